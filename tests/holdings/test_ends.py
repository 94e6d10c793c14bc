"""Ends of laws and of parts of them, and corrections, as a project's events tell."""

from __future__ import annotations

import datetime as dt
import shutil
from itertools import takewhile
from pathlib import Path

import pytest

from lexcomp.holdings.commits import commits_of
from lexcomp.holdings.dating import timeline_text
from lexcomp.holdings.ends import sunsetting_told
from lexcomp.model.errors import InputError
from lexcomp.pages.site import site_of
from lexcomp.project import Project
from lexcomp.writers.formats import ALL
from lexcomp.writers.publication import PARTS
from lexcomp.writers.text import endnote_lines, provision_lines

ROOT = Path(__file__).parents[2]
LAW = "corpus/model/harbour-lights"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name / "model", tmp_path / name / "model")
    for file in tmp_path.glob("*/model/*/events.toml"):
        file.unlink()
    return tmp_path


def write(root: Path, words: str, folder: str = LAW) -> None:
    (root / folder / "events.toml").write_text(words, encoding="utf-8")


def lines(root: Path, day: str, known: str | None = None) -> list[str]:
    found = Project.open(root).compile("harbour-lights", day, known)
    return [each for one in found.document.provisions for each in provision_lines(one)]


def row(root: Path, day: str, label: str) -> list[str]:
    when = dt.date.fromisoformat(day)
    notes = Project.open(root).point("harbour-lights", when).endnotes
    every = list(endnote_lines(notes))
    start = next(at for at, each in enumerate(every) if each.startswith(f"{label} |"))
    more = takewhile(lambda each: each.startswith("|"), every[start + 1 :])
    return [each.partition("| ")[2] for each in (every[start], *more)]


REPEALED = """
[[event]]
id = "lights-out"
kind = "repeal"
day = 2022-07-01
known = 2022-06-01
by = "the Harbour Lights Repeal Regulations 2022"
authority = "s 3"
evidence = "invented"
"""


def test_a_repealed_law_is_shown_as_it_last_was(project: Path) -> None:
    write(project, REPEALED)
    laws = Project.open(project)
    compilation = laws.compile("harbour-lights", "2023-01-01")
    assert compilation.end is not None
    assert compilation.end.told == (
        "repealed on 1 July 2022 by the Harbour Lights Repeal Regulations 2022 (s 3)"
    )
    assert lines(project, "2023-01-01") == lines(project, "2022-06-30")
    assert laws.compile("harbour-lights", "2022-06-30").end is None
    assert laws.compile("harbour-lights", "2023-01-01", "2022-05-31").end is None
    assert timeline_text(laws.read("harbour-lights").law).splitlines()[-1] == (
        "in force from 2022-07-01  known from 2022-06-01  repealed on 1 July 2022 by"
        " the Harbour Lights Repeal Regulations 2022 (s 3)"
    )


def test_every_face_of_a_repealed_law_says_so(project: Path) -> None:
    write(project, REPEALED)
    said = (
        "This law is no longer in force: repealed on 1 July 2022 by the Harbour Lights"
        " Repeal Regulations 2022 (s 3). The text is that of 30 June 2022, its last"
        " day."
    )
    built = Project.open(project).build("harbour-lights")
    point = built.points[-1]
    for each in ALL:
        words = each.write(point.publication, PARTS)
        assert said.encode() in words or b'"how": "repealed"' in words
    pages = site_of(built.held, built.points, built.findings).pages
    (last,) = (each for each in pages if each.url.endswith("/2022-07-01/"))
    assert said in last.html
    law = next(each for each in pages if each.kind == "law")
    assert "<dt>No longer in force</dt>" in law.html
    assert "<h2>What happened</h2>" in law.html
    assert 'known from <time datetime="2022-06-01">' in law.html
    last_commit = commits_of([built.held])[-1]
    assert "repealed on 1 July 2022" in last_commit.message
    assert said.encode() in dict(last_commit.files)["law.txt"]


SUNSET = """
[[event]]
id = "lights-sunset"
kind = "sunsetting"
evidence = "invented"
"""
PUT_OFF = """
[[event]]
id = "lights-put-off"
kind = "deferral"
day = 2020-04-01
known = 2018-02-01
authority = "Legislation Act 2003, s 51"
evidence = "invented"
"""


