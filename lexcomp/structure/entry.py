"""The entries of a contents list: what a law promises to hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


_LEADER = re.compile(
    r"\s*(?:\.\s?){3,}\s*[0-9]*$|\s*…+\s*[0-9]*$|\t+[0-9]+$"
    r"|\s*GOTOBUTTON \S+\s+PAGEREF \S+\s+[0-9]*$"  # a field of Word, as words
)
_PAGE = re.compile(r"\s+([0-9]{1,4})$")
_ENTRY = re.compile(rf"({SECTION_NUMBER})\.*\s+(\S.*)|({SECTION_NUMBER})\.{{2,}}(\S.*)")
_ENDNOTE = re.compile(r"(?:endnotes?|notes?)\b", re.IGNORECASE)
_YEARS = range(1850, 2101)

LONGEST_LEADER = 1000
"""More characters than this do not lead from an entry to the number of its page."""

FEWEST_PAGES = 3
"""Fewer numbers at the ends of lines are none of pages, but belong to headings."""

LARGEST_LEAP = 60
"""So many pages may lie between two entries of a contents list."""


def key(unit: Unit | None, num: str, heading: str) -> tuple[str, str, str]:
    """Return what a contents entry and the heading that it lists have in common.

    Examples:
        >>> key(None, "3", "Short Title") == key(None, "3", "Short  title")
        True
    """
    return str(unit or ""), num, re.sub(r"\W+", "", heading).lower()


def is_entry(line: Line) -> bool:
    """Tell whether a line without a style is like one of a contents list."""
    words = _without_leader(line.printed)
    if line.role is Role.CONTAINER:
        return True
    listed = line.role is Role.WORDS and bool(_ENTRY.fullmatch(words))
    return listed and (words[-1] not in ".:;" or words.endswith("etc."))


def is_endnote(line: Line) -> bool:
    """Tell whether a line lists endnotes."""
    return bool(_ENDNOTE.match(line.printed))


def read_entries(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Read the lines of a contents list, without leaders and page numbers.

    Numbers at the end of lines are pages if they go up from line to line; those of
    years are not.
    """
    without = [_without_leader(line.printed) for line in lines]
    led = sum(words != line.printed for words, line in zip(without, lines, strict=True))
    words = list(_without_pages(without, led))
    pairs = zip(lines, words, strict=True)
    entries = (_entry(line, each) for line, each in pairs if not is_endnote(line))
    return tuple(entry for entry in entries if entry)


def page(line: str) -> int | None:
    """Return the number at the end of a line, if it may be that of a page."""
    found = _PAGE.search(line)
    return int(found[1]) if found and int(found[1]) not in _YEARS else None


def without_page(line: str) -> str:
    """Take off the number at the end of a line, if it may be that of a page."""
    return _PAGE.sub("", line) if page(line) is not None else line


def _without_leader(words: str) -> str:
    """Take off the dots that lead to the number of a page, and the number."""
    end = words[-LONGEST_LEADER:]
    return words[:-LONGEST_LEADER] + _LEADER.sub("", end)


def _without_pages(lines: Sequence[str], led: int) -> Iterator[str]:
    """Take off the numbers of pages; those of `led` lines are off already."""
    pages = [here for line in lines if (here := page(line)) is not None]
    steps = [after >= before for before, after in pairwise(pages)]
    several = len(pages) + led >= max(FEWEST_PAGES, len(lines) // 5)
    paged = several and sum(steps) >= len(steps) * 0.75
    last = 0
    for line in lines:
        here = page(line) if paged else None
        if here is not None and last <= here <= last + LARGEST_LEAP:
            last = here
            yield _PAGE.sub("", line)
        else:
            yield line


def _entry(line: Line, words: str) -> Entry | None:
    found = container(Text(words), line.source, styled=True)
    if found and found.unit:
        return Entry(
            found.unit, found.num, found.text.plain, found.designation, words,
            line.source,
        )  # fmt: skip
    if section := _ENTRY.fullmatch(words.rstrip(".") if words[:1].isdigit() else words):
        num, heading = section[1] or section[3], section[2] or section[4]
        return Entry(None, num, heading, "", words, line.source)
    return None
