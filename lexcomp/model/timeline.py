"""Amendments in the order in which they take effect."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from lexcomp.model.bearing import Bearing
from lexcomp.model.dates import long
from lexcomp.model.document import Document
from lexcomp.model.edit import Edit
from lexcomp.model.effect import Effect
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation, Instrument
from lexcomp.model.operation import Operation
from lexcomp.model.path import Path
from lexcomp.model.source import Source

#: Stands for a day that has not been fixed: later than any that has.
AWAITED = dt.date.max


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """When an item takes effect, and its turn among others of that day.

    The order of the fields is the order of precedence:

    - The day comes first. An amendment takes effect as its day begins
      (Acts Interpretation Act 1901, s 3; Legislation Act 2003, s 12).
    - `turn` carries “immediately after the commencement of”. It is 0 unless the
      law says otherwise.
    - An earlier law comes before a later one, which could have foreseen it.
    - The items of one law apply as they are printed.
    """

    day: dt.date
    turn: int
    citation: Citation
    item: int = 0


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One provision, one effect and the moment that caused it.

    Attributes:
        uid: The provision, whatever it was called before or since.
        path: What it was called at the time, at the level of a section, Part,
            Schedule or Form: endnotes go no lower.
        effect: What happened to it.
        moment: When, and by which item of which law.
        qualifier: What Endnote 4 adds in brackets, such as `md not incorp`.
        commenced: Whether that day has come on the day of the compilation.
        item: What the law calls the item, such as `Sch 1 item 5`, if one is known.
        at: What it touched, down to a note, a heading or a paragraph, where that is
            known; empty where it is known only to have been somewhere in `path`.
        was: What it was called before, if it was renumbered or relocated.
        own: What happened to the heading of a section taken by itself, where `at` is
            one that was put in, replaced or repealed; the section is amended by it.
        why: Why an amendment was left out, if it was.
        within: The Part or the like that the provision stood in before, if it stood.
    """

    uid: str
    path: Path
    effect: Effect
    moment: Moment
    qualifier: str = ""
    commenced: bool = True
    item: str = ""
    at: Path = Path()
    was: Path = Path()
    own: Effect | None = None
    why: str = ""
    within: Path = Path()


@dataclass(frozen=True, slots=True)
class Step:
    """An item that commences, as operations ready to apply.

    Attributes:
        moment: When.
        item: What the instrument calls the item, for messages.
        operations: What it does; all of them or none.
        known: From which day this could be known: that of registration.
        inferences: The names of the inferences that its reading rests on.
        incorporate: Whether a person has decided that it is given effect as
            intended although misdescribed, `(md)`.
        source: Where the item was read from.
        law: What to call the instrument in messages, if not by its number.
        findings: What was found in reading the item, if it could not be understood.
        edit: The editorial change that this is, if it is no amendment.
        superseded: From which day it is known otherwise, as when a Proclamation fixes
            another day: another step of the same item then stands in its place. None
            while this is the last that is known.
        undone: The day from which it counts as not made, as when its instrument is
            disallowed; None if it stands.
        undoing: What endnotes call that.
        called: The effect and the qualifier by which endnotes tell of it, if not by
            what it does, as of what ends of itself.
    """

    moment: Moment
    item: str
    operations: tuple[Operation, ...]
    known: dt.date
    inferences: tuple[str, ...] = ()
    incorporate: bool = False
    source: Source | None = None
    law: str = ""
    findings: tuple[Finding, ...] = ()
    edit: Edit | None = None
    superseded: dt.date | None = None
    undone: dt.date | None = None
    undoing: Effect = Effect.DISALLOWED
    called: tuple[Effect | None, str] | None = None

    @property
    def name(self) -> str:
        """What to call the item in messages."""
        return f"{self.law or self.moment.citation}, {self.item}"

    def known_on(self, day: dt.date) -> bool:
        """Tell whether this is what was known of the item on a day."""
        return self.known <= day and (self.superseded is None or day < self.superseded)

    def undone_by(self, day: dt.date) -> bool:
        """Tell whether it counts as not made on a day."""
        return self.undone is not None and self.undone <= day


