"""Items that change no text, as what they bear on, and modifications written down."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.forms.naming_provisions import Named, named
from lexcomp.forms.reading import Sense
from lexcomp.holdings.instruments import Amending
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.bearing import Bearing, BearingKind
from lexcomp.model.cite import top
from lexcomp.model.document import Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem, Instrument, Series
from lexcomp.model.law import Title
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    Operation,
    SubstituteProvision,
)
from lexcomp.model.path import BASIC, CONTAINERS, Path, Unit
from lexcomp.model.setting_out import item_lines

_KINDS = (
    (re.compile(r"\bsaving", re.IGNORECASE), BearingKind.SAVING),
    (re.compile(r"\btransition", re.IGNORECASE), BearingKind.TRANSITIONAL),
    (
        re.compile(r"\bappl(?:y|ies|ication|ied)\b", re.IGNORECASE),
        BearingKind.APPLICATION,
    ),
    (re.compile(r"\bcontinues?\b|\bdespite\b", re.IGNORECASE), BearingKind.SAVING),
)
_IN_SCHEDULE = re.compile(r"Sch (?P<schedule>\w+) item (?P<item>\w+)")
_NUMBER = re.compile(r"(\d+)([A-Z]*)")
_COUNTED = frozenset({*BASIC, *CONTAINERS, Unit.SCHEDULE, Unit.FORM})
_ALWAYS = dt.date.min
_PART = 2
"""How many words name a Part: `Pt 2`."""


def bearings_of(
    amending: Amending, items: tuple[ItemRead, ...], title: Title
) -> Iterator[Bearing]:
    """Yield what the items of an instrument that change no text bear on.

    Args:
        amending: The instrument.
        items: Its items about the law.
        title: The law.
    """
    instrument = amending.instrument
    for read in items:
        if read.reading.reading is not Sense.NO_TEXT_CHANGE or read.decided:
            continue
        item = read.item
        found = named(f"{item.header}\n{item.body}", title.unit, title.name)
        paths = (*found.paths, *_amended(found, item, items))
        yield Bearing(
            kind=_kind(item),
            paths=tuple(dict.fromkeys(paths)),
            citation=instrument.citation,
            by=place_in(instrument, (item.num,)),
            words=item_lines(item),
            day=read.day,
            known=instrument.registered or _ALWAYS,
            heading=item.header,
            item=item.num,
            source=item.source,
        )


def place_in(instrument: Instrument, items: tuple[str, ...]) -> str:
    """Write where items stand in their instrument, as Endnote 3 does.

    Examples:
        >>> from lexcomp.model.instrument import Citation
        >>> law = Instrument("a", Citation(1997, Series.SR, 3), "", None)
        >>> place_in(law, ("Sch 1 item 10", "Sch 1 item 13", "Sch 2 item 7"))
        'Sch 1 (items 10, 13) and Sch 2 (item 7)'
        >>> place_in(law, ("9",))
        'r 9'
    """
    by_schedule: dict[str, list[str]] = {}
    for item in items:
        found = _IN_SCHEDULE.fullmatch(item)
        schedule = f"Sch {found['schedule']}" if found else ""
        by_schedule.setdefault(schedule, []).append(found["item"] if found else item)
    unit = "s" if instrument.citation.series in {Series.ACT, Series.F} else "r"
    pieces = [
        f"{schedule} ({'items' if len(nums) > 1 else 'item'} {', '.join(nums)})"
        if schedule
        else f"{unit} {', '.join(nums)}"
        for schedule, nums in by_schedule.items()
    ]
    return " and ".join(filter(None, (", ".join(pieces[:-1]), *pieces[-1:])))


def all_bearings(
    amendings: tuple[Amending, ...],
    items: dict[str, tuple[ItemRead, ...]],
    title: Title,
) -> tuple[Bearing, ...]:
    """Return what the items of all instruments that change no text bear on.

    Args:
        amendings: The instruments.
        items: Their items about the law, by the ids of the instruments.
        title: The law.
    """
    return tuple(
        bearing
        for each in amendings
        for bearing in bearings_of(each, items[each.instrument.id], title)
    )


def with_application(
    amendings: tuple[Amending, ...],
    items: dict[str, tuple[ItemRead, ...]],
    title: Title,
) -> tuple[Amending, ...]:
    """Fill the last cell of Endnote 3 from the items, where nobody has written it."""
    return tuple(
        each
        if each.instrument.application
        else replace(
            each,
            instrument=replace(
                each.instrument,
                application=_application(each, items[each.instrument.id], title),
            ),
        )
        for each in amendings
    )


def application_disagreements(
    amendings: tuple[Amending, ...],
    items: dict[str, tuple[ItemRead, ...]],
    title: Title,
) -> Iterator[Finding]:
    """Report a last cell of Endnote 3 that is not what the items come to."""
    for each in amendings:
        read = items[each.instrument.id]
        own = _application(each, read, title) or "—"
        written = each.instrument.application or "—"
        if read and own != written:
            message = (
                f"The application cell written down for {each.instrument.citation} is"
                f" “{written}”, and the items of the law that change no text would make"
                f" it “{own}”; what is written down stands."
            )
            source = each.instrument.source
            yield Finding("LC281", Severity.NOTE, message, source)


def _application(amending: Amending, items: tuple[ItemRead, ...], title: Title) -> str:
    nums = [each.item for each in bearings_of(amending, items, title)]
    return place_in(amending.instrument, tuple(nums))


def _kind(item: AmendingItem) -> BearingKind:
    """Tell how an item bears on provisions: its heading says, or else its words."""
    for words in (item.header, item.body):
        for pattern, kind in _KINDS:
            if pattern.search(words):
                return kind
    return BearingKind.APPLICATION


def _amended(
    found: Named, item: AmendingItem, items: tuple[ItemRead, ...]
) -> Iterator[Path]:
    """Yield the provisions that the items named amend."""
    for read in items:
        meant = _is_named(read.item.num, item.num, found) or any(
            _is_in(read.item, item, unit) for unit in found.whole
        )
        if meant and read.step is not None:
            for operation in read.step.operations:
                yield from _places(operation)


def _is_named(num: str, own: str, found: Named) -> bool:
    here = _IN_SCHEDULE.fullmatch(own)
    other = _IN_SCHEDULE.fullmatch(num)
    for schedule, first, last in found.items:
        if bool(here) is not bool(other):
            continue
        if other is None:
            if num == first or num.startswith((f"{first}.", f"{first}(")):
                return True
            continue
        of = schedule or (here["schedule"] if here else "")
        key = _key(other["item"])
        if other["schedule"] == of and _key(first) <= key <= _key(last or first):
            return True
    return False


def _key(num: str) -> tuple[int, str]:
    found = _NUMBER.match(num)
    return (int(found[1]), found[2]) if found else (0, num)


def _is_in(other: AmendingItem, item: AmendingItem, unit: str) -> bool:
    """Tell whether another item is in the same Part or Schedule of the instrument."""
    here, there = _schedule(item), _schedule(other)
    if unit == "instrument":
        return True
    if unit.startswith("schedule "):
        return there == unit.removeprefix("schedule ")
    if unit == "schedule":
        return there == here
    depth = len(item.part.split()) if unit == "division" else _PART
    return there == here and other.part.split()[:depth] == item.part.split()[:depth]


def _schedule(item: AmendingItem) -> str:
    found = _IN_SCHEDULE.fullmatch(item.num)
    return found["schedule"] if found else ""


def _places(operation: Operation) -> Iterator[Path]:
    """Yield the rows that an operation is about: of what it puts in, if it does."""
    path = operation.target
    new: tuple[Provision, ...] = ()
    above = path.parent
    if isinstance(operation, InsertProvisions | SubstituteProvision):
        new = operation.provisions
    if isinstance(operation, InsertProvisions) and operation.side in INSIDE:
        above = path
    rows = [each for each in new if each.unit in _COUNTED]
    yield from (above.child(each.label) for each in rows)
    if not rows and path:
        yield top(path)
