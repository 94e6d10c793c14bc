"""Editorial changes: what the compiler of a law changed in it, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lexcomp.model.path import Path
from lexcomp.model.source import Source

#: The turn of an editorial change among what takes effect that day. It is made in
#: preparing a compilation, of what all amendments of the day have made of the law, and
#: counts as an amendment that commenced when the compilation was registered
#: (Legislation Act 2003, ss 15V and 15W).
EDITORIAL_TURN = 1_000_000


@dataclass(frozen=True, slots=True)
class Edit:
    """An editorial change, as Endnote 5 of its compilation describes it.

    Attributes:
        compilation: The number of the compilation, `10` for C10.
        day: The day on which that was registered.
        path: The provision that is changed.
        kind: The kind of editorial change.
        details: Its details.
        source: Where it is written down.
    """

    compilation: int
    day: dt.date
    path: Path
    kind: str
    details: str
    source: Source | None = None
