"""Where the endnotes of a compilation begin, and where each of them does."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from lexcomp.endnotes.entries import Entry, Line, Row, entries, spoken
from lexcomp.endnotes.new_zealand import is_new_zealand, parted
from lexcomp.model.source import Source
from lexcomp.readers.block import Block, TableBlock


class Kind(StrEnum):
    """What an endnote is about; its title tells, never its number."""

    ABOUT = "About the endnotes"
    ABBREVIATIONS = "Abbreviation key"
    LEGISLATION = "Legislation history"
    AMENDMENTS = "Amendment history"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Section:
    """An endnote: its kind, number and title as printed, and what is under it.

    `heading` is where its heading stands; None where that was lost.
    """

    kind: Kind
    number: str
    title: str
    entries: tuple[Entry, ...]
    heading: Source | None


_HEADING = re.compile(
    r"Endnote (?P<number>\d+[A-Z]?)\s*[—–:. -]\s*(?P<title>[A-Z\[]\S.*)"
)
_CODES = r"(?:\\\*\s*\w+\s+)*"  # field codes that converters of .doc files leave
_NOTES_TO = re.compile(_CODES + r"Notes to (?:the )?\S.*")
_TABLE_OF = re.compile(
    _CODES + r"Table of (?:(?P<laws>(?:Acts|Instruments|Statutory Rules|"
    r"(?:Select )?Legislative Instruments|Legislation|Ordinances|Regulations|"
    r"Determinations|Amending \w+)\b.*)|Amendments)$"
)
_NOTE = re.compile(r"Notes? (?P<number>\d+[A-Z]?)$")
_TABLE = re.compile(r"Table [A-Z]\d?$|Re(?:peal|numbering) Table$")
_MAY_BEGIN = re.compile(r"[Ee]ndnote|ENDNOTE|Notes? |Notes$|Table|history|about|key|\|")
_PRINCIPAL = re.compile(
    r"as shown in this (?:compilation|reprint|consolidation)|assented to|comprises"
    r"|\bAct No\.|Statutory Rules"
)
_OPENING = re.compile(r"The endnotes provide (?:details|information)\b")
_FIRST = re.compile(rf"{_OPENING.pattern}|Endnote 1\s*[—–:-]")
"""The heading of the first endnote, or the words under it."""
_LEGEND = re.compile(r"[“'\"]?(?:ad|am)\.?\s*[=:]\s*(?:added|amended|inserted)")
_PAGE = re.compile(r"(?<=\D)\s+\d+$")

_NUMBERED = re.compile(
    r"number and year|year and number|date of assent|assent|registration"
    r"|(?:date of )?(?:notification|gazettal)\b.*|FRLI registration.*",
    re.IGNORECASE,
)


def split_endnotes(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Part the body of a compilation from its endnotes.

    The list of endnotes in the contents, and what is said of them before it, belong
    to the body. Where there are no endnotes, everything is body, but for the notes of
    history that New Zealand prints under its provisions.
    """
    start = _start(blocks)
    body = blocks[:start]
    law = parted(body).law if is_new_zealand(body) else body
    return law, blocks[start:]


def listed(body: tuple[Block, ...]) -> dict[Kind, Line]:
    """Return the lines of a contents list that promise a history, by its kind.

    Args:
        body: A compilation without its endnotes.
    """
    named = (
        block
        for block in body
        if not isinstance(block, TableBlock) and "Endnote" in block.text.plain
    )
    found: dict[Kind, Line] = {}
    for entry in entries(tuple(named)):
        if isinstance(entry, Line) and (heading := _HEADING.fullmatch(entry.plain)):
            found.setdefault(_kind_of(_title(heading)), entry)
    histories = (Kind.LEGISLATION, Kind.AMENDMENTS)
    return {kind: found[kind] for kind in histories if kind in found}


