"""Items of real Acts: how many are read, and that none is read at random."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from lexcomp.forms.reading import Sense
from lexcomp.model.finding import Severity
from tests.forms.real import ITEMS, KEPT, Read, kept_form, readings

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def read() -> dict[str, Read]:
    if not ITEMS.exists():
        pytest.skip(f"there are no items at {ITEMS}")
    return readings()


def test_very_few_items_are_not_understood(read: dict[str, Read]) -> None:
    counts = Counter(each.reading.reading for each in read.values())
    textual = len(read) - counts[Sense.NO_TEXT_CHANGE] - counts[Sense.REPEALS_LAW]
    assert counts[Sense.NOT_UNDERSTOOD] / textual < 0.005


def test_an_item_amends_or_says_why_not(read: dict[str, Read]) -> None:
    for reading in (each.reading for each in read.values()):
        amends = reading.reading is Sense.AMENDS
        assert amends == bool(reading.operations)
        errors = [each for each in reading.findings if each.severity is Severity.ERROR]
        assert bool(errors) == (reading.reading is Sense.NOT_UNDERSTOOD)
        assert all(each.message.endswith(".") for each in reading.findings)


def test_no_item_is_read_by_two_forms(read: dict[str, Read]) -> None:
    found = [each.reading.findings for each in read.values()]
    assert not any(each.code == "LC203" for findings in found for each in findings)


def test_items_checked_by_hand_read_as_they_should(read: dict[str, Read]) -> None:
    """They were drawn at random; `benchmarks/real_items.py` says how."""
    kept = json.loads(KEPT.read_text("utf-8"))
    assert len(kept) == 200
    found = {name: kept_form(read[name].reading) for name in kept}
    assert found == kept
