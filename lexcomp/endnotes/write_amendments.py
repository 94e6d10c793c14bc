"""Write Endnote 4: a row for each provision, a line for each turn in its history."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from lexcomp.endnotes.order import Key, Order
from lexcomp.model.cite import cite, top
from lexcomp.model.compilation import Compilation
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Cited, HistoryLine, HistoryRow
from lexcomp.model.instrument import Citation
from lexcomp.model.path import CONTAINERS, Label, Path, Unit
from lexcomp.model.timeline import HistoryEvent

_LETTERS = {
    Unit.SECTION: "s", Unit.REGULATION: "r", Unit.RULE: "r", Unit.CLAUSE: "c",
    Unit.FORM: "Form",
}  # fmt: skip
Mark = tuple[Citation, Effect]
"""By which law a provision came or went."""

_HEADED = CONTAINERS | {Unit.SCHEDULE}
_COMPILATION = re.compile(r"C(\d+)")
_OF_ITSELF = re.compile(r"(?:LA|LIA|AIA|s|r|c|Sch|Pt) |(?:end of )?\d{1,2} [A-Z]")


def amendment_rows(compilation: Compilation) -> tuple[HistoryRow, ...]:
    """Return the rows in the order of the text, repealed provisions in their place.

    An action begins a new line when it differs from the one before; within a line
    laws stand by their numbers, each once.
    """
    by_path: dict[Path, list[HistoryEvent]] = {}
    for event in compilation.events:
        by_path.setdefault(row_path(event.path), []).append(event)
    order = Order.of(compilation.document)
    together = _Together.among(by_path)
    keys = {path: _key(path, order, together) for path in by_path}
    return tuple(
        _row(path, by_path[path], order)
        for path in sorted(by_path, key=keys.__getitem__)
    )


def row_path(path: Path) -> Path:
    """Return the path of the row for what happened at a path.

    The heading of a Part or Schedule has a row of its own; other headings, and all
    that is inside a section, belong to the row of the section.

    Examples:
        >>> str(row_path(Path.parse("part:2/heading")))
        'part:2/heading'
        >>> str(row_path(Path.parse("section:5/subsection:1")))
        'section:5'
    """
    last = path.labels[-1:]
    if last == (Label(Unit.HEADING),) and path.parent.last.unit in _HEADED:
        return path
    return top(path)


def _key(path: Path, order: Order, together: _Together) -> tuple[Key, int]:
    """Return where a row stands: a unit's heading before the unit itself.

    A unit that is gone stands before the first section that went with it.
    """
    is_heading = path.labels[-1:] == (Label(Unit.HEADING),)
    unit = path.parent if is_heading else path
    key = order.key(unit)
    if unit.labels and unit.last.unit in CONTAINERS and unit not in order.nodes:
        sections = (each for mark in together.marks[unit] for each in together.of[mark])
        section = order.beside(unit, sections)
        if section:
            *outer, (step, number, _) = order.key(section)
            key = (*outer, (step, number, 0))
    return key, 0 if is_heading else 1


@dataclass(frozen=True, slots=True)
class _Together:
    """What came or went by the same law: its marks, and the sections with a mark."""

    marks: dict[Path, set[Mark]]
    of: dict[Mark, list[Path]]

    @classmethod
    def among(cls, by_path: dict[Path, list[HistoryEvent]]) -> _Together:
        """Note what came or went by which law."""
        marks: dict[Path, set[Mark]] = defaultdict(set)
        of: dict[Mark, list[Path]] = defaultdict(list)
        for path, events in by_path.items():
            is_unit = path.labels and path.last.unit in {*CONTAINERS, Unit.HEADING}
            for event in events:
                mark = (event.moment.citation, event.effect)
                if event.effect in {Effect.ADDED, Effect.REPEALED}:
                    marks[path].add(mark)
                    of[mark] += [] if is_unit else [path]
        return cls(marks, of)


def _row(path: Path, events: list[HistoryEvent], order: Order) -> HistoryRow:
    """Return the row of a provision."""
    is_heading = path.labels[-1:] == (Label(Unit.HEADING),)
    unit = path.parent if is_heading else path
    outer = unit.labels[:1]
    inside = len(unit.labels) > 1 and outer[0].unit is Unit.SCHEDULE
    return HistoryRow(
        provision=_label(unit, order) + (" heading" if is_heading else ""),
        scope=order.name(Path(outer)) if inside else "",
        group=" / ".join(order.group(unit)) if unit.labels else "",
        lines=tuple(_lines(events)),
    )


def _label(path: Path, order: Order) -> str:
    """Write the left cell of a row."""
    if not path.labels:
        return "Title"
    unit, num = path.last.unit, path.last.num
    if unit in _HEADED:
        return order.name(path)
    letter = _LETTERS.get(unit)
    return f"{letter} {num}".rstrip() if letter else cite(path)


def _lines(events: list[HistoryEvent]) -> Iterable[HistoryLine]:
    """Yield the lines of a cell: one for each run of one effect."""
    ordered = sorted(events, key=lambda event: (not event.commenced, event.moment))
    for effect, run in groupby(ordered, key=lambda event: event.effect):
        cited: list[Cited] = []
        for event in run:
            alone = _alone(event)
            if alone:
                yield alone
            else:
                moment = event.moment
                cited.append(Cited(moment.citation, event.qualifier, event.commenced))
        if cited:
            laws = sorted(_merged(cited), key=lambda law: law.citation)
            yield HistoryLine(effect, tuple(laws))


def _merged(cited: list[Cited]) -> Iterable[Cited]:
    """Yield each law once, with all its items that are told apart.

    Examples:
        >>> law = Citation.parse("F2019L90031")
        >>> items = [Cited(law, f"Sch 1 item {num}", commenced=False) for num in "12"]
        >>> [each.qualifier for each in _merged(items)]
        ['Sch 1 items 1, 2']
    """
    by_law: dict[tuple[Citation, bool, str], list[str]] = {}
    for each in dict.fromkeys(cited):
        schedule, item, number = each.qualifier.rpartition(" item ")
        key = (each.citation, each.commenced, schedule if item else each.qualifier)
        by_law.setdefault(key, []).extend([number] if item else [])
    for (citation, commenced, schedule), numbers in by_law.items():
        items = "".join((" item", "s"[: len(numbers) > 1], " ", ", ".join(numbers)))
        qualifier = f"{schedule}{items}" if numbers else schedule
        yield Cited(citation, qualifier, commenced)


def _alone(event: HistoryEvent) -> HistoryLine | None:
    """Return the line of what no law did: an editorial change, or an end of itself."""
    compilation = _COMPILATION.fullmatch(event.qualifier)
    if event.effect is Effect.EDITED and compilation:
        return HistoryLine(Effect.EDITED, (), int(compilation[1]))
    ends = event.effect in {Effect.REPEALED, Effect.EXPIRED}
    if ends and _OF_ITSELF.match(event.qualifier) and event.commenced:
        return HistoryLine(event.effect, (), by=event.qualifier)
    return None
