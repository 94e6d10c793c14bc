"""The versions of a provision, and what brought each about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexcomp.holdings.points import Point, points
from lexcomp.holdings.versions import history_json, history_text, versions
from lexcomp.model.path import Path as Address
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
NOT_HELD = "  [The words of this provision on this day are not held.]"


@pytest.fixture(scope="module")
def first() -> tuple[Point, ...]:
    return points(Project.open(ROOT).read("F1997B01966"))


@pytest.fixture(scope="module")
def lights() -> tuple[Point, ...]:
    return points(Project.open(ROOT).read("harbour-lights"))


def told(law: tuple[Point, ...], path: str) -> list[str]:
    """Return the first line of each version, with the years alone."""
    lines = history_text(law, Address.parse(path)).splitlines()
    heads = (line for line in lines if line.startswith("From "))
    return [f"{line.split()[3]} {line.rpartition(': ')[2]}" for line in heads]


def test_what_is_in_words_that_are_not_held_is_not_said_to_be_missing(
    first: tuple[Point, ...],
) -> None:
    words = history_text(first, Address.parse("regulation:5/subregulation:1"))
    assert words.splitlines()[:4] == [
        "From 1 August 1988 until the day before 22 November 2018: not-held",
        NOT_HELD,
        "  [Whether it was there is not known: the words of r 5 are not held.]",
        (
            "From 22 November 2018 until the day before 1 September 2021:"
            " am F2018L01408, inferred"
        ),
    ]
    assert "There was no such provision" not in words


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "regulation:3/subregulation:1/paragraph:a",
            [
                "1988 not-held",
                "1997 am SR No 3, 1997, applied",
                "2013 am SLI No 51, 2013, not-held",
                "2018 am F2018L01408, inferred",
                "2021 am F2021L01204, official",
            ],
        ),
        (
            "regulation:3/subregulation:3",
            [
                "1988 not-held",
                "1997 am SR No 3, 1997, not-held",
                "2013 am SLI No 51, 2013, not-held",
                "2018 am F2018L01408, inferred",
                "2021 am F2021L01204, official",
            ],
        ),
    ],
)
def test_each_standing_is_a_version_from_the_first_day_on(
    first: tuple[Point, ...], path: str, expected: list[str]
) -> None:
    assert told(first, path) == expected


def test_what_is_not_there_where_all_is_held_is_said_to_be_missing(
    lights: tuple[Point, ...],
) -> None:
    assert history_text(lights, Address.parse("schedule:2/clause:4")).endswith(
        "From 1 July 2021 on: rep F2021L90051\n  There was no such provision."
    )
    assert versions(lights, Address.parse("regulation:3/subregulation:99")) == ()


def test_programs_are_told_that_words_are_not_held(first: tuple[Point, ...]) -> None:
    path = Address.parse("regulation:5/subregulation:1")
    version = json.loads(history_json(first, path))[0]
    assert version["standing"] == "not-held"
    assert version["text"][0] == NOT_HELD.strip()


def test_a_subprovision_has_versions_only_where_its_own_words_changed(
    lights: tuple[Point, ...],
) -> None:
    assert told(lights, "regulation:12/subregulation:3") == [
        "1995 applied",
        "2012 am SLI No 910, 2012, applied",
    ]


def test_a_misdescribed_amendment_is_in_the_history_of_its_section_alone(
    lights: tuple[Point, ...],
) -> None:
    assert told(lights, "regulation:9")[-1] == (
        "2021 am F2021L90051 (md not incorp), applied"
    )
    assert told(lights, "regulation:9/subregulation:2") == ["1995 applied"]


@pytest.mark.parametrize("path", ["form:1", "schedule:1/form:1"])
def test_a_form_has_its_instruments_however_it_is_named(
    lights: tuple[Point, ...], path: str
) -> None:
    assert told(lights, path) == [
        "1995 applied",
        "2004 rs SR No 907, 2004, applied",
        "2016 am F2016L90011, applied",
        "2018 am F2018L90022, applied",
    ]


def test_what_was_made_in_a_schedule_made_it(first: tuple[Point, ...]) -> None:
    assert told(first, "schedule")[0] == "1988 SR No 126, 1988, not-held"


def test_what_was_done_in_a_part_amends_the_part(lights: tuple[Point, ...]) -> None:
    assert told(lights, "part:4")[2:6] == [
        "1999 am SR No 905, 1999, applied",
        "2001 am SR No 906, 2001, applied",
        "2004 am SR No 907, 2004, applied",
        "2010 am SLI No 909, 2010, applied",
    ]


def test_a_penalty_is_found_without_the_subregulation_that_it_stands_in(
    lights: tuple[Point, ...],
) -> None:
    whole = Address.parse("regulation:12A/subregulation:2/penalty")
    loose = Address.parse("regulation:12A/penalty")
    assert history_text(lights, loose) == history_text(lights, whole)
    assert told(lights, str(loose))
