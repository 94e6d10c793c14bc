"""The events of a project: read, refused, and what they make known of instruments."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lexcomp.holdings.events import read_events
from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.errors import InputError
from lexcomp.model.event import EventKind
from lexcomp.model.instrument import Citation
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
FOLDER = "amendments/model/f2020l90041"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name / "model", tmp_path / name / "model")
    for file in tmp_path.glob("*/model/*/events.toml"):
        file.unlink()
    return tmp_path


def write(root: Path, words: str, folder: str = FOLDER) -> Path:
    file = root / folder / "events.toml"
    file.write_text(words, encoding="utf-8")
    return file


def refusal(root: Path, words: str) -> str:
    write(root, words)
    with pytest.raises(InputError) as caught:
        read_events(root, "model")
    return str(caught.value)


GOOD = """
[[event]]
id = "fog-disallowed"
kind = "disallowance"
day = 2020-09-01
known = 2020-09-02
evidence = "invented"

[[event]]
id = "fog-treaty"
kind = "treaty"
rule = "awaiting"
law = "Fog Treaty"
evidence = "invented"
"""


def test_events_are_read_with_what_stands_for_what_is_not_said(project: Path) -> None:
    write(project, GOOD)
    one, two = read_events(project, "model")
    assert (one.kind, one.day) == (EventKind.DISALLOWANCE, dt.date(2020, 9, 1))
    assert (one.folder, one.public) == ("f2020l90041", dt.date(2020, 9, 2))
    assert (two.day, two.public) == (Pending.AWAITING, dt.date.min)
    assert str(two.source) == f"{FOLDER}/events.toml:9"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            GOOD.replace('rule = "awaiting"', ""),
            "10: The event “fog-treaty” has neither `day` nor `rule`; add one.",
        ),
        (
            GOOD.replace("2020-09-01", '2020-09-01\nrule = "never"'),
            "6: The event “fog-disallowed” has both `day` and `rule`; keep one.",
        ),
        (
            GOOD.replace("invented", " "),
            "7: The event “fog-disallowed” has no evidence; say how it is known.",
        ),
        (
            GOOD.replace('"fog-treaty"', '"a=b"'),
            "10: An event has no `id` that can be typed; give it one without “=”.",
        ),
        (
            GOOD.replace('"treaty"', '"correction"'),
            (
                "11: The event “fog-treaty” corrects nothing; write `operations` in"
                " notation."
            ),
        ),
        (
            GOOD.replace("fog-treaty", "fog-disallowed"),
            (
                f"9: An event “fog-disallowed” stands in {FOLDER}/events.toml:2 too;"
                " give each an `id` of its own."
            ),
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_line(
    project: Path, words: str, said: str
) -> None:
    assert refusal(project, words) == f"{FOLDER}/events.toml:{said}"


def test_a_kind_that_nobody_knows_is_refused_at_its_line(project: Path) -> None:
    said = refusal(project, GOOD.replace('"treaty"', '"tidings"'))
    assert said.startswith(f"{FOLDER}/events.toml:11: It does not hold what it should:")
    assert "tidings" in said


def test_a_field_that_nobody_expects_is_refused_at_its_line(project: Path) -> None:
    said = refusal(project, GOOD.replace("law =", "laws ="))
    assert said.startswith(f"{FOLDER}/events.toml:13: ")


def test_an_event_that_lacks_a_field_is_refused_where_it_begins(project: Path) -> None:
    said = refusal(project, GOOD.replace('kind = "treaty"\n', ""))
    assert said.startswith(f"{FOLDER}/events.toml:9: ")


def test_a_disallowed_instrument_stands_until_its_day_and_no_longer(
    project: Path,
) -> None:
    write(project, GOOD)
    laws = Project.open(project)

    def foot(day: str, known: str | None = None) -> bool:
        compilation = laws.compile("harbour-lights", day, known)
        words = str(compilation.document.provisions)
        return "a distance of 10 metres" in words

    assert foot("2020-08-31")
    assert not foot("2020-09-01")
    assert foot("2020-09-01", "2020-09-01")
    assert not foot("2020-09-01", "2020-09-02")


def changed(project: Path, day: str = "2021-01-01") -> set[str]:
    """Return the items of the disallowed instrument that the law still has."""
    compilation = Project.open(project).compile("harbour-lights", day)
    return {
        event.item
        for event in compilation.events
        if event.moment.citation == Citation.parse("F2020L90041")
        and event.effect is not Effect.DISALLOWED
        and not any(
            other.effect is Effect.DISALLOWED and other.item == event.item
            for other in compilation.events
        )
    }


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ('provisions = ["Schedule 1 (item 1)"]', {"Sch 1 item 2"}),
        ('items = ["Sch 1 item 2"]', {"Sch 1 item 1"}),
        ('provisions = ["Schedule 2"]', {"Sch 1 item 1", "Sch 1 item 2"}),
        ('provisions = ["Schedule 1"]', set()),
    ],
)
def test_a_disallowance_takes_back_the_provisions_that_it_names_and_no_others(
    project: Path, part: str, left: set[str]
) -> None:
    write(project, GOOD.replace("day = 2020-09-01", f"day = 2020-09-01\n{part}"))
    assert changed(project) == left


def test_a_disallowance_of_provisions_that_tell_no_item_is_refused(
    project: Path,
) -> None:
    part = 'day = 2020-09-01\nprovisions = ["what the tide brings"]'
    write(project, GOOD.replace("day = 2020-09-01", part))
    with pytest.raises(InputError, match="name the items in `items`") as caught:
        changed(project)
    assert str(caught.value).startswith(f"{FOLDER}/events.toml:2: ")


def test_a_day_that_became_known_later_was_awaited_till_then(project: Path) -> None:
    file = project / "amendments/model/f2019l90031/instrument.toml"
    words = file.read_text(encoding="utf-8")
    words = words.replace('rule = "awaiting"', "day = 2020-03-01\nknown = 2020-02-03")
    file.write_text(words, encoding="utf-8")
    laws = Project.open(project)

    def commencement(day: str) -> dt.date | Pending:
        instruments = laws.compile("harbour-lights", day).instruments
        (one,) = (each for each in instruments if each.id == "f2019l90031")
        return one.commencements[0].day

    assert commencement("2020-02-02") is Pending.AWAITING
    assert commencement("2020-02-03") == dt.date(2020, 3, 1)
    assert commencement("2021-02-03") == dt.date(2020, 3, 1)
