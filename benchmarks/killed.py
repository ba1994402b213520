"""Kills `timeline ingest` at random moments, again and again, and asks whether anything was lost or torn.

python -m benchmarks.killed [TIMES]     100 times on SQLite, and on a PostgreSQL it starts itself
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from time import sleep

from benchmarks.store import databases
from timeline.service import open_service

TIMES = 100
ARTICLES = 4_000
STATES = ("Turkey", "Russia", "France", "Italy", "Japan", "China", "India", "Brazil", "Egypt", "Iran")
DEEDS = ("signed a trade deal with", "accused", "sent aid to", "imposed sanctions on", "held talks with")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
EARLY = 0.1  # of the runs are killed before they have acknowledged anything
LONGEST = 1.5  # seconds that a run may work on after that, and no run works to its end


def main(times: int) -> None:
    with tempfile.TemporaryDirectory() as folder, databases() as found:
        news = Path(folder) / "news.jsonl"
        news.write_text("\n".join(map(json.dumps, articles())))
        for kind in ("SQLite", "PostgreSQL"):
            print(f"{kind}: {torment(found.new(kind), news, times)}", flush=True)


def articles() -> list[dict[str, str]]:
    """Short stories of few states in one month, so that many tell of one event."""
    draw = random.Random(3)
    return [
        {
            "id": f"a{number}",
            "published": f"2017-10-{draw.randrange(2, 30):02d}",
            "text": f"{one} {draw.choice(DEEDS)} {other} on {draw.choice(DAYS)}, said report {number}.",
        }
        for number in range(ARTICLES)
        for one, other in [draw.sample(STATES, 2)]
    ]


def torment(database: str, news: Path, times: int) -> str:
    """Ingests and kills so many times; the sentence that tells how it ended."""
    draw, acknowledged = random.Random(5), set[str]()
    for _ in range(times):
        is_early = draw.random() < EARLY
        acknowledged |= killed_run(database, news, draw.random() * LONGEST, is_early=is_early)
    service = open_service(database)
    lost = [key for key in acknowledged if service.store.article(key) is None]
    wrong = service.check()
    stored, reports = service.size()
    service.close()
    if lost or wrong:
        return f"NOT WHOLE: {len(lost)} acknowledged articles are lost; {'; '.join(wrong)}"
    kept = f"{len(acknowledged)} articles acknowledged, {stored} stored with {reports} reports"
    return f"killed {times} times; {kept}: all is well"


def killed_run(database: str, news: Path, seconds: float, *, is_early: bool) -> set[str]:
    """The ids that a run acknowledged before it was killed."""
    command = [sys.executable, "-c", "from timeline.cli import main; main()", "ingest", "--jsonl", str(news)]
    with subprocess.Popen([*command, "--database", database], stdout=subprocess.PIPE, text=True) as ingest:
        assert ingest.stdout is not None
        first = "" if is_early else next((line for line in ingest.stdout if line.startswith("stored")), "")
        sleep(seconds)
        ingest.send_signal(signal.SIGKILL)
        out = first + ingest.stdout.read()
    whole = out.splitlines() if out.endswith("\n") else out.splitlines()[:-1]
    return {line.split()[1] for line in whole if line.startswith("stored")}


if __name__ == "__main__":
    main(*(map(int, sys.argv[1:]) if sys.argv[1:] else (TIMES,)))
