"""What stands around the law in Akoma Ntoso: its front, and the endnotes after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lexcomp.model.source import Source
from lexcomp.readers.akn_words import text_of
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from lexcomp.readers.elements import name_of, parse_xml

_IN_FORCE = "in force"
_FRONT = frozenset({"preface", "preamble", "coverPage"})
_CELLS = frozenset({"td", "th"})


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a law.

    Attributes:
        front: The paragraphs and tables before it.
        after: Those of its conclusions, which hold the endnotes.
        day: The day on which it is in force, where its expression says so.
    """

    front: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    day: dt.date | None = None


def read_around(data: bytes, file: str) -> Around:
    """Read the front of a law, its conclusions, and the day of its expression.

    Args:
        data: The bytes of the file.
        file: Its name, for messages and sources.

    Raises:
        InputError: It is damaged, or built to do harm.

    Examples:
        >>> law = "<akomaNtoso><conclusions><p>Endnotes</p></conclusions></akomaNtoso>"
        >>> around = read_around(law.encode(), "a.xml")
        >>> len(around.front), around.after[0].text.plain, around.day
        (0, 'Endnotes', None)
    """
    root = parse_xml(data, file)
    front: list[Block] = []
    after: list[Block] = []
    for each in root.iter():
        if name_of(each) in _FRONT:
            front += _blocks(each, file)
        elif name_of(each) == "conclusions":
            after += _blocks(each, file)
    return Around(tuple(front), tuple(after), _day(root))


def _day(root: etree._Element) -> dt.date | None:
    """Return the day in force; other dates of an expression tell of its making."""
    for expression in root.iter():
        if name_of(expression) == "FRBRExpression":
            for each in expression:
                if name_of(each) == "FRBRdate" and each.get("name") == _IN_FORCE:
                    return _read_day(each.get("date", ""))
    return None


def _read_day(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def _blocks(holder: etree._Element, file: str) -> Iterator[Block]:
    walk = etree.iterwalk(holder, events=("start",))
    for _, each in walk:
        if name_of(each) == "table":
            rows = tuple(_rows(each, file))
            if rows:
                yield TableBlock(rows, _at(each, file))
            walk.skip_subtree()
        elif name_of(each) == "p":
            if text := text_of(each):
                yield Paragraph(each.get("class", ""), text, _at(each, file))
            walk.skip_subtree()


def _rows(table: etree._Element, file: str) -> Iterator[tuple[TableCell, ...]]:
    for row in table.iter():
        if name_of(row) == "tr":
            cells = (cell for cell in row if name_of(cell) in _CELLS)
            yield tuple(_cell(cell, file) for cell in cells)


def _cell(cell: etree._Element, file: str) -> TableCell:
    paragraphs = tuple(
        Paragraph("", text, _at(each, file))
        for each in cell.iter()
        if name_of(each) == "p" and (text := text_of(each))
    )
    columns, rows = (_count(cell.get(name, "")) for name in ("colspan", "rowspan"))
    return TableCell(paragraphs, columns, rows)


def _count(words: str) -> int:
    return int(words) if words.isdecimal() and 0 < int(words[:4]) <= _MOST else 1


def _at(element: etree._Element, file: str) -> Source:
    return Source(file, element.sourceline or 1)


_MOST = 1000
"""A cell may not claim to cover more columns or rows than this."""
