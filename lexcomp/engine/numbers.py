"""Giving a number to the words of a provision, and taking it off again."""

from __future__ import annotations

from dataclasses import replace

from lexcomp.engine.errors import MisdescribedError, TooEarlyError
from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Label, Path, Unit
from lexcomp.model.text import Text


def renumbered_label(path: Path, num: str) -> Label:
    """Return the label of a provision that is given another number.

    That may tell another unit: a subsection that is renumbered (e) is a paragraph,
    and a paragraph of a section that is renumbered (5) a subsection.

    Examples:
        >>> str(renumbered_label(Path.parse("section:1/subsection:5"), "e"))
        'paragraph:e'
        >>> str(renumbered_label(Path.parse("section:1/paragraph:e"), "5"))
        'subsection:5'
        >>> str(renumbered_label(Path.parse("section:1/subsection:5"), "6A"))
        'subsection:6A'
    """
    unit = path.last.unit
    above = path.parent.last.unit if path.parent else unit
    if unit in BASIC.values() and num[:1].islower():
        unit = Unit.PARAGRAPH
    elif unit is Unit.PARAGRAPH and num[:1].isdigit():
        unit = BASIC.get(above, unit)
    return Label(unit, num)


def numbered(old: Provision, label: Label, anchor: str) -> Provision:
    """Make all the words of a provision one part of it with a number.

    Headings over the words stay over the new part.

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
    over, words = _under_headings(old)
    if not words.text.plain.startswith(anchor):
        raise MisdescribedError(f"{old.label} does not begin with “{anchor}”.")
    new = Provision(
        label.unit, label.num, text=words.text, children=words.children, tail=old.tail
    )
    new = replace(new, provenance=words.provenance)
    return replace(old, text=Text(), children=(*over, new), tail=Text())


def headed(old: Provision, headings: tuple[Provision, ...]) -> Provision:
    """Put headings over the words of a provision, at its very start."""
    children = old.children
    if old.text:
        words = Provision(Unit.ALINEA, text=old.text, provenance=old.provenance)
        children = (words, *children)
    return replace(old, text=Text(), children=headings + children)


def _under_headings(old: Provision) -> tuple[tuple[Provision, ...], Provision]:
    """Part the headings over the words of a provision from it with its words."""
    count = 0
    while old.children[count:] and old.children[count].unit is Unit.SUBHEADING:
        count += 1
    over, rest = old.children[:count], old.children[count:]
    if old.text or not over or not rest or rest[0].unit is not Unit.ALINEA:
        return (), old
    first = rest[0]
    words = replace(old, text=first.text, children=(*first.children, *rest[1:]))
    return over, replace(words, provenance=first.provenance)


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
