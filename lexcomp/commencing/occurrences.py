"""What is known to have happened to laws, found by their names and provisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from lexcomp.commencing.claims import expanded
from lexcomp.commencing.outcome import LawStated, Moment, NotAtAll, Value
from lexcomp.commencing.place import Location
from lexcomp.commencing.scope import Scope, read_scope
from lexcomp.model.commencement import Pending
from lexcomp.model.event import ENDS, Event, EventKind
from lexcomp.model.timing import OnEvent

_MADE_KNOWN = frozenset({EventKind.ASSENT, EventKind.REGISTRATION, EventKind.GAZETTAL})


class Occurrences:
    """The events that are given, looked up by what they happen to."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._events = tuple(events)

    def of(self, wanted: OnEvent, law: LawStated | None) -> Value | None:
        """Return when an event happened; None where nothing tells.

        Args:
            wanted: The event.
            law: The law that it happens to, if that is known.
        """
        for event in self._events:
            if event.kind is wanted.kind and self._is_of(event, wanted, law):
                return time_of(event)
        if law is not None and law.made_known and wanted.kind in _MADE_KNOWN:
            return Moment(law.made_known)
        return None

    def fixing(
        self, kind: EventKind, name: str, law: LawStated | None, about: Scope | Location
    ) -> tuple[Event, ...]:
        """Return the events that fix when provisions of a law commence.

        Args:
            kind: A Proclamation, or a commencement known from elsewhere.
            name: The name of the law, where it is not among those given.
            law: The law.
            about: The provisions, or where one of them stands.
        """
        return tuple(
            event
            for event in self._events
            if event.kind is kind
            and _happens_to(event, name, law)
            and _covers(event, about)
        )

    def ended(self, law: LawStated, location: Location | None) -> Event | None:
        """Return what ended a law's life, or that of one provision, if anything did."""
        for event in self._events:
            if event.kind in ENDS and _happens_to(event, law.name, law):
                whole = not event.provisions and not event.items
                if whole or (location is not None and _covers(event, location)):
                    return event
        return None

    def _is_of(self, event: Event, wanted: OnEvent, law: LawStated | None) -> bool:
        if wanted.words:
            named = {plain(event.law), plain(event.name), plain(event.text)}
            return any(
                plain(wanted.words).startswith(each) for each in named - {""}
            ) or (plain(wanted.words) in named)
        return _happens_to(event, wanted.law, law)


def time_of(event: Event) -> Value | None:
    """Return when an event happened: never, if it never will; None if it is awaited."""
    if isinstance(event.day, dt.date):
        return Moment(event.day)
    if event.day is Pending.NEVER:
        return NotAtAll(f"{event.name} never happens")
    return None


def plain(name: str) -> str:
    """Return a name as names are compared: without case, “the” and odd spaces.

    Examples:
        >>> plain("The Lamps  Act 1901")
        'lamps act 1901'
    """
    spaced = " ".join(name.replace("\u2019", "'").casefold().split())
    return spaced.removeprefix("the ")


def names_of(law: LawStated) -> frozenset[str]:
    """Return the names that a law goes by, as they are compared."""
    return frozenset(plain(each) for each in (law.name, *law.also) if each)


def _happens_to(event: Event, name: str, law: LawStated | None) -> bool:
    names = names_of(law) if law is not None else frozenset({plain(name)})
    if event.law:
        return plain(event.law) in names
    return plain(event.folder) in names


def _covers(event: Event, about: Scope | Location) -> bool:
    """Tell whether an event is about provisions, all of them if there are several."""
    if not event.provisions and not event.items:
        return True
    scopes = [read_scope(each) for each in (*event.provisions, *event.items)]
    locations = list(_locations(about))
    return bool(locations) and all(
        any(scope.names(location) or scope.whole for scope in scopes)
        for location in locations
    )


def _locations(about: Scope | Location) -> Iterable[Location]:
    if not isinstance(about, Scope):
        return (about,)
    return (each for place in about.places for each in expanded(place))
