"""What an amendment does to a document.

Amending forms are many, differ between jurisdictions and grow. Operations are
few and closed: every form comes down to these. When one is added here, the type
checker names each place that has yet to learn of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.path import Path
from lexcomp.model.text import Text


class Side(StrEnum):
    """Where something new goes in relation to something named."""

    BEFORE = "before"
    AFTER = "after"
    AT_END_OF = "at end of"
    IN_ORDER_IN = "in order in"
    """Among its children where the alphabet or the numbers put it."""


class Which(StrEnum):
    """Which occurrence of some words is meant, where not given by number."""

    ONLY = "only"
    EVERY = "every"
    LAST = "last"


Occurrence = Which | tuple[int, ...]
"""Which occurrences are meant; numbers count from 1 in reading order."""


class Extent(StrEnum):
    """How far an omission of “all the words” reaches from the words it quotes."""

    AFTER = "after"
    """From the end of the quoted words to the end of the provision."""
    BEFORE = "before"
    """From the beginning of the provision to the quoted words."""
    FROM = "from"
    """The quoted words and all that follow them."""


@dataclass(frozen=True, slots=True)
class InsertProvisions:
    """Put new provisions beside a provision, at its end, or in order in it.

    An empty `target` with `AT_END_OF` is the end of the law.
    """

    target: Path
    side: Side
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class RepealProvision:
    """Take a provision out."""

    target: Path


@dataclass(frozen=True, slots=True)
class SubstituteProvision:
    """Put provisions in the place of a provision."""

    target: Path
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class SubstituteHeading:
    """Give a provision another heading; an empty one takes it away."""

    target: Path
    heading: Text


@dataclass(frozen=True, slots=True)
class Renumber:
    """Give a provision another number, in the same place."""

    target: Path
    num: str


@dataclass(frozen=True, slots=True)
class ReplaceWords:
    """Put words in the place of words, or omit them where `new` is empty.

    A target that ends in `heading` means the heading alone; any other means the
    words of the provision and of what is inside it, without headings.
    """

    target: Path
    old: str
    new: Text
    which: Occurrence = Which.ONLY


@dataclass(frozen=True, slots=True)
class InsertWords:
    """Put words before or after words; the space between them is seen to.

    `AT_END_OF` an empty `anchor` means the end of the provision's last words.
    """

    target: Path
    side: Side
    anchor: str
    new: Text
    which: Occurrence = Which.ONLY


@dataclass(frozen=True, slots=True)
class OmitRange:
    """Omit all the words before, after or from some words, and put others there.

    Attributes:
        target: The provision.
        extent: Which way the omission reaches.
        anchor: The words it is reckoned from.
        which: Which occurrence of them.
        upto: The last words omitted, where it does not reach to the end.
        new: The words put in their place, if any.
    """

    target: Path
    extent: Extent
    anchor: str
    which: Occurrence = Which.ONLY
    upto: str = ""
    new: Text = Text()


@dataclass(frozen=True, slots=True)
class Unheld:
    """Something was done to a provision by words that are not held.

    Attributes:
        target: The provision.
        effect: What the endnotes say was done.
        leaves: What inside it is known, or by the step's inference believed, to
            have been left alone.
    """

    target: Path
    effect: Effect
    leaves: tuple[Path, ...] = ()


Operation = (
    InsertProvisions
    | RepealProvision
    | SubstituteProvision
    | SubstituteHeading
    | Renumber
    | ReplaceWords
    | InsertWords
    | OmitRange
    | Unheld
)
