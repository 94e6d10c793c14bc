"""The same law in a page, a book, a Word document and Akoma Ntoso is the same law."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from lexcomp.amending.amendment import read_amendment
from lexcomp.cli.main import main
from lexcomp.endnotes.generate import generate
from lexcomp.holdings.published import published_of, read_published
from lexcomp.model.document import Document
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.text import Face, Mark, Text, joined
from lexcomp.project import Project
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from lexcomp.readers.docx import read_docx
from lexcomp.readers.epub import read_epub
from lexcomp.readers.formats import read_source
from lexcomp.readers.html import read_html
from lexcomp.writers.akn import write_akn
from lexcomp.writers.html_page import write_html
from lexcomp.writers.publication import Publication
from tests.readers.packed import NOWHERE, bare, docx_of, epub_of, html_of

REAL = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "real"
ROOT = Path(__file__).resolve().parents[2]
AS_AT = (
    ("F1997B01966", "2021-09-01"),
    ("harbour-lights", "2021-07-01"),
    ("harbour-bells", "2011-06-01"),
    ("harbour-pilots", "2016-10-01"),
)
FORMATS = {
    ".docx": (docx_of, read_docx),
    ".html": (html_of, read_html),
    ".epub": (epub_of, read_epub),
}
PLAIN = Text("must ")
BOLD = Text("the lamp", (Mark(4, 8, Face.BOLD), Mark(4, 8, Face.ITALIC)))


def line(style: str, words: str, *marks: tuple[int, int, Face]) -> Paragraph:
    return Paragraph(style, Text(words, tuple(Mark(*each) for each in marks)), NOWHERE)


def cell(words: str, columns: int = 1, rows: int = 1) -> TableCell:
    return TableCell((line("Tabletext", words),), columns, rows)


LAW: tuple[Block, ...] = (
    line("ActHead2", "Part 1—Lamps"),
    line("ActHead5", "1 Short title"),
    line("subsection", "This Act is the Lamps Act 1901.", (16, 30, Face.ITALIC)),
    line("ActHead5", "2 Definitions"),
    line("subsection", "(1) In this Act:"),
    line("Definition", "lamp means:", (0, 4, Face.BOLD), (0, 4, Face.ITALIC)),
    line("paragraph", "(a) a thing that is lit; and"),
    line("paragraphsub", "(i) not put out; or"),
    line("paragraphsub", "(ii) lit with H2O.", (14, 15, Face.SUBSCRIPT)),
    line("subsection2", "It is in addition to a light."),
    line("notetext", "Note: See section 1."),
    line("Penalty", "Penalty: 5 penalty units."),
    TableBlock(
        (
            (cell("Lamps and keepers", 3),),
            (cell("Item"), cell("Lamp"), cell("Keeper")),
            (cell("1"), cell("oil", 1, 2), cell("A")),
            (cell("2"), cell("B")),
            (cell("3"), cell("gas", 2)),
        ),
        NOWHERE,
    ),
    line("ActHead1", "Schedule 1—Forms"),
    line("ActHead5", "1 Form of oath"),
    line("subsection", "I swear."),
)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_law_has_the_same_blocks_whichever_the_format(suffix: str) -> None:
    write, read = FORMATS[suffix]
    assert bare(read(write(LAW), "a")) == LAW


def test_a_law_is_the_same_document_whichever_the_format() -> None:
    first, *others = [
        _document(write(LAW), each) for each, (write, _) in FORMATS.items()
    ]
    assert all(each == first for each in others)
    assert len(list(first.walk())) > 25
    assert _document(_akn(first), ".xml") == first


def _document(data: bytes, suffix: str) -> Document:
    return published_of(data, suffix, "law").compilation.document


def _akn(document: Document) -> bytes:
    return write_akn(Publication(document), frozenset({"front"}))


WORDS = st.text("ab &<>“”’—-.;()1é", min_size=1, max_size=12)
STYLES = st.sampled_from(["", "ActHead5", "subsection", "Tabletext"])


@st.composite
def texts(draw: st.DrawFn) -> Text:
    words = " ".join(draw(WORDS).split()) or "a"
    size = len(words)
    marks = []
    for face in draw(st.sets(st.sampled_from([*Face][:3]))):
        start = draw(st.integers(0, size - 1))
        marks.append(Mark(start, draw(st.integers(start + 1, size)), face))
    return Text(words, joined(marks))


PARAGRAPHS = st.builds(Paragraph, STYLES, texts(), st.just(NOWHERE))
CELLS = st.builds(
    TableCell,
    st.lists(PARAGRAPHS, min_size=1, max_size=2).map(tuple),
    st.integers(1, 3),
)
TABLES = st.builds(
    TableBlock,
    st.lists(st.lists(CELLS, min_size=1, max_size=3).map(tuple), min_size=1).map(tuple),
    st.just(NOWHERE),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(PARAGRAPHS, TABLES), min_size=1, max_size=5).map(tuple))
def test_whatever_is_written_is_read_again(blocks: tuple[Block, ...]) -> None:
    law = (line("ActHead5", "1 Name"), *blocks)
    for write, read in FORMATS.values():
        assert bare(read(write(law), "a")) == law


PAGES = sorted(REAL.glob("0[12]*/*.htm*"))


@pytest.mark.real
@pytest.mark.skipif(not PAGES, reason="the real law is not held here")
@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_a_real_page_is_the_same_law_as_a_document(file: Path) -> None:
    blocks = read_source(file, file.name)
    again = read_docx(docx_of(blocks), file.name)
    assert bare(again) == bare(blocks)
    assert bare(read_html(html_of(blocks), file.name)) == bare(blocks)


PAIRS = [
    (each, each.with_name(each.name.replace(".word.", ".")))
    for each in sorted(REAL.glob("*/*.word.html"))
]


@pytest.mark.real
@pytest.mark.skipif(not PAIRS, reason="the real law is not held here")
@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda file: file.name)
def test_real_files_of_one_law_are_the_same_document(one: Path, other: Path) -> None:
    if not other.exists():
        pytest.skip(f"{other.name} is not held here")
    documents = [
        read_published(each, "law").compilation.document for each in (one, other)
    ]
    first, second = (replace(each, front=()) for each in documents)
    assert first == second


OLD = sorted(REAL.glob("*/*.doc"))


@pytest.mark.real
@pytest.mark.skipif(not OLD, reason="the real law is not held here")
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("file", OLD, ids=lambda file: file.name)
def test_an_old_document_is_the_same_law_as_its_page(file: Path) -> None:
    pages = [file.with_suffix(end) for end in (".html", ".word.html")]
    page = next(each for each in pages if each.exists())
    if file.name.startswith("amending"):
        amending = [read_amendment(each, "a", Unit.SECTION) for each in (file, page)]
        first, second = ([item for item, _ in each.items] for each in amending)
        assert [bare_item(each) for each in first] == [
            bare_item(each) for each in second
        ]
    else:
        one, other = (read_published(each, "a").compilation for each in (file, page))
        assert one.document.provisions == other.document.provisions
        assert one.endnotes == other.endnotes


def bare_item(item: AmendingItem) -> tuple[str, str, str]:
    return item.num, item.header, item.body


PUBLISHED = [
    *sorted(REAL.glob("12*/*.docx")),
    *sorted(REAL.glob("08*/after*.docx")),
    *sorted(REAL.glob("01*/after*1.html")),
]


@pytest.mark.real
@pytest.mark.skipif(not PUBLISHED, reason="the real law is not held here")
@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.name)
def test_a_page_that_we_write_of_real_law_is_read_as_that_law(file: Path) -> None:
    law = read_published(file, "law").compilation.document
    assert _document(_html(law), ".html").provisions == law.provisions


def test_a_page_that_we_write_is_read_as_the_law_that_was_written() -> None:
    project = Project.open(ROOT)
    for title, day in AS_AT:
        law = project.compile(title, day).document
        again = _document(_html(law), ".html")
        assert again.provisions == law.provisions, title
        assert again.title == law.title


def _html(document: Document) -> bytes:
    return write_html(Publication(document), frozenset({"front", "contents"}))


@pytest.mark.parametrize(("title", "day"), AS_AT)
@pytest.mark.parametrize("name", ["akn", "html"])
def test_endnotes_that_we_write_are_read_with_the_law(
    tmp_path: Path, title: str, day: str, name: str
) -> None:
    file = tmp_path / ("law.xml" if name == "akn" else "law.html")
    options = ["--as-at", day, "-f", name, "-o", str(file), "--project", str(ROOT)]
    result = CliRunner().invoke(main, ["compile", title, *options])
    assert result.exit_code == 0, result.output
    read = read_published(file, "law").compilation
    made = generate(Project.open(ROOT).compile(title, day))
    assert read.endnotes is not None
    rows = [(row.provision, _bare(row)) for row in read.endnotes.amendments]
    assert rows == [(row.provision, _bare(row)) for row in made.amendments]
    assert len(read.endnotes.legislation) == len(made.legislation)
    assert str(read.day) == day


def _bare(row: HistoryRow) -> list[tuple[str, ...]]:
    return [
        (line.effect.value, *(str(each.citation) for each in line.laws))
        for line in row.lines
    ]
