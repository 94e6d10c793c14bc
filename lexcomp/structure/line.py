"""A paragraph with its number taken off and the part it plays, as far as it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph, TableBlock
from lexcomp.structure.numbering import BRACKETED
from lexcomp.structure.roles import Role, role_of


@dataclass(frozen=True, slots=True)
class Line:
    """One block of a law on its way to becoming a provision.

    Attributes:
        role: What part it plays.
        text: Its words after the number; of a heading, the heading.
        source: Where it stands.
        num: Its number without brackets.
        unit: Of a container, note or example: which.
        designation: As `Provision.designation`.
        printed: All its words as printed.
        styled: Whether its style says what it is.
        heading: Whether it has the style of a heading of whatever level, as in
            Markdown and on web pages.
        table: The table, if it is one.
        recovered: Whether it was lost from the body and comes from the contents.
    """

    role: Role
    text: Text
    source: Source
    num: str = ""
    unit: Unit | None = None
    designation: str = ""
    printed: str = ""
    styled: bool = False
    heading: bool = False
    table: TableBlock | None = None
    recovered: bool = False


_ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
         "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
        start=1,
    )
}  # fmt: skip
_CONTAINER = re.compile(
    r"(?P<called>(?:the\s+)?(?:(?P<ordinal>[a-z]+th|first|second|third)\s+)?"
    r"(?P<unit>chapter|part|subpart|division|subdivision|schedule|form)\b)"
    r"(?:\s+(?P<num>[0-9]+[A-Z]*[0-9]*(?:[-.][0-9A-Z]+)*|(?-i:[IVXLC]+[A-Z]{0,3}|[A-Z]{1,2}))"
    r"(?![\w,(]))?(?P<parted>\s*[—–]+\s*|\s+-+\s+|-{2,}\s*|:?\s+|$)(?P<heading>.*)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\[see Notes?\b[^]]*\]", re.IGNORECASE)
_STYLED_SECTION = re.compile(r"(?P<num>[A-Z]*[0-9][^\s]*?)\.?(?:\s+|$)(?P<heading>.*)")
_NOTE = re.compile(
    r"(?P<unit>Note|Example)s?(?:\s+(?P<num>[0-9]+[A-Z]*))?\s*[:—]\s*", re.IGNORECASE
)
_PENALTY = re.compile(
    r"(?:(?:Civil |Maximum |Pecuniary )?[Pp]enalt(?:y|ies)|penalt(?:y|ies)(?=\s*[:—]))"
    r"\b[^.;]{0,60}?[:—]"
)
_HEADING_STYLE = re.compile(r"h[1-6]", re.IGNORECASE)
_SCHEDULE_ALONE = re.compile(r"“?Schedule [A-Z][^.:;]*[^.:;,]")
"""The heading of the only Schedule of a law, which has no number."""

_NUMBERED_ROLES = {
    Role.SUBSECTION, Role.PARAGRAPH, Role.SUBPARAGRAPH, Role.SUBSUBPARAGRAPH,
    Role.DEEPEST, Role.NOTE_PART,
}  # fmt: skip
_MISUSED = {Role.NOTE_PART, Role.CONTINUED, Role.SUBSECTION, Role.ITEM, Role.PARAGRAPH}
"""Roles in whose styles notes and penalties are now and then found."""


def read_lines(blocks: Iterable[Block]) -> list[Line]:
    """Give each block its role, by its style or else by how it begins.

    The heading of a section that has no style is left as words: it takes the
    neighbours, or a contents list, to tell it from a sentence.
    """
    return [read_line(block) for block in blocks]


def read_line(block: Block) -> Line:
    """Give one block its role."""
    if isinstance(block, TableBlock):
        return Line(Role.TABLE, Text(), block.source, table=block)
    role = role_of(block.style)
    if role in _MISUSED and (line := _attachment(block, role)):
        return line
    if role is Role.CONTAINER or role is Role.SCHEDULE_PART:
        return _container(block, role)
    if role is Role.SECTION:
        return _section(block)
    if role in {Role.NOTE, Role.INNER_NOTE}:
        return _note(block, role)
    if role in _NUMBERED_ROLES:
        return _numbered(block, role)
    if role is None:
        return _unstyled(block)
    return Line(role, block.text, block.source, printed=block.text.plain, styled=True)


def container(text: Text, source: Source, *, styled: bool) -> Line | None:
    """Read the heading of a Part, Schedule, Form and the like, or return None.

    A sentence that happens to begin so ("Part 2 does not apply.") is none.
    """
    words = text.plain
    found = _CONTAINER.match(words)
    if not found or not (styled or _is_heading(found)):
        return None
    name = found["unit"].lower()
    unit = Unit.DIVISION if name == "subpart" else Unit(name)
    num = found["num"] or _ORDINALS.get((found["ordinal"] or "").lower(), "")
    start = found.start("heading")
    usual = f"{unit.value.capitalize()} {num}".rstrip()
    called = words[: found.start("parted")]
    designation = words[:start].rstrip() if "—" in words[:start] else words[:start]
    plain = called == usual and (not found["heading"] or "—" in found["parted"])
    return Line(
        Role.CONTAINER, rest(text, start), source, num, unit,
        designation="" if plain else designation, printed=words, styled=styled,
    )  # fmt: skip


def rest(text: Text, start: int) -> Text:
    """Return the characters from `start` on; text without marks needs no care."""
    if not start:
        return text
    return text.cut(start) if text.marks else Text(text.plain[start:])


def _is_heading(found: re.Match[str]) -> bool:
    """Tell a heading without a style from a sentence or a citation."""
    unit, heading = found["unit"], found["heading"]
    if not unit[0].isupper() or found["called"].startswith("the "):
        return False
    if not heading or _ASIDE.fullmatch(heading):
        return bool(found["num"] or unit.lower() == "schedule") and not found[
            "parted"
        ].strip(" ")
    if found["parted"].isspace() and not (found["num"] and heading[0].isupper()):
        return False
    return heading.endswith(("etc.", "etc")) or heading[-1] not in ".;:,"


def _container(block: Paragraph, role: Role) -> Line:
    """Read a heading whose style says that it is one."""
    found = container(block.text, block.source, styled=True)
    if found is None:
        unit = _default_unit(block.style)
        words = block.text.plain
        return Line(role, block.text, block.source, "", unit, " ", words, styled=True)
    if role is Role.SCHEDULE_PART:
        return Line(
            role, found.text, found.source, found.num, found.unit, found.designation,
            found.printed, styled=True,
        )  # fmt: skip
    return found


def _default_unit(style: str) -> Unit:
    """Return what a heading style is for where its words do not say."""
    units = {"1": Unit.CHAPTER, "2": Unit.PART, "3": Unit.DIVISION}
    units |= {"4": Unit.SUBDIVISION, "6": Unit.SCHEDULE, "7": Unit.PART}
    units |= {"8": Unit.DIVISION, "C": Unit.CHAPTER, "P": Unit.PART}
    return units.get(style[-1:], Unit.SCHEDULE if style[:1] == "S" else Unit.PART)


def _section(block: Paragraph) -> Line:
    words = block.text.plain
    found = _STYLED_SECTION.match(words)
    num, start = (found["num"], found.start("heading")) if found else ("", 0)
    return Line(
        Role.SECTION, rest(block.text, start), block.source, num,
        printed=words, styled=True,
    )  # fmt: skip


def _attachment(block: Paragraph, role: Role | None) -> Line | None:
    """Read a note or penalty that has the style of something else."""
    words = block.text.plain
    if _NOTE.match(words):
        inner = role is Role.NOTE_PART
        return _note(block, Role.INNER_NOTE if inner else Role.NOTE)
    if _PENALTY.match(words):
        return Line(Role.PENALTY, block.text, block.source, printed=words, styled=True)
    return None


def _note(block: Paragraph, role: Role | None) -> Line:
    """Read a note or an example; words that name neither go on with one."""
    words, styled = block.text.plain, role is not None
    found = _NOTE.match(words)
    if not found:
        kind = Role.NOTE_PART
        if bracketed := BRACKETED.match(words):
            return _cut(block, kind, bracketed[1], bracketed.end(), styled=True)
        return Line(kind, block.text, block.source, printed=words, styled=True)
    unit, num = Unit(found["unit"].lower()), found["num"] or ""
    usual = f"{unit.capitalize()} {num}".rstrip() + ":"
    called = found[0].rstrip()
    return Line(
        role or Role.NOTE, rest(block.text, found.end()), block.source, num, unit,
        "" if called == usual else called, words, styled=styled,
    )  # fmt: skip


def _numbered(block: Paragraph, role: Role | None) -> Line:
    """Read a paragraph whose style tells its depth."""
    words = block.text.plain
    found = BRACKETED.match(words)
    if role is Role.SUBSECTION and found and not found[1][0].isdigit():
        return _cut(block, Role.NUMBERED, found[1], found.end(), styled=True)
    num, end = (found[1], found.end()) if found else ("", 0)
    return _cut(block, role or Role.NUMBERED, num, end, styled=True)


def _unstyled(block: Paragraph) -> Line:
    """Read a paragraph by how it begins."""
    words = block.text.plain
    if words[0] == "(" and (found := BRACKETED.match(words)):
        return _cut(block, Role.NUMBERED, found[1], found.end(), styled=False)
    if words[0] in "NnEe" and _NOTE.match(words):
        return _note(block, None)
    if words[0] in "PpCcMm" and _PENALTY.match(words):
        return Line(Role.PENALTY, block.text, block.source, printed=words)
    heading = bool(_HEADING_STYLE.fullmatch(block.style))
    line = container(block.text, block.source, styled=False)
    if line is None and heading and _SCHEDULE_ALONE.fullmatch(words):
        line = container(block.text, block.source, styled=True)
        line = replace(line, styled=False) if line else None
    return line or Line(
        Role.WORDS, block.text, block.source, printed=words, heading=heading
    )


def _cut(block: Paragraph, role: Role, num: str, end: int, *, styled: bool) -> Line:
    words = block.text.plain
    text = rest(block.text, end)
    return Line(role, text, block.source, num, printed=words, styled=styled)
