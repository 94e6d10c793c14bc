"""Headers: what they name, and what of them is not understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.forms.header import read_header, read_within, unread
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
    ("Subsections 43C(4) to (4C)", None),
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
    ("Subsection 400.2(3) of the Criminal Code", "schedule/section:400.2/subsection:3"),
    ("Paragraph (1)(a)", None),
    ("Section 5 (chorus)", None),
    ("Application of amendments", None),
    ("Schedule 9¾", None),
    ("", None),
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


@pytest.mark.parametrize(("header", "named"), SECTION)
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
        ("Subsections 43C(4) to (4C)", "(4C)"),
        ("Section 5", ""),
    ],
)
def test_the_words_that_are_not_understood_are_told(header: str, rest: str) -> None:
    assert unread(header, Unit.SECTION) == rest


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
