"""Compilations written by hand for the checks: a body and its endnotes, line by line.

    kind regulations
    cover No 5, 1990; C2; 2001-07-01; up to No 9, 2001
    contents 1, 2, Schedule 1
    front Volume 2 includes: Schedule 1
    body 1, Part 2 (3, 3A), Schedule 1 (cl 1, cl 2)
    text 1 Name
    text This is the Lamps Act 1990.
    law No 5, 1990 | 1990-05-01 | 1990-06-01
    law No 9, 2001 | 2001-06-20 | Sch 1: 2001-07-01; Sch 2: awaiting commencement | —
    by No 2, 2002 | 2002-03-01 | 2002-03-01 | —
    group Part 2
    s 3 | ad No 9, 2001 | am No 9, 2001 (Sch 2 item 1)~
    note Editorial changes: Section 3.

`by` puts a law under “as amended by”. `~` marks what is underlined, as items in
brackets are. A body is given by its numbers, or by its `text` line by line; contents
may have headings, `2=Lamps`. Endnotes above a line `now` are those of the compilation
before. What is not said is empty.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lexcomp.checks.published import Kind, Published
from lexcomp.model.commencement import Pending
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Cover,
    Endnotes,
    HistoryLine,
    HistoryRow,
    LawRow,
    OtherNote,
)
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.text import read_text
from lexcomp.structure.build import build

FILE = "lamps.txt"
_TEXT = "text "

_LAW = re.compile(
    r"(?P<id>F\d{4}L\d{5})|(?P<year1>\d{4}) No\. (?P<number1>\d+)"
    r"|(?:(?P<series>SLI|SR) )?No\.? (?P<number>\d+), (?P<year>\d{4})"
)
_UNITS = {
    "cl": Unit.CLAUSE,
    "r": Unit.REGULATION,
    "Form": Unit.FORM,
    "item": Unit.ITEM,
    "Schedule": Unit.SCHEDULE,
    "Part": Unit.PART,
    "Division": Unit.DIVISION,
    "Subdivision": Unit.SUBDIVISION,
}


@dataclass(slots=True)
class _Draft:
    """What the lines so far have said."""

    kind: Kind = Kind.ACT
    generated: bool = False
    cover: Cover | None = None
    provisions: tuple[Provision, ...] = ()
    front: list[Text] = field(default_factory=list)
    laws: list[LawRow] = field(default_factory=list)
    rows: list[HistoryRow] = field(default_factory=list)
    group: str = ""
    groups: list[str] = field(default_factory=list)
    notes: list[OtherNote] = field(default_factory=list)
    previous: Endnotes | None = None


def compilation(text: str) -> Published:
    """Read a compilation; each line is a line of the file `lamps.txt`."""
    draft = _Draft()
    draft.provisions = _built(text)
    for number, line in enumerate(text.splitlines(), start=1):
        word, _, rest = line.partition(" ")
        read = _LINES.get(word)
        if read:
            read(draft, rest, number)
        else:
            draft.rows.append(_row(draft, line, number))
    return Published(
        draft.cover,
        Document("Lamps Act 1990", draft.provisions, front=tuple(draft.front)),
        _endnotes(draft),
        draft.kind,
        draft.previous,
        draft.generated,
        FILE,
    )


def _built(text: str) -> tuple[Provision, ...]:
    """Read the body that is given by its text, each line where it stands."""
    lines = text.splitlines()
    if not any(line.startswith(_TEXT) for line in lines):
        return ()
    words = (
        line.removeprefix(_TEXT) if line.startswith(_TEXT) else "" for line in lines
    )
    blocks = read_text("\n".join(words).encode(), FILE)
    return build(blocks, "Lamps Act 1990", Unit.SECTION)[0].provisions


def _read_text(_: _Draft, __: str, ___: int) -> None:
    """Leave a line of the text alone: all are read together."""


def _endnotes(draft: _Draft) -> Endnotes:
    return Endnotes(
        (),
        (),
        tuple(draft.laws),
        tuple(draft.rows),
        tuple(draft.groups),
        tuple(draft.notes),
        Source(FILE, 1),
    )


def _read_kind(draft: _Draft, rest: str, _: int) -> None:
    draft.kind = Kind(rest)


def _read_generated(draft: _Draft, _: str, __: int) -> None:
    draft.generated = True


def _read_cover(draft: _Draft, rest: str, number: int) -> None:
    cover = Cover("Lamps Act 1990", source=Source(FILE, number))
    for piece in rest.split("; "):
        if piece.startswith("up to "):
            cover = replace(cover, up_to=_citation(draft, piece))
        elif piece.startswith("brings "):
            cover = replace(cover, up_to=_citation(draft, piece), brings=True)
        elif piece.startswith("C"):
            cover = replace(cover, compilation=int(piece[1:]))
        elif piece[:4].isdigit():
            cover = replace(cover, day=dt.date.fromisoformat(piece))
        else:
            cover = replace(cover, citation=_citation(draft, piece))
    draft.cover = cover


def _read_contents(draft: _Draft, rest: str, _: int) -> None:
    cover = draft.cover or Cover("Lamps Act 1990")
    pairs = (each.partition("=") for each in rest.split(", "))
    listed = tuple((num, heading or "Of lamps") for num, _, heading in pairs)
    draft.cover = replace(cover, contents=listed)


def _read_body(draft: _Draft, rest: str, number: int) -> None:
    draft.provisions = _provisions(rest, number)


def _read_front(draft: _Draft, rest: str, _: int) -> None:
    draft.front.append(Text(rest))


def _read_law(draft: _Draft, rest: str, number: int) -> None:
    draft.laws.append(_law(draft, rest, number))


def _read_by(draft: _Draft, rest: str, number: int) -> None:
    law = draft.laws[-1]
    under = (*law.amended_by, _law(draft, rest, number))
    draft.laws[-1] = replace(law, amended_by=under)


def _read_group(draft: _Draft, rest: str, _: int) -> None:
    draft.group = rest
    draft.groups.append(rest)


def _read_note(draft: _Draft, rest: str, _: int) -> None:
    title, text = rest.split(": ", 1)
    draft.notes.append(OtherNote(str(5 + len(draft.notes)), title, text))


def _read_now(draft: _Draft, _: str, __: int) -> None:
    """Take the endnotes read so far as those of the compilation before."""
    draft.previous = _endnotes(draft)
    draft.laws, draft.rows, draft.group, draft.groups = [], [], "", []


_LINES: dict[str, Callable[[_Draft, str, int], None]] = {
    "kind": _read_kind,
    "generated": _read_generated,
    "cover": _read_cover,
    "contents": _read_contents,
    "front": _read_front,
    "body": _read_body,
    "text": _read_text,
    "law": _read_law,
    "by": _read_by,
    "group": _read_group,
    "note": _read_note,
    "now": _read_now,
}


def _law(draft: _Draft, rest: str, number: int) -> LawRow:
    cells = [cell.strip() for cell in rest.split("|")]
    name, registered, commencements, *application = cells
    citation = _citation(draft, name)
    return LawRow(
        citation,
        "",
        dt.date.fromisoformat(registered.split(" (")[0]) if registered else None,
        registered.partition("(")[2].rstrip(")"),
        tuple(map(_entry, filter(None, commencements.split("; ")))),
        application[0] if application else None,
        source=Source(FILE, number),
        printed=" | ".join([f"{citation.number}, {citation.year}", *cells[1:]]),
    )


def _entry(words: str) -> CommencementEntry:
    provisions, _, when = words.rpartition(": ")
    if when in set(Pending):
        return CommencementEntry(provisions, Pending(when), printed=words)
    if when[:4].isdigit():
        return CommencementEntry(provisions, dt.date.fromisoformat(when), printed=words)
    return CommencementEntry(provisions, None, printed=words)


def _row(draft: _Draft, line: str, number: int) -> HistoryRow:
    label, *cells = (cell.strip() for cell in line.split("|"))
    scope = draft.group.split(" / ")[0]
    return HistoryRow(
        label,
        scope if scope.startswith("Schedule ") else "",
        draft.group,
        tuple(_line(draft, cell, number) for cell in cells),
        label,
        Source(FILE, number),
    )


def _line(draft: _Draft, cell: str, number: int) -> HistoryLine:
    word = cell.split(maxsplit=1)[0].rstrip(".")
    effect = Effect(word) if word in set(Effect) else Effect.MADE
    edited = re.fullmatch(r"ed C(\d+)", cell)
    found = [] if edited else [_cited(draft, piece) for piece in cell.split("; ")]
    return HistoryLine(
        effect,
        tuple(found),
        int(edited[1]) if edited else None,
        Source(FILE, number),
        cell,
    )


def _cited(draft: _Draft, words: str) -> Cited:
    bracket = re.search(r"\((.*)\)", words)
    qualifier = bracket[1] if bracket else ""
    waiting = words.endswith("~") or qualifier.startswith("Sch ")
    return Cited(_citation(draft, words), qualifier, not waiting)


def _citation(draft: _Draft, words: str) -> Citation:
    found = _LAW.search(words)
    assert found, words
    if found["id"]:
        return Citation.parse(found["id"])
    year = int(found["year"] or found["year1"])
    number = int(found["number"] or found["number1"])
    if found["series"]:
        return Citation(year, Series[found["series"]], number)
    if draft.kind is Kind.ACT:
        return Citation(year, Series.ACT, number)
    return Citation(year, Series.SR if year < 2005 else Series.SLI, number)


def _provisions(words: str, number: int) -> tuple[Provision, ...]:
    """Read `1, Part 2 (3, 3A)`, commas within brackets being those of children."""
    found: list[Provision] = []
    depth, piece = 0, ""
    for character in f"{words},":
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and not depth:
            found.append(_provision(piece.strip(), number))
            piece = ""
        else:
            piece += character
    return tuple(found)


def _provision(words: str, number: int) -> Provision:
    label, _, inside = words.partition(" (")
    word, _, num = label.rpartition(" ")
    unit = _UNITS.get(word or num, Unit.SECTION)
    return Provision(
        unit,
        "" if num in _UNITS else num,
        children=_provisions(inside[:-1], number) if inside else (),
        source=Source(FILE, number),
    )
