"""Days counted from other days, as the law counts them."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from lexcomp.model.event import EventKind
from lexcomp.model.timing import (
    Anniversary,
    DaysAfter,
    EndOf,
    FirstDate,
    OnDay,
    OnEvent,
    Span,
    StartOf,
    Timing,
)

_MADE_KNOWN = {EventKind.ASSENT, EventKind.REGISTRATION, EventKind.GAZETTAL}
_MONTHS_IN_YEAR = 12


def after_period(day: dt.date, count: int, span: Span) -> dt.date:
    """Return the first day after a period that begins on a day.

    A period of months ends immediately before the corresponding day, or if the last
    month has no such day, at the end of that month (Acts Interpretation Act 1901, s 2G;
    for legislative instruments by Legislation Act 2003, s 13).

    Args:
        day: The first day of the period.
        count: How long it is.
        span: What it is counted in.

    Examples:
        >>> after_period(dt.date(2015, 12, 15), 6, Span.MONTH)
        datetime.date(2016, 6, 15)
        >>> after_period(dt.date(2015, 10, 31), 6, Span.MONTH)
        datetime.date(2016, 5, 1)
    """
    match span:
        case Span.DAY:
            return day + dt.timedelta(days=count)
        case Span.WEEK:
            return day + dt.timedelta(weeks=count)
        case Span.MONTH:
            return _months_on(day, count)
        case Span.YEAR:
            return _months_on(day, count * _MONTHS_IN_YEAR)
        case _:
            assert_never(span)


def first_date(rule: FirstDate, day: dt.date) -> dt.date:
    """Return the first day of the kind that a rule names, on or after a day.

    Args:
        rule: What kind of day it is.
        day: The day that it is counted from.

    Examples:
        >>> from lexcomp.model.timing import Never
        >>> first_date(FirstDate(1, 7, Never()), dt.date(2008, 7, 1))
        datetime.date(2008, 7, 1)
        >>> first_date(FirstDate(1, 7, Never(), after=True), dt.date(2008, 7, 1))
        datetime.date(2009, 7, 1)
    """
    tried = day + dt.timedelta(days=1 if rule.after else 0)
    while not (
        rule.day in {0, tried.day}
        and rule.month in {0, tried.month}
        and rule.weekday in {0, tried.isoweekday()}
    ):
        tried += dt.timedelta(days=1)
    return tried


def counted(rule: DaysAfter | EndOf | Anniversary | FirstDate, day: dt.date) -> dt.date:
    """Return the day that a rule counts from another day.

    Args:
        rule: The rule.
        day: The day of what the rule counts from.

    Examples:
        >>> from lexcomp.model.timing import Never
        >>> counted(DaysAfter(28, Never()), dt.date(2012, 2, 1))
        datetime.date(2012, 2, 29)
    """
    match rule:
        case DaysAfter(days):
            return day + dt.timedelta(days=days)
        case EndOf(count, span, _, after):
            return after_period(day + dt.timedelta(days=int(after)), count, span)
        case Anniversary(years):
            return after_period(day, years, Span.YEAR)
        case FirstDate():
            return first_date(rule, day)
        case _:
            assert_never(rule)


def day_of_rule(rule: Timing, registered: dt.date | None) -> dt.date | None:
    """Return the day that a rule comes to by itself, or None where it takes more.

    Args:
        rule: The rule.
        registered: When the law was assented to, gazetted or registered.

    Examples:
        >>> assent = OnEvent(EventKind.ASSENT)
        >>> day_of_rule(DaysAfter(1, assent), dt.date(2016, 3, 15))
        datetime.date(2016, 3, 16)
    """
    match rule:
        case OnDay(day):
            return day
        case OnEvent(kind, ""):
            return registered if kind in _MADE_KNOWN else None
        case StartOf(of):
            return day_of_rule(of, registered)
        case DaysAfter() | EndOf() | Anniversary() | FirstDate():
            from_day = day_of_rule(rule.rule, registered)
            return counted(rule, from_day) if from_day else None
        case _:
            return None


def _months_on(day: dt.date, count: int) -> dt.date:
    """Return the corresponding day so many months on, or the first after that month."""
    months = day.year * _MONTHS_IN_YEAR + day.month - 1 + count
    try:
        return day.replace(
            year=months // _MONTHS_IN_YEAR, month=months % _MONTHS_IN_YEAR + 1
        )
    except ValueError:
        after = months + 1
        return dt.date(after // _MONTHS_IN_YEAR, after % _MONTHS_IN_YEAR + 1, 1)
