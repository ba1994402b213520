"""Imports only go down: the table of floors in CONTRIBUTING.md, held against the code."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

STEPS = ("timeline.language", "timeline.temporal", "timeline.actors", "timeline.events")
EDGES = ("timeline.storage", "timeline.schemas", "timeline.render", "timeline.sources")
GROUND = ("timeline.errors", "timeline.temporal.interval")
VALUES = (
    "timeline.model",
    "timeline.lexicon",
    "timeline.inflection",
    "timeline.stemming",
    "timeline.temporal.algebra",
    "timeline.temporal.edtf",
    *GROUND,
)
INSIDE = ("timeline.pipeline", "timeline.merging", "timeline.telling", *STEPS, *EDGES, *VALUES)
# The filters of the command line need no store: they call the pipeline itself.
DOORS = (
    "timeline.service",
    "timeline.pipeline",
    *EDGES[1:],
    "timeline.lexicon",
    "timeline.model",
    "timeline.errors",
)

# A module may import from its own package and from what its row names; the longest prefix decides.
MAY_IMPORT = {
    "timeline.errors": (),
    "timeline.temporal.interval": (),
    "timeline.temporal.algebra": ("timeline.temporal.interval",),
    "timeline.model": ("timeline.temporal.algebra", *GROUND),
    # Writes intervals for every step that states a date, so it lies below the steps.
    "timeline.temporal.edtf": ("timeline.model", "timeline.temporal.algebra", *GROUND),
    "timeline.lexicon": ("timeline.errors",),
    "timeline.inflection": ("timeline.lexicon", "timeline.errors"),
    **dict.fromkeys(STEPS, VALUES),
    **dict.fromkeys(EDGES, VALUES),
    "timeline.pipeline": (*STEPS, *VALUES),
    "timeline.merging": VALUES,
    # Which days matter, and which sentences tell them: asked of what is stored, by the service alone.
    "timeline.telling": VALUES,
    "timeline.stemming": ("timeline.lexicon", "timeline.errors"),
    "timeline.service": INSIDE,
    "api": DOORS,
    "timeline.cli": ("api", *DOORS),
    "timeline": DOORS,
    "wsgi": ("api",),
}
ONLY_IN = {
    "sqlalchemy": ("timeline.storage",),
    "alembic": ("timeline.storage",),
    "flask": ("api", "wsgi"),
    "flask_smorest": ("api",),
    "marshmallow": ("timeline.schemas", "api"),
    "spacy": ("timeline.language",),
}


def modules() -> dict[str, Path]:
    paths = [*ROOT.glob("timeline/**/*.py"), *ROOT.glob("api/**/*.py"), ROOT / "wsgi.py"]
    return {name_of(path): path for path in paths}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written whole"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def row_of(module: str) -> str:
    return max((row for row in MAY_IMPORT if within(module, row)), key=len)


@pytest.mark.parametrize("module", sorted(modules()))
def test_imports_go_down(module: str) -> None:
    row = row_of(module)
    # timeline/__init__.py is a door, not a floor: it may show what is inside, nothing may pass through it.
    own = (row,) if row != "timeline" else ()
    ours = {name for name in imported(modules()[module]) if within(name, "timeline") or within(name, "api")}
    wrong = {name for name in ours if not any(within(name, allowed) for allowed in (*own, *MAY_IMPORT[row]))}
    assert not wrong, f"{module} ({row}) may not import {sorted(wrong)}"


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_stays_in_its_place(library: str) -> None:
    users = {
        name for name, path in modules().items() if any(within(each, library) for each in imported(path))
    }
    strays = {user for user in users if not any(within(user, place) for place in ONLY_IN[library])}
    assert not strays, f"{library} belongs in {ONLY_IN[library]}, not in {sorted(strays)}"
