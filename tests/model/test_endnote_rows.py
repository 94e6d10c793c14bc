"""Endnotes as rows, held against rows of real compilations."""

from __future__ import annotations

import datetime as dt

from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_laws import legislation_tables
from lexcomp.model.endnote_rows import Row, RowKind, amendment_table
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Endnotes,
    HistoryLine,
    HistoryRow,
    LawRow,
)
from lexcomp.model.instrument import Citation, Series

PRINCIPAL = LawRow(
    Citation(1988, Series.SR, 126),
    "",
    dt.date(1988, 6, 24),
    "",
    (CommencementEntry("", dt.date(1988, 8, 1)),),
    None,
)
NUMBERED = LawRow(
    Citation(2012, Series.SLI, 210),
    "",
    dt.date(2012, 9, 3),
    "F2012L01825",
    (CommencementEntry("Sch 2", dt.date(2012, 9, 20), "s 2"),),
    "—",
)
REGISTERED = LawRow(
    Citation.parse("F2018L01408"),
    "Crimes Regulations 2018",
    dt.date(2018, 10, 8),
    "F2018L01408",
    (
        CommencementEntry("Sch 1 (items 6–12)", dt.date(2018, 11, 22), "s 2(1) item 3"),
        CommencementEntry("Sch 2", Pending.AWAITING, "s 2(1) item 4"),
    ),
    "—",
)


def lines(rows: tuple[Row, ...]) -> list[str]:
    return [" | ".join(cell.plain for cell in row.cells) for row in rows]


def notes(*laws: LawRow, rows: tuple[HistoryRow, ...] = ()) -> Endnotes:
    return Endnotes((), (), laws, rows)


def test_numbered_instruments_have_one_table_and_registered_ones_another() -> None:
    first, second = legislation_tables(notes(PRINCIPAL, NUMBERED, REGISTERED))
    assert first.columns[:2] == ("Number and year", "FRLI registration or gazettal")
    assert lines(first.rows) == [
        "126, 1988 | 24 June 1988 | 1 Aug 1988 | ",
        "210, 2012 | 3 Sept 2012 (F2012L01825) | Sch 2: 20 Sept 2012 (s 2) | —",
    ]
    assert second.columns[:2] == ("Name", "Registration")
    assert lines(second.rows) == [
        (
            "Crimes Regulations 2018 | 8 Oct 2018 (F2018L01408)"
            " | Sch 1 (items 6–12): 22 Nov 2018 (s 2(1) item 3) | —"
        ),
        " |  | Sch 2: awaiting commencement (s 2(1) item 4) | ",
    ]
    assert [row.kind for row in second.rows] == [RowKind.ENTRY, RowKind.CONTINUED]


def test_an_act_has_the_instruments_that_amend_it_in_a_table_by_name() -> None:
    act = LawRow(
        Citation(2003, Series.ACT, 139),
        "Legislative Instruments Act 2003",
        dt.date(2003, 12, 17),
        "",
        (CommencementEntry("Remainder", dt.date(2003, 12, 17), "s 2(1) item 1"),),
        None,
    )
    regulations = LawRow(
        Citation(2006, Series.SLI, 50),
        "Workplace Relations Amendment Regulations 2006 (No. 1)",
        dt.date(2006, 3, 17),
        "F2006L00820",
        (CommencementEntry("Sch 39", dt.date(2006, 3, 27), "r 2(b)"),),
        "—",
    )
    acts, instruments = legislation_tables(notes(act, regulations))
    assert lines(acts.rows) == [
        (
            "Legislative Instruments Act 2003 | 139, 2003 | 17 Dec 2003"
            " | Remainder: 17 Dec 2003 (s 2(1) item 1) | "
        )
    ]
    assert lines(instruments.rows)[0].startswith(
        "Workplace Relations Amendment Regulations 2006 (No. 1) (SLI No. 50, 2006)"
        " | 17 Mar 2006 (F2006L00820) | Sch 39: 27 Mar 2006 (r 2(b))"
    )


def test_a_law_that_amended_an_amending_law_stands_under_it() -> None:
    amended = LawRow(
        *(Citation(2012, Series.SLI, 1), "", None, "", (), "—"), amended_by=(NUMBERED,)
    )
    (table,) = legislation_tables(notes(PRINCIPAL, amended))
    assert lines(table.rows)[1:3] == ["1, 2012 |  |  | —", "as amended by |  |  | "]
    assert lines(table.rows)[3].startswith("210, 2012 | ")


def test_a_commencement_that_could_not_be_read_is_printed_as_found() -> None:
    entry = CommencementEntry("", None, printed="(see Gazette 1999)")
    (table,) = legislation_tables(
        notes(LawRow(Citation(1999, Series.ACT, 1), "A", None, "", (entry,), None))
    )
    assert lines(table.rows) == ["A | 1, 1999 |  | (see Gazette 1999) | "]


def test_each_effect_after_the_first_continues_the_row() -> None:
    row = HistoryRow(
        "r 12",
        "",
        "",
        (
            HistoryLine(Effect.REPEALED, (Cited(Citation(2012, Series.SLI, 210)),)),
            HistoryLine(Effect.ADDED, (Cited(Citation.parse("F2018L01408")),)),
        ),
    )
    table = amendment_table(notes(PRINCIPAL, rows=(row,)))
    assert lines(table.rows) == ["r 12 | rep No 210, 2012", " | ad F2018L01408"]
    assert [each.entry for each in table.rows] == [row, row]


def test_a_sub_header_is_printed_once_and_only_over_rows() -> None:
    lone = (HistoryLine(Effect.ADDED, (Cited(Citation(2012, Series.ACT, 1)),)),)
    rows = (
        HistoryRow("s 1", "", "Part 1", lone),
        HistoryRow("s 2", "", "Part 1 / Division 1", lone),
        HistoryRow("s 3", "", "Part 2 / Division 1", lone),
    )
    table = amendment_table(Endnotes((), (), (), rows, groups=("Part 3",)))
    assert [row.cells[0].plain for row in table.rows] == [
        *("Part 1", "s 1", "Division 1", "s 2", "Part 2", "Division 1", "s 3")
    ]


def test_an_uncommenced_amendment_is_underlined_with_its_qualifier() -> None:
    law = Cited(Citation(2017, Series.ACT, 55), "Sch 1 item 21", commenced=False)
    row = HistoryRow("s 7", "", "", (HistoryLine(Effect.AMENDED, (law,)),))
    (printed,) = amendment_table(Endnotes((), (), (), (row,))).rows
    text = printed.cells[1]
    (mark,) = text.marks
    assert text.plain[mark.start : mark.end] == "No 55, 2017 (Sch 1 item 21)"
