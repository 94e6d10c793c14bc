"""Endnotes of every style and flattening, read from small invented laws."""

from __future__ import annotations

from lexcomp.endnotes.parse import parse
from lexcomp.model.endnotes import OtherNote
from lexcomp.model.text import Face, Mark, Text
from lexcomp.readers.text import read_text
from tests.endnotes.printed import histories, laws, paragraph, read, table, whole

LAWS = """\
Lamps Act 1990 | No 5, 1990 | 1990-02-01 | : 1990-03-01 () | None
Lamps Amendment Act 1995 | No 7, 1995 | 1995-06-01 | s 3: 1995-06-01 (s 2(1)) / Sch 1: \
1995-07-01 (s 2(2)) | —
Wicks Act 1996 | No 9, 1996 | 1996-01-05 | Sch 2 (item 4): 1996-02-01 (s 2) | Sch 2 \
(item 5)"""

HISTORY = """\
s 2 [ < Part 1]: am No 7, 1995; No 9, 1996
s 3 [ < Part 1]: rs No 7, 1995 / am No 9, 1996
s 4 [ < Part 2]: rep No 9, 1996"""

PIPES = """\
Endnotes
Endnote 1—About the endnotes
The endnotes provide information about this compilation.
Endnote 3—Legislation history
Act | Number and year | Assent | Commencement | Application |
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 |
|
Lamps Amendment Act 1995 | 7, 1995 | 1 June 1995 | s 3: 1 June 1995 (s 2(1)) | — |
| | | Sch 1: 1 July 1995 (s 2(2)) | |
Wicks Act 1996 | 9, 1996 | 5 Jan 1996 | Sch 2 (item 4): 1 Feb 1996 (s 2) | \
Sch 2 (item 5) |
Endnote 4—Amendment history
Provision affected | How affected |
Part 1 |
|
s 2......... | am No 7, 1995; No 9, 1996 |
s 3......... | rs No 7, 1995 |
| am No 9, 1996 |
Part 2 |
s 4......... | rep No 9, 1996 |
"""

CELL_BY_CELL = """\
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
Lamps Amendment Act 1995
7, 1995
1 June 1995
s 3: 1 June 1995 (see s 2(1))
Sch 1: 1 July 1995 (s 2(2))
—
Wicks Act 1996_9, 1996
5 Jan 1996
Sch 2 (item
4): 1 Feb 1996 (s 2)
Sch 2 (item 5)
Table of Amendments
ad. = added or inserted am. = amended rep. = repealed rs. = repealed and substituted
Provision affected
How affected
Part 1
S. 2
am. No. 7, 1995; No. 9, 1996
S. 3
rs. No. 7, 1995
am. No. 9, 1996
Part 2
S. 4
rep. No. 9, 1996
"""

MARKDOWN = """\
# Endnotes

## Endnote 1—About the endnotes

The endnotes provide information about this compilation.

## Endnote 3—Legislation history

| Act | Number and year | Assent | Commencement | Application, saving and transitional provisions |
| --- | --- | --- | --- | --- |
| Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 |  |
| Lamps Amendment Act 1995 | 7, 1995 | 1 June 1995 | s 3: 1 June 1995 (s 2(1)) <br>Sch 1: 1 July 1995 (s 2(2)) | — |
| _Wicks Act 1996_ | 9, 1996 | 5 Jan 1996 | Sch 2 (item 4): 1 Feb 1996 (s 2) | Sch 2 (item 5) |

## Endnote 4—Amendment history

**Part 1**

| Provision affected | How affected |
| --- | --- |
| s 2 | am No 7, 1995; No 9, 1996 |
| s 3 | rs No 7, 1995 <br>am No 9, 1996 |

**Part 2**

| Provision affected | How affected |
| --- | --- |
| s 4 | rep No 9, 1996 |
"""  # noqa: E501 - a row of a Markdown table is one line

TABLES = (
    paragraph("Endnotes", "ENotesHeading1"),
    paragraph("Endnote 3—Legislation history", "ENotesHeading2"),
    table(
        ("Act", "Number and year", "Assent", "Commencement", "Application"),
        ("Lamps Act 1990", "5, 1990", "1 Feb 1990", "1 Mar 1990", ""),
        (
            "Lamps Amendment Act 1995",
            "7, 1995",
            "1 June 1995",
            "s 3: 1 June 1995 (s 2(1))\nSch 1: 1 July 1995 (s 2(2))",
            "—",
        ),
        (
            "Wicks Act 1996",
            "9, 1996",
            "5 Jan 1996",
            "Sch 2 (item 4): 1 Feb 1996 (s 2)",
            "Sch 2 (item 5)",
        ),
    ),
    paragraph("Endnote 4—Amendment history", "ENotesHeading2"),
    table(
        ("Provision affected", "How affected"),
        (Text("Part 1", (Mark(0, 6, Face.BOLD),)), ""),
        ("s 2\t", "am No 7, 1995; No 9, 1996"),
        ("s 3. . . . . . .", "rs No 7, 1995"),
        ("", "am No 9, 1996"),
        ("Part 2", ""),
        ("s 4", "rep No 9, 1996"),
    ),
)


