"""Lines to a tree of provisions: what is open decides where each line goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.structure.decimals import counted
from lexcomp.structure.definition import (
    colon_term,
    faced_term,
    marked_term,
    term_of,
    told_term,
    whole_term,
    worded_term,
)
from lexcomp.structure.line import Line
from lexcomp.structure.numbering import unit_of
from lexcomp.structure.open import Open
from lexcomp.structure.roles import Role
from lexcomp.structure.table import table
from lexcomp.structure.tree import (
    ANNEX,
    DEEPEST,
    DEFINITION,
    PARAGRAPH,
    RANK,
    SECTION,
    SUBSECTION,
    Tree,
)

_STYLED_UNITS = {
    Role.PARAGRAPH: Unit.PARAGRAPH,
    Role.SUBPARAGRAPH: Unit.SUBPARAGRAPH,
    Role.SUBSUBPARAGRAPH: Unit.SUBSUBPARAGRAPH,
}
_WHERE = frozenset({"where:", "in this formula:", "in the formula:"})
"""Words over the definitions of what a formula holds."""
_DEFINES = re.compile(
    r"^in this \w+(?:, unless the contrary intention appears)?:$", re.IGNORECASE
)
"""Words over definitions."""
_FREE = frozenset({Unit.FORM})
"""Units whose words follow no drafting rule: no definitions or subheadings in them."""


def grow(
    lines: Sequence[Line],
    basic: Unit,
    within: Iterable[Unit] = (),
    *,
    definitions: bool = False,
    closing: bool = False,
) -> tuple[Provision, ...]:
    """Build the provisions that these lines make.

    Args:
        lines: The lines of the law, from its first provision on.
        basic: The unit that the law is counted in.
        within: The units that hold them, outermost first, where the lines are only
            part of a law.
        definitions: Whether words without a number are expected to define a term.
        closing: Whether words after the parts of a paragraph, with nothing around it,
            are its closing words.
    """
    tree = Tree(lines, basic, tuple(within))
    tree.expects_definitions = definitions
    tree.closes_paragraphs = closing
    for index, line in enumerate(lines):
        read = counted(line, section) if (section := tree.section_number) else line
        _READ.get(read.role, _words)(tree, index, read)
    return tree.provisions()


def _container(tree: Tree, _index: int, line: Line) -> None:
    tree.open_heading(line.unit or Unit.PART, line)


def _section(tree: Tree, _index: int, line: Line) -> None:
    tree.open_heading(tree.basic_unit, line)


def _subheading(tree: Tree, _index: int, line: Line) -> None:
    heading = Provision(Unit.SUBHEADING, heading=line.text, source=line.source)
    tree.inside(SECTION).add(heading)


def _subsection(tree: Tree, _index: int, line: Line) -> None:
    if line.num:
        tree.open(BASIC[tree.section], line, line.num, line.text)
    elif _goes_on(tree.innermost(SUBSECTION), line):
        tree.inside(SUBSECTION).say(line.text, line.source)
    else:
        holder = tree.inside(SECTION)
        if holder.children and holder.children[-1].unit in _LISTED:
            words = Provision(Unit.ALINEA, text=line.text, source=line.source)
            holder.add(words)
        else:
            holder.say(line.text, line.source)


def _goes_on(opened: Open, line: Line) -> bool:
    """Tell whether words without a number go on with a sentence."""
    return bool(opened.children) and line.text.plain[:1].islower()


def _continued(tree: Tree, _index: int, line: Line) -> None:
    """Put closing words after the paragraphs that they close."""
    holder = tree.innermost(DEFINITION)
    if holder.unit is Unit.DEFINITION and not holder.children:
        tree.inside(SUBSECTION).add(
            Provision(Unit.ALINEA, text=line.text, source=line.source)
        )
    else:
        tree.inside(DEFINITION).say(line.text, line.source)


def _paragraph(tree: Tree, _index: int, line: Line) -> None:
    """Put a paragraph where its style says that it lies."""
    unit = _STYLED_UNITS.get(line.role, Unit.SUBSUBPARAGRAPH)
    if not line.num:
        tree.inside(RANK[unit]).say(line.text, line.source)
    elif line.role is Role.DEEPEST and tree.paragraphs():
        tree.inside(DEEPEST - 1)
        tree.nest(line, unit)
    else:
        tree.open(unit, line, line.num, line.text)


def _numbered(tree: Tree, index: int, line: Line) -> None:
    """Put a number in brackets where the numbers around it say that it lies."""
    if _belongs_to_note(tree, line):
        _note_part(tree, index, line)
        return
    opens = tree.top.last_words.endswith((":", "—"))
    following = tree.following(index)
    unit = unit_of(line.num, tree.paragraphs(), following, opens_list=opens)
    if unit is Unit.SUBSECTION:
        free = tree.innermost(SUBSECTION).unit in _FREE
        unit = Unit.PARAGRAPH if free else unit
    if unit is Unit.SUBSECTION:
        unit = BASIC[tree.section]
    tree.open(unit, line, line.num, line.text)


def _belongs_to_note(tree: Tree, line: Line) -> bool:
    """Tell whether a number goes on with a list that a note has opened."""
    note = tree.top
    if note.unit not in {Unit.NOTE, Unit.EXAMPLE} or not line.num[0].islower():
        return False
    return bool(note.children) or (line.num == "a" and note.text.plain[-1:] in ":—")


def _definition(tree: Tree, index: int, line: Line) -> None:
    """Open a definition; without a term, go on with the one before."""
    term = term_of(line.text)
    if term:
        tree.open(Unit.DEFINITION, line, term, line.text)
    else:
        _continued(tree, index, line)


def _note(tree: Tree, index: int, line: Line) -> None:
    tree.inside(DEEPEST if _list_goes_on(tree, index) else DEFINITION)
    _attach(tree, line)


def _list_goes_on(tree: Tree, index: int) -> bool:
    """Tell a note in a list within a paragraph, which goes on after it."""
    after = tree.next_line(index)
    while after is not None and after.role in {Role.NOTE, Role.INNER_NOTE}:
        index += 1
        after = tree.next_line(index)
    paragraphs = tree.paragraphs()
    if after is None or Unit.PARAGRAPH not in dict(paragraphs):
        return False
    if after.role is Role.NUMBERED:
        unit = unit_of(after.num, paragraphs, "", opens_list=False)
        return unit in {Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH}
    return bool(after.num) and after.role in {Role.SUBPARAGRAPH, Role.SUBSUBPARAGRAPH}


def _inner_note(tree: Tree, _index: int, line: Line) -> None:
    tree.inside(DEEPEST)
    _attach(tree, line)


def _attach(tree: Tree, line: Line) -> None:
    """Open a note or example, so that its own paragraphs find it."""
    note = Provision(
        line.unit or Unit.NOTE, line.num, text=line.text,
        designation=line.designation, source=line.source,
    )  # fmt: skip
    tree.attach(note)


def _note_part(tree: Tree, _index: int, line: Line) -> None:
    """Put a paragraph in the note that is open."""
    if tree.top.unit not in {Unit.NOTE, Unit.EXAMPLE}:
        _words(tree, _index, line)
    elif line.num:
        part = Provision(Unit.PARAGRAPH, line.num, text=line.text, source=line.source)
        tree.top.add(part)
    else:
        tree.top.say(line.text, line.source)


def _penalty(tree: Tree, _index: int, line: Line) -> None:
    penalty = Provision(Unit.PENALTY, text=line.text, source=line.source)
    if line.text.plain.endswith(":"):
        tree.attach(penalty)
    else:
        tree.inside(SUBSECTION).add(penalty)


def _table(tree: Tree, _index: int, line: Line) -> None:
    if line.table:
        tree.inside(DEFINITION).add(table(line.table))


def _words(tree: Tree, index: int, line: Line) -> None:
    """Put words without number or style by what stands before and after them."""
    if line.heading and _is_cross_heading(tree, index, line):
        heading = Provision(Unit.SUBHEADING, heading=line.text, source=line.source)
        tree.inside(ANNEX).add(heading)
        return
    if not line.styled and tree.innermost(ANNEX).unit not in _FREE:
        if _is_subheading(tree, index, line):
            _subheading(tree, index, line)
            return
        term = (
            _term(tree, line)
            or _term_over_list(tree, index, line)
            or _term_told(tree, line)
        )
        if term:
            if _is_defined(tree, term):
                term = whole_term(line.text.plain) or term
            tree.open(Unit.DEFINITION, line, term, line.text)
            return
    rank = max(_holder_of_words(tree, index, line), tree.frame_rank)
    tree.inside(rank).say(line.text, line.source)


def _defines(tree: Tree) -> bool:
    """Tell whether a definition is open, after which comes another."""
    return tree.innermost(DEFINITION).unit is Unit.DEFINITION


def _is_cross_heading(tree: Tree, index: int, line: Line) -> bool:
    """Tell a heading over sections that has no number, as New Zealand has them."""
    after = tree.next_line(index)
    while after is not None and after.heading and after.role is Role.WORDS:
        index += 1
        after = tree.next_line(index)
    over = after is not None and after.role is Role.SECTION
    return over and line.text.plain[-1] not in ".:;,—"


def _is_subheading(tree: Tree, index: int, line: Line) -> bool:
    """Tell a heading over subsections: no full stop, and a subsection after it.

    At the end of subsections that are set out it is over the next one of the law.
    """
    words, after = line.text.plain, tree.next_line(index)
    if after is None and tree.holds_subsections():
        full = tree.innermost(SUBSECTION).last_words.endswith((".", ")"))
        return full and words[:1].isupper() and words[-1] not in ".:;,—"
    return (
        after is not None
        and after.role in {Role.NUMBERED, Role.SUBSECTION}
        and after.num[:1].isdigit()
        and not words[0].islower()
        and (words[-1] not in ".:;,—" or words.endswith(" etc."))
        and not tree.innermost(SECTION).last_words.endswith((":", ";", ",", "—"))
        and not (_defines(tree) and worded_term(words))
    )


def _term(tree: Tree, line: Line) -> str:
    """Return the term if this is a definition: one follows a colon or another."""
    opened = tree.innermost(DEFINITION)
    if opened.unit is not Unit.DEFINITION:
        holder = tree.innermost(SUBSECTION)
        begun = not holder.children or holder.defines
        opens = holder.text.plain.endswith((":", "—")) and begun
        explains = holder.last_words.casefold() in _WHERE
        if not (opens or explains or tree.expects_definitions):
            return ""
    if tree.expects_definitions:
        return term_of(line.text)
    return marked_term(line.text) or worded_term(line.text.plain)


def _is_defined(tree: Tree, term: str) -> bool:
    """Tell whether a definition beside it has the same term already."""
    siblings = tree.innermost(SUBSECTION).children
    return any(each.unit is Unit.DEFINITION and each.num == term for each in siblings)


def _term_over_list(tree: Tree, index: int, line: Line) -> str:
    """Return the term if a definition begins that only lists what the term means.

    It comes between others, in the order of the alphabet.
    """
    opened, after = tree.innermost(DEFINITION), tree.next_line(index)
    lists = (
        after is not None and after.role is Role.NUMBERED and after.num in {"a", "i"}
    )
    term = colon_term(line.text.plain) if lists else ""
    if _is_over_list(after) and (faced := faced_term(line.text)):
        begun = opened.unit is Unit.DEFINITION or tree.top.text.plain.endswith("—")
        return faced if begun or tree.expects_definitions else ""
    if opened.unit is Unit.DEFINITION:
        return term if term.casefold() > opened.num.casefold() else ""
    return term if term and _DEFINES.search(tree.top.last_words) else ""


def _is_over_list(after: Line | None) -> bool:
    """Tell whether a list begins in the next line, whose number may have its role."""
    begins = {Role.NUMBERED, Role.PARAGRAPH}
    return after is not None and after.role in begins and after.num in {"a", "i"}


def _term_told(tree: Tree, line: Line) -> str:
    """Return the term if a sentence tells of it, in the alphabet between others."""
    opened = tree.innermost(DEFINITION)
    term = told_term(line.text.plain) if opened.unit is Unit.DEFINITION else ""
    return term if term.casefold() > opened.num.casefold() else ""


def _holder_of_words(tree: Tree, index: int, line: Line) -> int:
    """Return how far in words without a number may lie.

    They close the whole list, unless the list goes on after them.
    """
    paragraphs = tree.paragraphs()
    if tree.closes_paragraphs and tree.only_paragraphs() and len(paragraphs) > 1:
        return PARAGRAPH
    if len(paragraphs) > 1 and _another_closes(tree, index, line):
        return PARAGRAPH
    num = tree.following(index)
    if len(paragraphs) > 1 and num and line.text.plain[0].islower():
        nums = dict(paragraphs)
        unit = unit_of(num, paragraphs, "", opens_list=False)
        if unit is Unit.PARAGRAPH and nums.get(Unit.PARAGRAPH, "z") < num:
            return PARAGRAPH
    definition = tree.innermost(DEFINITION)
    if definition.unit is Unit.DEFINITION and not definition.children:
        return SUBSECTION
    return DEFINITION


def _another_closes(tree: Tree, index: int, line: Line) -> bool:
    """Tell whether these words close a list in a list, since others close the outer."""
    after = tree.next_line(index)
    return (
        after is not None
        and after.role is Role.WORDS
        and not (line.styled or after.styled)
        and line.text.plain[0].islower()
        and after.text.plain[0].islower()
    )


_LISTED = frozenset({Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.DEFINITION})

_READ: dict[Role, Callable[[Tree, int, Line], None]] = {
    Role.CONTAINER: _container,
    Role.SCHEDULE_PART: _container,
    Role.SECTION: _section,
    Role.SUBHEADING: _subheading,
    Role.SUBSECTION: _subsection,
    Role.CONTINUED: _continued,
    Role.NUMBERED: _numbered,
    Role.PARAGRAPH: _paragraph,
    Role.SUBPARAGRAPH: _paragraph,
    Role.SUBSUBPARAGRAPH: _paragraph,
    Role.DEEPEST: _paragraph,
    Role.DEFINITION: _definition,
    Role.NOTE: _note,
    Role.INNER_NOTE: _inner_note,
    Role.NOTE_PART: _note_part,
    Role.PENALTY: _penalty,
    Role.TABLE: _table,
}
