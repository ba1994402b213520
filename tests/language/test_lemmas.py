import pytest

from timeline.language.lemmas import Edit, edit_of, lemma_of


@pytest.mark.parametrize(
    ("norm", "tag", "lemma"),
    [
        ("met", "VBD", "meet"),
        ("annexed", "VBN", "annex"),
        ("tries", "VBZ", "try"),
        ("seizing", "VBG", "seize"),
        ("withdrew", "VBD", "withdraw"),
        ("is", "VBZ", "be"),
        ("'s", "POS", "'s"),
        ("n't", "RB", "not"),
        ("allies", "NNS", "ally"),
        ("men", "NNS", "man"),
        ("crises", "NNS", "crisis"),
        ("better", "JJR", "good"),
        ("tweeted", "VBD", "tweet"),
        ("bigger", "JJR", "big"),
        ("leaves", "VBZ", "leave"),
        ("turkey", "NNP", "turkey"),
        ("anything", "NO_TAG", "anything"),
        ("s", "VBZ", "be"),
    ],
)
def test_lemmas(norm: str, tag: str, lemma: str) -> None:
    assert lemma_of(norm, tag) == lemma


def test_no_lemma_is_empty() -> None:
    assert all(
        lemma_of(norm, tag) for norm in ("s", "ed", "ing", "es") for tag in ("VBD", "VBG", "NNS", "VBZ")
    )


@pytest.mark.parametrize(("form", "lemma", "edit"), [("tries", "try", Edit(3, "y")), ("a", "a", Edit(0, ""))])
def test_edits(form: str, lemma: str, edit: Edit) -> None:
    assert edit_of(form, lemma) == edit
    assert edit.apply(form) == lemma
