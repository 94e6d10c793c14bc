"""What operations do to provisions, as an amendment history tells it."""

from __future__ import annotations

from pathlib import Path as File

import pytest

from lexcomp.engine.step import take
from lexcomp.model.timeline import HistoryEvent
from tests.cases import Case, read_cases
from tests.engine.laws import law, step

CASES = list(read_cases(File(__file__).parent / "history.txt", blocks=3))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_item_has_done_what_its_case_says(case: Case) -> None:
    made, operations, expected = case.blocks
    taken = take(law(made), step("1990-02-01", 7, operations))
    assert not taken.findings
    assert "\n".join(map(_told, taken.events)) == expected


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_event_names_the_item_that_caused_it(case: Case) -> None:
    made, operations, _ = case.blocks
    events = take(law(made), step("1990-02-01", 7, operations)).events
    assert {event.item for event in events} == {"item 1"}


def test_what_is_left_out_names_what_it_was_about() -> None:
    made = law("section:5\n  note\n    text “See section 9.”")
    wrong = step("1990-02-01", 7, "replace only “11” in section:5/note: “10”")
    (event,) = take(made, wrong).events
    assert _told(event) == "section:5 am, at section:5/note"
    assert (event.qualifier, event.item) == ("md not incorp", "item 1")


def _told(event: HistoryEvent) -> str:
    at = f", at {event.at}" if event.at != event.path else ""
    was = f", was {event.was}" if event.was else ""
    return f"{event.path} {event.effect}{at}{was}"
