"""What the front of a compilation says of itself."""

from __future__ import annotations

import datetime as dt

import pytest

from lexcomp.endnotes.cover import cover
from lexcomp.readers.text import read_text

NEW = """\
Lamps Regulations 1988
Statutory Rules No. 126, 1988
made under the
Lamps Act 1987
Compilation No. 9
Compilation date: 1 September 2021
Includes amendments up to: F2021L01204
Registered: 12 October 2021
About this compilation
Contents
Part 1—Preliminary
1 Name
2A Application of Criminal Code
Schedule
Form 1—Summons
Endnotes
Endnote 1—About the endnotes
"""


def test_the_cover_of_regulations_is_read() -> None:
    found = cover(read_text(NEW.encode(), "a.txt"))
    assert found.title == "Lamps Regulations 1988"
    assert str(found.citation) == "SR No 126, 1988"
    assert found.compilation == 9
    assert found.day == dt.date(2021, 9, 1)
    assert str(found.up_to) == "F2021L01204"
    assert found.contents == (
        ("Part 1", "Preliminary"),
        ("1", "Name"),
        ("2A", "Application of Criminal Code"),
        ("Schedule", ""),
        ("Form 1", "Summons"),
    )


def test_the_cover_of_an_older_act_is_read() -> None:
    words = """\
Lamps Act 1973
Act No. 42 of 1974 as amended
This compilation was prepared on 1 July 2011
taking into account amendments up to Act No. 32 of 2011
"""
    found = cover(read_text(words.encode(), "a.txt"))
    assert str(found.citation) == "No 42, 1974"
    assert found.day == dt.date(2011, 7, 1)
    assert str(found.up_to) == "No 32, 2011"


@pytest.mark.parametrize(
    ("number", "citation"),
    [
        ("No. 139, 2003", "No 139, 2003"),
        ("Act No. 139, 2003", "No 139, 2003"),
        ("Statutory Rules 1988 No. 126 as amended", "SR No 126, 1988"),
        ("Select Legislative Instrument No. 51, 2013", "SLI No 51, 2013"),
        ("Select Legislative Instrument 2012 No. 210", "SLI No 210, 2012"),
        ("F2018L01408", "F2018L01408"),
    ],
)
def test_the_number_of_a_law_is_read_in_any_style(number: str, citation: str) -> None:
    found = cover(read_text(f"Lamps\n{number}\n".encode(), "a.txt"))
    assert str(found.citation) == citation


def test_a_label_may_stand_on_the_line_before_its_value() -> None:
    words = """\
Lamps Act
Compilation date:
1 May 2020
Includes amendments:
Act No. 1, 2020
"""
    found = cover(read_text(words.encode(), "a.txt"))
    assert (found.day, str(found.up_to)) == (dt.date(2020, 5, 1), "No 1, 2020")
    assert found.brings


def test_numbers_of_pages_are_no_part_of_headings() -> None:
    words = "Lamps Act\nContents\n1 Short title 1\n2 Section 9 offences 2\n3 Lamps 2\n"
    found = cover(read_text(words.encode(), "a.txt"))
    assert found.contents == (
        ("1", "Short title"),
        ("2", "Section 9 offences"),
        ("3", "Lamps"),
    )
