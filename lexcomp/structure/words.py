"""The words of blocks and of documents as they are read, to tell what is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lexcomp.model.document import Document, Provision
from lexcomp.model.printing import marker
from lexcomp.readers.block import Block, Paragraph

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text, without punctuation.

    Examples:
        >>> words_of("(1) The master’s lamp—if lit.")
        ['1', 'The', 'master', 's', 'lamp', 'if', 'lit']
    """
    return _WORD.findall(text)


def block_words(blocks: Iterable[Block]) -> list[str]:
    """Return the words of blocks in order, tables row by row."""
    return [
        word for block in blocks for text in _texts(block) for word in words_of(text)
    ]


def document_words(document: Document) -> list[str]:
    """Return the words of a document as they would be printed."""
    front = [word for text in document.front for word in words_of(text.plain)]
    return [*front, *provision_words(document.provisions)]


def provision_words(provisions: Iterable[Provision]) -> list[str]:
    """Return the words of provisions: numbers, headings, text, in reading order."""
    return [
        word
        for provision in provisions
        for text in _printed(provision)
        for word in words_of(text)
    ]


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text.plain
        return
    for row in block.rows:
        for cell in row:
            yield from (each.text.plain for each in cell.paragraphs)


def _printed(provision: Provision) -> Iterator[str]:
    end = provision.attached
    yield marker(provision)
    yield provision.heading.plain
    yield provision.text.plain
    for child in provision.children[:end]:
        yield from _printed(child)
    yield provision.tail.plain
    for child in provision.children[end:]:
        yield from _printed(child)
