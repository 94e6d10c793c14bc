"""A provision through time: each version of it, and what brought it about."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.rewrite import find
from lexcomp.holdings.places import Places, places
from lexcomp.holdings.points import Point
from lexcomp.model.bearing import Bearing
from lexcomp.model.cite import cite, top
from lexcomp.model.dates import long
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.path import Path
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.timeline import HistoryEvent
from lexcomp.writers.standing_words import standing_words
from lexcomp.writers.text import provision_lines

_NOT_HELD = standing_words(Provenance(Standing.NOT_HELD))
_NO_EFFECT = "md not incorp"


@dataclass(frozen=True, slots=True)
class Version:
    """A provision from one day up to another, the same throughout.

    Attributes:
        since: The first day.
        until: The day of the next version; None if there is none.
        provision: The provision; None while it was not there, or is not known to
            have been.
        events: What was done that day to the section that it is or is in, each
            effect of each instrument once. What is done to a section of a Part, or to
            its heading, amends the Part.
        hidden: What it would be in, whose words are not held, so that nobody can
            tell whether it was there; None where that is known.
        bearings: What bore on provisions of the law at some time in it.
    """

    since: dt.date
    until: dt.date | None
    provision: Provision | None
    events: tuple[HistoryEvent, ...]
    hidden: Path | None = None
    bearings: tuple[Bearing, ...] = ()

    @property
    def standing(self) -> Standing | None:
        """How well its words are known; None while it was not there."""
        if self.hidden is not None:
            return Standing.NOT_HELD
        return self.provision.provenance.standing if self.provision else None

    @property
    def told(self) -> tuple[str, ...]:
        """The sentences that stand where there are no words to show."""
        if self.hidden is not None:
            around = f"the words of {cite(self.hidden)} are not held."
            return _NOT_HELD, f"Whether it was there is not known: {around}"
        return () if self.provision else ("There was no such provision.",)


def versions(points: tuple[Point, ...], path: Path) -> tuple[Version, ...]:
    """Return the versions of a provision, oldest first.

    Args:
        points: A law at each of its points in time, oldest first.
        path: The provision; what `rewrite.find` lets be left out may be.

    Returns:
        None at all if it never was there. A day on which neither its words nor their
        standing changed makes no version, unless it is of those to which endnotes
        give rows and something was done to it: what was done to a section is not
        known to have been done to a subsection whose words it left as they were.
    """
    known = places(points, path)
    found: list[Version] = []
    for point in points:
        new = _version(point, path, known)
        last = found[-1] if found else None
        if last is None and new.standing is None and not new.events:
            continue
        if last and not _done(new, known) and _same(last, new):
            both = dict.fromkeys((*last.bearings, *new.bearings))
            found[-1] = replace(last, until=point.until, bearings=tuple(both))
        else:
            found.append(new)
    return tuple(found) if any(each.standing for each in found) else ()


def history_text(points: tuple[Point, ...], path: Path) -> str:
    """Write the versions of a provision for a terminal; nothing if there are none."""
    return "\n".join(
        line for version in versions(points, path) for line in _lines(version)
    )


def history_json(points: tuple[Point, ...], path: Path) -> str:
    """Write the versions of a provision as JSON; nothing if there are none."""
    found = [
        {
            "since": each.since.isoformat(),
            "until": each.until.isoformat() if each.until else None,
            "standing": each.standing,
            "events": [
                {
                    "effect": event.effect.value,
                    "law": str(event.moment.citation),
                    "qualifier": event.qualifier or None,
                }
                for event in each.events
            ],
            "text": list(_words(each)) if each.standing else None,
        }
        for each in versions(points, path)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) if found else ""


def _version(point: Point, path: Path, known: Places) -> Version:
    """Return a provision as it is from one point in time on."""
    document = point.compilation.document
    here = find(document, path)
    return Version(
        since=point.day,
        until=point.until,
        provision=here[0] if here else None,
        events=tuple(_events(point, known)),
        hidden=None if here else _hidden(document, path),
        bearings=point.compilation.bearings,
    )


def _hidden(document: Document, path: Path) -> Path | None:
    """Return what a missing provision would be in, if words of that are not held."""
    for end in range(len(path.labels) - 1, 0, -1):
        around = Path(path.labels[:end])
        found = find(document, around)
        if found:
            return None if found[0].held else around
    return None


def _done(version: Version, known: Places) -> bool:
    """Tell whether something was done to the provision as a whole."""
    of_it = any(top(event.path) in known.own for event in version.events)
    return of_it and not known.part


def _events(point: Point, known: Places) -> Iterator[HistoryEvent]:
    seen: set[tuple[object, ...]] = set()
    for event in point.compilation.events:
        today = event.moment.day == point.day and event.commenced
        if not today or not _tells(event, known):
            continue
        # To add a section to a Part is to amend the Part; to make it made the Part.
        made = event.effect is Effect.MADE
        whole = made or known.part or event.path in known.own
        effect = event.effect if whole else Effect.AMENDED
        told = (effect, event.moment.citation, event.qualifier)
        if told not in seen:
            seen.add(told)
            yield replace(event, effect=effect)


def _tells(event: HistoryEvent, known: Places) -> bool:
    """Tell whether an event may be what changed the words of a provision."""
    row = top(event.path)
    if row in known.own and not known.part:
        return True
    return row in known.own | known.within and event.qualifier != _NO_EFFECT


def _same(one: Version, two: Version) -> bool:
    if one.provision is None or two.provision is None:
        return one.provision is two.provision and one.hidden == two.hidden
    alike = one.provision.provenance == two.provision.provenance
    return one.provision == two.provision and alike


def _lines(version: Version) -> Iterator[str]:
    until = f"until the day before {long(version.until)}" if version.until else "on"
    done = "; ".join(
        f"{event.effect} {event.moment.citation}".strip()
        + (f" ({event.qualifier})" if event.qualifier else "")
        for event in version.events
    )
    tail = ", ".join(filter(None, (done, version.standing)))
    yield f"From {long(version.since)} {until}: {tail}".rstrip(": ")
    yield from (f"  {line}" for line in _words(version))


def _words(version: Version) -> Iterator[str]:
    if version.provision is not None:
        yield from provision_lines(version.provision)
    for sentence in version.told:
        yield f"[{sentence}]" if version.hidden else sentence
