"""How laws end: repealed, expired, ceased, sunset; and how parts of them do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexcomp.engine.sunset import FIRST, sunset_day
from lexcomp.forms.reading import Sense
from lexcomp.holdings.instruments import Amending
from lexcomp.holdings.knowing import as_known
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.effect import Effect
from lexcomp.model.event import ENDS, Event, EventKind
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law, Title
from lexcomp.model.timeline import AWAITED, End, Moment, Step

_ALWAYS = dt.date.min
_SUNSETTING = "Legislation Act 2003, s 50"

#: What each kind of end does to a law, and how that is said.
_KINDS = {
    EventKind.REPEAL: (Effect.REPEALED, "repealed"),
    EventKind.SELF_REPEAL: (Effect.REPEALED, "repealed by its own terms"),
    EventKind.EXPIRY: (Effect.EXPIRED, "expired"),
    EventKind.CESSATION: (Effect.EXPIRED, "ceased to be in force"),
    EventKind.SUNSETTING: (Effect.REPEALED, "repealed by sunsetting"),
    EventKind.DISALLOWANCE: (Effect.DISALLOWED, "disallowed"),
}
#: Those of which laws name the last day, and not the first one after it.
_OWN = frozenset({EventKind.SELF_REPEAL, EventKind.EXPIRY})


def ends_of(
    title: Title, principal: Instrument, events: tuple[Event, ...]
) -> Iterator[End]:
    """Yield the ends of a law that events tell, each as long as it was expected.

    Sunsetting without a day is by the rule, and put off by a deferral.

    Args:
        title: The law.
        principal: It as made.
        events: What has happened to the laws of the project.
    """
    own = [event for event in events if _about(event, title)]
    deferrals = [event for event in own if event.kind is EventKind.DEFERRAL]
    for event in own:
        if event.kind not in ENDS or event.provisions:
            continue
        if event.kind is EventKind.SUNSETTING:
            yield from _sunsetting(event, principal, deferrals)
        elif isinstance(event.day, dt.date):
            yield _end(event, event.day, event.public)


def repeals_of(
    amendings: Iterable[Amending],
    items: dict[str, tuple[ItemRead, ...]],
    events: tuple[Event, ...],
) -> Iterator[End]:
    """Yield the ends of a law by items of other laws that repeal the whole of it.

    Args:
        amendings: The instruments that amend it.
        items: How their items are read, by the ids of the instruments.
        events: What has happened to the laws of the project.
    """
    for amending in amendings:
        law = amending.instrument
        for item in items[law.id]:
            if item.reading.reading is not Sense.REPEALS_LAW:
                continue
            known = law.registered or _ALWAYS
            moment = Moment(AWAITED, 0, law.citation)
            step = Step(moment, item.item.num, (), known, source=item.item.source)
            for each in as_known(step, law, events):
                if each.moment.day != AWAITED and each.undone is None:
                    yield _repeal(each, law)


def sunsetting_told(law: Law) -> str:
    """Say when a law would be repealed by sunsetting, where no event tells it.

    It is a rule and no fact: a law may be exempt, or have been repealed before. Of a
    law made before the rule began, what is held does not tell.
    """
    title, registered = law.title, law.timeline.principal.registered
    if law.timeline.ends or title.kind == "act" or title.jurisdiction == "nz":
        return ""
    if registered is None or registered < FIRST:
        return (
            "Not known: it was made before 1 January 2005, and the days on which the"
            " Legislation Act 2003 repeals such instruments do not follow from what is"
            " held."
        )
    day = sunset_day(registered)
    return (
        f"By rule on {day.isoformat()} ({_SUNSETTING}), unless it is exempt, or was"
        " repealed or put off before; no event that is held tells which."
    )


def _about(event: Event, title: Title) -> bool:
    """Tell whether an event is about a law as a whole or in part."""
    return event.law == title.name or (event.folder == title.id and not event.law)


def _end(event: Event, day: dt.date, known: dt.date) -> End:
    effect, how = _KINDS[event.kind]
    return End(
        day=day,
        effect=effect,
        how=how,
        known=known,
        by=event.by,
        authority=event.authority,
        evidence=event.evidence,
        source=event.source,
        own=event.kind in _OWN,
    )


def _repeal(step: Step, law: Instrument) -> End:
    return End(
        day=step.moment.day,
        effect=Effect.REPEALED,
        how="repealed",
        known=step.known,
        superseded=step.superseded,
        by=f"the {law.title}" if law.title else str(law.citation),
        authority=f"{law.citation}, {step.item}" if law.title else step.item,
        source=step.source,
    )


def _sunsetting(
    event: Event, principal: Instrument, deferrals: list[Event]
) -> Iterator[End]:
    """Yield the days on which sunsetting was expected, as they were put off."""
    if isinstance(event.day, dt.date):
        yield _end(event, event.day, event.public)
        return
    if event.known == _ALWAYS or principal.registered is None:
        return
    first = sunset_day(principal.registered)
    end = _end(event, first, event.known or principal.registered)
    end = replace(end, authority=event.authority or _SUNSETTING)
    for deferral in sorted(deferrals, key=lambda each: each.public):
        yield replace(end, superseded=deferral.public)
        if not isinstance(deferral.day, dt.date):
            return
        authority = deferral.authority or end.authority
        end = replace(
            end,
            day=deferral.day,
            known=deferral.public,
            authority=authority,
            evidence=deferral.evidence or end.evidence,
            source=deferral.source,
        )
    yield end
