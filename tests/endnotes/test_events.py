"""An amendment history turned into events."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lexcomp.endnotes.events import events
from lexcomp.endnotes.generate import generate
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.instrument import Instrument
from lexcomp.model.timeline import AWAITED, HistoryEvent
from tests.endnotes.histories import PRINCIPAL, act, compilation, law
from tests.endnotes.printed import read


def _told(
    rows: str, *laws: Instrument
) -> tuple[tuple[HistoryEvent, ...], str, Endnotes]:
    endnotes, _ = read(f"Provision affected | How affected |\n{rows}", acts=True)
    told, findings = events(endnotes, PRINCIPAL, laws)
    return told, "\n".join(map(str, findings)), endnotes


def _lines(told: tuple[HistoryEvent, ...]) -> list[str]:
    return [
        f"{each.effect.value} {each.path} {each.moment.day} {each.moment.citation}"
        for each in told
    ]


def test_an_event_happens_on_the_day_on_which_its_law_commenced() -> None:
    day = dt.date(1995, 7, 1)
    told, findings, _ = _told("s 2 | am No 7, 1995 |", act(7, 1995, day))
    assert _lines(told) == ["am section:2 1995-07-01 No 7, 1995"]
    assert findings == ""


def test_events_come_in_the_order_in_which_they_took_effect() -> None:
    told, _, _ = _told(
        "s 2 | am No 9, 1996 |\ns 3 | rep No 7, 1995 |", act(7, 1995), act(9, 1996)
    )
    assert [str(each.path) for each in told] == ["section:3", "section:2"]


def test_lines_of_one_day_keep_their_turn() -> None:
    day = dt.date(1999, 1, 1)
    rows = "s 2 | ad No 77, 1998 |\n| am Nos 76 and 77, 1998 |"
    told, _, endnotes = _told(rows, act(76, 1998, day), act(77, 1998, day))
    written = generate(compilation(law("section:2"), *told)).amendments[0]
    assert written.lines == endnotes.amendments[0].lines


def test_the_first_of_several_days_that_fit_is_taken_and_reported() -> None:
    first, second = dt.date(1995, 1, 1), dt.date(1996, 1, 1)
    told, findings, _ = _told("s 2 | am No 7, 1995 |", act(7, 1995, first, second))
    assert told[0].moment.day == first
    assert findings == (
        "a.txt:2: note LC423: No 7, 1995 commenced on 1 Jan 1995 and on 1 Jan 1996; on "
        "which of them it changed “s 2” is not told, and 1 Jan 1995 is taken."
    )


def test_a_later_line_took_effect_no_earlier_than_the_one_before() -> None:
    days = (dt.date(1995, 1, 1), dt.date(1999, 1, 1))
    rows = "s 2 | ad No 9, 1996 |\n| am No 7, 1995 |"
    told, findings, _ = _told(rows, act(7, 1995, *days), act(9, 1996))
    assert told[1].moment.day == dt.date(1999, 1, 1)
    assert findings == ""


def test_what_has_not_commenced_has_no_day_yet() -> None:
    told, _, _ = _told("s 2 | am No 7, 1995 (Sch 1 item 4) |", act(7, 1995))
    (happened,) = told
    assert (happened.moment.day, happened.commenced) == (AWAITED, False)
    assert happened.qualifier == "Sch 1 item 4"


def test_a_day_that_is_told_elsewhere_is_taken_to_be_that_of_registration() -> None:
    untold = replace(act(7, 1995), commencements=())
    told, findings, _ = _told("s 2 | am No 7, 1995 |", untold)
    assert told[0].moment.day == dt.date(1995, 1, 1)
    assert findings == (
        "a.txt:2: warning LC421: When No 7, 1995 changed “s 2” is not told; the day of "
        "its registration, 1 Jan 1995, is taken instead."
    )


def test_a_law_of_which_nothing_is_held_is_left_out_and_reported() -> None:
    told, findings, _ = _told("s 2 | am No 7, 1995; No 9, 1996 |", act(9, 1996))
    assert _lines(told) == ["am section:2 1996-01-01 No 9, 1996"]
    assert findings == (
        "a.txt:2: warning LC422: “s 2” cites No 7, 1995, of which no day is held, so "
        "this part of its history is left out."
    )


@pytest.mark.parametrize("label", ["Heading preceding s 3", "Ss. 3–6", "Preamble"])
def test_a_label_of_no_one_provision_is_reported(label: str) -> None:
    told, findings, _ = _told(f"{label} | am No 7, 1995 |", act(7, 1995))
    assert told == ()
    assert findings == (
        f"a.txt:2: note LC420: The amendment history's “{label}” names no one "
        "provision of the text, so its history is not attached to any."
    )


def test_a_note_is_told_of_as_an_amendment_of_its_section() -> None:
    told, _, _ = _told("Note 1 to s. 10 | ad. No. 7, 1995 |", act(7, 1995))
    assert _lines(told) == ["am section:10 1995-01-01 No 7, 1995"]


def test_an_old_unit_is_not_taken_for_a_new_one_of_its_number() -> None:
    rows = """\
Chapter 3 |
Part 1 |
Part 3 heading | rep No 7, 1995 |
Part 3 |
Part 3 heading | ad No 7, 1995 |
"""
    told, _, _ = _told(rows, act(7, 1995))
    assert [f"{each.effect.value} {each.path}" for each in told] == [
        "rep part:3/heading",
        "ad chapter:3/part:3/heading",
    ]


def test_an_editorial_change_carries_its_compilation_and_no_day_of_its_own() -> None:
    told, findings, _ = _told("s 2 | am No 7, 1995 |\n| ed C32 |", act(7, 1995))
    assert (told[1].qualifier, told[1].moment.day) == ("C32", dt.date(1995, 1, 1))
    assert findings == (
        "a.txt:2: note LC424: On which day “C32” changed “s 2” is not told; the day of "
        "the effect before it, 1 Jan 1995, is taken."
    )


def test_days_of_the_legislation_history_count_where_no_instrument_is_held() -> None:
    endnotes, _ = read(
        """\
Act | Number and year | Assent | Commencement | Application |
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 | |
Wicks Act 1996 | 9, 1996 | 5 Jan 1996 | 1 Feb 1996 (s 2) | — |
Provision affected | How affected |
s 2 | am No 9, 1996 |
"""
    )
    told, _ = events(endnotes, PRINCIPAL, ())
    assert _lines(told) == ["am section:2 1996-02-01 No 9, 1996"]


def test_the_letter_r_is_of_a_rule_where_the_law_is_rules() -> None:
    endnotes, _ = read("Provision affected | How affected |\nr 2 | am No 7, 1995 |")
    rules = replace(PRINCIPAL, title="Lamps Rules 1990")
    told, _ = events(endnotes, rules, (act(7, 1995),))
    assert [str(each.path) for each in told] == ["rule:2"]


def test_a_renumbered_row_is_written_as_it_was_read() -> None:
    rows = (
        "s 7 | am No 7, 1995 |\n| renum No 9, 1996 |\n"
        "s 8 (prev s 7) | renum No 9, 1996 |\n| am No 3, 1997 |"
    )
    laws = act(7, 1995), act(9, 1996), act(3, 1997)
    told, findings, endnotes = _told(rows, *laws)
    assert findings == ""
    assert {str(each.was) for each in told if each.was} == {"section:7"}
    written = generate(compilation(law("section:8"), *told))
    assert [(row.provision, row.lines) for row in written.amendments] == [
        (row.provision, row.lines) for row in endnotes.amendments
    ]
