"""Where the contents list of a law begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lexcomp.model.path import Unit
from lexcomp.readers.block import Paragraph
from lexcomp.structure.entry import (
    Entry,
    is_endnote,
    is_entry,
    key,
    page,
    read_entries,
    without_page,
)
from lexcomp.structure.line import Line, read_line
from lexcomp.structure.roles import Role

LONGEST_ASIDE = 3
"""So many lines that are no entries may stand between entries: names of laws, say."""

LONGEST_OPENING = 8
"""So many headings may open a law before its first words."""

_OPENING = re.compile(
    r"(?:table of )?(?:contents|provisions)|arrangement of \w+", re.IGNORECASE
)
_CODE = re.compile(r'"[0-9]-[0-9]"\s(?:\\[a-z]\s"[^"]*"\s*)?')
_LAW = re.compile(
    r"[A-Z][^.:;“”]*\b(?:Act|Regulations?|Rules|Ordinance)\b.* \d{4}(?:\s\d+)?"
)
"""The name of a law that an instrument amends, among the items that amend it."""
_NUMBERED = re.compile(r"(?:(?:Chapter|Part|Division|Subdivision|Schedule) )?\d")
_COLUMN = re.compile(r"(?:section|regulation|rule|clause|page|\s)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Divided:
    """A law's lines, divided into what comes before, the contents and the rest."""

    cover: tuple[Line, ...]
    contents: tuple[Entry, ...]
    body: tuple[Line, ...]


def divide(lines: Sequence[Line]) -> Divided:
    """Find the contents list, by style or by the word over it, and read it.

    Without styles it ends where its first entry comes again, shortly before the
    first words that are like no entry: there the law begins.
    """
    if any(line.role is Role.CONTENTS for line in lines):
        return _styled(lines)
    lines = [_without_code(line) for line in lines]
    for index, line in enumerate(lines):
        if line.role is Role.WORDS and _OPENING.fullmatch(line.printed):
            end = _end(lines, index + 1)
            if end > index + 1:
                entries = read_entries(lines[index + 1 : end])
                return Divided(tuple(lines[:index]), entries, tuple(lines[end:]))
    return Divided((), (), tuple(lines))


def listed_headings(divided: Divided) -> frozenset[tuple[str, str, str]]:
    """Return what the contents list and the Parts, Schedules and so on share."""
    return frozenset(
        key(entry.unit, entry.num, entry.heading)
        for entry in divided.contents
        if entry.unit
    )


def heading_key(line: Line) -> tuple[str, str, str]:
    """Return what the heading of a Part, Schedule and so on is listed by."""
    return key(line.unit, line.num, line.text.plain)


def _without_code(line: Line) -> Line:
    """Take off the code by which Word makes a contents list, where it was exported."""
    code = _CODE.match(line.printed)
    words = line.text.cut(code.end()) if code else line.text
    return read_line(Paragraph("", words, line.source)) if code and words else line


def _styled(lines: Sequence[Line]) -> Divided:
    marked = [i for i, line in enumerate(lines) if line.role is Role.CONTENTS]
    listed = [lines[i] for i in marked]
    first = marked[0]
    if first and _OPENING.fullmatch(lines[first - 1].printed):
        first -= 1
    rest = tuple(line for line in lines[marked[0] :] if line.role is not Role.CONTENTS)
    return Divided(tuple(lines[:first]), read_entries(listed), rest)


def _end(lines: Sequence[Line], start: int) -> int:
    """Return the index of the first line after a contents list without styles."""
    run = _run(lines, start)
    listed = [index for index in range(start, run) if is_entry(lines[index])]
    if not listed:
        return start
    again = _again(lines, listed, run)
    end = again[-1] if again else run
    while end > start and not _is_listed(lines[end - 1]):
        end -= 1
    return end


def _again(lines: Sequence[Line], listed: Sequence[int], run: int) -> list[int]:
    """Return where the first entry comes again, as the first heading of the law.

    The second comes again after it; or it is near the end of all that is listed.
    """
    keys = [_key(lines[index]) for index in listed]
    places = [place for place in range(1, len(keys)) if keys[place] == keys[0]]
    both = [place for place in places if keys[place : place + 2] == keys[:2]]
    near = [place for place in places if listed[place] >= run - LONGEST_OPENING]
    return [listed[place] for place in both or near]


def _run(lines: Sequence[Line], start: int) -> int:
    """Return where the lines end that are like entries, but for a few."""
    last = start
    for index in range(start, len(lines)):
        if _is_listed(lines[index]):
            last = index + 1
        elif (
            index - last >= LONGEST_ASIDE
            or _is_sentence(lines, index)
            or lines[index].role is not Role.WORDS
        ):
            break
    return last


def _is_sentence(lines: Sequence[Line], index: int) -> bool:
    """Tell words of the law from an entry that was given a full stop by mistake."""
    words = lines[index].printed
    if words[-1:] not in {*".:;,—"}:
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or not is_entry(following):
        return True
    # The first words of a Schedule's text may stand in its entry.
    opens = words[-1] == "," and following.unit is Unit.SCHEDULE
    return not (opens or (words[-1] == "." and _NUMBERED.match(words)))


def _is_listed(line: Line) -> bool:
    words = line.printed
    if is_entry(line) or is_endnote(line) or _COLUMN.fullmatch(words):
        return True
    if line.role is Role.WORDS and _LAW.fullmatch(words):
        return True
    return line.role is Role.WORDS and page(line.printed) is not None


def _key(line: Line) -> tuple[str, str, str]:
    (entry,) = read_entries([line]) or (None,)
    if entry is None:
        return "", "", line.printed
    return key(entry.unit, entry.num, without_page(entry.heading))
