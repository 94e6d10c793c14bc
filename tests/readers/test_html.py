"""Web pages as a browser would show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.model.errors import InputError
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark
from lexcomp.readers.block import Paragraph, TableBlock
from lexcomp.readers.html import read_html


def read(page: str) -> list[tuple[str, str]]:
    blocks = read_html(page.encode(), "page.html")
    return [
        (block.style, block.text.plain)
        for block in blocks
        if isinstance(block, Paragraph)
    ]


def first(page: str) -> Paragraph:
    block = read_html(page.encode(), "page.html")[0]
    assert isinstance(block, Paragraph)
    return block


def table(page: str) -> list[list[str]]:
    block = read_html(page.encode(), "page.html")[0]
    assert isinstance(block, TableBlock)
    return [
        ["/".join(each.text.plain for each in cell.paragraphs) for cell in row]
        for row in block.rows
    ]


def test_the_style_of_a_paragraph_is_its_class() -> None:
    page = "<p class=ActHead5>1&nbsp; Name</p><p class='R1 x'>Text.</p><h2>T</h2>"
    assert read(page) == [
        ("ActHead5", "1 Name"),
        ("R1", "Text."),
        ("h2", "T"),
    ]


def test_white_space_is_folded_as_a_browser_does_it() -> None:
    page = "<p>A\n person <b> who </b>\tmust<br>light a lamp</p>"
    assert read(page) == [("", "A person who must light a lamp")]


def test_soft_hyphens_and_break_opportunities_vanish_and_hard_hyphens_stay() -> None:
    assert read("<p>co&shy;operate 57&#8209;2 light<wbr>house</p>") == [
        ("", "cooperate 57-2 lighthouse")
    ]


def test_faces_come_from_elements_styles_and_classes_of_characters() -> None:
    block = first(
        "<style>span.Term {font-weight:bold; font-style:italic}</style>"
        "<p><b><i>lamp</i></b> <span class=Term>wick</span> "
        "<span style='text-decoration:underline'>oil</span> x<sup>2</sup> "
        "<span class=CharBoldItalic>fog</span> <span class=CharSectno>12</span></p>"
    )
    words = block.text.plain
    assert words == "lamp wick oil x2 fog 12"
    faces = {
        word: block.text.faces(words.index(word), words.index(word) + len(word))
        for word in ("lamp", "wick", "oil", "2", "fog", "12")
    }
    both = {Face.BOLD, Face.ITALIC}
    assert faces == {
        "lamp": both,
        "wick": both,
        "oil": {Face.UNDERLINE},
        "2": {Face.SUPERSCRIPT},
        "fog": both,
        "12": set(),
    }


def test_words_own_notes_on_weight_are_not_weights() -> None:
    block = first("<p><b style='mso-bidi-font-weight:normal'>Item</b></p>")
    assert block.text.marks == (Mark(0, 4, Face.BOLD),)


def test_a_normal_weight_inside_bold_is_not_bold() -> None:
    block = first("<p><b>a<span style='font-weight:normal'>b</span></b></p>")
    assert block.text.marks == (Mark(0, 1, Face.BOLD),)


def test_what_a_browser_does_not_show_is_left_out() -> None:
    page = (
        "<head><title>T</title><style>p {}</style></head><body><!-- no -->"
        "<script>no()</script><xml><w:data>no</w:data></xml>"
        "<p><![if !supportLists]>(a)<![endif]> yes<span style='display:none'>no</span>"
        "<!--[if gte mso 9]>no<![endif]--></p></body>"
    )
    assert read(page) == [("", "(a) yes")]


def test_an_image_counts_as_its_alternative_text() -> None:
    assert read("<p>A<img alt='formula: a over b'>B<img src=x></p>") == [
        ("", "A formula: a over b B")
    ]


def test_a_table_keeps_its_rows_cells_and_spans() -> None:
    page = (
        "<table><tr><th colspan=2>Fees</th></tr>"
        "<tr><td rowspan=2><p>1</p><p>2</p></td><td>x</td></tr>"
        "<tr><td>y</td></tr></table>"
    )
    block = read_html(page.encode(), "page.html")[0]
    assert isinstance(block, TableBlock)
    assert table(page) == [["Fees"], ["1/2", "x"], ["y"]]
    assert block.rows[0][0].columns == 2
    assert block.rows[1][0].rows == 2
    assert Face.BOLD in block.rows[0][0].paragraphs[0].text.faces(0, 4)


def test_a_table_in_a_cell_is_read_where_it_stands() -> None:
    page = "<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>"
    assert table(page) == [["a/b/c/d", "e"]]


def test_a_span_beyond_reason_is_cut() -> None:
    page = "<table><tr><td colspan=99999 rowspan=x>a</table>"
    block = read_html(page.encode(), "page.html")[0]
    assert isinstance(block, TableBlock)
    assert (block.rows[0][0].columns, block.rows[0][0].rows) == (1000, 1)


def test_what_is_set_off_as_a_quotation_is_quoted() -> None:
    page = b"<p>insert:<blockquote><p>(a) oil<h5>5A Wax</h5></blockquote><p>End."
    blocks = read_html(page, "a.html")
    assert [isinstance(each, Paragraph) and each.quoted for each in blocks] == [
        False,
        True,
        True,
        False,
    ]


def test_a_source_names_the_line_of_the_paragraph() -> None:
    blocks = read_html(b"<p>a</p>\n\n<p\nclass=x>b</p>", "a/page.html")
    assert [block.source.file for block in blocks] == ["a/page.html"] * 2
    assert blocks[0].source == Source("a/page.html", 1)
    assert blocks[1].source.line in {3, 4}


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (
            "<meta http-equiv=Content-Type content='text/html; charset=macintosh'>",
            "macintosh",
        ),
        ("<meta charset=windows-1252>", "cp1252"),
        ("<?xml version='1.0' encoding='utf-8'?>", "utf-8"),
        ("", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_a_charset_is_believed_as_declared_or_found_out(
    page: str, charset: str
) -> None:
    data = f"{page}<p>the master’s “lamp”—lit</p>".encode(charset)
    block = read_html(data, "page.html")[0]
    assert isinstance(block, Paragraph)
    assert block.text.plain == "the master’s “lamp”—lit"


@pytest.mark.parametrize("data", [b"", b"  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_cannot_be_read(data: bytes) -> None:
    with pytest.raises(InputError) as raised:
        read_html(data, "a.html")
    assert str(raised.value) == "a.html: It is empty; give the text of a law."


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04rest", b"%PDF-1.7", b"\0\1\2", b"{\\rtf1"]
)
def test_a_file_of_another_kind_cannot_be_read(data: bytes) -> None:
    with pytest.raises(InputError) as raised:
        read_html(data, "a.html")
    assert str(raised.value) == (
        "a.html: It is not HTML; give a .txt, .html, .docx or .epub file."
    )


def test_a_page_without_words_cannot_be_read() -> None:
    with pytest.raises(InputError) as raised:
        read_html(b"<html><head><title>x</title></head><body></body></html>", "a.html")
    assert str(raised.value) == (
        "a.html: It shows no words; give the page that holds the law."
    )


def test_a_page_with_entities_of_its_own_is_refused() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 20))
    page = f"<!DOCTYPE html [<!ENTITY l0 'lol'>{laughs}]><p>&l19; end</p>"
    with pytest.raises(InputError) as raised:
        read_html(page.encode(), "a.html")
    assert str(raised.value) == (
        "a.html: It defines entities of its own; write out the words they stand for."
    )


def test_words_after_the_end_of_a_page_are_kept_as_browsers_keep_them() -> None:
    page = "<html><body><p>1 Name</p></body></html>and more<p class=a>2 Keepers"
    assert read(page) == [("", "1 Name"), ("", "and more"), ("a", "2 Keepers")]


@given(st.integers(65_400, 65_600))
def test_a_long_page_reads_the_same_wherever_the_parser_pauses(length: int) -> None:
    before, after = "é" * length, "<b>“Keeper”</b>&#8212;and<i>&nbsp;lamp</i>—so"
    read = read_html(f"<p>{before} {after}<p>2 Keepers".encode(), "page.html")
    words = [each.text.plain for each in read if isinstance(each, Paragraph)]
    assert words == [f"{before} “Keeper”—and lamp—so", "2 Keepers"]


def test_a_page_nested_as_deep_as_pages_are_keeps_its_words() -> None:
    page = "<div>" * 1000 + "deep" + "</div>" * 1000 + "<p>after</p>"
    assert [text for _, text in read(page)] == ["deep", "after"]


def test_a_page_nested_beyond_reason_is_refused_rather_than_cut_off() -> None:
    page = "<p>before</p>" + "<div>" * 5000 + "deep"
    with pytest.raises(InputError) as raised:
        read_html(page.encode(), "a.html")
    assert str(raised.value) == (
        "a.html: Its elements are nested too deeply; save the page again as text."
    )


@given(
    st.lists(
        st.text(st.characters(categories=["L", "N", "Po"]), min_size=1), min_size=1
    )
)
def test_no_word_of_a_page_is_lost_however_it_is_cut_into_runs(runs: list[str]) -> None:
    escaped = [run.replace("&", "&amp;").replace("<", "&lt;") for run in runs]
    page = "<p>" + "".join(f"<span>{run}</span>" for run in escaped) + "</p>"
    expected = " ".join("".join(runs).split())
    blocks = read(page) if expected else []
    assert "".join(text for _, text in blocks) == expected
