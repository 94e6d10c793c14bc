"""Statutory Rules and Select Legislative Instruments from 1999 to 2012.

Item numbers in square brackets, parts of a header parted by commas, and verbs in
small letters on lines of their own: omit / X / insert / Y.
"""

from __future__ import annotations

from dataclasses import replace

from lexcomp.forms.lines import (
    insert_line,
    insert_words_lines,
    omit_everything_lines,
    omit_line,
    omit_words_lines,
    substitute_line,
)
from lexcomp.styles.au import AU

AU_2000S = replace(
    AU,
    name="au_2000s",
    forms=(
        *AU.forms,
        omit_line,
        omit_words_lines,
        omit_everything_lines,
        insert_words_lines,
        substitute_line,
        insert_line,
    ),
)
