"""What a law says of its commencement, and whether what is written down agrees."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.commencing.agreement import disagreements
from lexcomp.commencing.clause import clauses_of_lines
from lexcomp.commencing.flattened import clauses_with_tables
from lexcomp.commencing.saying import say
from lexcomp.commencing.stated import Stated, stated, stated_in_clauses
from lexcomp.model.commencement import Commencement, Pending
from lexcomp.model.document import Provision
from lexcomp.model.event import EventKind
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.model.timing import DaysAfter, OnDay, OnEvent, OnProclamation
from tests.cases import Case, read_cases

GAZETTED = OnEvent(EventKind.GAZETTAL)
NEXT_DAY = DaysAfter(1, OnEvent(EventKind.REGISTRATION))
JULY = dt.date(2016, 7, 1)

PARAGRAPH_A = "1 July 2006 (paragraph (a) applies)"
SECTIONS = list(read_cases(Path(__file__).parent / "sections.txt", blocks=2))


@pytest.mark.parametrize("case", SECTIONS, ids=str)
def test_a_section_states_what_its_case_says(case: Case) -> None:
    lines, expected = case.blocks
    found = stated_in_clauses(clauses_of_lines(lines.split("\n")))
    assert "\n".join(map(_told, found)) == expected


@given(st.lists(st.text()))
def test_no_lines_break_the_reader_of_sections(lines: list[str]) -> None:
    stated_in_clauses(clauses_with_tables(lines))


def test_a_table_that_lost_its_cells_is_read_line_by_line() -> None:
    lines = [
        (
            "(1) Each provision of this Act specified in column 1 of the table "
            "commences, or is taken to have commenced, in accordance with column 2."
        ),
        "Commencement information",
        "Column 1",
        "Column 2",
        "Column 3",
        "Provision(s)",
        "Commencement",
        "Date/Details",
        (
            "1. Sections 1 to 3 and anything in this Act not elsewhere covered by this "
            "table"
        ),
        "The day this Act receives the Royal Assent.",
        "29 March 2006",
        "2. Schedule 1, items 1 to 5,",
        "7 and 8",
        "The later of:",
        "(a) 1 July 2006; and",
        "(b) the day after this Act receives the Royal Assent.",
        "1 July 2006",
        "(paragraph (a) applies)",
        "3. Schedule 2",
        "At the same time as section 3 of the Oil Act 2006 commences.",
        (
            "However, if section 3 of the Oil Act 2006 does not commence, the "
            "provision(s) do not commence at all."
        ),
        "Does not commence",
        "Note: This table relates only to the provisions of this Act as made.",
        "(2) Column 3 of the table contains additional information.",
    ]
    found = stated_in_clauses(clauses_with_tables(lines))
    assert [(each.row, each.provisions, each.details) for each in found] == [
        (
            "1",
            (
                "Sections 1 to 3 and anything in this Act not elsewhere covered by "
                "this table"
            ),
            "29 March 2006",
        ),
        (
            "2",
            "Schedule 1, items 1 to 5, 7 and 8",
            PARAGRAPH_A,
        ),
        ("3", "Schedule 2", "Does not commence"),
    ]
    assert all(each.rule is not None for each in found)


def test_a_sentence_speaks_of_the_whole_law() -> None:
    section = _words(Unit.REGULATION, "These Regulations commence on gazettal.")
    assert stated([section]) == (Stated("", "on gazettal.", GAZETTED),)


def test_a_sentence_may_look_back() -> None:
    words = "Regulation 4 is taken to have commenced on 1 July 2016."
    found = stated([_words(Unit.REGULATION, words)])
    assert found == (Stated("Regulation 4", "on 1 July 2016.", OnDay(JULY)),)


def test_a_list_speaks_of_each_part() -> None:
    section = Provision(
        Unit.REGULATION,
        "2",
        text=Text("These Regulations commence as follows:"),
        children=(
            _words(Unit.PARAGRAPH, "on gazettal—regulations 1 to 3; and"),
            _words(Unit.PARAGRAPH, "on 1 July 2016—Schedule 2."),
        ),
    )
    assert [(each.provisions, each.rule) for each in stated([section])] == [
        ("regulations 1 to 3", GAZETTED),
        ("Schedule 2", OnDay(JULY)),
    ]


def test_a_table_speaks_row_by_row_and_its_headings_and_note_say_nothing() -> None:
    table = Provision(
        Unit.TABLE,
        children=(
            _row(Unit.HEADER, "Provisions", "Commencement", "Date/Details"),
            _row(Unit.ITEM, "1. The whole of this instrument", "1 July 2016.", ""),
            _row(Unit.ITEM, "2. Schedule 1, Part 2", "At midnight.", "1 July 2016"),
        ),
    )
    section = Provision(
        Unit.SUBSECTION,
        "1",
        text=Text("Each provision listed in column 1 commences as column 2 says."),
        children=(table, _words(Unit.NOTE, "This table commences nothing itself.")),
    )
    assert stated([section]) == (
        Stated("", "1 July 2016.", OnDay(JULY), row="1"),
        Stated("Schedule 1, Part 2", "At midnight.", None, "1 July 2016", row="2"),
    )


def test_what_is_written_down_as_the_law_has_it_is_not_reported() -> None:
    said = (Stated("", "1 July 2016.", OnDay(JULY)),)
    assert disagreements(said, _instrument(JULY)) == ()


def test_another_day_than_the_law_has_is_reported() -> None:
    said = (Stated("", "1 July 2016.", OnDay(JULY)),)
    (finding,) = disagreements(said, _instrument(dt.date(2016, 8, 1)))
    assert str(finding) == (
        "warning LC230: The law commences on 1 July 2016 by its words, and not "
        "1 August 2016, which is written down as the day."
    )


def test_a_day_that_nobody_wrote_down_is_reported() -> None:
    said = (
        Stated(
            "Section 1",
            "The day after …",
            NEXT_DAY,
        ),
        Stated("Schedule 1", "1 July 2016.", OnDay(JULY)),
    )
    (finding,) = disagreements(said, _instrument(JULY))
    assert str(finding) == (
        "warning LC230: “Section 1” commences on 16 March 2016 by its words, which is "
        "not among the days written down."
    )


def test_a_law_that_awaits_a_proclamation_is_not_reported() -> None:
    said = (Stated("", "A day to be fixed by Proclamation.", OnProclamation()),)
    assert disagreements(said, _instrument(Pending.AWAITING)) == ()


def test_a_table_that_is_lost_is_not_silence() -> None:
    words = (
        "Each provision of this Act specified in column 1 of the table commences in "
        "accordance with column 2 of the table."
    )
    (found,) = stated([_words(Unit.SECTION, words)])
    assert found.rule is None


def test_words_that_are_not_understood_are_noted() -> None:
    (finding,) = disagreements((Stated("", "At midnight.", None),), _instrument(JULY))
    assert str(finding) == "note LC231: It is not understood when “At midnight.” is."


def _told(stated: Stated) -> str:
    rule = say(stated.rule) if stated.rule is not None else "not understood"
    yields = f" [subject to {', '.join(stated.yields)}]" if stated.yields else ""
    return f"{stated.provisions or 'all'}: {rule}{yields}"


def _words(unit: Unit, words: str) -> Provision:
    return Provision(unit, text=Text(words))


def _row(unit: Unit, *cells: str) -> Provision:
    return Provision(unit, children=tuple(_words(Unit.CELL, each) for each in cells))


def _instrument(*days: dt.date | Pending) -> Instrument:
    return Instrument(
        "f2016l00011",
        Citation(2016, Series.F, 11),
        "Lamps Regulations 2016",
        dt.date(2016, 3, 15),
        commencements=tuple(Commencement("", day) for day in days),
    )
