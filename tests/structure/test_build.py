"""From blocks to documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.model.path import Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.html import read_html
from lexcomp.readers.markdown import read_markdown
from lexcomp.structure.build import build
from lexcomp.structure.roles import Role, role_of
from lexcomp.structure.words import block_words, document_words
from tests.cases import Case, read_cases
from tests.structure.tree import blocks_of, outline

ROOT = Path(__file__).resolve().parents[2]
CASES = tuple(read_cases(Path(__file__).parent / "documents.txt", blocks=2))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_law_is_read_as_the_tree_that_it_prints(case: Case) -> None:
    text, tree = case.blocks
    document, _ = build(blocks_of(text), "Lamp Law", _unit(tree))
    assert outline(document.provisions) == tree


@pytest.mark.parametrize("case", CASES, ids=str)
def test_reading_loses_no_word_and_changes_no_order(case: Case) -> None:
    text, tree = case.blocks
    blocks = blocks_of(text)
    document, _ = build(blocks, "Lamp Law", _unit(tree))
    read, printed = document_words(document), block_words(blocks)
    if "manner of the 1980s" in case.title:
        # There the number is printed after the heading, and read before it.
        read, printed = sorted(read), sorted(printed)
    assert read == printed


def test_sections_under_headings_need_not_be_in_the_order_of_letters() -> None:
    headings = "33 Oil", "33AA Wax", "33AB Fog", "33A Ice", "33B Sun", "1999 Moon"
    law = "".join(f"#### {each}\n\nIt is.\n\n" for each in headings)
    blocks = read_markdown(f"## Part 1—Lamps\n\n{law}".encode(), "case.md")
    document, _ = build(blocks, "", Unit.SECTION)
    sections = [each for _, each in document.walk() if each.unit is Unit.SECTION]
    assert [each.num for each in sections] == ["33", "33AA", "33AB", "33A", "33B"]


def test_what_stands_before_the_law_is_its_front() -> None:
    text = (
        "Lamp Act 1994\nNo. 5, 1994\nAn Act about lamps\n1 Name\nThis is the Lamp Act."
    )
    document, findings = build(blocks_of(text), "Lamp Act 1994", Unit.SECTION)
    assert [line.plain for line in document.front] == [
        "Lamp Act 1994",
        "No. 5, 1994",
        "An Act about lamps",
    ]
    assert findings == ()


def test_a_text_without_headings_is_kept_and_reported() -> None:
    document, findings = build(blocks_of("Light it.\nTrim it."), "", Unit.SECTION)
    assert outline(document.provisions) == "alinea Light it.\nalinea Trim it."
    (finding,) = findings
    assert str(finding) == (
        "case.txt:1: warning LC101: There is no heading of a section or Part, so "
        "nothing has a number."
    )


def test_a_provision_names_the_line_it_was_read_from() -> None:
    document, _ = build(blocks_of("1 Name\n(1) A.\n(2) B."), "", Unit.SECTION)
    sources = [str(each.source) for _, each in document.walk()]
    assert sources == ["case.txt:1", "case.txt:2", "case.txt:3"]


def test_the_sample_law_is_read_without_loss() -> None:
    file = ROOT / "corpus" / "model" / "harbour-lights" / "as-made" / "source.html"
    blocks = read_html(file.read_bytes(), file.name)
    document, findings = build(blocks, "Harbour Lights Regulations", Unit.REGULATION)
    law = [each for each in blocks if not _is_contents(each)]
    assert document_words(document) == block_words(law)
    assert findings == ()


def _is_contents(block: Block) -> bool:
    return isinstance(block, Paragraph) and role_of(block.style) is Role.CONTENTS


def _unit(tree: str) -> Unit:
    return Unit.REGULATION if "regulation:" in tree else Unit.SECTION
