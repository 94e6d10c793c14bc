"""Write Endnote 4: a row for each provision, a line for each turn in its history."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from lexcomp.endnotes.order import Key, Order, number_key
from lexcomp.endnotes.stories import Story, stories
from lexcomp.model.cite import cite
from lexcomp.model.compilation import Compilation
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_style import CURRENT, EndnoteStyle
from lexcomp.model.endnotes import Cited, HistoryLine, HistoryRow
from lexcomp.model.instrument import Citation
from lexcomp.model.path import BASIC, CONTAINERS, HEADED, Label, Path, Unit
from lexcomp.model.timeline import HistoryEvent

_LETTERS = {
    Unit.SECTION: "s", Unit.REGULATION: "r", Unit.RULE: "r", Unit.CLAUSE: "c",
    Unit.FORM: "Form",
}  # fmt: skip
_NAMED = frozenset({Unit.PREAMBLE, Unit.DICTIONARY})
Mark = tuple[Citation, Effect]
"""By which law a provision came or went."""

_ENDS = frozenset({Effect.REPEALED, Effect.EXPIRED, Effect.DISALLOWED})
_COMPILATION = re.compile(r"C(\d+)")
_OF_ITSELF = re.compile(r"(?:LA|LIA|AIA|s|r|c|Sch|Pt) |(?:end of )?\d{1,2} [A-Z]")


def amendment_rows(
    compilation: Compilation, style: EndnoteStyle = CURRENT
) -> tuple[HistoryRow, ...]:
    """Return the rows in the order of the text, repealed provisions in their place.

    An action begins a new line when it differs from the one before; within a line
    laws stand by their numbers, each once. What was renumbered has two rows: one
    under its old number, and one that names it (`s 108 (prev s 7)`). In the styles
    that gave the heading of a section a row of its own it has one.
    """
    order = Order.of(compilation.document)
    told = stories(compilation.events, order.nodes, headings=style.headings)
    told = tuple(_housed(told, order))
    together = _Together.among(told)
    return tuple(
        _row(story, order)
        for story in sorted(told, key=lambda each: _key(each, order, together))
    )


def _housed(told: Iterable[Story], order: Order) -> Iterable[Story]:
    """Yield rows, those of sections that are not there with what they may stand in.

    Where the text has none of the sections between, one that never stood anywhere, or
    of which it is not known where, goes where that with the number before it stood.
    """
    last: dict[Path, Story] = {}
    rows = list(told)
    gone = [
        each
        for each in rows
        if each.path.labels
        and each.path.last.unit in BASIC
        and _place(each, order) not in order.nodes
    ]
    for story in sorted(gone, key=lambda each: number_key(each.path.last)):
        before = last.get(story.path.parent)
        if not story.within and before and order.side_by_side(before.path, story.path):
            story.within = before.within
        last[story.path.parent] = story
    return rows


def _place(story: Story, order: Order) -> Path:
    """Return where a row stands: with what its provision became, if that is there."""
    if story.became is None or story.path in order.nodes:
        return story.path
    return story.became


def _key(story: Story, order: Order, together: _Together) -> tuple[Key, int]:
    """Return where a row stands: a unit's heading before the unit itself.

    An old heading or number stands before the new one, and a unit that is gone before
    the first section that went with it.
    """
    path = _place(story, order)
    is_heading = path.labels[-1:] == (Label(Unit.HEADING),)
    unit = path.parent if is_heading else path
    key = order.key(unit, story.within)
    if unit.labels and unit.last.unit in CONTAINERS and unit not in order.nodes:
        sections = (each for mark in together.marks[unit] for each in together.of[mark])
        section = order.beside(unit, sections)
        if section:
            *outer, (step, number, _) = order.key(section)
            key = (*outer, (step, number, 0))
    return key, (0 if is_heading else 2) + (1 if path == story.path else 0)


@dataclass(frozen=True, slots=True)
class _Together:
    """What came or went by the same law: its marks, and the sections with a mark."""

    marks: dict[Path, set[Mark]]
    of: dict[Mark, list[Path]]

    @classmethod
    def among(cls, told: Iterable[Story]) -> _Together:
        """Note what came or went by which law."""
        marks: dict[Path, set[Mark]] = defaultdict(set)
        of: dict[Mark, list[Path]] = defaultdict(list)
        for story in told:
            path = story.path
            is_unit = path.labels and path.last.unit in {*CONTAINERS, Unit.HEADING}
            for event in story.events:
                mark = (event.moment.citation, event.effect)
                if event.effect in {Effect.ADDED, Effect.REPEALED}:
                    marks[path].add(mark)
                    of[mark] += [] if is_unit else [path]
        return cls(marks, of)


def _row(story: Story, order: Order) -> HistoryRow:
    """Return the row of a provision."""
    unit = _unit(story.path)
    place = _unit(_place(story, order))
    outer = unit.labels[:1]
    inside = len(unit.labels) > 1 and outer[0].unit is Unit.SCHEDULE
    label = _label(story.path, order)
    before = f" (prev {_label(story.before, order)})" if story.before else ""
    return HistoryRow(
        provision=f"{label}{before}",
        scope=order.name(Path(outer)) if inside else "",
        group=" / ".join(order.group(place, story.within)) if place.labels else "",
        lines=tuple(_lines(story.events)),
    )


def _unit(path: Path) -> Path:
    """Return the path of what a row is about, without the word for its heading."""
    return path.parent if path.labels[-1:] == (Label(Unit.HEADING),) else path


def _label(path: Path, order: Order) -> str:
    """Write the left cell of a row."""
    if not path.labels:
        return "Title"
    unit, num = path.last.unit, path.last.num
    if unit is Unit.HEADING:
        return f"{_label(path.parent, order)} heading"
    if unit in HEADED:
        return order.name(path)
    if unit in _NAMED:
        return unit.capitalize()
    letter = _LETTERS.get(unit)
    return f"{letter} {num}".rstrip() if letter else cite(path)


def _lines(events: list[HistoryEvent]) -> Iterable[HistoryLine]:
    """Yield the lines of a cell: one for each run of one effect."""
    ordered = sorted(events, key=lambda event: (not event.commenced, event.moment))
    for effect, run in groupby(ordered, key=lambda event: event.effect):
        cited: list[Cited] = []
        alone: dict[HistoryLine, None] = {}
        for event in run:
            line = _alone(event)
            if line:
                alone[line] = None
            else:
                moment = event.moment
                cited.append(Cited(moment.citation, event.qualifier, event.commenced))
        yield from alone
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
    if event.effect in _ENDS and _OF_ITSELF.match(event.qualifier) and event.commenced:
        return HistoryLine(event.effect, (), by=event.qualifier)
    return None
