"""What differs between jurisdictions and times, as data for the stages to consult."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, Side
from lexcomp.model.path import Path, Unit


@dataclass(frozen=True, slots=True)
class Target:
    """What an item's header names: a provision, or a place beside one."""

    path: Path
    side: Side | None = None


Form = Callable[[AmendingItem, tuple[Target, ...]], tuple[Operation, ...] | None]
"""(item, targets) -> operations, or None where the item is not in this form."""

ReadHeader = Callable[[str, Unit], tuple[Target, ...] | None]
"""(header, basic unit of the law) -> what it names, or None if not understood."""


@dataclass(frozen=True, slots=True)
class Style:
    """A jurisdiction's drafting conventions at one time.

    A style that resembles another is made from it with `dataclasses.replace`.

    Attributes:
        name: Its name in `title.toml` and `instrument.toml`.
        read_header: Reads the words that say what is amended.
        forms: The amending forms in which it is written.
    """

    name: str
    read_header: ReadHeader
    forms: tuple[Form, ...]
