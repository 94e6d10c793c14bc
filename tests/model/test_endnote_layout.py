"""One invented law's endnotes in each style, as text."""

from __future__ import annotations

import datetime as dt

import pytest

from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_layout import laid_out
from lexcomp.model.endnote_style import S1, S2, S3, S5, EndnoteStyle, style_named
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Endnotes,
    HistoryLine,
    HistoryRow,
    LawRow,
    OtherNote,
)
from lexcomp.model.errors import InputError
from lexcomp.model.instrument import Citation, Series
from lexcomp.writers.text import layout_lines


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def act(number: int, year: int) -> Citation:
    return Citation(year, Series.ACT, number)


SUB_ROW = LawRow(
    act(3, 1997),
    "Wicks (Corrections) Act 1997",
    day("1997-02-01"),
    "",
    (CommencementEntry("Sch 2 (item 1)", day("1996-02-01"), "s 2(2)"),),
    "—",
)
LAWS = (
    LawRow(
        act(5, 1990),
        "Lamps Act 1990",
        day("1990-02-01"),
        "",
        (CommencementEntry("", day("1990-03-01")),),
        None,
    ),
    LawRow(
        act(7, 1995),
        "Lamps Amendment Act 1995",
        day("1995-06-01"),
        "",
        (
            CommencementEntry("s 1–3", day("1995-06-01")),
            CommencementEntry(
                "Sch 1 (items 3–5) and Sch 2",
                day("1995-07-01"),
                "s 2(2) and gaz 1995, No S9",
                footnote="Subsection 2(2) of the Lamps Amendment Act 1995 provides as"
                " follows:\n(2) Schedules 1 and 2 commence on a day to be fixed.",
            ),
        ),
        "s 4 and 5(1)",
    ),
    LawRow(
        act(9, 1996),
        "Wicks Act 1996",
        day("1996-01-05"),
        "",
        (CommencementEntry("", day("1996-02-01"), "s 2(1) item 3"),),
        "Sch 2 (item 5)",
        amended_by=(SUB_ROW,),
    ),
    LawRow(
        Citation(2006, Series.SLI, 50),
        "Work Amendment Regulations 2006",
        day("2006-03-17"),
        "F2006L90820",
        (CommencementEntry("Sch 39", day("2006-03-27"), "r 2(b)"),),
        "—",
    ),
    LawRow(
        act(4, 2012),
        "Lamps Amendment Act 2012",
        day("2012-02-01"),
        "",
        (CommencementEntry("", Pending.AWAITING, "s 2(1) item 2"),),
        "—",
    ),
)


def line(effect: str, *laws: Citation | Cited) -> HistoryLine:
    cited = (law if isinstance(law, Cited) else Cited(law) for law in laws)
    return HistoryLine(Effect(effect), tuple(cited))


AWAITED = Cited(act(4, 2012), "Sch 1 item 2", commenced=False)
ROWS = (
    HistoryRow("Part 1 heading", "", "Part 1", (line("rs", act(7, 1995)),)),
    HistoryRow("s 2", "", "Part 1", (line("am", act(7, 1995), act(9, 1995)),)),
    HistoryRow("s 3", "", "Part 1", (line("am", act(9, 1996)),)),
    HistoryRow("s 4", "", "Part 1", (line("am", act(9, 1996)),)),
    HistoryRow("s 5", "", "Part 1", (line("am", act(9, 1996)),)),
    HistoryRow(
        "Division 2 heading", "", "Part 2 / Division 2", (line("ad", act(7, 1995)),)
    ),
    HistoryRow("s 7 heading", "", "Part 2 / Division 2", (line("am", act(7, 1995)),)),
    HistoryRow(
        "s 7",
        "",
        "Part 2 / Division 2",
        (line("am", act(7, 1995), Citation(2006, Series.SLI, 50), AWAITED),),
    ),
    HistoryRow("s 8", "", "Part 2 / Division 2", (line("am", AWAITED),)),
)
ENDNOTES = Endnotes(("About this.",), (("ad", "added"),), LAWS, ROWS)

