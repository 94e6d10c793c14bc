"""Tables as provisions, so that an amendment reaches a cell as it does a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.grid import columns
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Text
from lexcomp.readers.block import Paragraph, TableBlock, TableCell
from lexcomp.structure.line import read_line
from lexcomp.structure.numbering import BRACKETED

_NUMBER = re.compile(r"\(?([0-9]+[A-Z]*(?:[-.][0-9]+[A-Z]*)*)\)?[.:]?(?=\s|$)")


def table(block: TableBlock) -> Provision:
    """Turn a table into a provision with a header, items and their cells.

    The rows at its top whose words are all headings, by style or in bold, are its
    header. An item's number is that at the start of its first cell.
    """
    heads = 0
    while heads < len(block.rows) and all(map(_is_heading, block.rows[heads])):
        heads += 1
    if heads == len(block.rows) > 1 and not _is_styled(block.rows[-1]):
        heads = 1
    below: dict[int, int] = {}
    rows = []
    for index, row in enumerate(block.rows):
        unit = Unit.HEADER if index < heads else Unit.ITEM
        num = _number(row[0]) if unit is Unit.ITEM else ""
        cells = _cells(row, below)
        source = _source(row) or block.source
        rows.append(Provision(unit, num, children=cells, source=source))
    return Provision(Unit.TABLE, children=tuple(rows), source=block.source)


def cell_of(paragraphs: Sequence[Paragraph]) -> Provision:
    """Make a cell that is set out alone; it takes the number of the one it replaces."""
    return replace(_cell(TableCell(tuple(paragraphs)), 0), num="")


def _is_heading(cell: TableCell) -> bool:
    """Tell whether a cell holds a column heading, or nothing."""
    return all(
        "head" in each.style.lower()
        or Face.BOLD in each.text.faces(0, len(each.text.plain))
        for each in cell.paragraphs
    )


def _is_styled(row: tuple[TableCell, ...]) -> bool:
    return any("head" in each.style.lower() for cell in row for each in cell.paragraphs)


def _number(cell: TableCell) -> str:
    found = _NUMBER.match(cell.paragraphs[0].text.plain) if cell.paragraphs else None
    return found[1] if found else ""


def _source(row: tuple[TableCell, ...]) -> Source | None:
    return next((each.source for cell in row for each in cell.paragraphs), None)


def _cells(row: tuple[TableCell, ...], below: dict[int, int]) -> tuple[Provision, ...]:
    """Make cells numbered by column, past those that reach down from rows above."""
    places = columns([(cell.columns, cell.rows) for cell in row], below)
    return tuple(map(_cell, row, places))


def _cell(cell: TableCell, column: int) -> Provision:
    """Make a cell: its first words are its text, the rest paragraphs inside it."""
    first, rest = Text(), cell.paragraphs
    if rest and not BRACKETED.match(rest[0].text.plain):
        first, rest = rest[0].text, rest[1:]
    return Provision(
        Unit.CELL, str(column), text=first, children=tuple(map(_inside, rest)),
        span=(cell.columns, cell.rows),
        source=cell.paragraphs[0].source if cell.paragraphs else None,
    )  # fmt: skip


def _inside(paragraph: Paragraph) -> Provision:
    """Make a paragraph of a cell."""
    words = paragraph.text.plain
    if found := BRACKETED.match(words):
        unit = _DEPTH.get(paragraph.style.lower(), Unit.PARAGRAPH)
        text = paragraph.text.cut(found.end())
        return Provision(unit, found[1], text=text, source=paragraph.source)
    line = read_line(paragraph)
    if line.unit in {Unit.NOTE, Unit.EXAMPLE}:
        return Provision(
            line.unit, line.num, text=line.text, designation=line.designation,
            source=line.source,
        )  # fmt: skip
    return Provision(Unit.ALINEA, text=paragraph.text, source=paragraph.source)


_DEPTH = {"tablei": Unit.SUBPARAGRAPH, "tableaa": Unit.SUBSUBPARAGRAPH}
