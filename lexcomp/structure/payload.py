"""Provisions set out in an amending item, read as they will stand in their law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.definition import worded_term
from lexcomp.structure.hierarchy import grow
from lexcomp.structure.line import Line, read_lines
from lexcomp.structure.numbering import BRACKETED
from lexcomp.structure.roles import Role
from lexcomp.structure.rows import rows_of
from lexcomp.structure.section import with_sections

_OPENING = "“\"'‘"
_CLOSING = re.compile(r"[”\"'’]\s*[.;,]?(?:\s+(?:and|or))?[.;]?$")
_COUNTED_LIKE_A_LAW = re.compile(r"\bforms?\b|\bcode\b|\b(?:sub-?)?sections?\b")
_STRAY = re.compile(r"(?<=[.;,])[”\"]\s*[.;,]?$")
_UNIT = re.compile(
    r"(?:sub-?)*(?:paragraph|section|regulation|rule|clause)s?|definitions?|table|items?"
    r"|forms?|schedules?|notes?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:after|before|at the (?:end|foot|beginning))\b|heading|note|penalty|table"
)
_OVER_SUBSECTION = re.compile(
    r"(?:before|after) sub-?(?:section|regulation|rule|clause)|"
    r"sub-?(?:section|regulation|rule|clause)s?\b.*\bheading"
)
_NEW_UNIT = re.compile(
    r"the following (?:words? and )?((?:sub-?)*(?:paragraph|definition|row|entry))s?\b",
    re.IGNORECASE,
)
_HOLDERS: dict[str, Unit | None] = {
    "definition": Unit.DEFINITION, "paragraph": None, "row": Unit.TABLE,
    "subparagraph": Unit.PARAGRAPH, "subsubparagraph": Unit.SUBPARAGRAPH,
}  # fmt: skip
_NESTED = re.compile(
    r"(?:after|before|at the end of|omit(?:ting)?|from) (?:the )?(?:definition|"
    r"(?:sub-?)*(?:paragraph|section|regulation|clause)s? [(0-9])[^:“\"]*",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:omit(?:ting)? all (?:the )?words\b.*|(?:omit(?:ting)?|after|before)\b[^:]*"
    r"[“\"'‘].*)\b(?:substitut|insert)\w*\s*:$",
    re.IGNORECASE | re.DOTALL,
)
_ROWS = re.compile(
    r"\b(?:table|part) items?\b|\btable,? (?:after |before )?(?:item|row)|"
    r"\b(?:table )?rows?\b|\(table\b.*\bitem"
)
_LIST = re.compile(r"\bindex\b|\blist of\b|\bterms defined\b")
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
    if parent_unit_hint is Unit.TABLE and (rows := rows_of(kept)):
        return rows
    lines = read_lines(kept)
    lines = [each for line in lines for each in _joined_on(line)]
    if words:
        lines = [
            replace(line, styled=True) if line.role is Role.WORDS else line
            for line in lines
        ]
    else:
        lines = with_sections(lines, (), part=True)
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


def parent_hint(header: str, action: str) -> Unit | None:
    """Tell from the words of an item what will hold the provisions it sets out.

    Definitions are inserted in a provision without a word of where in it, since the
    alphabet tells.

    Examples:
        >>> str(parent_hint("Subparagraph 95A-12(2)(b)(i)", "Repeal …, substitute:"))
        'paragraph'
        >>> str(parent_hint("Regulation 23 (after table item 4)", "Insert:"))
        'table'
        >>> str(parent_hint("Clause 4 of Schedule 2", "Repeal …, substitute:"))
        'schedule'
        >>> str(parent_hint("Clause 1 of Schedule 1", "Insert:"))
        'definition'
    """
    words = header.lower()
    if named := _NEW_UNIT.search(action):
        return _HOLDERS.get(named[1].lower().replace("-", ""), _inner(words))
    if nested := _NESTED.search(action):
        words = nested[0].lower()
    if sets_out_words(action):
        return _holder_of_words(words)
    if _ROWS.search(words):
        return Unit.TABLE
    if _LIST.search(words) or "alphabetical position" in action:
        return Unit.TABLE if "index" in words else Unit.ALINEA
    if "definition" in words or "definition" in action.lower():
        inner = re.search(r"(?:sub)?paragraphs? [^,]*?of the definition", words)
        end = inner and "at the end of" in words[: inner.start()]
        if inner and inner[0].startswith("sub"):
            return Unit.SUBPARAGRAPH if end else Unit.PARAGRAPH
        return Unit.PARAGRAPH if end else Unit.DEFINITION
    if action.lower().startswith("insert") and not _BESIDE.search(words):
        return Unit.DEFINITION
    if _OVER_SUBSECTION.match(words):
        return Unit.SUBHEADING
    in_schedule = "schedule" in words and not _COUNTED_LIKE_A_LAW.search(words)
    return _inner(words) or (Unit.SCHEDULE if in_schedule else None)


def sets_out_words(action: str) -> bool:
    """Tell whether an action sets out words that go on with a sentence.

    Examples:
        >>> sets_out_words("Omit all the words after “oil”, substitute:")
        True
        >>> sets_out_words("Repeal the paragraph, substitute:")
        False
    """
    return bool(_WORDS.search(action))


def unquoted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Take off the quotation marks that open each paragraph and close the last.

    Marks that belong to the words, as around a defined term, stay.
    """
    first = next((each for each in blocks if isinstance(each, Paragraph)), None)
    if first is None or first.text.plain[0] not in _OPENING:
        return _without_stray_end(blocks)
    return tuple(
        _unquoted(each) if isinstance(each, Paragraph) else each for each in blocks
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
    return (*blocks[:-1], kept)


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


def _inner(words: str) -> Unit | None:
    """Return what holds the provisions of the unit that a header begins with."""
    found = _UNIT.search(words)
    unit = found[0].replace("-", "").rstrip("s") if found else ""
    at_end = words.startswith("at the end of")
    if unit == "subsubparagraph":
        return Unit.SUBPARAGRAPH
    if unit == "subparagraph":
        return Unit.SUBPARAGRAPH if at_end else Unit.PARAGRAPH
    if unit == "paragraph" and at_end:
        return Unit.PARAGRAPH
    return Unit.FORM if unit == "form" else None


def _holder_of_words(words: str) -> Unit | None:
    """Return what holds the paragraphs that go on with words of a provision."""
    found = _UNIT.search(words)
    unit = found[0].lower().replace("-", "").rstrip("s") if found else ""
    inner = {"paragraph": Unit.PARAGRAPH, "subparagraph": Unit.SUBPARAGRAPH}
    return inner.get(unit)


def _rows(found: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Return the rows of tables, and whatever else there is."""
    return tuple(
        row
        for each in found
        for row in (each.children if each.unit is Unit.TABLE else (each,))
    )
