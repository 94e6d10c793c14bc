"""What every reader makes of a file: paragraphs and tables, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from lexcomp.model.source import Source
from lexcomp.model.text import Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as found in a file.

    Attributes:
        style: The name of its style in the file (`ActHead5`); empty where a file
            has none, as plain text does not.
        text: Its words: white space folded, soft hyphens gone, special hyphens and
            spaces made plain.
        source: Where it stands.
        quoted: Whether it is set off as a quotation, as what an amendment puts in.
    """

    style: str
    text: Text
    source: Source
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its paragraphs, and how many columns and rows it covers."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table as found in a file, row by row."""

    rows: tuple[tuple[TableCell, ...], ...]
    source: Source


Block = Paragraph | TableBlock
"""A piece of a file, in the order of the file."""
