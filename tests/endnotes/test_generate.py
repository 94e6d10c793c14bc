"""Endnotes written from events."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.endnotes.generate import generate
from lexcomp.endnotes.normal import differences
from lexcomp.endnotes.parse import parse
from lexcomp.model.commencement import Commencement, Pending
from lexcomp.model.compilation import Compilation
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import CommencementEntry
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.timeline import HistoryEvent
from tests.cases import Case, read_cases
from tests.endnotes.histories import PRINCIPAL, act, compilation, event, law
from tests.endnotes.printed import as_tables, histories

CASES = list(read_cases(File(__file__).parent / "generate.txt", blocks=3))
_EVENT = re.compile(
    r"(?P<words>.+?, \d{4})(?: (?P<day>\d{4}-\d\d-\d\d))?(?: \((?P<qualifier>.+)\))?"
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_amendment_history_is_written_as_its_case_says(case: Case) -> None:
    paths, events, expected = case.blocks
    endnotes = generate(compilation(law(*paths.split("\n")), *_events(events)))
    assert histories(endnotes) == expected


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_order_in_which_events_are_given_does_not_matter(case: Case) -> None:
    document, events = law(*case.blocks[0].split("\n")), _events(case.blocks[1])
    assert generate(compilation(document, *events)) == generate(
        compilation(document, *reversed(events))
    )


def test_no_sub_header_is_without_rows_below_it() -> None:
    document = law(
        "part:1/section:1", "part:2/section:2", "part:3/division:1/section:3"
    )
    endnotes = generate(
        compilation(
            document, event("am section:1 No 1, 1991"), event("am section:3 No 1, 1991")
        )
    )
    assert endnotes.groups == ("Part 1", "Part 3", "Part 3 / Division 1")


def test_the_row_of_the_law_as_made_has_a_blank_last_cell_and_others_a_dash() -> None:
    amending = (act(7, 1995), replace(act(8, 1996), application="Sch 1 (item 2)"))
    made = replace(compilation(law("section:1")), instruments=amending)
    cells = [row.application for row in generate(made).legislation]
    assert cells == [None, "—", "Sch 1 (item 2)"]


def test_a_row_lists_what_commenced_when() -> None:
    parts = (
        Commencement("Sch 1", dt.date(1995, 2, 1), "s 2(1) item 2"),
        Commencement("Sch 2", Pending.AWAITING, "s 2(1) item 3"),
    )
    amending = replace(act(7, 1995), commencements=parts)
    made = replace(compilation(law("section:1")), instruments=(amending,))
    assert generate(made).legislation[1].commencements == (
        CommencementEntry("Sch 1", dt.date(1995, 2, 1), "s 2(1) item 2"),
        CommencementEntry("Sch 2", Pending.AWAITING, "s 2(1) item 3"),
    )


def test_an_instrument_has_its_identifier_only_since_the_register_began() -> None:
    old = Instrument(
        "a", Citation(1997, Series.SR, 3), "", dt.date(1997, 2, 12), None, "F1997B02213"
    )
    new = Instrument(
        "b", Citation(2012, Series.SLI, 9), "", dt.date(2012, 9, 3), None, "F2012L01825"
    )
    made = replace(compilation(law("section:1")), instruments=(old, new))
    identifiers = [row.register_id for row in generate(made).legislation[1:]]
    assert identifiers == ["", "F2012L01825"]


def test_the_key_has_41_abbreviations_and_the_first_endnote_is_in_our_own_words() -> (
    None
):
    endnotes = generate(compilation(law("section:1")))
    assert len(endnotes.abbreviations) == 41
    assert endnotes.about[0].startswith("These endnotes were written by lexcomp")


NUMBERS = st.integers(1, 30)
PATHS = ("section:{}", "schedule:1/clause:{}", "schedule:2/form:{}", "part:{}/heading")
HAPPENED = st.builds(
    lambda effect, path, number, law_, year, item: event(
        f"{effect.value} {path.format(number)} No {law_}, {year}", item=item
    ),
    st.sampled_from(
        (Effect.ADDED, Effect.AMENDED, Effect.REPEALED, Effect.SUBSTITUTED)
    ),
    st.sampled_from(PATHS),
    NUMBERS,
    NUMBERS,
    st.integers(1991, 2003),
    st.integers(0, 3),
)


@given(st.lists(HAPPENED, max_size=40), st.sets(NUMBERS, max_size=12))
def test_generated_endnotes_are_read_back_as_they_were_written(
    events: list[HistoryEvent], left: set[int]
) -> None:
    paths = [f"part:{number}/section:{number}" for number in sorted(left)]
    document = law(*paths, "schedule:1/clause:1", "schedule:2/form:2")
    endnotes = generate(_with_laws(compilation(document, *events)))
    read, findings = parse(as_tables(endnotes))
    assert read is not None
    assert read.legislation == endnotes.legislation
    assert [replace(row, group="") for row in read.amendments] == [
        replace(row, group="") for row in endnotes.amendments
    ]
    assert not [each for each in findings if each.code != "LC405"]


@given(st.lists(HAPPENED, max_size=30))
def test_endnotes_do_not_differ_from_themselves(events: list[HistoryEvent]) -> None:
    document = law("section:1", "schedule:1", "schedule:2")
    endnotes = generate(_with_laws(compilation(document, *events)))
    assert differences(endnotes, endnotes) == ()


def _with_laws(made: Compilation) -> Compilation:
    """Add the laws that the events cite."""
    cited = {each.moment.citation for each in made.events} - {PRINCIPAL.citation}
    laws = tuple(act(each.number, each.year) for each in sorted(cited))
    return replace(made, instruments=laws)


def _events(words: str) -> list[HistoryEvent]:
    found = [_EVENT.fullmatch(line) for line in words.split("\n")]
    return [
        event(
            each["words"],
            qualifier=each["qualifier"] or "",
            day=dt.date.fromisoformat(each["day"]) if each["day"] else None,
        )
        for each in found
        if each
    ]
