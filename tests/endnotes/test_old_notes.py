"""What the endnotes of 2001 to 2014 told outside their tables, in small cases."""

from __future__ import annotations

from lexcomp.model.commencement import Pending
from tests.endnotes.printed import histories, read

ACT = """\
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
"""
AMENDMENTS = """\
Table of Amendments
ad. = added or inserted am. = amended rep. = repealed rs. = repealed and substituted
Provision affected
How affected
"""


def test_a_footnote_belongs_to_the_commencement_that_has_its_letter() -> None:
    endnotes, findings = read(
        f"""{ACT}\
Wicks Act 1995
7, 1995
1 June 1995
S. 3: Royal Assent (a)
Schedule 1: (a)
—
Oil Act 1996
9, 1996
5 Jan 1996
Schedule 2: 1 Feb 1996 (see Gazette 1996, No. S9) (b)
—
(a) Section 2 of the Wicks Act 1995 provides as follows:
(2) This Act commences when:
(b) oil is sold.
(b) The Lamps Act 1990 was amended by Schedule 2 only of the Oil Act 1996.
{AMENDMENTS}\
S. 2
am. No. 7, 1995
"""
    )
    _, wicks, oil = endnotes.legislation
    for entry in wicks.commencements:
        assert entry.footnote == (
            "Section 2 of the Wicks Act 1995 provides as follows:\n"
            "(2) This Act commences when:\n(b) oil is sold."
        )
    assert [entry.footnote for entry in oil.commencements] == [
        "The Lamps Act 1990 was amended by Schedule 2 only of the Oil Act 1996."
    ]
    assert endnotes.other == ()
    assert findings == (
        "a.txt:16: note LC404: The legislation history says of the commencement of"
        " No 7, 1995 “Schedule 1: (a)”, which gives no day."
    )


def test_a_note_about_what_has_not_commenced_can_be_referred_to() -> None:
    endnotes, findings = read(
        f"""{ACT}\
Wicks Act 2012
7, 2012
1 June 2012
Ss. 1 and 2: Royal Assent
Schedule 1: [see Note 2]
—
{AMENDMENTS}\
S. 2
am. No. 7, 2012
Note 2
Wicks Act 2012 (No. 7, 2012)
The following amendment commences on 1 January 2027:
Schedule 1
1 Section 5
Repeal the section.
As at 29 May 2012 the amendment is not incorporated in this compilation.
"""
    )
    assert findings == ""
    assert endnotes.legislation[1].commencements[1].when is Pending.AWAITING


def test_a_label_may_take_two_lines() -> None:
    endnotes, findings = read(
        f"""{ACT}\
Wicks Act 2012
7, 2012
1 June 2012
1 June 2012
—
{AMENDMENTS}\
Part 3
Division 7
Subdiv. C of Div. 7
of Part 3
rep. No. 7, 2012
S. 61
am. No. 7, 2012
Note to heading to Div. 2
of Part 4
ad. No. 7, 2012
"""
    )
    assert [row.provision for row in endnotes.amendments] == [
        "Subdivision C of Division 7 of Part 3",
        "s 61",
        "Note to Division 2 of Part 4 heading",
    ]
    assert findings == ""


def test_the_division_of_a_part_that_stands_over_it_needs_no_part() -> None:
    endnotes, _ = read(
        f"""{ACT}\
Wicks Act 2012
7, 2012
1 June 2012
1 June 2012
—
{AMENDMENTS}\
Part IV
Heading to Div. 3 of Part IV
ad. No. 7, 2012
"""
    )
    assert histories(endnotes) == "Division 3 heading [ < Part IV]: ad No 7, 2012"
