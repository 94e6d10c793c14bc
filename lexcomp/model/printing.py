"""How the number of a provision is printed before its heading or words."""

from __future__ import annotations

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, CONTAINERS, Unit

#: Units whose number is printed after the word for the unit: Part 2, Form 1.
NAMED = {
    unit: unit.value.capitalize() for unit in (*CONTAINERS, Unit.SCHEDULE, Unit.FORM)
}

_BARE = frozenset({*BASIC, Unit.CELL, Unit.ITEM})
_UNNUMBERED = frozenset(
    {Unit.DEFINITION, Unit.TABLE, Unit.HEADER, Unit.ITEM, Unit.CELL, Unit.ALINEA}
    | {Unit.SUBHEADING, Unit.HEADING, Unit.PENALTY}
)


def marker(provision: Provision) -> str:
    """Return the number as printed, without what parts it from the heading.

    Examples:
        >>> marker(Provision(Unit.SUBSECTION, "2A"))
        '(2A)'
        >>> marker(Provision(Unit.PART, "III"))
        'Part III'
        >>> marker(Provision(Unit.NOTE, "1")), marker(Provision(Unit.NOTE))
        ('Note 1:', 'Note:')
        >>> marker(Provision(Unit.DEFINITION, "lamp"))
        ''
    """
    if provision.designation:
        return provision.designation.rstrip("—–- ")
    unit, num = provision.unit, provision.num
    if unit in NAMED:
        return f"{NAMED[unit]} {num}".rstrip()
    if unit in {Unit.NOTE, Unit.EXAMPLE}:
        return f"{unit.capitalize()} {num}".rstrip() + ":"
    if unit in _UNNUMBERED or not num:
        return ""
    return num if unit in _BARE else f"({num})"


def title_line(provision: Provision) -> str:
    """Return its number and heading as one line, as a contents list prints them.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> title_line(Provision(Unit.FORM, "1", heading=Text("Summons")))
        'Form 1—Summons'
        >>> title_line(Provision(Unit.SECTION, "2A", heading=Text("Objects")))
        '2A Objects'
    """
    number, heading = marker(provision), provision.heading.plain
    if not (number and heading):
        return number or heading
    return f"{number}{_separator(provision)}{heading}"


def _separator(provision: Provision) -> str:
    """Return what parts the number from the heading."""
    if provision.designation:
        kept = provision.designation[len(provision.designation.rstrip("—–- ")) :]
        return kept or " "
    return "—" if provision.unit in NAMED else " "
