"""Provisions set out in an amending item, read as they will stand in their law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.decimals import counted
from lexcomp.structure.definition import worded_term
from lexcomp.structure.hierarchy import grow
from lexcomp.structure.line import Line, read_lines
from lexcomp.structure.numbering import BRACKETED
from lexcomp.structure.roles import Role
from lexcomp.structure.rows import entries_of, rows_of
from lexcomp.structure.section import with_sections
from lexcomp.structure.table import cell_of

_OPENING = "“\"'‘"
_CLOSING = re.compile(r"[”\"'’]\s*[.;,]?(?:\s+(?:and|or))?[.;]?$")
_STRAY = re.compile(r"(?<=[.;,])[”\"]\s*[.;,]?$")
_LISTS = frozenset({Unit.PARAGRAPH, Unit.SUBPARAGRAPH})
_JOINING = re.compile(r"\s*[;,.]?\s*(?:and|or|but)?\s*(?=\()(?<=[;,.\s])")
_JOINED = frozenset(
    {Role.WORDS, Role.PARAGRAPH, Role.SUBPARAGRAPH, Role.SUBSUBPARAGRAPH}
)
_WITHIN = {
    Unit.SCHEDULE: (Unit.SCHEDULE,),
    Unit.FORM: (Unit.SCHEDULE, Unit.FORM),
    Unit.PARAGRAPH: (Unit.PARAGRAPH,),
    Unit.SUBPARAGRAPH: (Unit.PARAGRAPH, Unit.SUBPARAGRAPH),
}


def build_payload(
    blocks: Iterable[Block],
    parent_unit_hint: Unit | None,
    basic: Unit,
    *,
    words: bool = False,
) -> tuple[Provision, ...]:
    """Build the provisions that stand under “substitute:” or “insert:”.

    Quotation marks that open each paragraph and close the last are taken off.

    Args:
        blocks: The paragraphs and tables, without the words of the action.
        parent_unit_hint: The unit that will hold them, where the item tells: a
            Schedule holds clauses, a paragraph is followed by small roman numbers, a
            table by rows. `DEFINITION` says that definitions are expected,
            `SUBHEADING` that there may be a heading over subsections alone.
        basic: The unit that the law to be amended is counted in.
        words: Whether they go on with a sentence, so that words without a number are
            neither a heading nor a definition.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> from lexcomp.model.text import Text
        >>> text = Text("“(aa) olive oil; or”.")
        >>> block = Paragraph("", text, Source("a.txt", 1))
        >>> found = build_payload([block], Unit.SUBREGULATION, Unit.REGULATION)
        >>> [(str(each.label), each.text.plain) for each in found]
        [('paragraph:aa', 'olive oil; or')]
    """
    kept = unquoted(tuple(blocks))
    if parent_unit_hint is Unit.TABLE and (rows := rows_of(kept) or entries_of(kept)):
        return rows
    paragraphs = [each for each in kept if isinstance(each, Paragraph)]
    if parent_unit_hint is Unit.CELL:
        return (cell_of(paragraphs),) if len(paragraphs) == len(kept) else ()
    lines = read_lines(kept)
    lines = [each for line in lines for each in _joined_on(line)]
    if words:
        lines = [
            replace(line, styled=True) if line.role is Role.WORDS else line
            for line in lines
        ]
    else:
        lines = [counted(each) for each in with_sections(lines, (), part=True)]
    lines = [_called_as_usual(each) for each in lines]
    if parent_unit_hint in BASIC:
        basic = parent_unit_hint or basic
    if parent_unit_hint not in _LISTS:
        lines = _from_the_left(lines)
    if parent_unit_hint is Unit.SUBHEADING and _is_subheading(lines):
        return (Provision(Unit.SUBHEADING, heading=lines[0].text),)
    within = _WITHIN.get(parent_unit_hint, ()) if parent_unit_hint else ()
    definitions = parent_unit_hint is Unit.DEFINITION or (
        not words and _all_define(lines)
    )
    found = grow(lines, basic, within, definitions=definitions, closing=not words)
    return _rows(found) if parent_unit_hint is Unit.TABLE else found


def unquoted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Take off the quotation marks that open each paragraph and close the last.

    Marks that belong to the words, as around a defined term, stay. A mark that closes
    on a line of its own leaves no paragraph.
    """
    first = next((each for each in blocks if isinstance(each, Paragraph)), None)
    if first is None or first.text.plain[0] not in _OPENING:
        return _without_stray_end(blocks)
    bare = (_unquoted(each) if isinstance(each, Paragraph) else each for each in blocks)
    return _with_words(bare)


def _with_words(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Leave out paragraphs of which nothing is left."""
    return tuple(
        each for each in blocks if not isinstance(each, Paragraph) or each.text.plain
    )


def _without_stray_end(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Take off a mark that closes a quotation whose opening mark is lost."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return tuple(blocks)
    words = last.text.plain
    found = _STRAY.search(words)
    paired = words.count('"') % 2 == 0 and words.count("”") <= words.count("“")
    if not found or paired:
        return tuple(blocks)
    kept = replace(last, text=last.text.cut(0, found.start()))
    return _with_words((*blocks[:-1], kept))


def _from_the_left(lines: list[Line]) -> list[Line]:
    """Take the first small letter as a paragraph, even if it could be roman."""
    first = next((i for i, line in enumerate(lines) if line.num), 0)
    line = lines[first]
    if line.role is Role.NUMBERED and line.num[0].islower():
        lines[first] = replace(line, role=Role.PARAGRAPH)
    return lines


def _all_define(lines: Sequence[Line]) -> bool:
    """Tell whether all words without a number or style define a term."""
    free = [line for line in lines if line.role is Role.WORDS and not line.styled]
    return (
        bool(free)
        and lines[0] is free[0]
        and all(worded_term(line.text.plain) for line in free)
    )


def _is_subheading(lines: Sequence[Line]) -> bool:
    """Tell a heading over subsections, set out alone."""
    first = lines[0]
    words = first.text.plain
    if len(lines) > 1 or first.role is not Role.WORDS or first.styled:
        return False
    return not words[0].islower() and words[-1] not in ".:;,—"


def _joined_on(line: Line) -> list[Line]:
    """Part “; and (c) the fee” into what goes before the new paragraph and that."""
    found = _JOINING.match(line.text.plain) if line.role in _JOINED else None
    if not found or not (number := BRACKETED.match(line.text.plain, found.end())):
        return [line]
    joining = Line(
        Role.WORDS, line.text.cut(0, found.end()).stripped(), line.source, styled=True
    )
    text = line.text.cut(number.end())
    role = Role.NUMBERED if line.role is Role.WORDS else line.role
    return [joining, replace(line, role=role, num=number[1], text=text)]


def _called_as_usual(line: Line) -> Line:
    """Let the law to be amended decide how a number is parted from its heading."""
    if not line.designation:
        return line
    usual = f"{line.unit} {line.num}".capitalize() if line.unit else ""
    same = line.designation.strip(" -—–").lower() == usual.lower()
    return replace(line, designation="") if same else line


def _unquoted(block: Paragraph) -> Paragraph:
    words, text = block.text.plain, block.text
    opened, closed = words.count("“"), words.count("”")
    closing = _CLOSING.search(words)
    if closing and closed >= opened:
        text = text.cut(0, closing.start())
        closed -= 1
    if words[0] in _OPENING and (opened > closed or words[0] != "“"):
        text = text.cut(1)
    return replace(block, text=text)


def _rows(found: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Return the rows of tables, and whatever else there is."""
    return tuple(
        row
        for each in found
        for row in (each.children if each.unit is Unit.TABLE else (each,))
    )
