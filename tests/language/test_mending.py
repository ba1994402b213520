import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.mending import mend_text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Trumpâ€™s visit", "Trump   s visit"),
        ("he said. â€œWe go.â€\x9d Then", 'he said.   "We go."   Then'),
        ("talksÂ\xa0today", "talks  today"),
        ("war â€” peace", "war  -  peace"),
        ("Trump’s visit “now”", "Trump’s visit “now”"),
        ("Âge", "Âge"),
    ],
)
def test_misread_marks_are_mended(text: str, mended: str) -> None:
    assert mend_text(text) == mended


@given(st.text(alphabet="aâ€™œ\x9d”“Â\xa0 ."))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(mend_text(text)) == len(text)
