"""The sample law, from as made through every amendment, against a person's text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.engine.compile import compile_at
from lexcomp.engine.step import take
from lexcomp.holdings.laws import Held
from lexcomp.model.timeline import AWAITED
from lexcomp.project import Project
from lexcomp.writers.text import provision_lines

ROOT = Path(__file__).parents[2]
EXPECTED = sorted((ROOT / "tests/laws/harbour_lights/expected").glob("[12]*.txt"))


@pytest.fixture(scope="module")
def held() -> Held:
    return Project.open(ROOT).read("harbour-lights")


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_the_text_of_a_day_is_what_a_person_says_it_is(held: Held, file: Path) -> None:
    day = dt.date.fromisoformat(file.stem)
    document = compile_at(held.law.timeline, day).document
    found = [line for each in document.provisions for line in provision_lines(each)]
    assert found == file.read_text(encoding="utf-8").splitlines()


def test_every_point_in_time_has_a_text_to_compare_with(held: Held) -> None:
    days = {day.isoformat() for day in held.law.timeline.days()}
    assert days == {file.stem for file in EXPECTED}


def test_the_law_has_the_name_of_the_day() -> None:
    project = Project.open(ROOT)
    names = {
        day: project.compile("harbour-lights", dt.date.fromisoformat(day)).document
        for day in ("1995-07-01", "1999-11-30", "1999-12-01", "2021-07-01")
    }
    assert [each.title for each in names.values()] == [
        *["Harbour Lights Regulations"] * 2,
        *["Harbour Lights Regulations 1995"] * 2,
    ]
    for document in names.values():
        cited = "\n".join(provision_lines(document.provisions[0]))
        assert f" the {document.title}." in cited


def test_a_finding_about_a_law_is_told_once_and_at_its_file() -> None:
    findings = Project.open(ROOT).build("harbour-lights").findings
    (late,) = (each for each in findings if each.code == "LC312")
    assert late.source is not None
    assert late.source.file == "amendments/model/f2020l90041/instrument.toml"
    assert all((ROOT / each.source.file).is_file() for each in findings if each.source)


def test_every_item_is_understood(held: Held) -> None:
    for items in held.items.values():
        for item in items:
            assert not item.reading.findings, item.item.num


def test_one_item_is_misdescribed_and_said_to_be() -> None:
    compilation = Project.open(ROOT).compile("harbour-lights", dt.date(2022, 1, 1))
    (finding,) = compilation.findings
    assert finding.code == "LC251"
    assert "F2021L90051, Sch 1 item 3" in finding.message
    events = [each for each in compilation.events if each.qualifier == "md not incorp"]
    assert [str(each.path) for each in events] == ["regulation:9"]


def test_an_amendment_awaiting_proclamation_is_noted_and_not_applied(
    held: Held,
) -> None:
    awaiting = [step for step in held.law.timeline.steps if step.moment.day == AWAITED]
    assert {str(step.moment.citation) for step in awaiting} == {"F2019L90031"}
    compilation = Project.open(ROOT).compile("harbour-lights", dt.date(2022, 1, 1))
    to_come = [each for each in compilation.events if not each.commenced]
    assert {str(each.path) for each in to_come} == {"regulation:17"}


def test_a_retrospective_amendment_is_not_known_before_it_is_registered() -> None:
    project = Project.open(ROOT)
    day = dt.date(2020, 2, 1)
    then = project.compile("harbour-lights", day, known_at=day)
    now = project.compile("harbour-lights", day)
    before = project.compile("harbour-lights", dt.date(2018, 7, 1))
    assert then.document.provisions == before.document.provisions
    assert now.document.provisions != then.document.provisions


def test_compiling_day_by_day_is_compiling_at_once(held: Held) -> None:
    """What a day's steps do to the law of the day before is the law of that day."""
    timeline = held.law.timeline
    document = compile_at(timeline, timeline.start).document
    for day in timeline.days():
        for step in timeline.steps:
            if step.moment.day == day:
                document = take(document, step).document
        assert compile_at(timeline, day).document == document


def test_the_same_sources_compile_to_equal_values(held: Held) -> None:
    again = Project.open(ROOT).read("harbour-lights").law.timeline
    day = dt.date(2022, 1, 1)
    assert compile_at(held.law.timeline, day) == compile_at(again, day)
