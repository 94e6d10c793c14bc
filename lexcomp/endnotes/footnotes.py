"""The lettered footnotes of a legislation history, and which of its notes await."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: With these a footnote begins: what it quotes may have paragraphs (a), (b) too.
_BEGINS = re.compile(r"\((?P<letter>[a-z]{1,4})\)\s+(?P<words>[A-Z“‘\"].*)")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told outside the cells of a legislation history.

    Attributes:
        awaited: The notes about what has not commenced, such as `note 2`.
        texts: The footnotes by their letters, a paragraph a line.
        rest: The lines under the tables that are in no footnote.
    """

    awaited: frozenset[str]
    texts: dict[str, str]
    rest: tuple[str, ...]

    def text(self, letters: tuple[str, ...]) -> str:
        """Return what the footnotes of some letters say, as far as they are held."""
        known = (self.texts[letter] for letter in letters if letter in self.texts)
        return "\n".join(known)


def footnotes_of(
    lines: tuple[str, ...], letters: frozenset[str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    r"""Part footnotes from one another.

    Each letter that is referred to is looked for in turn: the provisions that a
    footnote quotes have letters of their own, which begin none.

    Args:
        lines: The lines under the tables.
        letters: The letters that the tables refer to.

    Returns:
        The footnotes by their letters, and the lines before the first.

    Examples:
        >>> footnotes_of(("(a) Section 2 says:", "(a) oil; and", "(b) On a day."),
        ...              frozenset({"a", "b"}))
        ({'a': 'Section 2 says:\n(a) oil; and', 'b': 'On a day.'}, ())
    """
    begins = [_BEGINS.fullmatch(line) for line in lines]
    starts: dict[str, int] = {}
    after = 0
    for letter in sorted(letters, key=place):
        for index in range(after, len(lines)):
            found = begins[index]
            if found and found["letter"] == letter:
                starts[letter] = index
                after = index + 1
                break
    ends = (*list(starts.values())[1:], len(lines))
    texts: dict[str, str] = {}
    for (letter, start), end in zip(starts.items(), ends, strict=False):
        _, _, first = lines[start].partition(" ")
        texts[letter] = "\n".join((first.strip(), *lines[start + 1 : end]))
    return texts, lines[: min(starts.values(), default=len(lines))]


def place(letter: str) -> tuple[int, str]:
    """Return a key for the order a to z, za to zz, zza and so on.

    One that was put in later stands after the letter that it begins with.

    Examples:
        >>> sorted(["b", "zza", "fa", "a", "za", "z", "g", "f"], key=place)
        ['a', 'b', 'f', 'fa', 'g', 'z', 'za', 'zza']
    """
    rest = letter[:-1].lstrip("z") + letter[-1]
    return len(letter) - len(rest), rest
