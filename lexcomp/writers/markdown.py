"""Law as Markdown, readable as it is and when rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from lexcomp.model.dates import long
from lexcomp.model.document import Document, Provision
from lexcomp.model.endnote_layout import Layout
from lexcomp.model.endnote_rows import Table
from lexcomp.model.path import ATTACHMENTS, BASIC, CONTAINERS, Unit
from lexcomp.model.printing import NAMED, marker, title_line
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Face, Text
from lexcomp.writers.bearing_words import Beside, beside
from lexcomp.writers.contents import contents
from lexcomp.writers.faces import runs
from lexcomp.writers.publication import Publication
from lexcomp.writers.standing_words import (
    PLAIN,
    gap,
    heading_apart,
    heading_words,
    standing_words,
)

#: An em space: rendered too, it shows how deep a paragraph lies.
_INDENT = "\u2003"
_LOWEST = 6
_ROWS = frozenset({Unit.HEADER, Unit.ITEM})
_TOPS = CONTAINERS | frozenset(BASIC) | {Unit.SCHEDULE, Unit.FORM}
_STARS = {Face.BOLD: "**", Face.ITALIC: "*"}

_SIGNS = re.compile(r"([\\`*_\[<|~$]|&(?=#?\w+;))")
_AT_START = re.compile(r"^(\s*)([#+=>-]|\d+[.)](?=\s|$))")


def write_markdown(publication: Publication, parts: frozenset[str]) -> bytes:
    """Write a law as Markdown, with tables as GitHub has them.

    A standing is told in words unless the words are official or applied.

    Args:
        publication: The law.
        parts: Which of front matter, contents and endnotes to add.
    """
    return ("\n\n".join(_blocks(publication, parts)) + "\n").encode()


def escaped(words: str) -> str:
    r"""Escape what Markdown would take for markup.

    Examples:
        >>> print(escaped("* Omit [if] inapplicable"), escaped("1. Name"))
        \* Omit \[if] inapplicable 1\. Name
    """
    safe = _SIGNS.sub(r"\\\1", words)
    return _AT_START.sub(lambda found: found[1] + _escaped_start(found[2]), safe)


def marked(text: Text) -> str:
    """Write text with its faces: stars where they are safe, and tags elsewhere.

    Examples:
        >>> from lexcomp.model.text import Mark
        >>> print(marked(Text("H2O lamp", (Mark(1, 2, Face.SUBSCRIPT),))))
        H<sub>2</sub>O lamp
    """
    words = ""
    end = 0
    for some, faces in runs(text):
        inner = some.strip()
        start = end + some.index(inner)
        end += len(some)
        stars = set(faces) <= _STARS.keys() and _starrable(text.plain, start, inner)
        written = _faced(_SIGNS.sub(r"\\\1", inner), faces, stars=stars)
        words += some.replace(inner, written, 1) if inner else some
    return _AT_START.sub(lambda found: found[1] + _escaped_start(found[2]), words)


def _starrable(line: str, start: int, words: str) -> bool:
    """Tell whether stars count around `words`: each stands by a letter and by none."""
    end = start + len(words)
    outer = line[max(start - 1, 0) : start], line[end : end + 1]
    inner = words[:1], words[-1:]
    return all(map(str.isalnum, inner)) and not any(map(str.isalnum, outer))


def _escaped_start(start: str) -> str:
    return f"{start[:-1]}\\{start[-1]}"


def _faced(words: str, faces: Sequence[Face], *, stars: bool) -> str:
    for face in reversed(faces):
        sign = _STARS.get(face) if stars else None
        words = f"{sign}{words}{sign}" if sign else f"<{face}>{words}</{face}>"
    return words


def _blocks(publication: Publication, parts: frozenset[str]) -> Iterator[str]:
    """Yield the blocks of the file, with nothing between them yet."""
    document = publication.document
    yield f"# {escaped(document.title)}"
    yield from (f"**{escaped(notice)}**" for notice in publication.notices)
    if publication.as_at:
        yield f"As in force on {long(publication.as_at)}"
    if "front" in parts:
        yield from (marked(line) for line in document.front if line)
    if "contents" in parts:
        yield "## Contents"
        yield _contents(document)
    bearings = publication.bearings if "endnotes" in parts else ()
    told = beside(document, bearings)
    for provision in document.provisions:
        yield from _provision(provision, None, _At(2, 0, told))
    if "endnotes" in parts and publication.layout:
        yield from _endnotes(publication.layout)


def _contents(document: Document) -> str:
    entries = contents(document)
    return "\n".join(f"{'  ' * each.depth}- {escaped(each.line)}" for each in entries)


@dataclass(frozen=True, slots=True)
class _At:
    """Where a provision is written.

    Attributes:
        level: The level of its heading.
        depth: How many provisions it lies deep in the section that holds it.
        beside: What bears on provisions, told after their words.
    """

    level: int
    depth: int
    beside: Beside = field(default_factory=dict)


def _provision(
    provision: Provision, above: Provenance | None, at: _At
) -> Iterator[str]:
    """Yield the blocks of a provision.

    Args:
        provision: The provision.
        above: How what holds it is known; None where nothing does.
        at: Where it is written.
    """
    indent = _INDENT * at.depth
    titled = bool(provision.heading) or provision.unit in NAMED
    if titled:
        yield _heading(provision, at.level, indent)
    known = _known(provision.provenance, above)
    if known:
        yield f"{indent}*{escaped(known)}*"
    if headed := heading_apart(provision):
        yield f"{indent}*{escaped(heading_words(headed))}*"
    first = _first_line(provision, titled=titled)
    if first:
        yield indent + first
    depth = at.depth + (provision.unit not in _TOPS)
    inside = _At(min(at.level + 1, _LOWEST), depth, at.beside)
    end = provision.attached
    yield from _children(provision, provision.children[:end], inside)
    if provision.tail:
        yield indent + marked(provision.tail)
    yield from _children(provision, provision.children[end:], inside)
    missing = gap(provision)
    if missing:
        yield f"{indent}*\\[{missing}]*"
    for words in at.beside.get(id(provision), ()):
        yield f"> {escaped(words)}"


def _heading(provision: Provision, level: int, indent: str) -> str:
    """Write number and heading: as a heading, or for small provisions in bold."""
    line = title_line(provision)
    number = escaped(line[: len(line) - len(provision.heading.plain)])
    words = f"{number}{marked(provision.heading)}"
    if provision.unit in _TOPS:
        return f"{'#' * level} {words}"
    return f"{indent}**{escaped(line)}**"


def _known(own: Provenance, above: Provenance | None) -> str:
    """Say how words are known, where a reader might think otherwise."""
    if own.standing is Standing.NOT_HELD or own == above:
        return ""
    plain = above is None or above.standing in PLAIN
    return "" if plain and own.standing in PLAIN else standing_words(own)


def _first_line(provision: Provision, *, titled: bool) -> str:
    number = "" if titled else marker(provision)
    words = marked(provision.text)
    if provision.unit is Unit.SUBHEADING and words:
        return f"**{escaped(provision.text.plain)}**"
    if not number:
        return words
    bold = f"**{escaped(number)}**" if provision.unit in BASIC else escaped(number)
    return f"{bold} {words}".rstrip()


def _children(
    holder: Provision, children: tuple[Provision, ...], at: _At
) -> Iterator[str]:
    """Yield the blocks of children; rows that follow one another are a table."""
    in_table = holder.unit is Unit.TABLE
    for is_row, group in groupby(
        children, lambda each: in_table and each.unit in _ROWS
    ):
        if is_row:
            rows = list(group)
            headed = rows[0].unit is Unit.HEADER
            yield _table([*([] if headed else [[]]), *map(_row, rows)])
            continue
        for child in group:
            # What is attached to a provision lies no deeper than its words.
            back = child.unit in ATTACHMENTS and holder.unit not in _TOPS
            place = replace(at, depth=at.depth - back)
            yield from _provision(child, holder.provenance, place)


def _row(row: Provision) -> list[str]:
    """Write the cells of a row; one across several columns has empty ones after it."""
    cells = []
    own = [marked(each) for each in (row.heading, row.text, row.tail) if each]
    if own or not row.held:
        cells.append("<br>".join([*own, *filter(None, [_gap(row)])]))
    for child in row.children:
        inside = _provision(child, row.provenance, _At(_LOWEST, 0))
        words = "<br>".join(block.replace("\n", " ") for block in inside)
        cells += [words, *[""] * (child.span[0] - 1)]
    return cells


def _gap(provision: Provision) -> str:
    sentence = gap(provision)
    return f"*\\[{sentence}]*" if sentence else ""


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Write rows as a table; the first is that of the column headings, or empty."""
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _endnotes(layout: Layout) -> Iterator[str]:
    yield f"## {escaped(layout.heading)}"
    for note in layout.notes:
        yield f"### {escaped(note.heading)}"
        yield from map(escaped, note.lines)
        if note.pairs:
            pairs = [[escaped(each) for each in pair] for pair in note.pairs]
            yield _table([["Abbreviation", "Meaning"], *pairs])
        yield from map(_endnote_table, note.tables)
        yield from map(escaped, note.footnotes)


def _endnote_table(table: Table) -> str:
    rows = [[marked(cell) for cell in row.cells] for row in table.rows]
    return _table([list(table.columns), *rows])
