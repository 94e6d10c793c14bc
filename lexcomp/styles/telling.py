"""Telling the style of an instrument by its items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.style import Style
from lexcomp.styles.au import AU
from lexcomp.styles.au_1990s import AU_1990S
from lexcomp.styles.au_2000s import AU_2000S

_BARE_VERB = re.compile(r"(?:omit|substitute|insert|add|after|before|renumber)\b")


def style_of(items: Sequence[AmendingItem]) -> Style:
    r"""Return the style in which most of the items are written.

    Items of the current style are numbered in Schedules and begin their action with a
    capital; those of 1999 to 2009 set the bare verb on a line; older ones have decimal
    numbers or are sentences.

    Examples:
        >>> style_of([AmendingItem("Sch 1 item 1", "Section 5", "omit\nA")]).name
        'au_2000s'
    """
    scheduled = [item for item in items if "item" in item.num]
    if len(scheduled) * 2 < len(items):
        return AU_1990S
    bare = sum(_BARE_VERB.match(item.body) is not None for item in scheduled)
    return AU_2000S if bare * 2 > len(scheduled) else AU
