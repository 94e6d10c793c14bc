"""What statements of commencement are about, and which items they claim."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.commencing.claims import claims_on_items
from lexcomp.commencing.place import Place, locate
from lexcomp.commencing.scope import Scope, read_scope
from lexcomp.commencing.stated import Stated
from lexcomp.model.instrument import AmendingItem
from tests.cases import Case, read_cases

CASES = list(read_cases(Path(__file__).parent / "scopes.txt", blocks=2))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_statement_is_about_what_its_case_says(case: Case) -> None:
    words, expected = case.blocks
    assert "\n".join(_written(read_scope(words))) == expected


@given(st.text())
def test_no_words_break_the_reader_of_scopes(words: str) -> None:
    read_scope(words)


@given(
    st.lists(
        st.sampled_from(
            ("Schedule 1", "item 3", "items", "Part", "2", "of", "(", ")", ",", "and",
             "other than", "the remaining provisions", "this Act", "to", "5A", ";")
        )
    )
)  # fmt: skip
def test_no_places_out_of_order_break_the_reader(words: list[str]) -> None:
    read_scope(" ".join(words))


def test_an_item_in_two_statements_is_an_error_that_names_both() -> None:
    told = (_told("Schedule 1, items 1 to 5"), _told("Schedule 1, items 5 to 9"))
    _, findings = claims_on_items(_items(4, 5, 6), told)
    assert [str(each) for each in findings] == [
        (
            "error LC232: Sch 1 item 5 is claimed twice: by “Schedule 1, items 1 to 5” "
            "and by “Schedule 1, items 5 to 9”."
        )
    ]


def test_an_item_in_no_statement_is_reported() -> None:
    _, findings = claims_on_items(_items(3, 9), (_told("Schedule 1, items 1 to 5"),))
    assert [str(each) for each in findings] == [
        "warning LC233: Nothing says when Sch 1 item 9 commences."
    ]


def test_an_item_is_found_in_its_part_and_not_in_another() -> None:
    told = (_told("Schedule 1, Part 1"), _told("Schedule 1, Part 2"))
    items = (
        AmendingItem("Sch 1 item 1", "", "", part="Pt 1"),
        AmendingItem("Sch 1 item 2", "", "", part="Pt 2"),
    )
    claims, findings = claims_on_items(items, told)
    assert [claims[item.num].found for item in items] == [(0,), (1,)]
    assert findings == ()


def test_an_item_whose_part_is_not_known_is_in_none_for_sure() -> None:
    told = (_told("Schedule 1, Part 1"), _told("Schedule 1, Part 2"))
    claims, findings = claims_on_items(_items(1), told)
    assert claims["Sch 1 item 1"].unsure == (0, 1)
    assert findings[0].code == "LC234"


def test_a_statement_that_is_subject_to_another_yields_to_it() -> None:
    told = (
        Stated("Schedule 1", "…", None, subsection="2", yields=("3",)),
        Stated("Schedule 1, item 5", "…", None, subsection="3"),
    )
    claims, findings = claims_on_items(_items(4, 5), told)
    assert claims["Sch 1 item 4"].found == (0,)
    assert claims["Sch 1 item 5"].found == (1,)
    assert findings == ()


def test_words_that_are_not_understood_claim_nothing_and_are_reported() -> None:
    told = (_told("Schedule 1 so far as it is about lamps"), _told("Schedule 1"))
    claims, findings = claims_on_items(_items(4), told)
    assert claims["Sch 1 item 4"].found == (1,)
    assert [each.code for each in findings] == ["LC239"]


def test_an_item_is_located_by_its_number_and_its_part() -> None:
    assert locate("Sch 2 item 5A", "Pt 1 Div 2") == {
        "schedule": "2",
        "part": "1",
        "division": "2",
        "item": "5A",
    }


def _items(*nums: int) -> tuple[AmendingItem, ...]:
    return tuple(AmendingItem(f"Sch 1 item {num}", "", "") for num in nums)


def _told(provisions: str) -> Stated:
    return Stated(provisions, "…", None)


def _written(scope: Scope) -> list[str]:
    if scope.unread:
        return ["not understood"]
    lines = [_place(each) for each in scope.places]
    lines += ["whole"] if scope.whole else []
    lines += ["rest"] if scope.rest else []
    return [*lines, *(f"but {_place(each)}" for each in scope.but)]


def _place(place: Place) -> str:
    steps = []
    for step in place.steps:
        nums = [a if a == b else f"{a} to {b}" for a, b in step.ranges]
        steps.append(f"{step.unit} {', '.join(nums)}".strip())
    return ", ".join(steps)
