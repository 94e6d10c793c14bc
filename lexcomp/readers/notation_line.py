"""A line of the notation of operations, read from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from lexcomp.model.operation import Occurrence, Which
from lexcomp.model.path import LAST, Label, Path, Unit
from lexcomp.model.text import Face, Mark, Text, joined

Choice = TypeVar("Choice")

_INDENT = re.compile(r" *")
_QUOTED_PIECE = re.compile(r"[^\\“”]+|\\.|“|”")
_ESCAPED = re.compile(r"\\(.)")
_LABEL = re.compile(
    r"(?P<unit>[a-z-]+)(?::(?P<num>(?! )(?:[^\\/:,\[\]“”]|\\.)+))?"
    r"(?:\[(?P<nth>[1-9]\d*|last)\])?",
    re.DOTALL,
)
_FACES = re.compile(r" \[((?:(?:b|i|u|sub|sup) \d+-\d+ ?)+)\]")
_FACE = re.compile(r"([a-z]+) (\d+)-(\d+)")
_NUMBERS = re.compile(r"-?[1-9]\d*(?:,-?[1-9]\d*)*(?= )")
_PAIR = re.compile(r"(\d+) (\d+)")
_WHICH = {f"{which} ": which for which in Which}
_WORD = re.compile(r"[a-z-]+")


class Line:
    """What is left to read of a line, and where it stands."""

    def __init__(self, words: str, number: int) -> None:
        """Start behind the spaces at the beginning of a line."""
        self.number = number
        self.indent = _INDENT.match(words).end()  # type: ignore[union-attr]  # matches anything
        self._words = words
        self._at = self.indent

    def accept(self, words: str, *, keep: int = 0) -> bool:
        """Go past these words if they come next, but for some last characters."""
        if not self._words.startswith(words, self._at):
            return False
        self._at += len(words) - keep
        return True

    def expect(self, words: str) -> None:
        """Go past these words.

        Raises:
            ValueError: If they do not come next.
        """
        if not self.accept(words):
            raise self.wrong(f"“{words.strip()}”")

    def one_of(self, choices: Mapping[str, Choice], expected: str) -> Choice:
        """Go past the first of some words that comes next, and return its meaning.

        Raises:
            ValueError: If none does.
        """
        for words, meaning in choices.items():
            if self.accept(words):
                return meaning
        raise self.wrong(expected)

    def which(self) -> Occurrence:
        """Read `only `, `every `, `last ` or numbers.

        Raises:
            ValueError: If there is none of these.
        """
        if found := _NUMBERS.match(self._words, self._at):
            self._at = found.end() + 1
            return tuple(map(int, found[0].split(",")))
        return self.one_of(_WHICH, "only, every, last or numbers such as 1,3")

    def at_which(self) -> bool:
        """Tell whether `only `, `every `, `last ` or numbers come next."""
        rest = self.rest
        return bool(_NUMBERS.match(rest)) or rest.startswith(tuple(_WHICH))

    def unit(self) -> Unit:
        """Read a unit such as `note`.

        Raises:
            ValueError: If there is none.
        """
        found = _WORD.match(self._words, self._at)
        if not found or found[0] not in set(Unit):
            raise self.wrong("a unit such as note")
        self._at = found.end()
        return Unit(found[0])

    def path(self) -> Path:
        """Read a path, or `the law`.

        Raises:
            ValueError: If there is none.
        """
        labels = () if self.accept("the law") else self._labels()
        without: list[Path] = []
        if self.accept("[without "):
            without.append(Path(self._labels()))
            while self.accept(", "):
                without.append(Path(self._labels()))
            self.expect("]")
        return Path(labels, tuple(without))

    def _labels(self) -> tuple[Label, ...]:
        labels = [self.label()]
        while self.accept("/"):
            labels.append(self.label())
        return tuple(labels)

    def two_paths(self, between: str) -> Iterator[tuple[Path, Path]]:
        """Yield the ways to read what is left as two paths with words between them.

        A defined term may hold those words, so there can be several. The line is
        left at its end.
        """
        rest, start = self.rest, 0
        while (start := rest.find(between, start) + 1) > 0:
            halves = rest[: start - 1], rest[start - 1 + len(between) :]
            try:
                first, second = (_whole_path(half, self.number) for half in halves)
            except ValueError:
                continue
            self._at = len(self._words)
            yield first, second

    def label(self) -> Label:
        """Read a label such as `section:5`.

        Raises:
            ValueError: If there is none.
        """
        found = _LABEL.match(self._words, self._at)
        if not found or found["unit"] not in set(Unit):
            raise self.wrong("a provision such as section:5")
        self._at = found.end()
        nth = LAST if found["nth"] == "last" else int(found["nth"] or 0)
        return Label(Unit(found["unit"]), _unescaped(found["num"] or ""), nth)

    def quoted(self) -> str:
        """Read words in quotation marks, which may have others inside them.

        Raises:
            ValueError: If there are none, or they do not end.
        """
        start, depth = self._at, 0
        if not self._words.startswith("“", start):
            raise self.wrong("words in quotation marks such as “lamp”")
        for piece in _QUOTED_PIECE.finditer(self._words, start):
            depth += (piece[0] == "“") - (piece[0] == "”")
            if depth == 0:
                self._at = piece.end()
                return _unescaped(self._words[start + 1 : piece.start()])
        raise self.wrong("quotation marks that pair")

    def text(self) -> Text:
        """Read words in quotation marks, and their faces.

        Raises:
            ValueError: If there are none, or a face is given to what is not there.
        """
        words = self.quoted()
        found = _FACES.match(self._words, self._at)
        if not found:
            return Text(words)
        marks = [
            Mark(int(start), int(end), Face(face))
            for face, start, end in _FACE.findall(found[1])
        ]
        if not all(mark.start < mark.end <= len(words) for mark in marks):
            raise self.wrong(f"faces within 0-{len(words)}")
        self._at = found.end()
        return Text(words, joined(marks))

    def pair(self) -> tuple[int, int]:
        """Read two numbers.

        Raises:
            ValueError: If they are not there.
        """
        found = _PAIR.match(self._words, self._at)
        if not found:
            raise self.wrong("two numbers such as 2 1")
        self._at = found.end()
        return int(found[1]), int(found[2])

    def end(self) -> None:
        """Make sure that nothing is left.

        Raises:
            ValueError: If something is.
        """
        if self.rest:
            raise self.wrong("the end of the line")

    @property
    def rest(self) -> str:
        """What is left to read, without spaces at its end."""
        return self._words[self._at :].rstrip()

    def wrong(self, expected: str) -> ValueError:
        """Make an error that says what should come next."""
        rest = self.rest.strip()
        found = f"“{rest}”" if rest else "nothing more"
        return ValueError(
            f"Line {self.number}: expected {expected}, and found {found}."
        )


def _whole_path(words: str, number: int) -> Path:
    line = Line(words, number)
    path = line.path()
    line.end()
    return path


def _unescaped(words: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], words)
