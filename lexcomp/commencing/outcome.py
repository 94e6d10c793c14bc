"""What becomes of a commencement provision: a day and a turn, or why there is none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lexcomp.commencing.place import Location
from lexcomp.commencing.stated import Stated
from lexcomp.model.commencement import Pending
from lexcomp.model.source import Source
from lexcomp.model.timing import Timing

_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class LawStated:
    """A law, and what it says of its own commencement.

    Attributes:
        name: Its name, by which other laws cite it.
        statements: What it says.
        also: Other names that it goes by: the id of its folder, its former names.
        made_known: When it was assented to, registered or gazetted, if that is known;
            an event that tells the day goes before it.
        default: When it commences where it says nothing, by the law about laws.
        places: Where its items and sections stand, if its words are held; without
            them a Part cannot be told from the sections in it.
        source: Where it is described.
    """

    name: str
    statements: tuple[Stated, ...]
    also: tuple[str, ...] = ()
    made_known: dt.date | None = None
    default: Timing | None = None
    places: tuple[Location, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A time: a day, and where on it something stands by “immediately after”.

    The turn is empty for the start of the day. One more number is 1 for immediately
    after what the numbers before it stand for, and -1 for immediately before it.
    """

    day: dt.date
    turn: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[dt.date, tuple[int, ...]]:
        """What moments are put in order by."""
        return self.day, (*self.turn, *[0] * (_DEEPEST - len(self.turn)))

    def beside(self, step: int) -> Moment:
        """Return the moment immediately after this one, or before it for -1."""
        if len(self.turn) >= _DEEPEST:
            return self
        return Moment(self.day, (*self.turn, step))


@dataclass(frozen=True, slots=True)
class Awaited:
    """A time that is not known.

    Attributes:
        missing: The events that it waits for, each in the words of the law.
        by: The time by which it will have come at the latest, if that is known.
    """

    missing: tuple[str, ...]
    by: Moment | None = None


@dataclass(frozen=True, slots=True)
class NotAtAll:
    """A time that never comes, and why."""

    why: str


Value = Moment | Awaited | NotAtAll
"""What a rule comes to."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a statement comes to for a law, or for one item or section of it.

    Attributes:
        day: The day of commencement, or why there is none.
        turn: The order among all that commences on that day: 0 at its start, lower
            for what commences immediately before that, higher for what does after.
        by: The day by which it has commenced at the latest, where the day itself is
            not known: the end of the period within which a Proclamation may fix one.
        why: What it waits for or why it never commences, as a sentence; empty where
            there is a day.
        missing: The events that it waits for, in words.
        words: What the law says of when it commences.
        basis: Where it says that, such as `s 2(1) item 3`, without the section.
        noted: Whether the words wait for something, and the day is what the last column
            of the table notes for information.
    """

    day: dt.date | Pending
    turn: int = 0
    by: dt.date | None = None
    why: str = ""
    missing: tuple[str, ...] = ()
    words: str = ""
    basis: str = ""
    noted: bool = False

    def commenced(self, day: dt.date) -> bool:
        """Tell whether it has commenced by the end of a day.

        Examples:
            >>> fall_back = Outcome(Pending.AWAITING, by=dt.date(2016, 7, 1))
            >>> fall_back.commenced(dt.date(2016, 7, 1))
            True
        """
        known = self.day if isinstance(self.day, dt.date) else self.by
        return known is not None and known <= day
