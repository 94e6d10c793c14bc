"""Endnotes compared cell by cell, whatever their punctuation."""

from __future__ import annotations

from lexcomp.endnotes.normal import differences
from lexcomp.model.endnote_words import in_new_style
from tests.endnotes.printed import read

OLD = """\
Act | Number and year | Date of Assent | Date of commencement | Application |
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 | |
Wicks Act 1996 | 9, 1996 | 5 Jan 1996 | \
Schedule 2 (items 3-5): 1 Feb 1996 (see s. 2(1)) | \
Sch. 2 (item 5) |
Provision affected | How affected |
S. 2... | am. No. 9, 1996 |
S. 3... | rep. No. 9, 1996 |
"""
NEW = """\
Act | Number and year | Assent | Commencement | Application |
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 | |
Wicks Act 1996 | 9, 1996 | 5 Jan 1996 | Sch 2 (items 3–5): 1 Feb 1996 (s 2(1)) | \
Sch 2 (item 5) |
Provision affected | How affected |
s 2 | am No 9, 1996 |
s 3 | rep No 9, 1996 |
"""


COMMENCED = (
    "Endnote 3, “No 9, 1996”, commencement: “Sch 2 (items 3–5): 1 Feb 1996 (s 2(1))” "
    "against “Sch 2 (items 3–5): 2 Feb 1996 (s 2(1))”."
)


def _differ(first: str, second: str) -> list[str]:
    return [str(each) for each in differences(read(first)[0], read(second)[0])]


def test_old_and_new_punctuation_do_not_differ() -> None:
    assert _differ(OLD, NEW) == []


def test_another_citation_differs() -> None:
    assert _differ(OLD, NEW.replace("am No 9", "am No 5")) == [
        "Endnote 4, “s 2”, how affected: “am No 9, 1996” against “am No 5, 1996”."
    ]


def test_another_effect_differs() -> None:
    assert _differ(OLD, NEW.replace("rep No 9", "rs No 9")) == [
        "Endnote 4, “s 3”, how affected: “rep No 9, 1996” against “rs No 9, 1996”."
    ]


def test_a_row_that_only_one_has_differs() -> None:
    assert _differ(OLD, NEW.replace("s 3 | rep No 9, 1996 |\n", "")) == [
        "Endnote 4, “s 3”, row: “s 3” against “”."
    ]
    assert _differ(OLD, f"{NEW}s 4 | rep No 9, 1996 |\n") == [
        "Endnote 4, “s 4”, row: “” against “s 4”."
    ]


def test_another_order_of_rows_differs_once() -> None:
    rows = "s 2 | am No 9, 1996 |\ns 3 | rep No 9, 1996 |\n"
    turned = "s 3 | rep No 9, 1996 |\ns 2 | am No 9, 1996 |\n"
    assert _differ(NEW, NEW.replace(rows, turned)) == [
        "Endnote 4, “s 2”, order of rows: “s 2” against “s 3”."
    ]


def test_another_sub_header_differs() -> None:
    assert _differ(NEW, NEW.replace("s 2 | am", "Part 1 |\ns 2 | am")) == [
        "Endnote 4, “s 2”, sub-headers: “” against “Part 1”.",
        "Endnote 4, “s 3”, sub-headers: “” against “Part 1”.",
    ]


def test_each_cell_of_the_legislation_history_is_compared() -> None:
    changed = (
        NEW.replace("Wicks Act", "Wick Act")
        .replace("5 Jan 1996", "6 Jan 1996")
        .replace("1 Feb 1996", "2 Feb 1996")
        .replace("Sch 2 (item 5)", "—")
    )
    assert _differ(NEW, changed) == [
        "Endnote 3, “No 9, 1996”, name: “Wicks Act 1996” against “Wick Act 1996”.",
        "Endnote 3, “No 9, 1996”, registered: “1996-01-05” against “1996-01-06”.",
        COMMENCED,
        "Endnote 3, “No 9, 1996”, application: “Sch 2 (item 5)” against “—”.",
    ]


def test_a_name_that_one_has_lost_does_not_differ() -> None:
    assert _differ(NEW.replace("Wicks Act 1996 |", "|"), NEW) == []


def test_words_in_the_new_style_stay_as_they_are() -> None:
    for words in ("s 3–42, 44–62 and Sch 1", "s 2(1) items 2, 3", "gaz 1930, p 2093"):
        assert in_new_style(words) == words
