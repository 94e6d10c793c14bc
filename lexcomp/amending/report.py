"""What became of items, as JSON for other programs."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import msgspec

from lexcomp.amending.apply import ItemResult
from lexcomp.amending.difference import Difference
from lexcomp.amending.verify import Verified
from lexcomp.commencing.outcome import Outcome

Json = dict[str, object]


def report(title: str, verified: Verified) -> bytes:
    """Write a report on items, and on the differences that none of them explains.

    Args:
        title: The name of the law.
        verified: What became of each item, and what differs from an official text.
    """
    counts = Counter(each.verdict.value for each in verified.items)
    written = {
        "title": title,
        "items": [_item(each) for each in verified.items],
        "counts": dict(sorted(counts.items())),
        "lists": [each.message for each in verified.lists],
        "differences": [_difference(each) for each in verified.differences],
        "by_other_laws": [_difference(each) for each in verified.by_other_laws],
        "by_publisher": [_difference(each) for each in verified.by_publisher],
    }
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def _item(result: ItemResult) -> Json:
    return {
        "id": result.id,
        "heading": result.item.header,
        "verdict": result.verdict.value,
        "commences": result.day.isoformat() if result.day else None,
        "commencement": commencement(result.outcome),
        "touched": [str(path) for path in result.touched],
        "findings": [each.message for each in result.findings],
    }


def commencement(outcome: Outcome) -> Json:
    """Return what an instrument says of commencement, and what that comes to."""
    day = outcome.day
    return {
        "words": outcome.words or None,
        "basis": outcome.basis or None,
        "day": day.isoformat() if isinstance(day, dt.date) else None,
        "by": outcome.by.isoformat() if outcome.by else None,
        "turn": outcome.turn,
        "noted": outcome.noted,
        "pending": str(day) if not isinstance(day, dt.date) else None,
        "why": outcome.why or None,
    }


def _difference(difference: Difference) -> Json:
    by: Json = {"by": list(difference.by)} if difference.by else {}
    return {
        "path": str(difference.path),
        "kind": difference.kind,
        "aspect": difference.aspect,
        "expected": difference.expected,
        "found": difference.found,
        **by,
    }
