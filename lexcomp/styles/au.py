"""Acts and legislative instruments of the Commonwealth of Australia, as drafted now."""

from __future__ import annotations

from lexcomp.forms.add import add, add_words
from lexcomp.forms.header import examine
from lexcomp.forms.headings import heading_note, repeal_heading, substitute_heading
from lexcomp.forms.insert import (
    followed_once,
    insert,
    insert_in_order,
    insert_passage,
    insert_words,
)
from lexcomp.forms.narrative import is_amended, is_inserted, is_repealed
from lexcomp.forms.nested import inside
from lexcomp.forms.omit import omit, omit_all_words, omit_substitute
from lexcomp.forms.renumber import number, renumber
from lexcomp.forms.repeal import repeal, repeal_list
from lexcomp.forms.substitute import repeal_substitute, substitute_elsewhere
from lexcomp.forms.whole_lines import insert_lines, omit_lines
from lexcomp.model.style import Style

AU = Style(
    name="au",
    read_header=examine,
    forms=(
        omit,
        omit_substitute,
        omit_all_words,
        omit_lines,
        insert,
        insert_in_order,
        insert_words,
        insert_passage,
        insert_lines,
        followed_once,
        add,
        add_words,
        repeal,
        repeal_list,
        repeal_substitute,
        substitute_elsewhere,
        repeal_heading,
        substitute_heading,
        heading_note,
        renumber,
        number,
        inside,
        is_amended,
        is_repealed,
        is_inserted,
    ),
)
"""Items that say “Omit “X”, substitute “Y”.” under a header; all forms since 1973."""
