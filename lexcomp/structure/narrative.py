"""Amending items in sections: the manners of 1983 to 1998.

Either a decimal number, the provision and, under it, a sentence:
`3.1 Subregulation 5 (1):` / `Omit “lamp”, substitute “light”.`; or a narrative:
`3. Regulation 5 is amended by omitting “lamp” and substituting “light”.`, whose
actions may be lettered. Provisions set out stand in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.arrange import ACTION
from lexcomp.structure.heads import Piece
from lexcomp.structure.item import LOCATOR, Draft
from lexcomp.structure.printed import printed

_NUM = r"([0-9]+[A-Z]*)"
_DECIMAL = re.compile(rf"({_NUM}\.[0-9]+[A-Z]*)\.?\s+(.+)", re.DOTALL)
_SECTION = re.compile(rf"{_NUM}\.?\s+(?:\(([0-9]+[A-Z]*)\)\s+)?(.+)", re.DOTALL)
_SUBSECTION = re.compile(r"\(([0-9]+[A-Z]*)\)\s+(.+)", re.DOTALL)
_LETTERED = re.compile(r"\(([a-z]{1,2})\)\s+(.+)", re.DOTALL)
_PASSIVE = re.compile(
    r"(?P<header>.+?)\s+(?P<body>(?:is|are) (?:further )?(?:amended|repealed|omitted|"
    r"renumbered|relettered|deleted|altered)\b.*)",
    re.DOTALL,
)
_INSERTED = re.compile(
    r"(?P<header>(?:After|Before)\s.+?),?\s+(?P<body>the following .+?\b(?:is|are) "
    r"(?:inserted|added)\b.*)",
    re.DOTALL,
)
_AS_SET_OUT = re.compile(r"\b(?:is|are) amended as (?:set out|follows)\b")
_LIST_END = re.compile(r"[;,]?(?:\s+(?:and|or))?[.;]?$")
_QUOTED_END = re.compile(r"[”\"]\s*[.;,]?(?:\s+(?:and|or))?[.;]?$")


@dataclass(frozen=True, slots=True)
class _Group:
    """The section of the instrument in which items stand, and what it amends."""

    num: str
    header: str


def starts(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether an amending item begins here."""
    block = pieces[index][0]
    if not isinstance(block, Paragraph):
        return False
    words = block.text.plain
    if _DECIMAL.match(words):
        return _is_decimal(pieces, index)
    found = _SECTION.match(words)
    return found is not None and sentence(found[3]) is not None


def read_narrative(
    pieces: Sequence[Piece], principal: str, basic: Unit
) -> Iterator[AmendingItem]:
    """Read the items in order; what amends nothing is an item without a header.

    Args:
        pieces: Everything from the first amending section, or its heading, on.
        principal: The name of the law amended.
        basic: The unit it is counted in, where nothing tells.
    """
    reading = _Reading(pieces, principal, basic)
    for index in range(len(pieces)):
        yield from reading.take(index)
    yield from reading.end()


def _is_decimal(pieces: Sequence[Piece], index: int) -> bool:
    words = printed(pieces[index][0])[0]
    found = _DECIMAL.match(words)
    if not found:
        return False
    following = printed(pieces[index + 1][0])[:1] if index + 1 < len(pieces) else []
    locates = LOCATOR.match(found[3]) and words.endswith(":")
    acts = bool(following) and bool(ACTION.match(following[0]))
    return bool(locates or ACTION.match(found[3]) or (LOCATOR.match(found[3]) and acts))


def sentence(words: str) -> re.Match[str] | None:
    """Read a sentence that amends in the passive: what, and what is done to it."""
    found = _INSERTED.fullmatch(words) or _PASSIVE.fullmatch(words)
    if not found or not LOCATOR.match(found["header"]):
        return None
    return None if _AS_SET_OUT.search(words) else found


