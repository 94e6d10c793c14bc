"""The clauses of a commencement section, whole: a subsection with its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lexcomp.model.document import Provision
from lexcomp.model.path import Unit
from lexcomp.model.printing import marker
from lexcomp.model.source import Source

_SUBSECTION = re.compile(r"\((\d+[A-Z]*)\)\s*")
_NUMBERED = re.compile(r"(?:Note(?: \d+)?:|Note\s*$)")
_REMARK = re.compile(
    r"(?:Items?|Sections?|Schedules?|Parts?|The|That|Those) (?:(?! is | are |\(\d).)*"
    r"(?:commenced|came into operation|received the Royal Assent) (?:on|immed)"
)
_INSIDE = {Unit.PARAGRAPH, Unit.SUBPARAGRAPH}

Row = tuple[str, tuple[str, ...], Source | None]
"""A row of a table: its number, its cells, and where it stands."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A subsection, or a section that has none.

    Attributes:
        num: Its number without brackets; empty for a section that has no subsections.
        words: All its words, with the letters of its paragraphs.
        source: Where it stands.
        rows: The rows of a table in it: the item's number, and its cells.
    """

    num: str
    words: str
    source: Source | None = None
    rows: tuple[Row, ...] = ()


def clauses_of(provision: Provision) -> tuple[Clause, ...]:
    """Take a section apart into its clauses.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> inner = Provision(Unit.PARAGRAPH, "a", text=Text("section 2; and"))
        >>> words = Text("These commence on assent:")
        >>> section = Provision(Unit.SECTION, "2", text=words, children=(inner,))
        >>> clauses_of(section)[0].words
        'These commence on assent: (a) section 2; and'
    """
    return tuple(each for each in _clauses(provision, "") if each.words or each.rows)


def clauses_of_lines(
    lines: Sequence[str], source: Source | None = None
) -> tuple[Clause, ...]:
    """Take apart a section that is given as lines, each a paragraph as printed.

    Examples:
        >>> lines = ["(1) These commence on assent:", "(a) section 2;", "(2) No more."]
        >>> [(each.num, each.words) for each in clauses_of_lines(lines)]
        [('1', 'These commence on assent: (a) section 2;'), ('2', 'No more.')]
    """
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if _NUMBERED.match(line):
            continue
        numbered = _SUBSECTION.match(line)
        if numbered:
            found.append((numbered[1], [line[numbered.end() :]]))
        elif found and not _begins_anew(found[-1][1][-1], line):
            found[-1][1].append(line)
        else:
            found.append(("", [line]))
    return tuple(Clause(num, " ".join(words), source) for num, words in found)


def _begins_anew(before: str, line: str) -> bool:
    """Tell whether a line begins another clause, having no number of its own."""
    if _REMARK.match(line):
        return True
    return before.rstrip().endswith(".") and not re.match(r"\([a-z]+\)|However", line)


def _clauses(provision: Provision, num: str) -> Iterator[Clause]:
    own = [provision.text.plain]
    rows: list[Row] = []
    below: list[Clause] = []
    for child in provision.children:
        if child.unit is Unit.TABLE:
            rows += _rows(child.children)
        elif child.unit is Unit.SUBSECTION or _is_clause(child):
            below += _clauses(child, child.num)
        elif child.unit is not Unit.NOTE:
            own.append(_spelled(child))
            rows += _rows_below(child)
    own.append(provision.tail.plain)
    words = " ".join(" ".join(own).split())
    yield Clause(num, words, provision.source, tuple(rows))
    yield from below


def _is_clause(child: Provision) -> bool:
    return child.unit in {Unit.SECTION, Unit.REGULATION, Unit.RULE, Unit.SUBREGULATION}


def _spelled(provision: Provision) -> str:
    """Return the words of a paragraph with its letter, and those inside it."""
    letter = f"({provision.num}) " if provision.num else ""
    inner = " ".join(
        _spelled(child) for child in provision.children if child.unit is not Unit.TABLE
    )
    return f"{letter}{provision.text.plain} {inner} {provision.tail.plain}".strip()


def _rows_below(provision: Provision) -> Iterator[Row]:
    for child in provision.children:
        if child.unit is Unit.TABLE:
            yield from _rows(child.children)


def _rows(children: Iterable[Provision]) -> Iterator[Row]:
    for row in children:
        if row.unit is Unit.ITEM:
            cells = tuple(" ".join(_said(cell)) for cell in row.children)
            yield row.num, cells, row.source


def _said(cell: Provision) -> Iterator[str]:
    """Yield the words of a cell, with the letters of the paragraphs in it."""
    yield from (text.plain for text in (cell.heading, cell.text) if text)
    for child in cell.children:
        yield from filter(None, (marker(child), *_said(child)))
    if cell.tail:
        yield cell.tail.plain
