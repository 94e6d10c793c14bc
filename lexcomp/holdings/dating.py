"""The points in time of a law, each with both its dates: in force from, known from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

from lexcomp.model.law import Law
from lexcomp.model.timeline import Step

Json = dict[str, object]


def timeline_text(law: Law) -> str:
    """Write the points in time of a law for a terminal, oldest first."""
    return "\n".join(_line(each) for each in timeline_objects(law))


def timeline_json(law: Law) -> str:
    """Write the points in time of a law as JSON, oldest first."""
    return json.dumps(list(timeline_objects(law)), ensure_ascii=False, indent=2)


def timeline_objects(law: Law) -> Iterator[Json]:
    """Yield the points in time of a law, oldest first.

    What could be known of a day grew: `known_from` is the day from which all of it
    was known.
    """
    timeline = law.timeline
    last = [step for step in timeline.steps if step.superseded is None]
    end = timeline.end(dt.date.max)
    for day in timeline.days():
        came = [step for step in last if step.moment.day == day]
        went = [step for step in last if step.undone == day]
        known = timeline.known_from(day)
        yield {
            "in_force_from": day.isoformat(),
            "known_from": known.isoformat() if known else None,
            "instruments": _laws(came),
            "undone": _laws(went),
            "began": day == timeline.start,
            "end": end.told if end is not None and end.day == day else None,
        }


def _laws(steps: list[Step]) -> list[str]:
    return list(dict.fromkeys(str(step.moment.citation) for step in steps))


def _line(point: Json) -> str:
    told = [
        "began to apply" if point["began"] else "",
        *_strings(point["instruments"]),
        *(f"{law} undone" for law in _strings(point["undone"])),
        str(point["end"] or ""),
    ]
    causes = ", ".join(filter(None, told)) or "official compilation"
    known = point["known_from"] or "a day not known"
    return f"in force from {point['in_force_from']}  known from {known}  {causes}"


def _strings(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
