"""Digests against journalists' own timelines: Date-F1 and AR1-F, as `evaluate.py digest` means to print them.

    python benchmarks/digests.py SHARED FOLDER…

That tool hands days as text to a scorer that reckons with dates, and stops there; this does it with dates.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from types import ModuleType

TOPICS = {"IraqWar": "Iraq", "EgyptianProtest": "Egypt", "haiti": "Haiti", "MJ": "Michael Jackson"}
TIMELINE = str(Path(sys.executable).with_name("timeline"))


def main(shared: Path, folders: list[Path]) -> None:
    sys.path.insert(0, str(shared / "tools"))
    import score_tls

    results = []
    for folder in folders:
        with tempfile.TemporaryDirectory() as place:
            database = f"sqlite:///{place}/t.db"
            ingest(folder, Path(place) / "a.jsonl", database)
            for line in filter(str.strip, (folder / "timelines.jsonl").read_text("utf-8").splitlines()):
                gold = {date.fromisoformat(day[:10]): told for day, told in json.loads(line)}
                results.append(scored(score_tls, folder, database, gold))
    print(score_tls.show("AVERAGE", score_tls.average(results)))


def ingest(folder: Path, file: Path, database: str) -> None:
    rows = map(json.loads, (folder / "articles.jsonl").read_text("utf-8").splitlines())
    lines = (
        {"id": str(row["id"]), "text": row["text"], "title": row.get("title"), "published": row["time"][:10]}
        for row in rows
    )
    file.write_text("\n".join(map(json.dumps, lines)))
    command = [TIMELINE, "ingest", "--database", database, "--jsonl", str(file)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def scored(scorer: ModuleType, folder: Path, database: str, gold: dict[date, list[str]]) -> object:
    topic = folder.name.split("_")[0]
    asked = ["--query", TOPICS.get(topic, topic), "--top", str(len(gold)), "--json"]
    days = ["--from", min(gold).isoformat(), "--to", max(gold).isoformat()]
    command = [TIMELINE, "digest", "--database", database, *asked, *days]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    result = scorer.score({date.fromisoformat(each["date"]): each["summary"] or [""] for each in told}, gold)
    print(scorer.show(folder.name, result), flush=True)
    return result


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
