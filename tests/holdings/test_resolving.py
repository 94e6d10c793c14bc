"""Days that follow from words and events; laws amended by way of others; repeals."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lexcomp.holdings.laws import Held
from lexcomp.model.commencement import Pending
from lexcomp.model.errors import InputError
from lexcomp.model.timeline import Assumption
from lexcomp.project import Project
from lexcomp.writers.text import provision_lines

ROOT = Path(__file__).parents[2]
AMENDMENTS = "amendments/model"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("corpus", "amendments"):
        shutil.copytree(ROOT / name / "model", tmp_path / name / "model")
    return tmp_path


def read(root: Path, *assumptions: Assumption) -> Held:
    return Project.open(root).supposing(assumptions).read("harbour-pilots")


def day(held: Held, name: str, entry: int = 0) -> dt.date | Pending:
    law = next(each for each in held.law.timeline.instruments if each.id == name)
    return law.commencements[entry].day


def change(root: Path, name: str, old: str, new: str) -> None:
    file = root / AMENDMENTS / name
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")


def messages(held: Held, code: str) -> list[str]:
    return [each.message for each in held.law.findings if each.code == code]


def test_a_fall_back_that_may_have_been_earlier_is_said_to_be(project: Path) -> None:
    (project / AMENDMENTS / "f2010l90202/events.toml").unlink()
    held = read(project)
    assert day(held, "f2010l90202") == dt.date(2010, 7, 12)
    (said,) = messages(held, "LC271")
    assert said == (
        "F2010L90202 commenced on 12 July 2010 at the latest: no event says whether a"
        " Proclamation fixed an earlier day."
    )


def test_what_waits_for_an_event_that_nobody_tells_is_awaited(project: Path) -> None:
    (project / AMENDMENTS / "f2012l90205/events.toml").unlink()
    held = read(project)
    assert day(held, "f2012l90205", 1) is Pending.AWAITING
    (said,) = messages(held, "LC272")
    assert said.startswith("Sch 2 of F2012L90205 waits for an event")


def test_an_event_can_be_supposed_by_its_name() -> None:
    supposed = Assumption("harbour-treaty", dt.date(2012, 9, 1))
    held = read(ROOT, supposed)
    assert day(held, "f2012l90205", 1) == dt.date(2012, 9, 1)
    assert held.law.timeline.assumptions == (supposed,)


def test_what_waits_can_be_supposed_to_commence(project: Path) -> None:
    (project / AMENDMENTS / "f2012l90205/events.toml").unlink()
    held = read(project, Assumption("f2012l90205:2", dt.date(2014, 5, 1)))
    assert day(held, "f2012l90205", 0) == dt.date(2012, 7, 1)
    assert day(held, "f2012l90205", 1) == dt.date(2014, 5, 1)


def test_a_day_that_is_known_cannot_be_supposed_otherwise() -> None:
    with pytest.raises(InputError, match="no event “f2011l90204” to suppose"):
        read(ROOT, Assumption("f2011l90204", dt.date(2012, 9, 1)))


def test_a_day_written_down_goes_before_the_words(project: Path) -> None:
    change(project, "f2011l90204/instrument.toml", 'provisions = ""',
           'provisions = ""\nday = 2011-03-02')  # fmt: skip
    held = read(project)
    assert day(held, "f2011l90204") == dt.date(2011, 3, 2)
    (said,) = messages(held, "LC230")
    assert said.startswith("The law commences on 1 March 2011 by its words")


def test_items_of_one_entry_that_commence_apart_are_refused(project: Path) -> None:
    change(project, "f2012l90205/instrument.toml", '["Sch 1 item 1"]',
           '["Sch 1 item 1", "Sch 2 item 1"]')  # fmt: skip
    with pytest.raises(InputError, match="commence on different days by the words"):
        read(project)


def test_a_law_that_amends_too_late_changes_nothing_any_more(project: Path) -> None:
    change(project, "f2015l90210/instrument.toml", 'provisions = ""',
           'provisions = ""\nday = 2016-01-02')  # fmt: skip
    laws = Project.open(project)
    document = laws.compile("harbour-pilots", "2017-01-01").document
    words = "\n".join(
        line for each in document.provisions for line in provision_lines(each)
    )
    assert "The fee for a licence is $40." in words
    assert "A clerk of the harbour must keep" in words


def test_a_law_that_amends_what_is_not_there_is_refused(project: Path) -> None:
    change(project, "f2015l90210/instrument.toml", '"f2015l90209"', '"f2015"')
    with pytest.raises(InputError, match="It amends “f2015”, and there is no such law"):
        read(project)


def test_an_item_that_repeals_the_whole_law_ends_it(project: Path) -> None:
    folder = project / AMENDMENTS / "f2016l90212"
    change(
        project, "f2016l90212/source.html", "Rule 5</p>", "The whole of the Rules</p>"
    )
    change(project, "f2016l90212/source.html", "After “oilskins”, insert “, a horn”.",
           "Repeal the Rules.")  # fmt: skip
    held = read(project)
    end = held.law.timeline.end(dt.date.max)
    assert folder.is_dir()
    assert end is not None
    assert end.told == (
        "repealed on 1 October 2016 by the Harbour Pilots Amendment (Horns) Rules 2016"
        " (F2016L90212, Sch 1 item 1)"
    )
    assert held.law.timeline.days()[-1] == dt.date(2016, 10, 1)
