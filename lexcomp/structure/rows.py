"""Rows of a table whose cells have become paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lexcomp.model.document import Provision
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.numbering import order

_NUMBER = re.compile(r"([0-9]+[A-Z]*(?:\.[0-9]+[A-Z]*)?)\.?")
_PLACE = re.compile(
    r"(?:(?:sub)?(?:section|clause|regulation|Schedule|Part)s? )?\d[\w.-]*(?:\(\w+\))*"
    r"(?:(?:,| and| or| to) .{1,60})?",
    re.IGNORECASE,
)
"""Where an index says that a term is defined."""
_BAR = re.compile(r"\s*[|\t]\s*")
_RUN_TOGETHER = re.compile(rf"{_NUMBER.pattern}\s+[^\s|].*", re.DOTALL)


def rows_of(blocks: Sequence[Block]) -> tuple[Provision, ...]:
    """Build the rows that paragraphs make, or none where they make no rows.

    A row begins with its number, and the numbers go up; or its cells stand in one
    paragraph, parted by bars or tabs, with or without a number.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> words = "4A", "Copy", "$3", "5 | Search | $7"
        >>> blocks = [Paragraph("", Text(each), Source("a.txt", 1)) for each in words]
        >>> [(row.num, len(row.children)) for row in rows_of(blocks)]
        [('4A', 3), ('5', 3)]
    """
    rows: list[list[Text]] = []
    last = order("0")
    for block in blocks:
        if not isinstance(block, Paragraph):
            return ()
        cells = _cells(block.text)
        words = cells[0].plain
        found = _NUMBER.fullmatch(words)
        if found and order(found[1]) > last:
            last = order(found[1])
            rows.append(cells)
        elif len(cells) > 1 and (not rows or not rows[-1][0].plain[:1].isdigit()):
            rows.append(cells)
        elif not rows:
            return ()
        else:
            rows[-1] += cells
    return tuple(map(_row, rows))


def entries_of(blocks: Sequence[Block]) -> tuple[Provision, ...]:
    """Build the entries of an index, each a term and the place where it is defined.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> words = "sibling", "5Q(1)", "wife", "section 4"
        >>> blocks = [Paragraph("", Text(each), Source("a.txt", 1)) for each in words]
        >>> [[cell.text.plain for cell in row.children] for row in entries_of(blocks)]
        [['sibling', '5Q(1)'], ['wife', 'section 4']]
    """
    texts = [each.text for each in blocks if isinstance(each, Paragraph)]
    terms, places = texts[::2], texts[1::2]
    if len(texts) != len(blocks) or len(terms) != len(places):
        return ()
    if not all(_PLACE.fullmatch(each.plain) for each in places):
        return ()
    return tuple(_row([*pair]) for pair in zip(terms, places, strict=True))


def are_run_together(blocks: Sequence[Block]) -> bool:
    """Tell whether these are rows that begin with a number, but whose cells are lost.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> words = "4B Lost card $9", "4B | Lost card | $9", "4B", "5 weeks"
        >>> blocks = [Paragraph("", Text(each), Source("a.txt", 1)) for each in words]
        >>> [are_run_together([block]) for block in blocks]
        [True, False, False, True]
    """
    return bool(blocks) and all(
        isinstance(block, Paragraph) and is_run_together(block.text.plain)
        for block in blocks
    )


def is_run_together(words: str) -> bool:
    """Tell whether words may be a row with nothing between its cells."""
    return bool(_RUN_TOGETHER.fullmatch(words)) and not _BAR.search(words)


def _cells(text: Text) -> list[Text]:
    """Return the cells that stand in a paragraph, parted by bars or tabs."""
    cells: list[Text] = []
    start = 0
    for bar in _BAR.finditer(text.plain):
        cells.append(text.cut(start, bar.start()))
        start = bar.end()
    return [*cells, text.cut(start)]


def _row(cells: Sequence[Text]) -> Provision:
    children = (
        Provision(Unit.CELL, str(column), text=cell)
        for column, cell in enumerate(cells, start=1)
    )
    found = _NUMBER.fullmatch(cells[0].plain)
    num = found[1] if found else ""
    return Provision(Unit.ITEM, num, children=tuple(children))
