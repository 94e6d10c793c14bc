"""The checks of a body by itself, which need no endnotes."""

from __future__ import annotations

from lexcomp.checks import cover, crossreferences, numbering, wording

OF_BODY = (
    crossreferences.references_lead_somewhere,
    numbering.numbers_are_used_once,
    numbering.numbers_ascend,
    numbering.headings_are_those_of_the_contents,
    cover.the_cover_says_how_far_it_goes,
    wording.lists_say_how_they_are_joined,
    wording.terms_are_defined_once,
    wording.terms_have_their_definitions,
    numbering.sections_have_headings,
)
"""The rules B1 to B9, which `checks.ALL` has after the others."""
