import pytest

from timeline.actors.names import fold, name_words, plural, spellings, word_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Çavuşoğlu", "cavusoglu"),
        ("Støre", "store"),
        ("Türkiye", "turkiye"),
        ("Wałęsa", "walesa"),
        ("İzmir", "izmir"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("norm", "key"),
    [
        ("jr.", "jr"),
        ("u.s.", "u.s."),
        ("'s", "'s"),
        ("ra'ad", "raad"),
        (".", "."),
        ("nato", "nato"),
        ("ki-moon", "ki-moon"),
    ],
)
def test_word_key(norm: str, key: str) -> None:
    assert word_key(norm) == key


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("People's Liberation Army", ("people", "'s", "liberation", "army")),
        ("H.R. McMaster", ("h.r.", "mcmaster")),
        ("N'Djamena", ("ndjamena",)),
        ("St. Lucia", ("st", "lucia")),
    ],
)
def test_name_words(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("World Trade Organization", "world trade organisation"),
        ("Ban Ki-moon", "ban ki moon"),
        ("Cote d'Ivoire", "cote d ivoire"),
        ("Trinidad and Tobago", "trinidad & tobago"),
        ("The Gambia", "gambia"),
        ("Wolfgang Schüssel", "wolfgang schuessel"),
    ],
)
def test_spellings_hold_what_others_write(name: str, other: str) -> None:
    assert other in spellings(name)


@pytest.mark.parametrize(
    ("noun", "many"),
    [("ministry", "ministries"), ("rebel", "rebels"), ("boy", "boys"), ("church", "churches")],
)
def test_plural(noun: str, many: str) -> None:
    assert plural(noun) == many
