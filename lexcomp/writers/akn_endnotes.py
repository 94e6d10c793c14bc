"""Endnotes as the conclusions of an Akoma Ntoso document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from lexcomp.model.endnote_layout import Layout, Note
from lexcomp.model.endnote_rows import Row, Table
from lexcomp.writers.faces import tagged


def endnotes_xml(layout: Layout) -> Iterator[str]:
    """Yield endnotes as lines of XML: a container for each, tables as tables."""
    yield '<conclusions eId="endnotes">'
    for note in layout.notes:
        yield from _note(note)
    yield "</conclusions>"


def _note(note: Note) -> Iterator[str]:
    eid = note.id.replace("endnote-", "en_").replace("-", "_")
    yield f'<container name="endnote" eId="{eid}">'
    yield f'<p class="heading">{escape(note.heading, quote=False)}</p>'
    yield from _words(note.lines)
    yield from _words(f"{short} = {meaning}" for short, meaning in note.pairs)
    for number, table in enumerate(note.tables, start=1):
        yield _table(table, f"{eid}__table_{number}")
    yield from _words(note.footnotes)
    yield "</container>"


def _words(paragraphs: Iterable[str]) -> Iterator[str]:
    return (f"<p>{escape(words, quote=False)}</p>" for words in paragraphs)


def _table(table: Table, eid: str) -> str:
    heads = "".join(f"<th><p>{escape(each)}</p></th>" for each in table.columns)
    rows = "".join(map(_row, table.rows))
    return f'<table eId="{eid}"><tr>{heads}</tr>{rows}</table>'


def _row(row: Row) -> str:
    cells = "".join(f"<td><p>{tagged(cell)}</p></td>" for cell in row.cells)
    return f'<tr class="{row.kind}">{cells}</tr>'
