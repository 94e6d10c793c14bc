"""Amending items in Schedules: the manners of today and of 1999 to 2009.

Today an item has a number, the provision it amends and, under that, a sentence
(`Omit “oil”, substitute “fuel”.`), perhaps with provisions after a colon. From 1999
to 2009 its number is in square brackets, and verbs and words have lines of their own.
Before 1996 the items of a Schedule had no numbers; they are counted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.characters import plain
from lexcomp.structure.arrange import ACTION, GOES_ON, is_remark
from lexcomp.structure.contents import heading_key
from lexcomp.structure.heads import (
    BRACKETED_HEAD,
    HEAD,
    LAW_TITLE,
    Piece,
    counts,
    is_bare_head,
    is_head,
    is_schedule,
    is_sure_head,
)
from lexcomp.structure.item import Draft
from lexcomp.structure.line import Line
from lexcomp.structure.numbering import order
from lexcomp.structure.printed import printed
from lexcomp.structure.roles import Role

VERB = re.compile(
    r"(?:omit|insert|substitute|add|renumber|relocate|after|before|replace|reletter)"
    r"(?:$|\s*\(.*\)$|\s+(?:each|every|everything|all|as|as\s.*|the\s.*)\b.*$)"
)
_ITEMS = re.compile(r"(?:After |Before )?(?:Sub)?items?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """The Schedule, Part and principal law under which items stand."""

    schedule: str = ""
    principal: str = ""
    part: str = ""
    division: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What an instrument says of its Schedules before they begin.

    Attributes:
        principals: The law that each Schedule amends, where a section says so.
        listed: The headings in its contents list; see `contents.listed_headings`.
    """

    principals: dict[str, str]
    listed: frozenset[tuple[str, str, str]] = frozenset()


def read_scheduled(
    pieces: Sequence[Piece], frame: Frame, basic: Unit
) -> Iterator[AmendingItem]:
    """Read the items of amending Schedules in order.

    Args:
        pieces: Everything from the first amending Schedule on.
        frame: What the instrument says of its Schedules.
        basic: The unit of the laws amended, where nothing tells.
    """
    reading = _Reading(pieces, frame, basic)
    for index in range(len(pieces)):
        yield from reading.take(index)
    yield from reading.end()


_EMPHASIS = re.compile(r"(?<![\w*])([*_]{1,3})(?=\w)([^*_\n]*[\w).])\1(?![\w*])")


def read_item(
    header: str, lines: Sequence[str], principal: str, basic: Unit
) -> AmendingItem:
    """Read an item whose words are known although its instrument is not held.

    Pairs of stars or low lines around words, with which plain text tells of italics,
    are left out; a star that does not pair stands before a defined term, and stays.

    Args:
        header: The words that say what is amended.
        lines: Its other paragraphs: the action, and under it any provisions.
        principal: The name of the law that it amends, if known.
        basic: The unit of that law, where neither its name nor the header tells.

    Examples:
        >>> lines = ["Add:", "(2) Oil is fuel."]
        >>> item = read_item("Section 5", lines, "", Unit.SECTION)
        >>> item.body, str(item.provisions[0].label)
        ('Add:', 'subsection:2')
    """
    source = Source("", 1)
    draft = Draft("", _EMPHASIS.sub(r"\2", header), principal, source)
    lined = bool(lines) and bool(VERB.fullmatch(lines[0]))
    for words in lines:
        if kept := _EMPHASIS.sub(r"\2", plain(words)).strip():
            block = Paragraph("", Text(kept), source)
            if lined:
                go_on(draft, block, lined=True)
            else:
                draft.blocks.append(block)
    return draft.finished(basic)


