"""The commencement of several laws, solved: what is asked of the solver, and told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lexcomp.commencing.outcome import (
    Awaited,
    LawStated,
    Moment,
    NotAtAll,
    Outcome,
    Value,
)
from lexcomp.commencing.resolve import Solver, solver
from lexcomp.commencing.stated import Stated
from lexcomp.model import dates
from lexcomp.model.commencement import Pending
from lexcomp.model.event import Event, EventKind
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.timing import DaysAfter, OnEvent, Timing

_Told = list[tuple[Value, int | None]]
"""What provisions come to, each with the place of the statement that says so."""

_SILENT_ACTS_SINCE = 1938
_REGISTER_SINCE = 2005


@dataclass(frozen=True, slots=True)
class Solution:
    """When everything commences.

    Attributes:
        statements: For each law, in the order given, what each of its statements
            comes to.
        provisions: For each law, what each provision among its `places` comes to.
        findings: Circles, contradictions, and what a table notes otherwise.
    """

    statements: tuple[tuple[Outcome, ...], ...]
    provisions: tuple[tuple[Outcome, ...], ...]
    findings: tuple[Finding, ...]


def solve(laws: Iterable[LawStated], events: Iterable[Event] = ()) -> Solution:
    """Work out when every provision of several laws commences.

    Two that commence on one day do so at its start, and together, unless the law says
    “immediately after” or “before” (Acts Interpretation Act 1901, s 3; for instruments
    Legislation Act 2003, s 12(1)(a) and, by s 13(1)(a), the same section of that Act):
    then their turns differ. The law gives no other order between them.

    Whoever wants to know what could be known on a day leaves out the events that were
    not public by then (`Event.public`); whoever wants to suppose an event adds it.

    Args:
        laws: The laws, each with what it says of its commencement.
        events: What is known to have happened.

    Examples:
        >>> from lexcomp.model.timing import JustAfter, When
        >>> lamps = LawStated("Lamps Act 1901", (
        ...     Stated("Schedule 1", "…", OnEvent(EventKind.ASSENT)),
        ...     Stated("Schedule 2", "…", JustAfter(When("", "Schedule 1"))),
        ... ), made_known=dt.date(1901, 5, 1))
        >>> first, second = solve([lamps]).statements[0]
        >>> first.day == second.day, first.turn, second.turn
        (True, 0, 1)
    """
    given = tuple(laws)
    working = solver(given, events)
    values: list[_Told] = []
    places: list[_Told] = []
    findings: list[Finding] = []
    for law in given:
        values.append(
            [
                (working.statement(law, index), index)
                for index in range(len(law.statements))
            ]
        )
        places.append([working.provision(law, each) for each in law.places])
        findings += _differing(law, values[-1])
    turns = _turns([value for each in (*values, *places) for value, _ in each])
    laid = tuple(
        _outcomes(law, worked, turns, _noted_in(working, place))
        for group in (values, places)
        for place, (law, worked) in enumerate(zip(given, group, strict=True))
    )
    found = (*working.findings, *findings)
    return Solution(laid[: len(given)], laid[len(given) :], found)


def default_rule(citation: Citation, style: str = "") -> Timing | None:
    """Return when a law commences that says nothing of it; None if that is not known.

    An Act commences on the 28th day after the day of assent (Acts Interpretation Act
    1901, s 3A(2), and before it s 5(1A), for Acts assented to from 1938 on). An
    instrument on the federal register commences at the start of the day after the day
    on which it is registered (Legislation Act 2003, s 12(1)(a)). Both are defaults: any
    words of the law itself go before them. Neither is law in New Zealand, whose own
    default is not known here.

    Args:
        citation: The number of the law.
        style: The style in which it is drafted, where that is known.

    Examples:
        >>> default_rule(Citation(1999, Series.ACT, 3))
        ... # doctest: +ELLIPSIS
        DaysAfter(days=28, rule=OnEvent(kind=<EventKind.ASSENT: 'assent'>, ...
    """
    if style == "nz":
        return None
    if citation.series is Series.ACT:
        since = citation.year >= _SILENT_ACTS_SINCE
        return DaysAfter(28, OnEvent(EventKind.ASSENT)) if since else None
    registered = citation.series is Series.F or citation.series is Series.SLI
    if registered and citation.year >= _REGISTER_SINCE:
        return DaysAfter(1, OnEvent(EventKind.REGISTRATION))
    return None


def _turns(values: list[Value]) -> dict[Moment, int]:
    """Return the order of the times on each day: 0 for its start."""
    by_day: dict[dt.date, set[Moment]] = {}
    for value in values:
        if isinstance(value, Moment):
            by_day.setdefault(value.day, {Moment(value.day)}).add(value)
    turns: dict[Moment, int] = {}
    for day, moments in by_day.items():
        ordered = sorted({each.key: each for each in moments}.items())
        start = [key for key, _ in ordered].index(Moment(day).key)
        ranks = {key: place - start for place, (key, _) in enumerate(ordered)}
        turns |= {each: ranks[each.key] for each in moments}
    return turns


def _noted_in(working: Solver, place: int) -> frozenset[int]:
    """Return the statements of a law whose day only its table notes."""
    return frozenset(index for law, index in working.by_note if law == place)


def _outcomes(
    law: LawStated, values: _Told, turns: dict[Moment, int], noted: frozenset[int]
) -> tuple[Outcome, ...]:
    return tuple(
        replace(
            _outcome(value, law.statements[index], turns)
            if index is not None and index >= 0
            else _outcome(value, None, turns),
            noted=index in noted,
        )
        for value, index in values
    )


def _outcome(value: Value, told: Stated | None, turns: dict[Moment, int]) -> Outcome:
    words = told.words if told is not None else ""
    basis = _basis(told)
    match value:
        case Moment(day):
            return Outcome(day, turns.get(value, 0), words=words, basis=basis)
        case Awaited(missing, by):
            why = f"It awaits {'; and '.join(missing)}."
            last = by.day if by is not None else None
            return Outcome(
                Pending.AWAITING, 0, last, why, missing, words=words, basis=basis
            )
        case NotAtAll(why):
            return Outcome(
                Pending.NEVER,
                why=f"It never commences: {why}.",
                words=words,
                basis=basis,
            )


def _basis(told: Stated | None) -> str:
    if told is None:
        return ""
    subsection = f"({told.subsection})" if told.subsection else ""
    return f"{subsection} item {told.row}".strip() if told.row else subsection


def _differing(law: LawStated, values: _Told) -> list[Finding]:
    """Report what a table notes in its last column against what its words come to."""
    findings: list[Finding] = []
    for value, index in values:
        told = law.statements[index] if index is not None else None
        noted = dates.read(" ".join(told.details.split()[:3])) if told else None
        if told and noted and isinstance(value, Moment) and value.day != noted:
            message = (
                f"“{told.provisions or law.name}” commences on {dates.long(value.day)}"
                f" by its words, and its table notes {dates.long(noted)}."
            )
            findings.append(Finding("LC235", Severity.WARNING, message, told.source))
    return findings
