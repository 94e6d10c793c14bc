"""Test cases kept as plain text, so that a lawyer can read and write them.

A case is a title and its blocks. A dot alone on a line opens the first block, and
one closes each. Whatever else stands between cases is left for the reader.

    The first and third of three
    .
    Section 12
    .
    Omit “may” (first and third occurring), substitute “must”.
    .
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Case:
    """A title, with the line it stands on, and the blocks under it."""

    file: Path
    line: int
    title: str
    blocks: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file.stem}:{self.line} {self.title}"


def read_cases(file: Path, blocks: int) -> Iterator[Case]:
    """Read every case in a file, each with that number of blocks.

    Raises:
        ValueError: The file holds no case, or its last block is not closed.
    """
    lines = enumerate(file.read_text("utf-8").splitlines(), start=1)
    title, start = "", 0
    for number, line in lines:
        if line == ".":
            found = tuple(_block(file, lines) for _ in range(blocks))
            yield Case(file, start, title, found)
        elif line.strip():
            title, start = line.strip(), number
    if not title:
        raise ValueError(f"{file}: there is no case in this file.")


def _block(file: Path, lines: Iterator[tuple[int, str]]) -> str:
    words: list[str] = []
    for _, line in lines:
        if line == ".":
            return "\n".join(words)
        words.append(line)
    raise ValueError(f"{file}: the last block is not closed by a dot.")