OLDEST = """\
Notes to the Lamps Act 1990
Note 1
About this.
The Lamps Act 1990 was amended by the Work Amendment Regulations 2006 (SLI 2006 No. \
50). The amendments are incorporated in this compilation.
Table of Acts
Act | Number and year | Date of Assent | Date of commencement | Application, saving \
or transitional provisions
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 |
Lamps Amendment Act 1995 | 7, 1995 | 1 June 1995 | Ss. 1–3: Royal Assent | Ss. 4 and \
5(1)
| | | Schedule 1 (items 3–5) and Schedule 2: 1 July 1995 (see s. 2(2) and Gazette \
1995, No. S9) (a) |
Wicks Act 1996 | 9, 1996 | 5 Jan 1996 | 1 Feb 1996 (see s. 2(1) (item 3)) | Sch. 2 \
(item 5)
as amended by | | | |
Wicks (Corrections) Act 1997 | 3, 1997 | 1 Feb 1997 | Schedule 2 (item 1): 1 Feb 1996 \
(see s. 2(2)) | —
Lamps Amendment Act 2012 | 4, 2012 | 1 Feb 2012 | [see Note 2] (see s. 2(1) (item 2)) \
| —
(a) Subsection 2(2) of the Lamps Amendment Act 1995 provides as follows:
(2) Schedules 1 and 2 commence on a day to be fixed.
Table of Amendments
ad. = added or inserted am. = amended rep. = repealed rs. = repealed and substituted
Provision affected | How affected
Part 1 |
Heading to Part 1 | rs. No. 7, 1995
S. 2 | am. Nos. 7 and 9, 1995
Ss. 3–5 | am. No. 9, 1996
Part 2 |
Division 2 |
Heading to Div. 2 of Part 2 | ad. No. 7, 1995
Heading to s. 7 | am. No. 7, 1995
S. 7 | am. No. 7, 1995; SLI 2006 No. 50
Note 2
Uncommenced amendments
S. 7—am. No. 4, 2012 (Sch. 1 item 2)
S. 8—am. No. 4, 2012 (Sch. 1 item 2)
"""

NEWEST = """\
Endnotes
Endnote 1—About the endnotes
About this.
Endnote 2—Abbreviation key
ad = added
Endnote 3—Legislation history
Act | Number and year | Assent | Commencement | Application, saving and transitional \
provisions
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 |
Lamps Amendment Act 1995 | 7, 1995 | 1 June 1995 | s 1–3: 1 June 1995 | s 4 and 5(1)
| | | Sch 1 (items 3–5) and Sch 2: 1 July 1995 (s 2(2) and gaz 1995, No S9) |
Wicks Act 1996 | 9, 1996 | 5 Jan 1996 | 1 Feb 1996 (s 2(1) item 3) | Sch 2 (item 5)
as amended by | | | |
Wicks (Corrections) Act 1997 | 3, 1997 | 1 Feb 1997 | Sch 2 (item 1): 1 Feb 1996 (s \
2(2)) | —
Lamps Amendment Act 2012 | 4, 2012 | 1 Feb 2012 | awaiting commencement (s 2(1) item \
2) | —
Name | Registration | Commencement | Application, saving and transitional provisions
Work Amendment Regulations 2006 (SLI No. 50, 2006) | 17 Mar 2006 (F2006L90820) | Sch \
39: 27 Mar 2006 (r 2(b)) | —
Endnote 4—Amendment history
Provision affected | How affected
Part 1 |
Part 1 heading | rs No 7, 1995
s 2 | am No 7, 1995; No 9, 1995
s 3 | am No 9, 1996
s 4 | am No 9, 1996
s 5 | am No 9, 1996
Part 2 |
Division 2 |
Division 2 heading | ad No 7, 1995
s 7 heading | am No 7, 1995
s 7 | am No 7, 1995; SLI No 50, 2006; <u>No 4, 2012 (Sch 1 item 2)</u>
s 8 | am <u>No 4, 2012 (Sch 1 item 2)</u>
"""


