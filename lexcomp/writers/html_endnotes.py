"""Endnotes as a fragment of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lexcomp.model.cite import read_citation
from lexcomp.model.document import Document
from lexcomp.model.endnote_layout import Layout, Note
from lexcomp.model.endnote_rows import Row, RowKind, Table
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit
from lexcomp.writers.faces import tagged
from lexcomp.writers.html_frame import Link, nowhere


def endnotes_html(
    layout: Layout, link: Link = nowhere, basic: Unit = Unit.SECTION
) -> str:
    """Write endnotes.

    Args:
        layout: The endnotes, laid out.
        link: The address to which a row of Endnote 4 leads.
        basic: The unit that the law is counted in; see `basic_unit`.
    """
    lines = [
        '<section class="endnotes">',
        f'<h2 id="endnotes">{escape(layout.heading, quote=False)}</h2>',
    ]
    for note in layout.notes:
        lines.append(_heading(note))
        lines += map(_paragraph, note.lines)
        lines += _abbreviations(note.pairs)
        lines += (_table(table, link, basic) for table in note.tables)
        lines += map(_paragraph, note.footnotes)
    return "\n".join((*lines, "</section>"))


def basic_unit(document: Document) -> Unit:
    """Return the unit that a law is counted in: that of its first basic provision.

    It is a section where there is none.
    """
    units = (provision.unit for _, provision in document.walk())
    return next((unit for unit in units if unit in BASIC), Unit.SECTION)


def affected(row: HistoryRow, basic: Unit) -> Path | None:
    """Return the path that a row of Endnote 4 is about.

    None means that it names no provision, as `Title` does.

    Examples:
        >>> str(affected(HistoryRow("r 3", "", "", ()), Unit.REGULATION))
        'regulation:3'
        >>> str(affected(HistoryRow("c 4", "Schedule 2", "", ()), Unit.SECTION))
        'schedule:2/clause:4'
        >>> str(affected(HistoryRow("Part 3 heading", "", "", ()), Unit.SECTION))
        'part:3'
        >>> row = HistoryRow("Division 2 heading", "", "Part 3 / Division 2", ())
        >>> str(affected(row, Unit.SECTION))
        'part:3/division:2'
        >>> str(affected(HistoryRow("s 9 (prev s 8)", "", "", ()), Unit.SECTION))
        'section:9'
        >>> row = HistoryRow("Part II heading", "", "Part 3", ())
        >>> str(affected(row, Unit.SECTION))
        'part:II'
    """
    try:
        now, _, _ = row.provision.partition(" (prev ")
        path = read_citation(now.removesuffix(" heading"), basic)
        scope = read_citation(row.scope, basic) if row.scope else Path()
    except ValueError:
        return None
    if len(path.labels) == 1 and path.last.unit in CONTAINERS:
        path = Path((*_around(row, path.last, basic), path.last))
    return path if path.starts_with(scope) else Path((*scope.labels, *path.labels))


def _around(row: HistoryRow, own: Label, basic: Unit) -> Iterator[Label]:
    """Yield the Parts and so on that hold a Division, as the sub-headers name them."""
    for name in row.group.split(" / "):
        try:
            found = read_citation(name.partition("—")[0], basic).labels
        except ValueError:
            return
        if len(found) != 1 or found[0].unit is own.unit:
            return
        if found[0].unit in CONTAINERS:
            yield found[0]


def _heading(note: Note) -> str:
    return f'<h3 id="{note.id}">{escape(note.heading, quote=False)}</h3>'


def _paragraph(words: str) -> str:
    return f"<p>{escape(words, quote=False)}</p>"


def _abbreviations(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    if not pairs:
        return
    yield '<dl class="abbreviations">'
    for pair in pairs:
        short, meaning = (escape(words, quote=False) for words in pair)
        # A long run of words that strokes part may be broken at them.
        meaning = meaning.replace("/", "/<wbr>")
        yield f"<div><dt>{short}</dt><dd>{meaning}</dd></div>"
    yield "</dl>"


def _table(table: Table, link: Link, basic: Unit) -> str:
    heads = " ".join(f'<th scope="col">{escape(each)}</th>' for each in table.columns)
    rows = [_row(row, link, basic) for row in table.rows]
    return "\n".join(
        (
            "<table>",
            f"<thead><tr>{heads}</tr></thead>",
            "<tbody>",
            *rows,
            "</tbody>",
            "</table>",
        )
    )


def _row(row: Row, link: Link, basic: Unit) -> str:
    cells = [tagged(cell) for cell in row.cells]
    if row.kind is RowKind.GROUP:
        inside = f'<th colspan="{len(cells)}" scope="colgroup">{cells[0]}</th>'
        return f'<tr class="{row.kind}">{inside}</tr>'
    if row.kind is RowKind.ENTRY and isinstance(row.entry, HistoryRow):
        path = affected(row.entry, basic)
        href = link(path) if path else None
        if href:
            cells[0] = f'<a href="{escape(href)}">{cells[0]}</a>'
    # The space keeps cells apart for whoever takes the words without the tags.
    inside = " ".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr class="{row.kind}">{inside}</tr>'