def test_sunsetting_follows_from_registration_unless_it_is_put_off(
    project: Path,
) -> None:
    title = project / LAW / "title.toml"
    words = title.read_text(encoding="utf-8")
    title.write_text(words.replace("1995-05-10", "2008-03-20"), encoding="utf-8")
    write(project, SUNSET)
    law = Project.open(project).read("harbour-lights").law
    assert [each.told for each in law.timeline.ends] == [
        "repealed by sunsetting on 1 April 2018 (Legislation Act 2003, s 50)"
    ]
    write(project, SUNSET + PUT_OFF)
    law = Project.open(project).read("harbour-lights").law
    end = law.timeline.end(dt.date.max)
    assert end is not None
    assert end.told == (
        "repealed by sunsetting on 1 April 2020 (Legislation Act 2003, s 51)"
    )
    before = law.timeline.end(dt.date(2018, 1, 31))
    assert before is not None
    assert before.day == dt.date(2018, 4, 1)
    write(project, SUNSET + PUT_OFF.replace("day = 2020-04-01", 'rule = "never"'))
    law = Project.open(project).read("harbour-lights").law
    assert law.timeline.end(dt.date.max) is None


def test_without_an_event_sunsetting_is_a_rule_and_no_fact(project: Path) -> None:
    law = Project.open(project).read("harbour-lights").law
    assert law.timeline.ends == ()
    assert sunsetting_told(law).startswith("Not known: it was made before 1 January")


def test_nothing_is_known_of_the_end_of_the_first_law() -> None:
    law = Project.open(ROOT).read("F1997B01966").law
    assert law.timeline.ends == ()
    assert sunsetting_told(law).startswith("Not known: ")


def test_parts_that_end_of_themselves_go_with_the_provision_that_ends_them(
    project: Path,
) -> None:
    write(
        project,
        """
[[event]]
id = "saving-spent"
kind = "spent"
day = 2021-12-01
provisions = ["r 27"]
authority = "LA s 48C"
evidence = "invented"

[[event]]
id = "fees-expire"
kind = "expiry"
day = 2022-01-01
provisions = ["r 24A", "Sch 2 cl 3A"]
authority = "r 24A"
evidence = "invented"
""",
    )
    assert row(project, "2022-01-01", "r 27") == ["rs No 908, 2006", "rep LA s 48C"]
    assert row(project, "2022-01-01", "r 24A") == [
        "ad F2021L90051",
        "exp 31 Dec 2021 (r 24A)",
    ]
    assert row(project, "2022-01-01", "c 3A")[-1] == "exp 31 Dec 2021 (r 24A)"
    numbers = [each.split()[0] for each in lines(project, "2021-12-01")]
    assert "27" not in numbers
    assert "24A" in numbers
    numbers = [each.split()[0] for each in lines(project, "2022-01-01")]
    assert "24A" not in numbers


CORRECTION = '''
[[event]]
id = "fog-slip"
kind = "correction"
known = 2020-05-01
items = ["Sch 1 item 1"]
operations = """replace only “a distance of 10 metres” in \\
    regulation:15/subregulation:2/paragraph:b: “a distance of 100 metres”"""
evidence = "invented"
'''


def test_a_correction_counts_from_the_start_once_it_is_known(project: Path) -> None:
    write(project, CORRECTION, "amendments/model/f2020l90041")

    def distance(day: str, known: str | None = None) -> str:
        every = lines(project, day, known)
        (found,) = (each for each in every if "from a distance of" in each)
        return found.rpartition("distance of ")[2].partition(";")[0]

    assert distance("2020-02-01", "2020-04-30") == "10 metres"
    assert distance("2020-02-01", "2020-05-01") == "100 metres"
    assert distance("2021-07-01") == "100 metres"
    assert row(project, "2021-07-01", "r 15")[-2:] == [
        "am No 902, 1996; No 905, 1999; No 909, 2010; F2020L90041",
        "ed F2020L90041 (correction)",
    ]


def test_a_correction_may_count_from_a_day_only(project: Path) -> None:
    words = CORRECTION.replace("known =", "day = 2020-05-01\nknown =")
    write(project, words, "amendments/model/f2020l90041")
    assert "10 metres" in "".join(lines(project, "2020-04-30"))
    assert "100 metres" in "".join(lines(project, "2020-05-01"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            CORRECTION.replace("replace only", "mend"),
            "2: The operations of “fog-slip” cannot be read: ",
        ),
        (
            CORRECTION.replace('"correction"', '"spent"\nday = 2022-01-01').replace(
                "operations", 'provisions = ["the end"]\nauthority'
            ),
            "2: The event “fog-slip” names no provision: ",
        ),
    ],
)
def test_an_event_that_cannot_be_carried_out_is_refused(
    project: Path, words: str, said: str
) -> None:
    write(project, words)
    with pytest.raises(InputError) as caught:
        Project.open(project).read("harbour-lights")
    assert str(caught.value).startswith(f"{LAW}/events.toml:{said}")
