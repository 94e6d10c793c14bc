"""What becomes of amending instruments, as their pages tell."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from lexcomp.holdings.lasting import spent_told, undone_told
from lexcomp.holdings.laws import Held
from lexcomp.model.event import Event, EventKind
from lexcomp.model.instrument import Instrument
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def held() -> Held:
    return Project.open(ROOT).read("harbour-pilots")


def instrument(held: Held, name: str) -> Instrument:
    return next(each for each in held.law.timeline.instruments if each.id == name)


def test_an_instrument_that_was_disallowed_says_so(held: Held) -> None:
    told = undone_told(held.law, instrument(held, "f2013l90206"))
    assert told == "disallowed on 18 June 2013"
    assert undone_told(held.law, instrument(held, "f2014l90207")) == ""


def test_an_instrument_that_only_amends_is_spent_by_rule(held: Held) -> None:
    name = "f2016l90211"
    told = spent_told(held.law, instrument(held, name), held.items[name])
    assert told.startswith("By rule repealed as spent on 2 October 2016 (")
    early = "f2014l90207"
    assert spent_told(held.law, instrument(held, early), held.items[early]) == ""


def test_nothing_is_said_of_an_instrument_whose_words_are_not_held() -> None:
    first = Project.open(ROOT).read("F1997B01966")
    for each in first.law.timeline.instruments:
        assert spent_told(first.law, each, first.items[each.id]) == ""


def test_an_event_tells_when_an_instrument_was_spent_before_the_rule(
    held: Held,
) -> None:
    event = Event(
        "fog-spent", EventKind.SPENT, "f2014l90207", dt.date(2014, 2, 1),
        authority="LIA s 48A", evidence="invented",
    )  # fmt: skip
    law = replace(held.law, events=(*held.law.events, event))
    name = "f2014l90207"
    told = spent_told(law, instrument(held, name), held.items[name])
    nothing = "which takes back nothing that it did."
    assert told == f"Repealed as spent on 1 February 2014 (LIA s 48A), {nothing}"
