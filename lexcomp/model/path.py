"""How one provision is told from another: by unit and number, outermost first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The kinds of provision, named as in Akoma Ntoso where it has a name."""

    CHAPTER = "chapter"
    PART = "part"
    DIVISION = "division"
    SUBDIVISION = "subdivision"
    SECTION = "section"
    REGULATION = "regulation"
    RULE = "rule"
    CLAUSE = "clause"
    SUBSECTION = "subsection"
    SUBREGULATION = "subregulation"
    SUBRULE = "subrule"
    SUBCLAUSE = "subclause"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    SUBSUBPARAGRAPH = "sub-subparagraph"
    DEFINITION = "definition"
    NOTE = "note"
    EXAMPLE = "example"
    PENALTY = "penalty"
    SCHEDULE = "schedule"
    FORM = "form"
    TABLE = "table"
    HEADER = "header"
    """The row of column headings of a table."""
    ITEM = "item"
    """Any other row of a table; its number is that in its first cell, if any."""
    CELL = "cell"
    """A cell of a table row, numbered from 1 by its column."""
    ALINEA = "alinea"
    """A paragraph of words without a number, such as the lines of a form."""
    SUBHEADING = "subheading"
    """A heading between provisions, without a number, such as one over subsections."""
    HEADING = "heading"
    """The heading of a provision, where an amendment speaks of it alone."""


#: Units that a path may leave out, because what they hold is numbered through:
#: section 12 is section 12 whichever Part it is in.
CONTAINERS = frozenset({Unit.CHAPTER, Unit.PART, Unit.DIVISION, Unit.SUBDIVISION})

#: The units that a law is counted in, each with the unit of its numbered parts.
BASIC = {
    Unit.SECTION: Unit.SUBSECTION,
    Unit.REGULATION: Unit.SUBREGULATION,
    Unit.RULE: Unit.SUBRULE,
    Unit.CLAUSE: Unit.SUBCLAUSE,
}

#: What stands at the end of a provision, after its closing words.
ATTACHMENTS = frozenset({Unit.PENALTY, Unit.NOTE, Unit.EXAMPLE})


@dataclass(frozen=True, slots=True)
class Label:
    """What tells a provision from its siblings, such as `subsection:2A` or `note`."""

    unit: Unit
    num: str = ""

    def __str__(self) -> str:
        return f"{self.unit}:{self.num}" if self.num else str(self.unit)


@dataclass(frozen=True, slots=True)
class Path:
    """The labels that lead to a provision, such as `section:12/subsection:2A`.

    A path is an address, and may change hands. Identity is `Provision.uid`.
    It leaves out Chapters, Parts and the like on the way to a section, and keeps
    them when it leads to one of them: `part:2/division:1`.

    Examples:
        >>> path = Path.parse("section:5/subsection:2/heading")
        >>> path.parent == Path.parse("section:5/subsection:2")
        True
        >>> path.starts_with(Path.parse("section:5"))
        True
    """

    labels: tuple[Label, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Path:
        """Read a path as `str` writes it.

        Raises:
            ValueError: If a label names no unit.
        """
        pairs = (label.partition(":") for label in text.split("/"))
        return cls(tuple(Label(Unit(unit), num) for unit, _, num in pairs))

    def __bool__(self) -> bool:
        return bool(self.labels)

    @property
    def last(self) -> Label:
        """The innermost label."""
        return self.labels[-1]

    @property
    def parent(self) -> Path:
        """The path without its innermost label."""
        return Path(self.labels[:-1])

    def child(self, label: Label) -> Path:
        """Return the path one label further in."""
        return Path((*self.labels, label))

    def beside(self, label: Label) -> Path:
        """Return the path of a sibling."""
        return Path((*self.labels[:-1], label))

    def starts_with(self, other: Path) -> bool:
        """Tell whether `other` is this path or leads to something around it."""
        return self.labels[: len(other.labels)] == other.labels

    def __str__(self) -> str:
        return "/".join(map(str, self.labels))
