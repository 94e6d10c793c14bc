"""Endnote 1: what the endnotes are."""

from __future__ import annotations

import re

from lexcomp.endnotes.entries import Entry, Line
from lexcomp.model.endnote_style import UNCOMMENCED, EndnoteStyle
from lexcomp.model.instrument import Citation, Series

#: What we say of the endnotes that we make, a paragraph a line.
OURS = """\
These endnotes were written by lexcomp. They say which laws have changed this one, \
from when, and what each did to which provision: by the amendments that were applied, \
and where their words are not held, by the endnotes of an official compilation.
Endnote 2 explains the abbreviations. One that is listed there need not occur here.
Endnote 3 lists the law as made and each law that has amended it or will amend it, \
with the day on which each relevant part commenced. It also names provisions about \
application, saving or transition that are not part of this text.
Endnote 4 gives the history of each provision that has been amended, added, replaced \
or repealed, counted by section, regulation, rule, clause, Form or Schedule. Repealed \
provisions keep their place.
An amendment that does not fit the words it speaks of is misdescribed. One that was \
given effect as plainly intended is marked “(md)”, and one that was left out is marked \
“(md not incorp)”.
"""


#: What is said besides where some endnotes are there although they are empty.
OURS_WITH_EMPTY = f"""\
{OURS}\
Endnotes 5 to 8 are there in any case. Where one has nothing to say, “[none]” stands \
after its heading.
"""

_OVER = re.compile(r"(?i:endnotes|notes)|Notes to (?:the )?[A-Z].*")
_MADE = {
    Series.ACT: "Act No. {number}, {year}",
    Series.SR: "Statutory Rules {year} No. {number}",
    Series.SLI: "Select Legislative Instrument {year} No. {number}",
}


def about(title: str, citation: Citation, style: EndnoteStyle) -> tuple[str, ...]:
    """Return what the first endnote of a style says, a paragraph each.

    That of the oldest style is the official sentence: it says no more than which law
    was amended.

    Examples:
        >>> from lexcomp.model.endnote_style import S1
        >>> print(*about("Lamps Act 1990", Citation(1990, Series.ACT, 5), S1))
        The Lamps Act 1990 as shown in this compilation comprises Act No. 5, 1990 \
amended as indicated in the Tables below.
    """
    if not style.titles:
        form = _MADE.get(citation.series, str(citation))
        number = form.format(number=citation.number, year=citation.year)
        shown = f"The {title} as shown in this compilation comprises {number}"
        return (f"{shown} amended as indicated in the Tables below.",)
    words = OURS_WITH_EMPTY if UNCOMMENCED in style.titles else OURS
    return tuple(words.splitlines())


def read_about(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Return the paragraphs of an Endnote 1, without the heading over all endnotes."""
    lines = (entry.plain for entry in entries if isinstance(entry, Line))
    return tuple(line for line in lines if not _OVER.fullmatch(line))
