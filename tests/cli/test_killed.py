"""What `timeline ingest` has acknowledged is there, however the process ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from timeline.service import open_service

ACKNOWLEDGED = 5


def test_what_is_acknowledged_survives_a_kill(database: str, tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    articles = [
        {"id": f"a{n}", "text": f"Day {n} was quiet.", "published": "2017-10-10"} for n in range(5000)
    ]
    lines.write_text("\n".join(map(json.dumps, articles)))
    command = [sys.executable, "-c", "from timeline.cli import main; main()", "ingest", "--jsonl", str(lines)]
    with subprocess.Popen([*command, "--database", database], stdout=subprocess.PIPE, text=True) as ingest:
        assert ingest.stdout is not None
        seen = [ingest.stdout.readline().split()[1] for _ in range(ACKNOWLEDGED)]
        ingest.kill()
    service = open_service(database)
    assert [service.store.article(key) is not None for key in seen] == [True] * ACKNOWLEDGED
    assert service.store.article("a4999") is None
    service.close()