MISSING = (
    "a.txt:1: error LC406: There is no legislation history, although there is the "
    "amendment history: the endnotes are cut off."
)


def test_rows_of_cells_parted_by_pipes_are_read() -> None:
    endnotes, findings = read(PIPES)
    assert (laws(endnotes), histories(endnotes), findings) == (LAWS, HISTORY, "")


def test_one_paragraph_a_cell_is_read() -> None:
    endnotes, findings = read(CELL_BY_CELL)
    assert (laws(endnotes), histories(endnotes), findings) == (
        LAWS.replace("s 2(1)", "s 2(1)"),
        HISTORY,
        "",
    )


def test_markdown_is_read() -> None:
    endnotes, findings = read(MARKDOWN)
    assert (laws(endnotes), histories(endnotes), findings) == (LAWS, HISTORY, "")


def test_tables_are_read() -> None:
    endnotes, findings = whole(parse(TABLES))
    assert (laws(endnotes), histories(endnotes), findings) == (LAWS, HISTORY, "")


def test_the_sub_headers_are_kept_in_order() -> None:
    assert read(PIPES)[0].groups == ("Part 1", "Part 2")


def test_a_row_that_has_lost_its_name_is_still_a_row() -> None:
    endnotes, findings = read(
        """\
Number and year | FRLI registration or gazettal | Commencement | Application |
126, 1988 | 24 June 1988 | 1 Aug 1988 |
Name | Registration | Commencement | Application |
30 Aug 2021 (F2021L01204) | Sch 2: 1 Sept 2021 (s 2(1) item 1) | — |
Provision affected | How affected |
r 1 | am F2021L01204 |
"""
    )
    assert laws(endnotes).splitlines()[1] == (
        " | F2021L01204 | 2021-08-30 | Sch 2: 2021-09-01 (s 2(1) item 1) | —"
    )
    assert findings == (
        "a.txt:4: warning LC412: The row of F2021L01204 in the legislation history "
        "has lost the law's name."
    )


def test_numbers_in_regulations_are_statutory_rules_or_select_instruments() -> None:
    endnotes, _ = read(
        """\
Number and year | FRLI registration or gazettal | Commencement | Application |
126, 1988 | 24 June 1988 | 1 Aug 1988 | |
51, 2013 | 11 Apr 2013 (F2013L00649) | 12 Apr 2013 | — |
Provision affected | How affected |
Schedule |
Form 1 | 1988 No. 126 |
| am No 51, 2013 |
"""
    )
    assert histories(endnotes) == (
        "Form 1 [Schedule < Schedule]: SR No 126, 1988 / am SLI No 51, 2013"
    )
    assert endnotes.legislation[1].register_id == "F2013L00649"


def test_an_instrument_that_amended_an_act_is_known_by_the_number_in_its_name() -> None:
    endnotes, findings = read(
        """\
Act | Number and year | Assent | Commencement | Application |
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 | |
Name | Registration | Commencement | Application |
Lamps Regulations 2006 (No. 1) (SLI No. 50, 2006) | 17 Mar 2006 (F2006L00820) | 27 Mar 2006 | — |
Provision affected | How affected |
s 7 | am SLI No 50, 2006 |
"""  # noqa: E501 - a row is one line
    )
    row = endnotes.legislation[1]
    assert (row.name, str(row.citation)) == (
        "Lamps Regulations 2006 (No. 1)",
        "SLI No 50, 2006",
    )
    assert endnotes.amendments[0].lines[0].laws[0].citation == row.citation
    assert findings == ""


def test_laws_under_as_amended_by_are_nested_as_their_styles_say() -> None:
    cells = ("1 Jan 2014", "1 Jan 2014", "—")
    blank = ("", "", "", "")
    rows = [("Lamps Act 1990", "5, 1990", "1 Feb 1990", "1 Mar 1990", "")]
    rows += [("A Act 2014", "62, 2014", *cells), ("as amended by", *blank)]
    rows += [("B Act 2015", "36, 2015", *cells), ("as amended by", *blank)]
    rows += [("C Act 2015", "126, 2015", *cells), ("D Act 2014", "108, 2014", *cells)]
    head = ("Act", "Number and year", "Assent", "Commencement", "Application")
    blocks = (paragraph("Endnote 3—Legislation history"), table(head, *rows))
    endnotes, _ = whole(parse(blocks))
    (_, amending, other) = endnotes.legislation
    assert str(amending.amended_by[0].citation) == "No 36, 2015"
    assert str(amending.amended_by[0].amended_by[0].citation) == "No 126, 2015"
    assert str(other.citation) == "No 108, 2014"


