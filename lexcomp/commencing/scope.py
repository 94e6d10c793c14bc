"""Which amending items a statement of commencement is about."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from lexcomp.commencing.counting import day_of_rule
from lexcomp.commencing.stated import Stated
from lexcomp.model import dates
from lexcomp.model.instrument import AmendingItem

MOST = 10_000
"""No Schedule has more items; a longer run is a slip, and would take all memory."""

_SCHEDULE = re.compile(
    r"\bSch(?:edule)?s? (?P<nums>\d+[A-Z]*(?:(?:,| and|,? to|[–-]) ?\d+[A-Z]*)*)"
    r"(?P<rest>[^.;]*?)(?=\bSch(?:edule)? \d|$)",
    re.IGNORECASE,
)
_ITEMS = re.compile(
    r"\bitems? (?P<nums>\d+[A-Z]*(?:(?:,| and|,? to|[–-]) ?(?:items? )?\d+[A-Z]*)*)",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:Parts?|Pt) ", re.IGNORECASE)
_RUN = re.compile(r"(\d+)[A-Z]*(?:(?:,? to|[–-]) ?(?:items? )?(\d+)[A-Z]*)?")
_NUM = re.compile(r"(?:Sch (?P<schedule>\d+)[A-Z]* )?item (?P<item>\d+)")
_REST = re.compile(r"not elsewhere covered|remain", re.IGNORECASE)
_NEVER = re.compile(r"(?:does|do) not commence", re.IGNORECASE)

Scope = tuple[frozenset[int] | None, frozenset[int] | None]
"""The Schedules and the items in them; None where all are meant."""


def days_of_items(
    items: Iterable[AmendingItem],
    statements: tuple[Stated, ...],
    registered: dt.date | None,
) -> dict[str, dt.date | None]:
    """Tell on which day each item commences, where its instrument says so.

    Args:
        items: The items, known as `Sch 1 item 5`.
        statements: What the instrument says of its commencement.
        registered: When it was assented to or registered, if that is known.

    Returns:
        For each item its day; None where that is not known, or it never commences.

    Examples:
        >>> from lexcomp.model.timing import OnDay
        >>> first = dt.date(2011, 9, 1)
        >>> told = Stated("Schedule 2, items 3 to 5", "1 September 2011", OnDay(first))
        >>> items = [AmendingItem(f"Sch 2 item {n}", "", "") for n in (4, 6)]
        >>> days_of_items(items, (told,), None)
        {'Sch 2 item 4': datetime.date(2011, 9, 1), 'Sch 2 item 6': None}
    """
    scoped = [(scope, each) for each in statements for scope in _scopes(each)]
    rest = [each for each in statements if _REST.search(each.provisions)]
    whole = [each for each in statements if not each.provisions]
    found: dict[str, dt.date | None] = {}
    for item in items:
        about = [each for scope, each in scoped if _covers(scope, item.num)]
        days = {_day(each, registered) for each in about or rest or whole}
        found[item.num] = days.pop() if len(days) == 1 else None
    return found


def _scopes(statement: Stated) -> list[Scope]:
    """Return the Schedules and items that a statement names, if any.

    A Part of a Schedule cannot be told from the numbers of items, and names none.
    """
    scopes: list[Scope] = []
    for named in _SCHEDULE.finditer(statement.provisions):
        items = _ITEMS.search(named["rest"])
        if items:
            scopes.append((_run(named["nums"]), _run(items["nums"])))
        elif not _PART.search(named["rest"]):
            scopes.append((_run(named["nums"]), None))
    if not scopes:
        items = _ITEMS.search(statement.provisions)
        scopes += [(None, _run(items["nums"]))] if items else []
    return scopes


def _run(words: str) -> frozenset[int]:
    """Return the numbers that a list with ranges names."""
    numbers: set[int] = set()
    for first, last in _RUN.findall(words):
        start = int(first)
        numbers |= set(range(start, min(int(last or first), start + MOST) + 1))
    return frozenset(numbers)


def _covers(scope: Scope, num: str) -> bool:
    found = _NUM.match(num)
    if found is None:
        return False
    schedules, items = scope
    in_schedule = schedules is None or int(found["schedule"] or 1) in schedules
    return in_schedule and (items is None or int(found["item"]) in items)


def _day(statement: Stated, registered: dt.date | None) -> dt.date | None:
    """Return the day: that of the table's last column first, since it is worked out."""
    if _NEVER.search(statement.details):
        return None
    told = dates.read(statement.details.strip().rstrip("."))
    if told or statement.rule is None:
        return told
    return day_of_rule(statement.rule, registered)
