"""The tense and the cues around a weekday or month say which way it leans."""

from __future__ import annotations

import pytest

from timeline.temporal.algebra.base import Leaning
from timeline.temporal.leaning import leaning_at


@pytest.mark.parametrize(
    ("marked", "leaning"),
    [
        ("They will meet on [Friday].", Leaning.AHEAD),
        ("They are scheduled to meet on [Friday].", Leaning.AHEAD),
        ("A vote will be held on [Friday].", Leaning.AHEAD),
        ("The report is to be released on [Friday].", Leaning.AHEAD),
        ("They hope to leave on [Friday].", Leaning.AHEAD),
        ("He would go, officials said on [Friday].", Leaning.BACK),
        ("It runs until [Friday].", Leaning.AHEAD),
        ("It was not until [Friday] that it ran.", Leaning.BACK),
        ("They met on [Friday].", Leaning.BACK),
        ("They did it to Trump on [Friday].", Leaning.BACK),
        ("They refused on [Friday] to leave.", Leaning.BACK),
        ("On [Friday] they will leave.", Leaning.AHEAD),
        ("On [Friday] they left.", Leaning.BACK),
        ("They will leave. On [Friday] they met.", Leaning.BACK),
        ("the year ended [Jan. 31]", Leaning.OVER),
        ("they will leave . on [friday] they met .", Leaning.BACK),
    ],
)
def test_a_cue(marked: str, leaning: Leaning) -> None:
    before, _, rest = marked.partition("[")
    inside, _, after = rest.partition("]")
    assert leaning_at(before + inside + after, len(before), len(before + inside)) is leaning
