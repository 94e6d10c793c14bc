"""How the number of a provision is printed before its heading or words."""

from __future__ import annotations

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, CONTAINERS, Unit

#: Units whose number is printed after the word for the unit: Part 2, Form 1.
NAMED = {
    unit: unit.value.capitalize()
    for unit in (
        *CONTAINERS, Unit.SCHEDULE, Unit.FORM, Unit.MODULE, Unit.ANNEX, Unit.APPENDIX,
        Unit.ARTICLE, Unit.STEP, Unit.DIAGRAM,
    )
} | {Unit.METHOD_STATEMENT: "Method statement"}  # fmt: skip

_BARE = frozenset({*BASIC, Unit.CELL, Unit.ITEM})
_UNNUMBERED = frozenset(
    {Unit.DEFINITION, Unit.TABLE, Unit.HEADER, Unit.ITEM, Unit.CELL, Unit.ALINEA}
    | {Unit.SUBHEADING, Unit.HEADING, Unit.PENALTY, Unit.COLUMN, Unit.SENTENCE}
    | {Unit.FORMULA, Unit.TITLE, Unit.PREAMBLE, Unit.GUIDE, Unit.INDEX, Unit.CONTENTS}
    | {Unit.DICTIONARY, Unit.DOT_POINT}
)


def marker(provision: Provision) -> str:
    """Return the number as printed, without what parts it from the heading.

    Examples:
        >>> marker(Provision(Unit.SUBSECTION, "2A"))
        '(2A)'
        >>> marker(Provision(Unit.SUBCLAUSE, "7.2"))
        '7.2'
        >>> marker(Provision(Unit.PART, "III"))
        'Part III'
        >>> marker(Provision(Unit.NOTE, "1")), marker(Provision(Unit.NOTE))
        ('Note 1:', 'Note:')
        >>> marker(Provision(Unit.SUBSECTION, "2..4"))
        '(2) to (4)'
        >>> marker(Provision(Unit.DEFINITION, "lamp"))
        ''
    """
    if provision.designation:
        return provision.designation.rstrip("—–- ")
    unit, num = provision.unit, provision.num
    if unit in NAMED:
        return f"{NAMED[unit]} {_run(provision, '{}')}".rstrip()
    if unit in {Unit.NOTE, Unit.EXAMPLE}:
        return f"{unit.capitalize()} {num}".rstrip() + ":"
    if unit in _UNNUMBERED or not num:
        return ""
    # Subclause 7.2 is numbered with its clause; “2..4” is a run.
    bare = unit in _BARE or "." in num.replace("..", "")
    return _run(provision, "{}" if bare else "({})")


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


def _run(provision: Provision, form: str) -> str:
    """Return a number, or the first and last of those of a run, in a form."""
    nums = provision.label.run or (provision.num,)
    return " to ".join(form.format(num) for num in nums)


def _separator(provision: Provision) -> str:
    """Return what parts the number from the heading."""
    if provision.designation:
        kept = provision.designation[len(provision.designation.rstrip("—–- ")) :]
        return kept or " "
    return "—" if provision.unit in NAMED else " "
