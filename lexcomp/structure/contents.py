"""The contents list of a law: where it is, and what it promises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.structure.line import Line, container
from lexcomp.structure.numbering import SECTION_NUMBER
from lexcomp.structure.roles import Role


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a contents list.

    Attributes:
        unit: What it lists; None for a section, regulation, rule or clause.
        num: Its number.
        heading: Its heading.
        designation: As `Provision.designation`.
        printed: The line without leader and page.
        source: Where it stands.
    """

    unit: Unit | None
    num: str
    heading: str
    designation: str
    printed: str
    source: Source


@dataclass(frozen=True, slots=True)
class Divided:
    """A law's lines, divided into what comes before, the contents and the rest."""

    cover: tuple[Line, ...]
    contents: tuple[Entry, ...]
    body: tuple[Line, ...]


_OPENING = re.compile(
    r"(?:table of )?(?:contents|provisions)|arrangement of \w+",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"(?:section|regulation|rule|clause|page|\s)+", re.IGNORECASE)
_LEADER = re.compile(r"\s*(?:\.\s?){3,}\s*[0-9]*$|\s*…+\s*[0-9]*$|\t+[0-9]+$")
_PAGE = re.compile(r"\s+[0-9]{1,4}$")
_ENTRY = re.compile(rf"({SECTION_NUMBER})\.*\s+(\S.*)|({SECTION_NUMBER})\.{{2,}}(\S.*)")
_ENDNOTE = re.compile(r"(?:endnotes?|notes?)\b", re.IGNORECASE)


def divide(lines: Sequence[Line]) -> Divided:
    """Find the contents list, by style or by the word over it, and read it.

    Without styles it ends before the first line that is not like an entry, or that
    repeats the first entry: there the law begins.
    """
    if any(line.role is Role.CONTENTS for line in lines):
        return _styled(lines)
    for index, line in enumerate(lines):
        if line.role is Role.WORDS and _OPENING.fullmatch(line.printed):
            end = _end(lines, index + 1)
            if end > index + 1:
                entries = _read(lines[index + 1 : end])
                return Divided(tuple(lines[:index]), entries, tuple(lines[end:]))
    return Divided((), (), tuple(lines))


def key(unit: Unit | None, num: str, heading: str) -> tuple[str, str, str]:
    """Return what a contents entry and the heading that it lists have in common.

    Examples:
        >>> key(None, "3", "Short Title") == key(None, "3", "Short  title")
        True
    """
    return str(unit or ""), num, re.sub(r"\W+", "", heading).lower()


def _styled(lines: Sequence[Line]) -> Divided:
    marked = [i for i, line in enumerate(lines) if line.role is Role.CONTENTS]
    listed = [lines[i] for i in marked]
    first = marked[0]
    if first and _OPENING.fullmatch(lines[first - 1].printed):
        first -= 1
    rest = tuple(line for line in lines[marked[0] :] if line.role is not Role.CONTENTS)
    return Divided(tuple(lines[:first]), _read(listed), rest)


def _end(lines: Sequence[Line], start: int) -> int:
    """Return the index of the first line after a contents list without styles."""
    first = ""
    for index in range(start, len(lines)):
        words = _trimmed(lines[index].printed)
        if _COLUMN.fullmatch(words) or _ENDNOTE.match(words):
            continue
        if words == first or not _is_entry(lines[index], words):
            return index
        first = first or words
    return start


def _is_entry(line: Line, words: str) -> bool:
    if line.role is Role.CONTAINER:
        return True
    return (
        line.role is Role.WORDS
        and bool(_ENTRY.fullmatch(words))
        and (words[-1] not in ".:;" or words.endswith("etc."))
    )


def _trimmed(words: str) -> str:
    return _LEADER.sub("", words)


def _read(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Read the entries, taking page numbers off where the list has them."""
    numbered = sum(bool(_PAGE.search(line.printed)) for line in lines)
    paged = numbered > len(lines) * 0.8
    entries = (_entry(line, paged=paged) for line in lines)
    return tuple(entry for entry in entries if entry)


def _entry(line: Line, *, paged: bool) -> Entry | None:
    words = _trimmed(line.printed)
    if paged and words == line.printed:
        words = _PAGE.sub("", words)
    if _ENDNOTE.match(words):
        return None
    found = container(Text(words), line.source, styled=True)
    if found and found.unit:
        return Entry(
            found.unit, found.num, found.text.plain, found.designation, words,
            line.source,
        )  # fmt: skip
    if section := _ENTRY.fullmatch(words):
        num, heading = section[1] or section[3], section[2] or section[4]
        return Entry(None, num, heading, "", words, line.source)
    return None