def printed(endnotes: Endnotes, style: EndnoteStyle) -> str:
    return "".join(f"{line}\n" for line in layout_lines(laid_out(endnotes, style)))


def headings(endnotes: Endnotes, style: EndnoteStyle) -> list[str]:
    return [note.heading for note in laid_out(endnotes, style).notes]


def test_the_oldest_style_has_notes_and_tables() -> None:
    assert printed(ENDNOTES, S1) == OLDEST


def test_the_current_style_has_numbered_endnotes() -> None:
    assert printed(ENDNOTES, S5) == NEWEST


def test_the_style_of_2013_marks_what_is_empty_and_tells_what_is_awaited() -> None:
    assert headings(ENDNOTES, S3)[4:] == [
        "Endnote 5—Uncommenced amendments",
        "Endnote 6—Modifications [none]",
        "Endnote 7—Misdescribed amendments [none]",
        "Endnote 8—Miscellaneous [none]",
    ]
    text = printed(ENDNOTES, S3)
    assert "1 Feb 2012 | [see Endnote 5] (see s. 2(1) (item 2)) | —\n" in text
    assert "S. 3 | am. No. 9, 1996\nS. 4 | am. No. 9, 1996\n" in text


def test_the_interim_style_has_the_histories_first() -> None:
    law = Endnotes((), (), LAWS[:4], ROWS[:7])
    assert printed(law, S2).startswith(
        "Endnotes\nEndnote 1—Legislation history\nThis endnote sets out details of the"
        " legislation history of the Lamps Act 1990.\nAct | "
    )
    assert printed(law, S2).endswith(
        "Endnote 3—Uncommenced amendments [none]\n"
        "There are no uncommenced amendments.\n"
        "Endnote 4—Misdescribed amendments [none]\n"
        "There are no misdescribed amendments.\n"
    )


def test_further_endnotes_are_numbered_by_their_place() -> None:
    others = (
        OtherNote("7", "Editorial changes", "Section 5\nA comma."),
        OtherNote("9", "Modifications", "[none]"),
        OtherNote("", "Miscellaneous", "More."),
    )
    law = Endnotes((), (), LAWS[:1], (), other=others)
    assert headings(law, S5)[2:] == [
        "Endnote 5—Editorial changes",
        "Endnote 6—Miscellaneous",
    ]
    assert printed(law, S3).endswith(
        "Endnote 8—Miscellaneous\nMore.\nEditorial changes\nSection 5\nA comma.\n"
    )
    assert printed(law, S1).endswith(
        "Note 2\nEditorial changes\nSection 5\nA comma.\nNote 3\nMiscellaneous\nMore.\n"
    )


def test_what_was_renumbered_has_a_row_of_its_own_in_old_styles() -> None:
    became = Cited(act(7, 1995), "s 108")
    row = HistoryRow("s 7", "", "", (HistoryLine(Effect.RENUMBERED, (became,)),))
    law = Endnotes((), (), LAWS[:1], (row,))
    assert "S. 7 |\nRenumbered s. 108 | No. 7, 1995\n" in printed(law, S1)
    assert "s 7 | renum No 7, 1995 (s 108)\n" in printed(law, S5)


def test_several_laws_that_amended_one_amending_law_are_told_apart() -> None:
    second = LawRow(act(8, 1998), "Sundries Act 1998", None, "", (), "—")
    both = LawRow(act(9, 1996), "Wicks Act 1996", None, "", (), "—", (SUB_ROW, second))
    text = printed(Endnotes((), (), (LAWS[0], both), ()), S5)
    assert "No 9, 1996 as also amended by | | | |\nSundries Act 1998 | 8, 1998" in text


def test_there_is_no_style_of_another_name() -> None:
    with pytest.raises(InputError, match="no endnote style “S6”; use one of S1, S2,"):
        style_named("S6")
