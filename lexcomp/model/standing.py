"""How the words of a provision on a day came to be known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How well the words of a provision are known, best first.

    A page never shows words without this, and words that are not held are never
    filled in.
    """

    OFFICIAL = "official"
    """Taken from an official compilation of that day, or unchanged since one."""
    APPLIED = "applied"
    """Made by applying held words to held words; or as made, from a held text."""
    DERIVED = "derived"
    """Carried back from a later official compilation: no held or recorded amendment
    lies between, or those that do were held and have been undone."""
    INFERRED = "inferred"
    """Rests on an inference that a person has named in `decisions.toml`."""
    NOT_HELD = "not-held"
    """Something stood here whose words, all or some of them, are not held."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The standing of a provision's own words, and what it rests on.

    Attributes:
        standing: How its own words are known; its children have their own.
        inferences: The names of the inferences that it rests on.
        place: Where in their source the words were found, if not in their own place.
    """

    standing: Standing = Standing.APPLIED
    inferences: tuple[str, ...] = ()
    place: str = ""

    def weakened(self, other: Provenance) -> Provenance:
        """Return the weaker of two standings, resting on all that either rests on.

        Examples:
            >>> Provenance(Standing.OFFICIAL).weakened(Provenance()).standing.value
            'applied'
        """
        ranks = list(Standing)
        worse = max(self.standing, other.standing, key=ranks.index)
        names = dict.fromkeys((*self.inferences, *other.inferences))
        return Provenance(worse, tuple(names), self.place)
