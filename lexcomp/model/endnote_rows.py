"""Endnotes as the rows of tables that print them, in the style current since 2016."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.dates import short
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Endnotes,
    HistoryLine,
    HistoryRow,
    LawRow,
)
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.text import Face, Mark, Text

#: The columns of Endnote 4.
AMENDMENT_COLUMNS = ("Provision affected", "How affected")

_LAST_COLUMNS = ("Commencement", "Application, saving and transitional provisions")
_AS_AMENDED_BY = "as amended by"


class RowKind(StrEnum):
    """What a row of an endnote is to the rows around it."""

    ENTRY = "entry"
    """The first row of what is told of a law or provision."""
    CONTINUED = "continued"
    """A further line of the row above; its first cell is empty."""
    GROUP = "group"
    """A sub-header: the Part of the law, or “as amended by”."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an endnote, ready to print.

    Attributes:
        kind: Whether it begins an entry, continues one or heads several.
        cells: One for each column; uncommenced amendments are underlined.
        entry: What it tells of; None for a sub-header.
    """

    kind: RowKind
    cells: tuple[Text, ...]
    entry: LawRow | HistoryRow | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an endnote: its column headings and rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def legislation_tables(endnotes: Endnotes) -> tuple[Table, ...]:
    """Return the tables of Endnote 3.

    Laws of one kind share a table, the principal law's first: Acts, instruments
    numbered within a year, and instruments that go by their names. An Act has
    every instrument that amended it in the last of these.
    """
    principal = _principal(endnotes)
    tables: dict[tuple[str, ...], list[LawRow]] = {}
    for law in endnotes.legislation:
        tables.setdefault(_columns(law.citation, principal), []).append(law)
    return tuple(
        Table(columns, tuple(_law_rows(laws, columns)))
        for columns, laws in tables.items()
    )


def amendment_table(endnotes: Endnotes) -> Table:
    """Return the table of Endnote 4, each Part with rows under its sub-header."""
    return Table(AMENDMENT_COLUMNS, tuple(_amendment_rows(endnotes)))


def cited(citation: Citation, principal: Series | None) -> str:
    """Write the number of a law as the endnotes of another law cite it.

    Args:
        citation: The law.
        principal: The series of the law that the endnotes are about, if known.

    Examples:
        >>> regulations = Citation(2013, Series.SLI, 51)
        >>> cited(regulations, Series.SR), cited(regulations, Series.ACT)
        ('No 51, 2013', 'SLI No 51, 2013')
        >>> cited(Citation(2016, Series.ACT, 33), Series.SR)
        'Act No 33, 2016'
    """
    if citation.series is Series.F or principal is None:
        return str(citation)
    if principal is Series.ACT:
        return str(citation)
    act = "Act " if citation.series is Series.ACT else ""
    return f"{act}No {citation.number}, {citation.year}"


def history_line(line: HistoryLine, principal: Series | None) -> Text:
    """Write one line of a cell of Endnote 4; uncommenced amendments are underlined.

    A line that cites nothing is given as it was printed.

    Examples:
        >>> from lexcomp.model.effect import Effect
        >>> first = Cited(Citation(1997, Series.SR, 3))
        >>> then = Cited(Citation.parse("F2018L01408"))
        >>> history_line(HistoryLine(Effect.AMENDED, (first, then)), Series.SR).plain
        'am No 3, 1997; F2018L01408'
        >>> history_line(HistoryLine(Effect.EDITED, (), 39), Series.ACT).plain
        'ed C39'
    """
    laws = [_citation(law, principal) for law in line.laws]
    if line.compilation is not None:
        laws.append(Text(f"C{line.compilation}"))
    if line.by:
        laws.append(Text(line.by))
    if not laws:
        return Text(line.printed or line.effect)
    words = Text(f"{line.effect} ".lstrip()).plus(laws[0])
    for law in laws[1:]:
        words = words.plus(Text("; ")).plus(law)
    return words


def commencement_line(entry: CommencementEntry) -> str:
    """Write one line of a commencement cell of Endnote 3.

    A line whose day could not be read is given as it was printed.

    Examples:
        >>> from lexcomp.model.commencement import Pending
        >>> commencement_line(CommencementEntry("Sch 1", Pending.AWAITING, "s 2(1)"))
        'Sch 1: awaiting commencement (s 2(1))'
    """
    if entry.when is None:
        return entry.printed
    when = entry.when if isinstance(entry.when, str) else short(entry.when)
    provisions = f"{entry.provisions}: " if entry.provisions else ""
    basis = f" ({entry.basis})" if entry.basis else ""
    return f"{provisions}{when}{basis}"


def _principal(endnotes: Endnotes) -> Series | None:
    """Return the series of the law that the endnotes are about."""
    laws = endnotes.legislation
    return laws[0].citation.series if laws else None


def _columns(citation: Citation, principal: Series | None) -> tuple[str, ...]:
    """Return the column headings of the table that a law belongs in."""
    if citation.series is Series.ACT:
        return ("Act", "Number and year", "Assent", *_LAST_COLUMNS)
    if citation.series is Series.F or principal is Series.ACT:
        return ("Name", "Registration", *_LAST_COLUMNS)
    return ("Number and year", "FRLI registration or gazettal", *_LAST_COLUMNS)


def _law_rows(laws: Sequence[LawRow], columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of laws, and of the laws that amended them."""
    for law in laws:
        lines = [commencement_line(entry) for entry in law.commencements] or [""]
        first = (*_identity(law, columns), lines[0], law.application or "")
        yield Row(RowKind.ENTRY, _texts(first), law)
        before = ("",) * (len(columns) - len(_LAST_COLUMNS))
        for line in lines[1:]:
            yield Row(RowKind.CONTINUED, _texts((*before, line, "")), law)
        if law.amended_by:
            blank = ("",) * (len(columns) - 1)
            yield Row(RowKind.GROUP, _texts((_AS_AMENDED_BY, *blank)))
            yield from _law_rows(law.amended_by, columns)


