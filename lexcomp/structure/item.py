"""An amending item while it is read: its words, and the provisions it sets out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.payload import build_payload, parent_hint

ACTION = re.compile(
    r"(?:Omit|Insert|Add|Repeal|Substitute|Delete|Replace|Renumber|Re-?letter|Relocate|"
    r"Re-?number|Amend|Move|Transfer)\b.*|(?:After|Before)\b.*\b(?:insert|add|omit)\b.*|"
    r"(?:In|From|At the end)\b.*\b(?:omit|insert|add|substitute)\b.*|"
    r"(?:Omit|After|Before)\s*:",
    re.DOTALL,
)
"""A sentence that says what to do with the words of a law."""

LOCATOR = re.compile(
    r"(?:(?:After|Before|At the (?:end|beginning|foot) of|Heading (?:to|before)|"
    r"In)\s+)?(?:the\s+)?(?:headings? (?:to|before)\s+)?(?:"
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph)s?|chapters?|parts?|"
    r"(?:sub-?)?divisions?|(?:\w+\s+)?schedules?|forms?|appendix|annexures?|notes?|"
    r"definitions?|title|preamble|table|items?|dictionary|whole of the|"
    r"Principal (?:Act|Regulations|Rules|Ordinance))\b",
    re.IGNORECASE,
)
"""What the words that name a provision begin with."""

_WORDS_ALONE = re.compile(r"(?:Omit|After|Before)(?: the words)?:", re.IGNORECASE)
"""What sets out words of the law, and no new provision."""

_BASIC = {
    "section": Unit.SECTION, "regulation": Unit.REGULATION, "rule": Unit.RULE,
}  # fmt: skip
_NAMED = re.compile(r"(?:sub-?)?(section|regulation|rule)s?\b", re.IGNORECASE)
_LAW = re.compile(r"\b(act|regulations?|rules|ordinance)\b", re.IGNORECASE)
_LAWS = {
    "act": Unit.SECTION, "ordinance": Unit.SECTION, "regulation": Unit.REGULATION,
    "regulations": Unit.REGULATION, "rules": Unit.RULE,
}  # fmt: skip


@dataclass(slots=True)
class Draft:
    """An item that is being read.

    Attributes:
        num: What the instrument calls it.
        header: The words that say what is amended.
        principal: The name of the law it amends.
        source: Where it begins.
        body: The lines of its action.
        payload: What it sets out.
    """

    num: str
    header: str
    principal: str
    source: Source
    body: list[str] = field(default_factory=list)
    payload: list[Block] = field(default_factory=list)

    def finished(self, default: Unit) -> AmendingItem:
        """Return the item as read.

        Args:
            default: The unit of the law it amends, where neither the item nor the
                name of that law tells.
        """
        if self.body and _WORDS_ALONE.fullmatch(self.body[-1]):
            self.body += words_of(self.payload)
            self.payload.clear()
        body = "\n".join(self.body)
        basic = basic_of(f"{self.header} {body}", self.principal, default)
        hint = parent_hint(self.header, body)
        provisions = build_payload(self.payload, hint, basic) if self.payload else ()
        return AmendingItem(
            self.num, self.header, body, provisions, self.principal, self.source
        )


def basic_of(words: str, principal: str, default: Unit) -> Unit:
    """Return what the law that an item amends is counted in.

    Examples:
        >>> str(basic_of("Subregulation 5(1)", "", Unit.SECTION))
        'regulation'
        >>> str(basic_of("Form 2", "Harbour Lights Regulations 1995", Unit.SECTION))
        'regulation'
    """
    if named := _NAMED.match(words) or _NAMED.search(words.partition(" is ")[0]):
        return _BASIC[named[1].lower()]
    laws = _LAW.findall(principal)
    return _LAWS[laws[-1].lower()] if laws else default


def printed(block: Block) -> list[str]:
    """Return a block as lines of words, a table row by row."""
    if isinstance(block, Paragraph):
        return [block.text.plain]
    return [
        " | ".join(
            " ".join(each.text.plain for each in cell.paragraphs) for cell in row
        )
        for row in block.rows
    ]


def words_of(blocks: Sequence[Block]) -> list[str]:
    """Return blocks as lines of words."""
    return [line for block in blocks for line in printed(block)]
