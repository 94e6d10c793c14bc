"""Real documents: no word lost, and every section that the contents list lists."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from lexcomp.endnotes.parse import cover, parse, split_endnotes
from lexcomp.model.document import Document
from lexcomp.model.path import Unit
from lexcomp.readers.akn import read_akn
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.docx import read_docx
from lexcomp.readers.html import read_html
from lexcomp.readers.markdown import read_markdown
from lexcomp.structure.build import build
from lexcomp.structure.roles import Role, role_of
from lexcomp.structure.words import block_words, document_words, words_of
from lexcomp.writers.akn import write_akn
from lexcomp.writers.publication import Publication
from tests.readers.packages import W

REAL = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "real"
DOCUMENTS = sorted(REAL.glob("*/*.docx"))
COMPILED = [
    each for each in DOCUMENTS if re.match(r"after|privacy|soci|cyber", each.name)
]
MARKDOWN = sorted(REAL.glob("*/*.md"))
CONVERTED = [
    each for each in MARKDOWN if re.match(r"aia_2015|later|before|after", each.name)
]
PAGES = sorted(REAL.glob("0[12]*/*.htm*"))

#: The title, number of sections, of clauses and of rows in both endnote tables.
EXPECTED = {
    "after_2024": ("Intelligence Services Act 2001", 98, 35, (46, 141)),
    "cyber-secu": ("Cyber Security Act 2024", 88, 0, None),
    "privacy-ac": ("Privacy Act 1988", 313, 40, (109, 477)),
    "soci-act-2": ("Security of Critical Infrastructure Act 2018", 222, 0, (8, 201)),
}

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not REAL.exists(), reason="the real law is not held here"),
]


def law_of(blocks: tuple[Block, ...]) -> tuple[Document, list[Block]]:
    """Return the law, and the blocks it is made of."""
    body, _ = split_endnotes(blocks)
    document, _ = build(body, cover(blocks).title, Unit.SECTION)
    return document, [each for each in body if not _is_contents(each)]


def _is_contents(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    return role_of(block.style) is Role.CONTENTS or block.text.plain == "Contents"


def printed_words(file: Path) -> list[str]:
    """Return the words of a document as its XML has them, and those for pictures."""
    root = etree.fromstring(zipfile.ZipFile(file).read("word/document.xml"))
    found: list[str] = []
    for paragraph in root.iter(f"{{{W}}}p"):
        words = ""
        for each in paragraph.iter():
            name = str(each.tag).rpartition("}")[2]
            words += each.text or "" if name == "t" else ""
            words += {"noBreakHyphen": "-", "tab": " ", "br": " "}.get(name, "")
            words += each.get("descr") or each.get("alt") or ""
        found += words_of(words)
    return found


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_no_word_of_a_real_document_is_lost(file: Path) -> None:
    blocks = read_docx(file.read_bytes(), file.name)
    assert block_words(blocks) == printed_words(file)
    document, law = law_of(blocks)
    assert document_words(document) == block_words(law)


@pytest.mark.parametrize("file", COMPILED, ids=lambda file: file.name)
def test_a_real_document_has_the_sections_that_its_contents_list(file: Path) -> None:
    blocks = read_docx(file.read_bytes(), file.name)
    title, sections, clauses, rows = EXPECTED[file.name[:10]]
    document, _ = law_of(blocks)
    units = [each.unit for _, each in document.walk()]
    assert document.title == title
    assert units.count(Unit.SECTION) == sections
    assert units.count(Unit.CLAUSE) == clauses
    styles = [each.style for each in blocks if isinstance(each, Paragraph)]
    assert styles.count("TOC5") == sections + clauses
    endnotes, _ = parse(blocks)
    found = endnotes and (len(endnotes.legislation), len(endnotes.amendments))
    assert found == rows


@pytest.mark.parametrize("file", MARKDOWN, ids=lambda file: file.name)
def test_no_word_of_real_markdown_is_lost(file: Path) -> None:
    text = file.read_text("utf-8")
    text = re.sub(r"(?m)^\[[^\[\]]+\]: \S+$", "", text)
    text = re.sub(r"\]\([^()]*\)|\]\[[0-9]+\]|<br>|_", " ", text)
    blocks = read_markdown(file.read_bytes(), file.name)
    words = [part for word in block_words(blocks) for part in words_of(_spaced(word))]
    assert words == words_of(text)


def _spaced(word: str) -> str:
    return word.replace("_", " ")


@pytest.mark.parametrize("file", CONVERTED, ids=lambda file: file.name)
def test_real_markdown_has_every_section_that_has_a_heading(file: Path) -> None:
    blocks = read_markdown(file.read_bytes(), file.name)
    body, _ = split_endnotes(blocks)
    document, _ = build(body, "", Unit.SECTION)
    numbers = {
        each.num
        for _, each in document.walk()
        if each.unit in {Unit.SECTION, Unit.CLAUSE}
    }
    headed = [
        each.text.plain.split()[0]
        for each in body
        if isinstance(each, Paragraph) and each.style == "h5"
    ]
    sections = [each for each in headed if re.match(r"[0-9]+[A-Z]*$", each)]
    assert len(sections) > 30
    assert [each for each in sections if each not in numbers] == []


@pytest.mark.parametrize("file", [*DOCUMENTS, *PAGES], ids=lambda file: file.name)
def test_a_real_law_comes_back_from_akoma_ntoso_as_it_was(file: Path) -> None:
    reader = read_docx if file.suffix == ".docx" else read_html
    document, _ = law_of(reader(file.read_bytes(), file.name))
    written = write_akn(Publication(document), frozenset({"front"}))
    assert read_akn(written, "law.xml") == document
