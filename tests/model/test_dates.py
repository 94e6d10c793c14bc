"""Dates as endnotes write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis.strategies import dates as days

from lexcomp.model import dates


@given(days())
def test_a_date_is_read_back_as_it_was_written_short_or_in_full(day: dt.date) -> None:
    if day.year >= 1000:
        assert dates.read(dates.short(day)) == day
        assert dates.read(dates.long(day)) == day


@given(days())
def test_a_date_written_short_has_an_official_month(day: dt.date) -> None:
    assert dates.short(day).split()[1] in dates.MONTHS or day.year < 1000


def test_the_months_are_those_of_official_endnotes() -> None:
    months = [dates.short(dt.date(2021, month, 1)).split()[1] for month in range(1, 13)]
    assert " ".join(months) == "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec"


@pytest.mark.parametrize(
    ("words", "month"),
    [("1 April 2021", 4), ("1 Jun 2021", 6), ("1 Sep 2021", 9), ("1 Sept. 2021", 9)],
)
def test_slips_of_official_endnotes_are_read(words: str, month: int) -> None:
    assert dates.read(words) == dt.date(2021, month, 1)


@pytest.mark.parametrize(
    "words",
    ["", "Royal Assent", "31 June 2021", "1 Foo 2021", "June 2021", "1 Ju 2021"],
)
def test_what_is_no_date_is_not_read(words: str) -> None:
    assert dates.read(words) is None
