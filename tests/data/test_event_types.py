"""`event_types.toml`: PLOVER's sixteen types are whole, and what stands beside them claims no class."""

from typing import Any

import pytest

from timeline.lexicon import read_toml

TYPES = read_toml("event_types.toml")
# Quad class and CAMEO root of each type, as the field numbers them.
PLOVER = {
    "AGREE": (1, "03"),
    "CONSULT": (1, "04"),
    "SUPPORT": (1, "05"),
    "CONCEDE": (1, "08"),
    "COOPERATE": (2, "06"),
    "AID": (2, "07"),
    "RETREAT": (2, "08"),
    "REQUEST": (3, "10"),
    "ACCUSE": (3, "11"),
    "REJECT": (3, "12"),
    "THREATEN": (3, "13"),
    "PROTEST": (4, "14"),
    "MOBILIZE": (4, "15"),
    "SANCTION": (4, "16"),
    "COERCE": (4, "17"),
    "ASSAULT": (4, "18"),
}


@pytest.mark.parametrize(("name", "known"), PLOVER.items())
def test_plover_types_have_their_class_and_root(name: str, known: tuple[int, str]) -> None:
    assert (TYPES[name]["quad_class"], TYPES[name]["cameo"]) == known


@pytest.mark.parametrize("name", sorted(set(TYPES) - set(PLOVER)))
def test_a_type_beside_plover_has_no_class(name: str) -> None:
    assert "quad_class" not in TYPES[name]
    assert "cameo" not in TYPES[name]


@pytest.mark.parametrize(("name", "table"), TYPES.items())
def test_meaning_is_one_line(name: str, table: dict[str, Any]) -> None:
    assert table["meaning"], name
    assert "\n" not in table["meaning"]


@pytest.mark.parametrize("name", PLOVER)
def test_intensity_has_the_sign_of_the_class(name: str) -> None:
    table = TYPES[name]
    scores = [table["intensity"], *table.get("modes", {}).values()]
    assert all(-10 <= score <= 10 for score in scores)
    if table["quad_class"] < 3:
        assert all(score > 0 for score in scores)
    else:
        # A plain request is neutral, and one for help is a little friendly.
        assert all(score < 0 for score in scores) or name == "REQUEST"
