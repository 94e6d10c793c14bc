"""Headings that the contents list has and the body has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.structure.entry import Entry, key
from lexcomp.structure.line import Line
from lexcomp.structure.roles import Role

_UNIT = r"(?:sub)?(?:regulation|section|rule|clause|paragraph|article)s?"
_ONE = rf"(?:{_UNIT}\s)?(?:[0-9][\w.-]*|\(\w+\))(?:\s?\(\w+\))*"
_REFERENCE = re.compile(
    rf"See (?={_UNIT}\s){_ONE}(?:(?:,| and| or| to|, and) {_ONE})*\.?", re.IGNORECASE
)
SHOWN = 50
"""So many characters of a line a message quotes."""

_ANNEXED = frozenset({Unit.FORM, Unit.SCHEDULE})
_HEADINGS = frozenset({Role.SECTION, Role.CONTAINER})


@dataclass(frozen=True, slots=True)
class _Gap:
    """Entries without a heading, and the lines among which theirs must have stood."""

    entries: tuple[Entry, ...]
    start: int
    end: int


def recover(
    lines: Sequence[Line], entries: Sequence[Entry]
) -> tuple[list[Line], list[Finding]]:
    """Put lost headings back where, and only where, their places can be told.

    The numbering tells where a provision begins: it starts again at (1); words
    without a number open a provision after numbered ones; a note that says no more
    than “See regulation 3.” stands under the heading of a Form or Schedule. Where
    a run of lines has not exactly as many such places as headings are missing, none
    is put back, and a finding says so. Headings of Parts go before what follows them.
    Where a number has been kept, it has its words again.
    """
    lines, findings = _worded(lines, entries)
    placed: dict[int, list[Line]] = {}
    for gap in _gaps(lines, entries):
        places = _places(lines, gap)
        if places is None:
            findings.append(_unplaced(gap, lines))
            continue
        for entry, index in zip(gap.entries, places, strict=True):
            placed.setdefault(index, []).append(_heading(entry))
            findings.append(_placed(entry, lines, index))
    whole = [
        each
        for index in range(len(lines) + 1)
        for each in (*placed.get(index, ()), *lines[index : index + 1])
    ]
    return whole, findings


def _worded(
    lines: Sequence[Line], entries: Sequence[Entry]
) -> tuple[list[Line], list[Finding]]:
    """Give numbers that stand alone the headings that the contents list has."""
    kept, findings = list(lines), list[Finding]()
    listed = {each.num: each for each in reversed(entries) if not each.unit}
    for index, line in enumerate(_before_schedules(lines)):
        entry = listed.get(line.num)
        if line.role is Role.SECTION and not line.text and entry and entry.heading:
            kept[index] = replace(
                line, text=Text(entry.heading), printed=entry.printed, recovered=True
            )
            findings.append(_given(entry, line))
    return kept, findings


def compare(
    lines: Sequence[Line], entries: Sequence[Entry], *, reported: bool
) -> list[Finding]:
    """Report each heading that only the body or only the contents list has.

    Args:
        lines: The body.
        entries: The contents list; where there is none, there is nothing to report.
        reported: Whether `recover` has already reported what the body lacks.
    """
    if not entries:
        return []
    listed = {(str(each.unit or ""), each.num) for each in entries}
    headings = [line for line in _before_schedules(lines) if line.role in _HEADINGS]
    found = {_short(line) for line in lines if line.role in _HEADINGS}
    lost = [
        each
        for each in entries
        if not reported and (str(each.unit or ""), each.num) not in found
    ]
    counted = {unit for unit, _ in listed}
    new = [
        each
        for each in headings
        if _short(each) not in listed and _short(each)[0] in counted
    ]
    return [*map(_missing, lost), *map(_unlisted, new)]


def _before_schedules(lines: Sequence[Line]) -> Sequence[Line]:
    """Leave out Schedules, whose provisions few contents lists list."""
    ends = (i for i, line in enumerate(lines) if line.unit is Unit.SCHEDULE)
    return lines[: next(ends, len(lines))]


def _gaps(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[_Gap]:
    """Match entries to headings in order, and yield what lies between matches."""
    indexes = [i for i, line in enumerate(lines) if line.role in _HEADINGS]
    matches = _matches([lines[i] for i in indexes], entries)
    matches.append((len(indexes), len(entries)))
    entry, start = 0, 0
    for heading, listed in matches:
        end = indexes[heading] if heading < len(indexes) else len(lines)
        if entry < listed:
            yield _Gap(tuple(entries[entry:listed]), start, end)
        entry, start = listed + 1, end + 1


def _matches(
    headings: Sequence[Line], entries: Sequence[Entry]
) -> list[tuple[int, int]]:
    """Pair headings and entries of the same unit, number and, if possible, words."""
    found = [key(_unit(line), line.num, line.text.plain) for line in headings]
    listed = [key(each.unit, each.num, each.heading) for each in entries]
    blocks = SequenceMatcher(None, found, listed, autojunk=False).get_matching_blocks()
    pairs: list[tuple[int, int]] = []
    heading, entry = 0, 0
    for block in blocks:
        short = [each[:2] for each in found[heading : block.a]]
        wanted = [each[:2] for each in listed[entry : block.b]]
        for near in SequenceMatcher(None, short, wanted).get_matching_blocks():
            pairs += (
                (heading + near.a + i, entry + near.b + i) for i in range(near.size)
            )
        pairs += ((block.a + i, block.b + i) for i in range(block.size))
        heading, entry = block.a + block.size, block.b + block.size
    return pairs


def _unit(line: Line) -> Unit | None:
    return line.unit if line.role is Role.CONTAINER else None


def _short(line: Line) -> tuple[str, str]:
    return str(_unit(line) or ""), line.num


def _places(lines: Sequence[Line], gap: _Gap) -> list[int] | None:
    """Return the index of the line before which each heading stood, if it is plain."""
    begins = list(_begins(lines, gap))
    wanted = [_opens(gap.entries, index) for index in range(len(gap.entries))]
    if [kind for kind, _ in begins] != [kind for kind in wanted if kind]:
        return None
    places, following = [], gap.end
    for kind in reversed(wanted):
        if kind:
            following = begins.pop()[1]
        places.append(following)
    return places[::-1]


def _opens(entries: Sequence[Entry], index: int) -> str:
    """Tell what begins under a heading: a section, an annexed text, or nothing yet."""
    entry = entries[index]
    if entry.unit is None:
        return "section"
    if entry.unit is Unit.FORM:
        return "annex"
    last = index + 1 == len(entries)
    return "annex" if entry.unit is Unit.SCHEDULE and last else ""


def _begins(lines: Sequence[Line], gap: _Gap) -> Iterator[tuple[str, int]]:
    """Yield the lines with which a provision begins, and what kind it is."""
    above = lines[gap.start - 1] if gap.start else None
    run = _Run(annexed=above is not None and above.unit in _ANNEXED)
    for index in range(gap.start, gap.end):
        line = lines[index]
        if line.role in _HEADINGS:
            run = _Run(annexed=line.unit in _ANNEXED)
            continue
        kind = run.begins(line) or ("" if index else "section")
        if kind:
            yield kind, index
            run = _Run(annexed=kind == "annex")
        run.go_on(line)


@dataclass(slots=True)
class _Run:
    """What has been read since the last provision began."""

    annexed: bool
    content: bool = False
    numbered: bool = False
    last: str = ""

    def begins(self, line: Line) -> str:
        """Return what kind of provision begins with a line, or nothing."""
        note = line.unit is Unit.NOTE
        if self.content and note and _REFERENCE.fullmatch(line.text.plain):
            return "annex"
        if self.annexed:
            return ""
        restarts = self.content and line.role is Role.NUMBERED and line.num == "1"
        return "section" if restarts or self._opens_anew(line) else ""

    def go_on(self, line: Line) -> None:
        """Take a line that belongs to the provision."""
        self.content, self.last = True, line.text.plain
        counted = line.role is Role.NUMBERED and line.num[0].isdigit()
        self.numbered = self.numbered or counted

    def _opens_anew(self, line: Line) -> bool:
        """Tell whether words without a number open a provision, and close none."""
        opens = line.role is Role.WORDS and line.text.plain[0].isupper()
        return self.numbered and opens and self.last.endswith(".")


def _heading(entry: Entry) -> Line:
    role = Role.SECTION if entry.unit is None else Role.CONTAINER
    return Line(
        role, Text(entry.heading), entry.source, entry.num, entry.unit,
        entry.designation, entry.printed, recovered=True,
    )  # fmt: skip


def _placed(entry: Entry, lines: Sequence[Line], index: int) -> Finding:
    line = lines[min(index, len(lines) - 1)]
    where = "at the end"
    if index < len(lines):
        where = f"before “{_start(line)}”"
    message = (
        f"The heading “{entry.printed}” is missing from the body; it was taken from "
        f"the contents list and put {where}."
    )
    return Finding("LC121", Severity.NOTE, message, line.source)


def _given(entry: Entry, line: Line) -> Finding:
    message = (
        f"The words of the heading “{entry.printed}” are missing from the body; they "
        "were taken from the contents list."
    )
    return Finding("LC121", Severity.NOTE, message, line.source)


def _unplaced(gap: _Gap, lines: Sequence[Line]) -> Finding:
    names = ", ".join(f"“{entry.printed}”" for entry in gap.entries)
    message = (
        f"The contents list has {names}, which the body has not; "
        "where it should stand cannot be told, so its words are read as part of what "
        "comes before."
    )
    source = lines[gap.start].source if gap.start < len(lines) else None
    return Finding("LC122", Severity.ERROR, message, source or gap.entries[0].source)


def _missing(entry: Entry) -> Finding:
    message = f"The contents list has “{entry.printed}”, which the body has not."
    return Finding("LC123", Severity.WARNING, message, entry.source)


def _unlisted(line: Line) -> Finding:
    message = f"The body has “{line.printed}”, which the contents list has not."
    return Finding("LC124", Severity.WARNING, message, line.source)


def _start(line: Line) -> str:
    words = line.printed
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rpartition(' ')[0]} …"
