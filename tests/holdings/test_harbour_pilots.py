"""A law of two times against a person's text: every rule of commencement and of ends.

Each file of `expected` is named by the day in force and the day known.
"""

from __future__ import annotations

import datetime as dt
from itertools import dropwhile, takewhile
from pathlib import Path as File

import pytest

from lexcomp.holdings.commits import commits_of
from lexcomp.holdings.history import history_text
from lexcomp.holdings.laws import Held
from lexcomp.holdings.points import Point, point_at, points
from lexcomp.model.path import Path
from lexcomp.project import Project
from lexcomp.writers.formats import write
from lexcomp.writers.text import endnote_lines

ROOT = File(__file__).parents[2]
EXPECTED = sorted((ROOT / "tests/laws/harbour_pilots/expected").glob("[12]*.txt"))


@pytest.fixture(scope="module")
def held() -> Held:
    return Project.open(ROOT).read("harbour-pilots")


def point(held: Held, file: File) -> Point:
    day, known = map(dt.date.fromisoformat, file.stem.split("_"))
    return point_at(held.law, day, known=known)


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_the_text_is_what_a_person_says_that_it_was_known_to_be(
    held: Held, file: File
) -> None:
    written = write(point(held, file).publication, "text").decode()
    assert written.splitlines() == file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_the_endnotes_are_what_a_person_says_that_they_were(
    held: Held, file: File
) -> None:
    endnotes = point(held, file).endnotes
    later = dropwhile(
        lambda line: not line.startswith("Endnote 3—"), endnote_lines(endnotes)
    )
    lines = takewhile(lambda line: not line.startswith("Endnote 5"), later)
    notes = file.with_name(f"endnotes-{file.name}").read_text(encoding="utf-8")
    assert [line.strip() for line in lines] == notes.splitlines()


def test_history_stops_where_the_law_ends(held: Held) -> None:
    told = history_text(points(held), Path.parse("rule:7")).splitlines()
    assert told[-1] == (
        "From 1 April 2020 on the law is not in force: repealed by sunsetting on 1"
        " April 2020 (Legislation Act 2003, s 51)."
    )
    since = [line for line in told if line.startswith("From ")]
    assert since[1] == (
        "From 6 February 2013 until the day before 18 June 2013: rep F2013L90206"
    )
    assert since[2] == (
        "From 18 June 2013 until the day before 1 January 2016: disallowed F2013L90206,"
        " applied"
    )


def test_commits_say_what_undid_and_what_ended(held: Held) -> None:
    subjects = [each.message.splitlines()[0] for each in commits_of([held])]
    undone = [each for each in subjects if each.startswith("F2013L90206: disallowed")]
    assert len(undone) == 1
    assert subjects[-1].startswith("F2008L90120: repealed by sunsetting on 1 April")
