"""Endnotes as what a writer writes: headings, lines and tables, in each style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.model.endnote_laws import footnotes, legislation_tables, named_in_note
from lexcomp.model.endnote_notes import EMPTY, further_notes
from lexcomp.model.endnote_rows import Table, amendment_table, cited
from lexcomp.model.endnote_style import (
    ABBREVIATIONS,
    ABOUT,
    AMENDMENTS,
    CURRENT,
    LEGISLATION,
    MISCELLANEOUS,
    EndnoteStyle,
)
from lexcomp.model.endnotes import Endnotes, LawRow, OtherNote
from lexcomp.model.instrument import Series

#: The legend that was printed over a Table of Amendments.
LEGEND = (
    "ad. = added or inserted am. = amended rep. = repealed rs. = repealed and"
    " substituted"
)


@dataclass(frozen=True, slots=True)
class Note:
    """One endnote, ready to be written.

    Attributes:
        id: What addresses lead to: `endnote-3`.
        heading: Its heading.
        lines: The paragraphs above its tables.
        pairs: Abbreviations and what they mean.
        tables: Its tables.
        footnotes: The paragraphs under them.
    """

    id: str
    heading: str
    lines: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """All endnotes under the heading over them."""

    heading: str
    notes: tuple[Note, ...]


def laid_out(
    endnotes: Endnotes, style: EndnoteStyle = CURRENT, law: str = ""
) -> Layout:
    """Lay endnotes out in a style.

    Args:
        endnotes: The endnotes.
        style: The style.
        law: The title of the law; that of the first row of Endnote 3 unless given.

    Examples:
        >>> from lexcomp.model.endnote_style import S1, S3
        >>> [each.heading for each in laid_out(Endnotes((), (), (), ())).notes]
        ['Endnote 3—Legislation history', 'Endnote 4—Amendment history']
        >>> laid_out(Endnotes((), (), (), ()), S3).notes[-1].heading
        'Endnote 8—Miscellaneous [none]'
        >>> laid_out(Endnotes((), (), (), ()), S1, "Lamps Act 1990").heading
        'Notes to the Lamps Act 1990'
    """
    first = endnotes.legislation[0].name if endnotes.legislation else ""
    title = law or first
    make = _numbered if style.titles else _unnumbered
    notes = tuple(make(endnotes, style, title))
    return Layout(style.over.format(law=title), notes)


def _numbered(endnotes: Endnotes, style: EndnoteStyle, law: str) -> Iterator[Note]:
    """Yield endnotes that have numbers: those of the style, and then the others.

    What a source did not say about its endnotes, or of its abbreviations, is not there.
    """
    others = list(further_notes(endnotes, style))
    titles = dict.fromkeys((*style.titles, *(each.title for each in others)))
    if MISCELLANEOUS in style.titles:
        others = _gathered(others, style)
        titles = dict.fromkeys(style.titles)
    under = dict(style.under)
    histories = _histories(endnotes, style)
    for number, title in enumerate(titles, start=1):
        lines = [under[title].format(law=law)] if title in under else []
        note = histories.get(title) or _other(others, title)
        always = title in style.titles and title not in histories
        empty = always and not note.lines
        if title in {ABOUT, ABBREVIATIONS} and not (note.lines or note.pairs):
            continue
        if empty and style.none:
            lines.append(style.none.format(what=title.lower()))
        yield Note(
            f"endnote-{number}",
            f"Endnote {number}—{title}{f' {EMPTY}' if empty else ''}",
            (*lines, *note.lines),
            note.pairs,
            note.tables,
            note.footnotes,
        )


def _histories(endnotes: Endnotes, style: EndnoteStyle) -> dict[str, Note]:
    """Return what stands under the titles of the endnotes that are made of values."""
    return {
        ABOUT: Note("", "", endnotes.about),
        ABBREVIATIONS: Note("", "", pairs=endnotes.abbreviations),
        LEGISLATION: Note(
            "",
            "",
            tables=legislation_tables(endnotes, style),
            footnotes=tuple(_footnotes(endnotes, style)),
        ),
        AMENDMENTS: Note("", "", tables=(amendment_table(endnotes, style),)),
    }


def _footnotes(endnotes: Endnotes, style: EndnoteStyle) -> Iterator[str]:
    """Yield the footnotes of Endnote 3, a paragraph each, and what else is under it."""
    for letter, words in footnotes(endnotes, style):
        first, *more = words.splitlines()
        yield f"({letter}) {first}"
        yield from more
    for note in endnotes.other:
        if note.title == LEGISLATION:
            yield from note.text.splitlines()


def _gathered(others: list[OtherNote], style: EndnoteStyle) -> list[OtherNote]:
    """Put what a style has no title for under its last, each with its own title."""
    kept = [note for note in others if note.title in style.titles]
    rest = [note for note in others if note.title not in style.titles]
    if not rest:
        return kept
    own = [note.text for note in kept if note.title == MISCELLANEOUS]
    words = (f"{note.title}\n{note.text}" for note in rest)
    text = "\n".join((*own, *words))
    kept = [note for note in kept if note.title != MISCELLANEOUS]
    return [*kept, OtherNote("", MISCELLANEOUS, text)]


def _other(others: list[OtherNote], title: str) -> Note:
    """Return what a further endnote says."""
    texts = [note.text for note in others if note.title == title]
    return Note("", "", tuple("\n".join(texts).splitlines()))


def _unnumbered(endnotes: Endnotes, style: EndnoteStyle, law: str) -> Iterator[Note]:
    """Yield the notes of the oldest style: Note 1, two tables, Note 2 and so on."""
    named = (_naming(row, law, style) for row in named_in_note(endnotes, style))
    yield Note("endnote-1", "Note 1", (*endnotes.about, *named))
    histories = _histories(endnotes, style)
    laws, history = histories[LEGISLATION], histories[AMENDMENTS]
    rows = endnotes.legislation
    of_acts = not rows or rows[0].citation.series is Series.ACT
    heading = "Table of Acts" if of_acts else "Table of Instruments"
    yield Note("endnote-3", heading, tables=laws.tables, footnotes=laws.footnotes)
    yield Note("endnote-4", "Table of Amendments", (LEGEND,), tables=history.tables)
    for number, note in enumerate(further_notes(endnotes, style), start=2):
        lines = (note.title, *note.text.splitlines())
        kept = lines[1:] if note.title == f"Note {note.number}" else lines
        yield Note(f"note-{number}", f"Note {number}", kept)


def _naming(row: LawRow, law: str, style: EndnoteStyle) -> str:
    """Name an instrument that amended an Act, as Note 1 does."""
    name = f"the {row.name} " if row.name else ""
    number = cited(row.citation, Series.ACT, style)
    return (
        f"The {law} was amended by {name}({number}). The amendments are incorporated in"
        " this compilation."
    )
