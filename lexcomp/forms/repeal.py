"""Repeal the section. Omit the section."""

from __future__ import annotations

from lexcomp.forms.agreement import agree
from lexcomp.forms.phrase import first_read
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, RepealProvision
from lexcomp.model.path import Unit
from lexcomp.model.style import Target

REPEAL = (
    "Repeal the {units}[ (including the {attached})].",
    "Omit the {units}[ (including the {attached})].",
)


def repeal(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that repeals what its header names.

    Notes, penalties and examples go with what they stand under, said or unsaid.

    Examples:
        Section 30
        Repeal the section.

        Subregulation 11(3)
        Omit the subregulation.
    """
    fields = first_read(REPEAL, item.body)
    paths = tuple(target.path for target in targets)
    if fields is None or any(target.side for target in targets):
        return None
    if not agree(fields["units"], paths):
        return None
    if any(path.last.unit is Unit.HEADING for path in paths):
        return None
    return tuple(map(RepealProvision, paths))
