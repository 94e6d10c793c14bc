"""The versions of a provision, written for a terminal and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lexcomp.holdings.places import places
from lexcomp.holdings.points import Point
from lexcomp.holdings.versions import Version, versions
from lexcomp.model.dates import long
from lexcomp.model.path import Path
from lexcomp.model.standing import Standing
from lexcomp.model.timeline import HistoryEvent
from lexcomp.writers.text import provision_lines

Json = dict[str, object]


def history_text(points: tuple[Point, ...], path: Path) -> str:
    """Write the versions of a provision for a terminal; nothing if there are none."""
    lines = [
        line
        for version in versions(points, path)
        for line in _lines(version, _remarks(points, path, version))
    ]
    end = points[-1].compilation.end if points else None
    if end is not None and lines:
        lines.append(f"From {long(end.day)} on the law is not in force: {end.told}.")
    return "\n".join(lines)


def history_json(points: tuple[Point, ...], path: Path) -> str:
    """Write the versions of a provision as JSON; nothing if there are none."""
    found = [
        _object(each, _remarks(points, path, each)) for each in versions(points, path)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) if found else ""


def _remarks(
    points: tuple[Point, ...], path: Path, version: Version
) -> tuple[str, ...]:
    """Return what is known of words that a version lacks."""
    remarks = points[0].law.remarks if version.lacking else ()
    whole = places(points, path).whole if remarks else ()
    return tuple(
        each.text
        for each in remarks
        if any(map(each.path.starts_with, whole))
        and each.falls_in(version.since, version.until)
    )


def _object(version: Version, remarks: tuple[str, ...]) -> Json:
    between = version.between
    return {
        "since": version.since.isoformat(),
        "until": version.until.isoformat() if version.until else None,
        "uid": version.provision.uid if version.provision else None,
        "standing": version.standing,
        "held_whole": bool(version.provision) and not version.lacking,
        "inferences": list(_inferences(version)),
        "events": [_event(each) for each in version.events],
        "same_words": version.same,
        "not_held_between": [each or None for each in between] if between else None,
        "meanwhile": [_event(each) for each in version.meanwhile],
        "perhaps": [_event(each) for each in version.perhaps],
        "remarks": list(remarks),
        "text": list(_words(version)) if version.standing else None,
    }


def _event(event: HistoryEvent) -> Json:
    return {
        "effect": event.effect.value,
        "law": str(event.moment.citation),
        "day": event.moment.day.isoformat(),
        "qualifier": event.qualifier or None,
    }


def _inferences(version: Version) -> tuple[str, ...]:
    provision = version.provision
    return provision.inferences if provision else version.rests


def _lines(version: Version, remarks: tuple[str, ...]) -> Iterator[str]:
    until = f"until the day before {long(version.until)}" if version.until else "on"
    done = "; ".join(
        f"{event.effect} {event.moment.citation}".strip()
        + (f" ({event.qualifier})" if event.qualifier else "")
        for event in version.events
    )
    tail = ", ".join(filter(None, (done, *_known(version))))
    yield f"From {long(version.since)} {until}: {tail}".rstrip(": ")
    yield from (f"  {line}" for line in _words(version))
    yield from (f"  [What is known of it: {each}]" for each in remarks)


def _known(version: Version) -> Iterator[str]:
    """Say how well the words of a version are known."""
    part = version.lacking and version.shown
    if version.standing and not (part and version.standing is Standing.NOT_HELD):
        yield version.standing
    if part:
        yield "not-held in part"
    if version.same:
        yield "the same words"


def _words(version: Version) -> Iterator[str]:
    if version.provision is not None:
        yield from provision_lines(version.provision)
    for sentence in version.told:
        yield f"[{sentence}]" if version.hidden else sentence
    for sentence in version.gap:
        yield f"[{sentence}]"
