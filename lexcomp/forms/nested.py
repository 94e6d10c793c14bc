"""Omit from paragraph (a) “X”. Before the definition of wick, insert: (provisions)."""

from __future__ import annotations

from lexcomp.forms.clause import clause_operations, locates, read_clause
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation
from lexcomp.model.style import Target


def inside(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item whose body says where in what its header names something is done.

    Examples:
        Subsection 5(1) (definition of lamp)
        Omit from paragraph (a) “other than”, substitute “except”.

        Subsection 3(1)
        Before the definition of wick, insert:
        wax means tallow.
    """
    if len(targets) != 1 or targets[0].side or not locates(item.body):
        return None
    clause = read_clause(item.body)
    if clause is None or not clause.inside:
        return None
    return clause_operations(clause, targets[0].path, item.provisions)
