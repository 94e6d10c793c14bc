"""The numbers of the cells of a table, where they are not written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.grid import columns


def cells_by_column(
    cells: Sequence[Provision], below: dict[int, int]
) -> tuple[Provision, ...]:
    """Give the cells of a row that have no number that of their column.

    Args:
        cells: The cells.
        below: As for `columns`.
    """
    places = columns([each.span for each in cells], below)
    pairs = zip(cells, places, strict=True)
    return tuple(replace(cell, num=cell.num or str(place)) for cell, place in pairs)
