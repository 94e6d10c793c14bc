"""Word documents as they would be printed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark
from lexcomp.readers.block import Block, Paragraph, TableBlock
from lexcomp.readers.docx import read_docx
from lexcomp.readers.html import read_html
from lexcomp.structure.build import build
from tests.readers.packages import docx, p, r, style, xml, zipped

STYLES = (
    style("ActHead5", "ActHead 5,s")
    + style("paragraphsub", "paragraph(sub)")
    + style("TOC5", "toc 5")
    + style("a7", "SO Text")
    + style("Term", "Term", "<w:rPr><w:b/><w:i/></w:rPr>", "character")
    + style(
        "Light",
        "Light",
        '<w:basedOn w:val="Term"/><w:rPr><w:b w:val="0"/></w:rPr>',
        "character",
    )
    + style(
        "Hyperlink", "Hyperlink", '<w:rPr><w:u w:val="single"/></w:rPr>', "character"
    )
)


def read(body: str, **parts: str) -> list[tuple[str, str]]:
    blocks = read_docx(docx(body, **parts), "law.docx")
    return [
        (each.style, each.text.plain) for each in blocks if isinstance(each, Paragraph)
    ]


def words(body: str, **parts: str) -> list[str]:
    return [text for _, text in read(body, **parts)]


def first(body: str, **parts: str) -> Paragraph:
    block = read_docx(docx(body, **parts), "law.docx")[0]
    assert isinstance(block, Paragraph)
    return block


def table(body: str) -> TableBlock:
    block = read_docx(docx(body), "law.docx")[0]
    assert isinstance(block, TableBlock)
    return block


def shown(block: TableBlock) -> list[list[tuple[str, int, int]]]:
    return [
        [
            (
                "/".join(each.text.plain for each in cell.paragraphs),
                cell.columns,
                cell.rows,
            )
            for cell in row
        ]
        for row in block.rows
    ]


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def tc(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def test_a_style_has_the_name_that_a_web_page_would_give_it() -> None:
    body = p("1 Name", "ActHead5") + p("(i) x", "paragraphsub") + p("1 Name 1", "TOC5")
    body += p("So.", "a7") + p("y", "Unheard of") + p("z")
    assert [name for name, _ in read(body, styles=STYLES)] == [
        "ActHead5",
        "paragraphsub",
        "TOC5",
        "SOText",
        "Unheardof",
        "",
    ]


def test_faces_come_from_runs_and_styles_of_characters_and_not_of_paragraphs() -> None:
    bold = style("Head", "Head", "<w:rPr><w:b/></w:rPr>")
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr>'
        + r("lamp", '<w:rStyle w:val="Term"/>')
        + r(" wick", '<w:rStyle w:val="Light"/>')
        + r(" oil", '<w:rStyle w:val="Term"/><w:i w:val="false"/>')
        + r("2", '<w:vertAlign w:val="subscript"/>')
        + r(" see", '<w:rStyle w:val="Hyperlink"/>')
        + r(" fog", '<w:u w:val="single"/>')
        + "</w:p>"
    )
    text = first(body, styles=STYLES + bold).text
    assert text.plain == "lamp wick oil2 see fog"
    assert text.marks == (
        Mark(0, 4, Face.BOLD),
        Mark(0, 9, Face.ITALIC),
        Mark(9, 13, Face.BOLD),
        Mark(13, 14, Face.SUBSCRIPT),
        Mark(18, 22, Face.UNDERLINE),
    )


def test_tabs_and_breaks_are_spaces_and_hyphens_are_plain_or_gone() -> None:
    body = (
        "<w:p><w:r><w:t>57</w:t><w:noBreakHyphen/><w:t>2</w:t><w:tab/><w:t>co</w:t>"
        "<w:softHyphen/><w:t>operate</w:t><w:br/><w:t>in\u00a0fog</w:t></w:r></w:p>"
    )
    assert words(body) == ["57-2 cooperate in fog"]


def test_of_a_field_the_result_is_read_and_not_the_code() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> IF 1 </w:instrText></w:r>"
    nested = char("begin") + code + char("separate") + r("hidden") + char("end")
    body = (
        f"<w:p>{r('see page ')}{char('begin')}{code}{nested}{char('separate')}"
        f'{r("7")}{char("end")}<w:fldSimple w:instr="PAGE">{r(" or 8")}</w:fldSimple>'
        f"</w:p>"
    )
    assert words(body) == ["see page 7 or 8"]


def test_a_field_that_has_no_end_loses_no_words_of_the_next_paragraph() -> None:
    begun = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    assert words(begun + p("The law.")) == ["The law."]


def test_insertions_are_accepted_and_deletions_and_moves_are_done() -> None:
    body = (
        f"<w:p>{r('A person ')}<w:del><w:r><w:delText>may</w:delText></w:r></w:del>"
        f"<w:ins>{r('must')}</w:ins><w:moveFrom>{r(' not')}</w:moveFrom>"
        f"<w:moveTo>{r(' always')}</w:moveTo>{r('.')}</w:p>"
    )
    assert words(body) == ["A person must always."]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    body = p("one ", "paragraph", gone) + p("and two", "subsection") + p("three")
    assert read(body) == [("subsection", "one and two"), ("", "three")]


def test_a_row_that_was_deleted_is_left_out() -> None:
    rows = tc(p("a")), f"<w:trPr><w:del/></w:trPr>{tc(p('b'))}"
    assert shown(table(tbl(*rows))) == [[("a", 1, 1)]]


def test_hidden_words_are_left_out() -> None:
    assert words(f"<w:p>{r('a')}{r('b', '<w:vanish/>')}{r('c')}</w:p>") == ["ac"]


def test_content_controls_links_and_tags_are_entered() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('one')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{r('two')}</w:hyperlink>"
        f"<w:smartTag>{r(' three')}</w:smartTag>"
        f"<w:sdt><w:sdtContent>{r(' four')}</w:sdtContent></w:sdt>"
        f'<w:bookmarkStart w:name="x"/>{r(" five")}</w:p>'
    )
    assert words(body) == ["one", "two three four five"]


def test_a_text_box_comes_after_its_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    body = (
        f"<w:p>{r('before')}<w:r><mc:AlternateContent><mc:Choice>"
        f"<w:drawing><wp:inline><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></wp:inline>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}"
        f"</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        f"{r(' after')}</w:p>"
    )
    assert words(body) == ["before after", "boxed"]


def test_a_picture_counts_as_the_words_that_stand_for_it() -> None:
    body = (
        f"<w:p>{r('A')}<w:r><w:drawing><wp:inline><wp:docPr descr='a over b'/>"
        f"</wp:inline></w:drawing></w:r>{r('B')}<w:r><w:object><v:shape alt='crest'/>"
        f"</w:object></w:r></w:p>"
    )
    assert words(body) == ["A a over b B crest"]


def test_a_formula_is_read_from_left_to_right() -> None:
    def part(name: str, words: str) -> str:
        return f"<m:{name}><m:r><m:t>{words}</m:t></m:r></m:{name}>"

    body = (
        f"<w:p><m:oMath><m:f>{part('num', 'days')}{part('den', '365')}</m:f>"
        f"<m:sSup>{part('e', ' x')}{part('sup', '2')}</m:sSup></m:oMath></w:p>"
    )
    text = first(body).text
    assert text.plain == "days/365 x2"
    assert text.marks == (Mark(10, 11, Face.SUPERSCRIPT),)


def test_a_sign_in_a_font_of_signs_is_the_sign_it_shows() -> None:
    body = '<w:p><w:r><w:t>3 </w:t><w:sym w:font="Symbol" w:char="F0B4"/></w:r></w:p>'
    assert words(body) == ["3 ×"]


def test_footnotes_and_endnotes_come_after_the_paragraph_that_cites_them() -> None:
    body = (
        f"<w:p>{r('law')}<w:r><w:footnoteReference w:id='2'/></w:r>{r('.')}"
        f"<w:r><w:endnoteReference w:id='2'/></w:r></w:p>" + p("more")
    )
    notes = f"<w:footnote w:id='2'>{p('foot')}</w:footnote>"
    ends = f"<w:endnote w:id='2'>{p('end')}</w:endnote>"
    assert read(body, footnotes=notes, endnotes=ends) == [
        ("", "law."),
        ("footnote", "foot"),
        ("footnote", "end"),
        ("", "more"),
    ]


def test_a_table_keeps_what_its_cells_cover() -> None:
    down, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        tc(p("Fees"), '<w:gridSpan w:val="2"/>') + tc(p("x"), down),
        tc(p("1") + p("2")) + tc(p("a")) + tc(p(""), more),
        tc(p("3")) + tc(p("b")) + tc("", more),
    )
    assert shown(table(tbl(*rows))) == [
        [("Fees", 2, 1), ("x", 1, 3)],
        [("1/2", 1, 1), ("a", 1, 1)],
        [("3", 1, 1), ("b", 1, 1)],
    ]


def test_a_table_in_a_cell_is_read_where_it_stands() -> None:
    inner = tbl(tc(p("b")) + tc(p("c")))
    assert shown(table(tbl(tc(p("a") + inner + p("d"))))) == [[("a/b/c/d", 1, 1)]]


LEVELS = """<w:abstractNum w:abstractNumId="5">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="(%1)"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xB7;"/></w:lvl>
</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="10"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">
<w:startOverride w:val="4"/></w:lvlOverride></w:num>"""


def test_numbers_that_word_counts_are_put_before_the_words() -> None:
    def numbered(words: str, level: int, called: int = 9) -> str:
        numbering = f'<w:ilvl w:val="{level}"/><w:numId w:val="{called}"/>'
        return p(words, more=f"<w:numPr>{numbering}</w:numPr>")

    body = numbered("x", 0) + numbered("y", 1) + numbered("z", 1) + numbered("dot", 2)
    body += numbered("x", 0) + numbered("y", 1) + numbered("again", 0, called=10)
    assert words(body, numbering=LEVELS) == [
        "(1) x", "(a) y", "(b) z", "dot", "(2) x", "(a) y", "(4) again",
    ]  # fmt: skip


def test_a_style_may_number_its_paragraphs() -> None:
    base = style("L", "L", '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>')
    styles = base + style("M", "M", '<w:basedOn w:val="L"/>')
    body = p("x", "M") + p("y", "L")
    assert words(body, styles=styles, numbering=LEVELS) == ["(1) x", "(2) y"]


def test_a_source_names_the_paragraph_by_its_number() -> None:
    blocks = read_docx(docx(p("a") + p("") + p("b")), "a/law.docx")
    assert [each.source for each in blocks] == [
        Source("a/law.docx", 1),
        Source("a/law.docx", 3),
    ]


LAW = (
    ("ShortT", "Lamps Act 1901"),
    ("TOC2", "Part 1—Preliminary\t1"),
    ("TOC5", "1\tShort title\t1"),
    ("ActHead2", "Part 1—Preliminary"),
    ("ActHead5", "1  Short title"),
    ("subsection", "\tThis Act is the *Lamps Act 1901*."),
    ("ActHead5", "2  Definitions"),
    ("subsection", "\t(1)\tIn this Act:"),
    ("Definition", "**lamp** means a light, and includes:"),
    ("paragraph", "\t(a)\ta wick; and"),
    ("paragraphsub", "\t(i)\tan oil wick."),
    ("notetext", "Note:\tSee section 1."),
    ("Penalty", "Penalty:\t5 penalty units."),
)
TABLE = (("TableHeading", ("Item", "Lamp")), ("Tabletext", ("1", "oil")))


def as_html() -> bytes:
    def marked(words: str) -> str:
        parts = words.replace("\t", " ").replace("**", "<b><i>", 1)
        parts = parts.replace("**", "</i></b>", 1)
        return parts.replace("*", "<i>", 1).replace("*", "</i>", 1)

    page = "".join(f"<p class={name}>{marked(words)}</p>" for name, words in LAW)
    rows = "".join(
        "<tr>" + "".join(f"<td><p class={name}>{x}</p></td>" for x in cells) + "</tr>"
        for name, cells in TABLE
    )
    return f"<meta charset=utf-8>{page}<table>{rows}</table>".encode()


def as_docx() -> bytes:
    def runs(words: str) -> str:
        made = ""
        for number, part in enumerate(words.replace("**", "*").split("*")):
            look = '<w:rStyle w:val="Term"/>' if "**" in words else "<w:i/>"
            tabbed = r(part, look if number % 2 else "").replace(
                "\t", '</w:t><w:tab/><w:t xml:space="preserve">'
            )
            made += tabbed
        return made

    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{runs(words)}</w:p>'
        for name, words in LAW
    )
    rows = ("".join(tc(p(x, name)) for x in cells) for name, cells in TABLE)
    return docx(body + tbl(*rows), styles=STYLES)


def test_a_law_is_the_same_as_a_document_and_as_a_web_page() -> None:
    one = read_docx(as_docx(), "law.docx")
    other = read_html(as_html(), "law.html")
    assert _without_places(one) == _without_places(other)
    built = [
        build(blocks, "Lamps Act 1901", Unit.SECTION)[0] for blocks in (one, other)
    ]
    assert built[0] == built[1]
    assert len(built[0].provisions[0].children) == 2


def _without_places(blocks: tuple[Block, ...]) -> list[object]:
    return [
        (each.style, each.text)
        if isinstance(each, Paragraph)
        else [
            [(q.style, q.text) for c in row for q in c.paragraphs] for row in each.rows
        ]
        for each in blocks
    ]


@given(
    st.lists(
        st.text(st.characters(categories=["L", "N", "Po"]), min_size=1), min_size=1
    )
)
def test_no_word_is_lost_however_it_is_cut_into_runs(runs: list[str]) -> None:
    escaped = [run.replace("&", "&amp;").replace("<", "&lt;") for run in runs]
    body = "<w:p>" + "".join(map(r, escaped)) + "</w:p>"
    assert "".join(words(body)) == " ".join("".join(runs).split())


def test_a_document_whose_charset_is_wrongly_declared_keeps_its_words() -> None:
    part = xml("document", f"<w:body>{p('the master’s lamp')}</w:body>").encode(
        "cp1252"
    )
    part = part.replace(b'"1.0"', b'"1.0" encoding="utf-8"')
    blocks = read_docx(zipped({"word/document.xml": part}), "law.docx")
    assert isinstance(blocks[0], Paragraph)
    assert blocks[0].text.plain == "the master’s lamp"


def refused(data: bytes) -> str:
    start = time.perf_counter()
    with pytest.raises(InputError) as raised:
        read_docx(data, "a.docx")
    assert time.perf_counter() - start < 2
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_what_is_no_document_is_refused_with_its_remedy() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    locked = ole + "EncryptedPackage".encode("utf-16-le")
    assert refused(b"%PDF") == "a.docx: It is no .docx file; save the law as one."
    assert refused(ole) == (
        "a.docx: It is an old Word document under another name; save it as DOCX."
    )
    assert refused(locked) == (
        "a.docx: It is protected by a password; take that off and save it again."
    )
    assert refused(zipped({"a.txt": "x"})) == (
        "a.docx: It has no “word/document.xml”, so it is no Word document; "
        "save it as DOCX."
    )
    assert refused(docx(p(" "))) == (
        "a.docx: It has no words; give the document that holds the law."
    )


def test_a_document_that_is_cut_off_is_refused() -> None:
    whole = docx(p("law"))
    for end in (1, 5, len(whole) // 2, len(whole) - 4):
        assert "a.docx: It is" in refused(whole[:end])
    part = xml("document", "<w:body>" + p("law"))[:-30]
    assert refused(zipped({"word/document.xml": part})) == (
        "a.docx:1: It is no whole XML from here on; fetch it again."
    )


def test_entities_are_neither_expanded_nor_fetched() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 20))
    for entity in (
        f"<!ENTITY l0 'lol'>{laughs}",
        "<!ENTITY l19 SYSTEM 'file:///etc/passwd'>",
    ):
        document = xml("document", f"<w:body>{p('&l19;')}</w:body>")
        part = document.replace("?>", f"?><!DOCTYPE x [{entity}]>", 1)
        assert refused(zipped({"word/document.xml": part})) == (
            "a.docx: It defines entities of its own; "
            "write out the words they stand for."
        )


def test_tables_in_tables_are_read_however_deep_law_nests_them() -> None:
    blocks = read_docx(_nested(80), "a.docx")
    assert isinstance(blocks[0], TableBlock)
    assert blocks[0].rows[0][0].paragraphs[0].text.plain == "deep"


@pytest.mark.parametrize("depth", [200, 5000])
def test_tables_nested_beyond_reason_are_refused(depth: int) -> None:
    assert "nested too deeply; save it again" in refused(_nested(depth))


def _nested(depth: int) -> bytes:
    inside = "<w:tbl><w:tr><w:tc>" * depth + p("deep")
    return docx(inside + "</w:tc></w:tr></w:tbl>" * depth)


@pytest.mark.parametrize("depth", [100, 300, 5000])
def test_insertions_nested_beyond_reason_are_refused(depth: int) -> None:
    body = f"<w:p>{'<w:ins>' * depth}{r('x')}{'</w:ins>' * depth}</w:p>"
    assert "nested too deeply; save it again" in refused(docx(body))


def test_a_table_of_a_hundred_thousand_cells_is_read_quickly() -> None:
    row = tc(p("x")) * 100
    start = time.perf_counter()
    block = table(tbl(*[row] * 1000))
    assert sum(map(len, block.rows)) == 100_000
    assert time.perf_counter() - start < 30
