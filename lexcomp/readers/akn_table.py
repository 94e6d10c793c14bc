"""The columns of the cells of a table, past those that reach down from above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lexcomp.model.document import Provision

#: The last column that is kept in mind; no table of a law is as wide.
WIDEST = 2000


def columns(spans: Sequence[tuple[int, int]], below: dict[int, int]) -> list[int]:
    """Return the column in which each cell of a row stands, counted from 1.

    Args:
        spans: How many columns and rows each covers.
        below: How many rows further each column is covered; brought up to date.

    Examples:
        >>> below: dict[int, int] = {}
        >>> columns([(1, 2), (1, 1)], below), columns([(1, 1)], below)
        ([1, 2], [2])
    """
    places, column = [], 1
    reaching = dict(below)
    for across, down in spans:
        while reaching.get(column):
            column += 1
        places.append(column)
        for covered in range(column, min(column + across, WIDEST)):
            below[covered] = down
        column += across
    for covered in list(below):
        below[covered] = max(below[covered] - 1, 0)
    return places


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