def sections(blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    """Part endnotes from one another.

    A heading begins one, and so does a table that has lost its heading. Those of one
    kind are joined, and running heads that repeat a heading begin nothing.

    Args:
        blocks: The endnotes alone.
    """
    current = Section(Kind.ABOUT, "", "", (), None)
    found: list[tuple[Section, list[Entry]]] = [(current, [])]
    listing = False
    for entry in entries(blocks):
        opened = None if listing and _is_listed(entry) else _opened(entry, found)
        listing = _goes_on_listing(entry, listing=listing)
        if opened:
            found.append((opened, []))
            if opened.heading:
                continue
        found[-1][1].append(entry)
    return _joined(found)


def is_legislation_header(row: Row) -> bool:
    """Tell whether a row holds the column headings of a legislation history.

    The table in a commencement section, of provisions and dates, does not.
    """
    words = [row.words(column) for column in range(len(row.cells))]
    named = [cell for cell in words if _NUMBERED.fullmatch(cell)]
    return bool(named) and any("ommencement" in cell for cell in words)


def is_amendments_header(words: str) -> bool:
    """Tell whether words are or begin the column headings of an amendment history."""
    return words.lower().startswith(("provision affected", "provisions affected"))


def is_known(title: str) -> bool:
    """Tell whether endnotes are known to bear a title."""
    other = re.match(
        r"(?:Uncommenced|Modification|Misdescribed|Miscellaneous|Editorial|Renumber"
        r"|Application|About|Abbreviation|Legislation|Amendment)",
        title,
    )
    return other is not None


def _start(blocks: tuple[Block, ...]) -> int:
    """Return the index of the block with which the endnotes begin."""
    words = [_spoken(block) for block in blocks]
    for index, each in enumerate(words):
        if _begins(words, index, each):
            return _back_over_headings(words, index)
    for index, block in enumerate(blocks):
        if isinstance(block, TableBlock) or "|" in words[index]:
            rows = [row for row in entries((block,)) if isinstance(row, Row)][:1]
            if any(_is_header(row) for row in rows):
                return _back_over_headings(words, index)
    return len(blocks)


def _spoken(block: Block) -> str:
    """Return the words of a block, without marks of Markdown where that matters."""
    if isinstance(block, TableBlock):
        return ""
    plain = block.text.plain
    return spoken(block) if _MAY_BEGIN.search(plain) else plain.strip()


def _begins(words: list[str], index: int, each: str) -> bool:
    """Tell whether endnotes begin with a paragraph and are not just listed by it."""
    if _OPENING.match(each):
        return True
    following = [near for near in words[index + 1 : index + 9] if near]
    if _NOTES_TO.fullmatch(each):
        noted = any(_NOTE.match(near) for near in following)
        numbered = any(_PRINCIPAL.search(near) for near in following)
        return (noted and numbered) or any(_TABLE_OF.match(near) for near in following)
    heading = _HEADING.fullmatch(each)
    if not heading or not is_known(_title(heading)):
        return False
    if heading["number"] != "1" and any(map(_FIRST.match, words[index + 1 :])):
        return False
    before = next((near for near in reversed(words[:index]) if near), "")
    after = following[0] if following else ""
    return not (_HEADING.fullmatch(before) or _HEADING.fullmatch(after))


def _back_over_headings(words: list[str], index: int) -> int:
    """Return the index of the first of the headings straight before a paragraph."""
    start = index
    while start and _is_heading(words[start - 1]):
        start -= 1
    return start


def _is_heading(words: str) -> bool:
    """Tell whether words are a heading of endnotes, or none at all."""
    if not words or words in {"Endnotes", "Notes", "ENDNOTES"}:
        return True
    heading = _HEADING.fullmatch(words)
    known = heading is not None and is_known(_title(heading))
    return known or _kind_of(words) is not Kind.OTHER


def _is_header(row: Row) -> bool:
    """Tell whether a row heads a table of endnotes."""
    return is_legislation_header(row) or is_amendments_header(row.words(0))


def _opened(entry: Entry, found: list[tuple[Section, list[Entry]]]) -> Section | None:
    """Return the section that an entry begins, if it begins one.

    A section has a place of its heading only where the entry is that heading.
    """
    last = found[-1][0].kind
    if isinstance(entry, Row):
        return _opened_by_row(entry, last)
    words = entry.plain
    heading = _HEADING.fullmatch(words)
    if heading:
        title = _title(heading)
        return Section(_kind_of(title), heading["number"], title, (), entry.source)
    named = _kind_of(words)
    if named is not Kind.OTHER:
        return Section(named, "", words, (), entry.source)
    note = _NOTE.fullmatch(words)
    if note:
        kind = Kind.ABOUT if note["number"] == "1" else Kind.OTHER
        return Section(kind, note["number"], words, (), entry.source)
    if _TABLE.fullmatch(words):
        return Section(Kind.OTHER, "", words, (), entry.source)
    if _LEGEND.match(words) and last is Kind.ABOUT:
        return Section(Kind.ABBREVIATIONS, "", "", (), None)
    return _opened_by_column(entry, last)


def _opened_by_row(row: Row, last: Kind) -> Section | None:
    """Return the section that a row begins that has lost its heading."""
    if is_legislation_header(row) and last in {Kind.ABOUT, Kind.ABBREVIATIONS}:
        return Section(Kind.LEGISLATION, "", "", (), None)
    before = {Kind.ABOUT, Kind.ABBREVIATIONS, Kind.LEGISLATION}
    if is_amendments_header(row.words(0)) and last in before:
        return Section(Kind.AMENDMENTS, "", "", (), None)
    if _LEGEND.match(row.words(0)) and last is Kind.ABOUT:
        return Section(Kind.ABBREVIATIONS, "", "", (), None)
    return None


def _opened_by_column(line: Line, last: Kind) -> Section | None:
    """Return the section that begins with the heading of a column on a line."""
    if last in {Kind.ABOUT, Kind.ABBREVIATIONS, Kind.LEGISLATION}:
        if is_amendments_header(line.plain):
            return Section(Kind.AMENDMENTS, "", "", (), None)
        heads = line.plain == "Act" or line.plain.lower() == "number and year"
        if last is not Kind.LEGISLATION and heads:
            return Section(Kind.LEGISLATION, "", "", (), None)
    return None


def _is_listed(entry: Entry) -> bool:
    """Tell whether an entry names an endnote, as the list of them does."""
    return isinstance(entry, Line) and bool(_HEADING.fullmatch(entry.plain))


def _goes_on_listing(entry: Entry, *, listing: bool) -> bool:
    """Tell whether what follows an entry may be the list of endnotes."""
    if not isinstance(entry, Line):
        return False
    opens = entry.plain.endswith(":") and "endnotes" in entry.plain
    return opens or (listing and _is_listed(entry))


def _title(heading: re.Match[str]) -> str:
    """Return the title of a heading, without the number of a page."""
    return _PAGE.sub("", heading["title"]).strip()


def _kind_of(title: str) -> Kind:
    """Return the kind of endnote that has a title."""
    low = title.lower()
    for kind in (Kind.ABOUT, Kind.ABBREVIATIONS, Kind.LEGISLATION, Kind.AMENDMENTS):
        if low == kind.lower():
            return kind
    table = _TABLE_OF.fullmatch(title)
    if not table:
        return Kind.OTHER
    return Kind.LEGISLATION if table["laws"] else Kind.AMENDMENTS


def _joined(found: list[tuple[Section, list[Entry]]]) -> tuple[Section, ...]:
    """Join the sections of one kind, each where its first part stands."""
    joined: list[Section] = []
    places: dict[tuple[Kind, str, str], int] = {}
    for section, members in found:
        whole = replace(section, entries=tuple(members))
        key = (section.kind, *_identity(section))
        if key in places:
            first = joined[places[key]]
            first = replace(first, heading=first.heading or section.heading)
            entries_ = (*first.entries, *members)
            joined[places[key]] = replace(
                first,
                entries=entries_,
                number=first.number or section.number,
                title=first.title or section.title,
            )
        else:
            places[key] = len(joined)
            joined.append(whole)
    return tuple(joined)


def _identity(section: Section) -> tuple[str, str]:
    """Return what tells notes of no known kind from one another."""
    if section.kind is Kind.OTHER:
        return section.number, section.title
    return "", ""
