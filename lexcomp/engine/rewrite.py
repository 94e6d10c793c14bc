"""The one way in which a document is changed, and how a provision is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.locate import Spot, at, spots
from lexcomp.engine.parts import front_part, part_of, with_front_part, with_part
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Path

Change = Callable[[Provision], tuple[Provision, ...]]
"""What becomes of a provision: nothing, itself altered, or several in its place."""


def rewrite(document: Document, path: Path, change: Change) -> Document:
    """Replace the provision at `path` by what `change` makes of it.

    Whatever is not on the way to that provision is shared with the old document.

    Args:
        document: The law before.
        path: The provision; Chapters, Parts and so on may be left out, and so may
            the subsection of a definition, note, penalty, example or table.
        change: What becomes of it.

    Raises:
        MisdescribedError: If the path leads to no provision, or to several.
    """
    hits = spots(document, path)
    if not hits and _is_part(document, path):
        return _with_part(document, path, change)
    if not hits:
        raise MisdescribedError(f"There is no {path}.")
    if len(hits) > 1:
        raise MisdescribedError(f"There are {len(hits)} provisions at {path}.")
    return replace(
        document, provisions=_rewritten(document.provisions, hits[0], change)
    )


def find(document: Document, path: Path) -> tuple[Provision, ...]:
    """Return the provisions at `path`: one, unless something is amiss.

    Examples:
        >>> from lexcomp.model.document import Provision
        >>> from lexcomp.model.path import Unit
        >>> law = Document("L", (Provision(Unit.PART, "1", children=(
        ...     Provision(Unit.SECTION, "5"),)),))
        >>> [provision.num for provision in find(law, Path.parse("section:5"))]
        ['5']
    """
    found = tuple(at(document, spot) for spot in spots(document, path))
    if found or not path:
        return found
    part = front_part(document, path)
    for holder in spots(document, path.parent) if part is None else ():
        part = part or part_of(at(document, holder), path.last)
    return (part,) if part else ()


def _is_part(document: Document, path: Path) -> bool:
    return bool(find(document, path))


def _with_part(document: Document, path: Path, change: Change) -> Document:
    """Change a part of a provision, or of the lines at the front of a law."""
    if not path.parent:
        return with_front_part(document, path, change)
    label = path.last
    return rewrite(document, path.parent, lambda old: with_part(old, label, change))


def _rewritten(
    siblings: tuple[Provision, ...], spot: Spot, change: Change
) -> tuple[Provision, ...]:
    """Change what stands somewhere below some siblings."""
    index, *further = spot
    old = siblings[index]
    if further:
        children = _rewritten(old.children, tuple(further), change)
        new: tuple[Provision, ...] = (replace(old, children=children),)
    else:
        new = change(old)
    return (*siblings[:index], *new, *siblings[index + 1 :])
