"""Read Endnote 3: the laws that have amended this one, or will, a row each."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from lexcomp.endnotes import codes
from lexcomp.endnotes.cells import read_commencements
from lexcomp.endnotes.citations import Numbering, read_number
from lexcomp.endnotes.columns import Cells, Column, columns_of, laid_out
from lexcomp.endnotes.entries import Entry, Line, Row
from lexcomp.endnotes.footnotes import Told, footnotes_of
from lexcomp.endnotes.nesting import LABEL, Listed, named_by, nested
from lexcomp.endnotes.stream import rows_of_stream
from lexcomp.model import dates
from lexcomp.model.endnotes import LawRow
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation
from lexcomp.model.source import Source

_DATE = re.compile(r"\d{1,2}\s*[A-Z][a-z]{2,8}\.?,?\s+\d{4}")
_ID = re.compile(r"\bF\d{4}[A-Z]\d{5}\b")
_LETTER = re.compile(r"[(\[]([a-z]{1,4})[)\]]")
_FOOTNOTE = re.compile(r"\s*\([a-z]{1,4}\)$")
_NUMBERED_NAME = re.compile(
    r"\s*\(((?:SLI|SR|S\.R\.|Statutory Rules?|Select Legislative Instruments?|Act)\s"
    r"[^()]*)\)\s*$"
)
#: With these begins a commencement table that a footnote quotes.
_QUOTED = re.compile(r"Commencement information|Column 1|Provisions?\(?s?\)?$")
_ACT_HEADING = re.compile(r"\bassent\b", re.IGNORECASE)
_DASHES = frozenset({"-", "–", "—", "--", "---"})


@dataclass(frozen=True, slots=True)
class History:
    """What was read of a legislation history.

    Attributes:
        rows: Its rows.
        acts: Whether its first table is of Acts; None where it had no heading.
        notes: What stands under its tables, such as footnotes.
        findings: What could not be read.
    """

    rows: tuple[LawRow, ...]
    acts: bool | None
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Raw:
    """A row while it is being read, its cells in their columns.

    `label` is what stands over it if that is “as amended by”, and `table` which of
    the tables it is in.
    """

    cells: Cells
    label: str
    acts: bool
    columns: tuple[Column, ...]
    source: Source
    table: int = 0


def read_legislation(
    entries: tuple[Entry, ...],
    *,
    acts: bool,
    awaited: frozenset[str] = frozenset(),
) -> History:
    """Read the tables of a legislation history.

    Args:
        entries: What stands under its heading.
        acts: What the law is, for tables whose heading is lost: an Act or not.
        awaited: The notes about what has not commenced, such as `note 2`.
    """
    raws, of_acts, notes = _raw_rows(entries, acts=acts)
    letters = {letter for raw in raws for letter in _letters(raw)}
    told = Told(awaited, *footnotes_of(notes, frozenset(letters)))
    findings: list[Finding] = []
    listed: list[Listed] = []
    for raw in raws:
        row = _law(raw, told, findings)
        if row:
            name = raw.cells.get(Column.NAME, ())
            style = name[0].style if name else ""
            under = named_by(raw.label)
            labelled = bool(raw.label)
            listed.append(Listed(row, style, labelled, under, raw.table))
    rows, nestings = nested(listed)
    return History(rows, of_acts, told.rest, (*findings, *nestings))


def _letters(raw: _Raw) -> frozenset[str]:
    """Return the letters of the footnotes that a row refers to."""
    lines = raw.cells.get(Column.COMMENCEMENT, ())
    return frozenset(each for line in lines for each in _LETTER.findall(line.plain))


def _raw_rows(
    entries: tuple[Entry, ...], *, acts: bool
) -> tuple[list[_Raw], bool | None, tuple[str, ...]]:
    """Bring rows of tables and cells that stand alone to rows of columns."""
    raws: list[_Raw] = []
    notes: list[str] = []
    lines: list[Line] = []
    columns: tuple[Column, ...] = tuple(Column)
    of_acts: bool | None = None
    label, here, quoting, table = "", acts, False, 0
    for entry in entries:
        if isinstance(entry, Line):
            lines.append(entry)
            label = entry.plain if _is_label(entry.plain) else label
            continue
        _take_lines(lines, raws, notes, acts=here)
        heading = columns_of(entry)
        quoting = not heading and (quoting or bool(_QUOTED.match(entry.words(0))))
        if heading:
            columns, here, table = heading, _is_of_acts(entry, heading), table + 1
            of_acts = here if of_acts is None else of_acts
        elif quoting:
            notes.append(" | ".join(map(entry.words, _range(entry))))
        elif _is_label(_words(entry)):
            label = _words(entry)
        elif _goes_on(entry, columns, raws):
            _add(raws[-1].cells, laid_out(entry, columns))
        elif any(entry.cells):
            raws.append(_raw(entry, columns, label, table, acts=here))
            label = ""
    of_stream = _take_lines(lines, raws, notes, acts=here)
    return raws, of_stream if of_acts is None else of_acts, tuple(notes)


def _range(row: Row) -> range:
    """Return the indices of the cells of a row."""
    return range(len(row.cells))


def _words(row: Row) -> str:
    """Return the words of all cells of a row."""
    return " ".join(filter(None, map(row.words, _range(row))))


def _take_lines(
    lines: list[Line], raws: list[_Raw], notes: list[str], *, acts: bool
) -> bool | None:
    """Make rows of lines that are cells, and notes of the others.

    Returns whether they are headed as a table of Acts; None where there is none.
    """
    stream = rows_of_stream(tuple(lines), named=acts)
    of_acts = acts if stream.acts is None else stream.acts
    table = raws[-1].table + 1 if raws else 0
    for cells, label in stream.rows:
        source = next(line.source for cell in cells.values() for line in cell)
        raws.append(_Raw(cells, label, of_acts, (), source, table))
    notes += [line.plain for line in stream.rest if not _is_label(line.plain)]
    lines.clear()
    return stream.acts


def _is_label(words: str) -> bool:
    """Tell whether words are “as amended by” alone."""
    return bool(LABEL.fullmatch(words))


def _is_of_acts(row: Row, columns: tuple[Column, ...]) -> bool:
    """Tell by its heading whether a table is of Acts."""
    words = [row.words(index) for index in _range(row)]
    if any(_ACT_HEADING.search(each) for each in words):
        return True
    return Column.NUMBER in columns and words[0].lower() in {"act", "acts"}


def _goes_on(row: Row, columns: tuple[Column, ...], raws: list[_Raw]) -> bool:
    """Tell whether a row goes on with the one above: it names no law."""
    if not raws or not any(row.cells):
        return False
    cells = laid_out(row, columns)
    identifying = (Column.NAME, Column.NUMBER, Column.REGISTERED)
    return not any(cells.get(column) for column in identifying)


def _add(cells: Cells, more: Cells) -> None:
    """Add the lines of a row to the one above, column by column."""
    for column, lines in more.items():
        cells[column] = (*cells.get(column, ()), *lines)


def _raw(
    row: Row, columns: tuple[Column, ...], label: str, table: int, *, acts: bool
) -> _Raw:
    """Lay out a row; a label may stand in the cell of the name."""
    cells = laid_out(row, columns)
    name = cells.get(Column.NAME, ())
    own = LABEL.match(name[0].plain) if name else None
    if own:
        rest = Line(name[0].text.cut(own.end()), name[0].style, name[0].source)
        cells[Column.NAME] = tuple(line for line in (rest, *name[1:]) if line.plain)
    label = own[0] if own else label
    return _Raw(cells, label, acts, columns, row.source, table)


def _law(raw: _Raw, told: Told, findings: list[Finding]) -> LawRow | None:
    """Read a row; None, and a finding, where it names no law."""
    words = {
        column: " ".join(line.plain for line in lines)
        for column, lines in raw.cells.items()
    }
    printed = " | ".join(words.get(column, "") for column in raw.columns or Column)
    registered = words.get(Column.REGISTERED, "")
    identifier = _ID.search(registered) or _ID.search(words.get(Column.NUMBER, ""))
    register_id = identifier[0] if identifier else ""
    name = words.get(Column.NAME, "")
    citation = _citation(words.get(Column.NUMBER, ""), name, register_id, acts=raw.acts)
    if citation is None:
        why = "without a number that is understood"
        findings.append(codes.unread_law(printed, why, raw.source))
        return None
    name = _NUMBERED_NAME.sub("", name)
    findings += _faults(raw, citation, words)
    row = LawRow(
        citation=citation,
        name=name,
        registered=_day(registered),
        register_id=register_id,
        commencements=(),
        application=_application(raw.cells.get(Column.APPLICATION, ())),
        source=raw.source,
        printed=printed,
    )
    return _with_commencements(row, words.get(Column.COMMENCEMENT, ""), told, findings)


def _citation(
    number: str, name: str, register_id: str, *, acts: bool
) -> Citation | None:
    """Return the number of a law, from whichever cell holds it."""
    if number:
        return read_number(_FOOTNOTE.sub("", number), Numbering(acts))
    in_name = _NUMBERED_NAME.search(name)
    if in_name:
        return read_number(in_name[1], Numbering(acts))
    return Citation.parse(register_id) if register_id else None


def _faults(raw: _Raw, citation: Citation, words: dict[Column, str]) -> list[Finding]:
    """Report what a row lacks and the slips in it."""
    found: list[Finding] = []
    row = Numbering(raw.acts).printed(citation)
    if Column.NAME in raw.columns and not words.get(Column.NAME):
        found.append(codes.no_name(row, raw.source))
    if not words.get(Column.COMMENCEMENT) or not words.get(Column.REGISTERED):
        found.append(codes.broken_off("legislation history", row, raw.source))
    return found


def _day(words: str) -> dt.date | None:
    """Return the first date in a cell."""
    found = _DATE.search(words)
    return dates.read(found[0]) if found else None


def _application(lines: tuple[Line, ...]) -> str | None:
    """Return an application cell as printed; None where it is blank."""
    words = "\n".join(line.plain for line in lines)
    if words in _DASHES:
        return "—"
    return words or None


def _with_commencements(
    row: LawRow, words: str, told: Told, findings: list[Finding]
) -> LawRow:
    """Read the commencement cell of a row."""
    number = str(row.citation)
    read = read_commencements(words, row.registered, told.awaited)
    findings += [
        codes.told_elsewhere(number, each, row.source) for each in read.elsewhere
    ]
    if read.unread:
        findings.append(codes.unread_commencement(number, read.unread, row.source))
    texts = map(told.text, read.letters)
    entries = (
        replace(entry, footnote=text)
        for entry, text in zip(read.entries, texts, strict=True)
    )
    return replace(row, commencements=tuple(entries))
