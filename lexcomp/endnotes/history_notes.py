"""Notes of history under provisions, read: what was done to what, and by which law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lexcomp.endnotes.new_zealand import NOTE
from lexcomp.model.endnotes import HistoryNote
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.text import Face, Text
from lexcomp.readers.block import Paragraph

_BY = re.compile(
    r"\((?:(?P<year>\d{4}) No (?P<number>\d+)|SR (?P<sr_year>\d{4})/(?P<sr>\d+))\)"
)
_EFFECT = re.compile(r"\s?:\s+(?P<effect>\w+)")


def read_notes(notes: Sequence[Paragraph]) -> tuple[HistoryNote, ...]:
    """Read notes of history; what only compares the law with an older one is none.

    Args:
        notes: The notes as `parted` found them.

    Examples:
        >>> from lexcomp.model.source import Source
        >>> words = "Section 9(2): amended, on 1 July 2013, by section 4 of the Oil Act"
        >>> text = Text(f"{words} 2012 (2012 No 8).")
        >>> found = read_notes([Paragraph("", text, Source("a.md", 1))])
        >>> found[0].place, found[0].effect, str(found[0].law)
        ('Section 9(2)', 'amended', 'No 8, 2012')
    """
    return tuple(_read(notes))


def _read(notes: Sequence[Paragraph]) -> Iterator[HistoryNote]:
    for note in notes:
        words = note.text.plain
        effect = _EFFECT.search(words)
        if not effect or not NOTE.fullmatch(words):
            continue
        laws = list(_BY.finditer(words, effect.end()))
        law = _law(laws[-1]) if laws else None
        place = _place(note.text, effect.start())
        yield HistoryNote(place, effect["effect"], law, words, note.source)


def _law(found: re.Match[str]) -> Citation:
    if found["year"]:
        return Citation(int(found["year"]), Series.ACT, int(found["number"]))
    return Citation(int(found["sr_year"]), Series.SR, int(found["sr"]))


def _place(text: Text, end: int) -> str:
    """Return what a note is about in the words of a header.

    A term in bold is that of a definition: Section 4 **lamp** paragraph (a).
    """
    words = text.plain[:end]
    terms = [
        mark
        for mark in text.marks
        if mark.face in {Face.BOLD, Face.ITALIC} and mark.end <= end
    ]
    if terms:
        first, last = terms[0].start, terms[-1].end
        term = f"definition of {words[first:last].strip()}"
        around = (words[:first], term, words[last:])
        return ", ".join(each.strip(" ,") for each in around if each.strip(" ,"))
    if words.endswith(" heading"):
        return f"{words.removesuffix(' heading')} (heading)"
    return re.sub(r"(Schedule(?: \w+)?) (?=clause|Part|form|item)", r"\1, ", words)
