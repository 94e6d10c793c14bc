"""What New Zealand prints with its laws that is no law: notes, and places kept.

History stands in notes under each provision and not in endnotes: “Section 12(2):
amended, on 26 September 2013, by section 10(1) of the … Act 2013 (2013 No 57).” What
has been repealed keeps its number and heading, and the word “[Repealed]”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.model import dates
from lexcomp.model.endnotes import Cover
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph

_EFFECT = (
    r"(?:inserted|replaced|substituted|amended|repealed|revoked|added|omitted|expired"
    r"|editorial change made)"
)
_NUMBER_OF_LAW = r"(?:\d{4} No \d+|(?:SR|LI|SL) \d{4}/\d+)"
NOTE = re.compile(
    rf"[^:]{{1,300}}?\s?:\s+{_EFFECT}\b(?:[^:]{{0,80}}?,? (?:as )?(?:on|at|from"
    r"|with effect|pursuant)\b.{3,}?, (?:by|as|pursuant)\b.+"
    rf"|, .*{_NUMBER_OF_LAW}\)\.?)"
)
"""A note of what was done to a provision."""

_COMPARE = re.compile(r"(?:Compare|Cf): .*(?:\d{4} No \d+|(?:SR|LI) \d{4}/\d+|\bs \d+)")
"""A note of the older law that a provision was taken from."""

_SIGN = re.compile(
    r"Coat of Arms of New Zealand|(?:Public|Private|Local|Provincial|Imperial) Act\s?"
    r"\d{4} No \d+|(?:Reprint|Version|Eprint)\s+as at \d|\((?:SR|LI|SL) \d{4}/\d+\)"
    r"|Parliament of New Zealand enacts"
)
_COVER = 12
"""No more blocks than these are a cover."""

_FRONT = 400
"""No more blocks than these stand before the enacting words, contents and all."""

_AS_AT = re.compile(r"(?:Reprint|Version|Eprint)?\s*as at\s+(?P<day>\d{1,2} \w+ \d{4})")
_NAMED = re.compile(
    r"(?P<title>[^;]+? (?:Act|Regulations|Rules|Order|Notice|Code|Ordinance)"
    r"(?: \(No \d+\))? \d{4}(?: \(No \d+\))?)\s*"
    r"(?:(?:Public|Private|Local|Provincial|Imperial) Act\s*(?P<year>\d{4}) No "
    r"(?P<number>\d+)|\(?(?:SR|LI|SL) (?P<sr_year>\d{4})/(?P<sr>\d+)\)?)?"
)
_NUMBER = re.compile(
    r"(?:(?:Public|Private|Local|Provincial|Imperial) Act\s*)?(\d{4}) No (\d+)"
)
_ABOUT_PRINT = re.compile(
    r"(?:Reprint|Version|Eprint)\s*(?:\(\w+\)\s*)?as at .*|Coat of Arms of New Zealand"
    r"|Note|Changes authorised by .*|A general outline of these changes .*"
    r"|(?:See )?[Nn]ote 4 at the end of this .*"
)
"""What stands in the front of this print of a law, and is no part of it."""

_ADMINISTERED = re.compile(r"(?:This|These) .{2,40} (?:is|are) administered by .*")
_RUN_ON = re.compile(r"(Date of assent|Commencement)(?=\w)")
"""A label that a converter has joined to what stands beside it."""

_END = re.compile(
    r"(?:Re|E)prints? notes|Notes|Legislative history|Related legislation|Contents"
)
_FIRST_NOTE = re.compile(r"(?:1\s?)?General|1\s?General.*")
_PLACE_KEPT = r"\[(?:Repealed|Revoked|Expired|Spent|Lapsed)\]"
_KEPT = re.compile(rf"(?:\(\w+\)\s*)?{_PLACE_KEPT}\.?")
_KEPT_IN_LIST = re.compile(rf".+\s{_PLACE_KEPT}")
_HEADING = re.compile(r"h[1-6]")
_LISTED_ALONE = re.compile(r"(?:Part|Subpart|Schedule)\b.*[^.:;,]")
"""A heading that a contents list or a text without styles has."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A law of New Zealand as printed: its own words, and the notes under them."""

    law: tuple[Block, ...]
    notes: tuple[Paragraph, ...]


def is_new_zealand(blocks: tuple[Block, ...]) -> bool:
    """Tell a law of New Zealand by its front, which no other country's is like."""
    return any(
        isinstance(block, Paragraph) and bool(_SIGN.search(block.text.plain))
        for block in blocks[:_FRONT]
    )


