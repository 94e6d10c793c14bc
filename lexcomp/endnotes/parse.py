"""Read the endnotes of a published compilation, of any style since 2001."""

from __future__ import annotations

import re

from lexcomp.endnotes import codes
from lexcomp.endnotes.abbreviations import read_abbreviations
from lexcomp.endnotes.about import read_about
from lexcomp.endnotes.amendments import read_amendments
from lexcomp.endnotes.citations import Numbering
from lexcomp.endnotes.cover import LONGEST_FRONT, cover
from lexcomp.endnotes.entries import Entry, Line, Row
from lexcomp.endnotes.legislation import History, read_legislation
from lexcomp.endnotes.sections import (
    Kind,
    Section,
    is_amendments_header,
    is_known,
    listed,
    sections,
    split_endnotes,
)
from lexcomp.model.endnote_style import UNCOMMENCED
from lexcomp.model.endnotes import Endnotes, LawRow, OtherNote
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation, Series
from lexcomp.readers.block import Block, Paragraph

__all__ = ["cover", "parse", "split_endnotes"]

_HISTORIES = frozenset({Kind.LEGISLATION, Kind.AMENDMENTS})
_UNCOMMENCED = re.compile(
    rf"^{UNCOMMENCED}|following (?:amendment|provision|item)s? commences?\b"
    r"|amendments? (?:is|are) not (?:yet )?incorporated",
    re.MULTILINE,
)
_NO_WORDS = re.compile(
    r"This endnote sets out (?:details of )?the \w+ history of "
    r"|STYLEREF |FILENAME \\|TIME \\@|.*\\\* (?:CHAR|MERGE)FORMAT"
    r"|Act Notes$|PAGE (?:\d+|[ivxlc]+)(?: |$)"
    r"|\S.* PAGE (?:\d+|[ivxlc]+)$"
)
#: Column headings: where they end without a bar so do all rows, but for empty cells.
_IS_HEADED = re.compile(r"Provisions? affected\s*\|\s*How affected")
#: What we put over a note of the oldest style, in which notes had numbers alone.
_TITLE = re.compile(r"[A-Z][a-z ]{3,40}")
_EMPTY = re.compile(r"\s*\[none\]\s*$", re.IGNORECASE)


def parse(
    blocks: tuple[Block, ...], *, acts: bool | None = None
) -> tuple[Endnotes | None, tuple[Finding, ...]]:
    """Read the endnotes of a compilation.

    Args:
        blocks: The whole compilation, or its endnotes alone.
        acts: Whether the law is an Act, whose amending laws are Acts; None to tell
            by the headings of its tables and the number on its cover.

    Returns:
        The endnotes, or None where there are none, and what could not be read.
    """
    body, notes = split_endnotes(blocks)
    promised = listed(body)
    if not notes:
        return None, _only_listed(promised)
    parts = sections(notes)
    is_act = _is_act(body) if acts is None else acts
    history = _legislation(parts, acts=is_act)
    if acts is None and history.acts is not None:
        is_act = history.acts
    known = frozenset(_known(history.rows))
    amendments = read_amendments(
        _entries(parts, Kind.AMENDMENTS), Numbering(is_act, known)
    )
    endnotes = Endnotes(
        about=read_about(_entries(parts, Kind.ABOUT)),
        abbreviations=read_abbreviations(_entries(parts, Kind.ABBREVIATIONS)),
        legislation=history.rows,
        amendments=amendments.rows,
        groups=amendments.groups,
        other=_others(parts, history),
        group_sources=amendments.sources,
        source=notes[0].source,
    )
    kinds = {part.kind for part in parts}
    gone = {kind: line for kind, line in promised.items() if kind not in kinds}
    lost = _only_listed(gone) or (*_lost(parts, endnotes), *_unfinished(notes, parts))
    return endnotes, (*history.findings, *amendments.findings, *lost)


def _is_act(body: tuple[Block, ...]) -> bool:
    """Tell by the number on its cover whether a law is an Act."""
    citation = cover(body[:LONGEST_FRONT]).citation
    return citation is None or citation.series is Series.ACT


def _legislation(parts: tuple[Section, ...], *, acts: bool) -> History:
    """Read the legislation history."""
    awaited = frozenset(_reference(part) for part in parts if _is_uncommenced(part))
    entries = _entries(parts, Kind.LEGISLATION)
    return read_legislation(entries, acts=acts, awaited=awaited)


def _reference(part: Section) -> str:
    """Return how a cell refers to an endnote: `note 2`, `endnote 5`."""
    noted = part.title.startswith("Note")
    return f"{'note' if noted else 'endnote'} {part.number}"


def _is_uncommenced(part: Section) -> bool:
    """Tell whether an endnote is about amendments that have not commenced."""
    if part.kind is not Kind.OTHER:
        return False
    words = "\n".join((part.title, *map(_words, part.entries)))
    return bool(_UNCOMMENCED.search(words))