class _Reading:
    """The items read so far, and the one that is open."""

    def __init__(self, pieces: Sequence[Piece], frame: Frame, basic: Unit) -> None:
        self._pieces = pieces
        self._frame = frame
        self._basic = basic
        self._place = _Place()
        self._draft: Draft | None = None
        self._last = ""
        self._lined = False
        self._count: int | None = None

    def take(self, index: int) -> Iterator[AmendingItem]:
        """Read one piece, and yield the item that it ends."""
        block, line = self._pieces[index]
        if self._is_structural(line, index):
            yield from self.end()
            self._enter(line, index)
        elif self._count is not None and is_bare_head(self._pieces, index):
            yield from self.end()
            self._begin_bare(block)
        elif self._count is None and is_head(
            self._pieces,
            index,
            self._last,
            open_=self._open(),
            within=self._sets_out_items(),
        ):
            yield from self.end()
            self._begin(block)
        elif self._is_principal(line, index, self._last):
            yield from self.end()
            self._place = replace(self._place, principal=line.printed)
        elif self._draft:
            go_on(self._draft, block, lined=self._lined)

    def end(self) -> Iterator[AmendingItem]:
        """Yield the item that is open."""
        if self._draft:
            yield self._draft.finished(self._basic)
        self._draft = None

    def _is_structural(self, line: Line, index: int) -> bool:
        """Tell a heading of the instrument from one that an item sets out."""
        if line.role is Role.SCHEDULE_PART:
            return True
        if line.role is not Role.CONTAINER:
            return False
        if line.unit is Unit.SCHEDULE and (not index or self._comes_next(line)):
            return True
        if self._goes_on_with(line, index):
            return False
        closed = not self._open() or bool(self._draft and self._draft.payload)
        return closed and line.unit in _STRUCTURAL and self._leads_to_head(index)

    def _goes_on_with(self, line: Line, index: int) -> bool:
        """Tell a heading set out under another: a Part and its first Division.

        A heading of the instrument is in its contents, or over the name of a law.
        """
        above_block, above = self._pieces[index - 1]
        if not self._draft or self._draft.payload[-1:] != [above_block]:
            return False
        inner = above.role is Role.CONTAINER and above.unit is not line.unit
        listed = heading_key(line) in self._frame.listed
        return inner and not listed and self._is_before_head(index)

    def _is_before_head(self, index: int) -> bool:
        """Tell whether the next piece is the number and header of an item."""
        after = index + 1
        return after < len(self._pieces) and is_head(self._pieces, after, self._last)

    def _comes_next(self, line: Line) -> bool:
        """Tell the next Schedule of the instrument from one that is set out."""
        if line.styled and not self._open():
            return True
        return heading_key(line) in self._frame.listed and (
            order(line.num or "0") > order(self._place.schedule or "0")
        )

    def _leads_to_head(self, index: int) -> bool:
        """Tell whether items of the instrument come straight after a heading."""
        for ahead in range(index + 1, min(index + 5, len(self._pieces))):
            block, line = self._pieces[ahead]
            schedule = self._pieces[index][1].unit is Unit.SCHEDULE
            last = "" if schedule else self._last
            if is_sure_head(self._pieces, ahead, last):
                return True
            if is_head(self._pieces, ahead, last, open_=schedule and self._open()):
                return True
            reference = isinstance(block, Paragraph) and block.text.plain[0] == "("
            if not (
                reference
                or line.role in {Role.CONTAINER, Role.SCHEDULE_PART}
                or self._is_principal(line, ahead, last)
            ):
                return False
        return False

    def _is_principal(self, line: Line, index: int, last: str) -> bool:
        """Tell the name of a law that stands over the items that amend it.

        Args:
            line: The line.
            index: Its place.
            last: The number of the item before it in its Schedule; empty if none is.
        """
        if line.role is Role.PRINCIPAL:
            return True
        if line.role is not Role.WORDS or not LAW_TITLE.fullmatch(line.printed):
            return False
        after = index + 1
        if after == len(self._pieces):
            return False
        if self._count is not None:
            return is_bare_head(self._pieces, after)
        return is_head(self._pieces, after, last)

    def _enter(self, line: Line, index: int) -> None:
        """Go into a Schedule or a Part; each Part names its law anew."""
        if line.unit is Unit.SCHEDULE:
            self._count = 0 if counts(self._schedule(index)) else None
            principal = self._frame.principals.get(
                line.num, self._frame.principals.get("", "")
            )
            self._place, self._last = _Place(line.num, principal), ""
        elif line.unit is Unit.PART:
            principal = self._frame.principals.get(self._place.schedule, "")
            self._place = replace(
                self._place, principal=principal, part=f"Pt {line.num}", division=""
            )
        elif line.unit is Unit.DIVISION:
            self._place = replace(self._place, division=f"Div {line.num}")

    def _begin(self, block: Block) -> None:
        words = printed(block)[0]
        bracketed = BRACKETED_HEAD.match(words)
        found = bracketed or HEAD.match(words)
        num, header = (found[1], found[2]) if found else ("", words)
        self._lined = bool(bracketed)
        schedule = f"Sch {self._place.schedule}".rstrip()
        name = f"{schedule} item {num}".strip()
        part = f"{self._place.part} {self._place.division}".strip()
        self._draft = Draft(
            name, header, self._place.principal, block.source, part=part
        )
        self._last = num or self._last

    def _sets_out_items(self) -> bool:
        """Tell whether the item that is open amends items of another instrument."""
        return bool(self._draft and _ITEMS.match(self._draft.header)) and self._open()

    def _schedule(self, index: int) -> Sequence[Piece]:
        """Return the pieces of the Schedule whose heading is at an index."""
        after = range(index + 1, len(self._pieces))
        end = next((i for i in after if is_schedule(self._pieces[i])), None)
        return self._pieces[index + 1 : end]

    def _begin_bare(self, block: Block) -> None:
        self._count = (self._count or 0) + 1
        schedule = f"Sch {self._place.schedule}".rstrip()
        name = f"{schedule} entry {self._count}"
        header = printed(block)[0].rstrip(":")
        self._draft = Draft(name, header, self._place.principal, block.source)
        self._lined = False

    def _open(self) -> bool:
        """Tell whether what comes next may be set out by the item that is open."""
        draft = self._draft
        if draft is None or not draft.body:
            return False
        return bool(draft.payload) or _opens(draft.body[-1])


