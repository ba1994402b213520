"""Every kind of annotation we decided against is told with its reason."""

from __future__ import annotations

import tomllib

from tests.temporal.sheets import CORPUS

FIELDS = {"name", "theirs", "ours", "reason", "seen"}


def test_each_kind_is_argued() -> None:
    kinds = tomllib.loads((CORPUS / "disputed.toml").read_text("utf-8"))["kind"]
    assert len({kind["name"] for kind in kinds}) == len(kinds)
    assert all(set(kind) == FIELDS and kind["seen"] > 0 for kind in kinds)
