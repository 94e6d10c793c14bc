"""Endnotes as the conclusions of an Akoma Ntoso document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from lexcomp.model.endnote_rows import Row, Table, amendment_table, legislation_tables
from lexcomp.model.endnotes import Endnotes
from lexcomp.writers.faces import tagged


def endnotes_xml(endnotes: Endnotes) -> Iterator[str]:
    """Yield endnotes as lines of XML: a container for each, tables as tables."""
    yield '<conclusions eId="endnotes">'
    yield from _note("1", "About the endnotes", _words(endnotes.about))
    pairs = (f"{short} = {meaning}" for short, meaning in endnotes.abbreviations)
    yield from _note("2", "Abbreviation key", _words(pairs))
    laws = (
        _table(table, f"en_3__table_{number}")
        for number, table in enumerate(legislation_tables(endnotes), start=1)
    )
    yield from _note("3", "Legislation history", laws)
    amendments = _table(amendment_table(endnotes), "en_4__table_1")
    yield from _note("4", "Amendment history", [amendments])
    for number, note in enumerate(endnotes.other, start=5):
        words = _words(note.text.splitlines())
        yield from _note(note.number, note.title, words, f"en_{number}")
    yield "</conclusions>"


def _note(
    number: str, title: str, blocks: Iterable[str], eid: str = ""
) -> Iterator[str]:
    yield f'<container name="endnote" eId="{eid or f"en_{number}"}">'
    heading = escape(f"Endnote {number}—{title}", quote=False)
    yield f'<p class="heading">{heading}</p>'
    yield from blocks
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
