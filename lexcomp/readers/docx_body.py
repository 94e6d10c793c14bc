"""The body of a Word document: paragraphs and tables in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from lexcomp.model.errors import InputError
from lexcomp.model.source import Source
from lexcomp.readers.block import Block, Paragraph, TableBlock
from lexcomp.readers.docx_numbers import LEVELS, Numbers
from lexcomp.readers.docx_styles import Styles, W, number_of, value
from lexcomp.readers.docx_table import Grid
from lexcomp.readers.docx_words import Words, is_gone
from lexcomp.readers.elements import name_of

DEEPEST = 120
"""Tables and text boxes are nested less deeply than this in any law."""

NOTE_STYLE = "footnote"
"""The style of what stood at the foot of a page or at the end."""

_PASSED = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "Choice"}
    | {"body", "document"}
)


@dataclass(slots=True)
class Body:
    """The walk through a document, and what has been counted on the way.

    Attributes:
        file: The name of the file. A place in it is told by the number of the
            paragraph, since all of a document may be one line of XML.
        styles: Its styles.
        numbers: Its lists.
        notes: Its footnotes and endnotes, by kind and identifier.
    """

    file: str
    styles: Styles
    numbers: Numbers
    notes: Mapping[tuple[str, str], etree._Element]
    count: int = 0
    depth: int = 0
    cited: set[tuple[str, str]] = field(default_factory=set)
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        """Begin with no words."""
        self.words = Words(self.styles, self.file)

    def blocks(self, holder: etree._Element, style: str = "") -> Iterator[Block]:
        """Yield what an element holds.

        Args:
            holder: The element.
            style: The style that all its paragraphs count as, if not their own.

        Raises:
            InputError: It is nested too deeply.
        """
        self.depth += 1
        if self.depth > DEEPEST:
            message = "It is nested too deeply; save it again without tables in tables."
            raise InputError(message, self.file)
        for child in members(holder):
            if child.tag == f"{W}p":
                yield from self._paragraph(child, style)
            else:
                yield from self.left_over(style)
                yield from self._table(child)
        self.depth -= 1

    def _paragraph(self, element: etree._Element, style: str) -> Iterator[Block]:
        self.count += 1
        properties = element.find(f"{W}pPr")
        called = value(properties, "pStyle")
        number = number_of(properties) or self.styles.number(called)
        if number and number[1] in LEVELS:
            self.words.say(f"{self.numbers.next(number[0], int(number[1]))} ")
        inside = self.words.read(element)
        if not is_gone(properties.find(f"{W}rPr") if properties is not None else None):
            yield from self.left_over(style or self.styles.name(called))
        for box in inside.boxes:
            yield from self.blocks(box)
        for note in inside.notes:
            # A note is read where it is first cited; a bomb would cite it many times.
            if note in self.notes and note not in self.cited:
                self.cited.add(note)
                yield from self.blocks(self.notes[note], NOTE_STYLE)

    def left_over(self, style: str = "") -> Iterator[Block]:
        """Yield the words so far; those of a joined paragraph wait for its end."""
        text = self.words.take()
        if text:
            yield Paragraph(style, text, Source(self.file, self.count))

    def _table(self, element: etree._Element) -> Iterator[Block]:
        place = Source(self.file, self.count + 1)
        grid = Grid()
        for row in members(element, "tr"):
            properties = row.find(f"{W}trPr")
            if is_gone(properties):
                continue
            grid.begin(value(properties, "gridBefore"))
            for cell in members(row, "tc"):
                paragraphs: list[Paragraph] = []
                for block in self.blocks(cell):
                    paragraphs += _flat(block)
                paragraphs += _flat(*self.left_over(""))
                grid.take(cell.find(f"{W}tcPr"), paragraphs)
        table = grid.block(place)
        if table:
            yield table


def members(holder: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables, or what has these names, in an element.

    Content controls and insertions are entered; what was deleted or moved away is
    not. Of alternatives the first is taken.
    """
    wanted = names or ("p", "tbl")
    stack = list(reversed(holder))
    while stack:
        child = stack.pop()
        name = name_of(child)
        if name in wanted:
            yield child
        elif name in _PASSED:
            stack += reversed(child)
        elif name == "AlternateContent":
            stack += list(child[:1])


def _flat(*blocks: Block) -> list[Paragraph]:
    """Return the paragraphs of blocks; a table in a table is read where it stands."""
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, TableBlock):
            cells = (cell for row in block.rows for cell in row)
            found += [each for cell in cells for each in cell.paragraphs]
    return found
