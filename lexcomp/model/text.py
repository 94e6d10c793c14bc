"""Text with its faces kept to one side, so that words are easy to find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class Face(StrEnum):
    """How marked words are printed. Faces combine: a term may be bold and italic."""

    BOLD = "b"
    ITALIC = "i"
    UNDERLINE = "u"
    SUBSCRIPT = "sub"
    SUPERSCRIPT = "sup"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A face given to the characters from `start` up to `end`."""

    start: int
    end: int
    face: Face


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words, and the marks that apply to them.

    The words are stored once. Marks are sorted, never empty and never touch
    another of the same face, so texts that look alike are equal.

    Examples:
        >>> Text("must light it").splice(0, 4, Text("may")).plain
        'may light it'
        >>> bool(Text())
        False
    """

    plain: str = ""
    marks: tuple[Mark, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.plain)

    def splice(self, start: int, end: int, new: Text) -> Text:
        """Put `new` in place of the characters from `start` up to `end`."""
        shift = len(new.plain) - (end - start)
        before = (
            replace(mark, end=min(mark.end, start))
            for mark in self.marks
            if mark.start < start
        )
        inside = (
            replace(mark, start=mark.start + start, end=mark.end + start)
            for mark in new.marks
        )
        after = (
            replace(mark, start=max(mark.start, end) + shift, end=mark.end + shift)
            for mark in self.marks
            if mark.end > end
        )
        return Text(
            self.plain[:start] + new.plain + self.plain[end:],
            joined((*before, *inside, *after)),
        )

    def cut(self, start: int, end: int | None = None) -> Text:
        """Return the characters from `start` up to `end`, with their marks."""
        stop = len(self.plain) if end is None else min(end, len(self.plain))
        clipped = sorted(
            Mark(max(mark.start, start) - start, min(mark.end, stop) - start, mark.face)
            for mark in self.marks
            if mark.start < stop and mark.end > start
        )
        return Text(self.plain[start:stop], tuple(clipped))

    def stripped(self) -> Text:
        """Return the text without white space at either end."""
        if self.plain == self.plain.strip():
            return self
        left = len(self.plain) - len(self.plain.lstrip())
        return self.cut(left, max(left, len(self.plain.rstrip())))

    def plus(self, other: Text) -> Text:
        """Return this text with another straight after it."""
        end = len(self.plain)
        return self.splice(end, end, other)

    def faces(self, start: int, end: int) -> frozenset[Face]:
        """Return the faces that every character from `start` up to `end` has."""
        return frozenset(
            mark.face for mark in self.marks if mark.start <= start and end <= mark.end
        )


def joined(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Sort marks and join those of one face that touch."""
    groups: dict[Face, list[Mark]] = {}
    for mark in sorted(marks):
        group = groups.setdefault(mark.face, [])
        if group and group[-1].end >= mark.start:
            group[-1] = replace(group[-1], end=max(group[-1].end, mark.end))
        else:
            group.append(mark)
    return tuple(sorted(mark for group in groups.values() for mark in group))
