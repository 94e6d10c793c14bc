"""What is known of the laws only grows; any two days give law or a reason."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexcomp.engine.compile import compile_at
from lexcomp.model.timeline import Step, Timeline
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
DAYS = st.dates(dt.date(1985, 1, 1), dt.date(2025, 1, 1))
TITLES = ("F1997B01966", "harbour-lights", "harbour-moorings", "harbour-pilots")


@pytest.fixture(scope="module")
def timelines() -> dict[str, Timeline]:
    project = Project.open(ROOT)
    return {title: project.read(title).law.timeline for title in TITLES}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TITLES), DAYS, DAYS)
def test_any_two_days_give_law_or_a_reason(
    timelines: dict[str, Timeline], title: str, in_force: dt.date, known: dt.date
) -> None:
    reason = ""
    try:
        compile_at(timelines[title], in_force, known)
    except ValueError as error:
        reason = str(error)
    assert not reason or reason.endswith(".")


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(TITLES), DAYS, DAYS, DAYS)
def test_what_is_known_is_added_to_or_superseded_and_never_lost(
    timelines: dict[str, Timeline],
    title: str,
    in_force: dt.date,
    one: dt.date,
    two: dt.date,
) -> None:
    timeline, (early, late) = timelines[title], sorted((one, two))
    gone = set(timeline.until(in_force, early)) - set(timeline.until(in_force, late))
    assert all(_superseded(step, late) for step in gone)
    known = {step for step in timeline.steps if step.known <= early}
    assert known <= {step for step in timeline.steps if step.known <= late}


@pytest.mark.parametrize("title", TITLES)
def test_one_thing_is_known_of_an_item_at_a_time(
    timelines: dict[str, Timeline], title: str
) -> None:
    timeline = timelines[title]
    days = {step.known for step in timeline.steps} | {dt.date.max}
    for day in days:
        known = [step for step in timeline.steps if step.known_on(day)]
        names = {
            (str(each.moment.citation), each.item, each.operations) for each in known
        }
        assert len(names) == len(known)


def _superseded(step: Step, day: dt.date) -> bool:
    return step.superseded is not None and step.superseded <= day
