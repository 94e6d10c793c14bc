"""Doubts about what an item sets out: what was lost from it before it came here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lexcomp.model.document import Provision, walk
from lexcomp.model.operation import (
    InsertProvisions,
    Operation,
    SubstituteProvision,
)
from lexcomp.model.path import Unit

_ROWS = frozenset({Unit.TABLE, Unit.ITEM, Unit.HEADER, Unit.CELL})
_FREE = frozenset({Unit.FORM, Unit.SCHEDULE, Unit.CELL})
_FEW = 3
"""So many lines without number or stop may follow one another in a provision."""
_GUIDE = re.compile(r"Table of \w+")
"""What stands over a list of the sections or Subdivisions that follow."""
_STOPS = frozenset(".;:,”")
_LONGEST = 80


def doubts(operation: Operation) -> Iterator[str]:
    """Yield what is doubtful in the provisions that an operation puts in, if any.

    A table that was flattened is a line to each cell, so that where its rows end
    cannot be told; one that was lost leaves a colon with nothing after it.

    Examples:
        >>> from lexcomp.model.operation import Side
        >>> from lexcomp.model.path import Path
        >>> from lexcomp.model.text import Text
        >>> new = Provision(Unit.SUBSECTION, "2", text=Text("The fees are:"))
        >>> there = Path.parse("section:5")
        >>> list(doubts(InsertProvisions(there, Side.AT_END_OF, (new,))))
        ['Nothing follows the colon of “The fees are:”.']
    """
    if not isinstance(operation, InsertProvisions | SubstituteProvision):
        return
    new = operation.provisions
    if _is_in_table(operation) and any(each.unit not in _ROWS for each in new):
        yield "The cells of a table stand one under another; its rows cannot be told."
    for _, provision in walk(new):
        if formula := _lost_formula(provision):
            yield f"The formula after “{_short(formula)}” is not there."
        if _has_loose_lines(provision):
            words = provision.text.plain or provision.heading.plain or provision.num
            yield f"The lines after “{_short(words)}” may be those of a table."
        yield from _twice(provision)
    last = _last_words(new[-1]) if new else ""
    if last.endswith(":"):
        yield f"Nothing follows the colon of “{_short(last)}”."


def _lost_formula(provision: Provision) -> str:
    """Return the words that announce a formula, if the next words explain it."""
    words = provision.text.plain
    following = provision.children[0].text.plain if provision.children else ""
    lost = words.endswith("formula:") and following.casefold() == "where:"
    return words if lost else ""


def _is_in_table(operation: InsertProvisions | SubstituteProvision) -> bool:
    """Tell whether rows are set out, or a table, and not words of a column."""
    labels = operation.target.labels
    within = any(label.unit is Unit.TABLE for label in labels)
    return within and labels[-1].unit in {Unit.TABLE, Unit.ITEM}


def _has_loose_lines(provision: Provision) -> bool:
    if provision.unit in _FREE or _GUIDE.fullmatch(provision.text.plain):
        return False
    run = 0
    for child in provision.children:
        loose = child.unit is Unit.ALINEA and child.text.plain[-1:] not in _STOPS
        run = run + 1 if loose else 0
        if run > _FEW:
            return True
    return False


def _twice(provision: Provision) -> Iterator[str]:
    """Yield a sentence for each number that two parts of a provision have."""
    counts = Counter(
        child.label
        for child in provision.children
        if child.num and child.unit is not Unit.CELL
    )
    for label, count in counts.items():
        if count > 1:
            yield f"{count} parts of {provision.label} are called {label}."


def _last_words(provision: Provision) -> str:
    """Return the words with which a provision ends."""
    if provision.tail:
        return provision.tail.plain
    if provision.children:
        return _last_words(provision.children[-1])
    return provision.text.plain


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"…{words[-_LONGEST:]}"
