"""When something commences: the words of real laws, and what they are read as.

A case in `rules.txt` has two blocks: the words, and the rule in the words of today.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.commencing.counting import after_period, counted, day_of_rule, first_date
from lexcomp.commencing.rule import read_rule
from lexcomp.commencing.saying import say
from lexcomp.model.event import EventKind
from lexcomp.model.timing import (
    Anniversary,
    Condition,
    DaysAfter,
    Earliest,
    EndOf,
    FirstDate,
    However,
    JustAfter,
    JustBefore,
    Latest,
    Never,
    OnDay,
    OnEvent,
    OnProclamation,
    Relation,
    Span,
    Timing,
    When,
)
from tests.cases import Case, read_cases

CASES = list(read_cases(Path(__file__).parent / "rules.txt", blocks=2))
REGISTERED = dt.date(2012, 2, 28)
ASSENT = OnEvent(EventKind.ASSENT)
OTHER = When("Lamps Act 1901", "items 3 and 5 of Schedule 2")

DAYS = st.builds(
    OnDay, st.dates(min_value=dt.date(1901, 1, 1), max_value=dt.date(2099, 1, 1))
)
HAPPENINGS: st.SearchStrategy[Timing] = st.one_of(
    DAYS,
    st.sampled_from(
        [
            ASSENT,
            OnEvent(EventKind.REGISTRATION),
            OnEvent(EventKind.GAZETTAL),
            OnEvent(EventKind.ASSENT, "Lamps Act (No. 2) 1901"),
            OnEvent(EventKind.TREATY, "", "Lamps Convention"),
            OTHER,
            When("Oil Act 1999"),
            When("", "section 3"),
            When("", "", ("2", "14A")),
        ]
    ),
)
COUNTED: st.SearchStrategy[Timing] = st.one_of(
    HAPPENINGS,
    st.builds(DaysAfter, st.integers(1, 400), HAPPENINGS),
    st.builds(
        EndOf, st.integers(1, 60), st.sampled_from(Span), HAPPENINGS, st.booleans()
    ),
    st.builds(Anniversary, st.integers(1, 19), HAPPENINGS),
    st.builds(
        FirstDate, st.integers(1, 28), st.integers(1, 12), HAPPENINGS, st.booleans()
    ),
)
PLACED: st.SearchStrategy[Timing] = st.one_of(
    COUNTED,
    st.builds(JustAfter, COUNTED),
    st.builds(JustBefore, COUNTED),
    st.builds(Latest, st.tuples(COUNTED, COUNTED)),
    st.builds(Earliest, st.tuples(COUNTED, COUNTED, COUNTED)),
)
CONDITIONS = st.builds(
    Condition, st.just(OTHER), st.sampled_from([Relation.BEFORE, Relation.BY]), COUNTED
)
RULES: st.SearchStrategy[Timing] = st.one_of(
    PLACED,
    st.builds(However, PLACED, st.tuples(CONDITIONS)),
    st.builds(
        OnProclamation,
        st.one_of(
            st.none(),
            st.builds(EndOf, st.integers(1, 24), st.just(Span.MONTH), HAPPENINGS),
        ),
        st.one_of(st.none(), HAPPENINGS),
        st.booleans(),
    ),
    st.just(Never()),
)
PIECES = (
    *("the", "of", "day", "after", "immediately", "before", "later", "(a)", "(b)", ";"),
    *("and", "However", "if", "section", "3", "Act", "commences", "1", "July", "2016"),
    *("Royal", "Assent", "period", "months", "6", "on", "at", ".", ",", "unless"),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_words_are_read_as_their_case_says(case: Case) -> None:
    words, expected = case.blocks
    rule = read_rule(words)
    assert (say(rule) if rule is not None else "not understood") == expected


@given(RULES)
def test_what_is_said_of_a_rule_reads_back_to_it(rule: Timing) -> None:
    assert read_rule(say(rule)) == rule


@given(st.text())
def test_no_words_break_the_reader(words: str) -> None:
    read_rule(words)


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_no_words_of_commencement_out_of_order_break_the_reader(
    words: list[str],
) -> None:
    read_rule(" ".join(words))


def test_words_within_words_without_end_are_not_understood() -> None:
    assert read_rule("immediately after " * 500 + "1 July 2016") is None


def test_days_are_counted_from_registration() -> None:
    assert day_of_rule(ASSENT, REGISTERED) == REGISTERED
    assert day_of_rule(DaysAfter(2, ASSENT), REGISTERED) == dt.date(2012, 3, 1)


def test_without_a_day_of_registration_nothing_can_be_counted_from_it() -> None:
    assert day_of_rule(DaysAfter(1, ASSENT), None) is None


def test_a_proclamation_must_be_known_from_elsewhere() -> None:
    assert day_of_rule(OnProclamation(), REGISTERED) is None
    assert day_of_rule(When("", "Part 2"), REGISTERED) is None


@pytest.mark.parametrize(
    ("first", "months", "next_day"),
    [
        (dt.date(2006, 6, 22), 6, dt.date(2006, 12, 22)),
        (dt.date(2015, 12, 15), 6, dt.date(2016, 6, 15)),
        (dt.date(2015, 10, 31), 6, dt.date(2016, 5, 1)),
        (dt.date(2015, 8, 31), 6, dt.date(2016, 3, 1)),
        (dt.date(2015, 8, 29), 6, dt.date(2016, 2, 29)),
        (dt.date(2016, 8, 29), 6, dt.date(2017, 3, 1)),
        (dt.date(2016, 2, 29), 12, dt.date(2017, 3, 1)),
        (dt.date(2016, 1, 1), 12, dt.date(2017, 1, 1)),
    ],
)
def test_a_period_of_months_ends_before_the_corresponding_day_or_with_the_month(
    first: dt.date, months: int, next_day: dt.date
) -> None:
    assert after_period(first, months, Span.MONTH) == next_day


def test_a_period_of_weeks_or_days_is_so_many_days_long() -> None:
    assert after_period(dt.date(2016, 2, 28), 2, Span.WEEK) == dt.date(2016, 3, 13)
    assert after_period(dt.date(2016, 2, 28), 28, Span.DAY) == dt.date(2016, 3, 27)


def test_a_first_date_may_be_the_day_itself_unless_it_must_come_after() -> None:
    july = dt.date(2008, 7, 1)
    assert first_date(FirstDate(1, 7, ASSENT), july) == july
    assert first_date(FirstDate(1, 7, ASSENT, after=True), july).year == 2009


def test_a_first_weekday_is_found() -> None:
    monday = FirstDate(0, 0, ASSENT, weekday=1)
    assert counted(monday, dt.date(2016, 7, 1)) == dt.date(2016, 7, 4)
