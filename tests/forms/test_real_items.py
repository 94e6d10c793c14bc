"""Items of real Acts: how many are read, and that none is read at random."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from lexcomp.forms.interpret import interpret
from lexcomp.forms.reading import Reading, Sense
from lexcomp.model.finding import Severity
from lexcomp.model.path import Unit
from lexcomp.structure.scheduled import read_item
from lexcomp.styles.known import BY_NAME

ITEMS = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "items.jsonl"

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    if not ITEMS.exists():
        pytest.skip(f"there are no items at {ITEMS}")
    rows = [json.loads(row) for row in ITEMS.read_text("utf-8").splitlines()]
    items = [
        read_item(row["heading"], row["body"].split("\n"), "", Unit.SECTION)
        for row in rows[::5]
        if row["body"]
    ]
    return [interpret(item, BY_NAME["au"], Unit.SECTION) for item in items]


def test_few_items_that_have_words_are_not_understood(readings: list[Reading]) -> None:
    counts = Counter(reading.reading for reading in readings)
    assert counts[Sense.NOT_UNDERSTOOD] / len(readings) < 0.055


def test_an_item_amends_or_says_why_not(readings: list[Reading]) -> None:
    for reading in readings:
        amends = reading.reading is Sense.AMENDS
        assert amends == bool(reading.operations)
        errors = [each for each in reading.findings if each.severity is Severity.ERROR]
        assert bool(errors) == (reading.reading is Sense.NOT_UNDERSTOOD)
        assert all(each.message.endswith(".") for each in reading.findings)
