"""The versions of a provision, and what brought each about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexcomp.holdings.history import history_json, history_text
from lexcomp.holdings.points import Point, points
from lexcomp.holdings.versions import versions
from lexcomp.model.cite import read_citation
from lexcomp.model.path import Path as Address
from lexcomp.model.path import Unit
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
    assert words.splitlines()[:6] == [
        "From 1 August 1988 until the day before 22 November 2018: not-held",
        NOT_HELD,
        "  [Whether it was there is not known: the words of r 5 are not held.]",
        "  [Its words are not held between SR No 126, 1988 and F2018L01408.]",
        (
            "  [r 5 was amended by SLI No 51, 2013 on 12 April 2013; whether this part"
            " of it was is not known.]"
        ),
        "From 22 November 2018 until the day before 1 September 2021: inferred",
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
                "2013 not-held",
                "2018 inferred",
                "2021 am F2021L01204, official",
            ],
        ),
        (
            "regulation:3/subregulation:3",
            [
                "1997 ad SR No 3, 1997, not-held",
                "2013 not-held",
                "2018 inferred",
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
        "1995 SR No 901, 1995, applied",
        "2012 am SLI No 910, 2012, applied",
    ]


def test_a_misdescribed_amendment_is_in_the_history_of_its_section_alone(
    lights: tuple[Point, ...],
) -> None:
    assert told(lights, "regulation:9")[-1] == (
        "2021 am F2021L90051 (md not incorp), applied"
    )
    assert told(lights, "regulation:9/subregulation:2") == [
        "1995 SR No 901, 1995, applied"
    ]


@pytest.mark.parametrize("path", ["form:1", "schedule:1/form:1"])
def test_a_form_has_its_instruments_however_it_is_named(
    lights: tuple[Point, ...], path: str
) -> None:
    assert told(lights, path) == [
        "1995 SR No 901, 1995, applied",
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


#: What the facts file of the first law allows to be told of each provision: the year
#: in which each version begins, and what its first line says.
TOLD = """
r 1        1988 SR No 126, 1988, not-held; 2001 rs SR No 269, 2001, derived; 2021 official, the same words
r 2        1988 SR No 126, 1988, derived; 2021 official, the same words
r 2A       2001 ad SR No 269, 2001, derived; 2021 official, the same words
r 3        1988 SR No 126, 1988, not-held in part; 1997 am SR No 3, 1997, not-held in part; 2013 am SLI No 51, 2013, not-held in part; 2018 am F2018L01408, inferred; 2021 am F2021L01204, official
r 3(1)     1988 SR No 126, 1988, not-held; 1997 am SR No 3, 1997, applied; 2013 not-held; 2018 inferred; 2021 am F2021L01204, official
r 3(2)     1988 SR No 126, 1988, inferred; 1997 am SR No 3, 1997, inferred; 2018 inferred, the same words; 2021 official, the same words
r 3(4)     1997 ad SR No 3, 1997, not-held; 2013 not-held; 2018 inferred; 2021 am F2021L01204, official
r 4        1988 SR No 126, 1988, not-held; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 5        1988 SR No 126, 1988, not-held in part; 2018 am F2018L01408, inferred; 2021 am F2021L01204, official
r 5(3)     1988 SR No 126, 1988, inferred; 2018 inferred, the same words; 2021 official, the same words
r 6        1988 SR No 126, 1988, not-held; 1997 am SR No 3, 1997, not-held in part; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 6(2)     1988 not-held; 1997 inferred; 2013 inferred, the same words; 2021 official, the same words
r 7        1988 SR No 126, 1988, not-held in part; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 8        1988 SR No 126, 1988, not-held; 2001 am SR No 269, 2001, not-held in part; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 8(2)     1988 not-held; 1997 ; 2001 ad SR No 269, 2001, inferred; 2013 inferred, the same words; 2021 official, the same words
r 9        1988 SR No 126, 1988, not-held; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 10       1988 SR No 126, 1988, not-held; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 11       1988 SR No 126, 1988, not-held; 2013 am SLI No 51, 2013, inferred; 2021 am F2021L01204, official
r 11(3)    1988 not-held; 2013 inferred; 2021 official, the same words
r 12       1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012; 2018 ad F2018L01408, derived; 2021 official, the same words
r 13       1988 SR No 126, 1988, not-held; 1997 rep SR No 3, 1997
r 14       1988 SR No 126, 1988, not-held; 1997 rep SR No 3, 1997
r 15       1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
r 16       1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
r 17       1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
r 18       1988 SR No 126, 1988, not-held; 1997 rep SR No 3, 1997; 2003 ad SR No 258, 2002, not-held; 2012 rep SLI No 210, 2012
Schedule   1988 SR No 126, 1988, not-held; 1997 am SR No 3, 1997, derived; 2012 am SLI No 210, 2012, derived; 2018 am F2018L01408, derived; 2021 am F2021L01204, official
Form 1     1988 SR No 126, 1988, not-held; 2018 rs F2018L01408, inferred; 2021 am F2021L01204, official
Form 2     1988 SR No 126, 1988, not-held; 2018 rs F2018L01408, inferred; 2021 am F2021L01204, official
Form 3     1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
Form 4     1988 SR No 126, 1988, not-held; 1997 rep SR No 3, 1997
Form 5     1988 SR No 126, 1988, not-held; 1997 rep SR No 3, 1997
Form 6     1988 SR No 126, 1988, not-held; 1997 rep SR No 3, 1997
Form 7     1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
Form 8     1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
Form 9     1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
Form 10    1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
Form 11    1988 SR No 126, 1988, not-held; 2012 rep SLI No 210, 2012
"""  # noqa: E501 - a provision a line


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_each_provision_of_the_first_law_is_told_as_far_as_it_is_known(
    first: tuple[Point, ...], line: str
) -> None:
    name, expected = line[:11].strip(), line[11:].split("; ")
    path = read_citation(name, Unit.REGULATION)
    found = [
        f"{each.since.year} {head.rpartition(': ')[2]}"
        if ": " in head
        else f"{each.since.year} "
        for each, head in zip(
            versions(first, path),
            (
                head
                for head in history_text(first, path).splitlines()
                if head.startswith("From ")
            ),
            strict=True,
        )
    ]
    assert found == expected


def gaps(law: tuple[Point, ...], name: str) -> list[tuple[str, ...]]:
    """Return what is told of words not held, version by version."""
    path = read_citation(name, Unit.REGULATION)
    return [each.gap for each in versions(law, path) if each.lacking]


def test_amendments_between_words_not_held_make_no_versions_and_are_told(
    first: tuple[Point, ...],
) -> None:
    assert gaps(first, "Form 1") == [
        (
            "Its words are not held between SR No 126, 1988 and F2018L01408.",
            (
                "In that time it was amended by SR No 3, 1997 on 1 March 1997, SLI No"
                " 210, 2012 on 20 September 2012 and SLI No 51, 2013 on 12 April 2013."
            ),
        )
    ]


def test_each_lack_says_between_which_instruments_it_lies(
    first: tuple[Point, ...],
) -> None:
    assert [said[0] for said in gaps(first, "r 18")] == [
        "Its words are not held between SR No 126, 1988 and SR No 3, 1997.",
        "Its words are not held between SR No 258, 2002 and SLI No 210, 2012.",
    ]


def test_what_an_item_added_was_surely_not_there_just_before(
    first: tuple[Point, ...],
) -> None:
    path = read_citation("r 8(2)", Unit.REGULATION)
    assert [each.told for each in versions(first, path)][1] == (
        "There was no such provision.",
        "That rests on an inference: 2001-strict-liability.",
    )


def test_what_is_known_of_words_not_held_is_told_beside_them(
    first: tuple[Point, ...],
) -> None:
    for name in ("Form 3", "schedule/form:3"):
        lines = history_text(first, read_citation(name, Unit.REGULATION)).splitlines()
        assert [line for line in lines if "What is known of it" in line] == [
            line for line in lines if "evidential material" in line
        ]
        assert len([line for line in lines if "evidential material" in line]) == 1


def test_programs_are_told_between_what_words_are_not_held(
    first: tuple[Point, ...],
) -> None:
    path = read_citation("Form 3", Unit.REGULATION)
    version = json.loads(history_json(first, path))[0]
    assert version["not_held_between"] == ["SR No 126, 1988", "SLI No 210, 2012"]
    assert [(each["law"], each["day"]) for each in version["meanwhile"]] == [
        ("SR No 3, 1997", "1997-03-01"),
        ("SR No 374, 2004", "2004-12-23"),
    ]
    assert version["held_whole"] is False
