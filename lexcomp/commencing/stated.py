"""What a law says of its own commencement: in a sentence, a list or a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexcomp.commencing.rule import read_rule
from lexcomp.model.document import Provision
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.timing import Timing

_SENTENCE = re.compile(
    r"(?P<provisions>.+?) (?:(?:shall|is|are)(?: taken| deemed)?(?: to)? )?"
    r"(?:commences?|(?:have )?commenced|comes? into (?:operation|force)"
    r"|have come into (?:operation|force)) (?P<when>.+)",
    re.DOTALL,
)
_WHOLE = re.compile(
    r"(?:This|These|The whole of this) [A-Z]?\w+(?: Regulations)?", re.IGNORECASE
)
_LISTED = re.compile(r"(?P<when>[^—]+?)\s*—\s*(?P<provisions>[^—]+?)[;,.]?(?: and)?")
_NUMBERED = re.compile(r"^\d+[A-Z]?\.\s*")
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of when something commences.

    Attributes:
        provisions: What commences, in the words of the law; empty for all of it.
        words: When, in its words.
        rule: What they mean; None where that is not understood.
        details: The day that its table adds for information, if any.
        source: Where it stands.
    """

    provisions: str
    words: str
    rule: Timing | None
    details: str = ""
    source: Source | None = None


def stated(provisions: Iterable[Provision]) -> tuple[Stated, ...]:
    """Read the provisions of a law that say when it commences.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> words = Text("These Regulations commence on 1 July 1996.")
        >>> stated([Provision(Unit.REGULATION, "2", text=words)])[0].rule
        OnDay(day=datetime.date(1996, 7, 1), at=None)
    """
    return tuple(found for each in provisions for found in _in(each))


def _in(provision: Provision) -> Iterator[Stated]:
    """Yield what a provision states, or else what those inside it do."""
    if provision.unit is Unit.TABLE:
        yield from _rows(provision)
        return
    words = provision.text.plain
    if provision.unit is Unit.PARAGRAPH:
        found = _LISTED.fullmatch(words)
    else:
        found = None if words.rstrip().endswith(":") else _SENTENCE.fullmatch(words)
    tables = any(child.unit is Unit.TABLE for child in provision.children)
    if found and not tables:
        yield _statement(found["provisions"], found["when"], "", provision.source)
    for child in provision.children:
        if child.unit is not Unit.NOTE:
            yield from _in(child)


def _rows(table: Provision) -> Iterator[Stated]:
    for row in table.children:
        cells = [" ".join(text.plain for text in cell.texts()) for cell in row.children]
        if row.unit is Unit.ITEM and len(cells) >= _COLUMNS:
            details = cells[2] if len(cells) > _COLUMNS else ""
            what = _NUMBERED.sub("", cells[0])
            yield _statement(what, cells[1], details.strip(), row.source)


def _statement(
    provisions: str, when: str, details: str, source: Source | None
) -> Stated:
    what = "" if _WHOLE.fullmatch(provisions.strip()) else provisions.strip()
    return Stated(what, when.strip(), read_rule(when), details, source)
