"""Slips and breaks of flattened tables of before 2013, each in a small law."""

from __future__ import annotations

from tests.endnotes.printed import histories, laws, read

ACTS = """\
Notes to the Lamps Act 1990
Note 1
The Lamps Act 1990 as shown in this compilation comprises Act No. 5, 1990.
Table of Acts
Act
Number
and year
Date
of Assent
Date of commencement
Application, saving or transitional provisions
Lamps Act 1990
5, 1990
1 Feb 1990
1 Mar 1990
{rows}Table of Amendments
Provision affected
How affected
{history}"""

ROW = """\
Wicks Act 1996
9, 1996
5 Jan 1996
1 Feb 1996
—
"""


def read_acts(rows: str = "", history: str = "S. 2\nam. No. 9, 1996\n") -> str:
    endnotes, _ = read(ACTS.format(rows=rows, history=history))
    return laws(endnotes)


def read_history(history: str) -> str:
    endnotes, _ = read(ACTS.format(rows=ROW, history=history))
    return histories(endnotes)


def test_a_date_may_have_lost_its_space_or_have_a_comma() -> None:
    for date in ("5Jan 1996", "5 Jan, 1996"):
        assert read_acts(ROW.replace("5 Jan 1996", date)) == read_acts(ROW)


def test_a_date_may_be_told_in_a_footnote() -> None:
    words = ROW.replace("5 Jan 1996", "(a)")
    assert "Wicks Act 1996 | No 9, 1996 | None | : 1996-02-01" in read_acts(words)


def test_a_date_may_be_missing_where_something_commenced_after_a_number() -> None:
    words = ROW.replace("5 Jan 1996\n1 Feb", "Schedule 2 (item 3): 1 Feb")
    read = read_acts(words)
    assert "Wicks Act 1996 | No 9, 1996 | None | Schedule 2 (item 3): 1996-02" in read


def test_a_name_may_go_on_in_a_second_line() -> None:
    words = ROW.replace("Wicks Act 1996", "Statute Law (Lamps) Act\n(No. 2) 1996")
    found = read_acts(words)
    assert "\nStatute Law (Lamps) Act (No. 2) 1996 | No 9, 1996 | 1996-01-05" in found
    assert found.startswith("Lamps Act 1990 | No 5, 1990 | 1990-02-01 | : 1990-03-01 (")


def test_a_label_may_go_on_in_a_second_line() -> None:
    read = read_history("Heading to Part 1 of\nSchedule 4\nrep. No. 9, 1996\n")
    assert read == "Part 1 of Schedule 4 heading: rep No 9, 1996"


def test_a_repeal_table_is_an_endnote_of_its_own() -> None:
    words = "S. 2\nam. No. 9, 1996\nRepeal Table\nS. 2\nrep. No. 9, 1996\n"
    endnotes, _ = read(ACTS.format(rows=ROW, history=words))
    assert histories(endnotes) == "s 2: am No 9, 1996"
    assert [note.title for note in endnotes.other] == ["Repeal Table"]


def test_a_renumbering_may_stand_between_a_label_and_its_history() -> None:
    read = read_history("S. 9A\nRenumbered s. 9B\nad. No. 9, 1996\nNo. 43, 1996\n")
    assert read.splitlines()[0] == "s 9A: ad No 9, 1996 / renum No 43, 1996 (s 9B)"


def test_a_row_of_a_schedule_ends_the_sub_headers_of_the_schedule_before() -> None:
    endnotes, _ = read(
        "Provision affected | How affected |\n"
        "Schedule 2 |\nPart 4 |\nc 19 | ad No 1, 2024 |\n"
        "Schedule 3 | ad No 1, 2000 |\n| rep No 1, 2012 |\n"
        "c 1 | ad No 1, 2000 |\n| rep No 1, 2012 |\n"
    )
    assert [(row.provision, row.scope) for row in endnotes.amendments] == [
        ("c 19", "Schedule 2"),
        ("Schedule 3", ""),
        ("c 1", "Schedule 3"),
    ]


def test_a_table_of_acts_may_have_lost_its_heading() -> None:
    whole = ACTS.format(rows=ROW, history="S. 2\nam. No. 9, 1996\n")
    without, _ = read(whole.replace("Table of Acts\n", ""))
    assert laws(without) == read_acts(ROW)


def test_what_a_provision_was_goes_on_from_no_right_cell() -> None:
    read = read_history(
        "S. 108\nam. No. 9, 1996\nrep. No. 9, 1996\nformerly s. 7\nrep. No. 9, 1996\n"
    )
    assert read.splitlines()[0] == "s 108: am No 9, 1996 / rep No 9, 1996"
