"""What a row of an amendment history says of its provision as it now stands."""

from __future__ import annotations

import datetime as dt

from lexcomp.checks.laws import Key, has_effect
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import HistoryRow, LawRow

#: Effects that say whether the provision is there. An editorial change or a
#: modification says nothing of that.
_SILENT = frozenset({Effect.EDITED, Effect.MODIFIED})


def last_effect(
    row: HistoryRow, found: dict[Key, LawRow], day: dt.date | None
) -> Effect | None:
    """Return the last effect that shows in the text; None where that is unknown.

    It is unknown where a law is cited of which only a part has commenced, and where
    nothing in the row has.
    """
    for line in reversed(row.lines):
        if line.effect in _SILENT:
            continue
        shown = [has_effect(cited, found, day) for cited in line.laws]
        if True in shown or not shown:
            return line.effect
        if None in shown:
            return None
    return None
