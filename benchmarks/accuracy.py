"""Runs `evaluate.py` on a folder of gold data and the parser's scores; fails where a figure has fallen."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Measure:
    """One run of `evaluate.py` or the parser's scores, and floors: (line, words before the number, least)."""

    arguments: tuple[str, ...]
    floors: tuple[tuple[str, str, float], ...]


def measures() -> tuple[Measure, ...]:
    rows = tomllib.loads(FLOORS.read_text("utf-8")).get("measure", [])
    return tuple(
        Measure(tuple(row["run"]), tuple((line, words, float(least)) for line, words, least in row["floors"]))
        for row in rows
    )


def run(shared: Path, measure: Measure) -> str:
    verb, *paths = (part.replace("SHARED", str(shared)) for part in measure.arguments)
    timeline = Path(sys.executable).with_name("timeline")
    command = [sys.executable, str(shared / "tools/evaluate.py"), verb, *paths, "--command", str(timeline)]
    if verb == "digest":
        command = [sys.executable, str(Path(__file__).with_name("digests.py")), str(shared), *paths]
    if verb == "parser":
        command = [sys.executable, "-m", "training", "--scores-only", "--data", *paths]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def figure_in(output: str, line: str, words: str) -> float:
    """The number behind `words` on the first line that holds `line`."""
    found = next(each for each in output.splitlines() if line in each)
    number = re.search(re.escape(words) + r"\s*([\d.]+)", found)
    if number is None:
        raise SystemExit(f"no figure {words!r} in: {found}")
    return float(number.group(1))


def main(shared: Path) -> int:
    fallen = 0
    for measure in measures():
        output = run(shared, measure)
        print(output.rstrip())
        for line, words, least in measure.floors:
            value = figure_in(output, line, words)
            if value < least:
                fallen += 1
                print(f"FALLEN: {' '.join(measure.arguments)}: {line} {words} {value} is below {least}")
    print(f"{fallen} of {sum(len(each.floors) for each in measures())} figures are below their floor")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
