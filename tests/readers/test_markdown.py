"""Markdown as people and converters write law in it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark, Text
from lexcomp.readers.block import Paragraph, TableBlock
from lexcomp.readers.markdown import read_markdown
from lexcomp.structure.build import build
from lexcomp.writers.markdown import marked


def read(page: str) -> list[tuple[str, str]]:
    return [
        (each.style, each.text.plain)
        for each in read_markdown(page.encode(), "law.md")
        if isinstance(each, Paragraph)
    ]


def text(line: str) -> Text:
    (block,) = read_markdown(line.encode(), "law.md")
    assert isinstance(block, Paragraph)
    return block.text


def table(page: str) -> list[list[str]]:
    (block,) = read_markdown(page.encode(), "law.md")
    assert isinstance(block, TableBlock)
    return [
        ["/".join(each.text.plain for each in cell.paragraphs) for cell in row]
        for row in block.rows
    ]


def test_the_style_of_a_heading_is_its_level_and_lists_have_none() -> None:
    page = "# Act\n##### 1  Short title\n\n   * (1) This.\n     * (a) that\n- *Head*\n"
    assert read(page) == [
        ("h1", "Act"),
        ("h5", "1 Short title"),
        ("", "(1) This."),
        ("", "(a) that"),
        ("", "Head"),
    ]


def test_a_heading_that_ends_in_a_break_goes_on_in_the_next_line() -> None:
    assert read("## Part 1  \nPreliminary\n\nWords.") == [
        ("h2", "Part 1 Preliminary"),
        ("", "Words."),
    ]


def test_lines_go_on_with_a_paragraph_but_a_number_after_a_sentence_begins_one() -> (
    None
):
    page = "The words of section\n(2) go on\nhere:\n(a) one; and\n    (b) two."
    assert [words for _, words in read(page)] == [
        "The words of section (2) go on here:",
        "(a) one; and",
        "(b) two.",
    ]


def test_rules_comments_and_definitions_of_links_are_no_words() -> None:
    page = "one\n\n===\n\n<!-- no\nno -->\n\n---\n\n[1]: http://x.y/z\n\n> two"
    assert [words for _, words in read(page)] == ["one", "two"]


def test_words_under_a_line_are_a_heading() -> None:
    assert read("Act\n===\n\nPart\n---\n") == [("h1", "Act"), ("h2", "Part")]


def test_faces_are_those_that_marks_and_tags_give() -> None:
    found = text("**a** _b_ *c* `d` x<sup>2</sup> __e__ ***f***")
    assert found.plain == "a b c d x2 e f"
    faces = [found.faces(start, start + 1) for start in (0, 2, 4, 6, 9, 11, 13)]
    term = {Face.BOLD, Face.ITALIC}
    assert faces == [
        {Face.BOLD},
        {Face.ITALIC},
        {Face.ITALIC},
        term,
        {Face.SUPERSCRIPT},
        {Face.BOLD},
        term,
    ]


@pytest.mark.parametrize(
    ("line", "plain", "marks"),
    [
        (
            "**This is the **_date_**.",
            "This is the date.",
            ((12, 16, "b"), (12, 16, "i")),
        ),
        ("**_day _**means", "day means", ((0, 4, "b"), (0, 4, "i"))),
        ("Column 1**", "Column 1", ()),
        ("_3  After section 2", "3 After section 2", ()),
        ("_**_gift_** means the _Act_.", "gift means the Act.", None),
        ("an *approved provider of *care", "an *approved provider of *care", ()),
        ("Sign: ______ and ___ here", "Sign: ______ and ___ here", ()),
        ("snake_case and a_b", "snake_case and a_b", ()),
        (r"2003\. \*not\* \_this\_", "2003. *not* _this_", ()),
        ("if <name> is &lt;x&gt; & y", "if <name> is <x> & y", ()),
    ],
)
def test_marks_that_do_not_pair_are_left_out_and_words_are_kept(
    line: str, plain: str, marks: tuple[tuple[int, int, str], ...] | None
) -> None:
    found = text(line)
    assert found.plain == plain
    if marks is not None:
        assert found.marks == tuple(Mark(a, b, Face(face)) for a, b, face in marks)


def test_links_count_as_their_words_and_images_as_those_that_stand_for_them() -> None:
    page = (
        "[1][7][][7][Title][7] of [the Act](http://x.y) ![crest](a.png) [X] (b)[Y]"
        "\n\n[7]: http://x.y/z"
    )
    assert read(page) == [("", "1 Title of the Act crest [X] (b)[Y]")]


def test_two_hyphens_are_a_dash_and_a_short_one_where_three_are_the_long() -> None:
    assert read("Part 1--Lamps") == [("", "Part 1—Lamps")]
    assert read("Part 1---Lamps\n\nPages 3--5") == [
        ("", "Part 1—Lamps"),
        ("", "Pages 3–5"),
    ]


def test_what_is_set_off_is_quoted_and_marks_written_twice_are_quotation_marks() -> (
    None
):
    text = 'In section 3, replace ""**oil**"" with ""wax"".\n\n> "(a) wax; and\n\nEnd.'
    blocks = read_markdown(text.encode(), "a.md")
    paragraphs = [each for each in blocks if isinstance(each, Paragraph)]
    assert [(each.text.plain, each.quoted) for each in paragraphs] == [
        ("In section 3, replace “oil” with “wax”.", False),
        ('"(a) wax; and', True),
        ("End.", False),
    ]


def test_a_heading_that_is_set_out_opens_its_second_line_with_a_mark_too() -> None:
    assert read('> ## "Part 3A  \n> "Lanterns') == [("h2", '"Part 3A Lanterns')]


def test_a_table_has_bold_headings_and_a_paragraph_to_a_line() -> None:
    page = "| Item | Lamp |\n| --- | :-: |\n| 1 | oil<br>gas \\| wax |\n|  |  |\n"
    assert table(page) == [["Item", "Lamp"], ["1", "oil/gas | wax"]]
    (block,) = read_markdown(page.encode(), "law.md")
    assert isinstance(block, TableBlock)
    head = block.rows[0][0].paragraphs[0]
    assert head.text.marks == (Mark(0, 4, Face.BOLD),)
    assert head.source == Source("law.md", 1)
    assert block.rows[1][0].paragraphs[0].text.marks == ()


def test_a_table_need_have_no_edges_and_no_headings() -> None:
    assert table("a | b\n--- | ---\nc | d") == [["a", "b"], ["c", "d"]]
    assert table("| a | b |\n| c | d |") == [["a", "b"], ["c", "d"]]


def test_a_table_may_be_that_of_a_web_page() -> None:
    page = "one\n\n<table>\n<tr><td>a<td>b</tr>\n</table>\n"
    blocks = read_markdown(page.encode(), "law.md")
    assert isinstance(blocks[1], TableBlock)
    assert blocks[1].rows[0][1].paragraphs[0].text.plain == "b"
    assert blocks[1].source == Source("law.md", 3)


def test_a_converted_law_has_its_sections() -> None:
    page = (
        "# Lamps Act 1901\n\n### Part 1--Preliminary\n\n##### 1  Short title\n\n"
        "    * This Act is the _Lamps Act 1901_.\n\n##### 2A  Definitions\n\n"
        "   * (1) In this Act: \n\n   * **_lamp _**means a light.\n"
    )
    law, findings = build(read_markdown(page.encode(), "l.md"), "", Unit.SECTION)
    assert findings == ()
    assert [str(path) for path, _ in law.walk()] == [
        "part:1",
        "section:1",
        "section:2A",
        "section:2A/subsection:1",
        "section:2A/subsection:1/definition:lamp",
    ]


FACES = st.sets(st.sampled_from([Face.BOLD, Face.ITALIC, Face.UNDERLINE]))


@given(st.text("ab (*_`[]\\<&>|~#.+‘é", min_size=1), st.lists(FACES, max_size=4))
def test_what_our_writer_writes_is_read_as_it_was(
    plain: str, faces: list[set[Face]]
) -> None:
    words = " ".join(plain.split())
    marks = tuple(
        sorted(
            Mark(at, at + 1, face)
            for at, given_faces in enumerate(faces)
            if at < len(words) and words[at] != " "
            for face in given_faces
        )
    )
    assert text(f"x {marked(Text(words, marks))}").plain == f"x {words}".rstrip()


@pytest.mark.parametrize(
    "line", ["**" * 40_000, "[" * 80_000, "`a" * 40_000, "_a " * 40_000, "*a" * 40_000]
)
def test_no_line_takes_long_to_read(line: str) -> None:
    start = time.perf_counter()
    read(f"a {line} b")
    assert time.perf_counter() - start < 5


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InputError) as raised:
        read_markdown(b"", "a.md")
    assert str(raised.value) == "a.md: It is empty; give the text of a law."