class _Reading:
    """The items read so far, and the one that is open."""

    def __init__(self, pieces: Sequence[Piece], principal: str, basic: Unit) -> None:
        self._pieces = pieces
        self._principal = principal
        self._basic = basic
        self._group = _Group("", "")
        self._draft: Draft | None = None
        self._lead = ""
        self._decimal = False
        self._quoted = False

    def take(self, index: int) -> Iterator[AmendingItem]:
        """Read one piece, and yield the item that it ends."""
        block = self._pieces[index][0]
        words = printed(block)[0] if printed(block) else ""
        if self._quoted or words[:1] in {"“", '"'} or not isinstance(block, Paragraph):
            self._set_out(block, words)
            return
        if _is_decimal(self._pieces, index):
            yield from self.end()
            self._begin_decimal(block, words)
        elif self._lead and (lettered := _LETTERED.match(words)):
            yield from self.end()
            self._begin_lettered(block, lettered)
        elif self._begins_section(words):
            yield from self.end()
            self._begin_section(block, words, grouped=self._groups(index))
        elif (found := _SUBSECTION.match(words)) and sentence(found[2]):
            yield from self.end()
            self._begin_sentence(block, f"{self._group.num}({found[1]})", found[2])
        elif self._draft and not self._is_margin(index):
            self._draft.body.append(words)

    def end(self) -> Iterator[AmendingItem]:
        """Yield the item that is open."""
        draft, self._draft = self._draft, None
        if draft and (draft.body or not self._lead):
            yield draft.finished(self._basic)

    def _set_out(self, block: Block, words: str) -> None:
        """Take a provision that is set out, up to its closing quotation mark."""
        if self._draft:
            self._draft.payload.append(block)
        closes = words.count("”") > words.count("“") or (
            words.count("”") == words.count("“") and bool(_QUOTED_END.search(words))
        )
        self._quoted = not closes and self._closes_later(block)

    def _closes_later(self, block: Block) -> bool:
        """Tell whether paragraphs without opening marks go on with a quotation."""
        return not isinstance(block, Paragraph)

    def _begins_section(self, words: str) -> bool:
        found = _SECTION.match(words)
        return bool(found) and not _DECIMAL.match(words)

    def _groups(self, index: int) -> bool:
        """Tell whether decimal numbers follow, so that this is only their heading."""
        after = self._pieces[index + 1 : index + 2]
        return bool(after) and bool(_DECIMAL.match("".join(printed(after[0][0])[:1])))

    def _begin_section(self, block: Block, words: str, *, grouped: bool) -> None:
        found = _SECTION.match(words)
        if not found:
            return
        num, sub, rest = found[1], found[2], found[3]
        self._lead, self._decimal = "", False
        name = f"{num}({sub})" if sub else num
        heading = LOCATOR.match(rest) and not rest.endswith((".", ":", ";"))
        self._group = _Group(num, re.sub(r"\s+\(.*", "", rest) if heading else "")
        if not heading and not grouped:
            self._begin_sentence(block, name, rest)

    def _begin_sentence(self, block: Block, name: str, words: str) -> None:
        found = sentence(words)
        source = block.source
        if found is None:
            self._lead = ""
            self._draft = Draft(name, "", self._principal, source, [words])
            self._draft.say(block)
            return
        header, body = found["header"], found["body"]
        self._draft = Draft(name, header, self._principal, source, [body])
        self._draft.say(block)
        self._lead = ""
        if re.fullmatch(r"(?:is|are) (?:further )?amended(?: by)?[:—]", body):
            self._lead = body.rstrip(":—")
            self._group = _Group(name, header)
            self._draft.body.clear()

    def _begin_decimal(self, block: Block, words: str) -> None:
        found = _DECIMAL.match(words)
        if not found:
            return
        self._lead, rest = "", found[3].strip()
        header, body = rest.rstrip(":").rstrip(), list[str]()
        if ACTION.match(rest) and not LOCATOR.match(rest):
            header, body = self._group.header, [rest]
        self._draft = Draft(found[1], header, self._principal, block.source, body)
        self._draft.say(block)

    def _begin_lettered(self, block: Block, lettered: re.Match[str]) -> None:
        """Make an item of each lettered action: `5(b)`."""
        words = lettered[2]
        if not words.endswith((":", "—")):
            words = _LIST_END.sub("", words) + "."
        self._draft = Draft(
            f"{self._group.num}({lettered[1]})", self._group.header, self._principal,
            block.source, [f"{self._lead} {words}"],
        )  # fmt: skip
        self._draft.say(block)

    def _is_margin(self, index: int) -> bool:
        """Tell the heading of the section that comes next."""
        after = index + 1
        words = printed(self._pieces[index][0])[0]
        if after >= len(self._pieces) or words[-1] in ".:;,":
            return False
        following = printed(self._pieces[after][0])[0]
        return bool(_SECTION.match(following)) and not _DECIMAL.match(following)
