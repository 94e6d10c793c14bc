"""The grid of a table: in which column a cell stands past those that reach down."""

from __future__ import annotations

from collections.abc import Sequence

WIDEST = 1000
"""The last column that is kept in mind; no table of a law is as wide."""


def columns(spans: Sequence[tuple[int, int]], below: dict[int, int]) -> list[int]:
    """Return the column in which each cell of a row stands, counted from 1.

    Args:
        spans: How many columns and rows each covers.
        below: How many rows further columns are covered; brought up to date.

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
        below[covered] -= 1
        if below[covered] <= 0:
            del below[covered]
    return places
