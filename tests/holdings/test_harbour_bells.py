"""The second sample law: renumbering, modifications, editorial changes, endnotes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.holdings.points import point_at
from lexcomp.project import Project
from lexcomp.writers.formats import write
from lexcomp.writers.text import endnote_lines, provision_lines

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/laws/harbour_bells/expected"
LAW = Project.open(ROOT).read("harbour-bells").law
TEXTS = sorted(FOLDER.glob("text-*.txt"))
ENDNOTES = sorted(FOLDER.glob("endnotes-*.txt"))
MONTH = "as if it ended “, unless the bell is rung for the Festival of Bells”."


def _day(file: Path) -> dt.date:
    return dt.date.fromisoformat(file.stem.partition("-")[2])


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_text_of_a_day_is_what_a_person_says_it_is(file: Path) -> None:
    document = point_at(LAW, _day(file)).compilation.document
    found = [line for each in document.provisions for line in provision_lines(each)]
    assert found == file.read_text("utf-8").splitlines()


@pytest.mark.parametrize("file", ENDNOTES, ids=lambda file: file.stem)
def test_the_endnotes_of_a_day_are_what_a_person_says_they_are(file: Path) -> None:
    lines = [line.strip() for line in endnote_lines(point_at(LAW, _day(file)).endnotes)]
    start = lines.index("Endnote 3—Legislation history")
    assert lines[start:] == file.read_text("utf-8").splitlines()


def test_the_law_has_a_point_in_time_for_all_that_makes_it_read_otherwise() -> None:
    assert [day.isoformat() for day in LAW.timeline.days()] == [
        *("2001-03-01", "2004-07-01", "2006-03-01", "2009-05-01"),
        *("2010-12-01", "2011-01-01", "2011-06-01"),
    ]


def test_a_modification_is_told_at_its_section_for_a_month() -> None:
    for day, there in (("2010-12-31", True), ("2011-01-01", False)):
        publication = point_at(LAW, dt.date.fromisoformat(day)).publication
        words = write(publication, "text", frozenset({"endnotes"})).decode()
        assert (MONTH in words) is there
        assert MONTH not in write(publication, "text", frozenset()).decode()


def test_an_application_item_is_told_at_the_section_it_touches() -> None:
    publication = point_at(LAW, dt.date(2004, 7, 1)).publication
    lines = write(publication, "text", frozenset({"endnotes"})).decode().splitlines()
    at = lines.index("(2) The bell must be rung every 2 minutes.")
    assert lines[at + 1] == (
        "[Application (No 922, 2004, Sch 1 (item 7)): The amendment of section 4 made"
        " by item 2 applies to fog that falls on or after 1 July 2004.]"
    )


def test_nothing_is_found_but_the_item_that_is_misdescribed() -> None:
    findings = Project.open(ROOT).build("harbour-bells").findings
    assert [each.code for each in findings] == ["LC251"]
