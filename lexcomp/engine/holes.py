"""Provisions that stood in a law while their words are not held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text

#: Units that endnotes give rows of their own, so that a row about what holds them
#: says nothing of them.
ROWS = frozenset({*BASIC, *CONTAINERS, Unit.SCHEDULE, Unit.FORM})

NOT_HELD = Provenance(Standing.NOT_HELD)


def hollowed(old: Provision, path: Path, leaves: tuple[Path, ...]) -> Provision:
    """Return a provision whose words are no longer known, but for what was left alone.

    Args:
        old: The provision as it was.
        path: Its path.
        leaves: Paths of what is known to be as it was: parts of it, or its heading.
            Provisions in it that have histories of their own are kept as well.
    """
    heading = old.heading if path.child(Label(Unit.HEADING)) in leaves else Text()
    children = tuple(
        child
        for child in old.children
        if child.unit in ROWS or path.child(child.label) in leaves
    )
    return replace(
        old,
        heading=heading,
        text=Text(),
        tail=Text(),
        children=children,
        designation=old.designation if children else "",
        provenance=NOT_HELD,
        headed=old.heading_known if heading else None,
    )


def without_heading_held(old: Provision) -> Provision:
    """Return a provision whose heading, and nothing else, is no longer known."""
    return replace(old, heading=Text(), headed=NOT_HELD)


def without_words(old: Provision) -> Provision:
    """Return a provision whose own words are no longer known; what is in it stays."""
    headed = old.heading_known
    return replace(old, text=Text(), tail=Text(), provenance=NOT_HELD, headed=headed)


def left(provision: Provision) -> bool:
    """Tell whether any words in a provision are not held."""
    own = provision.held and provision.heading_held
    return not own or any(left(child) for child in provision.children)


def within(provision: Provision) -> Iterator[Provision]:
    """Yield a provision and all that is inside it."""
    yield provision
    for child in provision.children:
        yield from within(child)