def test_a_row_out_of_order_after_a_nested_one_is_nested_too_and_reported() -> None:
    endnotes, findings = read(
        """\
Act | Number and year | Assent | Commencement | Application |
Lamps Act 1990 | 5, 1990 | 1 Feb 1990 | 1 Mar 1990 | |
A Act 2014 | 62, 2014 | 30 June 2014 | 1 July 2014 | — |
as amended by | | | | |
B Act 2015 | 36, 2015 | 13 Apr 2015 | 14 Apr 2015 | — |
C Act 2015 | 126, 2015 | 10 Sept 2015 | 5 Mar 2016 | — |
D Act 2015 | 10, 2015 | 5 Mar 2015 | 5 Mar 2016 | — |
Provision affected | How affected |
s 1 | am No 10, 2015 |
"""
    )
    assert len(endnotes.legislation) == 3
    assert len(endnotes.legislation[1].amended_by) == 2
    assert findings == (
        "a.txt:6: note LC410: The row of No 126, 2015 is taken to stand under "
        "“as amended by” for No 62, 2014, since it is out of order otherwise."
    )


def test_a_provision_in_a_schedule_is_told_from_one_of_the_same_number() -> None:
    endnotes, _ = read(
        """\
Provision affected | How affected |
Part 2 |
s 18 | am No 1, 2000 |
Schedule 2 |
Part 2 |
s 18 | ad No 2, 2001 |
"""
    )
    assert histories(endnotes) == (
        "s 18 [ < Part 2]: am No 1, 2000\n"
        "s 18 [Schedule 2 < Schedule 2 / Part 2]: ad No 2, 2001"
    )


def test_a_renumbering_is_told_of_the_provision_that_it_befell() -> None:
    endnotes, _ = read(
        """\
Endnote 4—Amendment history
Provision affected
How affected
S. 7
am. No. 3, 1985
Renumbered s. 108
No. 118, 1990
"""
    )
    assert histories(endnotes) == "s 7: am No 3, 1985 / renum No 118, 1990 (s 108)"


def test_label_and_history_that_have_run_together_are_parted() -> None:
    endnotes, findings = read(
        """\
Endnote 4—Amendment history
Provision affected How affected
s 3 am No 124, 2021; No 33, 2022
s 4....... rs No 124, 2021
am No 33, 2022
"""
    )
    assert histories(endnotes) == (
        "s 3: am No 124, 2021; No 33, 2022\ns 4: rs No 124, 2021 / am No 33, 2022"
    )
    assert findings.splitlines() == [MISSING]


def test_a_group_of_provisions_has_a_row_for_each_and_all_are_as_printed() -> None:
    endnotes, _ = read(
        "Provision affected | How affected |\nSs. 5, 6 | am. No. 1, 2000 |\n"
    )
    assert histories(endnotes) == "s 5: am No 1, 2000\ns 6: am No 1, 2000"
    assert [row.printed for row in endnotes.amendments] == ["Ss. 5, 6", "Ss. 5, 6"]


def test_an_underlined_amendment_has_not_commenced() -> None:
    words = "am No 1, 2000"
    underlined = Text(words, (Mark(3, len(words), Face.UNDERLINE),))
    rows = (("Provision affected", "How affected"), (Text("s 1"), underlined))
    endnotes, _ = whole(parse((table(*rows),)))
    assert not endnotes.amendments[0].lines[0].laws[0].commenced


def test_other_endnotes_are_known_by_their_titles() -> None:
    endnotes, _ = read(
        f"{PIPES}Endnote 5—Editorial changes\nSection 5 (heading)\nBold was added.\n"
        "Endnote 6—Modifications [none]\n"
    )
    assert endnotes.other == (
        OtherNote("5", "Editorial changes", "Section 5 (heading)\nBold was added."),
        OtherNote("6", "Modifications", "[none]"),
    )
    assert histories(endnotes) == HISTORY


def test_a_key_in_two_columns_is_read_column_by_column() -> None:
    endnotes, _ = read(
        """\
The endnotes provide information.
ad = added or inserted | par = paragraph(s)/subparagraph(s) |
exp = expires/expired or ceases/ceased to have | /sub-subparagraph(s) |
effect | (prev…) = previously |
(md not incorp) = misdescribed amendment | rep = repealed |
cannot be given effect | |
"""
    )
    assert endnotes.abbreviations == (
        ("ad", "added or inserted"),
        ("exp", "expires/expired or ceases/ceased to have effect"),
        ("(md not incorp)", "misdescribed amendment cannot be given effect"),
        ("par", "paragraph(s)/subparagraph(s)/sub-subparagraph(s)"),
        ("(prev…)", "previously"),
        ("rep", "repealed"),
    )


