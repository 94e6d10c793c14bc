"""Amendment histories only ever grow, between any two days (rule C19)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from lexcomp.checks.evolution import histories_only_grow
from lexcomp.checks.published import Kind, Published
from lexcomp.checks.run import run
from lexcomp.endnotes.generate import generate
from lexcomp.engine.compile import compile_at
from lexcomp.holdings.points import Point, points
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Cover, Endnotes, HistoryRow
from lexcomp.model.finding import Severity
from lexcomp.model.instrument import Citation
from lexcomp.model.timeline import Timeline
from lexcomp.project import Project
from tests.endnotes.histories import act
from tests.engine.laws import START, law, step, timeline

ROOT = Path(__file__).parents[2]
LAWS = ("harbour-lights", "harbour-bells", "harbour-pilots")

Line = tuple[Effect, int | None, str, tuple[tuple[Citation, str], ...]]
Rows = dict[tuple[str, str], list[Line]]


@pytest.fixture(scope="module", params=LAWS)
def made(request: pytest.FixtureRequest) -> tuple[Point, ...]:
    return points(Project.open(ROOT).read(request.param))


def test_of_two_days_of_a_sample_law_the_earlier_history_begins_the_later(
    made: tuple[Point, ...],
) -> None:
    for earlier, later in combinations(made, 2):
        assert list(_lost(earlier.endnotes, later.endnotes)) == []


MADE = """\
part:1
  heading “First”
  section:1
    text “A lamp is a light.”
  section:2
    text “A lamp must burn.”
part:2
  heading “Second”
  section:3
    text “A lamp must be red.”
  section:4
    text “A lamp must be lit.”
schedule:1
  heading “Forms”
  clause:1
    text “A lamp form.”
