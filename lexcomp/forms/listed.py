"""Items that list the provisions they amend, and say once or row by row what is done.

“Omit “X” (wherever occurring), substitute “Y” in the following provisions:”, and a list
or a table of them; or “The provisions listed in the table are amended as set out in the
table.”, and a table that has columns for what is omitted and what is substituted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.forms.quotes import taken_out
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    InsertWords,
    Occurrence,
    Operation,
    ReplaceWords,
    Side,
    Which,
)
from lexcomp.model.path import Path, Unit
from lexcomp.model.text import Text

LISTED_OMITTED = ("{omit} {old}[ {which}].",)
LISTED_REPLACED = (
    "{omit} {old}[ {which}]{substitute} {new}.",
    "{omit} {old}[ {which}][,] [and ]insert[ing] {new}.",
    "replac[e]ing {old}[ {which}] with {new}.",
    "replace {old}[ {which}] with {new}.",
)
LISTED_INSERTED = {
    Side.AFTER: (
        "after {anchor}[ {which}][,] insert[ing] {new}.",
        "insert[ing] {new} after {anchor}[ {which}].",
    ),
    Side.BEFORE: (
        "before {anchor}[ {which}][,] insert[ing] {new}.",
        "insert[ing] {new} before {anchor}[ {which}].",
    ),
}
_UNIT = (
    r"(?:(?:sub-?)*(?:section|regulation|rule|clause|paragraph|item|provision|definition)"
    r"s?(?: and |, )?)+"
)
_TABLE = r"(?:the|this)(?: following)? table(?: below)?"
_NAMED = (
    rf"(?:each of )?(?:the following {_UNIT}|(?:the|each)(?: of the)? {_UNIT}"
    r"(?: of (?:the|this|that) [^:,.]+?)? (?:listed|specified|set out|mentioned|named)"
    rf" (?:in {_TABLE}|below|in this item))(?: of (?:the|this|that) [^:,.]+?)?"
)
_FIRST = re.compile(rf"in {_NAMED}[:,]?\s+(?P<said>.+)", re.IGNORECASE | re.DOTALL)
_LAST = re.compile(rf"(?P<said>.+?),?\s+in {_NAMED}", re.IGNORECASE | re.DOTALL)
_PASSIVE = re.compile(
    rf"{_NAMED} (?:is|are) (?:each )?amended by:?\s+(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BY_ROWS = re.compile(
    r".*\b(?:provisions?|following|listed)\b.* (?:is|are) (?:each )?amended (?:as"
    r"|in the (?:way|manner)) (?:set out|specified|indicated|described|shown|follows)\b"
    r".*",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(
    r"(?:each of )?the following (?:provisions|sections|regulations)|(?:the )?(?:"
    r"provisions listed|listed provisions|amendments? of listed provisions)\b.*",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"\bfollowing\b|\blisted\b|\btable\b|\bbelow\b", re.IGNORECASE)
_LETTER = re.compile(r"\([a-z]{1,3}\)\s+")
_NUMBER = re.compile(r"\d+[A-Z]*")
_BETWEEN = re.compile(r"(?:[;,]? and|[;,.:])$")
_OLD_COLUMN = re.compile(r"omit(?:ted)?\b.*|old words?", re.IGNORECASE)
_NEW_COLUMN = re.compile(r"(?:substitute|insert)(?:d)?\b.*|new words?", re.IGNORECASE)
_PLACE_COLUMN = re.compile(r"(?:.*\b)?(?:provisions?|sections?)\b.*", re.IGNORECASE)
_NUMBER_COLUMN = re.compile(r"(?:item|no\.?|)(?: no\.?)?", re.IGNORECASE)
_CELL = ("{old}[ {which}].",)
_OCCURRING = re.compile(
    r"(?P<old>[^“”]+?) \((?P<which>wherever|first|second|third|last) occurring\)"
)
_NOTHING = frozenset({"—", "–", "-"})


class Change(Protocol):
    """What is done to a provision: its path -> an operation."""

    def __call__(self, target: Path) -> Operation:
        """Return the operation on a provision."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A provision as an item lists it, and what is done there."""

    place: str
    change: Change


