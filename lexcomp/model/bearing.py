"""What bears on a provision without changing its words.

A modification lets a law be read as if it said something else, and leaves its text as
it is. Application, saving and transitional provisions say for whom, and from when, an
amendment counts. A compilation records them and changes no word.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.commencement import Pending
from lexcomp.model.instrument import Citation
from lexcomp.model.path import Path
from lexcomp.model.source import Source


class BearingKind(StrEnum):
    """How something bears on a provision."""

    MODIFICATION = "modification"
    APPLICATION = "application"
    SAVING = "saving"
    TRANSITIONAL = "transitional"


@dataclass(frozen=True, slots=True)
class Bearing:
    """A provision of one law that bears on provisions of another.

    Attributes:
        kind: How.
        paths: The provisions that it bears on; empty for the law as a whole.
        citation: The law that it is in.
        by: Where in that law, as Endnote 3 has it: `s 5`, `Sch 1 (item 12)`.
        words: Its words, a paragraph each; empty where only a reference is held.
        reference: Where its words are, or what it is about, if they are not given.
        day: From which day it has effect, or why there is none.
        known: From which day this could be known.
        until: From which day it has none any more; None where no such day is known.
        heading: Its heading, if it has one.
        item: What its law calls it, if it is an item.
        source: Where this is written down.
    """

    kind: BearingKind
    paths: tuple[Path, ...]
    citation: Citation
    by: str
    words: tuple[str, ...]
    day: dt.date | Pending
    known: dt.date
    until: dt.date | None = None
    reference: str = ""
    heading: str = ""
    item: str = ""
    source: Source | None = None

    def on(self, day: dt.date, known: dt.date) -> bool:
        """Tell whether it has effect on a day, as known on another."""
        if isinstance(self.day, Pending) or self.known > known:
            return False
        return self.day <= day and (self.until is None or day < self.until)

    @property
    def first(self) -> dt.date:
        """The first day on which it has effect; the last of all if that is awaited."""
        return dt.date.max if isinstance(self.day, Pending) else self.day

    @property
    def last(self) -> dt.date | None:
        """The last day on which it has effect, if one is known."""
        return self.until - dt.timedelta(1) if self.until else None

    @property
    def days(self) -> frozenset[dt.date]:
        """The days on which a law reads otherwise than before because of it.

        Only a modification makes it do so.
        """
        if self.kind is not BearingKind.MODIFICATION or isinstance(self.day, Pending):
            return frozenset()
        return frozenset(filter(None, (self.day, self.until)))

    @property
    def name(self) -> str:
        """Where it stands: `F2020L90041, Sch 1 (item 3)`.

        Examples:
            >>> law = Citation.parse("F2020L90041")
            >>> day = dt.date(2020, 7, 1)
            >>> kind = BearingKind.SAVING
            >>> Bearing(kind, (), law, "s 5", (), day, day).name
            'F2020L90041, s 5'
        """
        return ", ".join(filter(None, (str(self.citation), self.by)))
