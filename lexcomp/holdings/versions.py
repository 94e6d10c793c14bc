"""A provision through time: each version of it, and what brought it about."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.engine.rewrite import find
from lexcomp.holdings.points import Point
from lexcomp.model.cite import top
from lexcomp.model.dates import long
from lexcomp.model.document import Provision
from lexcomp.model.path import Path
from lexcomp.model.timeline import HistoryEvent
from lexcomp.writers.text import provision_lines


@dataclass(frozen=True, slots=True)
class Version:
    """A provision from one day up to another, the same throughout.

    Attributes:
        since: The first day.
        until: The day of the next version; None if there is none.
        provision: The provision; None while it was not there.
        events: What was done that day to the section that it is or is in.
    """

    since: dt.date
    until: dt.date | None
    provision: Provision | None
    events: tuple[HistoryEvent, ...]


def versions(points: tuple[Point, ...], path: Path) -> tuple[Version, ...]:
    """Return the versions of a provision, oldest first.

    Args:
        points: A law at each of its points in time, oldest first.
        path: The provision.

    Returns:
        None at all if it never was there. A day on which neither its words nor their
        standing changed, and nothing was done to it, makes no version.
    """
    found: list[Version] = []
    for point in points:
        here = find(point.compilation.document, path)
        provision = here[0] if here else None
        events = tuple(_events(point, path))
        last = found[-1] if found else None
        if last is None and provision is None and not events:
            continue
        if last and not events and _same(last.provision, provision):
            found[-1] = Version(last.since, point.until, last.provision, last.events)
        else:
            found.append(Version(point.day, point.until, provision, events))
    return tuple(found) if any(each.provision for each in found) else ()


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
            "standing": each.provision.provenance.standing if each.provision else None,
            "events": [
                {
                    "effect": event.effect.value,
                    "law": str(event.moment.citation),
                    "qualifier": event.qualifier or None,
                }
                for event in each.events
            ],
            "text": list(provision_lines(each.provision)) if each.provision else None,
        }
        for each in versions(points, path)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) if found else ""


def _events(point: Point, path: Path) -> Iterator[HistoryEvent]:
    row = top(path)
    for event in point.compilation.events:
        today = event.moment.day == point.day and event.commenced
        if today and top(event.path) == row:
            yield event


def _same(one: Provision | None, two: Provision | None) -> bool:
    if one is None or two is None:
        return one is two
    return one == two and one.provenance == two.provenance


def _lines(version: Version) -> Iterator[str]:
    until = f"until the day before {long(version.until)}" if version.until else "on"
    done = "; ".join(
        f"{event.effect} {event.moment.citation}".strip()
        + (f" ({event.qualifier})" if event.qualifier else "")
        for event in version.events
    )
    standing = version.provision.provenance.standing if version.provision else ""
    tail = ", ".join(filter(None, (done, standing)))
    yield f"From {long(version.since)} {until}: {tail}".rstrip(": ")
    if version.provision is None:
        yield "  There was no such provision."
    else:
        yield from (f"  {line}" for line in provision_lines(version.provision))
