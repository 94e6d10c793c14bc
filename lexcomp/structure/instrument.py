"""Blocks to an amending instrument: its own sections, and its amending items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lexcomp.model.document import Document, Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.arrange import ACTION
from lexcomp.structure.build import document_of
from lexcomp.structure.contents import divide, listed_headings
from lexcomp.structure.headed import PRINCIPAL, read_headed
from lexcomp.structure.heads import BRACKETED_HEAD, Piece, has_items, is_schedule
from lexcomp.structure.instructed import (
    first_instructed,
    is_instructed,
    read_instructed,
)
from lexcomp.structure.item import rows_without_cells
from lexcomp.structure.line import Line, read_line
from lexcomp.structure.narrative import read_narrative, starts
from lexcomp.structure.printed import printed
from lexcomp.structure.roles import Role
from lexcomp.structure.scheduled import Frame, read_scheduled


@dataclass(frozen=True, slots=True)
class InstrumentText:
    """What the words of an amending instrument hold.

    Attributes:
        document: Its front and its own sections, with the commencement provision.
        items: Its amending items in order.
        notes: What stands after the items, such as a note of gazettal.
        style: The name of the style in which it is drafted, where its sections tell.
    """

    document: Document
    items: tuple[AmendingItem, ...]
    notes: tuple[Text, ...] = ()
    style: str = ""

    @property
    def commencement(self) -> tuple[Provision, ...]:
        """The sections that say when it commences: a sentence, clauses or a table."""
        return tuple(
            provision
            for _, provision in self.document.walk()
            if provision.unit in BASIC and _commences(provision)
        )


_AMENDS = re.compile(
    r"(Schedules?)(?P<nums>(?:\s+[0-9]+[A-Z]*(?:,| and| to)?)*)\s+amends?\s+"
    r"(?:the\s+)?(?P<law>[^.]+?)\.?",
)
_AS_SET_OUT = re.compile(
    r"(?:The\s+)?(?P<law>[A-Z][^.:;]{0,300}?)\s+(?:is|are) amended as "
    r"(?:set out|follows)"
)
_IS_AMENDED = re.compile(r"\b(?:is|are) (?:amended|repealed)\b")
_OPERATING = re.compile(r"\b(?:transition|application|saving|validat)", re.IGNORECASE)
_OF_ITEMS = re.compile(r"\b(?:this item|subitem)\b")
_NOT_IN = re.compile(
    r"As at \d{1,2} \w+ \d{4} the amendments? (?:is|are) not incorporated\b"
)
_NOTES = re.compile(r"NOTES?|Notes?", re.ASCII)
_COMMENCES = re.compile(r"\b(?:commences?|come into (?:operation|force)|commenced)\b")


def read_instrument(
    blocks: Iterable[Block], title: str, basic: Unit, amended: Unit = Unit.SECTION
) -> tuple[InstrumentText, tuple[Finding, ...]]:
    """Read the sections and the amending items of an instrument of any time.

    Args:
        blocks: The instrument as made, with its cover and contents.
        title: Its name.
        basic: The unit that it is itself counted in.
        amended: The unit of the law that it amends, where neither an item nor the
            name of that law tells.
    """
    pieces = [(block, read_line(block)) for block in blocks]
    divided = divide([line for _, line in pieces])
    inside = {id(line) for line in divided.body}
    body = [piece for piece in pieces if id(piece[1]) in inside]
    end = _end(body)
    body, notes = body[:end], body[end:]
    if is_instructed(pieces):
        return _instructed(pieces, body, title, basic, amended)
    start = _first_schedule(body)
    scheduled = start < len(body)
    if not scheduled:
        start = _first_item(body)
    own = [line for _, line in pieces[: len(pieces) - len(notes)]]
    kept = {id(line) for _, line in body[start:]}
    document, findings = document_of(
        [each for each in own if id(each) not in kept], title, basic
    )
    headed = tuple(read_headed(body[:start], amended))
    if scheduled:
        frame = Frame(_principals(_printed(body[:start])), listed_headings(divided))
        items = (*headed, *read_scheduled(body[start:], frame, amended))
    else:
        law = _principal(_printed(body[:start]))
        items = (*headed, *read_narrative(body[start:], law, amended))
    if not items:
        findings = (*findings, _no_items(title, pieces))
    findings = (*findings, *_rows_without_cells(items))
    return InstrumentText(document, items, tuple(_texts(notes))), findings


def _instructed(
    pieces: Sequence[Piece],
    body: Sequence[Piece],
    title: str,
    basic: Unit,
    amended: Unit,
) -> tuple[InstrumentText, tuple[Finding, ...]]:
    """Read an instrument in which each sentence of a section is an instruction."""
    kept = {id(line) for _, line in body[first_instructed(body) :]}
    own = [line for _, line in pieces if id(line) not in kept]
    document, findings = document_of(own, title, basic)
    items = tuple(read_instructed(body, amended))
    if not items:
        findings = (*findings, _no_items(title, pieces))
    findings = (*findings, *_rows_without_cells(items))
    return InstrumentText(document, items, style="nz"), findings


def _printed(pieces: Sequence[Piece]) -> list[str]:
    return [line.printed for _, line in pieces]


def _end(body: Sequence[Piece]) -> int:
    """Return where the notes begin that follow the items.

    They are headed “Notes”, or have a style of the front, such as that of the dates
    of the second reading speech; or it is said of an extract in the notes of a
    compilation that its amendments are not incorporated.
    """
    items = False
    for index, (block, line) in enumerate(body):
        items = items or line.role is Role.ITEM_HEAD or _amends(line)
        if items and (line.role is Role.FRONT or _NOT_IN.match(line.printed)):
            return index
        noted = isinstance(block, Paragraph) and _NOTES.fullmatch(block.text.plain)
        if items and noted:
            following = body[index + 1][0] if index + 1 < len(body) else None
            if isinstance(following, Paragraph) and following.text.plain[0] in "1A":
                return index
    return len(body)


def _amends(line: Line) -> bool:
    """Tell a line that amends, in any of the manners."""
    words = line.printed
    begins = ACTION.match(words) or BRACKETED_HEAD.match(words)
    return bool(begins or _IS_AMENDED.search(words))


def _first_schedule(body: Sequence[Piece]) -> int:
    """Return the index of the first Schedule that has items.

    That is the first with amending items, or one of those before it whose headings
    say that their items operate on their own terms, or that speak of their items.
    """
    marks = [i for i, piece in enumerate(body) if is_schedule(piece)]
    ends = [*marks[1:], len(body)]
    amending = next(
        (
            place
            for place, (mark, end) in enumerate(zip(marks, ends, strict=False))
            if has_items(body[mark:end])
        ),
        None,
    )
    if amending is None:
        return len(body)
    while amending and _operates(body[marks[amending - 1] : marks[amending]]):
        amending -= 1
    return marks[amending]


def _operates(schedule: Sequence[Piece]) -> bool:
    """Tell whether the items of a Schedule operate on their own terms."""
    if _OPERATING.search(schedule[0][1].printed):
        return True
    return any(_OF_ITEMS.search(line.printed) for _, line in schedule)


def _first_item(body: Sequence[Piece]) -> int:
    """Return the index of the first amending section, or of the heading over it."""
    first = next((i for i in range(len(body)) if starts(body, i)), len(body))
    if first == len(body):
        return first
    above = body[first - 1][0] if first else None
    if isinstance(above, Paragraph) and above.text.plain[-1] not in '.:;”"':
        return first - 1
    return first


def _principals(sections: Sequence[str]) -> dict[str, str]:
    """Return the law that each Schedule amends, where a section names it."""
    found: dict[str, str] = {}
    for words in sections:
        if match := _AMENDS.fullmatch(words):
            for num in re.findall(r"[0-9]+[A-Z]*", match["nums"]) or [""]:
                found[num] = match["law"].strip()
    return found


def _principal(sections: Sequence[str]) -> str:
    """Return the law that all sections amend, where one of them names it."""
    for words in sections:
        if found := _AS_SET_OUT.search(re.sub(r"^[0-9.]+\s+(?:\(1\)\s+)?", "", words)):
            return found["law"].strip()
    for words in sections:
        if found := PRINCIPAL.search(words):
            return (found["law"] or found["called"]).strip()
    return ""


def _texts(notes: Sequence[Piece]) -> Iterator[Text]:
    for block, _ in notes:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from map(Text, printed(block))


def _commences(provision: Provision) -> bool:
    heading = provision.heading.plain.lower()
    if heading:
        return "commence" in heading
    return any(_COMMENCES.search(text.plain) for text in provision.texts())


def _rows_without_cells(items: Iterable[AmendingItem]) -> Iterator[Finding]:
    for item in items:
        for row in rows_without_cells(item):
            message = (
                f"“{row}”, which {item.num or 'an item'} sets out, is a row of a table "
                "whose cells cannot be told; part them by “ | ” in the source."
            )
            yield Finding("LC132", Severity.ERROR, message, item.source)


def _no_items(title: str, pieces: Sequence[Piece]) -> Finding:
    message = f"No amending item was found in {title or 'this instrument'}."
    return Finding("LC131", Severity.ERROR, message, pieces[0][0].source)
