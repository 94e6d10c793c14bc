"""How one provision is told from another: by unit and number, outermost first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The kinds of provision, named as in Akoma Ntoso where it has a name."""

    # That of an enum is a Python function, and units are looked up all the time.
    __hash__ = str.__hash__

    CHAPTER = "chapter"
    PART = "part"
    DIVISION = "division"
    SUBDIVISION = "subdivision"
    SECTION = "section"
    REGULATION = "regulation"
    RULE = "rule"
    CLAUSE = "clause"
    POINT = "point"
    """A provision of a rate calculator, numbered through it: point 1064-A1."""
    SUBSECTION = "subsection"
    SUBREGULATION = "subregulation"
    SUBRULE = "subrule"
    SUBCLAUSE = "subclause"
    SUBPOINT = "subpoint"
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
    """The heading of a provision, where an amendment speaks of it alone. That of a
    table or of a column is in the first row."""
    SUBITEM = "subitem"
    """A numbered part of an item of a Schedule, or a row of a table called so."""
    MODULE = "module"
    """A group of points or of other provisions: Module A of a rate calculator."""
    METHOD_STATEMENT = "method-statement"
    """Steps that lead to an amount."""
    STEP = "step"
    """A step of a method statement."""
    FORMULA = "formula"
    SENTENCE = "sentence"
    """A sentence among the words of a provision, told by its place."""
    DOT_POINT = "dot-point"
    """A paragraph with a dot in the place of a number, told by its place."""
    COLUMN = "column"
    """The cells of a table that stand under one another, told like a cell."""
    TITLE = "title"
    """The long title of an Act: An Act to ...."""
    PREAMBLE = "preamble"
    """What an Act recites before its enacting words."""
    GUIDE = "guide"
    """A reader's guide, a small business guide, or the guide to a Division."""
    INDEX = "index"
    """A list of the terms that a law defines, and where."""
    CONTENTS = "contents"
    """A table of contents that is part of a law."""
    DICTIONARY = "dictionary"
    """The definitions of a law, where they are set out together at its end."""
    APPENDIX = "appendix"
    ANNEX = "annex"
    ARTICLE = "article"
    """A provision of a treaty that a law sets out."""
    DIAGRAM = "diagram"


#: Units that a path may leave out, because what they hold is numbered through:
#: section 12 is section 12 whichever Part it is in.
CONTAINERS = frozenset({Unit.CHAPTER, Unit.PART, Unit.DIVISION, Unit.SUBDIVISION})

#: Units whose headings have rows of their own in an amendment history.
HEADED = CONTAINERS | {Unit.SCHEDULE}

#: The units that a law is counted in, each with the unit of its numbered parts.
BASIC = {
    Unit.SECTION: Unit.SUBSECTION,
    Unit.REGULATION: Unit.SUBREGULATION,
    Unit.RULE: Unit.SUBRULE,
    Unit.CLAUSE: Unit.SUBCLAUSE,
    Unit.POINT: Unit.SUBPOINT,
}

#: What stands at the end of a provision, after its closing words.
ATTACHMENTS = frozenset({Unit.PENALTY, Unit.NOTE, Unit.EXAMPLE})


#: The place of a label that counts from the end.
LAST = -1

_LABEL = re.compile(r"([^:]*?)(?::(.*?))?(?:\[(\d+|last)\])?", re.DOTALL)
_WITHOUT = re.compile(r"(.*)\[without (.*)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Label:
    """What tells a provision from its siblings, such as `subsection:2A` or `note`.

    Attributes:
        unit: What kind of provision it is.
        num: Its number; the term of a definition. What has no number in the law,
            such as a row of a table, may be told by its first words or its heading.
            A number such as `4..4C` stands for a run of siblings.
        nth: Which of several siblings that this would tell, counted from 1 or, if it
            is `LAST`, from the end; 0 if there is but one. Written `note[2]`.
    """

    unit: Unit
    num: str = ""
    nth: int = 0

    @classmethod
    def parse(cls, text: str) -> Label:
        """Read a label as `str` writes it.

        Raises:
            ValueError: If it names no unit.

        Examples:
            >>> Label.parse("definition:lamp[2]").nth
            2
        """
        found = _LABEL.fullmatch(text)
        unit, num, nth = found.groups() if found else (text, "", "")
        return cls(Unit(unit), num or "", LAST if nth == "last" else int(nth or 0))

    @property
    def run(self) -> tuple[str, str] | None:
        """The first and the last number of a run of siblings; None if it is none.

        Examples:
            >>> Label(Unit.SUBSECTION, "4..4C").run
            ('4', '4C')
        """
        first, dots, last = self.num.partition("..")
        return (first, last) if dots and self.unit is not Unit.DEFINITION else None

    def __str__(self) -> str:
        name = f"{self.unit}:{self.num}" if self.num else str(self.unit)
        place = "last" if self.nth == LAST else self.nth
        return f"{name}[{place}]" if place else name


@dataclass(frozen=True, slots=True)
class Path:
    """The labels that lead to a provision, such as `section:12/subsection:2A`.

    A path is an address, and may change hands. Identity is `Provision.uid`.
    It leaves out Chapters, Parts and the like on the way to a section, and keeps
    them when it leads to one of them: `part:2/division:1`.

    Attributes:
        labels: What leads there, outermost first; nothing leads to the whole law.
        without: What inside it is left out, from there: section 142, other than
            paragraph (b), is `section:142[without paragraph:b]`.

    Examples:
        >>> path = Path.parse("section:5/subsection:2/heading")
        >>> path.parent == Path.parse("section:5/subsection:2")
        True
        >>> path.starts_with(Path.parse("section:5"))
        True
    """

    labels: tuple[Label, ...] = ()
    without: tuple[Path, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Path:
        """Read a path as `str` writes it.

        Raises:
            ValueError: If a label names no unit.
        """
        if found := _WITHOUT.fullmatch(text):
            without = tuple(map(cls.parse, found[2].split(", ")))
            return cls(cls.parse(found[1]).labels, without)
        return cls(tuple(map(Label.parse, text.split("/"))))

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

    @property
    def whole(self) -> Path:
        """The path with nothing left out of what it leads to."""
        return Path(self.labels) if self.without else self

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
        labels = "/".join(map(str, self.labels))
        without = ", ".join(map(str, self.without))
        return f"{labels}[without {without}]" if without else labels