class Lists(StrEnum):
    """What becomes of lists of what a law holds that stand in the law itself."""

    REBUILT = "rebuilt"
    """Those that are right are kept right, by the compiler and no item."""
    LEFT = "left"
    """Only items change them."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """An official compilation: a text that is known to be the law of its day."""

    day: dt.date
    document: Document


@dataclass(frozen=True, slots=True)
class End:
    """How and when a law as a whole ended: no longer in force from `day` on.

    Attributes:
        day: The first day on which it was no longer in force.
        effect: What happened to it, as `repealed` or `expired`.
        how: That in words, as in “repealed by sunsetting”.
        known: From which day this could be known.
        superseded: From which day it is known otherwise, as when the end is put off.
        by: The law that did it, if another did.
        authority: The provision under which it happened.
        evidence: How it is known.
        source: Where that is written down.
        own: Whether it came by its own terms: then laws name the last day.
    """

    day: dt.date
    effect: Effect
    how: str
    known: dt.date
    superseded: dt.date | None = None
    by: str = ""
    authority: str = ""
    evidence: str = ""
    source: Source | None = None
    own: bool = False

    def known_on(self, day: dt.date) -> bool:
        """Tell whether this is what was known on a day."""
        return self.known <= day and (self.superseded is None or day < self.superseded)

    @property
    def told(self) -> str:
        """Say it: `repealed on 1 July 2024 by the Lamps Repeal Act 2024 (s 3)`."""
        by = f" by {self.by}" if self.by else ""
        authority = f" ({self.authority})" if self.authority else ""
        last = self.day - dt.timedelta(1)
        when = f"at the end of {long(last)}" if self.own else f"on {long(self.day)}"
        return f"{self.how} {when}{by}{authority}"


@dataclass(frozen=True, slots=True)
class Assumption:
    """An event that a person supposes, to see what the law would then be.

    Attributes:
        event: The name of the event.
        day: The day on which it is supposed to happen.
    """

    event: str
    day: dt.date

    def __str__(self) -> str:
        return f"{self.event} on {long(self.day)}"


@dataclass(frozen=True, slots=True)
class Timeline:
    """A law, what is held of its text, and everything done to it since.

    Attributes:
        principal: The law as made.
        made: Its text as made, where that is held.
        start: When it began to apply.
        checkpoints: The official compilations held, oldest first.
        steps: What amends it, in order.
        instruments: The laws that amend it, in order of their citations.
        recorded: What official endnotes say has happened to its provisions.
        bearings: What bears on its provisions without changing them.
        ends: How it ended, if it did, as that came to be known.
        assumptions: What was supposed in putting it together; what is compiled from
            it is then no real law, and says so.
        lists: What becomes of lists of what it holds that stand in it.
    """

    principal: Instrument
    made: Document | None
    start: dt.date
    checkpoints: tuple[Checkpoint, ...]
    steps: tuple[Step, ...]
    instruments: tuple[Instrument, ...]
    recorded: tuple[HistoryEvent, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    ends: tuple[End, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    lists: Lists = Lists.REBUILT

    def in_order(self) -> Timeline:
        """Return it with checkpoints, steps and instruments in order."""
        return replace(
            self,
            checkpoints=tuple(sorted(self.checkpoints, key=lambda each: each.day)),
            steps=tuple(sorted(self.steps, key=lambda each: each.moment)),
            instruments=tuple(sorted(self.instruments, key=lambda each: each.citation)),
        )

    def until(self, in_force_on: dt.date, known_on: dt.date) -> tuple[Step, ...]:
        """Return the steps in effect by one day as they were known on another."""
        return tuple(
            step
            for step in self.steps
            if step.moment.day <= in_force_on
            and step.known_on(known_on)
            and not step.undone_by(in_force_on)
        )

    def end(self, known_on: dt.date) -> End | None:
        """Return how the law ended or will, as known on a day; None if it lasts."""
        known = [each for each in self.ends if each.known_on(known_on)]
        return min(known, key=lambda each: each.day, default=None)

    def known_from(self, day: dt.date) -> dt.date | None:
        """Return from when all could be known that made the law of a day what it was.

        That is the day itself where nothing began to apply on it; None where it is
        not known when an instrument was published.
        """
        last = [step for step in self.steps if step.superseded is None]
        days = [self._first_known(step) for step in last if step.moment.day == day]
        days += [step.known for step in last if step.undone == day]
        days += [each.known for each in self.ends if each.day == day]
        published = self.principal.registered
        if day == self.start and published is not None:
            days.append(published)
        return None if dt.date.min in days else max(days, default=day)

    def _first_known(self, step: Step) -> dt.date:
        """Return from when it was known that a step takes effect when it does."""
        return min(
            each.known
            for each in self.steps
            if (each.moment, each.operations) == (step.moment, step.operations)
        )

    def days(self) -> tuple[dt.date, ...]:
        """Return the points in time: the start and each day that changed something.

        They are those of all that is known now. What came after the end of the law
        is no point of its time.
        """
        last = [step for step in self.steps if step.known_on(dt.date.max)]
        days = {self.start, *(step.moment.day for step in last)}
        days |= {step.undone for step in last if step.undone is not None}
        days |= {checkpoint.day for checkpoint in self.checkpoints}
        days |= {day for each in self.bearings for day in each.days}
        end = self.end(dt.date.max)
        until = end.day if end else AWAITED
        days = {day for day in days if self.start <= day < until}
        return tuple(sorted(days | ({end.day} if end else set())))
