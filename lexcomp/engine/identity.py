"""Giving provisions the names they keep for life, and their standing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import CONTAINERS, Label, Path
from lexcomp.model.standing import Provenance, Standing


def named(document: Document, birth: str, provenance: Provenance) -> Document:
    """Give every provision without a `uid` one, and a standing.

    Args:
        document: A law as read from a source.
        birth: What it was made or inserted by, such as a citation: a number that
            is used again is then another provision.
        provenance: How its words are known.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> law = Document("L", (Provision(Unit.SECTION, "5"),))
        >>> named(law, "No 1, 1990", Provenance()).provisions[0].uid
        'section:5@No 1, 1990'
    """
    provisions = born(document.provisions, Path(), birth, provenance)
    return replace(document, provisions=provisions)


def born(
    provisions: tuple[Provision, ...], above: Path, birth: str, provenance: Provenance
) -> tuple[Provision, ...]:
    """Name provisions that enter a law under `above`; see `named`.

    Siblings of one label, such as notes without a number, are told apart by counting.
    """
    seen: Counter[Label] = Counter()
    children = []
    for each in provisions:
        seen[each.label] += 1
        which = f"#{seen[each.label]}" if seen[each.label] > 1 else ""
        children.append(_named(each, above, f"{which}@{birth}", provenance))
    return tuple(children)


def _named(
    provision: Provision, above: Path, ending: str, provenance: Provenance
) -> Provision:
    path = above.child(provision.label)
    onward = above if provision.unit in CONTAINERS else path
    birth = ending.partition("@")[2]
    # What is inside the second of two equal siblings must not be named as in the first.
    inner = birth if ending.startswith("@") else f"{birth}{ending.partition('@')[0]}"
    return replace(
        provision,
        uid=provision.uid or f"{path}{ending}",
        provenance=provenance if provision.held else _hole(provenance),
        children=born(provision.children, onward, inner, provenance),
    )


def _hole(provenance: Provenance) -> Provenance:
    """Return the standing of words not held, whose being there rests on the same."""
    return replace(provenance, standing=Standing.NOT_HELD)
