"""A published compilation, or a law as made, read from one file."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.endnotes.history_notes import read_notes
from lexcomp.endnotes.new_zealand import is_new_zealand, parted
from lexcomp.endnotes.parse import cover as read_cover
from lexcomp.endnotes.parse import parse, split_endnotes
from lexcomp.model.document import Document
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding
from lexcomp.model.law import OfficialCompilation
from lexcomp.model.path import Unit
from lexcomp.readers.akn_conclusions import Around
from lexcomp.readers.block import Block
from lexcomp.readers.formats import (
    around_law,
    around_of,
    read_source,
    read_whole,
    source_of,
    whole_of,
)
from lexcomp.structure.build import build

#: Findings that say that the end of a file is not the end of the endnotes.
_CUT_OFF = frozenset({"LC406", "LC407"})

_KINDS = {Unit.SECTION: "act", Unit.REGULATION: "regulations", Unit.RULE: "rules"}

_ACT = re.compile(r"\bact(?: \(no\.? ?\d+\))?(?: \d{4})?$")
_ORDER = re.compile(r"\b(?:Order|Notice|Code)(?: \(No \d+\))? \d{4}$")
"""Secondary legislation of New Zealand that is counted in clauses."""

_NOTHING = "No provision was found in it; give the text of a law."


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """What a file holds, and what was found in reading it."""

    compilation: OfficialCompilation
    findings: tuple[Finding, ...]


def read_published(
    file: Path, shown: str, *, title: str = "", basic: Unit | None = None
) -> PublishedFile:
    """Read a law from a file; see `published_from`.

    A file that tells its provisions itself, as Akoma Ntoso does, gives them as they
    are.

    Raises:
        InputError: If the file cannot be used.
    """
    document = read_whole(file, shown)
    if document is None:
        blocks = read_source(file, shown)
        return published_from(blocks, shown, title=title, basic=basic)
    return _whole(document, around_law(file, shown), shown, title)


def published_of(data: bytes, suffix: str, shown: str) -> PublishedFile:
    """Read a law from bytes as from a file with a suffix; see `read_published`.

    Raises:
        InputError: If they cannot be used.
    """
    document = whole_of(data, suffix, shown)
    if document is None:
        return published_from(source_of(data, suffix, shown), shown)
    return _whole(document, around_of(data, suffix, shown), shown, "")


def published_from(
    blocks: tuple[Block, ...],
    shown: str,
    *,
    title: str = "",
    basic: Unit | None = None,
) -> PublishedFile:
    """Read a law as made or as compiled from the blocks of a file.

    Args:
        blocks: The whole file.
        shown: What to call it in messages.
        title: Its name; that on its cover if empty.
        basic: The unit that it is counted in; told from its name if None.

    Raises:
        InputError: If there is no law in it.
    """
    body, _ = split_endnotes(blocks)
    cover = read_cover(blocks)
    name = title or cover.title
    clauses = cover.jurisdiction == "nz" and _ORDER.search(name)
    unit = basic or (Unit.CLAUSE if clauses else basic_unit(name))
    document, found = build(body, name, unit)
    endnotes, odd = parse(blocks)
    if not document.provisions:
        raise InputError(_NOTHING, shown)
    day = cover.day or dt.date.min
    notes = read_notes(parted(blocks).notes) if is_new_zealand(blocks) else ()
    compilation = OfficialCompilation(
        day, shown, cover, document, endnotes, notes=notes
    )
    return PublishedFile(compilation, (*found, *odd))


def _whole(document: Document, around: Around, shown: str, title: str) -> PublishedFile:
    """Return a law whose provisions were told by the file itself.

    Raises:
        InputError: If it has none.
    """
    if not document.provisions:
        raise InputError(_NOTHING, shown)
    cover = replace(read_cover(around.front), title=title or document.title)
    cover = replace(cover, contents=(), day=around.day or cover.day)
    endnotes, odd = parse((*around.front, *around.after))
    day = cover.day or dt.date.min
    compilation = OfficialCompilation(day, shown, cover, document, endnotes)
    return PublishedFile(compilation, odd)


def must_be_whole(read: PublishedFile) -> None:
    """Refuse a compilation whose endnotes are cut off.

    Raises:
        InputError: If one of the two histories is missing, or breaks off.
    """
    for finding in read.findings:
        if finding.code in _CUT_OFF and finding.source is not None:
            message = f"{finding.message} Give the whole compilation."
            raise InputError(message, finding.source.file, finding.source.line)


def kind_of(document: Document) -> str:
    """Tell the kind of a law from the unit that it is counted in."""
    return _KINDS[unit_of(document)]


def unit_of(document: Document) -> Unit:
    """Tell the unit that a law is counted in: sections, if nothing says otherwise."""
    units = {provision.unit for _, provision in document.walk()}
    if Unit.REGULATION in units:
        return Unit.REGULATION
    return Unit.RULE if Unit.RULE in units else Unit.SECTION


def basic_unit(title: str) -> Unit:
    """Tell the unit that a law is counted in from its name.

    Acts and, since 2013, new instruments too have sections; the older Regulations
    and Rules have regulations and rules.

    Examples:
        >>> str(basic_unit("Tradespersons' Rights Regulation Act 1946"))
        'section'
        >>> str(basic_unit("Lamps Act (Fees) Regulations 1999"))
        'regulation'
    """
    name = title.casefold()
    if _ACT.search(name):
        return Unit.SECTION
    if "regulation" in name:
        return Unit.REGULATION
    return Unit.RULE if name.endswith("rules") or " rules " in name else Unit.SECTION
