"""What differs between two texts of a law."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.document import Provision
from lexcomp.model.path import Path


class Fate(StrEnum):
    """What became of words."""

    KEPT = "kept"
    OMITTED = "omitted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that met with one fate; they begin and end between whole words."""

    fate: Fate
    words: str


class ChangeKind(StrEnum):
    """What became of a provision."""

    INSERTED = "inserted"
    OMITTED = "omitted"
    CHANGED = "changed"
    """Its own words were."""
    RENUMBERED = "renumbered"
    """Its number, or the term that it defines, is another; its words may be, too."""
    MOVED = "moved"
    """It stands elsewhere, in another order or another provision; its words may have
    changed, too."""
    INCOMPARABLE = "cannot be compared"
    """Its words are not held on one side or on both."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one provision. What is inside it has changes of its own.

    An inserted or omitted provision is one change with all that is inside it. The
    title of a law is told as the heading of an empty path, without provisions.

    Attributes:
        kind: What became of it.
        path: Its path after; before, where it was omitted.
        was: Its path before; after, where it was inserted.
        before: The provision as it was; None where it was inserted.
        after: The provision as it is; None where it was omitted.
        heading: What became of its heading; empty where that is the same.
        text: What became of its words before any children; empty likewise.
        tail: What became of its closing words; empty likewise.
    """

    kind: ChangeKind
    path: Path
    was: Path
    before: Provision | None
    after: Provision | None
    heading: tuple[Segment, ...] = ()
    text: tuple[Segment, ...] = ()
    tail: tuple[Segment, ...] = ()
