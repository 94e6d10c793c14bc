"""An amending item while it is read: its words, and the provisions it sets out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph
from lexcomp.structure.arrange import arranged
from lexcomp.structure.hint import parent_hint, sets_out_words
from lexcomp.structure.payload import build_payload
from lexcomp.structure.printed import printed, words_of
from lexcomp.structure.rows import are_run_together, is_run_together

LOCATOR = re.compile(
    r"(?:(?:After|Before|At the (?:end|beginning|foot) of|Heading (?:to|before)|"
    r"In)\s+)?(?:the\s+)?(?:headings? (?:to|before|above)\s+)?(?:"
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph)s?|chapters?|parts?|"
    r"(?:sub-?)?divisions?|(?:\w+\s+)?schedules?|forms?|appendix|annexures?|notes?|"
    r"definitions?|title|preamble|table|items?|dictionary|whole of the|"
    r"Principal (?:Act|Regulations|Rules|Ordinance))\b",
    re.IGNORECASE,
)
"""What the words that name a provision begin with."""

_BASIC = {
    "section": Unit.SECTION, "regulation": Unit.REGULATION, "rule": Unit.RULE,
}  # fmt: skip
_COLUMN = re.compile(r"\bcolumns?\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:sub-?)?(section|regulation|rule)s?\b", re.IGNORECASE)
_TERMS = re.compile(r"\b(?:definitions?|heading|item headed)\b.*", re.DOTALL)
"""Words of a header that are not about its place alone."""
_INNER = re.compile(
    r"(?:At the (?:end|beginning) of |After |Before )?(?:sub-?(?:section|regulation|"
    r"rule|clause|paragraph)|paragraph|note)s?\b|At the end of (?:section|regulation)|"
    r"(?:Section|Regulation|Clause)\b[^(]*\(",
    re.IGNORECASE,
)
"""A header that names a part of a section."""

_SECTION = re.compile(r"(?:Section|Regulation|Clause) [\w.-]+:?", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:\w+ ){0,4}(?:sub-?)?clauses? \d", re.IGNORECASE)
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
        blocks: All its paragraphs and tables, where actions and what they set out
            are yet to be told apart.
        part: The Part of the instrument that it stands in.
        meant: Its header with words for units that tell what is set out, where those
            of the header do not.
        said: Its paragraphs, with their faces.
    """

    num: str
    header: str
    principal: str
    source: Source
    body: list[str] = field(default_factory=list)
    payload: list[Block] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    part: str = ""
    meant: str = ""
    said: list[Text] = field(default_factory=list)

    def say(self, block: Block) -> None:
        """Keep a paragraph with its faces."""
        if isinstance(block, Paragraph):
            self.said.append(block.text)

    def finished(self, default: Unit) -> AmendingItem:
        """Return the item as read.

        Args:
            default: The unit of the law it amends, where neither the item nor the
                name of that law tells.
        """
        lines, under = self.body, {len(self.body) - 1: self.payload}
        if self.blocks:
            found = arranged(self.blocks, inner=self._is_inner())
            lines, under = found.lines, found.under
        under = self._with_cells(lines, under)
        body = "\n".join(lines)
        basic = basic_of(self.header, body, self.principal, default)
        built = [
            (index, new)
            for index, blocks in under.items()
            for new in self._built(lines[index] if lines else "", blocks, basic)
        ]
        return AmendingItem(
            self.num,
            self.header,
            body,
            tuple(new for _, new in built),
            self.principal,
            self.source,
            tuple(index for index, _ in built) if len(under) > 1 else (),
            self.part,
            tuple(self.said) if any(each.marks for each in self.said) else (),
        )

    def _with_cells(
        self, lines: list[str], under: dict[int, list[Block]]
    ) -> dict[int, list[Block]]:
        """Leave out rows whose cells cannot be told, and keep them as words."""
        kept: dict[int, list[Block]] = {}
        for index, blocks in under.items():
            action = lines[index] if index in range(len(lines)) else ""
            if _sets_out_rows(self.header, action) and are_run_together(blocks):
                lines += words_of(blocks)
            else:
                kept[index] = blocks
        return kept

    def _is_inner(self) -> bool:
        """Tell whether what is set out goes into a section or a part of one."""
        if _INNER.match(self.header):
            return True
        acts = " ".join(printed(self.blocks[0])).startswith(("Add", "Insert"))
        return acts and bool(_SECTION.fullmatch(self.header))

    def _built(
        self, action: str, blocks: list[Block], basic: Unit
    ) -> tuple[Provision, ...]:
        if not blocks:
            return ()
        hint = parent_hint(self.meant or self.header, action)
        if _CLAUSE.match(self.header):
            basic = Unit.CLAUSE
        return build_payload(blocks, hint, basic, words=sets_out_words(action))


def rows_without_cells(item: AmendingItem) -> tuple[str, ...]:
    """Return the rows that an item sets out as words whose cells cannot be told.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> from lexcomp.readers.block import Paragraph
        >>> header = "Regulation 23, table, after item 4A"
        >>> draft = Draft("1", header, "", Source("a.txt", 1), body=["insert"])
        >>> draft.payload.append(Paragraph("", Text("4B Lost card $9"), draft.source))
        >>> rows_without_cells(draft.finished(Unit.REGULATION))
        ('4B Lost card $9',)
    """
    action, *rows = item.body.splitlines() or [""]
    opens = action.lower().rstrip(":—").endswith(("insert", "add", "substitute"))
    if item.provisions or not opens or not _sets_out_rows(item.header, action):
        return ()
    return tuple(rows) if all(map(is_run_together, rows)) else ()


def _sets_out_rows(header: str, action: str) -> bool:
    """Tell whether what an item sets out are rows, and not words of one column."""
    return parent_hint(header, action) is Unit.TABLE and not _COLUMN.search(header)


def basic_of(header: str, body: str, principal: str, default: Unit) -> Unit:
    """Return what the law that an item amends is counted in.

    The header tells best, apart from the terms that it names; then the name of the
    law; and where there is neither, the sentence that amends.

    Examples:
        >>> str(basic_of("Subregulation 5(1)", "", "", Unit.SECTION))
        'regulation'
        >>> law = "Harbour Lights Regulations 1995"
        >>> str(basic_of("Form 2", "", law, Unit.SECTION))
        'regulation'
        >>> body = "Omit “the rules”, substitute “the regulations”."
        >>> str(basic_of("Paragraph 5(1)(a)", body, "Lamps Act 1995", Unit.SECTION))
        'section'
        >>> str(basic_of("", "Regulation 5 is repealed.", "", Unit.SECTION))
        'regulation'
    """
    if named := _NAMED.search(_TERMS.sub("", header)):
        return _BASIC[named[1].lower()]
    if laws := _LAW.findall(principal):
        return _LAWS[laws[-1].lower()]
    sentence = _NAMED.match(body) or (
        None if header else _NAMED.search(body.partition(" is ")[0])
    )
    return _BASIC[sentence[1].lower()] if sentence else default
