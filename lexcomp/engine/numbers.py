"""Giving a number to the words of a provision, and taking it off again."""

from __future__ import annotations

from dataclasses import replace

from lexcomp.engine.errors import MisdescribedError, TooEarlyError
from lexcomp.model.document import Provision
from lexcomp.model.path import Label
from lexcomp.model.text import Text


def numbered(old: Provision, label: Label, anchor: str) -> Provision:
    """Make all the words of a provision one part of it with a number.

    Raises:
        MisdescribedError: If they do not begin as is said, or have a number.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> old = Provision(Unit.SECTION, "50", text=Text("Renewal is yearly."))
        >>> numbered(old, Label(Unit.SUBSECTION, "1"), "Renewal").children[0].num
        '1'
    """
    if any(child.unit is label.unit for child in old.children):
        raise MisdescribedError(f"There is a {label.unit} in {old.label} already.")
    if not old.text.plain.startswith(anchor):
        raise MisdescribedError(f"{old.label} does not begin with “{anchor}”.")
    new = Provision(
        label.unit, label.num, text=old.text, children=old.children, tail=old.tail
    )
    new = replace(new, provenance=old.provenance)
    return replace(old, text=Text(), children=(new,), tail=Text())


def unnumbered(old: Provision, label: Label) -> Provision:
    """Make the words of the only numbered part of a provision its own.

    Raises:
        TooEarlyError: If there is more in the provision than that part.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> part = Provision(Unit.SUBCLAUSE, "1", text=Text("Light it."))
        >>> old = Provision(Unit.CLAUSE, "8", children=(part,))
        >>> unnumbered(old, part.label).text.plain
        'Light it.'
    """
    own, notes = old.children[: old.attached], old.children[old.attached :]
    if old.text or old.tail or len(own) != 1 or own[0].label != label:
        raise TooEarlyError(f"{label} is not all that there is in {old.label}.")
    part = own[0]
    return replace(
        old, text=part.text, children=(*part.children, *notes), tail=part.tail
    )
