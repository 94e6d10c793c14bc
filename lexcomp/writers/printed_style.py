"""The styles in which the Office of Parliamentary Counsel prints provisions.

A page that says them, as `data-style`, is read again as the law that it was written
from; what is no part of the law says that it is an aside.
"""

from __future__ import annotations

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Path, Unit

ASIDE = ' data-style="aside"'
"""The attribute of what is said about a law and is none of its words."""

FRONT = ' data-style="ShortT"'
"""The attribute of lines before the first provision."""

IN_TABLE = ' data-style="TableHeading"'
"""The attribute of a cell of column headings, no bolder than its words say."""

TERM = ' data-style="Definition"'
"""The attribute of a term that has no other faces than its words say."""

_STYLES = {
    Unit.CHAPTER: "ActHead1", Unit.PART: "ActHead2", Unit.DIVISION: "ActHead3",
    Unit.SUBDIVISION: "ActHead4", Unit.SCHEDULE: "ActHead6", Unit.FORM: "FormHeading",
    Unit.SUBHEADING: "SubsectionHead", Unit.PARAGRAPH: "paragraph",
    Unit.SUBPARAGRAPH: "paragraphsub", Unit.SUBSUBPARAGRAPH: "paragraphsub-sub",
    Unit.DEFINITION: "Definition", Unit.NOTE: "notetext", Unit.EXAMPLE: "notetext",
    Unit.PENALTY: "Penalty", Unit.ALINEA: "subsection",
    **dict.fromkeys(BASIC, "ActHead5"), **dict.fromkeys(BASIC.values(), "subsection"),
}  # fmt: skip
_IN_PARAGRAPHS = frozenset({Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH})
_TAILS = {each: _STYLES[each] for each in _IN_PARAGRAPHS}
_GOING_ON = {
    **_TAILS, Unit.DEFINITION: "subsection2", Unit.NOTE: "notetext",
    Unit.EXAMPLE: "notetext", **dict.fromkeys(BASIC.values(), "subsection2"),
}  # fmt: skip
_IN_CELLS = {
    Unit.PARAGRAPH: "Tablea", Unit.SUBPARAGRAPH: "Tablei",
    Unit.SUBSUBPARAGRAPH: "TableAA", Unit.NOTE: "notetext", Unit.EXAMPLE: "notetext",
}  # fmt: skip
_NOTES = frozenset({Unit.NOTE, Unit.EXAMPLE})


def heading_style(provision: Provision) -> str:
    """Return the attribute of the line that has the number and heading of a provision.

    Examples:
        >>> heading_style(Provision(Unit.SECTION, "5"))
        ' data-style="ActHead5"'
    """
    return _attribute(_STYLES.get(provision.unit, ""))


def words_style(provision: Provision, above: Path) -> str:
    """Return the attribute of the words of a provision.

    Args:
        provision: The provision.
        above: The path of what it stands in.

    Examples:
        >>> words_style(Provision(Unit.SECTION, "5"), Path())
        ' data-style="subsection"'
        >>> words_style(Provision(Unit.NOTE), Path.parse("section:5/paragraph:a"))
        ' data-style="noteToPara"'
        >>> words_style(Provision(Unit.PARAGRAPH, "a"), Path.parse("section:5/note"))
        ' data-style="notepara"'
    """
    unit, holder = provision.unit, above.last.unit if above else None
    if any(label.unit is Unit.HEADER for label in above.labels):
        return IN_TABLE
    if any(label.unit is Unit.CELL for label in above.labels):
        return _attribute(_IN_CELLS.get(unit, "Tabletext"))
    if unit in BASIC:
        return _attribute("subsection")
    if unit in _NOTES and holder in _IN_PARAGRAPHS:
        return _attribute("noteToPara")
    if unit is Unit.ALINEA and holder is not None:
        return _attribute(_GOING_ON.get(holder, "subsection"))
    if holder in _NOTES:
        return _attribute("notepara" if unit in _IN_PARAGRAPHS else "notetext")
    return _attribute(_STYLES.get(unit, ""))


def tail_style(provision: Provision) -> str:
    """Return the attribute of the closing words of a provision.

    Examples:
        >>> tail_style(Provision(Unit.SUBSECTION, "1"))
        ' data-style="subsection2"'
    """
    unit = provision.unit
    return _attribute("notetext" if unit in _NOTES else _TAILS.get(unit, "subsection2"))


def _attribute(style: str) -> str:
    return f' data-style="{style}"' if style else ""
