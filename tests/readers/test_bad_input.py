"""Files that are damaged, or built to do harm: a sentence, a remedy, and no delay."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lexcomp.holdings.published import published_of
from lexcomp.model.errors import InputError
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.characters import decode
from lexcomp.readers.docx import read_docx
from lexcomp.readers.epub import read_epub
from lexcomp.readers.formats import source_of, whole_of
from lexcomp.readers.html import read_html
from lexcomp.structure.words import document_words
from tests.readers.packages import docx, epub, p, r, style, xml, zipped

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
SECONDS = 20
"""No file here takes a tenth of it; what grows with the square takes more."""

Make = Callable[[str, str], bytes]


def akn(body: str, before: str = "") -> bytes:
    law = f"<act><body>{body}</body></act>"
    return f"{before}<akomaNtoso xmlns='{AKN}'>{law}</akomaNtoso>".encode()


def section(words: str, before: str = "") -> bytes:
    inside = f"<section><num>1</num><content><p>{words}</p></content></section>"
    return akn(inside, before)


def page(words: str, before: str = "") -> bytes:
    return f"{before}<html><body><p>1 Name</p><p>{words}</p></body></html>".encode()


def document(words: str, before: str = "") -> bytes:
    whole = xml("document", f"<w:body>{p(words)}</w:body>")
    whole = before + whole.removeprefix('<?xml version="1.0"?>')
    return zipped({"word/document.xml": whole})


def book(words: str, before: str = "") -> bytes:
    return _book(page(words, before))


def _book(first: bytes) -> bytes:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href='
        '"a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
        '<itemref idref="a"/></spine></package>'
    )
    container = '<c><rootfile full-path="content.opf"/></c>'
    parts = {"META-INF/container.xml": container, "content.opf": package}
    return zipped({**parts, "a.xhtml": first})


MADE: dict[str, Make] = {
    ".xml": section,
    ".html": page,
    ".xhtml": page,
    ".docx": document,
    ".epub": book,
}


def outcome(data: bytes, suffix: str) -> str:
    """Return the words of a file, or what is said of it in one line."""
    start = time.process_time()
    try:
        read = published_of(data, suffix, f"law{suffix}")
        said = " ".join(document_words(read.compilation.document))
    except InputError as error:
        said = str(error)
        assert said.startswith(f"law{suffix}")
        assert "\n" not in said
        assert said.endswith(".")
    assert time.process_time() - start < SECONDS
    return said


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'
BLOW_UP = f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
PARAMETER = (
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY e "x">]>'
)


@pytest.mark.parametrize("suffix", MADE)
@pytest.mark.parametrize(
    ("before", "words"),
    [(BOMB, "&l19;"), (BLOW_UP, "&a;" * 10_000), (OUTSIDE, "&e;"), (PARAMETER, "&e;")],
    ids=["laughs", "blow-up", "external", "parameter"],
)
def test_entities_of_a_file_are_neither_expanded_nor_fetched(
    before: str, words: str, suffix: str
) -> None:
    said = outcome(MADE[suffix](words, before), suffix)
    assert "It defines entities of its own; write out the words they stand for." in said


@pytest.mark.parametrize("suffix", MADE)
def test_a_declaration_elsewhere_is_not_looked_at(suffix: str) -> None:
    before = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
    words = outcome(MADE[suffix]("a lamp", before), suffix)
    assert "lamp" in words
    assert "root" not in words


NESTED: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "page of boxes": (".html", lambda n: page("<div>" * n + "deep" + "</div>" * n)),
    "page never closed": (".html", lambda n: page("<b>" * n + "deep")),
    "page of tables": (".html", lambda n: page("<table><tr><td>" * n + "deep")),
    "page of lists": (".html", lambda n: page("<ul><li>" * n + "deep")),
    "book of boxes": (".epub", lambda n: book("<div>" * n + "deep" + "</div>" * n)),
    "tables": (
        ".docx",
        lambda n: docx(
            "<w:tbl><w:tr><w:tc>" * n + p("deep") + "</w:tc></w:tr></w:tbl>" * n
        ),
    ),
    "links": (
        ".docx",
        lambda n: docx(
            "<w:p>" + "<w:hyperlink>" * n + r("deep") + "</w:hyperlink>" * n + "</w:p>"
        ),
    ),
    "formulas": (
        ".docx",
        lambda n: docx(
            "<w:p>"
            + "<m:sSup><m:e>" * n
            + "<m:r><m:t>deep</m:t></m:r>"
            + "</m:e></m:sSup>" * n
            + "</w:p>"
        ),
    ),
    "controls": (
        ".docx",
        lambda n: docx(
            "<w:sdt><w:sdtContent>" * n + p("deep") + "</w:sdtContent></w:sdt>" * n
        ),
    ),
    "Parts": (".xml", lambda n: akn("<part><num>1</num>" * n + "</part>" * n)),
    "faces": (".xml", lambda n: section("<b>" * n + "deep" + "</b>" * n)),
    "quotations": (".md", lambda n: f"# 1 Name\n\n{'> ' * n}deep\n".encode()),
    "bullets": (".md", lambda n: f"# 1 Name\n\n{'- ' * n}deep\n".encode()),
    "stars": (".md", lambda n: f"# 1 Name\n\n{'*' * n}deep{'*' * n}\n".encode()),
    "links in words": (
        ".md",
        lambda n: f"# 1 Name\n\n{'[' * n}deep{'](a)' * n}\n".encode(),
    ),
    "brackets": (".txt", lambda n: f"1 Name\n{'(a) ' * n}deep\n".encode()),
    "lines": (".txt", lambda n: b"1 Name\n" + b"(a) (i) (A) (I) deep\n" * n),
}


@pytest.mark.parametrize("depth", [100, 10_000])
@pytest.mark.parametrize("name", NESTED)
def test_nesting_is_read_or_refused_whatever_its_depth(name: str, depth: int) -> None:
    suffix, make = NESTED[name]
    said = outcome(make(depth), suffix)
    refused = "nested too deeply" in said or "This line has" in said
    assert refused or "deep" in said or name == "Parts"


def test_a_page_may_be_nested_a_hundred_deep() -> None:
    for name in ("page of boxes", "page never closed", "page of tables", "faces"):
        suffix, make = NESTED[name]
        assert "nested" not in outcome(make(100), suffix)


def _table(cell: str, across: int, down: int) -> str:
    return f"<table>{f'<tr>{cell * across}</tr>' * down}</table>"


def _tabled(suffix: str, across: int, down: int, wide: str = "") -> bytes:
    """Return a law with a table of so many cells of one word."""
    table = _table(f"<td{wide}><p>lamp</p></td>", across, down)
    if suffix == ".xml":
        return akn(f"<section><num>1</num><content>{table}</content></section>")
    if suffix == ".md":
        row, rule = f"|{'lamp|' * across}\n", f"|{'-|' * across}\n"
        return f"# 1 Name\n\n{row}{rule}{row * down}".encode()
    if suffix == ".docx":
        reach = '<w:gridSpan w:val="1000"/><w:vMerge w:val="restart"/>' if wide else ""
        cell = f"<w:tc><w:tcPr>{reach}</w:tcPr>{p('lamp')}</w:tc>"
        rows = f"<w:tr>{cell * across}</w:tr>" * down
        return docx(f"{p('1 Name', 'ActHead5')}<w:tbl>{rows}</w:tbl>")
    return (book if suffix == ".epub" else page)(table, "")


TABLED = (".html", ".epub", ".xml", ".docx", ".md")


@pytest.mark.parametrize(("across", "down"), [(10, 1000), (10_000, 1), (1, 10_000)])
@pytest.mark.parametrize("suffix", TABLED)
def test_a_large_table_keeps_every_cell(suffix: str, across: int, down: int) -> None:
    words = outcome(_tabled(suffix, across, down), suffix)
    assert words.count("lamp") >= across * down


def test_a_table_of_100_000_cells_is_read() -> None:
    start = time.process_time()
    (_, table) = read_html(_tabled(".html", 10, 10_000), "a.html")
    assert not isinstance(table, Paragraph)
    assert sum(map(len, table.rows)) == 100_000
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("suffix", [".html", ".xml", ".docx"])
def test_cells_that_claim_to_cover_many_others_cost_no_more(suffix: str) -> None:
    data = _tabled(suffix, 5, 500, ' rowspan="1000" colspan="1000"')
    assert outcome(data, suffix).count("lamp") == 2500


def test_a_page_of_a_book_that_is_named_many_times_is_read_once() -> None:
    data = epub({"a.xhtml": "<p>1 Name</p>"}, spine='<itemref idref="p0"/>' * 5000)
    assert len(read_epub(data, "a.epub")) == 1


def test_a_note_that_is_cited_many_times_or_cites_itself_is_read_once() -> None:
    cites = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1"><w:p>{r("A note.")}{cites}</w:p></w:footnote>'
    data = docx(f"<w:p>{r('Words.')}{cites * 500}</w:p>", footnotes=note)
    assert _words(read_docx(data, "a.docx")) == ["Words.", "A note."]


def test_styles_that_are_based_on_one_another_in_a_circle_have_an_end() -> None:
    ring = style("a", "A", '<w:basedOn w:val="b"/>')
    ring += style("b", "B", '<w:basedOn w:val="a"/>')
    data = docx(p("Words.", "a"), styles=ring)
    assert _words(read_docx(data, "a.docx")) == ["Words."]


def test_a_number_of_many_digits_is_no_number_of_a_list() -> None:
    many = "9" * 5000
    listed = f'<w:numPr><w:ilvl w:val="{many}"/><w:numId w:val="{many}"/></w:numPr>'
    data = docx(p("Words.", more=listed), numbering="")
    assert _words(read_docx(data, "a.docx")) == ["Words."]


def _words(blocks: tuple[Block, ...]) -> list[str]:
    return [each.text.plain for each in blocks if isinstance(each, Paragraph)]


WHOLE = {
    ".html": page("The <b>lamp</b> — “lit”." * 20),
    ".xml": section("The <b>lamp</b> — “lit”." * 20),
    ".docx": docx(p("The lamp." * 20), styles="", numbering=""),
    ".epub": epub({"a.xhtml": "<p>1 Name</p><p>The lamp.", "b.xhtml": "<p>Words."}),
    ".md": b"# 1 Name\n\n| **a** | b |\n|--|--|\n| <b>c | `d` |\n\n<table><td>e",
    ".txt": "1 Name\n\n(1) The lamp—\n\n(a) “lit”; and".encode(),
}


@pytest.mark.parametrize("suffix", [".docx", ".epub"])
@pytest.mark.parametrize("part", [1, 2, 3, 4, 5, 6, 7])
def test_an_archive_that_is_cut_off_is_said_to_be(suffix: str, part: int) -> None:
    data = WHOLE[suffix]
    said = outcome(data[: len(data) * part // 8], suffix)
    assert said == f"law{suffix}: It is cut off or damaged; fetch it again."


@pytest.mark.parametrize("part", [1, 2, 3, 4, 5, 6, 7])
def test_xml_that_is_cut_off_is_told_by_its_line(part: int) -> None:
    data = WHOLE[".xml"]
    assert outcome(data[: len(data) * part // 8], ".xml") == (
        "law.xml:1: It is no whole XML from here on; fetch it again."
    )


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 3000), st.binary(max_size=6))
@example(".html", 30, b"\0")
@example(".md", 12, b"<!--")
def test_damage_anywhere_is_told_or_does_no_harm(
    suffix: str, place: int, damage: bytes
) -> None:
    data = WHOLE[suffix]
    at = place % len(data)
    assert outcome(data[:at] + damage + data[at + len(damage) :], suffix)


@pytest.mark.parametrize("suffix", [".html", ".xml", ".md", ".txt", ".xhtml"])
def test_nul_bytes_are_refused(suffix: str) -> None:
    data = WHOLE.get(suffix, WHOLE[".html"])
    middle = len(data) // 2
    said = outcome(data[:middle] + b"\0" + data[middle:], suffix)
    assert "; " in said
    assert said.startswith(f"law{suffix}:")


@pytest.mark.parametrize("suffix", [*MADE, ".md"])
def test_a_paragraph_of_megabytes_is_refused_by_its_place(suffix: str) -> None:
    words = "lamp " * 400_000
    data = f"# 1 Name\n\n{words}\n".encode()
    if suffix in MADE:
        data = MADE[suffix](words, "")
    said = outcome(data, suffix)
    assert "characters; put each paragraph on a line of its own." in said


def test_words_of_more_than_xml_may_hold_are_refused_for_what_they_are() -> None:
    assert outcome(section("x" * 11_000_000), ".xml") == (
        "law.xml: It has words without end; put each paragraph in its own element."
    )


WORDS = "the keeper’s “lamp” — no less"
CHARSETS = ("utf-8", "windows-1252", "macintosh", "iso-8859-1", "us-ascii", "none")


@pytest.mark.parametrize("declared", CHARSETS)
@pytest.mark.parametrize("real", ["utf-8", "cp1252", "mac_roman"])
def test_a_wrong_charset_loses_no_quotation_mark(real: str, declared: str) -> None:
    meta = f'<meta charset="{declared}">' if declared != "none" else ""
    data = f"<html><head>{meta}</head><p>{WORDS}</p></html>".encode(real)
    assert _words(read_html(data, "a.html")) == [WORDS]
    assert decode(WORDS.encode(real), declared) == WORDS


@pytest.mark.parametrize("declared", CHARSETS[:5])
@pytest.mark.parametrize("real", ["utf-8", "cp1252"])
def test_a_wrong_charset_of_xml_loses_no_quotation_mark(
    real: str, declared: str
) -> None:
    before = f'<?xml version="1.0" encoding="{declared}"?>'
    data = section(WORDS, before).decode().encode(real)
    document = whole_of(data, ".xml", "law.xml")
    assert document is not None
    assert document.provisions[0].text.plain == WORDS


def test_a_name_with_an_accent_is_not_taken_for_the_macintosh() -> None:
    for words in ("Ñandú, Müller and São Tomé", "ÉTÉ", "Ørsted’s"):
        assert decode(words.encode("cp1252"), "utf-8") == words


@pytest.mark.parametrize("suffix", [".docx", ".epub"])
def test_an_empty_archive_is_refused(suffix: str) -> None:
    with pytest.raises(InputError, match=r"^a: It has no “.+; (?:save|give) "):
        source_of(zipped({}), suffix, "a")


LINES = {
    "numbers": "1.11" * 3000, "dots": ". " * 6000, "underlines": "<u>" * 4000,
    "bars": "|" * 12_000, "digits": "1" * 12_000, "capitals": "Act 1999 " * 1200,
    "quotes": "“" * 12_000, "comments": "<!--" * 3000, "links": "[a" * 6000,
    "spaces": "x " + " " * 12_000 + "x", "numbered": "No 1, " * 2000,
}  # fmt: skip


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("name", LINES)
def test_a_long_line_takes_no_more_time_than_its_length(
    name: str, suffix: str, tmp_path: Path
) -> None:
    before = {".txt": "Contents\n\n", ".md": "# 1 Name\n\n", ".html": "<p>"}[suffix]
    file = tmp_path / f"law{suffix}"
    file.write_text(f"{before}{LINES[name]} x\n\n1 Name\n\nWords.\n", "utf-8")
    outcome(file.read_bytes(), suffix)


def test_many_paragraphs_under_one_section_are_read_in_time() -> None:
    data = epub({"a.xhtml": "<p>1 Name</p>" + "<p>lamp</p>" * 30_000})
    assert outcome(data, ".epub").count("lamp") == 30_000
