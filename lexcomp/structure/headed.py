"""Amending sections with headings: the manner of Acts from 1983 to 1995.

Under `11 Commencement` stands `Section 2 of the Principal Act is amended by omitting
subsection (3).`; actions may be lettered, and provisions set out stand in quotation
marks, single or double, where those have not been lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.readers.block import Paragraph
from lexcomp.structure.heads import Piece
from lexcomp.structure.item import Draft
from lexcomp.structure.narrative import sentence
from lexcomp.structure.numbering import order
from lexcomp.structure.printed import printed
from lexcomp.structure.roles import Role

PRINCIPAL = re.compile(
    r"Principal (?:Act|Regulations|Rules|Ordinance)[”\"’']? means (?:the )?"
    r"(?P<law>[^.;:]+)|"
    r"(?:The\s+)?(?P<called>[A-Z][^.:;]{0,300}?(?:[0-9]{4})?)[0-9]? is in this \w+ "
    r"referred to as the Principal"
)
"""A section that says which law the others amend."""

_HEADING = re.compile(r"([0-9]+[A-Z]*)(?:\s+([^(\s].*))?", re.DOTALL)
_NUMBERED = re.compile(r"\(1\)\s+")
_AMENDS = re.compile(r"Amendments? of (?:the )?(?P<law>.+)")
_OF_PRINCIPAL = re.compile(
    r" (?:of|to) (?:the Principal (?:Act|Regulations|Rules|Ordinance)|that \w+)$"
)


def read_headed(pieces: Sequence[Piece], basic: Unit) -> Iterator[AmendingItem]:
    """Read the sections that amend, each as one item, in order.

    Args:
        pieces: The sections of the instrument, up to its first amending Schedule.
        basic: The unit of the laws amended, where nothing tells.
    """
    principal, place = "", 0
    for start, end in pairwise((*_sections(pieces), len(pieces))):
        for _, line in pieces[place:start]:
            principal = _principal(line.printed, principal)
            if line.role is Role.CONTAINER and line.unit is Unit.PART:
                named = _AMENDS.search(line.text.plain)
                principal = named["law"].strip() if named else ""
        place = start
        if draft := _draft(pieces[start:end], principal):
            yield draft.finished(basic)


def _principal(words: str, known: str) -> str:
    found = PRINCIPAL.search(words)
    return (found["law"] or found["called"]).strip() if found else known


def _sections(pieces: Sequence[Piece]) -> Iterator[int]:
    """Yield where each section begins: with the next number, over words."""
    last = ""
    for index, (block, _) in enumerate(pieces):
        words = block.text.plain if isinstance(block, Paragraph) else ""
        found = _HEADING.fullmatch(words)
        if not found or (words[-1] in ".:;," and not words.endswith("etc.")):
            continue
        here, before = order(found[1])[0], order(last or "0")[0]
        next_ = here[0] == before[0] + 1 or (here[0] == before[0] and here > before)
        if next_ or (here > before and _acts(pieces, index)):
            last = found[1]
            yield index


def _acts(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a sentence that amends stands under a heading."""
    following = printed(pieces[index + 1][0])[:1] if index + 1 < len(pieces) else []
    return any(sentence(_NUMBERED.sub("", words, count=1)) for words in following)


def _draft(section: Sequence[Piece], principal: str) -> Draft | None:
    """Return a section as an item, if it amends."""
    if len(section) == 1 or not _acts(section, 0):
        return None
    (heading, _), *rest = section
    words = printed(rest[0][0])[0]
    found = sentence(_NUMBERED.sub("", words, count=1))
    number = _HEADING.fullmatch(printed(heading)[0])
    if found is None or number is None:
        return None
    header = _OF_PRINCIPAL.sub("", found["header"])
    draft = Draft(number[1], header, principal, heading.source)
    draft.blocks = [block for block, line in rest if line.role is not Role.CONTAINER]
    for block in draft.blocks:
        draft.say(block)
    return draft
