"""What happens to laws from outside their words: assent, proclamation, disallowance.

Commencement provisions wait for events, and some events undo what a law has done. A
project holds them in files, `events.toml`, each with its evidence; nothing is an event
for lexcomp that is not written down there, but for the registration of a law, which its
own file tells.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.commencement import Pending
from lexcomp.model.source import Source


class EventKind(StrEnum):
    """The kinds of events, by the words that `events.toml` uses."""

    INTRODUCTION = "introduction"
    """The Bill for an Act is introduced into the Parliament."""
    ASSENT = "assent"
    REGISTRATION = "registration"
    """It is registered on the Federal Register of Legislation."""
    GAZETTAL = "gazettal"
    PROCLAMATION = "proclamation"
    """A Proclamation fixes `day` as the day on which provisions commence."""
    DECLARATION = "declaration"
    """A day is declared, specified or announced, or an appointed thing happens."""
    TREATY = "treaty"
    """A treaty comes into force."""
    COMMENCEMENT = "commencement"
    """Provisions of a law commence of which no folder tells."""
    DISALLOWANCE = "disallowance"
    """A House disallows an instrument or provisions of it, from `day` on
    (Legislation Act 2003, ss 42 and 45)."""
    REPEAL = "repeal"
    """Another law repeals it."""
    SELF_REPEAL = "self-repeal"
    """It is repealed by its own terms."""
    EXPIRY = "expiry"
    """It expires, or ceases to have effect by its own terms."""
    CESSATION = "cessation"
    """It ceases to be in force for another reason, such as not being tabled
    (Legislation Act 2003, s 38)."""
    SUNSETTING = "sunsetting"
    """It is repealed by sunsetting (Legislation Act 2003, s 50)."""
    DEFERRAL = "deferral"
    """Its sunsetting is put off to `day`, or for good
    (Legislation Act 2003, ss 51 and 54)."""
    SPENT = "spent"
    """It is repealed as spent (Legislation Act 2003, ss 48A to 48D)."""
    CORRECTION = "correction"
    """Its published text is corrected, from `day` on or from the start."""


ENDS = frozenset(
    {
        EventKind.DISALLOWANCE,
        EventKind.REPEAL,
        EventKind.SELF_REPEAL,
        EventKind.EXPIRY,
        EventKind.CESSATION,
        EventKind.SUNSETTING,
    }
)
"""The kinds of events that end a law's life."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happens to a law, or that a law waits for.

    Attributes:
        name: What people call it, unique in a project: `--assume` and messages use it.
        kind: What happens.
        folder: The id of the law whose folder tells it.
        day: When it takes effect; `Pending.AWAITING` where it is yet to happen, and
            `Pending.NEVER` where it is known that it never will. A correction that
            has no day is from the start, and sunsetting without one is by the rule.
        known: From which day this could be known; None where it was known on `day`,
            or from the start where there is no day.
        law: The name of the law that it happens to, or the treaty or other thing, in
            the words by which laws cite it; empty for the law of `folder`.
        provisions: The provisions of that law that it is about, as Endnote 3 prints
            them or as its own commencement provision names them; empty for all.
        items: The amending items that it is about, as `AmendingItem.num` has them,
            ranges included; empty for all.
        register_id: Its own identifier, such as that of a Proclamation on the register.
        gazette: Its Gazette, as `1999, No S584`.
        by: The id or name of the law that does it, as the repealing law.
        authority: The provision under which it happens, such as `LA s 48C`.
        text: What it does, in words or notation, where its kind calls for that.
        evidence: How it is known.
        source: Where that is written down.
    """

    name: str
    kind: EventKind
    folder: str
    day: dt.date | Pending
    known: dt.date | None = None
    law: str = ""
    provisions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    register_id: str = ""
    gazette: str = ""
    by: str = ""
    authority: str = ""
    text: str = ""
    evidence: str = ""
    source: Source | None = None

    @property
    def public(self) -> dt.date:
        """The day from which it could be known."""
        if self.known is not None:
            return self.known
        return self.day if isinstance(self.day, dt.date) else dt.date.min
