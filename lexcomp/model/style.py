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


@dataclass(frozen=True, slots=True)
class HeaderReading:
    """What came of a header.

    Attributes:
        targets: What it names; None if it is not understood.
        slips: What is amiss in it although it has one reading, a sentence each.
        unread: Its words from where they are not understood; none if it breaks off.
        why: What is the matter with them, as a sentence, if there is more to say.
        ambiguous: Whether it has two readings.
    """

    targets: tuple[Target, ...] | None
    slips: tuple[str, ...] = ()
    unread: str = ""
    why: str = ""
    ambiguous: bool = False


ReadHeader = Callable[[str, Unit], HeaderReading]
"""(header, basic unit of the law) -> what it names, or what is not understood."""

Reword = Callable[[AmendingItem, Unit], AmendingItem]
"""(item, basic unit of the law) -> the item in the words that the forms know."""


@dataclass(frozen=True, slots=True)
class Style:
    """A jurisdiction's drafting conventions at one time.

    A style that resembles another is made from it with `dataclasses.replace`.

    Attributes:
        name: Its name in `title.toml` and `instrument.toml`.
        read_header: Reads the words that say what is amended.
        forms: The amending forms in which it is written.
        reword: What puts its verbs into those of the forms, where they are others.
    """

    name: str
    read_header: ReadHeader
    forms: tuple[Form, ...]
    reword: Reword | None = None
