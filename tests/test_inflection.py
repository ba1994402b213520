import pytest

from timeline.inflection import Form, guess_forms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "spellings"),
    [
        ("attack", "attack attacks attacked attacking"),
        ("ban", "ban bans banned banning"),
        ("deny", "deny denies denied denying"),
        ("agree", "agree agrees agreed agreeing"),
        ("invade", "invade invades invaded invading"),
        ("meet", "meet meets met meeting"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("begin", "begin begins began begun beginning"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("die", "die dies died dying"),
        ("visit", "visit visits visited visiting"),
        ("offer", "offer offers offered offering"),
        ("expel", "expel expels expelled expeled expelling"),
    ],
)
def test_verb_forms(base: str, spellings: str) -> None:
    assert {spelling for spelling, _ in verb_forms(base)} == set(spellings.split())


@pytest.mark.parametrize(
    ("singular", "spellings"),
    [
        ("attack", "attack attacks"),
        ("treaty", "treaty treaties"),
        ("crisis", "crisis crises"),
        ("talks", "talks"),
    ],
)
def test_noun_forms(singular: str, spellings: str) -> None:
    assert {spelling for spelling, _ in noun_forms(singular)} == set(spellings.split())


@pytest.mark.parametrize(
    ("spelling", "forms"),
    [
        ("spoke", {Form.PAST}),
        ("met", {Form.PAST, Form.PARTICIPLE}),
        ("attacked", {Form.PAST, Form.PARTICIPLE}),
        ("talking", {Form.GERUND}),
        ("war", set()),
        ("king", set()),
        ("red", set()),
    ],
)
def test_guess_forms(spelling: str, forms: set[Form]) -> None:
    assert guess_forms(spelling) == forms
