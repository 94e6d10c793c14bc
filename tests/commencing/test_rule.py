"""When something commences: the words of real laws, and the days they come to."""

from __future__ import annotations

import datetime as dt

import pytest

from lexcomp.commencing.rule import day_of_rule, read_rule
from lexcomp.model.commencement import (
    AfterRegistration,
    OnDay,
    OnProclamation,
    Rule,
    With,
)

REGISTERED = dt.date(2012, 2, 28)

PROCLAIMED = (
    "A single day to be fixed by Proclamation. However, if any of the provision(s) do "
    "not commence within the period of 6 months beginning on the day this Act receives "
    "the Royal Assent, they commence on the day after the end of that period."
)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("on 1 July 1996.", OnDay(dt.date(1996, 7, 1))),
        ("1 July 2016.", OnDay(dt.date(2016, 7, 1))),
        ("on gazettal.", AfterRegistration(0)),
        (
            "on the day on which they are notified in the Gazette",
            AfterRegistration(0),
        ),
        ("the day this Act receives the Royal Assent", AfterRegistration(0)),
        ("The day on which this Act receives the Royal Assent", AfterRegistration(0)),
        ("The day after this instrument is registered.", AfterRegistration(1)),
        ("on the day after it is registered.", AfterRegistration(1)),
        ("The day after the day this Act receives the Royal Assent",
         AfterRegistration(1)),
        ("The 28th day after the day this Act receives the Royal Assent.",
         AfterRegistration(28)),
        ("A single day to be fixed by Proclamation.", OnProclamation()),
        (PROCLAIMED, OnProclamation(6)),
        ("At the same time as Part 2 of the Lamps Act 2016 commences.",
         With("Part 2 of the Lamps Act 2016 commences")),
        ("31 June 2016.", None),
        ("when the tide turns", None),
        ("", None),
    ],
)  # fmt: skip
def test_words_say_when(words: str, rule: Rule | None) -> None:
    assert read_rule(words) == rule


def test_days_are_counted_from_registration() -> None:
    assert day_of_rule(AfterRegistration(0), REGISTERED) == REGISTERED
    assert day_of_rule(AfterRegistration(2), REGISTERED) == dt.date(2012, 3, 1)


def test_without_a_day_of_registration_nothing_can_be_counted_from_it() -> None:
    assert day_of_rule(AfterRegistration(1), None) is None


def test_a_proclamation_must_be_known_from_elsewhere() -> None:
    assert day_of_rule(OnProclamation(6), REGISTERED) is None
    assert day_of_rule(With("Part 2"), REGISTERED) is None
