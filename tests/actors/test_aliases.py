import pytest

from timeline.actors.aliases import surnames, without_middle


@pytest.mark.parametrize(
    ("name", "given", "known"),
    [
        ("Bashar al-Assad", None, ("al-Assad", "Assad")),
        ("Ursula von der Leyen", None, ("von der Leyen", "Leyen")),
        ("Xi Jinping", "Xi", ("Xi",)),
        ("Ferdinand Marcos Jr.", None, ("Marcos",)),
        ("King Abdullah II", None, ()),
        ("Sukarno", None, ()),
    ],
)
def test_surnames(name: str, given: str | None, known: tuple[str, ...]) -> None:
    assert surnames(name, given) == known


def test_middle_initials_may_be_left_out() -> None:
    assert without_middle("John F. Kennedy") == "John Kennedy"
    assert without_middle("Boris Johnson") is None
