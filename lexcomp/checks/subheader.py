"""The sub-headers of an amendment history, which name Parts and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lexcomp.checks.affected import plain
from lexcomp.model.path import Label, Unit

#: The units of sub-headers within a body or Schedule, widest first.
UNITS = (Unit.CHAPTER, Unit.PART, Unit.DIVISION, Unit.SUBDIVISION)

_NAMED = re.compile(
    r"(chapt?|chapter|pt|part|div|division|sdiv|subdiv|subdivision)\.? "
    r"([0-9]+[0-9A-Z.-]*|[IVXLC]+[A-Z]*|[A-Z]{1,3})(?=$|[\s—–:.(-])",
    re.IGNORECASE,
)
_WORDS = {
    **dict.fromkeys(("chap", "chapt", "chapter"), Unit.CHAPTER),
    **dict.fromkeys(("pt", "part"), Unit.PART),
    **dict.fromkeys(("div", "division"), Unit.DIVISION),
    **dict.fromkeys(("sdiv", "subdiv", "subdivision"), Unit.SUBDIVISION),
}


def container(piece: str) -> Label | None:
    """Read a sub-header; None where it names no Part or the like.

    Examples:
        >>> str(container("Part III—Lamps")), container("Schedule 2")
        ('part:III', None)
    """
    found = _NAMED.match(plain(piece))
    return Label(_WORDS[found[1].lower()], found[2]) if found else None


def covered(groups: Iterable[str]) -> set[str]:
    """Return the sub-headers that have rows: those of the rows, and those above."""
    found: set[str] = set()
    for group in dict.fromkeys(groups):
        pieces = group.split(" / ")
        found.update(" / ".join(pieces[:end]) for end in range(1, len(pieces) + 1))
    return found
