"""From blocks to amending items."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.structure.instrument import read_instrument
from lexcomp.structure.item import rows_without_cells
from lexcomp.structure.scheduled import read_item
from tests.cases import Case, read_cases
from tests.structure.tree import blocks_of, outline

HERE = Path(__file__).parent
ITEMS = tuple(read_cases(HERE / "items.txt", blocks=2))
PAYLOADS = tuple(read_cases(HERE / "payloads.txt", blocks=3))


def printed(item: AmendingItem) -> str:
    lines = [f"{item.num} | {item.principal} | {item.header}"]
    lines += (f"  > {line}" for line in item.body.splitlines())
    lines += (f"  {line}" for line in outline(item.provisions).splitlines())
    return "\n".join(lines)


@pytest.mark.parametrize("case", ITEMS, ids=str)
def test_an_instrument_is_read_as_its_items(case: Case) -> None:
    text, expected = case.blocks
    instrument, findings = read_instrument(blocks_of(text), "", Unit.REGULATION)
    assert "\n".join(map(printed, instrument.items)) == expected
    assert findings == ()


@pytest.mark.parametrize("case", PAYLOADS, ids=str)
def test_what_an_item_sets_out_is_read_as_it_will_stand_in_its_law(case: Case) -> None:
    header, text, expected = case.blocks
    item = read_item(header, text.splitlines(), "", Unit.SECTION)
    assert item.body == text.splitlines()[0]
    assert outline(item.provisions) == expected


def test_an_instrument_keeps_its_own_sections_and_its_notes() -> None:
    text = next(each for each in ITEMS if "1999" in each.title).blocks[0]
    instrument, _ = read_instrument(blocks_of(text), "Lamps 2001", Unit.REGULATION)
    document = instrument.document
    assert [str(each.label) for each in document.provisions] == [
        "regulation:1",
        "regulation:2",
        "regulation:3",
    ]
    assert [each.num for each in instrument.commencement] == ["2"]
    assert [each.plain for each in instrument.notes] == [
        "Notes",
        "1. Notified in the Gazette.",
    ]


def test_words_to_be_omitted_and_words_to_be_put_for_them_are_told_apart() -> None:
    lines = ["Omit:", "(b) oil; or", "substitute:", "(b) fuel; or"]
    item = read_item("Paragraph 5(1)(b)", lines, "", Unit.SECTION)
    assert item.body == "Omit:\n(b) oil; or\nsubstitute:"
    assert outline(item.provisions) == "paragraph:b fuel; or"


def test_a_quotation_that_an_action_opens_may_close_on_a_line_of_its_own() -> None:
    lines = ["Omit “oil”, substitute “fuel that is:", "(a) dry; or", "”."]
    item = read_item("Section 5", lines, "", Unit.SECTION)
    assert item.body == "Omit “oil”, substitute:"
    assert outline(item.provisions).split() == [
        "alinea", "fuel", "that", "is:", "paragraph:a", "dry;", "or",
    ]  # fmt: skip


def test_words_set_out_to_be_omitted_are_no_provision() -> None:
    item = read_item("Section 5", ["Omit:", "The levy is paid."], "", Unit.SECTION)
    assert (item.body, item.provisions) == ("Omit:\nThe levy is paid.", ())


def test_an_item_that_operates_on_its_own_terms_keeps_all_its_words() -> None:
    lines = ["The amendments apply to:", "(a) oil; and", "(b) wax."]
    item = read_item("Application", lines, "", Unit.SECTION)
    assert (item.body.splitlines(), item.provisions) == (lines, ())


def test_a_row_whose_cells_cannot_be_told_is_reported_and_is_no_provision() -> None:
    text = (
        "Schedule 1 Amendments\n[1] Regulation 23, table, after item 4A\ninsert\n"
        "4B Lost card $9"
    )
    instrument, findings = read_instrument(blocks_of(text), "", Unit.REGULATION)
    (item,) = instrument.items
    assert (item.body, item.provisions) == ("insert\n4B Lost card $9", ())
    (finding,) = findings
    assert str(finding) == (
        "case.txt:2: error LC132: “4B Lost card $9”, which Sch 1 item 1 sets out, is a "
        "row of a table whose cells cannot be told; part them by “ | ” in the source."
    )


def test_words_of_one_column_that_begin_with_a_number_are_no_row() -> None:
    lines = ["substitute", "5 weeks"]
    header = "Regulation 23, table, item 4, column 3"
    item = read_item(header, lines, "", Unit.REGULATION)
    assert rows_without_cells(item) == ()


def test_an_instrument_without_items_is_reported() -> None:
    text = "1 Name\nThis is the Lamp Act."
    _, findings = read_instrument(blocks_of(text), "Lamp Act", Unit.SECTION)
    (finding,) = findings
    assert str(finding) == (
        "case.txt:1: error LC131: No amending item was found in Lamp Act."
    )


def test_paired_stars_are_left_out_and_those_before_a_defined_term_stay() -> None:
    body = "Omit “the *Lamps Act 1901*”, substitute “an *approved keeper of *lamps”."
    item = read_item("Section 5 (definition of *lamp*)", [body], "", Unit.SECTION)
    assert item.header == "Section 5 (definition of lamp)"
    said = "Omit “the Lamps Act 1901”, substitute “an *approved keeper of *lamps”."
    assert item.body == said


def test_an_extract_of_an_instrument_begins_with_any_number() -> None:
    text = """Note 2
Lamps Amendment Act 2011 (No. 46, 2011)
The following amendments commence on 27 December 2011 unless proclaimed earlier:
Schedule 2
36 Paragraph 22(2)(a)
Omit “lamp days”, substitute “lamp nights”.
38 Section 23
Repeal the section.
As at 1 October 2011 the amendments are not incorporated in this compilation."""
    read, _ = read_instrument(blocks_of(text), "", Unit.SECTION)
    assert [each.num for each in read.items] == ["Sch 2 item 36", "Sch 2 item 38"]
    assert read.items[1].body == "Repeal the section."
    assert read.notes[0].plain.startswith("As at 1 October 2011")
