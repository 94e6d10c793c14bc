"""Items drafted for provisions of a law do what they say, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.drafted_items import REAL, measure

LANTERNS = Path(__file__).parents[1] / "laws" / "lantern_keepers" / "2014-08-01.md"
KEPT = {"right", "undone", "not undone"}


def test_items_drafted_for_an_invented_law_do_what_they_say() -> None:
    counts = measure(LANTERNS, each=20, show=0)
    assert {what for _, what in counts} <= KEPT
    assert counts["omit", "undone"]


@pytest.mark.real
def test_items_drafted_for_a_real_law_do_what_they_say() -> None:
    file = REAL / "12-opc-docx-samples" / "soci-act-2018-C2025C00238.docx"
    if not file.exists():
        pytest.skip(f"there is no law at {file}")
    counts = measure(file, each=8, show=0)
    assert {what for _, what in counts} <= KEPT
    assert counts["insert", "undone"]
