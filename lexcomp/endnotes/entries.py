"""Endnotes as entries, however a source flattens them: lines, and rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexcomp.model.grid import WIDEST
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words that is not in a table, or one of a cell."""

    text: Text
    style: str
    source: Source

    @property
    def plain(self) -> str:
        """Its words."""
        return self.text.plain


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, each of them lines."""

    cells: tuple[tuple[Line, ...], ...]
    source: Source

    def words(self, column: int) -> str:
        """Return the words of a cell, or nothing where the row is shorter."""
        if column >= len(self.cells):
            return ""
        return " ".join(line.plain for line in self.cells[column])

    def rest(self) -> tuple[Line, ...]:
        """Return the lines of all cells but the first."""
        return tuple(line for cell in self.cells[1:] for line in cell)


Entry = Line | Row

_RULER = re.compile(r"[\s|:—–-]*[—–-][\s|:—–-]*")
_BAR = re.compile(r"\|")
_BREAK = re.compile(r"\s*<br ?/?>\s*", re.IGNORECASE)
_HEADING_MARK = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"(?:[*•-]\s+)+(?=\S)")
_MARKED = re.compile(r"^[#*•-]|[*`_]|--")
_EMPHASIS = re.compile(r"\*\*|`|(?<!\w)_(?=\S)|_(?!\w)")


def entries(blocks: Iterable[Block]) -> tuple[Entry, ...]:
    """Bring paragraphs and tables to one form.

    A paragraph with `|` in it is a row of cells. Marks of Markdown are taken away
    where a source has no styles. Cells that a wide or tall cell covers are empty.
    """
    found: list[Entry] = []
    piped: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and "|" in block.text.plain:
            piped.append(block)
            continue
        found += _piped_rows(piped)
        piped = []
        if isinstance(block, TableBlock):
            found += _table_rows(block)
        else:
            line = _line(block)
            found += [line] if line.plain else []
    return (*found, *_piped_rows(piped))


def spoken(block: Block) -> str:
    """Return the words of a paragraph without marks of Markdown; none of a table."""
    return "" if isinstance(block, TableBlock) else _line(block).plain


def _line(paragraph: Paragraph) -> Line:
    """Make a line of a paragraph, without marks of Markdown."""
    text = paragraph.text
    if text.plain != text.plain.strip():
        text = text.stripped()
    if not (paragraph.style or text.marks) and _MARKED.search(text.plain):
        words = _HEADING_MARK.sub("", text.plain, count=1)
        words = _BULLET.sub("", words, count=1) if _BULLET.match(words) else words
        text = Text(_unmarked(words))
    return Line(text, paragraph.style, paragraph.source)


def _unmarked(words: str) -> str:
    """Take away emphasis; two hyphens between words are a dash."""
    return re.sub(r"(?<!-)--(?!-)", "—", _EMPHASIS.sub("", words)).strip()


def _piped_rows(paragraphs: list[Paragraph]) -> Iterator[Row]:
    """Split paragraphs at `|`.

    Where every one begins with it, that is the left edge of a table; otherwise it
    comes after an empty first cell.
    """
    edged = all(paragraph.text.plain.startswith("|") for paragraph in paragraphs)
    for paragraph in paragraphs:
        text = paragraph.text.stripped()
        if _RULER.fullmatch(text.plain) and "-" in text.plain:
            continue
        cells = list(_parts(text, _BAR))[1 if edged else 0 :]
        if len(cells) > 1 and not cells[-1]:
            cells.pop()
        yield Row(tuple(_cell(cell, paragraph) for cell in cells), paragraph.source)


def _parts(text: Text, between: re.Pattern[str]) -> Iterator[Text]:
    """Split text, keeping its faces."""
    start = 0
    for found in between.finditer(text.plain):
        yield text.cut(start, found.start())
        start = found.end()
    yield text.cut(start)


def _cell(text: Text, paragraph: Paragraph) -> tuple[Line, ...]:
    """Make the lines of a cell of words parted by `|`."""
    parts = (
        part.stripped() if part.marks else Text(_unmarked(part.plain))
        for part in _parts(text, _BREAK)
    )
    return tuple(
        Line(part, paragraph.style, paragraph.source) for part in parts if part
    )


def _table_rows(table: TableBlock) -> Iterator[Row]:
    """Lay out the rows of a table, with empty cells where one covers several."""
    covered: dict[int, int] = {}
    for row in table.rows:
        cells: list[tuple[Line, ...]] = []
        for cell in row:
            _fill(cells, covered)
            width = min(max(1, cell.columns), max(1, WIDEST - len(cells)))
            for column in range(len(cells), len(cells) + width):
                covered[column] = max(covered.get(column, 0), cell.rows - 1)
            cells += [_lines(cell), *[()] * (width - 1)]
        _fill(cells, covered)
        if cells:
            yield Row(tuple(cells), _where(row, table))


def _fill(cells: list[tuple[Line, ...]], covered: dict[int, int]) -> None:
    """Add empty cells where a cell of an earlier row reaches down."""
    while len(cells) < WIDEST and covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append(())


def _lines(cell: TableCell) -> tuple[Line, ...]:
    """Return the lines of a cell that are not empty."""
    lines = (
        Line(each.text.stripped(), each.style, each.source) for each in cell.paragraphs
    )
    return tuple(line for line in lines if line.plain)


def _where(row: tuple[TableCell, ...], table: TableBlock) -> Source:
    """Return the place of a row: that of its first paragraph, or of its table."""
    paragraphs = (each for cell in row for each in cell.paragraphs)
    return next((each.source for each in paragraphs), table.source)