def test_a_line_that_is_not_understood_is_reported_and_the_rest_is_read() -> None:
    endnotes, findings = read(
        "Provision affected | How affected |\n"
        "s 1 | ad No 1, 2000 |\n| changed somehow by No 2, 2001 |\n| rep No 3, 2002 |\n"
    )
    assert histories(endnotes) == "s 1: ad No 1, 2000 / rep No 3, 2002"
    assert findings.splitlines()[0] == (
        "a.txt:3: warning LC401: The amendment history says of “s 1” “changed "
        "somehow by No 2, 2001”, which is not understood."
    )


def test_a_row_without_a_number_is_reported() -> None:
    _, findings = read(
        "Act | Number and year | Assent | Commencement | Application |\n"
        "Lamps Act 1990 | five | 1 Feb 1990 | 1 Mar 1990 | |\n"
    )
    assert findings == (
        "a.txt:2: warning LC402: The legislation history has a row “Lamps Act 1990 "
        "| five | 1 Feb 1990 | 1 Mar 1990 | ” without a number that is understood."
    )


def test_a_commencement_that_is_not_understood_is_reported() -> None:
    _, findings = read(PIPES.replace("1 Feb 1996 (s 2)", "one day"))
    assert findings == (
        "a.txt:10: warning LC403: The legislation history says of the commencement of "
        "No 9, 1996 “Sch 2 (item 4): one day”, which is not understood."
    )


def test_endnotes_that_are_cut_off_after_the_legislation_history_are_reported() -> None:
    endnotes, findings = read(PIPES.partition("Endnote 4")[0])
    assert endnotes.amendments == ()
    assert findings == (
        "a.txt:1: error LC406: There is no amendment history, although there is "
        "the legislation history: the endnotes are cut off."
    )


def test_a_history_that_only_the_contents_list_has_is_cut_off() -> None:
    promised = "Endnote 3—Legislation history 6\nEndnote 4—Amendment history 7\n"
    blocks = read_text(f"Contents\n{promised}1 Name\nLamps.\n".encode(), "a.txt")
    endnotes, findings = parse(blocks)
    assert endnotes is None
    (found,) = findings
    assert str(found) == (
        "a.txt:2: error LC406: The contents list has “Endnote 3—Legislation history "
        "6”, which is not there: the endnotes are cut off."
    )


def test_a_history_without_a_row_is_cut_off() -> None:
    bare = PIPES.partition("Endnote 4")[0] + "Provision affected | How affected |"
    _, findings = read(bare)
    assert "There is no amendment history" in findings


def test_the_notes_of_an_act_that_was_never_amended_are_whole() -> None:
    note = "Act No. 21, 1977; assented to and commenced 14 April 1977."
    _, findings = read(f"1 Name\nLamps.\nNotes to the Lamps Act 1977\nNote 1\n{note}")
    assert findings == ""


def test_a_heading_after_words_that_announce_something_is_no_list() -> None:
    _, findings = read(
        PIPES.replace("Endnote 4", "Section 2 provides as follows:\nEndnote 4")
    )
    assert "cut off" not in findings


def test_a_heading_whose_table_is_lost_is_reported() -> None:
    _, findings = read(PIPES.partition("Provision affected")[0])
    assert findings == (
        "a.txt:11: error LC405: There is nothing under the heading “Amendment "
        "history”: its table has been lost."
    )


def test_a_table_that_breaks_off_within_a_row_is_reported() -> None:
    _, findings = read(PIPES.partition(" rep No 9")[0])
    assert findings == (
        "a.txt:19: error LC407: The row “s 4” of the amendment history breaks off."
    )


def test_a_legislation_history_that_breaks_off_within_a_row_is_reported() -> None:
    _, findings = read(PIPES.partition(" | Sch 2 (item 4)")[0])
    assert findings.splitlines()[0] == (
        "a.txt:10: error LC407: The row “No 9, 1996” of the legislation history "
        "breaks off."
    )


def test_running_heads_after_a_table_are_no_rows() -> None:
    endnotes, findings = read(
        f"{CELL_BY_CELL}PAGE 6 Lamps Act 1990\nPart III\nSection 7\n"
    )
    assert histories(endnotes) == HISTORY
    assert endnotes.groups == ("Part 1", "Part 2")
    assert findings == (
        "a.txt:42: note LC409: The amendment history holds 2 lines, the first of them "
        "“Section 7”, in no row."
    )


def test_a_law_without_endnotes_has_none() -> None:
    assert parse((paragraph("1 Short title"), paragraph("This is the Lamps Act."))) == (
        None,
        (),
    )
