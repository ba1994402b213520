"""The event types with their classes and intensities, from `event_types.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from timeline.errors import BadDataFile
from timeline.lexicon import read_toml

FILE = "event_types.toml"


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event: PLOVER's name, its quad class (1 to 4), its intensity (-10 to +10), its CAMEO root."""

    name: str
    quad_class: int | None  # None: a type beside PLOVER
    intensity: float
    cameo: str | None  # None: a type beside PLOVER
    meaning: str
    modes: Mapping[str, float]
    roots: Mapping[str, str]  # CAMEO roots of modes that come from another one than the type

    def root_of(self, mode: str | None) -> str | None:
        """The CAMEO root of the mode where it has its own, else the type's; `None` beside PLOVER."""
        return self.cameo if mode is None else self.roots.get(mode, self.cameo)

    def intensity_of(self, mode: str | None) -> float:
        """The mode's own intensity where it has one, else the type's."""
        return self.intensity if mode is None else self.modes.get(mode, self.intensity)


@cache
def event_types() -> Mapping[str, EventType]:
    """All types by name."""
    return {name: _event_type(name, table) for name, table in read_toml(FILE).items()}


def _event_type(name: str, table: Mapping[str, object]) -> EventType:
    known = {"quad_class", "intensity", "cameo", "meaning", "modes", "roots"}
    if unknown := sorted(table.keys() - known):
        raise BadDataFile(
            FILE, None, f"[{name}] has an unknown key {unknown[0]!r}; known are {sorted(known)}"
        )
    rest = {key: value for key, value in table.items() if key not in ("modes", "roots")}
    modes, roots = table.get("modes", {}), table.get("roots", {})
    defaults: dict[str, object] = {"quad_class": None, "cameo": None, "intensity": 0.0}
    return EventType(name=name, modes=modes, roots=roots, **(defaults | rest))  # type: ignore[arg-type]
