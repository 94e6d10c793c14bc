"""Questions asked of a compilation, its endnotes against its body.

Each check is the manual page of one rule: the rule, how well official law keeps it,
what is excepted, and the remedy. The rules C1 to C22 are of OPC's endnotes, the rules
B1 to B9 of the body. The code of a finding tells its rule: LC301 to LC322 are C1 to
C22; a rule with a letter has 30 more for b, 50 for c and 70 for d, so that C7d is
LC377. LC601 to LC609 are B1 to B9.

Two rules of the collection are not checked, since official law does not keep them: C2b
(each law under “as amended by” is cited) and C8e (an `rs` line has one citation).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lexcomp.checks import (
    citations,
    cover,
    editorial,
    evolution,
    grouping,
    history_order,
    legislation,
    presence,
    rows,
)
from lexcomp.checks.of_body import OF_BODY
from lexcomp.checks.published import Published
from lexcomp.model.finding import Finding

Check = Callable[[Published], Iterator[Finding]]
"""A question asked of a compilation. It finds; it never repairs."""

ALL: tuple[Check, ...] = (
    citations.cited_laws_are_listed,
    citations.cited_instruments_are_named,
    citations.amenders_of_amenders_are_listed,
    citations.listed_laws_are_cited,
    presence.there_is_a_body,
    presence.repealed_provisions_are_gone,
    presence.living_provisions_are_there,
    presence.lettered_provisions_were_added,
    history_order.citations_ascend_in_a_line,
    history_order.citations_ascend_across_lines,
    history_order.effects_follow_one_another,
    history_order.additions_and_repeals_are_single,
    cover.the_latest_law_is_on_the_cover,
    cover.something_commenced_on_the_day,
    cover.nothing_commenced_after_the_day,
    cover.the_first_law_is_the_principal,
    rows.rows_follow_the_text,
    rows.provisions_have_one_row,
    rows.rows_stand_under_their_part,
    rows.subheaders_have_rows,
    legislation.laws_are_in_order,
    legislation.laws_are_listed_once,
    legislation.laws_are_numbered_in_their_year,
    legislation.laws_commence_when_made,
    legislation.application_cells_are_filled,
    legislation.application_items_have_commenced,
    legislation.months_are_abbreviated,
    evolution.histories_only_grow,
    grouping.neighbours_are_grouped,
    grouping.rows_have_one_style,
    editorial.editorial_changes_are_described,
    *OF_BODY,
)
