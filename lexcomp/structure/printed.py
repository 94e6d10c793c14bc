"""Blocks as lines of words, as they are printed."""

from __future__ import annotations

from collections.abc import Sequence

from lexcomp.readers.block import Block, Paragraph


def printed(block: Block) -> list[str]:
    """Return a block as lines of words, a table row by row."""
    if isinstance(block, Paragraph):
        return [block.text.plain]
    return [
        " | ".join(
            " ".join(each.text.plain for each in cell.paragraphs) for cell in row
        )
        for row in block.rows
    ]


def words_of(blocks: Sequence[Block]) -> list[str]:
    """Return blocks as lines of words."""
    return [line for block in blocks for line in printed(block)]
