"""The endnotes after the histories, as each style has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexcomp.model.endnote_labels import old_label
from lexcomp.model.endnote_rows import history_line, principal_series
from lexcomp.model.endnote_style import LEGISLATION, UNCOMMENCED, EndnoteStyle
from lexcomp.model.endnotes import Endnotes, OtherNote

#: What stands in place of an endnote that has nothing to say.
EMPTY = "[none]"


def further_notes(endnotes: Endnotes, style: EndnoteStyle) -> tuple[OtherNote, ...]:
    """Return the further endnotes that say anything; notes under a table are none.

    A style that does not cite what is awaited tells it in an endnote of its own.
    """
    found: list[OtherNote] = []
    titles = {note.title for note in endnotes.other}
    awaited = "" if style.awaited else "\n".join(_uncommenced(endnotes, style))
    if awaited and UNCOMMENCED not in titles:
        found.append(OtherNote("", UNCOMMENCED, awaited))
    found += (
        note
        for note in endnotes.other
        if note.title != LEGISLATION and note.text.strip() not in {"", EMPTY}
    )
    return tuple(found)


def _uncommenced(endnotes: Endnotes, style: EndnoteStyle) -> Iterator[str]:
    """Yield what is awaited, a line for each row that a style leaves it out of."""
    principal = principal_series(endnotes)
    for row in endnotes.amendments:
        for line in row.lines:
            laws = tuple(law for law in line.laws if not law.commenced)
            if laws:
                label = old_label(row.provision, row.group)
                where = f"{row.scope}, " if row.scope else ""
                said = history_line(replace(line, laws=laws), principal, style)
                yield f"{where}{label}—{said.plain}"
