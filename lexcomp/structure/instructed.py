"""Amending sections as New Zealand has them: each sentence in one is an instruction.

Under `9 Section 11 amended (Duty to report)` stands “In section 11(2), replace “2
years” with “3 years”.”, or several such sentences as subsections or paragraphs, and
what they put in is set off or stands in quotation marks. Before 2012 the sentences were
in the passive: “Section 11(2) of the principal Act is amended by omitting …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.amended_law import CALLED, LAW, AmendedLaw
from lexcomp.structure.heads import Piece
from lexcomp.structure.imperative import Instruction, hinted, instruction
from lexcomp.structure.item import LOCATOR, Draft
from lexcomp.structure.narrative import sentence
from lexcomp.structure.numbering import order
from lexcomp.structure.printed import printed
from lexcomp.structure.roles import Role

_TELLS = re.compile(
    rf"\({CALLED}\)|\bis (?:in this Act )?called {CALLED}|The Parliament of New "
    r"Zealand enacts|(?:These (?:regulations|rules)|This (?:order|notice|code)) "
    r"amends? the [A-Z][^.;:]* \d{4}\.?$"
)
"""In Australia the Principal Act has a capital, and so have Regulations."""

_SHORT_TITLE = re.compile(r"principal (?:Act|regulations|rules|order)", re.IGNORECASE)
_AMENDS_PLACE = re.compile(
    r"(?:This section|This clause|Subsections? [^.]*?|Clauses? [^.]*?) amends? "
    r"(?:the )?(?P<place>(?:(?i:section|schedule|clause|regulation|rule|part|"
    r"(?:the )?definition)\b)[^.]*)\."
)
_HEADING = re.compile(r"([0-9]+[A-Z]*)\s+([A-Z“\"].*[^.:;,])", re.DOTALL)
_AMENDING = re.compile(
    r"\b(?:amend(?:ed|ments?|ing)|replaced|repeal(?:ed|s)|revo(?:ked|cations?)|inserted|"
    r"substituted|added|omitted|reinstated)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(([0-9]+[A-Z]*)\)\s*(.+)", re.DOTALL)
_SUB_NUMBER = re.compile(r"^\([0-9]+[A-Z]*\)\s*")
_LETTERED = re.compile(r"\(([a-z]{1,3})\)\s*(.+)", re.DOTALL)
_LEAD = re.compile(
    r"(?:In|After|Before)\b[^“”\"]*,\s*(?:[—–]|-+)$|.*\bamended( by)?[:—]?"
)
_LIST_LEAD = re.compile(
    r"In (?:the following|each of the following) (?:provisions|sections|places), "
    r"(?P<rest>.*?)[:—]",
    re.DOTALL,
)
_REVOKED = re.compile(r"(?P<header>.+?)\s+(?P<body>(?:is|are) revoked\b.*)", re.DOTALL)
_ADVERB = re.compile(r"\b((?:is|are) )(?:hereby|consequentially|accordingly|also) ")
_IS_CHANGED = re.compile(
    r"\b(?:is|are) (?:\w+ly |further |also )?(?:amended (?:by|as|in)\b"
    r"|(?:repealed|revoked|omitted)(?:\.?$| and the following\b)"
    r"|inserted (?:after|before)\b|(?:inserted|added|substituted)[:—])"
    r"|^(?:Replace|Repeal|Insert|Delete|Omit|Revoke|Substitute)\b"
    r"|^(?:In|After|Before)\b[^“”\"]*, (?:replace|insert|delete|repeal|omit|revoke)\b"
)
"""What may amend although it is not understood: it is never passed over."""

_ELSEWHERE = re.compile(
    r"(?:Amend (?:the|each) .*|The .*(?:is|are) (?:consequentially )?amended )"
    r"\b(?:as (?:set out|indicated|specified)|in the manner (?:set out|indicated))\b.*"
    r"|(?:Amend|The) .*\b(?:specified|listed|set out|named) in (?:the )?Schedule.*"
    r"\b(?:amended|as set out|as indicated)\b.*",
    re.DOTALL,
)
_LIST_END = re.compile(r"[;:,]?(?:\s+(?:and|or))?[.;:]?$")
_UNNAMED = "a law that is not named"
"""What an Act amends that has not said what it amends: itself, or nothing of ours."""

_SCHEDULE_NUM = re.compile(r"Schedule(?: ([0-9]+[A-Z]*))?")
_CLOSED = re.compile(r"[”\"]\s*[.;,]?(?:\s*(?:and|or))?[.;]?$")


def is_instructed(pieces: Sequence[Piece]) -> bool:
    """Tell an instrument of New Zealand by how it names the law that it amends."""
    return any(_TELLS.search(line.printed) for _, line in pieces)


def first_instructed(body: Sequence[Piece]) -> int:
    """Return the index of the heading of the first section that amends."""
    start = len(body)
    for index, piece in enumerate(body):
        if _is_schedule(piece):
            return index
        words = piece[1].printed
        if _heads(piece):
            start = index
            if _AMENDING.search(words) and not _SHORT_TITLE.search(words):
                return index
        elif instructs(_SUB_NUMBER.sub("", words)):
            return start
    return len(body)


def instructs(words: str, context: str = "") -> bool:
    """Tell whether a sentence amends a law, in the imperative or in the passive."""
    return bool(instruction(words, context) or _passive(words))


def read_instructed(body: Sequence[Piece], basic: Unit) -> Iterator[AmendingItem]:
    """Read the instructions of an instrument in order, and those in its Schedules.

    Args:
        body: The instrument, without its contents and its notes.
        basic: The unit of the laws amended, where nothing tells.
    """
    schedules = _schedules(body)
    end = next((i for i, piece in enumerate(body) if _is_schedule(piece)), len(body))
    reading = _Reading(basic, schedules)
    for piece in body[:end]:
        yield from reading.take(piece)
    yield from reading.end()
    for num, pieces in schedules.items():
        if num not in reading.set_out:
            within = _Reading(basic, schedules, schedule=num or "1")
            within.law.enter_schedule(pieces[0][1].printed, reading.law.whole)
            for piece in pieces[1:]:
                yield from within.take(piece)
            yield from within.end()


def _is_schedule(piece: Piece) -> bool:
    block, line = piece
    quoted = isinstance(block, Paragraph) and block.quoted
    head = line.role is Role.CONTAINER and line.unit is Unit.SCHEDULE
    return head and not quoted and line.printed[0] not in '“"'


def _heads(piece: Piece) -> re.Match[str] | None:
    """Return the number and words of the heading of a section, if this is one."""
    block, line = piece
    if not isinstance(block, Paragraph) or block.quoted:
        return None
    return _HEADING.fullmatch(line.printed)


def _schedules(body: Sequence[Piece]) -> dict[str, Sequence[Piece]]:
    """Return the Schedules of an instrument, each from its heading on."""
    marks = [index for index, piece in enumerate(body) if _is_schedule(piece)]
    places = pairwise((*marks, len(body)))
    return {body[mark][1].num: body[mark:end] for mark, end in places}


@dataclass(slots=True)
class _Reading:
    """The items read so far, and where in the instrument reading has come."""

    basic: Unit
    schedules: dict[str, Sequence[Piece]]
    schedule: str = ""
    set_out: set[str] = field(default_factory=set)
    num: str = ""
    sub: str = ""
    amends: bool = False
    law: AmendedLaw = field(default_factory=AmendedLaw)
    context: str = ""
    lead: str = ""
    listing: str = ""
    count: int = 0
    draft: Draft | None = None
    open_quote: bool = False

    def take(self, piece: Piece) -> Iterator[AmendingItem]:
        """Read one piece, and yield the item that it ends."""
        block, line = piece
        if self._is_set_out(block):
            self._set_out(block)
            return
        if not isinstance(block, Paragraph):
            return
        words = line.printed
        under = self.schedule or (self.num and line.heading)  # not its own title
        if under and (law := LAW.fullmatch(words)):
            yield from self.end()
            self.law.group, self.context, self.lead = law["law"], "", ""
        elif line.role is Role.CONTAINER:
            yield from self.end()
            if line.unit is not Unit.DIVISION:
                self.law.enter_part(line.text.plain)
        elif self._begins(piece):
            yield from self.end()
        elif line.heading:
            yield from self.end()
            self.law.enter_group(words)
        else:
            yield from self._sentence(block, words)

    def end(self) -> Iterator[AmendingItem]:
        """Yield the item that is open."""
        draft, self.draft = self.draft, None
        self.open_quote = False
        if draft:
            draft.meant = hinted(draft.header)
            yield draft.finished(self.basic)

    def _is_set_out(self, block: Block) -> bool:
        """Tell whether a block is set out by the instruction that is open."""
        if self.draft is None:
            return False
        if self.open_quote or not isinstance(block, Paragraph):
            return True
        if block.quoted:
            return True
        return block.text.plain[0] in '“"' and self.draft.body[-1].endswith(":")

    def _set_out(self, block: Block) -> None:
        if self.draft is None:
            return
        self.draft.payload.append(block)
        words = " ".join(printed(block))
        quoted = isinstance(block, Paragraph) and block.quoted
        opened = words[:1] in {"“", '"'} or self.open_quote
        self.open_quote = not quoted and opened and not _CLOSED.search(words)

    def _begins(self, piece: Piece) -> bool:
        """Tell the heading of the next section, and go into it."""
        found = _heads(piece)
        if not found or self.schedule:
            return False
        here, last = order(found[1])[0], order(self.num or "0")[0]
        if not last < here or (here[0] > last[0] + 1 and not piece[1].heading):
            return False
        if self._awaits() and not _AMENDING.search(found[2]):
            return False
        self.num, self.sub, self.context, self.lead = found[1], "", "", ""
        self.amends = bool(_AMENDING.search(found[2]))
        self.law.enter_section(found[1], found[2])
        return True

    def _awaits(self) -> bool:
        """Tell whether the open instruction still lacks what it sets out."""
        draft = self.draft
        return bool(draft and draft.body[-1].endswith(":") and not draft.payload)

    def _sentence(self, block: Paragraph, words: str) -> Iterator[AmendingItem]:
        """Read a sentence, which may be a subsection or a paragraph of the section."""
        if numbered := _NUMBERED.fullmatch(words):
            yield from self.end()
            self.sub, self.lead, words = f"({numbered[1]})", "", numbered[2]
        lettered = _LETTERED.fullmatch(words) if self.lead or self.listing else None
        if lettered:
            yield from self.end()
            self._open(block, f"({lettered[1]})", self._led(lettered[2]))
        else:
            yield from self._whole(block, words)

    def _led(self, words: str) -> str:
        """Return a lettered action with the words that stand over it.

        Those may be the place, under which actions are listed, or the action, under
        which places are.
        """
        if self.listing:
            return f"In {_LIST_END.sub('', words)}, {self.listing}."
        if not words.endswith((":", "—")):
            words = _LIST_END.sub("", words) + "."
        return f"{self.lead} {words}"

    def _whole(self, block: Paragraph, words: str) -> Iterator[AmendingItem]:
        self.listing = ""
        if self.law.said(words):
            return
        if found := _AMENDS_PLACE.fullmatch(words):
            self.context = found["place"].strip()
        elif self.schedules and _ELSEWHERE.fullmatch(words):
            yield from self.end()  # the Schedule has the items
        elif found := _LIST_LEAD.fullmatch(words):
            yield from self.end()
            self.listing = found["rest"]
        elif _LEAD.fullmatch(words):
            yield from self.end()
            self.lead = words.rstrip("—–-: ")
        elif self.draft and _is_open(self.draft.body[-1]):
            self.draft.body.append(words)
        elif self._instructs(words):
            yield from self.end()
            self._open(block, "", words)

    def _instructs(self, words: str) -> bool:
        """Tell a sentence that amends, or stands where only such sentences should."""
        if self.amends or self.schedule:
            return True
        return instructs(words, self.context) or bool(_IS_CHANGED.search(words))

    def _open(self, block: Paragraph, letter: str, words: str) -> None:
        """Begin an item with an instruction, or with words that amend nothing."""
        if self.schedule and not (instructs(words) or self._may_amend(words)):
            return
        passive = _passive(words)
        told = instruction(words, self.context)
        if told is None and passive:
            told = Instruction(_of_principal(passive["header"]), passive["body"])
        if told is None:
            self.draft = self._draft(block, "", words, letter)
            return
        self.draft = self._draft(block, told.header, told.body, letter)
        if told.set_out:
            self.draft.payload = self._schedule(told.set_out)

    def _may_amend(self, words: str) -> bool:
        """Tell a line of a Schedule that is never passed over, under a law's name."""
        locates = LOCATOR.match(words) and ":" in words
        return bool(self.law.group and (locates or _IS_CHANGED.search(words)))

    def _schedule(self, name: str) -> list[Block]:
        """Return what a Schedule of the instrument sets out."""
        found = _SCHEDULE_NUM.match(name)
        num = (found[1] or "") if found else ""
        if num not in self.schedules and len(self.schedules) == 1:
            num = next(iter(self.schedules))
        self.set_out.add(num)
        blocks = [block for block, _ in self.schedules.get(num, ())[1:]]
        quoted = [b for b in blocks if isinstance(b, Paragraph) and b.quoted]
        return list(quoted or blocks)

    def _draft(self, block: Paragraph, header: str, body: str, letter: str) -> Draft:
        if self.schedule:
            self.count += 1
            num = f"Sch {self.schedule} item {self.count}"
        else:
            num = f"s {self.num}{self.sub}{letter}"
        law = self.law.name or _UNNAMED
        draft = Draft(num, header, law, block.source, [body])
        draft.say(block)
        return draft


def _passive(words: str) -> re.Match[str] | None:
    """Read a sentence in the passive: what is amended, and what is done to it."""
    revoked = _REVOKED.fullmatch(words)
    if revoked and LOCATOR.match(revoked["header"]):
        return revoked
    return sentence(_ADVERB.sub(r"\1", words, count=1))


def _is_open(words: str) -> bool:
    """Tell whether a quotation goes on in the next paragraph."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _of_principal(header: str) -> str:
    return re.sub(
        r" (?:of|to) the [Pp]rincipal (?:Act|[Rr]egulations|[Rr]ules|[Oo]rder)$",
        "",
        header,
    )
