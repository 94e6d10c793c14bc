"""When a law, or part of it, begins to apply."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.source import Source


class Pending(StrEnum):
    """Why there is no day, in the words of an Endnote 3."""

    AWAITING = "awaiting commencement"
    NEVER = "never commenced"


@dataclass(frozen=True, slots=True)
class Commencement:
    """What part of a law commences when, and how that is known.

    Attributes:
        provisions: The part, as Endnote 3 prints it (`Sch 1 (items 6–12)`);
            empty for the whole law.
        items: The items meant, as `AmendingItem.num` has them; empty for all that
            no other entry names.
        day: The day, or why there is none.
        basis: The provision that fixes it, as Endnote 3 prints it (`s 2(1) item 3`).
        evidence: How the day is known.
        source: Where that is written down.
        known: From which day that could be known, if not since the law was published.
        turn: Its turn among what commences that day, as `Moment` has it.
        by_words: Whether the day is that to which the law's own words come.
        latest: Whether it may have been an earlier day, as where a Proclamation might
            have fixed one and nothing tells whether it did.
    """

    provisions: str
    day: dt.date | Pending
    basis: str = ""
    items: tuple[str, ...] = ()
    evidence: str = ""
    source: Source | None = None
    known: dt.date | None = None
    turn: int = 0
    by_words: bool = False
    latest: bool = False