def parted(blocks: tuple[Block, ...]) -> Printed:
    """Part the words of a law from the notes under and after them.

    Places kept for what has been repealed are left out, since they are not in force;
    what a note says of them is kept with the notes.

    Args:
        blocks: The whole file.
    """
    law: list[Block] = []
    notes: list[Paragraph] = []
    front = _front(blocks)
    anywhere = (_KEPT_IN_LIST, _ADMINISTERED)
    left_out = ((*anywhere, _ABOUT_PRINT), anywhere)
    for index, block in enumerate(blocks[: _end(blocks)]):
        words = block.text.plain if isinstance(block, Paragraph) else ""
        if isinstance(block, Paragraph) and not block.quoted and _is_note(words):
            notes.append(block)
        elif _KEPT.fullmatch(words):
            _leave_out(law, words)
        elif any(each.fullmatch(words) for each in left_out[index >= front]):
            continue
        elif index < _COVER and isinstance(block, Paragraph):
            law += _spaced(block)
        else:
            law.append(block)
    return Printed(tuple(law), tuple(notes))


def cover_of(blocks: tuple[Block, ...]) -> Cover | None:
    """Read the cover of a law of New Zealand; None if it is not one.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> from lexcomp.model.text import Text
        >>> words = "Reprint as at 1 July 2013", "Lamps Act 2003Public Act2003 No 9"
        >>> lines = (Paragraph("", Text(each), Source("a", 1)) for each in words)
        >>> found = cover_of(tuple(lines))
        >>> found.title, str(found.citation), str(found.day)
        ('Lamps Act 2003', 'No 9, 2003', '2013-07-01')
    """
    if not is_new_zealand(blocks):
        return None
    title, citation, day = "", None, None
    for block in blocks[:_COVER]:
        words = block.text.plain if isinstance(block, Paragraph) else ""
        if not day and (found := _AS_AT.match(words)):
            day = dates.read(found["day"])
        elif not title and (found := _NAMED.fullmatch(words)):
            title, citation = found["title"], _citation(found)
        elif title and not citation and (found := _NUMBER.fullmatch(words)):
            citation = Citation(int(found[1]), Series.ACT, int(found[2]))
    first = blocks[0].source if blocks else None
    return Cover(
        title, citation, day=day, source=first, day_source=first, jurisdiction="nz"
    )


def _citation(found: re.Match[str]) -> Citation | None:
    if found["year"]:
        return Citation(int(found["year"]), Series.ACT, int(found["number"]))
    if found["sr"]:
        return Citation(int(found["sr_year"]), Series.SR, int(found["sr"]))
    return None


def _front(blocks: tuple[Block, ...]) -> int:
    """Return where the front ends: at the contents, or where the cover does."""
    for index, block in enumerate(blocks[: _COVER * 2]):
        if isinstance(block, Paragraph) and block.text.plain == "Contents":
            return index
    return _COVER


def _spaced(block: Paragraph) -> Iterator[Paragraph]:
    """Part what a converter has joined on a cover: “Act 2003Public Act2003 No 9”."""
    words = block.text.plain
    if (found := _NAMED.fullmatch(words)) and found["year"]:
        yield replace(block, text=block.text.cut(0, found.end("title")))
        number = f"{_kind(found)} {found['year']} No {found['number']}"
        yield replace(block, text=Text(number))
    elif found := _RUN_ON.match(words):
        rest = words[found.end() :]
        yield replace(block, text=Text(f"{found[1]} {rest}"))
    else:
        yield block


def _kind(found: re.Match[str]) -> str:
    """Return what a cover calls a law: a Public Act."""
    between = found.string[found.end("title") : found.start("year")]
    return " ".join(between.split())


def _is_note(words: str) -> bool:
    if ":" not in words:
        return False
    return bool(_COMPARE.match(words) or NOTE.fullmatch(words))


def _leave_out(law: list[Block], words: str) -> None:
    """Leave out a place that is kept, with the heading over it."""
    above = law[-1] if law else None
    if words.startswith("(") or not isinstance(above, Paragraph):
        return
    if _HEADING.fullmatch(above.style) or _LISTED_ALONE.fullmatch(above.text.plain):
        law.pop()


def _is_appended(words: str, following: str) -> bool:
    """Tell the title of an amending Act of which provisions are printed at the end."""
    found = _NAMED.fullmatch(words)
    if found is None:
        return False
    return bool(found["year"] or _NUMBER.fullmatch(following))


def _end(blocks: tuple[Block, ...]) -> int:
    """Return where the notes begin that follow the law."""
    words = [
        block.text.plain if isinstance(block, Paragraph) else "" for block in blocks
    ]
    for index, each in enumerate(words):
        following = words[index + 1 : index + 2]
        if index > _COVER and following and _is_appended(each, following[0]):
            return index
        if not _END.fullmatch(each) or not following:
            continue
        if each in {"Legislative history", "Related legislation"}:
            return index
        if _FIRST_NOTE.fullmatch(following[0]):
            return index
    return len(blocks)