schedule:2
  heading “Fees”
  clause:1
    text “A lamp fee.”"""

SECTIONS = ("1", "2", "2A", "3", "4", "5")
PLACES = tuple(
    [f"section:{num}" for num in SECTIONS]
    + [f"schedule:{each}/clause:{num}" for each in "123" for num in ("1", "2")]
)
UNITS = ("part:1", "part:2", "part:3", "schedule:1", "schedule:2", "schedule:3")
OPERATIONS = st.one_of(
    st.sampled_from(PLACES).map(lambda path: f"repeal {path}"),
    st.sampled_from(PLACES).map(
        lambda path: f"replace only “lamp” in {path}: “lamp or lantern”"
    ),
    st.sampled_from(PLACES).map(
        lambda path: (
            f"insert after {path}:\n  {path.split('/')[-1]}A\n"
            "    text “A lamp is put in.”"
        )
    ),
    st.sampled_from(PLACES).map(
        lambda path: (
            f"substitute {path}:\n  {path.split('/')[-1]}\n"
            "    text “A lamp is put here.”"
        )
    ),
    st.sampled_from(UNITS).map(lambda path: f"substitute heading of {path}: “New”"),
    st.tuples(st.sampled_from((*UNITS, *PLACES)), st.sampled_from("123456")).map(
        lambda pair: f"renumber {pair[0]} as {re.sub(r'[^:]+$', pair[1], pair[0])}"
    ),
    st.sampled_from(UNITS).map(lambda path: f"repeal {path}"),
    st.sampled_from((("part:1", "1A", "2B"), ("part:2", "3", "9"))).map(
        lambda new: (
            f"insert after {new[0]}:\n  part:{new[1]}\n    heading “New”\n"
            f"    section:{new[2]}\n      text “A lamp is new.”"
        )
    ),
)
#: What items do, and after how many days: some together, some on one day.
HISTORIES = st.lists(st.tuples(OPERATIONS, st.integers(0, 2)), min_size=1, max_size=12)


@given(HISTORIES)
@settings(deadline=None, max_examples=150)
def test_of_two_days_of_any_law_the_earlier_history_begins_the_later(
    history: list[tuple[str, int]],
) -> None:
    told = _timeline(history)
    endnotes = [generate(compile_at(told, day)) for day in told.days()]
    for earlier, later in combinations(endnotes, 2):
        assert list(_lost(earlier, later)) == []


INSERTED = """insert after part:2:
  part:3
    heading “New”
    section:9
      text “A lamp is new.”"""
ADDED = "insert after section:1:\n  section:1A\n    text “A lamp is put in.”"
CHANGED = "substitute section:1:\n  section:1\n    text “A lamp is put here.”"


@example(
    [("repeal section:2A", 0), ("renumber section:1 as section:5", 0), (INSERTED, 1)]
)
@example([("repeal section:3", 0), ("repeal section:4", 0), ("repeal section:5", 0)])
@example([(ADDED, 0), (CHANGED, 0), (ADDED, 0), (CHANGED, 0)])
@given(HISTORIES)
@settings(deadline=None, max_examples=60)
def test_the_checks_find_nothing_wrong_in_endnotes_that_are_generated(
    history: list[tuple[str, int]],
) -> None:
    """Any law but one with two provisions of one number (LC253), wrong in itself."""
    told = _timeline(history)
    findings = compile_at(told, told.days()[-1]).findings
    assume(all(each.code != "LC253" for each in findings))
    before: Endnotes | None = None
    for day in told.days():
        published = _published(told, day, before)
        before = published.endnotes
        errors = [
            str(each) for each in run(published) if each.severity is Severity.ERROR
        ]
        assert errors == []


@given(HISTORIES)
@settings(deadline=None, max_examples=60)
def test_a_row_that_is_gone_is_what_the_check_of_c19_reports(
    history: list[tuple[str, int]],
) -> None:
    told = _timeline(history)
    now = _published(told, told.days()[-1], None)
    whole = now.endnotes
    names = [row for row in whole.amendments if not row.provision.endswith("heading")]
    assert list(histories_only_grow(replace(now, previous=whole))) == []
    for row in names[:1]:
        kept = tuple(each for each in whole.amendments if each is not row)
        cut = replace(now, endnotes=replace(whole, amendments=kept), previous=whole)
        assert list(histories_only_grow(cut))


def _timeline(history: list[tuple[str, int]]) -> Timeline:
    day = START
    steps = []
    for number, (operation, days) in enumerate(history, start=2):
        day += dt.timedelta(days)
        steps.append(step(day.isoformat(), number, operation))
    told = timeline(law(MADE), *steps)
    assented = replace(told.principal, registered=dt.date(1989, 12, 1))
    return replace(told, principal=assented)


def _published(told: Timeline, day: dt.date, previous: Endnotes | None) -> Published:
    laws = tuple(
        act(each.moment.citation.number, 1990, each.moment.day) for each in told.steps
    )
    compiled = replace(compile_at(told, day), instruments=laws)
    up_to = laws[-1].citation if laws else None
    citation = told.principal.citation
    return Published(
        Cover("Lamps Act", citation, day=day, up_to=up_to),
        compiled.document,
        generate(compiled),
        Kind.ACT,
        previous,
        generated=True,
    )


def _lost(earlier: Endnotes, later: Endnotes) -> Iterator[str]:
    """Yield what of an earlier history a later one does not begin with, row by row."""
    before, now = _rows(earlier), _rows(later)
    scopes = _renumbered(later)
    for (scope, name), lines in before.items():
        places = [scope]
        while places[-1] in scopes and scopes[places[-1]] not in places:
            places.append(scopes[places[-1]])
        found = [now[each, name] for each in places if (each, name) in now]
        if not any(_begins(lines, each) for each in found):
            yield f"{scope} {name}: {lines} against {found}"


def _begins(before: list[Line], now: list[Line]) -> bool:
    """Tell whether lines begin a row; laws may be put into the last of them."""
    if not before:
        return True
    if len(now) < len(before) or now[: len(before) - 1] != before[:-1]:
        return False
    (*same, laws), (*kept, more) = before[-1], now[len(before) - 1]
    return same == kept and set(laws) <= set(more)


def _rows(endnotes: Endnotes) -> Rows:
    return {
        (row.scope, row.provision.partition(" (prev ")[0]): list(_lines(row))
        for row in endnotes.amendments
    }


def _lines(row: HistoryRow) -> Iterator[Line]:
    for line in row.lines:
        laws = tuple((x.citation, x.qualifier) for x in line.laws if x.commenced)
        if laws or line.compilation or line.by:
            yield line.effect, line.compilation, line.by, laws


def _renumbered(endnotes: Endnotes) -> dict[str, str]:
    """Return what Schedules became, by what they were called."""
    found = (
        re.fullmatch(r"(Schedule \w+) \(prev (Schedule \w+)\)", row.provision)
        for row in endnotes.amendments
    )
    return {each[2]: each[1] for each in found if each}