def read_listed(item: AmendingItem) -> tuple[Listed, ...] | None:
    r"""Read an item that lists the provisions it amends; None if it is another.

    Examples:
        >>> body = "Omit “A”, substitute “B” in the following provisions:"
        >>> rows = "(a) section 5;", "(b) paragraph 7(2)(a)."
        >>> item = AmendingItem("1", "Listed provisions", "\n".join((body, *rows)))
        >>> [each.place for each in read_listed(item) or ()]
        ['section 5', 'paragraph 7(2)(a)']
    """
    lead, *lines = item.body.split("\n")
    if not (_MAYBE.search(lead) or _HEADER.fullmatch(item.header)):
        return None
    rows = [*map(_cells, lines), *_rows(item.provisions)]
    if not rows:
        return None
    said = _said(lead.rstrip(" :.—"), item.header)
    change = _change(said) if said else None
    if change is None:
        seen = taken_out(lead).words
        return _row_by_row(rows) if _BY_ROWS.fullmatch(seen) else None
    places = [_place(row) for row in rows if not _is_head(row)]
    if not places or not all(places):
        return None
    return tuple(Listed(place, change) for place in places)


def _said(lead: str, header: str) -> str:
    """Return what is done, without the words that say that a list tells where."""
    quoted = taken_out(lead)
    for pattern in (_FIRST, _PASSIVE, _LAST):
        if found := pattern.fullmatch(quoted.words):
            said = found["said"]
            return _quoting(said, lead)
    return lead if _HEADER.fullmatch(header) else ""


def _quoting(said: str, lead: str) -> str:
    """Return the end or the beginning of a lead with its quotations in it."""
    for part in (lead[at:] for at in range(len(lead))):
        if taken_out(part).words == said:
            return part
    for part in (lead[:at] for at in range(len(lead), 0, -1)):
        if taken_out(part).words == said:
            return part
    return ""


def _change(said: str) -> Change | None:
    """Return what a sentence says is done; None if it is not understood."""
    if fields := first_read((*LISTED_REPLACED, *LISTED_OMITTED), said):
        new = Text(fields.get("new", ""))
        return partial(
            ReplaceWords, old=fields["old"], new=new, which=occurrence(fields)
        )
    for side, phrases in LISTED_INSERTED.items():
        if fields := first_read(phrases, said):
            return partial(
                InsertWords,
                side=side,
                anchor=fields["anchor"],
                new=Text(fields["new"]),
                which=occurrence(fields),
            )
    return None


def _row_by_row(rows: list[list[str]]) -> tuple[Listed, ...] | None:
    """Read a table that says for each provision what is omitted and substituted.

    What stands above the row that names its columns is the name of the table.
    """
    for index, head in enumerate(rows):
        if columns := _columns(head):
            found = [_row(row, columns) for row in rows[index + 1 :]]
            known = tuple(each for each in found if each)
            return known if known and len(known) == len(found) else None
    return None


def _columns(head: list[str]) -> tuple[int, int, int] | None:
    """Tell which columns name the provision, what is omitted and substituted."""
    place, old, new = (
        [index for index, cell in enumerate(head) if pattern.fullmatch(cell)]
        for pattern in (_PLACE_COLUMN, _OLD_COLUMN, _NEW_COLUMN)
    )
    if len(place) == len(old) == len(new) == 1:
        return place[0], old[0], new[0]
    return None


def _row(row: list[str], columns: tuple[int, int, int]) -> Listed | None:
    if len(row) <= max(columns):
        return None
    place, old, new = (row[index] for index in columns)
    words, which = _cell(old)
    if not place or not words:
        return None
    given, _ = _cell(new)
    text = Text("" if given in _NOTHING else given)
    change = partial(ReplaceWords, old=words, new=text, which=which)
    return Listed(_bare(place), change)


def _cell(words: str) -> tuple[str, Occurrence]:
    """Return the words of a cell, quoted or not, and which of them are meant."""
    if fields := first_read(_CELL, words):
        return fields["old"], occurrence(fields)
    if found := _OCCURRING.fullmatch(words):
        return found["old"], occurrence(found.groupdict())
    return words, Which.ONLY


def _rows(provisions: tuple[Provision, ...]) -> Iterator[list[str]]:
    """Yield what is set out under an item, row by row."""
    for each in provisions:
        if each.unit is Unit.TABLE:
            for row in each.children:
                cells = [
                    " ".join(text.plain for text in cell.texts()).strip()
                    for cell in row.children
                ]
                yield cells
        else:
            yield _cells(" ".join(text.plain for text in each.texts()))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _is_head(row: list[str]) -> bool:
    """Tell whether a row names the columns of a table."""
    *before, last = row
    numbered = all(map(_NUMBER_COLUMN.fullmatch, before))
    return numbered and bool(re.fullmatch(r"provisions?", last, re.IGNORECASE))


def _place(row: list[str]) -> str:
    """Return the words of a row that name a provision; none if that is not clear."""
    *before, last = row
    if len(before) > 1 or not all(map(_NUMBER.fullmatch, before)):
        return ""
    return _bare(last)


def _bare(words: str) -> str:
    return _BETWEEN.sub("", _LETTER.sub("", words, count=1)).strip()
