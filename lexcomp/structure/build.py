"""Blocks to a document: what stands before the law, and the tree of its provisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lexcomp.model.document import Document
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.readers.block import Block
from lexcomp.structure.contents import divide
from lexcomp.structure.hierarchy import grow
from lexcomp.structure.line import Line, read_lines
from lexcomp.structure.recover import compare, recover
from lexcomp.structure.roles import Role
from lexcomp.structure.section import with_sections

_HEADINGS = frozenset({Role.CONTAINER, Role.SECTION})


def build(
    blocks: Iterable[Block], title: str, basic: Unit
) -> tuple[Document, tuple[Finding, ...]]:
    """Build the document that these blocks print.

    Args:
        blocks: The law, with its cover and contents and without endnotes.
        title: Its name.
        basic: The unit that it is counted in outside its Schedules.

    Returns:
        The document, and what a reader should know of how it was read. The contents
        list is used, to find headings and put back lost ones, but not kept.
    """
    return document_of(read_lines(blocks), title, basic, check=True)


def document_of(
    lines: Sequence[Line], title: str, basic: Unit, *, check: bool = False
) -> tuple[Document, tuple[Finding, ...]]:
    """Build the document that these lines make.

    Args:
        lines: The law, with its cover and contents and without endnotes.
        title: Its name.
        basic: The unit that it is counted in outside its Schedules.
        check: Whether the contents list lists these lines and no others, so that
            lost headings can be told.
    """
    divided = divide(lines)
    body, findings = list(divided.body), list[Finding]()
    styled = _is_styled(body)
    if not styled:
        body = with_sections(body, divided.contents)
    if check and not styled:
        body, findings = recover(body, divided.contents)
    if check:
        findings += compare(body, divided.contents, reported=not styled)
    start = _start(body)
    if start == len(body) and body:
        message = "There is no heading of a section or Part, so nothing has a number."
        findings.append(Finding("LC101", Severity.WARNING, message, body[0].source))
        start = 0
    front = (*divided.cover, *body[:start])
    texts = tuple(text for line in front for text in _texts(line))
    return Document(title, grow(body[start:], basic), texts), tuple(findings)


def _is_styled(lines: Sequence[Line]) -> bool:
    """Tell whether most paragraphs have a style that says what they are."""
    return sum(line.styled for line in lines) * 2 > len(lines)


def _start(lines: Sequence[Line]) -> int:
    """Return the index of the first heading of the law itself."""
    indexes = (i for i, line in enumerate(lines) if line.role in _HEADINGS)
    return next(indexes, len(lines))


def _texts(line: Line) -> list[Text]:
    """Return a line of the front as it was printed, a table cell by cell."""
    if line.table:
        cells = (cell for row in line.table.rows for cell in row)
        return [each.text for cell in cells for each in cell.paragraphs]
    return [Text(line.printed) if line.printed != line.text.plain else line.text]
