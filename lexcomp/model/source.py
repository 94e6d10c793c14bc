"""Where a value was read from, so that every message can point at a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a source file: its name, and a line counted from 1.

    Examples:
        >>> str(Source("corpus/x/source.txt", 12))
        'corpus/x/source.txt:12'
    """

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"
