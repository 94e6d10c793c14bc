"""Repeal the section, substitute: (provisions)."""

from __future__ import annotations

from lexcomp.forms.agreement import agree
from lexcomp.forms.phrase import first_read
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, RepealProvision, SubstituteProvision
from lexcomp.model.path import Path, Unit
from lexcomp.model.style import Target

_OLD = "the {units}[ (including the {attached})]"
REPEAL_SUBSTITUTE = (
    f"Repeal {_OLD}[,] substitute[ the following {{new_units}}]:",
    f"Omit {_OLD}[,] substitute[ the following {{new_units}}]:",
)


def repeal_substitute(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that puts provisions in the place of what its header names.

    Where several are named, each gives way to the new one of its number and those
    that follow it; one that has no successor is repealed.

    Examples:
        Subsection 21(2)
        Repeal the subsection, substitute:

        Paragraph 15(2)(b)
        Omit the paragraph, substitute the following paragraph:
    """
    fields = first_read(REPEAL_SUBSTITUTE, item.body)
    paths = tuple(target.path for target in targets)
    if fields is None or any(target.side for target in targets):
        return None
    if not item.provisions or not agree(fields["units"], paths):
        return None
    if any(path.last.unit is Unit.HEADING for path in paths):
        return None
    return substituted(paths, item.provisions)


def substituted(
    paths: tuple[Path, ...], provisions: tuple[Provision, ...]
) -> tuple[Operation, ...]:
    """Put provisions in the place of one or more others.

    What is repealed goes first, so that a path never means two provisions at once.

    Examples:
        >>> old = Path.parse("section:5"), Path.parse("section:6")
        >>> new = Provision(Unit.SECTION, "5"), Provision(Unit.SECTION, "5A")
        >>> for operation in substituted(old, new):
        ...     print(type(operation).__name__, operation.target)
        RepealProvision section:6
        SubstituteProvision section:5
    """
    successors: list[list[Provision]] = [[] for _ in paths]
    labels = [path.last for path in paths]
    at = 0
    for provision in provisions:
        if provision.label in labels[at:]:
            at = labels.index(provision.label, at)
        successors[at].append(provision)
    pairs = list(zip(paths, successors, strict=True))
    repealed = (RepealProvision(path) for path, new in pairs if not new)
    replaced = (SubstituteProvision(path, tuple(new)) for path, new in pairs if new)
    return (*repealed, *replaced)
