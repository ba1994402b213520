"""Who takes part without a name: noun phrases of parsed sentences, outside of all mentions."""

from dataclasses import replace

import pytest

from tests.events.trees import tree
from timeline.actors.gazetteer import gazetteer
from timeline.actors.unnamed import find_unnamed
from timeline.model import Mention, MentionUse, Sentence, Token


def parsed(rows: str) -> Sentence:
    """Words as in `tree`, nouns by the tags NN and NNS."""
    tokens = tuple(replace(each, **_word(each)) for each in tree(rows))
    return Sentence(0, tokens[-1].end, tokens)


def _word(token: Token) -> dict[str, str]:
    if not token.tag.startswith("NN"):
        return {"pos": "X"}
    return {"pos": "NOUN", "morph": "Number=Plur" if token.tag == "NNS" else "Number=Sing"}


def mention(sentence: Sentence, place: int, id: str) -> Mention:
    actor, token = gazetteer().get(id), sentence.tokens[place]
    assert actor is not None
    return Mention(token.start, token.end, token.text, actor, MentionUse.AGENT, actor.country)


@pytest.mark.parametrize(
    ("rows", "text", "kind", "sector"),
    [
        ("angry/JJ/amod/2 protesters/NNS/nsubj/3 left/VBD/root/0", "angry protesters", "group", "CVL"),
        ("a/DT/det/2 gunman/NN/nsubj/3 left/VBD/root/0", "a gunman", "person", "REB"),
        (
            "the/DT/det/3 rebel/NN/compound/3 factions/NNS/nsubj/4 left/VBD/root/0",
            "the rebel factions",
            "group",
            "CVL",
        ),
        ("security/NN/compound/2 forces/NNS/nsubj/3 left/VBD/root/0", "security forces", "group", "MIL"),
    ],
)
def test_people_are_named_by_what_they_are(rows: str, text: str, kind: str, sector: str) -> None:
    (found,) = find_unnamed((parsed(rows),), ())
    assert (found.text, found.actor.kind, found.sector) == (text, kind, sector)
    assert (found.actor.id, found.country, found.acts_for) == ("", None, ())


@pytest.mark.parametrize(
    "rows",
    [
        "the/DT/det/2 treaty/NN/nsubj/3 failed/VBD/root/0",
        "police/NN/compound/2 stations/NNS/nsubj/3 burned/VBD/root/0",
        "protesters left",
    ],
)
def test_things_are_nobody(rows: str) -> None:
    sentence = parsed(rows) if "/" in rows else Sentence(0, 15, (Token(0, 10, rows[:10], rows[:10]),))
    assert find_unnamed((sentence,), ()) == ()


def test_words_of_a_mention_are_named_already() -> None:
    sentence = parsed("soldiers/NNS/nsubj/2 left/VBD/root/0")
    assert find_unnamed((sentence,), (mention(sentence, 0, "kenya"),)) == ()


def test_whose_they_are_gives_their_country_and_whom_they_serve() -> None:
    sentence = parsed("troops/NNS/nsubj/4 from/IN/case/3 Chad/NNP/nmod/1 left/VBD/root/0")
    (troops,) = find_unnamed((sentence,), (mention(sentence, 2, "chad"),))
    assert (troops.country, troops.acts_for) == ("TCD", ("chad",))
    sentence = parsed("farmers/NNS/nsubj/4 from/IN/case/3 Chad/NNP/nmod/1 left/VBD/root/0")
    (farmers,) = find_unnamed((sentence,), (mention(sentence, 2, "chad"),))
    assert (farmers.country, farmers.acts_for) == ("TCD", ())


def test_the_courts_of_a_story_are_those_of_its_state() -> None:
    first = parsed("Kenya/NNP/nsubj/2 voted/VBD/root/0")
    second = parsed("a/DT/det/2 court/NN/nsubj/3 objected/VBD/root/0")
    named = (mention(first, 0, "kenya"),)
    moved = Sentence(
        20, 20 + second.end, tuple(replace(t, start=t.start + 20, end=t.end + 20) for t in second.tokens)
    )
    (court,) = find_unnamed((first, moved), named)
    assert (court.actor.id, court.sector) == ("kenya", "JUD")


@pytest.mark.parametrize(
    "rows",
    [
        "the/DT/det/2 farmers/NNS/nsubj/3 left/VBD/root/0",
        "the/DT/det/3 alliance/NN/compound/3 officials/NNS/nsubj/4 left/VBD/root/0",
    ],
)
def test_others_are_not(rows: str) -> None:
    first, second = parsed("Kenya/NNP/nsubj/2 voted/VBD/root/0"), parsed(rows)
    moved = Sentence(
        20, 20 + second.end, tuple(replace(t, start=t.start + 20, end=t.end + 20) for t in second.tokens)
    )
    (found,) = find_unnamed((first, moved), (mention(first, 0, "kenya"),))
    assert found.actor.id == ""
