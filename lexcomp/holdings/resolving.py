"""Days of commencement from the words of laws and from events, as they became known.

A day that a person has written down stands. A `[[commencement]]` without one has that
to which the law's own words come, with the events that were public by then; where they
wait for an event that nobody has written down, it is awaited.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lexcomp.commencing.outcome import LawStated, Outcome
from lexcomp.commencing.place import locate
from lexcomp.commencing.solution import Solution, default_rule, solve
from lexcomp.commencing.stated import Stated
from lexcomp.holdings.basing import basis_of, with_gazette
from lexcomp.holdings.instruments import Amending, among
from lexcomp.model.commencement import Commencement, Pending
from lexcomp.model.dates import long
from lexcomp.model.document import Document
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event, EventKind
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Instrument
from lexcomp.model.timing import OnDay

_ALWAYS = dt.date.min

Spoken = tuple[Amending, tuple[Stated, ...]]
"""An instrument, and what it says of its commencement."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that the days of commencement of some instruments follow from.

    Attributes:
        spoken: The instruments.
        principals: Principal laws and when they began to apply, for what waits for one.
        events: What has happened to the laws of the project.
    """

    spoken: tuple[Spoken, ...]
    principals: tuple[LawStated, ...]
    events: tuple[Event, ...]

    def dated(
        self, instruments: Iterable[Instrument]
    ) -> tuple[dict[str, Instrument], tuple[Finding, ...]]:
        """Return instruments with their days, and with what was known of them before.

        Args:
            instruments: Some of those that are spoken of.

        Raises:
            InputError: If the items of one entry commence on different days.
        """
        chosen = tuple(instruments)
        worked = any(each.by_words for one in chosen for each in one.commencements)
        days = {_ALWAYS, *(each.public for each in self.events if worked)}
        days |= {each.known for one in chosen for each in one.commencements
                 if each.known is not None}  # fmt: skip
        told: dict[str, list[tuple[dt.date, tuple[Commencement, ...]]]] = {}
        findings: tuple[Finding, ...] = ()
        for day in sorted(days):
            solution = self._solved(day) if worked else None
            for one in chosen:
                entries = self._entries(one, solution, day)
                versions = told.setdefault(one.id, [])
                if not versions or versions[-1][1] != entries:
                    versions.append((day, entries))
            findings = solution.findings if solution else ()
        found = {one.id: _with(one, told[one.id]) for one in chosen}
        waiting = (each for one in found.values() for each in _waiting(one))
        return found, (*findings, *waiting)

    def _solved(self, day: dt.date) -> Solution:
        """Work out what was known of all commencements on a day."""
        written = [each for one, _ in self.spoken for each in _written(one.instrument)]
        public = (each for each in (*self.events, *written) if each.public <= day)
        return solve((*map(_stated, self.spoken), *self.principals), public)

    def _entries(
        self, instrument: Instrument, solution: Solution | None, day: dt.date
    ) -> tuple[Commencement, ...]:
        """Return the commencements of an instrument as they were known on a day."""
        outcomes: dict[str, Outcome] = {}
        document: Document | None = None
        for place, (amending, _) in enumerate(self.spoken):
            if solution is not None and amending.instrument.id == instrument.id:
                nums = [item.num for item in amending.instrument.items]
                outcomes = dict(zip(nums, solution.provisions[place], strict=True))
                document = amending.instrument.document
        entries = (
            _worked(instrument, each, outcomes, document)
            if each.by_words
            else _on(each, day)
            for each in instrument.commencements
        )
        public = [each for each in self.events if each.public <= day]
        return tuple(with_gazette(each, instrument, public) for each in entries)


def _stated(spoken: Spoken) -> LawStated:
    amending, statements = spoken
    instrument = amending.instrument
    return LawStated(
        name=instrument.title or instrument.id,
        statements=statements,
        also=(instrument.id, str(instrument.citation)),
        made_known=instrument.registered,
        default=default_rule(instrument.citation, amending.style),
        places=tuple(locate(item.num, item.part) for item in instrument.items),
        source=instrument.source,
    )


def principal_stated(instrument: Instrument, style: str = "") -> LawStated:
    """Return a principal law as one on which others may wait.

    Args:
        instrument: The law.
        style: The style in which it is drafted.
    """
    days = [each.day for each in instrument.commencements]
    fixed = [day for day in days if isinstance(day, dt.date)]
    default = OnDay(min(fixed)) if fixed else default_rule(instrument.citation, style)
    return LawStated(
        name=instrument.title or instrument.id,
        statements=(),
        also=(instrument.id, str(instrument.citation)),
        made_known=instrument.registered,
        default=default,
        source=instrument.source,
    )


def _written(instrument: Instrument) -> Iterable[Event]:
    """Yield the days that a person has written down, as events."""
    entries = [each for each in instrument.commencements if not each.by_words]
    for entry in entries:
        if entry.items or len(instrument.commencements) == 1:
            yield Event(
                name=f"{instrument.id} commences",
                kind=EventKind.COMMENCEMENT,
                folder=instrument.id,
                day=entry.day,
                known=entry.known or _ALWAYS,
                items=entry.items,
                source=entry.source,
            )


def _on(entry: Commencement, day: dt.date) -> Commencement:
    """Return an entry with a day written down, as it was known on another."""
    if entry.known is None or entry.known <= day:
        return entry
    return replace(entry, day=Pending.AWAITING)


def _worked(
    instrument: Instrument,
    entry: Commencement,
    outcomes: dict[str, Outcome],
    document: Document | None,
) -> Commencement:
    """Return an entry with the day to which the words of the law come."""
    named = {num for each in instrument.commencements for num in each.items}
    nums = [
        num
        for num in outcomes
        if among(num, entry.items or ()) or (not entry.items and not _in(num, named))
    ]
    found = {
        (each.day, each.by, each.turn): each for each in (outcomes[n] for n in nums)
    }
    if len(found) != 1:
        _refuse(instrument, entry, found.values())
    (outcome,) = found.values()
    latest = outcome.by is not None and not isinstance(outcome.day, dt.date)
    day = outcome.by if latest and outcome.by is not None else outcome.day
    evidence = entry.evidence or outcome.why
    basis = entry.basis or basis_of(document, (outcomes[num] for num in nums))
    return replace(
        entry,
        day=day,
        turn=outcome.turn,
        latest=latest,
        evidence=evidence,
        basis=basis,
    )


def _in(num: str, named: set[str]) -> bool:
    return among(num, tuple(named))


def _refuse(
    instrument: Instrument, entry: Commencement, found: Iterable[Outcome]
) -> None:
    days = ", ".join(
        dict.fromkeys(
            long(each.day) if isinstance(each.day, dt.date) else str(each.day)
            for each in found
        )
    )
    what = f"“{entry.provisions}”" if entry.provisions else "the whole law"
    if days:
        message = (
            f"The items of the [[commencement]] of {what} commence on different days by"
            f" the words of the law ({days}); write one for each."
        )
    else:
        message = (
            f"The [[commencement]] of {what} has neither `day` nor `rule`, and no item"
            " from whose words a day could be worked out; add one."
        )
    source = entry.source or instrument.source
    raise InputError(message, source.file if source else instrument.id)


def _with(
    instrument: Instrument, versions: list[tuple[dt.date, tuple[Commencement, ...]]]
) -> Instrument:
    told = tuple(versions) if len(versions) > 1 else ()
    return replace(instrument, commencements=versions[-1][1], told=told)


def _waiting(instrument: Instrument) -> Iterable[Finding]:
    """Yield what of an instrument has no certain day, and why."""
    for entry in instrument.commencements:
        if not entry.by_words:
            continue
        what = f"{entry.provisions} of " if entry.provisions else ""
        if entry.latest and isinstance(entry.day, dt.date):
            message = (
                f"{what}{instrument.citation} commenced on {long(entry.day)} at the"
                " latest: no event says whether a Proclamation fixed an earlier day."
            )
            yield Finding("LC271", Severity.NOTE, message, entry.source)
        elif entry.day is Pending.AWAITING:
            message = (
                f"{what}{instrument.citation} waits for an event that no events.toml"
                f" tells. {entry.evidence}"
            ).rstrip()
            yield Finding("LC272", Severity.NOTE, message, entry.source)
