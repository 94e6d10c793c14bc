"""What the words of a commencement provision say: moments, and moments made of them.

A rule says when something commences. `lexcomp.commencing` reads rules from words and
works out the days that they come to.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from lexcomp.model.event import EventKind


class Span(StrEnum):
    """What a period is counted in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Relation(StrEnum):
    """How the time of one thing may stand to that of another, in the law's words."""

    NEVER = "does not happen"
    HAPPENS = "happens"
    BEFORE = "happens before"
    BY = "happens at or before"
    SAME = "happens at the same time as"
    SAME_DAY = "happens on the same day as"
    FROM = "happens at or after"
    AFTER = "happens after"
    NOT_BEFORE = "has not happened before"
    NOT_BY = "has not happened at or before"


@dataclass(frozen=True, slots=True)
class OnDay:
    """At the start of a day that the law or a person names; it may lie in the past.

    Attributes:
        day: The day.
        at: When on that day, where the law says more (“immediately after …”).
    """

    day: dt.date
    at: Timing | None = None


@dataclass(frozen=True, slots=True)
class OnEvent:
    """On the day on which something happens outside the law's own words.

    Attributes:
        kind: What happens: assent, registration, a declaration.
        law: The law that it happens to; empty for the law that speaks.
        words: What it is called, where the kind and the law do not tell.
    """

    kind: EventKind
    law: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """When something else commences.

    Attributes:
        law: The law that it belongs to; empty for the law that speaks.
        provisions: What commences, in words (`item 5 of Schedule 1`); empty for the
            law as a whole.
        rows: The items of the table of commencement that cover it, where it is
            named by these.
    """

    law: str = ""
    provisions: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DaysAfter:
    """So many days after the day of something; 1 is the next day."""

    days: int
    rule: Timing


@dataclass(frozen=True, slots=True)
class EndOf:
    """On the first day after a period that begins on the day of something.

    Attributes:
        count: How many spans the period has.
        span: What it is counted in.
        rule: The day that it begins on.
        after: Whether it begins on the day after that.
    """

    count: int
    span: Span
    rule: Timing
    after: bool = False


@dataclass(frozen=True, slots=True)
class Anniversary:
    """So many years after the day of something."""

    years: int
    rule: Timing


@dataclass(frozen=True, slots=True)
class FirstDate:
    """On the first such day of a year that is on or after the day of something.

    Attributes:
        day: The day of the month; 0 for any.
        month: The month; 0 for any, as in “the first day of a month”.
        rule: What it is on or after.
        after: Whether that day itself is too early.
        weekday: The day of the week, Monday being 1; 0 for any.
    """

    day: int
    month: int
    rule: Timing
    after: bool = False
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class StartOf:
    """At the start of the day of something."""

    rule: Timing


@dataclass(frozen=True, slots=True)
class JustAfter:
    """Immediately after something, and on the same day."""

    rule: Timing


@dataclass(frozen=True, slots=True)
class JustBefore:
    """Immediately before something, and on the same day."""

    rule: Timing


@dataclass(frozen=True, slots=True)
class Latest:
    """At the latest of several times: not before each of them has come."""

    rules: tuple[Timing, ...]


@dataclass(frozen=True, slots=True)
class Earliest:
    """At the earliest of several times: as soon as one of them has come."""

    rules: tuple[Timing, ...]


@dataclass(frozen=True, slots=True)
class OnProclamation:
    """On a day to be fixed by Proclamation or another instrument.

    Attributes:
        otherwise: When it commences if none is fixed before; None for never.
        not_before: What it may not be fixed before, if anything.
        several: Whether different days may be fixed for different provisions.
        by: What fixes it.
    """

    otherwise: Timing | None = None
    not_before: Timing | None = None
    several: bool = False
    by: str = "Proclamation"


@dataclass(frozen=True, slots=True)
class Never:
    """Not at all."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that the law makes commencement depend on.

    Attributes:
        what: What may happen.
        relation: How it must stand in time to another thing.
        to: That other thing; None for the time that the rule comes to without the
            condition (“before that time”), or where the relation needs none.
        words: The condition in the words of the law, from “if” or “unless” on; no
            part of its meaning.
    """

    what: Timing
    relation: Relation
    to: Timing | None = None
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class However:
    """By one rule, and by another if a condition holds.

    Attributes:
        rule: The rule.
        conditions: What must be so for the other rule; one of them is enough.
        then: The other rule; Never for “does not commence at all”.
    """

    rule: Timing
    conditions: tuple[Condition, ...]
    then: Timing = Never()


@dataclass(frozen=True, slots=True)
class SubjectTo:
    """By a rule, subject to other words that may change it.

    Attributes:
        rule: The rule.
        words: What it is subject to (`subsection (3)`).
    """

    rule: Timing
    words: str


Timing = (
    OnDay
    | OnEvent
    | When
    | DaysAfter
    | EndOf
    | Anniversary
    | FirstDate
    | StartOf
    | JustAfter
    | JustBefore
    | Latest
    | Earliest
    | OnProclamation
    | Never
    | However
    | SubjectTo
)
"""What a commencement provision says: each case is a moment, or made of moments."""
