"""Repeal the section, substitute: (provisions)."""

from __future__ import annotations

from lexcomp.engine.order import number_key
from lexcomp.forms.agreement import agree
from lexcomp.forms.attached import read_attached
from lexcomp.forms.phrase import first_read
from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    Operation,
    RepealProvision,
    SubstituteProvision,
    Unheld,
)
from lexcomp.model.path import BASIC, Label, Path, Unit
from lexcomp.model.style import Target

_OLD = "the {units}[ {keeping}]"
REPEAL_SUBSTITUTE = (
    f"Repeal {_OLD}[[,] and][,] substitute[ the following {{new_units}}]:",
    f"Omit {_OLD}[[,] and][,] substitute[ the following {{new_units}}]:",
    f"Delete {_OLD}[[,] and][,] substitute[ the following {{new_units}}]:",
    "Replace the {units} with:",
)
_NUMBERED = {*BASIC, *BASIC.values()}
ELSEWHERE = (
    "Omit the {units}[,] substitute the {new_units} set out in {place}.",
    "Repeal the {units}[,] substitute the {new_units} set out in {place}.",
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
        (2) A keeper may apply to the Minister.

        Paragraph 15(2)(b)
        Omit the paragraph, substitute the following paragraph:
        (b) a lantern; or

        Subsection 49(1)
        Repeal the subsection (not including the note), substitute:
        (1) A lamp must burn.
    """
    fields = first_read(REPEAL_SUBSTITUTE, item.body)
    paths = tuple(target.path for target in targets)
    if fields is None or any(target.side for target in targets):
        return None
    attached = read_attached(fields.get("keeping", ""))
    if attached is None or not item.provisions or not agree(fields["units"], paths):
        return None
    if any(path.last.unit is Unit.HEADING for path in paths):
        return None
    if paths[0].last.unit in _NUMBERED and _first(item).unit is Unit.ALINEA:
        return None  # its number could not be told from its words
    return substituted(paths, item.provisions, attached.keeping)


def substitute_elsewhere(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item whose new provisions are set out elsewhere in the instrument.

    What is put in is then not held, and a finding says where it is.

    Examples:
        Schedule
        Omit the Schedule, substitute the Schedule set out in Schedule 3 to this Act.
    """
    fields = first_read(ELSEWHERE, item.body)
    paths = tuple(target.path for target in targets)
    if fields is None or any(target.side for target in targets):
        return None
    if not agree(fields["units"], paths):
        return None
    return tuple(Unheld(path, Effect.SUBSTITUTED) for path in paths)


def substituted(
    paths: tuple[Path, ...],
    provisions: tuple[Provision, ...],
    keeping: tuple[Unit, ...] = (),
) -> tuple[Operation, ...]:
    """Put provisions in the place of one or more others.

    What is repealed goes first, so that a path never means two provisions at once.

    Args:
        paths: What gives way.
        provisions: What takes its place.
        keeping: What stays of that which gives way.

    Examples:
        >>> old = Path.parse("section:5"), Path.parse("section:6")
        >>> new = Provision(Unit.SECTION, "5"), Provision(Unit.SECTION, "5A")
        >>> for operation in substituted(old, new):
        ...     print(type(operation).__name__, operation.target)
        RepealProvision section:6
        SubstituteProvision section:5
    """
    successors: list[list[Provision]] = [[] for _ in paths]
    at = 0
    waiting: list[Provision] = []
    for provision in provisions:
        waiting.append(provision)
        if provision.unit is Unit.SUBHEADING:
            continue  # it goes with what stands under it
        at = _successor(provision.label, paths, at)
        successors[at] += waiting
        waiting = []
    successors[at] += waiting
    pairs = list(zip(paths, successors, strict=True))
    repealed = (RepealProvision(path, keeping) for path, new in pairs if not new)
    replaced = (
        SubstituteProvision(path, tuple(new), keeping) for path, new in pairs if new
    )
    return (*repealed, *replaced)


def _first(item: AmendingItem) -> Provision:
    """Return the first of what is set out, but for a heading over it."""
    found = (each for each in item.provisions if each.unit is not Unit.SUBHEADING)
    return next(found, item.provisions[0])


def _successor(label: Label, paths: tuple[Path, ...], at: int) -> int:
    """Return which of some provisions, from one on, a new one takes the place of."""
    for index in range(at, len(paths)):
        old = paths[index].last
        if old == label or (old.run and old.unit is label.unit and _in(label, old.run)):
            return index
    return at


def _in(label: Label, run: tuple[str, str]) -> bool:
    first, last = map(number_key, run)
    return first <= number_key(label.num) <= last
