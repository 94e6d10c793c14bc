"""What is printed in a style and read again is the same, but for what it cannot hold.

`held` says what that is; in words it is on the page of the manual on endnote styles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings

from lexcomp.endnotes.normal import normal
from lexcomp.endnotes.parse import parse
from lexcomp.holdings.points import point_at
from lexcomp.model.document import Document
from lexcomp.model.endnote_laws import named_in_note
from lexcomp.model.endnote_layout import Layout, laid_out
from lexcomp.model.endnote_notes import further_notes
from lexcomp.model.endnote_rows import cited, together
from lexcomp.model.endnote_style import (
    ALL,
    LEGISLATION,
    MISCELLANEOUS,
    S1,
    S2,
    EndnoteStyle,
)
from lexcomp.model.endnotes import (
    Endnotes,
    HistoryRow,
    LawRow,
    OtherNote,
)
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Series
from lexcomp.project import Project
from lexcomp.readers.block import Block
from lexcomp.readers.html import read_html
from lexcomp.readers.markdown import read_markdown
from lexcomp.readers.text import read_text
from lexcomp.writers.formats import write
from lexcomp.writers.publication import Publication
from tests.endnotes.drawn import ACTS, TITLE, all_endnotes
from tests.endnotes.printed import paragraph, table

ROOT = Path(__file__).parents[2]
READERS = {"text": read_text, "markdown": read_markdown, "html": read_html}
NUMBERED = frozenset({Series.SR, Series.SLI})


def held(endnotes: Endnotes, style: EndnoteStyle) -> Endnotes:
    """Return what a style can hold of endnotes."""
    of_act = endnotes.legislation[0].citation.series is Series.ACT
    nameless = frozenset() if of_act else NUMBERED
    laws = [
        _law(law, style, nameless=law.citation.series in nameless)
        for law in endnotes.legislation
    ]
    if of_act:
        laws.sort(key=lambda law: law.citation.series is not Series.ACT)
    if style is S1 and of_act:
        laws = [law for law in laws if law.citation.series is Series.ACT]
    rows: Iterator[HistoryRow] = iter(endnotes.amendments)
    if not style.awaited:
        rows = (row for each in rows for row in _commenced(each))
    if style.grouped:
        rows = (row for each in together(tuple(rows)) for row in _apart(each))
    named = (_naming(law) for law in named_in_note(endnotes, style))
    return Endnotes(
        about=() if style is S2 else (*endnotes.about, *named),
        abbreviations=endnotes.abbreviations if style.key else (),
        legislation=tuple(laws),
        amendments=tuple(rows),
        other=tuple(_others(endnotes, style)),
    )


def _others(endnotes: Endnotes, style: EndnoteStyle) -> Iterator[OtherNote]:
    """Yield the further endnotes; what has no title of its own is gathered in one."""
    notes = further_notes(endnotes, style)
    gathers = MISCELLANEOUS in style.titles
    apart = [note for note in notes if not gathers or note.title in style.titles]
    rest = [f"{note.title}\n{note.text}" for note in notes if note not in apart]
    own = [note.text for note in apart if rest and note.title == MISCELLANEOUS]
    yield from (note for note in apart if not (rest and note.title == MISCELLANEOUS))
    if rest:
        yield OtherNote("", MISCELLANEOUS, "\n".join((*own, *rest)))


def _apart(row: HistoryRow) -> Iterator[HistoryRow]:
    """Yield a row for each of two provisions; a range is read as one."""
    first, _, second = row.provision.partition(", ")
    yield replace(row, provision=first)
    if second:
        yield replace(row, provision=f"{first[0]} {second}")


def _naming(law: LawRow) -> str:
    number = cited(law.citation, Series.ACT, S1)
    return (
        f"The {TITLE} was amended by the {law.name} ({number}). The amendments are"
        " incorporated in this compilation."
    )


def _law(law: LawRow, style: EndnoteStyle, *, nameless: bool) -> LawRow:
    entries = (
        entry if style.footnotes else replace(entry, footnote="")
        for entry in law.commencements
    )
    inner = (_law(each, style, nameless=nameless) for each in law.amended_by)
    name = "" if nameless else law.name
    return replace(
        law, name=name, commencements=tuple(entries), amended_by=tuple(inner)
    )


def _commenced(row: HistoryRow) -> Iterator[HistoryRow]:
    lines = (
        replace(line, laws=tuple(law for law in line.laws if law.commenced))
        for line in row.lines
    )
    kept = tuple(line for line in lines if line.laws)
    if kept:
        yield replace(row, lines=kept)


def compared(endnotes: Endnotes) -> Endnotes:
    """Return endnotes without what is told elsewhere, in the normal form."""
    return replace(
        normal(endnotes),
        groups=(),
        other=tuple(
            OtherNote("", note.title, " ".join(note.text.split()))
            for note in sorted(endnotes.other, key=lambda note: note.title)
            if note.title != LEGISLATION and "[none]" not in note.text
        ),
    )


def read(
    endnotes: Endnotes, style: EndnoteStyle, form: str
) -> tuple[Endnotes, tuple[Finding, ...]]:
    """Print endnotes and read them again."""
    if form == "cells":
        blocks = _cell_by_cell(laid_out(endnotes, style, TITLE))
    elif form == "tables":
        blocks = _tables(laid_out(endnotes, style, TITLE))
    else:
        law = Publication(Document(TITLE), endnotes=endnotes, endnote_style=style)
        written = write(law, form, frozenset({"endnotes"}))
        blocks = READERS[form](written, "notes")
    again, findings = parse(blocks)
    assert again is not None
    return again, findings


def _tables(layout: Layout) -> tuple[Block, ...]:
    """Lay endnotes out as word processors do: a cell may have several lines."""
    blocks: list[Block] = [paragraph(layout.heading)]
    for note in layout.notes:
        blocks.append(paragraph(note.heading))
        blocks += map(paragraph, note.lines)
        blocks += (paragraph(f"{short} = {words}") for short, words in note.pairs)
        blocks += (
            table(each.columns, *(row.cells for row in each.rows))
            for each in note.tables
        )
        blocks += map(paragraph, note.footnotes)
    return tuple(blocks)


def _cell_by_cell(layout: Layout) -> tuple[Block, ...]:
    """Flatten endnotes to a paragraph a cell, in which empty cells leave nothing."""
    blocks: list[Block] = [paragraph(layout.heading)]
    for note in layout.notes:
        blocks.append(paragraph(note.heading))
        blocks += map(paragraph, note.lines)
        blocks += (paragraph(f"{short} = {words}") for short, words in note.pairs)
        for each in note.tables:
            blocks += map(paragraph, each.columns)
            for _, lines in groupby(each.rows, key=lambda row: id(row.entry)):
                for cells in zip(*(row.cells for row in lines), strict=True):
                    blocks += (paragraph(cell) for cell in cells if cell)
        blocks += map(paragraph, note.footnotes)
    return tuple(blocks)


@pytest.mark.parametrize("form", ["text", "markdown", "html", "tables"])
@pytest.mark.parametrize("style", ALL, ids=lambda style: style.name)
@settings(max_examples=15, deadline=None)
@given(endnotes=all_endnotes())
def test_what_is_printed_is_read_again(
    style: EndnoteStyle, form: str, endnotes: Endnotes
) -> None:
    again, findings = read(endnotes, style, form)
    assert compared(again) == compared(held(endnotes, style))
    assert findings == ()


@settings(max_examples=25, deadline=None)
@given(endnotes=all_endnotes(ACTS))
def test_tables_of_acts_that_came_down_to_a_paragraph_a_cell_are_read(
    endnotes: Endnotes,
) -> None:
    again, findings = read(endnotes, S1, "cells")
    assert compared(again) == compared(held(endnotes, S1))
    assert findings == ()


@pytest.mark.parametrize("style", ALL, ids=lambda style: style.name)
def test_the_endnotes_of_the_sample_law_are_read_again_at_every_point(
    style: EndnoteStyle,
) -> None:
    held_law = Project.open(ROOT).read("harbour-lights").law
    for day in held_law.timeline.days():
        endnotes = point_at(held_law, day, endnote_style=style).endnotes
        for form in ("text", "tables"):
            again, findings = read(endnotes, style, form)
            assert compared(again) == compared(held(endnotes, style))
            assert findings == ()
