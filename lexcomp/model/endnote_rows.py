"""Endnote 4, or the Table of Amendments, as rows of a table in each style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from lexcomp.model.effect import Effect
from lexcomp.model.endnote_labels import next_number, old_label
from lexcomp.model.endnote_style import CURRENT, EndnoteStyle
from lexcomp.model.endnote_words import in_old_style
from lexcomp.model.endnotes import Cited, Endnotes, HistoryLine, HistoryRow, LawRow
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.text import Face, Mark, Text

#: The columns of Endnote 4.
AMENDMENT_COLUMNS = ("Provision affected", "How affected")


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


def amendment_table(endnotes: Endnotes, style: EndnoteStyle = CURRENT) -> Table:
    """Return the table of Endnote 4, each Part with rows under its sub-header."""
    return Table(AMENDMENT_COLUMNS, tuple(_rows(endnotes, style)))


def principal_series(endnotes: Endnotes) -> Series | None:
    """Return the series of the law that endnotes are about, if they tell."""
    laws = endnotes.legislation
    return laws[0].citation.series if laws else None


def cited(
    citation: Citation, principal: Series | None, style: EndnoteStyle = CURRENT
) -> str:
    """Write the number of a law as the endnotes of another law cite it.

    Args:
        citation: The law.
        principal: The series of the law that the endnotes are about, if known.
        style: The style of the endnotes.

    Examples:
        >>> from lexcomp.model.endnote_style import S1
        >>> regulations = Citation(2013, Series.SLI, 51)
        >>> cited(regulations, Series.SR), cited(regulations, Series.ACT)
        ('No 51, 2013', 'SLI No 51, 2013')
        >>> cited(regulations, Series.SR, S1), cited(regulations, Series.ACT, S1)
        ('2013 No. 51', 'SLI 2013 No. 51')
        >>> cited(Citation(2016, Series.ACT, 33), Series.SR)
        'Act No 33, 2016'
    """
    if citation.series is Series.F:
        return str(citation)
    return f"{_series(citation, principal, style)}{_numbered((citation,), style)}"


def history_line(
    line: HistoryLine, principal: Series | None, style: EndnoteStyle = CURRENT
) -> Text:
    """Write one line of a cell of Endnote 4; uncommenced amendments are underlined.

    A line that cites nothing is given as it was printed.

    Examples:
        >>> from lexcomp.model.endnote_style import S1
        >>> first = Cited(Citation(1997, Series.SR, 3))
        >>> then = Cited(Citation.parse("F2018L01408"))
        >>> history_line(HistoryLine(Effect.AMENDED, (first, then)), Series.SR).plain
        'am No 3, 1997; F2018L01408'
        >>> history_line(HistoryLine(Effect.EDITED, (), 39), Series.ACT).plain
        'ed C39'
        >>> acts = (Cited(Citation(1992, Series.ACT, number)) for number in (104, 211))
        >>> history_line(HistoryLine(Effect.AMENDED, tuple(acts)), Series.ACT, S1).plain
        'am. Nos. 104 and 211, 1992'
    """
    laws = list(_citations(line, principal, style))
    if line.compilation is not None:
        laws.append(Text(f"C{line.compilation}"))
    if line.by:
        laws.append(Text(line.by))
    if not laws:
        return Text(line.printed or line.effect)
    stop = "." if style.stops and line.effect in _STOPPED else ""
    words = Text(f"{line.effect}{stop} ".lstrip(". ")).plus(laws[0])
    for law in laws[1:]:
        words = words.plus(Text("; ")).plus(law)
    return words


#: Actions that were abbreviated with a full stop.
_STOPPED = frozenset(Effect) - {Effect.MADE, Effect.DISALLOWED}


def _rows(endnotes: Endnotes, style: EndnoteStyle) -> Iterator[Row]:
    """Yield sub-headers and rows; a sub-header is given again only after another."""
    principal = principal_series(endnotes)
    above: list[str] = []
    for row in _printable(endnotes.amendments, style):
        groups = row.group.split(" / ") if row.group else []
        for group in groups[_shared(above, groups) :]:
            yield Row(RowKind.GROUP, (Text(group), Text()))
        above = groups
        yield from _row(row, principal, style)


def _row(
    row: HistoryRow, principal: Series | None, style: EndnoteStyle
) -> Iterator[Row]:
    """Yield the row of a provision, and one for each further line of its history.

    What a provision was renumbered as had a row of its own until 2014.
    """
    label = old_label(row.provision, row.group) if style.stops else row.provision
    first = Text(label)
    for line in row.lines:
        became = _became(line) if style.stops else ""
        if became and line.laws:
            name = old_label(became, "", begins=False)
            if first:
                yield Row(RowKind.ENTRY, (first, Text()), row)
            laws = tuple(replace(law, qualifier="") for law in line.laws)
            alone = replace(line, effect=Effect.MADE, laws=laws)
            cells = (Text(f"Renumbered {name}"), history_line(alone, principal, style))
            yield Row(RowKind.ENTRY, cells, row)
        else:
            kind = RowKind.ENTRY if first else RowKind.CONTINUED
            yield Row(kind, (first, history_line(line, principal, style)), row)
        first = Text()
    if not row.lines:
        yield Row(RowKind.ENTRY, (first, Text()), row)


def _became(line: HistoryLine) -> str:
    """Return what a line says a provision was renumbered as."""
    names = {law.qualifier for law in line.laws}
    return names.pop() if line.effect is Effect.RENUMBERED and len(names) == 1 else ""


def _printable(rows: Sequence[HistoryRow], style: EndnoteStyle) -> Iterator[HistoryRow]:
    """Yield the rows as a style has them: without what is awaited, or grouped."""
    kept = rows if style.awaited else tuple(filter(None, map(_commenced, rows)))
    yield from together(kept) if style.grouped else kept


def together(rows: Sequence[HistoryRow]) -> Iterator[HistoryRow]:
    """Yield rows, with neighbours of one history as one row.

    Only provisions whose numbers follow one another are put together, since a range
    must not take in one that has no history or another: `s 5, 6` for two, and `s 5–7`
    for more.

    Examples:
        >>> rows = [HistoryRow(f"s {num}", "", "", ()) for num in ("5", "6", "7", "9")]
        >>> [row.provision for row in together(rows)]
        ['s 5–7', 's 9']
    """
    chain: list[HistoryRow] = []
    for row in rows:
        if chain and not _follows(chain[-1], row):
            yield _as_one(chain)
            chain = []
        chain.append(row)
    if chain:
        yield _as_one(chain)


def _follows(row: HistoryRow, following: HistoryRow) -> bool:
    """Tell whether two rows may share one."""
    same = (row.scope, row.group, row.lines) == (
        following.scope,
        following.group,
        following.lines,
    )
    return same and next_number(row.provision, following.provision)


def _as_one(chain: list[HistoryRow]) -> HistoryRow:
    """Return one row for several."""
    first, last = chain[0].provision, chain[-1].provision.partition(" ")[2]
    match len(chain):
        case 1:
            return chain[0]
        case 2:
            return replace(chain[0], provision=f"{first}, {last}")
        case _:
            return replace(chain[0], provision=f"{first}–{last}")


def _commenced(row: HistoryRow) -> HistoryRow | None:
    """Return a row without what has not commenced; None where nothing is left."""
    lines = tuple(filter(None, map(_commenced_line, row.lines)))
    return replace(row, lines=lines) if lines or not row.lines else None


def _commenced_line(line: HistoryLine) -> HistoryLine | None:
    """Return a line without what has not commenced; None where nothing is left."""
    laws = tuple(law for law in line.laws if law.commenced)
    if laws == line.laws:
        return line
    rest = laws or line.by or line.compilation is not None
    return replace(line, laws=laws, printed="") if rest else None


def _shared(before: list[str], after: list[str]) -> int:
    """Return how many sub-headers still stand over the next row."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def _series(citation: Citation, principal: Series | None, style: EndnoteStyle) -> str:
    """Return the name of the series before a number, where it does not go without."""
    of_act = citation.series is Series.ACT
    if (principal in {None, Series.ACT}) == of_act:
        return ""
    if style.year_first and citation.series is Series.SR:
        return "Statutory Rules "
    return "Act " if of_act else f"{citation.series.name} "