def _entries(parts: tuple[Section, ...], kind: Kind) -> tuple[Entry, ...]:
    """Return what stands in the endnote of a kind.

    The line that says so is left out, and so are the running heads and feet that
    converters of word processor files leave, with the codes of their fields.
    """
    return tuple(
        entry
        for part in parts
        if part.kind is kind
        for entry in part.entries
        if not (isinstance(entry, Line) and _NO_WORDS.match(entry.plain))
    )


def _known(rows: tuple[LawRow, ...]) -> tuple[Citation, ...]:
    """Return the laws that are listed, nested ones too."""
    return tuple(
        citation for row in rows for citation in (row.citation, *_known(row.amended_by))
    )


def _others(parts: tuple[Section, ...], history: History) -> tuple[OtherNote, ...]:
    """Return the endnotes of other kinds, and the footnotes of Endnote 3."""
    notes = [_other(part) for part in parts if part.kind is Kind.OTHER]
    if history.notes:
        notes.insert(0, OtherNote("", Kind.LEGISLATION.value, "\n".join(history.notes)))
    return tuple(notes)


def _other(part: Section) -> OtherNote:
    """Return an endnote of no known kind as words."""
    words = [_words(entry) for entry in part.entries]
    title = _EMPTY.sub("", part.title)
    if title != part.title:
        words.insert(0, "[none]")
    titled = words[:1] and _TITLE.fullmatch(words[0]) and is_known(words[0])
    if title.startswith("Note") and titled:
        title = words.pop(0)
    return OtherNote(part.number, title, "\n".join(words))


def _words(entry: Entry) -> str:
    """Return the words of a line, or of a row with its cells joined by ` | `."""
    if isinstance(entry, Row):
        return " | ".join(entry.words(index) for index in range(len(entry.cells)))
    return entry.plain


def _only_listed(promised: dict[Kind, Line]) -> tuple[Finding, ...]:
    """Report the first history that the contents list has and the endnotes have not."""
    found = (codes.only_listed(line.plain, line.source) for line in promised.values())
    return tuple(found)[:1]


def _lost(parts: tuple[Section, ...], endnotes: Endnotes) -> tuple[Finding, ...]:
    """Report headings with nothing under them, and one history without the other."""
    named = {Kind.ABBREVIATIONS: bool(endnotes.abbreviations)}
    named[Kind.LEGISLATION] = bool(endnotes.legislation)
    named[Kind.AMENDMENTS] = bool(endnotes.amendments)
    found = [
        codes.heading_alone(part.title, part.heading)
        for part in parts
        if part.heading and not named.get(part.kind, True) and not _is_none(part)
        if not (part.kind is Kind.AMENDMENTS and _is_unamended(part, endnotes))
    ]
    kinds = {part.kind for part in parts if part.heading or named.get(part.kind, True)}
    noted = any(part.kind is Kind.ABOUT and _is_note(part) for part in parts)
    begun = endnotes.about or Kind.ABBREVIATIONS in kinds
    if begun and not kinds & _HISTORIES and not noted:
        found.append(codes.neither(endnotes.source))
    for held, missing in (
        (Kind.LEGISLATION, Kind.AMENDMENTS),
        (Kind.AMENDMENTS, Kind.LEGISLATION),
    ):
        needed = held is Kind.AMENDMENTS or len(endnotes.legislation) > 1
        if named[held] and needed and missing not in kinds:
            found.append(
                codes.half_missing(held.lower(), missing.lower(), endnotes.source)
            )
    return tuple(found)


def _is_unamended(part: Section, endnotes: Endnotes) -> bool:
    """Tell whether a history has column headings alone, since nothing has happened."""
    headed = any(is_amendments_header(_words(entry)) for entry in part.entries)
    return headed and len(endnotes.legislation) == 1


def _is_note(part: Section) -> bool:
    """Tell whether an endnote is Note 1, which is all that an old Act has at first."""
    return part.title.startswith("Note")


def _unfinished(
    notes: tuple[Block, ...], parts: tuple[Section, ...]
) -> tuple[Finding, ...]:
    """Report a last row that has no bar at its end, where the others have one."""
    last, history = notes[-1], parts[-1].kind
    begun = history in _HISTORIES and parts[-1].entries
    if not isinstance(last, Paragraph) or not begun:
        return ()
    words = [each.text.plain for each in notes if isinstance(each, Paragraph)]
    rows = [each for each in words if "|" in each]
    barred = [each for each in rows if each.endswith("|")]
    headed = any(_IS_HEADED.match(each) and not each.endswith("|") for each in rows)
    if headed or len(barred) * 2 <= len(rows) or words[-1].endswith("|"):
        return ()
    return (codes.broken_off(history.lower(), words[-1], last.source),)


def _is_none(part: Section) -> bool:
    """Tell whether an endnote says itself that it is empty."""
    return "none" in f"{part.title} {' '.join(map(_words, part.entries[:1]))}".lower()