def go_on(draft: Draft, block: Block, *, lined: bool) -> None:
    """Give an item its next paragraph: words of its action, or what it sets out.

    Args:
        draft: The item.
        block: The paragraph or table.
        lined: Whether verbs and words have lines of their own.
    """
    words = printed(block)
    draft.say(block)
    if lined:
        _take_lined(draft, block, words[0] if words else "")
        return
    draft.blocks.append(block)
    above = draft.payload[-1] if draft.payload else None
    if not draft.body or is_remark(block, above):
        draft.body += words
    elif draft.payload and GOES_ON.fullmatch(words[0] if words else ""):
        # `Omit:` … `substitute:` sets out the old words and then the new.
        draft.body += [each for old in draft.payload for each in printed(old)]
        draft.body += words
        draft.payload.clear()
    elif draft.payload or (_opens(draft.body[-1]) and _amends(draft)):
        draft.payload.append(block)
    else:
        draft.body += words


_STRUCTURAL = frozenset({Unit.SCHEDULE, Unit.PART, Unit.DIVISION})


def _opens(words: str) -> bool:
    """Tell whether a line of an action sets something out."""
    return words.endswith((":", "—")) or bool(VERB.fullmatch(words))


def _amends(draft: Draft) -> bool:
    """Tell an action from words that open a list of their own."""
    first, last = draft.body[0], draft.body[-1]
    return bool(ACTION.match(first) or ACTION.match(last.capitalize()))


def _take_lined(draft: Draft, block: Block, words: str) -> None:
    """Read a line in the manner of 1999: a verb, words, or a provision set out."""
    verbs = [each for each in draft.body if VERB.fullmatch(each)]
    if VERB.fullmatch(words) and not draft.payload:
        draft.body.append(words)
    elif (
        len(verbs) == 1
        and draft.body[-1] in _SETTING_OUT
        and _is_provision(block, draft)
    ):
        draft.payload.append(block)
    else:
        draft.body.append(words)


_SETTING_OUT = frozenset({"substitute", "insert", "add"})


def _is_provision(block: Block, draft: Draft) -> bool:
    """Tell a provision set out from mere words to be added."""
    return (
        bool(draft.payload)
        or draft.body[-1] != "add"
        or not (isinstance(block, Paragraph) and block.text.plain[:1].islower())
    )
