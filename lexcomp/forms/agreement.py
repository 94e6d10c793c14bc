"""Whether the word for a unit in a body agrees with what the header names."""

from __future__ import annotations

import re
from functools import lru_cache

from lexcomp.model.path import Path, Unit

#: Units that are told apart by their depth alone, so that drafters confuse them.
_PARAGRAPHS = frozenset({Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH})

#: What else words for units may mean: in Schedules, what is called a paragraph may be
#: printed like a clause; and so may one in a guide, which has no number.
_ALSO: dict[Unit, frozenset[Unit]] = {
    Unit.HEADING: frozenset({Unit.SUBHEADING}),
    Unit.CELL: frozenset({Unit.COLUMN}),
    **dict.fromkeys(
        _PARAGRAPHS, _PARAGRAPHS | {Unit.CLAUSE, Unit.ALINEA, Unit.DOT_POINT}
    ),
}

_UNITS = {str(unit): unit for unit in Unit}
_NAMES = {
    "row": Unit.ITEM,
    "entry": Unit.ITEM,
    "entries": Unit.ITEM,
    "table item": Unit.ITEM,
    "penalties": Unit.PENALTY,
}


def agree(units: str, paths: tuple[Path, ...]) -> bool:
    """Tell whether words such as “subsection” or “notes” fit all that is named.

    Examples:
        >>> agree("notes", (Path.parse("section:5/note:1"),))
        True
        >>> agree("section", (Path.parse("section:5/note:1"),))
        False
    """
    named = named_units(units)
    return all(
        path.labels and any(_fits(unit, path.last.unit) for unit in named)
        for path in paths
    )


@lru_cache(maxsize=1024)
def named_units(words: str) -> frozenset[Unit]:
    """Return the units that words such as “note and penalty” name.

    Examples:
        >>> sorted(named_units("Sections and the notes"))
        [<Unit.NOTE: 'note'>, <Unit.SECTION: 'section'>]
    """
    units = map(_unit, re.split(r", | and the | and ", words.lower()))
    return frozenset(unit for unit in units if unit)


def _unit(word: str) -> Unit | None:
    singular = word.removesuffix("s").replace("sub-", "sub")
    singular = singular.replace("subsubparagraph", Unit.SUBSUBPARAGRAPH)
    known = _NAMES.get(word) or _NAMES.get(singular)
    return known or _UNITS.get(singular)


def _fits(named: Unit, unit: Unit) -> bool:
    """Tell whether a word for a unit may mean another."""
    if named is unit:
        return True
    return unit in _ALSO.get(named, ())
