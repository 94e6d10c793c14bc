"""Endnote 1: what the endnotes are."""

from __future__ import annotations

from lexcomp.endnotes.entries import Entry, Line

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


def read_about(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Return the paragraphs of an Endnote 1, without the heading over all endnotes."""
    lines = (entry.plain for entry in entries if isinstance(entry, Line))
    return tuple(line for line in lines if line.lower() not in {"endnotes", "notes"})
