"""Lines to a tree of provisions: what is open decides where each line goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.text import Text
from lexcomp.structure.definition import marked_term, term_of, worded_term
from lexcomp.structure.line import Line
from lexcomp.structure.numbering import unit_of
from lexcomp.structure.open import Open
from lexcomp.structure.roles import Role
from lexcomp.structure.table import table

#: How far in each unit lies: what is opened closes all that lies as far in.
_RANK = {
    Unit.SCHEDULE: 1, Unit.CHAPTER: 2, Unit.PART: 3, Unit.DIVISION: 4,
    Unit.SUBDIVISION: 5, Unit.FORM: 6, **dict.fromkeys(BASIC, 7),
    **dict.fromkeys(BASIC.values(), 8), Unit.DEFINITION: 9, Unit.PENALTY: 10,
    Unit.PARAGRAPH: 11, Unit.SUBPARAGRAPH: 12, Unit.SUBSUBPARAGRAPH: 13,
    Unit.NOTE: 20, Unit.EXAMPLE: 20,
}  # fmt: skip
_ROOT = Unit.ALINEA
_ANNEX, _SECTION, _SUBSECTION, _DEFINITION, _PARAGRAPH = 6, 7, 8, 9, 11
_DEEPEST = 14
_STYLED_UNITS = {
    Role.PARAGRAPH: Unit.PARAGRAPH,
    Role.SUBPARAGRAPH: Unit.SUBPARAGRAPH,
    Role.SUBSUBPARAGRAPH: Unit.SUBSUBPARAGRAPH,
}
_CODE = re.compile(r"\bCode\b", re.IGNORECASE)
_FREE = frozenset({Unit.FORM})
"""Units whose words follow no drafting rule: no definitions or subheadings in them."""


def grow(
    lines: Sequence[Line],
    basic: Unit,
    within: Iterable[Unit] = (),
    *,
    definitions: bool = False,
) -> tuple[Provision, ...]:
    """Build the provisions that these lines make.

    Args:
        lines: The lines of the law, from its first provision on.
        basic: The unit that the law is counted in.
        within: The units that hold them, outermost first, where the lines are only
            part of a law.
        definitions: Whether words without a number are expected to define a term.
    """
    tree = _Tree(lines, basic, tuple(within))
    tree.expects_definitions = definitions
    for index, line in enumerate(lines):
        tree.take(index, line)
    return tree.provisions()


class _Tree:
    """The provisions read so far, and which of them are open."""

    def __init__(
        self, lines: Sequence[Line], basic: Unit, within: tuple[Unit, ...]
    ) -> None:
        self._lines = lines
        self._basic = basic
        self._following = _following(lines)
        self._root = Open(Provision(_ROOT))
        self._stack: list[tuple[int, Open]] = [(0, self._root)]
        self._frame = len(within)
        self.expects_definitions = False
        for unit in within:
            self._open(_RANK.get(unit, _PARAGRAPH), Provision(unit))

    def provisions(self) -> tuple[Provision, ...]:
        """Return what has been read, without what was said to hold it."""
        children = _inner(self._root.closed())
        for _ in range(self._frame):
            children = (*_inner(children[0]), *children[1:])
        return children

    def take(self, index: int, line: Line) -> None:
        """Put one line where it belongs."""
        _READ.get(line.role, _words)(self, index, line)

    # What follows is for the functions below, one for each role.

    @property
    def top(self) -> Open:
        """The innermost provision that is open."""
        return self._stack[-1][1]

    @property
    def basic_unit(self) -> Unit:
        """The unit of a section here: a clause in a Schedule that is no code."""
        return next(
            (
                self._basic if _CODE.search(each.heading.plain) else Unit.CLAUSE
                for _, each in self._stack
                if each.unit is Unit.SCHEDULE
            ),
            self._basic,
        )

    @property
    def section(self) -> Unit:
        """The unit that is open at the level of a section, or would be."""
        units = [each.unit for rank, each in self._stack if rank == _SECTION]
        return units[-1] if units else self.basic_unit

    def following(self, index: int) -> str:
        """Return the next number in brackets, or nothing before a heading."""
        return self._following[index]

    def next_line(self, index: int) -> Line | None:
        """Return the line after this one."""
        return self._lines[index + 1] if index + 1 < len(self._lines) else None

    def inside(self, rank: int) -> Open:
        """Close what lies deeper than a rank, and return what is then innermost."""
        while self._stack[-1][0] > rank:
            self._stack.pop()
        return self.top

    def innermost(self, rank: int) -> Open:
        """Return the innermost open provision up to a rank, closing nothing."""
        return next(each for depth, each in reversed(self._stack) if depth <= rank)

    def open(self, unit: Unit, line: Line, num: str, text: Text) -> Open:
        """Open a provision whose words these are."""
        rank = _RANK[unit]
        new = Provision(
            unit, num, text=text, designation=line.designation, source=line.source
        )
        return self._open(rank, new)

    def open_heading(self, unit: Unit, line: Line) -> None:
        """Open a provision that has a heading."""
        opened = Provision(
            unit, line.num, line.text, designation=line.designation, source=line.source
        )
        if unit is Unit.FORM and not self._has(Unit.SCHEDULE):
            self.inside(0)
        self._open(_RANK[unit], opened)

    def nest(self, line: Line, unit: Unit) -> None:
        """Open a provision inside the innermost, whatever its rank."""
        nested = Open(Provision(unit, line.num, text=line.text, source=line.source))
        self.top.add(nested)
        self._stack.append((_DEEPEST, nested))

    def paragraphs(self) -> list[tuple[Unit, str]]:
        """Return the units and numbers of the paragraphs that are open."""
        return [
            (each.unit, each.num)
            for rank, each in self._stack
            if _PARAGRAPH <= rank < _DEEPEST
        ]

    def attach(self, note: Provision) -> None:
        """Open a note inside the innermost provision."""
        self._open(_RANK[note.unit], note)

    def _has(self, unit: Unit) -> bool:
        return any(each.unit is unit for _, each in self._stack)

    def _open(self, rank: int, start: Provision) -> Open:
        opened = Open(start)
        self.inside(rank - 1).add(opened)
        self._stack.append((rank, opened))
        return opened


def _inner(holder: Provision) -> tuple[Provision, ...]:
    """Return what a provision holds, its own words as paragraphs without number."""
    text, tail = (
        (Provision(Unit.ALINEA, text=words),) if words else ()
        for words in (holder.text, holder.tail)
    )
    end = holder.attached
    return (*text, *holder.children[:end], *tail, *holder.children[end:])


def _following(lines: Sequence[Line]) -> list[str]:
    """Return, for each line, the number in brackets that comes next."""
    found, num = [""] * len(lines), ""
    for index in range(len(lines) - 1, -1, -1):
        found[index] = num
        role = lines[index].role
        if role in {Role.CONTAINER, Role.SECTION}:
            num = ""
        elif role is Role.NUMBERED:
            num = lines[index].num
    return found


def _container(tree: _Tree, _index: int, line: Line) -> None:
    tree.open_heading(line.unit or Unit.PART, line)


def _section(tree: _Tree, _index: int, line: Line) -> None:
    tree.open_heading(tree.basic_unit, line)


def _subheading(tree: _Tree, _index: int, line: Line) -> None:
    heading = Provision(Unit.SUBHEADING, heading=line.text, source=line.source)
    tree.inside(_SECTION).add(heading)


def _subsection(tree: _Tree, _index: int, line: Line) -> None:
    if line.num:
        tree.open(BASIC[tree.section], line, line.num, line.text)
    elif _goes_on(tree.innermost(_SUBSECTION), line):
        tree.inside(_SUBSECTION).say(line.text, line.source)
    else:
        holder = tree.inside(_SECTION)
        if holder.children and holder.children[-1].unit in _LISTED:
            words = Provision(Unit.ALINEA, text=line.text, source=line.source)
            holder.add(words)
        else:
            holder.say(line.text, line.source)


def _goes_on(opened: Open, line: Line) -> bool:
    """Tell whether words without a number go on with a sentence."""
    return bool(opened.children) and line.text.plain[:1].islower()


def _continued(tree: _Tree, _index: int, line: Line) -> None:
    """Put closing words after the paragraphs that they close."""
    holder = tree.innermost(_DEFINITION)
    if holder.unit is Unit.DEFINITION and not holder.children:
        tree.inside(_SUBSECTION).add(
            Provision(Unit.ALINEA, text=line.text, source=line.source)
        )
    else:
        tree.inside(_DEFINITION).say(line.text, line.source)


def _paragraph(tree: _Tree, _index: int, line: Line) -> None:
    """Put a paragraph where its style says that it lies."""
    unit = _STYLED_UNITS.get(line.role, Unit.SUBSUBPARAGRAPH)
    if not line.num:
        tree.inside(_RANK[unit]).say(line.text, line.source)
    elif line.role is Role.DEEPEST and tree.paragraphs():
        tree.inside(_DEEPEST - 1)
        tree.nest(line, unit)
    else:
        tree.open(unit, line, line.num, line.text)


def _numbered(tree: _Tree, index: int, line: Line) -> None:
    """Put a number in brackets where the numbers around it say that it lies."""
    if _belongs_to_note(tree, line):
        _note_part(tree, index, line)
        return
    opens = tree.top.last_words.endswith((":", "—"))
    unit = unit_of(line.num, tree.paragraphs(), opens, tree.following(index))
    if unit is Unit.SUBSECTION:
        free = tree.innermost(_SUBSECTION).unit in _FREE
        unit = Unit.PARAGRAPH if free else unit
    if unit is Unit.SUBSECTION:
        unit = BASIC[tree.section]
    tree.open(unit, line, line.num, line.text)


def _belongs_to_note(tree: _Tree, line: Line) -> bool:
    """Tell whether a number goes on with a list that a note has opened."""
    note = tree.top
    if note.unit not in {Unit.NOTE, Unit.EXAMPLE} or not line.num[0].islower():
        return False
    return bool(note.children) or (line.num == "a" and note.text.plain[-1:] in ":—")


def _definition(tree: _Tree, index: int, line: Line) -> None:
    """Open a definition; without a term, go on with the one before."""
    term = term_of(line.text)
    if term:
        tree.open(Unit.DEFINITION, line, term, line.text)
    else:
        _continued(tree, index, line)


def _note(tree: _Tree, _index: int, line: Line) -> None:
    tree.inside(_DEFINITION)
    _attach(tree, line)


def _inner_note(tree: _Tree, _index: int, line: Line) -> None:
    tree.inside(_DEEPEST)
    _attach(tree, line)


def _attach(tree: _Tree, line: Line) -> None:
    """Open a note or example, so that its own paragraphs find it."""
    note = Provision(
        line.unit or Unit.NOTE, line.num, text=line.text,
        designation=line.designation, source=line.source,
    )  # fmt: skip
    tree.attach(note)


def _note_part(tree: _Tree, _index: int, line: Line) -> None:
    """Put a paragraph in the note that is open."""
    if tree.top.unit not in {Unit.NOTE, Unit.EXAMPLE}:
        _words(tree, _index, line)
    elif line.num:
        part = Provision(Unit.PARAGRAPH, line.num, text=line.text, source=line.source)
        tree.top.add(part)
    else:
        tree.top.say(line.text, line.source)


def _penalty(tree: _Tree, _index: int, line: Line) -> None:
    penalty = Provision(Unit.PENALTY, text=line.text, source=line.source)
    if line.text.plain.endswith(":"):
        tree.attach(penalty)
    else:
        tree.inside(_SUBSECTION).add(penalty)


def _table(tree: _Tree, _index: int, line: Line) -> None:
    if line.table:
        tree.inside(_DEFINITION).add(table(line.table))


def _words(tree: _Tree, index: int, line: Line) -> None:
    """Put words without number or style by what stands before and after them."""
    if not line.styled and tree.innermost(_ANNEX).unit not in _FREE:
        if _is_subheading(tree, index, line):
            _subheading(tree, index, line)
            return
        term = _term(tree, line)
        if term:
            tree.open(Unit.DEFINITION, line, term, line.text)
            return
    tree.inside(_holder_of_words(tree, index, line)).say(line.text, line.source)


def _is_subheading(tree: _Tree, index: int, line: Line) -> bool:
    """Tell a heading over subsections: no full stop, and a subsection after it."""
    words, after = line.text.plain, tree.next_line(index)
    return (
        after is not None
        and after.role in {Role.NUMBERED, Role.SUBSECTION}
        and after.num[:1].isdigit()
        and not words[0].islower()
        and words[-1] not in ".:;,—"
        and not tree.innermost(_SECTION).last_words.endswith((":", ";", ",", "—"))
    )


def _term(tree: _Tree, line: Line) -> str:
    """Return the term if this is a definition: one follows a colon or another."""
    opened = tree.innermost(_DEFINITION)
    if opened.unit is not Unit.DEFINITION:
        holder = tree.innermost(_SUBSECTION)
        opens = holder.text.plain.endswith((":", "—")) and not holder.children
        if not opens and not tree.expects_definitions:
            return ""
    if tree.expects_definitions:
        return term_of(line.text)
    return marked_term(line.text) or worded_term(line.text.plain)


def _holder_of_words(tree: _Tree, index: int, line: Line) -> int:
    """Return how far in words without a number may lie.

    They close the whole list, unless the list goes on after them.
    """
    paragraphs = tree.paragraphs()
    num = tree.following(index)
    if len(paragraphs) > 1 and num and line.text.plain[0].islower():
        nums = dict(paragraphs)
        unit = unit_of(num, paragraphs, False, "")  # noqa: FBT003
        if unit is Unit.PARAGRAPH and nums.get(Unit.PARAGRAPH, "z") < num:
            return _PARAGRAPH
    definition = tree.innermost(_DEFINITION)
    if definition.unit is Unit.DEFINITION and not definition.children:
        return _SUBSECTION
    return _DEFINITION


_LISTED = frozenset({Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.DEFINITION})

_READ: dict[Role, Callable[[_Tree, int, Line], None]] = {
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
