"""The one way in which a document is changed, and how a provision is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lexcomp.engine.errors import MisdescribedError
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit

Change = Callable[[Provision], tuple[Provision, ...]]
"""What becomes of a provision: nothing, itself altered, or several in its place."""

#: What an amendment may name by its section alone though it stands in a subsection.
_LOOSE = frozenset({Unit.NOTE, Unit.PENALTY, Unit.TABLE, Unit.DEFINITION, Unit.EXAMPLE})
_SUBUNITS = frozenset(BASIC.values())


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
    hits = len(find(document, path))
    if hits == 0:
        raise MisdescribedError(f"There is no {path}.")
    if hits > 1:
        raise MisdescribedError(f"There are {hits} provisions at {path}.")
    for loose in (False, True):
        siblings, labels = document.provisions, path.labels
        provisions, done = _rewrite(siblings, labels, change, loose=loose)
        if done:
            break
    return replace(document, provisions=provisions)


def find(document: Document, path: Path) -> tuple[Provision, ...]:
    """Return the provisions at `path`: one, unless something is amiss.

    Examples:
        >>> law = Document("L", (Provision(Unit.PART, "1", children=(
        ...     Provision(Unit.SECTION, "5"),)),))
        >>> [provision.num for provision in find(law, Path.parse("section:5"))]
        ['5']
    """
    for loose in (False, True) if path else ():
        found = tuple(_find(document.provisions, path.labels, loose=loose))
        if found:
            return found
    return ()


def _find(
    siblings: tuple[Provision, ...], labels: tuple[Label, ...], *, loose: bool
) -> Iterator[Provision]:
    first, rest = labels[0], labels[1:]
    for provision in siblings:
        if provision.answers_to(first):
            if rest:
                yield from _find(provision.children, rest, loose=loose)
            else:
                yield provision
        elif _passable(provision, first, loose=loose):
            yield from _find(provision.children, labels, loose=loose)


def _rewrite(
    siblings: tuple[Provision, ...],
    labels: tuple[Label, ...],
    change: Change,
    *,
    loose: bool,
) -> tuple[tuple[Provision, ...], bool]:
    """Rewrite among siblings, and tell whether a provision was reached."""
    first, rest = labels[0], labels[1:]
    for index, provision in enumerate(siblings):
        if provision.answers_to(first):
            if not rest:
                new = change(provision)
                return (*siblings[:index], *new, *siblings[index + 1 :]), True
            onward = rest
        elif _passable(provision, first, loose=loose):
            onward = labels
        else:
            continue
        children, done = _rewrite(provision.children, onward, change, loose=loose)
        if done:
            new = (replace(provision, children=children),)
            return (*siblings[:index], *new, *siblings[index + 1 :]), True
    return siblings, False


def _passable(provision: Provision, wanted: Label, *, loose: bool) -> bool:
    """Tell whether a path may leave out this provision on its way."""
    if provision.unit in CONTAINERS:
        return True
    if wanted.unit is Unit.FORM:
        return provision.unit is Unit.SCHEDULE
    return loose and wanted.unit in _LOOSE and provision.unit in _SUBUNITS
