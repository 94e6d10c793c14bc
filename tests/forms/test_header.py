"""Headers: what they name, and what of them is not understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.forms.header import examine, read_header, read_within, unread
from lexcomp.model.path import Path, Unit

SECTION = [
    ("Section 25", "section:25"),
    ("Sections 26 and 27", "section:26 section:27"),
    ("Subsection 23(3)", "section:23/subsection:3"),
    ("Sub-section 71 (2)", "section:71/subsection:2"),
    ("Paragraph 5(1)(a)", "section:5/subsection:1/paragraph:a"),
    ("Paragraph 5(a)", "section:5/paragraph:a"),
    (
        "Subparagraph 39(2)(b)(v)",
        "section:39/subsection:2/paragraph:b/subparagraph:v",
    ),
    (
        "Sub-subparagraph 5(3)(d)(i)(B)",
        "section:5/subsection:3/paragraph:d/subparagraph:i/sub-subparagraph:B",
    ),
    ("Subsection 700-1(2)", "section:700-1/subsection:2"),
    ("Section 3.12B", "section:3.12B"),
    ("After paragraph 5H(zzah)", "after section:5H/paragraph:zzah"),
    ("Paragraphs 45(a), (b) and (c)",
     "section:45/paragraph:a section:45/paragraph:b section:45/paragraph:c"),
    (
        "Paragraphs 216(3)(b) and (4)(b)",
        "section:216/subsection:3/paragraph:b section:216/subsection:4/paragraph:b",
    ),
    ("Paragraphs 80(1)(d) and subsection 80(2)",
     "section:80/subsection:1/paragraph:d section:80/subsection:2"),
    ("Subsections 21(2), 21AA(5) and 22(4)",
     "section:21/subsection:2 section:21AA/subsection:5 section:22/subsection:4"),
    ("After section 22", "after section:22"),
    ("Before section 69B", "before section:69B"),
    ("At the end of section 3", "at end of section:3"),
    ("At the end of the Act", "at end of "),
    ("The whole of the Act", ""),
    ("At the end of subsection 21A(4) (before the note)",
     "at end of section:21A/subsection:4"),
    ("Section 39 (definition of approved operator)",
     "section:39/definition:approved operator"),
    ("Section 3 (definition of “lamp”):", "section:3/definition:lamp"),
    ("Section 3 (definitions of oil, wick and pan)",
     "section:3/definition:oil section:3/definition:wick section:3/definition:pan"),
    ("Subsection 3(1) (paragraph (c) of the definition of oil, wick and candle law)",
     "section:3/subsection:1/definition:oil, wick and candle law/paragraph:c"),
    ("Subsection 6(1) (after paragraph (c) of the definition of relevant offence)",
     "after section:6/subsection:1/definition:relevant offence/paragraph:c"),
    ("Section 528 (subparagraph (i)(ii) of the definition of agency)",
     "section:528/definition:agency/paragraph:i/subparagraph:ii"),
    ("Section 9 (definition of tax (general))", "section:9/definition:tax (general)"),
    ("Subsection 23HC(1) (note)", "section:23HC/subsection:1/note"),
    ("Subsections 16B(2) and (3) (note 2)",
     "section:16B/subsection:2/note:2 section:16B/subsection:3/note:2"),
    ("Note 1 to subsection 116(2)", "section:116/subsection:2/note:1"),
    ("Section 69CD (heading)", "section:69CD/heading"),
    ("Heading to Division 5 of Part 2M.3", "part:2M.3/division:5/heading"),
    ("Subsection 15(2) (penalty)", "section:15/subsection:2/penalty"),
    ("Section 85-1 (table item 21)", "section:85-1/table/item:21"),
    ("Section 85-1 (after table item 27)", "after section:85-1/table/item:27"),
    ("Table item 3 in section 257J", "section:257J/table/item:3"),
    ("Subsection 2(1) (cell at table item 8, column 2)",
     "section:2/subsection:1/table/item:8/cell:2"),
    ("Part III", "part:III"),
    ("Division 4 of Part 3", "part:3/division:4"),
    ("Subdivision A of Division 6 of Part 7", "part:7/division:6/subdivision:A"),
    ("Clause 3 of Schedule 1", "schedule:1/clause:3"),
    ("Clause 5 of Part 2 of Schedule 1", "schedule:1/clause:5"),
    ("Paragraph 3(1)(b) of Schedule 1", "schedule:1/clause:3/subclause:1/paragraph:b"),
    ("Paragraph 14 of Schedule 3", "schedule:3/clause:14"),
    ("Subparagraph 6(c) of Schedule 3", "schedule:3/clause:6/paragraph:c"),
    ("Subsection 337K(5) of Schedule 1", "schedule:1/section:337K/subsection:5"),
    ("The Third Schedule", "schedule:3"),
    ("Paragraph 8F(1)(a) of the Code set out in the Schedule",
     "schedule/section:8F/subsection:1/paragraph:a"),
    ("Subsection 400.2(3) of the Criminal Code",
     "schedule:Criminal Code/section:400.2/subsection:3"),
    ("The Schedule (before Part 10.5 of the Criminal Code)",
     "before schedule/part:10.5"),
    ("After section 5 of the Harbours (Small Vessels) National Law",
     "after schedule:Harbours (Small Vessels) National Law/section:5"),
    ("Section 8 of the Lamps Interpretation Act 1901", "section:8"),
    ("Subparagraph 8BAA(1AB)(c)(ii)",
     "section:8BAA/subsection:1AB/paragraph:c/subparagraph:ii"),
    ("Paragraph (1)(a)", None),
    ("Section 5 (chorus)", None),
    ("Application of amendments", None),
    ("Schedule 9¾", None),
    ("", None),
]  # fmt: skip

RUNS = [
    ("Subsections 43C(4) to (4C)", "section:43C/subsection:4..4C"),
    ("Sections 26A to 26C", "section:26A..26C"),
    ("Parts VI to VID", "part:VI..VID"),
    ("Divisions 1 to 3A of Part 4", "part:4/division:1..3A"),
    ("Clauses 20 to 27 (inclusive) of Schedule 2", "schedule:2/clause:20..27"),
    ("Items 33 to 39 of Schedule 6", "schedule:6/item:33..39"),
    ("Subsection 34A(1)-(3) and (6)",
     "section:34A/subsection:1..3 section:34A/subsection:6"),
    ("Paragraphs 88(2)(a) to(c)", "section:88/subsection:2/paragraph:a..c"),
    ("Section 16 (paragraphs (a) to (f), (i) and (k) to (m) of the definition of oil)",
     ("section:16/definition:oil/paragraph:a..f section:16/definition:oil/paragraph:i"
     " section:16/definition:oil/paragraph:k..m")),
    ("Paragraphs 50(1)(c), (2)(c) to (d) and (f) and (5)(a)",
     ("section:50/subsection:1/paragraph:c section:50/subsection:2/paragraph:c..d"
     " section:50/subsection:2/paragraph:f section:50/subsection:5/paragraph:a")),
    ("Subsections 206E(3) to 206F(2)", None),
]  # fmt: skip

BY_WORDS = [
    ("Section 11-15 (table item headed “wicks”)", "section:11-15/table/item:wicks"),
    ('Section 3 (table items headed "oil" and "wicks")',
     "section:3/table/item:oil section:3/table/item:wicks"),
    ("Section 3 (table item headed “ oil ”)", "section:3/table/item:oil"),
    ("Section 3 (table item headed “ ”)", None),
    ("Section 4 (table row relating to Part 22)", "section:4/table/item:Part 22"),
    ('Section 85-1 (cell at table item 27, column headed "Decision")',
     "section:85-1/table/item:27/cell:Decision"),
    ("Section 6 (paragraph (d) of the cell at table item 33, column 2)",
     "section:6/table/item:33/cell:2/paragraph:d"),
    ("Section 110 (table, column dealing with lamps, row dealing with keepers)",
     "section:110/table/item:keepers/cell:lamps"),
    ("Section 40 (Relevant Lamps Table, column 3A)",
     "section:40/table:Relevant Lamps Table/column:3A"),
    ("Fourth Schedule (table, heading to columns 1 and 2)",
     "schedule:4/table/column:1/heading schedule:4/table/column:2/heading"),
    ("Section 5 (table heading)", "section:5/table/heading"),
    ("Schedule 1 (heading relating to the Lamps Act 1989)",
     "schedule:1/subheading:the Lamps Act 1989"),
    ("Schedule (after the reference to the Lamps Act 1987)",
     "after schedule/item:the Lamps Act 1987"),
    ("Section 3 (index of definitions, entry relating to in lamp care)",
     "section:3/index/item:in lamp care"),
    ("List of terms defined in Part 9", "index:Part 9"),
    ("Dictionary in the Schedule (definition of oil)",
     "schedule/dictionary/definition:oil"),
    ("Small business guide in Part 1.5", "part:1.5/guide:Small business"),
    ("Small business guide (paragraphs 1.1, 3.2 to 3.3, section 7 and paragraph 9.3)",
     ("guide:Small business/paragraph:1.1 guide:Small business/paragraph:3.2..3.3"
     " guide:Small business/section:7 guide:Small business/paragraph:9.3")),
    ("Readers guide (related laws)", "guide:Reader’s/alinea:related laws"),
    ("Schedule 3 (Annex II to the Protocol on Lamps)", "schedule:3/annex:II"),
    ("Section 5 (Lamp Rate Calculator--paragraph 5-D21(b))", "point:5-D21/paragraph:b"),
    ("Amendment of the Lamps Code", None),
    ("References to the Lamp Commission", None),
    ("Regulations about wicks", None),
    ("Regulations", None),
]  # fmt: skip

BY_PLACE = [
    ("Subsection 22(3) (second sentence)", "section:22/subsection:3/sentence[2]"),
    ("Section 14 (second sentence and penalty)",
     "section:14/sentence[2] section:14/penalty"),
    ("Section 13 (before the last paragraph)", "before section:13/alinea[last]"),
    ("Section 3 (paragraph (a) of the first dot point)",
     "section:3/dot-point[1]/paragraph:a"),
    ("Section 3 (first and second definitions of oil)",
     "section:3/definition:oil[1] section:3/definition:oil[2]"),
    ("Paragraph 202(k) (second occurring)", "section:202/paragraph:k[2]"),
    ("Subsection 5(2) (second note)", "section:5/subsection:2/note[2]"),
    ("Heading before item 33 of Schedule 6", "schedule:6/item:33/subheading"),
    ("Items 7 to 9 of Schedule 1, and the heading above those items",
     "schedule:1/item:7..9 schedule:1/item:7/subheading"),
    ("At the beginning of paragraph 111(1)(b)",
     "at start of section:111/subsection:1/paragraph:b"),
    ("After the heading to Division 2 of Part II", "after part:II/division:2/heading"),
    ("After subsection 101(2) (after the note)", "after section:101/subsection:2"),
    ("Section 5 (after the note)", "after section:5/note"),
    ("Section 5 (at the end of paragraph (a), before the note)",
     "at end of section:5/paragraph:a"),
    ("After section 5 (after paragraph (a))", None),
    ("Subsection 5(2) (penalty at the foot)", "section:5/subsection:2/penalty"),
    ("Schedule (table of contents)", "schedule/contents"),
    ("Chapter 5 of Part 3", None),
    ("Subsection 5(2) (subsection (3))", None),
]  # fmt: skip

POINTS = [
    ("Point 1064-A1", "point:1064-A1"),
    ("Subpoint SCH6-A1(4) of Schedule 6 (after step 2 of method statement 3)",
     "after schedule:6/point:SCH6-A1/subpoint:4/method-statement:3/step:2"),
    ("Paragraph SCH6-C7(c) of Schedule 6", "schedule:6/point:SCH6-C7/paragraph:c"),
    ("Subparagraph (b)(ii) of point SCH6-C3A of Schedule 6",
     "schedule:6/point:SCH6-C3A/paragraph:b/subparagraph:ii"),
    ("Section 5 (after table item 4 in Module L of the Lamp Rate Calculator)",
     "after section:5/module:L/table/item:4"),
    ("At the end of Module C in Schedule 6", "at end of schedule:6/module:C"),
    ("Clause 20 of Schedule 1 (method statement, step 1, paragraph (d))",
     "schedule:1/clause:20/method-statement/step:1/paragraph:d"),
    ("Subitem 12(2A) of Schedule 3", "schedule:3/item:12/subitem:2A"),
    ("Schedule (table subitem 10.19C, column 2)",
     "schedule/table/subitem:10.19C/cell:2"),
    ("Section 42 (formula)", "section:42/formula"),
    ("Title", "title"),
    ("Preamble", "preamble"),
    ("Appendix to the Schedule", "schedule/appendix"),
    ("Reader’s guide (diagram 1)", "guide:Reader’s/diagram:1"),
]  # fmt: skip

LEFT_OUT = [
    ("Section 142 (other than paragraph (b))", "section:142[without paragraph:b]"),
    ("Subsections 55(1) (other than paragraph (c)), (2) and (3)",
     ("section:55/subsection:1[without paragraph:c] section:55/subsection:2"
     " section:55/subsection:3")),
    ("Subsections 143(1) to (3) (including the note to subsection 143(1))",
     "section:143/subsection:1..3"),
    ("Section 242B (including the note to the section)", "section:242B"),
]  # fmt: skip

REGULATION = [
    ("Paragraph 5 (1) (a)", "regulation:5/subregulation:1/paragraph:a"),
    ("Regulation 3, definition of wick", "regulation:3/definition:wick"),
    ("Regulation 3, after definition of lantern boat",
     "after regulation:3/definition:lantern boat"),
    ("Subregulation 3 (1), definition of wick, paragraph (a)",
     "regulation:3/subregulation:1/definition:wick/paragraph:a"),
    ("Subregulation 5 (2), notes 1 and 2",
     "regulation:5/subregulation:2/note:1 regulation:5/subregulation:2/note:2"),
    ("Subregulation 14 (2), at the foot", "at end of regulation:14/subregulation:2"),
    ("Regulation 23, table, item 3", "regulation:23/table/item:3"),
    ("Schedule 2, after clause 3", "after schedule:2/clause:3"),
    ("Schedule 3, after Part 2", "after schedule:3/part:2"),
    ("Schedule 2 (paragraph 2 (b))", "schedule:2/clause:2/paragraph:b"),
    ("Schedule 1 (Form 2)", "schedule:1/form:2"),
    ("Section 5", "section:5"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "named"),
    [*SECTION, *RUNS, *BY_WORDS, *BY_PLACE, *POINTS, *LEFT_OUT],
)
def test_a_header_of_an_act_names_provisions(header: str, named: str | None) -> None:
    assert _written(header, Unit.SECTION) == named


@pytest.mark.parametrize(("header", "named"), REGULATION)
def test_a_header_of_regulations_names_provisions(header: str, named: str) -> None:
    assert _written(header, Unit.REGULATION) == named


def test_capitals_spaces_and_a_colon_make_no_difference() -> None:
    said = read_header("Paragraph 5(1)(a) (note)", Unit.SECTION)
    assert read_header("PARAGRAPH 5 (1) (a) (Note) :", Unit.SECTION) == said


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("paragraph (2) (b)", "regulation:18/subregulation:2/paragraph:b"),
        ("subregulation (2)", "regulation:18/subregulation:2"),
        ("the definition of lamp in subregulation (1)",
         "regulation:18/subregulation:1/definition:lamp"),
        ("subregulation 19 (1)", "regulation:19/subregulation:1"),
    ],
)  # fmt: skip
def test_words_within_a_provision_start_from_it(words: str, named: str) -> None:
    targets = read_within(words, Path.parse("regulation:18"), Unit.REGULATION)
    assert targets is not None
    assert [str(target.path) for target in targets] == [named]


@pytest.mark.parametrize(
    ("header", "rest"),
    [
        ("Section 5 (chorus)", "chorus)"),
        ("Schedule 9¾", "¾"),
        ("Subsections 206E(3) to 206F(2)", "to 206F(2)"),
        ("Section 5", ""),
    ],
)
def test_the_words_that_are_not_understood_are_told(header: str, rest: str) -> None:
    assert unread(header, Unit.SECTION) == rest


@pytest.mark.parametrize(
    ("header", "named", "slip"),
    [
        ("Subparagraph 6AC(10)(b(iii)",
         "section:6AC/subsection:10/paragraph:b/subparagraph:iii",
         "“Subparagraph 6AC(10)(b(iii)” is read as “Subparagraph 6AC(10)(b)(iii)”."),
        ("Subsections 269TK(3)", "section:269TK/subsection:3",
         "“Subsections 269TK(3)” names one subsection."),
        ("Paragraph 88(4)(a) and (b)",
         "section:88/subsection:4/paragraph:a section:88/subsection:4/paragraph:b",
         "“Paragraph 88(4)(a) and (b)” names more than one paragraph."),
        ("Section 106M(1)", "section:106M/subsection:1",
         "“Section 106M(1)” names a subsection."),
        ("Subparagraph 4(8)(a)", "section:4/subsection:8/paragraph:a",
         "“Subparagraph 4(8)(a)” names a paragraph."),
        ("At the end Chapter 10", "at end of chapter:10", "“At the end” lacks “of”."),
        (
            "Schedule 1 clause 4",
            "schedule:1/clause:4",
            "A comma is missing before “clause 4”.",
        ),
        (
            "Subsection 184A(13) (the subsection (13) inserted by item 1)",
            "section:184A/subsection:13",
            (
                "“inserted by item 1” tells which of several provisions of one number"
                " is meant."
            ),
        ),
        ("The whole of the Act.", "", "“The whole of the Act.” ends in “.”."),
        ("Section 5 (including the note", "section:5",
         "“Section 5 (including the note” lacks a closing bracket."),
        ("At the  end of section 5", "at end of section:5",
         "“At the  end of section 5” is read as “At the end of section 5”."),
        ("Sections 5and 6", "section:5 section:6",
         "“Sections 5and 6” is read as “Sections 5 and 6”."),
        ("Sec­tion 5", "section:5", "“Sec­tion 5” is read as “Section 5”."),
    ],
)  # fmt: skip
def test_a_slip_that_leaves_one_reading_is_read_and_told(
    header: str, named: str, slip: str
) -> None:
    assert _written(header, Unit.SECTION) == named
    assert examine(header, Unit.SECTION).slips == (slip,)


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (
            "Division 3, Part 2",
            "It may be inside what is named before it, or around that, or beside it.",
        ),
        (
            "Section 5 and clause 2 of Schedule 1",
            "It may name a clause and section in the Schedule, or outside.",
        ),
        (
            "Section 3 (definitions of oil and wick and pan)",
            (
                "“and” in “oil and wick and pan” may be part of a term or stand"
                " between two."
            ),
        ),
    ],
)
def test_a_header_of_two_readings_is_not_read(header: str, why: str) -> None:
    found = examine(header, Unit.SECTION)
    assert (found.targets, found.ambiguous, found.why) == (None, True, why)


def test_a_header_without_slips_has_none_told() -> None:
    for header, _ in [*RUNS[:6], *BY_PLACE, *LEFT_OUT]:
        assert examine(header, Unit.SECTION).slips == ()


@given(st.text(max_size=60))
def test_of_a_header_that_is_read_nothing_is_left(header: str) -> None:
    assert read_header(header, Unit.SECTION) is None or not unread(header, Unit.SECTION)


def _written(header: str, basic: Unit) -> str | None:
    targets = read_header(header, basic)
    if targets is None:
        return None
    return " ".join(
        f"{each.side} {each.path}" if each.side else str(each.path) for each in targets
    )
