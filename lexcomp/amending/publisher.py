"""What the publisher of a law changes of itself, without an amendment."""

from __future__ import annotations

import re

from lexcomp.model.change import Change
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, Unit
from lexcomp.writers.text import provision_lines

_LISTED = frozenset({Unit.ALINEA, Unit.ITEM, Unit.CELL, Unit.CONTENTS, Unit.TABLE})
_LEADER = re.compile(r"[\s.…·|]+")
_NOTE = re.compile(r"\s*\[see Notes? [^\]]*\]", re.IGNORECASE)


def publishing(change: Change, *laws: Document) -> str:
    """Return what of the publisher's a difference is, in a word, or nothing.

    It is one of a list of what the law holds if each line of it is the number and the
    heading of a section or a Part, and one of a reference to an endnote if the texts
    are the same without any “[see Note 5]”.

    Args:
        change: The difference.
        laws: The two texts.
    """
    changed = [each for each in (change.before, change.after) if each is not None]
    if len(changed) > 1 and _own(changed[0]) == _own(changed[1]):
        return "reference to an endnote"
    return "contents list" if _is_of_listing(changed, laws) else ""


def _is_of_listing(changed: list[Provision], laws: tuple[Document, ...]) -> bool:
    if not changed or any(each.unit not in _LISTED for each in changed):
        return False
    lines = [_plain(line) for each in changed for line in provision_lines(each)]
    known = {
        _plain(f"{each.num} {each.heading.plain}")
        for law in laws
        for _, each in law.walk()
        if _is_headed(each)
    }
    return bool(lines) and all(line in known for line in lines)


def _own(provision: Provision) -> tuple[str, ...]:
    texts = (provision.heading, provision.text, provision.tail)
    return (str(provision.label), *(_NOTE.sub("", each.plain) for each in texts))


def _is_headed(provision: Provision) -> bool:
    units = provision.unit in BASIC or provision.unit in CONTAINERS
    return units and bool(provision.heading)


def _plain(words: str) -> str:
    return _LEADER.sub(" ", words.replace("*", "")).strip().casefold()
