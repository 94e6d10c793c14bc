"""Lines of a commencement cell that say the same of several parts of a law, as one.

Official endnotes have one line for what commenced on one day under one provision, and
name the items of the commencement table together: `(s 2(1) items 2, 3)`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lexcomp.model.commencement import Commencement, Pending

_BASIS = re.compile(
    r"(?P<section>[^;]*?) items? (?P<items>\d+[A-Z]*(?:, \d+[A-Z]*)*)"
    r"(?P<rest>(?: and .*)?)"
)
_SCHEDULE = re.compile(
    r"(?P<schedule>Sch \w+) \((?P<unit>items?|Pts?) (?P<nums>[^()]+)\)"
)
_BETWEEN = re.compile(r"(?:, | and )(?=(?:s|r|Sch|Pt|Div|Sdiv|c|o) )(?![^(]*\))")


@dataclass(slots=True)
class _Line:
    """A line while it is put together."""

    first: Commencement
    provisions: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    section: str = ""
    rest: str = ""


def merged(entries: Iterable[Commencement]) -> Iterator[tuple[str, Commencement, str]]:
    """Yield the lines of a cell: what commenced, an entry with the day, the basis.

    Lines stand in the order of their first entries. What is said of the whole law, or
    without a basis, is not joined to anything.

    Examples:
        >>> day = dt.date(2016, 7, 1)
        >>> entries = (
        ...     Commencement("Sch 1 (items 1–3)", day, "s 2(1) item 2"),
        ...     Commencement("Sch 2", dt.date(2016, 8, 1), "s 2(1) item 3"),
        ...     Commencement("Sch 1 (item 9)", day, "s 2(1) item 4"),
        ... )
        >>> for provisions, entry, basis in merged(entries):
        ...     print(f"{provisions}: {entry.day} ({basis})")
        Sch 1 (items 1–3, 9): 2016-07-01 (s 2(1) items 2, 4)
        Sch 2: 2016-08-01 (s 2(1) item 3)
    """
    lines: dict[tuple[dt.date | Pending, str, str, str], _Line] = {}
    for number, entry in enumerate(entries):
        found = _BASIS.fullmatch(entry.basis)
        section = found["section"] if found else entry.basis
        rest = found["rest"] if found else ""
        joins = found is not None and entry.provisions
        key = (entry.day, section, rest, "" if joins else str(number))
        line = lines.setdefault(key, _Line(entry, section=section, rest=rest))
        line.provisions += [entry.provisions] if entry.provisions else []
        line.items += found["items"].split(", ") if found else []
    for line in lines.values():
        yield provisions_together(line.provisions), line.first, _basis(line)


def provisions_together(parts: list[str]) -> str:
    """Write several lists of provisions as one.

    Examples:
        >>> provisions_together(["s 1–3 and Sch 1 (items 1, 2)", "Sch 1 (item 5)"])
        's 1–3 and Sch 1 (items 1, 2, 5)'
        >>> provisions_together(["Sch 1 (Pt 1)"])
        'Sch 1 (Pt 1)'
    """
    pieces = [piece for part in parts for piece in _BETWEEN.split(part)]
    if len(parts) == 1:
        return parts[0]
    nums: dict[tuple[str, str], list[str]] = {}
    for piece in pieces:
        found = _SCHEDULE.fullmatch(piece)
        if found:
            key = (found["schedule"], found["unit"].removesuffix("s"))
            nums.setdefault(key, []).append(found["nums"])
        else:
            nums.setdefault((piece, ""), [])
    written = [_piece(schedule, unit, some) for (schedule, unit), some in nums.items()]
    return " and ".join(filter(None, (", ".join(written[:-1]), *written[-1:])))


def _piece(schedule: str, unit: str, nums: list[str]) -> str:
    if not unit:
        return schedule
    listed = ", ".join(nums)
    plural = "s" if re.search(r"[,–]| and ", listed) else ""
    return f"{schedule} ({unit}{plural} {listed})"


def _basis(line: _Line) -> str:
    if not line.items:
        return line.first.basis
    items = list(dict.fromkeys(line.items))
    plural = "s" if len(items) > 1 else ""
    return f"{line.section} item{plural} {', '.join(items)}{line.rest}"
