"""Write the endnotes of a compilation from what happened to its provisions."""

from __future__ import annotations

from lexcomp.endnotes.abbreviations import key_of
from lexcomp.endnotes.about import about
from lexcomp.endnotes.other_notes import other_notes
from lexcomp.endnotes.write_amendments import amendment_rows
from lexcomp.endnotes.write_legislation import law_rows
from lexcomp.model.compilation import Compilation
from lexcomp.model.endnote_style import CURRENT, EndnoteStyle
from lexcomp.model.endnotes import Endnotes


def generate(compilation: Compilation, style: EndnoteStyle = CURRENT) -> Endnotes:
    """Write the endnotes of a compilation, for a style: the current one unless told.

    Endnote 1 is in our own words. Endnote 3 lists the law as made and the laws that
    have amended it or will; Endnote 4 has a row for each provision of the level of
    a section that anything has happened to. Later endnotes are there only when there
    is something to tell.
    """
    principal, rows = compilation.principal, amendment_rows(compilation, style)
    return Endnotes(
        about=about(compilation.document.title, principal.citation, style),
        abbreviations=key_of(style),
        legislation=law_rows(principal, compilation.instruments),
        amendments=rows,
        groups=_groups([row.group for row in rows]),
        other=other_notes(compilation),
    )


def _groups(of_rows: list[str]) -> tuple[str, ...]:
    """Return the sub-headers in order, each after those that it stands under."""
    found: list[str] = []
    above: list[str] = []
    for group in of_rows:
        parts = group.split(" / ") if group else []
        shared = 0
        while shared < min(len(parts), len(above)) and parts[shared] == above[shared]:
            shared += 1
        depths = range(shared + 1, len(parts) + 1)
        found += [" / ".join(parts[:depth]) for depth in depths]
        above = parts
    return tuple(found)
