"""The words of a paragraph as they are gathered, run by run."""

from __future__ import annotations

from lexcomp.model.text import Face, Mark, Text, joined
from lexcomp.readers.characters import plain

Faces = frozenset[Face]
NO_FACES: Faces = frozenset()


class Gathering:
    """Words and faces so far; white space is folded across runs.

    Examples:
        >>> words = Gathering()
        >>> words.add("the  ", NO_FACES)
        >>> words.add(" lamp ", frozenset({Face.BOLD}))
        >>> words.take()
        Text(plain='the lamp', marks=(Mark(start=4, end=8, face=<Face.BOLD: 'b'>),))
    """

    def __init__(self) -> None:
        """Begin without words."""
        self._words: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0
        self._spaced = True

    def add(self, text: str, faces: Faces) -> None:
        """Add the words of a run that has these faces."""
        words = plain(text)
        if self._spaced:
            words = words.removeprefix(" ")
        if not words:
            return
        start, self._length = self._length, self._length + len(words)
        self._words.append(words)
        self._spaced = words.endswith(" ")
        self._marks += (Mark(start, self._length, face) for face in faces)

    def take(self) -> Text:
        """Return the words without white space at their ends, and begin anew."""
        words = "".join(self._words).rstrip()
        end = len(words)
        marks = (
            Mark(each.start, min(each.end, end), each.face)
            for each in self._marks
            if each.start < end
        )
        text = Text(words, joined(marks) if self._marks else ())
        self._words, self._marks, self._length, self._spaced = [], [], 0, True
        return text
