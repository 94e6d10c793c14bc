"""Labels of an amendment history, and the paths that they lead to."""

from __future__ import annotations

import pytest

from lexcomp.endnotes.labels import new_style, path_of, without_leader
from lexcomp.model.path import Unit


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("S. 5", "s 5"),
        ("s. 8 (2)", "s 8(2)"),
        ("S. 44-26", "s 44-26"),
        ("r. 2A", "r 2A"),
        ("R. 12", "r 12"),
        ("C. 7", "c 7"),
        ("Sch. 1", "Schedule 1"),
        ("The Schedule", "Schedule"),
        ("First Schedule", "First Schedule"),
        ("Part III", "Part III"),
        ("Div. 1 of Part III", "Division 1 of Part III"),
        ("Chapt. 2", "Chapter 2"),
        ("Part III (ss. 42–45)", "Part III (s 42–45)"),
        ("Heading to Part III", "Part III heading"),
        ("Heading to Div. 3 of Part IV", "Division 3 of Part IV heading"),
        ("Heading to s. 5", "s 5 heading"),
        ("Subhead. to s. 5(1)", "Subheading to s 5(1)"),
        ("Heading preceding s. 33", "Heading preceding s 33"),
        ("Note to s. 6(2)", "Note to s 6(2)"),
        ("Notes 1, 2 to s. 62A(4)", "Notes 1, 2 to s 62A(4)"),
        ("Form 3", "Form 3"),
        ("Title", "Title"),
        ("Preamble", "Preamble"),
        ("Item 16", "Item 16"),
        ("Reader's Guide", "Reader's Guide"),
        ("Renumbered s. 108", "Renumbered s 108"),
    ],
)
def test_a_label_is_written_in_the_new_style(printed: str, label: str) -> None:
    assert new_style(printed) == (label,)
    assert new_style(label) == (label,)


def test_a_list_of_provisions_is_a_row_for_each() -> None:
    assert new_style("Ss. 5, 6A and 7") == ("s 5", "s 6A", "s 7")
    assert new_style("Schedules 1 and 2") == ("Schedule 1", "Schedule 2")


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Ss. 39A–39M", "s 39A–39M"),
        ("Ss. 3-6", "s 3–6"),
        ("Ss. 3, 5–7", "s 3, 5–7"),
        ("Parts II–IV", "Part II–IV"),
    ],
)
def test_a_range_is_kept_since_what_it_takes_in_is_not_certain(
    printed: str, kept: str
) -> None:
    assert new_style(printed) == (kept,)


@pytest.mark.parametrize("leader", [".....", " . . . . .", "……", "  ....... ", "..."])
def test_leaders_are_no_part_of_a_label(leader: str) -> None:
    assert without_leader(f"r. 2A{leader}") == "r. 2A"


@pytest.mark.parametrize(
    ("label", "scope", "group", "path"),
    [
        ("r 3", "", "", "regulation:3"),
        ("s 8(2)", "", "Part 1", "section:8"),
        ("Schedule", "", "Schedule", "schedule"),
        ("Form 1", "Schedule", "Schedule", "schedule/form:1"),
        ("c 4", "Schedule 2", "Schedule 2", "schedule:2/clause:4"),
        ("s 18", "Schedule 2", "Schedule 2 / Part 1", "schedule:2/section:18"),
        ("Part 2", "", "Chapter 1 / Part 2", "chapter:1/part:2"),
        ("Part 2 heading", "", "Part 2", "part:2/heading"),
        ("Division 1", "", "Part 2 / Division 1", "part:2/division:1"),
        ("Division 1 of Part III", "", "", "part:III/division:1"),
        ("First Schedule", "", "", "schedule:1"),
        ("s 5 heading", "", "", "section:5"),
        ("Note 1 to s 10", "", "", "section:10"),
        ("s 15 (prev s 14)", "", "", "section:15"),
        ("Title", "", "", ""),
    ],
)
def test_a_label_leads_to_a_path(label: str, scope: str, group: str, path: str) -> None:
    assert str(path_of(label, scope, group, Unit.REGULATION)) == path


@pytest.mark.parametrize(
    "label", ["Preamble", "Heading preceding s 3", "s 3–6", "Reader's Guide"]
)
def test_a_label_that_is_of_no_one_provision_leads_nowhere(label: str) -> None:
    assert path_of(label, "", "", Unit.REGULATION) is None


def test_the_letter_r_is_a_rule_in_rules() -> None:
    assert str(path_of("r 3", "", "", Unit.RULE)) == "rule:3"
