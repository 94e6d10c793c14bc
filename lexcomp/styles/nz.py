"""Acts and secondary legislation of New Zealand, as drafted since 2012 and before.

“In section 5(1), replace “x” with “y”.”, “After section 13, insert:”, “Repeal section
41.”, each in its own section or subsection; until the end of 2011 in the passive:
“Section 13 of the principal Act is amended by omitting …”.
"""

from __future__ import annotations

from dataclasses import replace

from lexcomp.forms.imperative import in_common_words, read_place
from lexcomp.forms.insert_as import insert_as
from lexcomp.styles.au import AU

NZ = replace(
    AU,
    name="nz",
    read_header=read_place,
    forms=(*AU.forms, insert_as),
    reword=in_common_words,
)
