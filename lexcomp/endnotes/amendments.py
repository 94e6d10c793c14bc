"""Read Endnote 4: what has happened to each provision, a row each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lexcomp.endnotes import codes, labels
from lexcomp.endnotes.cells import read_how
from lexcomp.endnotes.citations import Numbering
from lexcomp.endnotes.entries import Entry, Line, Row
from lexcomp.endnotes.sections import is_amendments_header
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import HistoryLine, HistoryRow
from lexcomp.model.finding import Finding
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Text

_LEGEND = re.compile(r"[“'\"]?\w+\.?\s*=\s*\w")
_HOW = re.compile(r"how affected", re.IGNORECASE)
_CITED = (
    r"(?:(?:SLI|SR|Statutory Rules|Act)\s)?"
    r"(?:Nos?\b|\d{4}\s+No|F\d{4}[A-Z]\d|C\d|LA\ss)"
)
_RUN_TOGETHER = re.compile(
    rf"(?P<label>\S.*?)(?:[.\s…]*\s|[.…]+)(?P<how>(?:(?:ad|am|rep|rs|ed|exp|renum|reloc"
    rf"|mod)\b\.?\s*|(?<=\.\.)|(?<=\.\.\s)){_CITED}.*)"
)
_UNIT_ALONE = re.compile(
    r"(?:Chapter|Part|Division|Subdivision|(?:The )?Schedule)(?:\s+\w+)?(?:[—–-].*)?"
    r"|\w+ Schedule"
)


@dataclass(frozen=True, slots=True)
class History:
    """What was read of an amendment history.

    Attributes:
        rows: Its rows.
        groups: Its sub-headers in order, each after those that it stands under.
        findings: What could not be read.
    """

    rows: tuple[HistoryRow, ...]
    groups: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Open:
    """A row to which lines may yet be added."""

    labels: tuple[str, ...]
    scope: str
    group: str
    printed: str
    source: Source
    lines: list[HistoryLine] = field(default_factory=list)
    unread: bool = False


@dataclass(slots=True)
class _Table:
    """The table as far as it has been read."""

    numbering: Numbering
    rows: list[_Open] = field(default_factory=list)
    stack: list[tuple[int, str]] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    in_schedule: str = ""
    loose: list[Line] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def group(self) -> str:
        """The sub-headers that now apply."""
        return " / ".join(words for _, words in self.stack)

    @property
    def scope(self) -> str:
        """The Schedule that now applies."""
        heads = (words for depth, words in self.stack if depth == 0)
        return next(heads, self.in_schedule)


def read_amendments(entries: tuple[Entry, ...], numbering: Numbering) -> History:
    """Read the table of an amendment history.

    Args:
        entries: What stands under its heading.
        numbering: What a number without a series means in this law.
    """
    table = _Table(numbering)
    for left, right, source in _pairs(entries, numbering):
        _take(table, left, right, source)
    _report_loose(table)
    rows = [row for each in table.rows for row in _closed(each, table.findings)]
    return History(tuple(rows), tuple(table.groups), tuple(table.findings))


def _pairs(
    entries: tuple[Entry, ...], numbering: Numbering
) -> Iterable[tuple[Line | None, tuple[Line, ...], Source]]:
    """Yield left and right cells, also of lines that are each a cell."""
    place = 0
    while place < len(entries):
        entry = entries[place]
        place += 1
        if isinstance(entry, Row):
            yield _left(entry), entry.rest(), entry.source
            continue
        if _is_heading(entry.plain):
            continue
        parted = _parted(entry, numbering)
        following = entries[place] if place < len(entries) else None
        if parted:
            yield *parted, entry.source
        elif isinstance(following, Line) and _is_how(following, numbering):
            yield entry, (following,), entry.source
            place += 1
        else:
            yield entry, (), entry.source


def _left(row: Row) -> Line | None:
    """Return the first cell of a row as one line."""
    if not (row.cells and row.cells[0]):
        return None
    first, *others = row.cells[0]
    text = first.text
    for line in others:
        text = text.plus(Text(" ")).plus(line.text)
    return replace(first, text=text)


def _parted(
    line: Line, numbering: Numbering
) -> tuple[Line | None, tuple[Line, ...]] | None:
    """Part a line that holds a right cell, or both; None where it holds none."""
    if _is_how(line, numbering):
        return None, (line,)
    both = _RUN_TOGETHER.fullmatch(line.plain)
    if not both:
        return None
    how = replace(line, text=line.text.cut(both.start("how")))
    if not _is_how(how, numbering):
        return None
    return replace(line, text=line.text.cut(0, both.end("label"))), (how,)


def _is_how(line: Line, numbering: Numbering) -> bool:
    """Tell whether a line says how something was affected."""
    lines, unread = read_how(line.text, numbering)
    return bool(lines) and not unread


def _is_heading(words: str) -> bool:
    """Tell whether words are a heading of a column, or the legend under the title."""
    return bool(
        is_amendments_header(words) or _HOW.match(words) or _LEGEND.match(words)
    )


def _take(
    table: _Table, left: Line | None, right: tuple[Line, ...], source: Source
) -> None:
    """Take the next row: one that goes on, a sub-header, or one of a provision."""
    if left is None:
        for line in right:
            _add(table, line)
        return
    printed = labels.without_leader(left.plain)
    if not printed or _is_heading(printed):
        return
    names = labels.new_style(printed)
    if right:
        _report_loose(table)
        _open(table, names, printed, source)
        for line in right:
            _add(table, line)
    elif printed == left.plain and _is_subheader(left, names[0]):
        _report_loose(table)
        _descend(table, names[0])
    elif printed != left.plain or labels.is_section_like(names[0]):
        _open(table, names, printed, source)
    else:
        table.loose.append(left)


def _is_subheader(left: Line, name: str) -> bool:
    """Tell whether words with nothing beside them head the rows below."""
    bold = Face.BOLD in left.text.faces(0, len(left.plain))
    return bool(_UNIT_ALONE.fullmatch(name)) or (bold and not name.startswith("Note"))


def _descend(table: _Table, name: str) -> None:
    """Enter a unit: it ends those of its level and further in."""
    depth = labels.level(name)
    inner = depth if depth is not None else 5
    table.stack = [each for each in table.stack if each[0] < inner]
    table.stack.append((inner, name))
    table.in_schedule = ""
    if table.group not in table.groups[-1:]:
        table.groups.append(table.group)


def _open(table: _Table, names: tuple[str, ...], printed: str, source: Source) -> None:
    """Begin a row. A Schedule's own row also opens it for clauses and Forms."""
    is_schedule = labels.schedule_label(names[0]) is not None
    if is_schedule and " of " not in names[0]:
        table.in_schedule = names[0].removesuffix(" heading")
    elif names[0].startswith(("s ", "r ")):
        table.in_schedule = ""
    scope = "" if is_schedule else table.scope
    table.rows.append(_Open(names, scope, table.group, printed, source))