def _numbered(laws: Sequence[Citation], style: EndnoteStyle) -> str:
    """Write the numbers of laws of one year and series."""
    numbers = " and ".join(
        filter(
            None,
            (
                ", ".join(str(law.number) for law in laws[:-1]),
                str(laws[-1].number),
            ),
        )
    )
    number = ("Nos" if len(laws) > 1 else "No") + ("." if style.stops else "")
    year = laws[0].year
    if style.year_first and laws[0].series is not Series.ACT:
        return f"{year} {number} {numbers}"
    return f"{number} {numbers}, {year}"


def _citations(
    line: HistoryLine, principal: Series | None, style: EndnoteStyle
) -> Iterator[Text]:
    """Yield what a line cites; old styles give laws of one year their year once."""
    shared = (_shared_year(index, law, style) for index, law in enumerate(line.laws))
    paired = zip(shared, line.laws, strict=True)
    for _, pairs in groupby(paired, key=lambda pair: pair[0]):
        same = [law for _, law in pairs]
        first = same[0]
        if len(same) == 1:
            yield _citation(first, principal, style)
        else:
            numbers = _numbered([law.citation for law in same], style)
            yield Text(f"{_series(first.citation, principal, style)}{numbers}")


def _shared_year(index: int, law: Cited, style: EndnoteStyle) -> tuple[object, ...]:
    """Return what laws that are cited together have in common."""
    citation = law.citation
    alone = law.qualifier or not law.commenced or citation.series is Series.F
    if alone or not style.stops:
        return (index,)
    return citation.year, citation.series


def _citation(law: Cited, principal: Series | None, style: EndnoteStyle) -> Text:
    """Write a citation with its qualifier, underlined if it has not commenced."""
    qualifier = f" ({law.qualifier})" if law.qualifier else ""
    if style.stops and law.qualifier:
        qualifier = f" ({in_old_style(law.qualifier, begins=False)})"
    words = cited(law.citation, principal, style) + qualifier
    if law.commenced:
        return Text(words)
    return Text(words, (Mark(0, len(words), Face.UNDERLINE),))
