"""What an amendment does to a document.

Amending forms are many, differ between jurisdictions and grow. Operations are
few and closed: every form comes down to these. When one is added here, the type
checker names each place that has yet to learn of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.path import Label, Path, Unit
from lexcomp.model.text import Mark, Text


class Side(StrEnum):
    """Where something new goes in relation to something named."""

    BEFORE = "before"
    AFTER = "after"
    AT_START_OF = "at start of"
    AT_END_OF = "at end of"
    IN_ORDER_IN = "in order in"
    """Among its children where the alphabet or the numbers put it."""


#: The sides that are inside what is named.
INSIDE = frozenset({Side.AT_START_OF, Side.AT_END_OF, Side.IN_ORDER_IN})


class Which(StrEnum):
    """Which occurrence of some words is meant, where not given by number."""

    ONLY = "only"
    EVERY = "every"
    ANY = "any"
    """Every occurrence, though there may be none: one of several things that an item
    does to each of many provisions, of which at least one must fit."""
    LAST = "last"


Occurrence = Which | tuple[int, ...]
"""Which occurrences are meant; numbers count from 1 in reading order, or, where they
are negative, from -1 back from the end."""


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
    """Put new provisions beside a provision, at an end of it, or in order in it.

    An empty `target` with `AT_END_OF` is the end of the law.

    Attributes:
        target: The provision.
        side: Where they go.
        provisions: What is put in.
        within: The Part or the like that they go into, where that is said because
            the place is at its edge.
    """

    target: Path
    side: Side
    provisions: tuple[Provision, ...]
    within: Path = Path()


@dataclass(frozen=True, slots=True)
class RepealProvision:
    """Take a provision out, but for its heading, notes or the like if it says so."""

    target: Path
    keeping: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class SubstituteProvision:
    """Put provisions in the place of a provision; `keeping` is as for a repeal."""

    target: Path
    provisions: tuple[Provision, ...]
    keeping: tuple[Unit, ...] = ()


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
class Number:
    """Make the words of a provision a numbered part of it: its subsection (1).

    Attributes:
        target: The provision.
        label: What its words become.
        anchor: The words that they begin with.
    """

    target: Path
    label: Label
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Unnumber:
    """Take the number off a provision, whose words become those of what holds it."""

    target: Path


@dataclass(frozen=True, slots=True)
class ReplaceWords:
    """Put words in the place of words, or omit them where `new` is empty.

    A target that ends in `heading` means the heading alone; any other means the
    words of the provision and of what is inside it, without headings.

    Attributes:
        target: The provision.
        old: The words that go.
        new: The words that come, up to any provisions that come with them.
        which: Which occurrences go.
        provisions: Paragraphs and the like that come after the new words.
        tail: Words that come after those.
        sparing: Words in which the old ones are left alone.
        faces: The faces in which the old words are quoted, for undoing; words are
            found whatever their faces.
    """

    target: Path
    old: str
    new: Text
    which: Occurrence = Which.ONLY
    provisions: tuple[Provision, ...] = ()
    tail: Text = Text()
    sparing: str = ""
    faces: tuple[Mark, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class InsertWords:
    """Put words before or after words; the space between them is seen to.

    Attributes:
        target: The provision.
        side: Where they go; `AT_START_OF` and `AT_END_OF` have an empty `anchor`,
            and mean the beginning of its first words and the end of its last.
        anchor: The words that they go before or after.
        new: The words, up to any provisions that come with them.
        which: Which occurrences of the anchor are meant.
        provisions: Paragraphs and the like that come after the new words.
        tail: Words that come after those.
        once: Whether words that have the new ones beside them already are left alone.
    """

    target: Path
    side: Side
    anchor: str
    new: Text
    which: Occurrence = Which.ONLY
    provisions: tuple[Provision, ...] = ()
    tail: Text = Text()
    once: bool = False


@dataclass(frozen=True, slots=True)
class OmitRange:
    """Omit all the words before, after or from some words, and put others there.

    Attributes:
        target: The provision.
        extent: Which way the omission reaches.
        anchor: The words it is reckoned from, or a provision inside the target.
        which: Which occurrence of them.
        upto: The last words omitted, or the last provision, where it does not reach
            to the end.
        new: The words put in their place, if any, up to any provisions.
        provisions: Paragraphs and the like that come after the new words.
        tail: Words that come after those.
        keeping: What stays although it lies among what is omitted, such as a table.
    """

    target: Path
    extent: Extent
    anchor: str | Path
    which: Occurrence = Which.ONLY
    upto: str | Path = ""
    new: Text = Text()
    provisions: tuple[Provision, ...] = ()
    tail: Text = Text()
    keeping: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplaceLines:
    """Put provisions in the place of, or beside, whole lines of a provision.

    The lines are what stands between “Omit:” and “substitute:”.

    Attributes:
        target: The provision in which the lines stand.
        lines: The lines as they are printed, with their numbers.
        provisions: What is put there; empty where the lines are only omitted.
        side: Beside which side of the lines it goes; None where they give way.
    """

    target: Path
    lines: tuple[str, ...]
    provisions: tuple[Provision, ...] = ()
    side: Side | None = None


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


WordChange = ReplaceWords | InsertWords | OmitRange
"""What changes words inside a provision."""

Operation = (
    InsertProvisions
    | RepealProvision
    | SubstituteProvision
    | SubstituteHeading
    | Renumber
    | Number
    | Unnumber
    | ReplaceWords
    | InsertWords
    | OmitRange
    | ReplaceLines
    | Unheld
)