def _add(table: _Table, line: Line) -> None:
    """Add a line to the row that is open."""
    lines, unread = read_how(line.text, table.numbering, line.source)
    if not table.rows:
        table.loose.append(line)
        return
    row = table.rows[-1]
    if unread or not lines:
        row.unread = True
        table.findings.append(codes.unread_line(row.printed, line.plain, line.source))
        return
    if row.lines and lines[0].effect is Effect.MADE:
        last = row.lines.pop()
        printed = f"{last.printed} {lines[0].printed}"
        laws = (*last.laws, *lines[0].laws)
        lines = (replace(last, laws=laws, printed=printed), *lines[1:])
    row.lines += lines


def _report_loose(table: _Table) -> None:
    """Report lines that are in no row, as one finding where they are together."""
    if table.loose:
        first = table.loose[0]
        table.findings.append(
            codes.loose_lines(len(table.loose), first.plain, first.source)
        )
        table.loose.clear()


def _closed(each: _Open, findings: list[Finding]) -> Iterable[HistoryRow]:
    """Yield the finished row, once for each provision that it groups."""
    if not each.lines and not each.unread:
        findings.append(
            codes.broken_off("amendment history", each.printed, each.source)
        )
    for name in each.labels:
        yield HistoryRow(
            name, each.scope, each.group, tuple(each.lines), each.printed, each.source
        )