def _identity(law: LawRow, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cells that say which law it is and when it was registered."""
    number = f"{law.citation.number}, {law.citation.year}"
    if columns[0] == "Act":
        return law.name, number, _registration(law)
    if columns[0] != "Name":
        return number, _registration(law)
    if law.citation.series is Series.F:
        return law.name, _registration(law)
    series = f"({law.citation.series.name} No. {number})"
    return f"{law.name} {series}".strip(), _registration(law)


def _registration(law: LawRow) -> str:
    """Write when a law was assented to, gazetted or registered, and under what."""
    register_id = law.register_id
    if law.citation.series is Series.F:
        register_id = str(law.citation)
    if law.registered is None:
        return register_id
    return short(law.registered) + (f" ({register_id})" if register_id else "")


def _texts(cells: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(map(Text, cells))


def _amendment_rows(endnotes: Endnotes) -> Iterator[Row]:
    """Yield sub-headers and rows; a sub-header is given again only after another."""
    principal = _principal(endnotes)
    above: list[str] = []
    for row in endnotes.amendments:
        groups = row.group.split(" / ") if row.group else []
        for group in groups[_shared(above, groups) :]:
            yield Row(RowKind.GROUP, (Text(group), Text()))
        above = groups
        first = Text(row.provision)
        for line in row.lines:
            kind = RowKind.ENTRY if first else RowKind.CONTINUED
            yield Row(kind, (first, history_line(line, principal)), row)
            first = Text()
        if not row.lines:
            yield Row(RowKind.ENTRY, (first, Text()), row)


def _shared(before: list[str], after: list[str]) -> int:
    """Return how many sub-headers still stand over the next row."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def _citation(law: Cited, principal: Series | None) -> Text:
    """Write a citation with its qualifier, underlined if it has not commenced."""
    qualifier = f" ({law.qualifier})" if law.qualifier else ""
    words = cited(law.citation, principal) + qualifier
    if law.commenced:
        return Text(words)
    return Text(words, (Mark(0, len(words), Face.UNDERLINE),))
