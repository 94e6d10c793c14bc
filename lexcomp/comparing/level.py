"""The provisions that are numbered through: those a Part holds count with its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.model.document import Provision
from lexcomp.model.path import CONTAINERS, Label, Path


@dataclass(frozen=True, slots=True)
class Node:
    """A provision to be paired with one of another text.

    Attributes:
        path: Its path.
        provision: The provision.
        parts: The paths of the Chapters, Parts and so on that hold it.
    """

    path: Path
    provision: Provision
    parts: tuple[Path, ...] = ()


def level(provisions: tuple[Provision, ...], above: Path = Path()) -> tuple[Node, ...]:
    """List provisions, in order, and what Chapters, Parts and so on among them hold.

    A section is then paired whatever Part it is in, as its path is the same.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> part = Provision(Unit.PART, "1", children=(Provision(Unit.SECTION, "1"),))
        >>> [str(node.path) for node in level((part,))]
        ['part:1', 'section:1']
    """
    return tuple(_nodes(provisions, above, (), ()))


def inner(node: Node) -> tuple[Node, ...]:
    """List what is inside a provision that is not already on its own level."""
    provision = node.provision
    if provision.unit in CONTAINERS:
        return ()
    return level(provision.children, node.path)


def _nodes(
    provisions: tuple[Provision, ...],
    above: Path,
    labels: tuple[Label, ...],
    parts: tuple[Path, ...],
) -> Iterator[Node]:
    for provision in provisions:
        label = provision.label
        if provision.unit in CONTAINERS:
            inside = (*labels, label)
            path = Path((*above.labels, *inside))
            yield Node(path, provision, parts)
            yield from _nodes(provision.children, above, inside, (*parts, path))
        else:
            yield Node(above.child(label), provision, parts)
