"""Real law: no word lost, and every section that the contents list lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.endnotes.parse import split_endnotes
from lexcomp.model.path import Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.html import read_html
from lexcomp.readers.markdown import read_markdown
from lexcomp.readers.text import read_text
from lexcomp.structure.build import build
from lexcomp.structure.instrument import read_instrument
from lexcomp.structure.roles import Role, role_of
from lexcomp.structure.words import block_words, document_words

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
REAL = SHARED / "data" / "real"
SEED = SHARED / "seeds" / "au-F1997B01966-compilation-9.txt"
COMPILATIONS = (
    *sorted(REAL.glob("01-*/[!a]*.htm*")),
    *sorted(REAL.glob("0[12]-*/after*.html")),
    *sorted(REAL.glob("02-*/before*.html")),
)
AMENDING = sorted(REAL.glob("01-*/amending*.html"))

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not SHARED.exists(), reason="the real law is not held here"),
]


def body_of(file: Path) -> list[Block]:
    """Leave out the notes of a compilation, which are not part of the law."""
    blocks = read_html(file.read_bytes(), file.name)
    ends = [i for i, block in enumerate(blocks) if _style(block) == "NotesSection"]
    return list(blocks[: ends[0]])


def _style(block: Block) -> str:
    return block.style if isinstance(block, Paragraph) else ""


@pytest.mark.parametrize("file", COMPILATIONS, ids=lambda file: file.name)
def test_no_word_of_a_real_compilation_is_lost(file: Path) -> None:
    blocks = body_of(file)
    document, _ = build(blocks, "", Unit.SECTION)
    law = [each for each in blocks if role_of(_style(each)) is not Role.CONTENTS]
    assert document_words(document) == block_words(law)


@pytest.mark.parametrize("file", COMPILATIONS, ids=lambda file: file.name)
def test_a_real_compilation_has_the_sections_that_its_contents_list(file: Path) -> None:
    document, findings = build(body_of(file), "", Unit.SECTION)
    assert [each for each in findings if each.code != "LC124"] == []
    sections = [path for path, each in document.walk() if each.unit is Unit.SECTION]
    assert len(sections) > 430
    assert len(set(sections)) == len(sections)


@pytest.mark.parametrize(
    ("file", "nums"),
    [
        ("aia_2024-12-11_C38.md", {"33A", "34AA", "34A"}),
        ("legislation-act_2019-02-24_C39.md", {"48A"}),
    ],
)
def test_a_real_law_in_markdown_has_the_sections_with_headings(
    file: str, nums: set[str]
) -> None:
    (held,) = REAL.glob(f"11-*/{file}")
    body, _ = split_endnotes(read_markdown(held.read_bytes(), file))
    document, _ = build(body, "", Unit.SECTION)
    sections = [path for path, each in document.walk() if each.unit is Unit.SECTION]
    assert nums < {path.labels[-1].num for path in sections}
    assert len(set(sections)) == len(sections)


@pytest.mark.parametrize("file", AMENDING, ids=lambda file: file.name)
def test_a_real_amending_act_has_the_items_that_it_prints(file: Path) -> None:
    blocks = read_html(file.read_bytes(), file.name)
    text, findings = read_instrument(blocks, "", Unit.SECTION)
    heads = [block for block in blocks if _style(block) == "ItemHead"]
    assert findings == ()
    assert len(text.items) == len(heads) == 91
    assert [item.num for item in text.items][11:14] == [
        "Sch 1 item 12",
        "Sch 2 item 1",
        "Sch 2 item 2",
    ]
    assert {item.principal for item in text.items} == {
        "",
        "Aged Care Act 1997",
        "Health Insurance Act 1973",
        "National Health Act 1953",
        "Aged or Disabled Persons Care Act 1954",
        "Nursing Home Charge (Imposition) Act 1994",
    }
    assert [str(each.label) for each in text.items[4].provisions] == [
        "subdivision:57-EA"
    ]
    assert [provision.num for provision in text.commencement] == ["2"]


def test_the_seed_is_read_with_the_headings_that_it_lost() -> None:
    lines = SEED.read_text("utf-8").splitlines()
    end = next(i for i, line in enumerate(lines) if line.startswith("The endnotes pro"))
    blocks = read_text("\n".join(lines[:end]).encode(), SEED.name)
    document, findings = build(blocks, "", Unit.REGULATION)
    labels = [str(provision.label) for provision in document.provisions]
    numbers = ["1", "2", "2A", *map(str, range(3, 13))]
    assert labels == [*(f"regulation:{num}" for num in numbers), "schedule"]
    assert {finding.code for finding in findings} == {"LC121"}
    assert len(findings) == 7
    schedule = document.provisions[-1]
    assert [str(form.label) for form in schedule.children] == ["form:1", "form:2"]
    recovered = {"Name of Regulations", "Interpretation", "Fees for person attending"}
    recovered |= {"Offences by persons", "Forfeiture of recognizance", "Summons"}
    headings = {each.heading.plain for _, each in document.walk()}
    assert recovered <= headings
