"""Read Endnote 4: what has happened to each provision, a row each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lexcomp.endnotes import codes, labels
from lexcomp.endnotes.cells import read_how
from lexcomp.endnotes.citations import Numbering
from lexcomp.endnotes.entries import Entry, Line
from lexcomp.endnotes.pairs import RENUMBERED, cut, is_heading, pairs
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_labels import without_around
from lexcomp.model.endnotes import HistoryLine, HistoryRow
from lexcomp.model.finding import Finding
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Face

_UNIT_ALONE = re.compile(
    r"(?:Chapter|Part|Division|Subdivision|(?:The )?Schedules?)(?:\s+[\w.]+)?"
    r"(?:[—–-].*)?|\w+ Schedule"
)
_BECAME = re.compile(r"(?<=[.\s]{3})Renumbered\s+(?:as\s+)?(?P<now>\S.*)")
_SHORT_LABEL = re.compile(r"(?:Ss?|Rr?|Cc?|Cl)\.?\s+\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class History:
    """What was read of an amendment history.

    Attributes:
        rows: Its rows.
        groups: Its sub-headers in order, each after those that it stands under.
        sources: Where each of them stands.
        findings: What could not be read.
    """

    rows: tuple[HistoryRow, ...]
    groups: tuple[str, ...]
    sources: tuple[Source, ...]
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
    became: str = ""


@dataclass(slots=True)
class _Table:
    """The table as far as it has been read."""

    numbering: Numbering
    rows: list[_Open] = field(default_factory=list)
    stack: list[tuple[int, str]] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    in_schedule: str = ""
    heads: list[tuple[str, Line, bool]] = field(default_factory=list)
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

    def heads_another(self, schedule: str) -> bool:
        """Tell whether the sub-headers are those of another Schedule than this."""
        heads = [words for depth, words in self.stack if depth == 0]
        named = labels.schedule_label(heads[0]) if heads else None
        return bool(named and named.num) and named != labels.schedule_label(schedule)


def read_amendments(entries: tuple[Entry, ...], numbering: Numbering) -> History:
    """Read the table of an amendment history.

    Args:
        entries: What stands under its heading.
        numbering: What a number without a series means in this law.
    """
    table = _Table(numbering)
    for left, right, in_table in pairs(entries, numbering):
        _take(table, left, right, in_table=in_table)
    _end_heads(table)
    _report_loose(table)
    rows = [row for each in table.rows for row in _closed(each, table.findings)]
    return History(
        tuple(rows), tuple(table.groups), tuple(table.sources), tuple(table.findings)
    )


def _take(
    table: _Table, left: Line | None, right: tuple[Line, ...], *, in_table: bool
) -> None:
    """Take the next row: one that goes on, a sub-header, or one of a provision."""
    if left is None:
        for line in right:
            _add(table, line)
        return
    became = _BECAME.search(left.plain)
    if became and right:
        _take(table, cut(left, became.start()), right, in_table=in_table)
        _split_renumbering(table.rows[-1], labels.without_leader(became["now"]))
        return
    printed = labels.without_leader(left.plain)
    if not printed or is_heading(printed):
        return
    renumbered = RENUMBERED.fullmatch(printed)
    if renumbered and right and table.rows and table.rows[-1].source != left.source:
        _renumber(table, renumbered["label"], right)
        return
    name = labels.new_style(printed)[0]
    has_leader = printed != left.plain
    if right:
        _open(table, left, printed)
        for line in right:
            _add(table, line)
    elif not has_leader and _is_subheader(left, name):
        table.heads.append((name, left, in_table))
    elif (
        has_leader
        or (in_table and labels.is_section_like(name))
        or _SHORT_LABEL.match(printed)
        or (in_table and labels.path_of(name, "", "", Unit.REGULATION))
    ):
        _open(table, left, printed)
    else:
        table.loose.append(left)


def _split_renumbering(row: _Open, label: str) -> None:
    """Part the renumbering, which comes last, from what a cell says before it.

    The left cell has told of it on a line of its own, which has been joined to the
    one above.
    """
    last = row.lines.pop() if row.lines else None
    if last is None or not last.laws:
        row.lines += [last] if last else []
        return
    name = "; ".join(labels.new_style(label))
    law = replace(last.laws[-1], qualifier=name)
    before, cited, after = last.printed.rpartition(" No")
    if last.laws[:-1]:
        row.lines.append(replace(last, laws=last.laws[:-1], printed=before))
    printed = f"Renumbered {label}{cited}{after}"
    row.lines.append(
        replace(last, effect=Effect.RENUMBERED, laws=(law,), printed=printed)
    )


def _renumber(table: _Table, label: str, right: tuple[Line, ...]) -> None:
    """Take a row that says what the provision of the row above became."""
    name = "; ".join(labels.new_style(label))
    for line in right:
        lines, unread = read_how(line.text, table.numbering, line.source)
        if unread or len(lines) != 1 or lines[0].effect is not Effect.MADE:
            _add(table, line)
            table.rows[-1].became = name
            continue
        laws = tuple(replace(each, qualifier=name) for each in lines[0].laws)
        printed = f"Renumbered {label} {line.plain}"
        table.rows[-1].lines.append(
            replace(lines[0], effect=Effect.RENUMBERED, laws=laws, printed=printed)
        )


def _is_subheader(left: Line, name: str) -> bool:
    """Tell whether words with nothing beside them head the rows below."""
    bold = Face.BOLD in left.text.faces(0, len(left.plain))
    return bool(_UNIT_ALONE.fullmatch(name)) or (bold and not name.startswith("Note"))


def _descend(table: _Table, name: str, source: Source) -> None:
    """Enter a unit: it ends those of its level and further in."""
    depth = labels.level(name)
    inner = depth if depth is not None else 5
    table.stack = [each for each in table.stack if each[0] < inner]
    table.stack.append((inner, name))
    table.in_schedule = ""
    if table.group not in table.groups[-1:]:
        table.groups.append(table.group)
        table.sources.append(source)


def _end_heads(table: _Table) -> None:
    """Enter the units whose sub-headers came last.

    A line that only looks like one, with no row under it, is a page's running head.
    """
    for name, line, in_table in table.heads:
        if in_table:
            _descend(table, name, line.source)
        else:
            table.loose.append(line)
    table.heads.clear()


def _open(table: _Table, left: Line, printed: str) -> None:
    """Begin a row. A Schedule's own row also opens it for clauses and Forms."""
    _report_loose(table)
    for name, line, _ in table.heads:
        _descend(table, name, line.source)
    table.heads.clear()
    names = labels.new_style(printed)
    is_schedule = labels.schedule_label(names[0]) is not None
    if is_schedule and " of " not in names[0]:
        schedule = names[0].removesuffix(" heading")
        if table.heads_another(schedule):
            table.stack = []
        table.in_schedule = schedule
    elif names[0].startswith(("s ", "r ")):
        table.in_schedule = ""
    scope = "" if is_schedule else table.scope
    table.rows.append(_Open(names, scope, table.group, printed, left.source))


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
    if row.became and lines[0].effect is Effect.MADE:
        laws = tuple(replace(each, qualifier=row.became) for each in lines[0].laws)
        row.lines.append(replace(lines[0], effect=Effect.RENUMBERED, laws=laws))
        row.became = ""
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
            without_around(name, each.group),
            each.scope,
            each.group,
            tuple(each.lines),
            each.printed,
            each.source,
        )
