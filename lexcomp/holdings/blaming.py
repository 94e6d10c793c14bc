"""Who put each word of a provision there, as lines for a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lexcomp.engine.blame import Claim, blame
from lexcomp.engine.rewrite import find
from lexcomp.model.cite import cite, read_citation
from lexcomp.model.document import walk
from lexcomp.model.errors import InputError
from lexcomp.model.law import Law
from lexcomp.model.path import Path


def blame_lines(law: Law, provision: str, day: dt.date | None) -> Iterator[str]:
    """Yield a line for each run of words: where it is, who put it there, the words.

    Args:
        law: The law.
        provision: What a lawyer types, or a path.
        day: The day; the last one held if None.

    Raises:
        InputError: If there is no such provision, or no whole text of that day.
    """
    when = day or max(law.timeline.days())
    try:
        path = read_citation(provision, law.title.unit)
        blamed = blame(law.timeline, when)
    except ValueError as error:
        raise InputError(str(error)) from error
    found = find(blamed.document, path)
    if not found:
        message = f"There is no {provision} on {when.isoformat()}; name another."
        raise InputError(message)
    for place, each in walk(found, (), path.parent):
        for aspect in ("heading", "text", "tail"):
            for claim in blamed.of(each, aspect):
                yield _line(place, claim)


def _line(path: Path, claim: Claim) -> str:
    who = claim.by.name if claim.by else claim.of
    return f"{cite(path)}\t{who}\t{claim.words.strip()}"
