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

    A line begins one if its letter is referred to and comes after that of the one
    before: the provisions that a footnote quotes have letters of their own.

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
    found: dict[str, list[str]] = {}
    rest: list[str] = []
    last = -1
    for line in lines:
        begins = _BEGINS.fullmatch(line)
        if begins and begins["letter"] in letters and place(begins["letter"]) > last:
            last = place(begins["letter"])
            found[begins["letter"]] = [begins["words"]]
        elif found:
            list(found.values())[-1].append(line)
        else:
            rest.append(line)
    return {letter: "\n".join(words) for letter, words in found.items()}, tuple(rest)


def place(letter: str) -> int:
    """Return the place of a letter in the order a to z, za to zz, zza and so on.

    Examples:
        >>> place("a"), place("z"), place("za"), place("zzb")
        (0, 25, 26, 53)
    """
    return 26 * (len(letter) - 1) + ord(letter[-1]) - ord("a")
