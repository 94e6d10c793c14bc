"""Acts and legislative instruments of the Commonwealth of Australia, as drafted now."""

from __future__ import annotations

from lexcomp.forms.add import add, add_words
from lexcomp.forms.header import read_header
from lexcomp.forms.headings import heading_note, repeal_heading, substitute_heading
from lexcomp.forms.insert import insert, insert_words
from lexcomp.forms.narrative import is_amended, is_inserted, is_repealed
from lexcomp.forms.nested import inside
from lexcomp.forms.omit import omit, omit_all_words, omit_substitute
from lexcomp.forms.renumber import renumber
from lexcomp.forms.repeal import repeal
from lexcomp.forms.substitute import repeal_substitute
from lexcomp.model.style import Style

AU = Style(
    name="au",
    read_header=read_header,
    forms=(
        omit,
        omit_substitute,
        omit_all_words,
        insert,
        insert_words,
        add,
        add_words,
        repeal,
        repeal_substitute,
        repeal_heading,
        substitute_heading,
        heading_note,
        renumber,
        inside,
        is_amended,
        is_repealed,
        is_inserted,
    ),
)
"""Items that say “Omit “X”, substitute “Y”.” under a header; all forms since 1973."""
