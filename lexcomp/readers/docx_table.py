"""The grid of a table in a Word document, where merged cells come one by one."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from lexcomp.model.source import Source
from lexcomp.readers.block import Paragraph, TableBlock, TableCell
from lexcomp.readers.docx_styles import VAL, W, value

LONGEST_SPAN = 1000
"""A cell may not claim to cover more columns than this, as in browsers."""


@dataclass(slots=True)
class _Cell:
    paragraphs: list[Paragraph]
    columns: int
    rows: int = 1


@dataclass(slots=True)
class Grid:
    """The rows so far, and which cell may reach down into the next row."""

    rows: list[list[_Cell]] = field(default_factory=list)
    above: dict[int, _Cell] = field(default_factory=dict)
    column: int = 0

    def begin(self, skipped: str) -> None:
        """Begin a row; columns that it skips are an empty cell."""
        self.rows.append([])
        self.column = 0
        if width := _whole(skipped, 0):
            self._add([], width)

    def take(self, properties: etree._Element | None, words: list[Paragraph]) -> None:
        """Add a cell, or go on with the one above or before it.

        Args:
            properties: Its properties.
            words: What is in it.
        """
        width = _whole(value(properties, "gridSpan"), 1)
        row = self.rows[-1]
        if _goes_on(properties, "hMerge") and row:
            row[-1].columns += width
            row[-1].paragraphs += words
            self.column += width
            return
        reaching = self.above.get(self.column)
        if _goes_on(properties, "vMerge") and reaching is not None:
            reaching.rows += 1
            reaching.paragraphs += words
            self.column += width
            return
        self._add(words, width)

    def block(self, source: Source) -> TableBlock | None:
        """Return the table, without rows that have no words; None if none has."""
        rows = tuple(
            tuple(
                TableCell(tuple(each.paragraphs), each.columns, each.rows)
                for each in row
            )
            for row in self.rows
            if any(each.paragraphs for each in row)
        )
        return TableBlock(rows, source) if rows else None

    def _add(self, words: list[Paragraph], width: int) -> None:
        cell = _Cell(words, width)
        self.rows[-1].append(cell)
        self.above[self.column] = cell
        self.column += width


def _goes_on(properties: etree._Element | None, name: str) -> bool:
    """Tell whether a cell is merged with one before it; no value means so."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found is not None and found.get(VAL, "continue") == "continue"


def _whole(words: str, otherwise: int) -> int:
    if not (words.isdecimal() and words.isascii()):
        return otherwise
    return min(int(words[:9]), LONGEST_SPAN)
