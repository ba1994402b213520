"""Trees by hand, and what stands for them in the news as it arrives."""

from random import Random

import pytest

from training.augment import degrade, join_hyphens, lower, title, tokenise, upper, vary
from training.treebank import Sentence, Word


def tree(rows: str) -> Sentence:
    """Each word as `form/TAG/head`, the head 1-based; `~` before a word: no white space goes before it."""
    cells = [row.rsplit("/", 2) for row in rows.split()]
    forms = [form for form, _, _ in cells]
    spaces = [not after.startswith("~") for after in (*forms[1:], "")]
    return tuple(
        Word(
            form.removeprefix("~"),
            form.lower(),
            _POS.get(tag, "NOUN"),
            tag,
            int(head),
            _RELATIONS.get(tag, "dep"),
            space,
        )
        for (form, tag, head), space in zip(cells, spaces, strict=True)
    )


_POS = {"PERIOD": "PUNCT", ",": "PUNCT", "``": "PUNCT", "POS": "PART", "VBN": "VERB", "HYPH": "PUNCT"}
_RELATIONS = {"VBN": "amod", "PERIOD": "punct"}


def told(sentence: Sentence) -> str:
    return " ".join(f"{word.form}/{word.head}" for word in sentence)


ANKARA = tree(
    "``/``/4 ~Ankara/NNP/4 ~'s/POS/2 army/NN/0 left/VBD/4 ~,/,/4 it/PRP/8 does/VBZ/4 ~n't/RB/8 ~./PERIOD/4"
)


@pytest.mark.parametrize(
    ("change", "form"),
    [(lower, "ankara"), (upper, "ANKARA"), (title, "Ankara")],
)
def test_case(change: object, form: str) -> None:
    changed = change(ANKARA)  # type: ignore[operator]
    assert changed[1].form == form
    assert [word.head for word in changed] == [word.head for word in ANKARA]


def test_apostrophes_quotes_and_final_stop_are_lost_and_heads_follow() -> None:
    random = Random(3)
    found = {told(degrade(ANKARA, random, comma=1, stop=1)) for _ in range(30)}
    assert "ankara/3 s/1 army/0 left/3 it/6 doesn/3 t/6" in found
    assert all(word.space for word in degrade(ANKARA, random))


def test_nothing_is_lost_that_others_hang_on() -> None:
    comma = tree("a/NN/2 ,/,/3 b/NN/0")
    assert told(tokenise(comma, Random(0), comma=1, stop=0)) == told(comma)


def test_the_root_stays_even_where_it_is_a_mark() -> None:
    assert len(tokenise(tree("./PERIOD/0"), Random(0), stop=1)) == 1


def test_words_with_hyphens_become_one() -> None:
    joined = join_hyphens(tree("the/DT/5 U.S./NNP/4 ~-/HYPH/4 ~led/VBN/5 bloc/NN/0"))
    assert told(joined) == "the/3 U.S.-led/3 bloc/0"
    assert (joined[1].upos, joined[1].xpos, joined[1].relation) == ("ADJ", "JJ", "amod")


def test_three_words_with_two_hyphens_become_one() -> None:
    joined = join_hyphens(tree("surface/NN/6 ~-/HYPH/1 ~to/IN/5 ~-/HYPH/3 ~air/NN/1 missiles/NN/0"))
    assert told(joined) == "surface-to-air/2 missiles/0"


@pytest.mark.parametrize(
    "rows",
    [
        "10/CD/2 -/HYPH/1 20/CD/0",  # white space on both sides
        "left/NN/0 ~-/HYPH/1 ~it/NN/4 came/NN/1",  # two words hang on others
        "a/NN/0 ~-/HYPH/1",
    ],
)
def test_look_alikes_stay_apart(rows: str) -> None:
    assert told(join_hyphens(tree(rows))) == told(tree(rows))


def test_variation_is_the_same_for_the_same_seed() -> None:
    group = (ANKARA, lower(ANKARA))
    assert [vary(group, Random(seed)) for seed in range(20)] == [
        vary(group, Random(seed)) for seed in range(20)
    ]


def test_variation_makes_all_kinds_of_text() -> None:
    random = Random(5)
    forms = {vary((ANKARA,), random)[0][-1].form + vary((ANKARA,), random)[0][1].form for _ in range(300)}
    assert len(forms) > 6


def test_a_varied_tree_is_a_tree() -> None:
    random = Random(7)
    for _ in range(200):
        (varied,) = vary((ANKARA,), random)
        assert sum(word.head == 0 for word in varied) == 1
        assert all(0 <= word.head <= len(varied) for word in varied)
