"""Endnotes in one punctuation, so that they can be compared cell by cell.

Three styles stand side by side in official endnotes: a row keeps that of the
compiler who last touched it. The normal form is the new style, in which

- abbreviations have no full stops, and no plurals: `Ss. 1, 2` is `s 1, 2`;
- a Schedule is `Sch`, the Gazette `gaz`, and nothing begins with “see”;
- a range has an en dash, and a blank is one space.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lexcomp.model.endnote_laws import commencement_line
from lexcomp.model.endnote_rows import cited, history_line
from lexcomp.model.endnote_words import in_new_style
from lexcomp.model.endnotes import CommencementEntry, Endnotes, HistoryRow, LawRow
from lexcomp.model.instrument import Series


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that differs between two compilations' endnotes.

    Attributes:
        endnote: Which endnote it is in.
        row: The row, by its first cell.
        cell: The column, or what else differs.
        official: What the first has there; empty where it has nothing.
        own: What the second has there.
    """

    endnote: str
    row: str
    cell: str
    official: str
    own: str

    def __str__(self) -> str:
        where = f"{self.endnote}, “{self.row}”, {self.cell}"
        return f"{where}: “{self.official}” against “{self.own}”."


def normal(endnotes: Endnotes) -> Endnotes:
    """Bring endnotes to the normal form.

    What the cells of Endnote 4 say is kept as values already, so that only the
    words of Endnote 3 need it.
    """
    rows = tuple(map(_normal_row, endnotes.legislation))
    return replace(endnotes, legislation=rows)


def differences(official: Endnotes, own: Endnotes) -> tuple[Difference, ...]:
    """Compare Endnotes 3 and 4 cell by cell, both in the normal form.

    A name is compared only where both have one: the table of numbered instruments
    prints none.
    """
    first, second = normal(official), normal(own)
    return (
        *_legislation_differences(first, second),
        *_amendment_differences(first, second),
    )


def _normal_row(row: LawRow) -> LawRow:
    """Bring a row of Endnote 3 to the normal form."""
    return replace(
        row,
        commencements=tuple(map(_normal_entry, row.commencements)),
        application=row.application and in_new_style(row.application),
        amended_by=tuple(map(_normal_row, row.amended_by)),
    )


def _normal_entry(entry: CommencementEntry) -> CommencementEntry:
    """Bring a line of a commencement cell to the normal form."""
    provisions, basis = in_new_style(entry.provisions), in_new_style(entry.basis)
    return replace(entry, provisions=provisions, basis=basis)


def _legislation_differences(first: Endnotes, second: Endnotes) -> Iterator[Difference]:
    """Compare two legislation histories."""
    endnote, series = "Endnote 3", _series(first)
    ours = {row.citation: row for row in second.legislation}
    theirs = {row.citation: row for row in first.legislation}
    names = {each: cited(each, series) for each in (*theirs, *ours)}
    yield from _unmatched(endnote, map(names.get, theirs), map(names.get, ours))
    for citation, row in theirs.items():
        if citation in ours:
            cells = _law_cells(row), _law_cells(ours[citation])
            yield from _cells(endnote, names[citation], *cells)


def _law_cells(row: LawRow) -> dict[str, str]:
    """Return the cells of a row by their columns."""
    lines = map(commencement_line, row.commencements)
    return {
        "name": row.name,
        "registered": str(row.registered or ""),
        "register identifier": row.register_id,
        "commencement": " / ".join(lines),
        "application": row.application or "",
    }


def _amendment_differences(first: Endnotes, second: Endnotes) -> Iterator[Difference]:
    """Compare two amendment histories."""
    endnote, series = "Endnote 4", _series(first)
    theirs, ours = _by_label(first.amendments), _by_label(second.amendments)
    yield from _unmatched(endnote, theirs, ours)
    for label, row in theirs.items():
        if label in ours:
            cells = _history_cells(row, series), _history_cells(ours[label], series)
            yield from _cells(endnote, label, *cells)


def _history_cells(row: HistoryRow, series: Series | None) -> dict[str, str]:
    """Return what a row says, by column."""
    lines = (
        replace(line, printed="") if line.laws or line.by else line
        for line in row.lines
    )
    written = [history_line(line, series).plain for line in lines]
    return {"sub-headers": row.group, "how affected": " / ".join(written)}


def _by_label(rows: tuple[HistoryRow, ...]) -> dict[str, HistoryRow]:
    """Return rows by label and scope; by their sub-headers too where several agree."""
    names = [f"{row.scope} {row.provision}".strip() for row in rows]
    often = Counter(names)
    return {
        name if often[name] == 1 else f"{name} under {row.group}": row
        for name, row in zip(names, rows, strict=True)
    }


def _unmatched(
    endnote: str, theirs: Iterable[str | None], ours: Iterable[str | None]
) -> Iterator[Difference]:
    """Report rows that only one has, and the first that stand in another order."""
    first = [each for each in theirs if each]
    second = [each for each in ours if each]
    only_first, only_second = set(first) - set(second), set(second) - set(first)
    for name in first:
        if name in only_first:
            yield Difference(endnote, name, "row", name, "")
    for name in second:
        if name in only_second:
            yield Difference(endnote, name, "row", "", name)
    common = [each for each in first if each not in only_first]
    order = [each for each in second if each not in only_second]
    for one, other in zip(common, order, strict=True):
        if one != other:
            yield Difference(endnote, one, "order of rows", one, other)
            return


def _cells(
    endnote: str, row: str, theirs: dict[str, str], ours: dict[str, str]
) -> Iterator[Difference]:
    """Report the cells of a row that differ."""
    for column, words in theirs.items():
        own = ours[column]
        if words != own and not (column == "name" and not (words and own)):
            yield Difference(endnote, row, column, words, own)


def _series(endnotes: Endnotes) -> Series | None:
    """Return the series of the law that endnotes are about."""
    rows = endnotes.legislation
    return rows[0].citation.series if rows else None
