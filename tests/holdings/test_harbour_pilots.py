"""A law of two times against a person's text: every rule of commencement and of ends.

Each file of `expected` is named by the day in force and the day known.
"""

from __future__ import annotations

import datetime as dt
from itertools import dropwhile, takewhile
from pathlib import Path

import pytest

from lexcomp.holdings.laws import Held
from lexcomp.holdings.points import Point, point_at
from lexcomp.project import Project
from lexcomp.writers.formats import write
from lexcomp.writers.text import endnote_lines

ROOT = Path(__file__).parents[2]
EXPECTED = sorted((ROOT / "tests/laws/harbour_pilots/expected").glob("[12]*.txt"))


@pytest.fixture(scope="module")
def held() -> Held:
    return Project.open(ROOT).read("harbour-pilots")


def point(held: Held, file: Path) -> Point:
    day, known = map(dt.date.fromisoformat, file.stem.split("_"))
    return point_at(held.law, day, known=known)


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_the_text_is_what_a_person_says_that_it_was_known_to_be(
    held: Held, file: Path
) -> None:
    written = write(point(held, file).publication, "text").decode()
    assert written.splitlines() == file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_the_endnotes_are_what_a_person_says_that_they_were(
    held: Held, file: Path
) -> None:
    endnotes = point(held, file).endnotes
    later = dropwhile(
        lambda line: not line.startswith("Endnote 3—"), endnote_lines(endnotes)
    )
    lines = takewhile(lambda line: not line.startswith("Endnote 5"), later)
    notes = file.with_name(f"endnotes-{file.name}").read_text(encoding="utf-8")
    assert [line.strip() for line in lines] == notes.splitlines()
