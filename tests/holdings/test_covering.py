"""What the items of an instrument did is no gap, though endnotes record it too."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lexcomp.engine.compile import compile_at
from lexcomp.holdings.checking import law_findings
from lexcomp.holdings.covering import accounted_for
from lexcomp.holdings.points import point_at
from lexcomp.model.effect import Effect
from lexcomp.model.finding import Severity
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.path import Path as Address
from lexcomp.model.timeline import HistoryEvent, Moment
from lexcomp.project import Project
from tests.engine.laws import step

REAL = (
    Path(__file__).resolve().parents[2]
    / ".."
    / "shared/data/real/01-aged-care-act-1997"
)
DAY = dt.date(1995, 7, 1)
TITLE = """
id = "aged"
title = "Aged Care Act 1997"
jurisdiction = "au"
style = "au"
kind = "act"
unit = "section"
[instrument]
series = "Act"
number = 112
year = 1997
registered = 1997-07-07
[[instrument.commencement]]
day = 1997-10-01
"""
INSTRUMENT = """
id = "act-86-2011"
style = "au"
amends = ["aged"]
series = "Act"
number = 86
year = 2011
registered = 2011-07-26
[[commencement]]
day = 2011-10-01
"""


def told(operation: str, path: str, effect: Effect) -> bool:
    moment = Moment(DAY, 0, Citation(1990, Series.ACT, 1))
    event = HistoryEvent("", Address.parse(path), effect, moment)
    return accounted_for(event, (step("1995-07-01", 1, operation),))


@pytest.mark.parametrize(
    ("operation", "path", "effect"),
    [
        ("replace only “a” in section:5/subsection:1: “b”", "section:5", "am"),
        ("insert at end of section:5:\n  subsection:3", "section:5", "am"),
        ("insert after section:5:\n  section:5A", "section:5A", "ad"),
        ("insert after part:2:\n  part:2A\n    section:9", "section:9", "ad"),
        ("repeal section:5", "section:5", "rep"),
        ("repeal section:5..9", "section:7A", "rep"),
        ("repeal part:2", "section:5", "rep"),
        ("substitute section:5:\n  section:5", "section:5", "rs"),
        ("substitute heading of section:5: “New”", "section:5/heading", "rs"),
        ("replace every “a” in the law: “b”", "section:5", "am"),
    ],
)
def test_what_an_item_did_is_accounted_for(
    operation: str, path: str, effect: str
) -> None:
    assert told(operation, path, Effect(effect))


@pytest.mark.parametrize(
    ("operation", "path", "effect"),
    [
        ("replace only “a” in section:6: “b”", "section:5", "am"),
        ("insert after section:5:\n  section:5A", "section:5", "am"),
        ("repeal section:5..9", "section:12", "rep"),
        ("repeal section:5..9", "schedule:1/clause:7", "rep"),
        ("repeal part:2", "section:5", "am"),
    ],
)
def test_what_no_item_did_is_a_gap(operation: str, path: str, effect: str) -> None:
    assert not told(operation, path, Effect(effect))


@pytest.fixture(scope="module")
def aged(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Hold two official compilations of an Act, and what amended it between them."""
    if not REAL.is_dir():
        pytest.skip("real Acts are not here")
    root = tmp_path_factory.mktemp("aged")
    law, amending = root / "corpus/au/aged", root / "amendments/au/act-86-2011"
    for day, name in (
        ("2011-07-01", "before_2011-07-01"),
        ("2011-10-01", "after_2011-10-01"),
    ):
        folder = law / "compilations" / day
        folder.mkdir(parents=True)
        shutil.copy(REAL / f"{name}.html", folder / "source.html")
    amending.mkdir(parents=True)
    shutil.copy(REAL / "amending_No86-2011.html", amending / "source.html")
    (law / "title.toml").write_text(TITLE)
    (amending / "instrument.toml").write_text(INSTRUMENT)
    return Project.open(root)


def test_a_real_act_is_amended_by_its_items_up_to_the_next_compilation(
    aged: Project,
) -> None:
    """Before, all that Act No. 86 of 2011 did was taken for words not held."""
    law = aged.read("aged").law
    found = [each for each in law_findings(law, ()) if each.code == "LC501"]
    errors = [each.message for each in found if each.severity is Severity.ERROR]
    assert len(found) <= 2
    # The heading of a Subdivision that the reading of this source takes for a line.
    assert all("57-EA" in each for each in errors)


def test_a_real_act_has_the_same_names_by_both_routes(aged: Project) -> None:
    timeline = aged.read("aged").law.timeline
    day = timeline.checkpoints[1].day
    first = replace(timeline, checkpoints=timeline.checkpoints[:1])
    routes = [
        {path: each.uid for path, each in compile_at(held, day).document.walk()}
        for held in (first, timeline)
    ]
    differing = {
        str(path.last)
        for path, uid in routes[0].items()
        if path.last.num and routes[1].get(path, uid) != uid
    }
    assert differing <= {"subdivision:57-EA"}


def test_laws_of_which_only_the_number_is_known_are_named(aged: Project) -> None:
    law = aged.read("aged").law
    day = dt.date(1999, 10, 21)
    point = point_at(law, day)
    assert point.brought == ()
    assert [citation for citation, _ in point.others] == ["No 132, 1999"]
