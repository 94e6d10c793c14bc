"""When legislative instruments are repealed by rule.

The rules are those of the Legislation Act 2003 of the Commonwealth of Australia.
"""

from __future__ import annotations

import datetime as dt

_SUNSETS = ((4, 1), (10, 1))
_YEARS = 10

#: Instruments made before it have transitional days of their own.
FIRST = dt.date(2005, 1, 1)


def sunset_day(registered: dt.date) -> dt.date:
    """Return the day on which an instrument is repealed by sunsetting.

    It is the first 1 April or 1 October falling on or after the tenth anniversary of
    registration (Legislation Act 2003, s 50(1)).

    Examples:
        >>> str(sunset_day(dt.date(2008, 3, 20))), str(sunset_day(dt.date(2008, 4, 2)))
        ('2018-04-01', '2018-10-01')
        >>> str(sunset_day(dt.date(2010, 10, 2))), str(sunset_day(dt.date(2010, 10, 1)))
        ('2021-04-01', '2020-10-01')
    """
    tenth = anniversary(registered, _YEARS)
    days = [
        dt.date(year, month, day)
        for year in (tenth.year, tenth.year + 1)
        for month, day in _SUNSETS
    ]
    return next(day for day in days if day >= tenth)


def anniversary(day: dt.date, years: int) -> dt.date:
    """Return a day some years on; 1 March where there is no 29 February.

    Examples:
        >>> str(anniversary(dt.date(2012, 2, 29), 10))
        '2022-03-01'
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def spent_day(registered: dt.date, commenced: tuple[dt.date, ...]) -> dt.date:
    """Return the day on which an instrument that only amends is repealed as spent.

    It is the day after the last of it has commenced, or after its registration if
    that is later (Legislation Act 2003, s 48A(2)).

    Examples:
        >>> str(spent_day(dt.date(2018, 5, 15), (dt.date(2018, 7, 1),)))
        '2018-07-02'
    """
    return max(registered, *commenced) + dt.timedelta(1)
