"""What the front of a published compilation says of itself."""

from __future__ import annotations

import datetime as dt
import itertools
import re

from lexcomp.endnotes.citations import Numbering, scan
from lexcomp.endnotes.entries import Line, Row, entries
from lexcomp.endnotes.new_zealand import cover_of
from lexcomp.model import dates
from lexcomp.model.endnotes import Cover
from lexcomp.model.instrument import Citation
from lexcomp.readers.block import Block

LONGEST = 4_000
"""No more blocks than these hold a cover and its contents list."""

LONGEST_FRONT = 60
"""No more lines than these belong to a cover where nothing ends it."""

_DATE = re.compile(r"\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+\d{4}")
_COMPILATION = re.compile(r"Compilation (?:No\.?|number:?)\s*(\d+)", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"Compilation\b|Notes?:|#|Contents$|Commonwealth of Australia$"
    r"|.{0,20}Coat of Arms\b"  # the words for the picture at the top
)
_DAY = re.compile(
    r"(?:Compilation|Start|Compilation start)\s+date:?|prepared on|in force on"
    r"|as in force on",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"Includes amendments(?: up to)?:?|taking into account amendments up to"
    r"|amendments up to:?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:Table of )?Contents$|About this compilation$|Table of Provisions$"
    r"|An Act (?:to|for|relating)\b.*|Part 1\b.*|Chapter 1\b.*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"(?:Table of )?Contents|Table of Provisions", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?P<number>(?:(?:Chapter|Part|Division|Subdivision|Schedule|Form|Appendix)"
    r"\b(?:\s+(?:\d[\w.-]*|[IVXLC]+[A-Z]?|[A-Z]{1,2})\b)?|\w+ Schedule)|\d[\w.-]*)"
    r"(?:\s*[—–]\s*|\s+|$)(?P<heading>.*)"
)
_PAGE = re.compile(r"\s+\d+$")
_NOT_ACT = re.compile(
    r"\b(?:Regulations?|Rules?|Determination|Instrument|Order|Ordinance|Statutory)\b"
)


def cover(blocks: tuple[Block, ...]) -> Cover:
    """Read the title, numbers, dates and contents from the front of a compilation.

    Args:
        blocks: The compilation, with or without its endnotes.
    """
    if found := cover_of(blocks):
        return found
    lines = _lines(blocks)
    words = [line.plain for line in lines]
    front = words[: _end_of_front(words)]
    title = next((each for each in front if not _NO_TITLE.match(each)), "")
    numbering = Numbering(acts=not _NOT_ACT.search(" ".join(front[:2])))
    compilation = next(filter(None, map(_COMPILATION.search, front)), None)
    day_at, day = _after(front, _DAY)
    up_to_at, up_to = _after(front, _UP_TO)
    return Cover(
        title=title,
        citation=_number(front, numbering),
        compilation=int(compilation[1]) if compilation else None,
        day=_date(day),
        up_to=_last_number(up_to, numbering),
        brings=bool(up_to) and "up to" not in front[up_to_at].lower(),
        contents=_contents(words),
        source=lines[0].source if lines else None,
        day_source=lines[day_at].source if day else None,
        up_to_source=lines[up_to_at].source if up_to else None,
    )


def _lines(blocks: tuple[Block, ...]) -> list[Line]:
    """Return the lines of the front part; rows of tables as their first cells."""
    found: list[Line] = []
    for entry in entries(blocks[:LONGEST]):
        if isinstance(entry, Row):
            found += [line for cell in entry.cells for line in cell]
        else:
            found.append(entry)
    return found


def _end_of_front(words: list[str]) -> int:
    """Return how many lines belong to the cover."""
    for index, each in enumerate(words[:LONGEST_FRONT]):
        if index and _ENDS.fullmatch(each):
            return index
    return min(len(words), LONGEST_FRONT)


def _after(front: list[str], label: re.Pattern[str]) -> tuple[int, str]:
    """Return what stands after a label, on its line or the next, and which line."""
    for index, each in enumerate(front):
        found = label.search(each)
        if found:
            rest = each[found.end() :].strip()
            following = front[index + 1] if index + 1 < len(front) else ""
            return index, rest or following
    return 0, ""


def _date(words: str) -> dt.date | None:
    """Return the first date in words."""
    found = _DATE.search(words)
    return dates.read(found[0]) if found else None


def _number(front: list[str], numbering: Numbering) -> Citation | None:
    """Return the number of the law, from a line that holds little else."""
    for each in front[1:12]:
        if _UP_TO.search(each) or _COMPILATION.search(each):
            continue
        found = scan(each, 0, numbering) or scan(
            each.removesuffix(" as amended"), 0, numbering
        )
        rest = each[found[1] :].strip() if found else each
        if found and (not rest or rest in {"as amended", "as amended,"}):
            return found[0][0]
    return None


def _last_number(words: str, numbering: Numbering) -> Citation | None:
    """Return the last law named in words."""
    cited: list[Citation] = []
    place = 0
    while place < len(words):
        found = scan(words, place, numbering)
        cited += found[0] if found else ()
        place = max(found[1] if found else 0, place + 1)
    return cited[-1] if cited else None


def _contents(words: list[str]) -> tuple[tuple[str, str], ...]:
    """Return the entries of the contents list as numbers and headings.

    It ends where the endnotes are listed, where an entry is repeated as a heading
    of the body, or where a line is no entry.
    """
    start = next((i for i, each in enumerate(words) if _CONTENTS.fullmatch(each)), None)
    if start is None:
        return ()
    found: list[tuple[str, str]] = []
    for each in words[start + 1 :]:
        entry = _ENTRY.fullmatch(each)
        if not entry or each.startswith(("Endnote", "Notes to")):
            break
        pair = (entry["number"], entry["heading"].strip())
        if pair in found[:1]:
            break
        found.append(pair)
    return _without_pages(tuple(found))


def _without_pages(
    found: tuple[tuple[str, str], ...],
) -> tuple[tuple[str, str], ...]:
    """Take the numbers of pages from a contents list, if it has them."""
    ends = [_PAGE.search(heading) for _, heading in found]
    pages = [int(end[0]) for end in ends if end]
    rising = sum(a <= b for a, b in itertools.pairwise(pages))
    if len(pages) * 2 < len(found) or rising * 10 < 9 * (len(pages) - 1) or not pages:
        return found
    return tuple((number, _PAGE.sub("", heading)) for number, heading in found)
