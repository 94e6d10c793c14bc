"""Two laws of one day, and whether it matters which comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lexcomp.engine.compile import compile_at
from lexcomp.model.timeline import Step
from tests.engine.laws import law, step, timeline

MADE = law("""
section:1
  text “A lamp may be lit.”
section:2
  text “A lamp may be put out.”
""")
LATER = dt.date(2000, 1, 1)


def found(*steps: Step) -> list[str]:
    return [
        f"{each.code} {each.message}"
        for each in compile_at(timeline(MADE, *steps), LATER).findings
    ]


def test_two_laws_that_insert_at_one_place_need_an_order() -> None:
    one = step("1990-07-01", 1, "insert after section:1:\n  section:1A\n    text “X.”")
    two = step("1990-07-01", 2, "insert after section:1:\n  section:1B\n    text “Y.”")
    (said,) = found(one, two)
    assert said == (
        "LC270 No 1, 1990 and No 2, 1990 commence together on 1 July 1990, and neither"
        " says which comes first: s 1 would read otherwise if No 2, 1990 did. They were"
        " taken in the order of their numbers."
    )
    later = replace(two, moment=replace(two.moment, turn=1))
    assert found(one, later) == []
    next_day = replace(two, moment=replace(two.moment, day=dt.date(1990, 7, 2)))
    assert found(one, next_day) == []


def test_an_order_in_which_all_would_fit_is_told_if_it_was_not_taken() -> None:
    one = step("1990-07-01", 1, "replace only “wick” in section:1: “cord”")
    two = step("1990-07-01", 2, "replace only “lamp” in section:1: “wick”")
    order, misdescribed = found(one, two)
    assert order == (
        "LC270 No 1, 1990 and No 2, 1990 commence together on 1 July 1990, and neither"
        " says which comes first: s 1 would take all that amends it only if No 2, 1990"
        " did. They were taken in the order of their numbers."
    )
    assert misdescribed == (
        "LC251 No 1, 1990, item 1 is misdescribed: “wick” does not occur in section:1."
    )


def test_a_law_that_builds_on_an_earlier_one_needs_no_order() -> None:
    one = step("1990-07-01", 1, "replace only “lamp” in section:1: “wick”")
    two = step("1990-07-01", 2, "replace only “wick” in section:1: “cord”")
    assert found(one, two) == []


def test_laws_that_give_the_same_either_way_need_no_order() -> None:
    one = step("1990-07-01", 1, "replace only “lamp” in section:1: “wick”")
    two = step("1990-07-01", 2, "replace only “may” in section:1: “must”")
    assert found(one, two) == []
    assert found(one, step("1990-07-01", 2, "repeal section:2")) == []
