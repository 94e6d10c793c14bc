"""Amending sections whose sentences are instructions, as in New Zealand."""

from __future__ import annotations

from lexcomp.model.path import Unit
from lexcomp.readers.block import Paragraph
from lexcomp.readers.markdown import read_markdown
from lexcomp.structure.imperative import instruction
from lexcomp.structure.instructed import is_instructed
from lexcomp.structure.instrument import InstrumentText, read_instrument
from lexcomp.structure.line import read_line
from tests.structure.tree import outline

HEAD = """\
##### 1 Title

* This Act is the Lamps Amendment Act 2013.

##### 2 Commencement

* This Act comes into force on 1 July 2013.

##### 3 Principal Act

* This Act amends the Lamps Act 2001 (the **principal Act**).
"""


def read(sections: str) -> InstrumentText:
    blocks = read_markdown(f"{HEAD}\n{sections}".encode(), "a.md")
    return read_instrument(blocks, "", Unit.SECTION, Unit.SECTION)[0]


def items(sections: str) -> list[tuple[str, str, str]]:
    return [(each.num, each.header, each.body) for each in read(sections).items]


def test_each_subsection_and_each_paragraph_is_an_item() -> None:
    assert items(
        "##### 4 Section 9 amended (Oil)\n\n"
        "* (1) In section 9(1), delete “oil”.\n\n"
        "  (2) In section 9(2),—\n\n"
        "  * (a) replace “lamp” with “light”; and\n\n"
        "  * (b) after “wick”, insert “or case”.\n"
    ) == [
        ("s 4(1)", "section 9(1)", "delete “oil”."),
        ("s 4(2)(a)", "section 9(2)", "replace “lamp” with “light”."),
        ("s 4(2)(b)", "section 9(2)", "after “wick”, insert “or case”."),
    ]


def test_an_instruction_in_several_provisions_is_an_item_for_each() -> None:
    assert items(
        "##### 4 Registrar replaced\n\n"
        "* In the following provisions, replace “Registrar” with “chief executive”:\n\n"
        "  * (a) section 9(1):\n\n"
        "  * (b) section 10.\n"
    ) == [
        ("s 4(a)", "section 9(1)", "replace “Registrar” with “chief executive”."),
        ("s 4(b)", "section 10", "replace “Registrar” with “chief executive”."),
    ]


def test_a_subsection_may_say_for_all_of_them_what_the_section_amends() -> None:
    assert items(
        "##### 4 Section 3 amended (Interpretation)\n\n"
        "* (1) This section amends section 3.\n\n"
        "  (2) Repeal the definitions of *oil* and *wick*.\n\n"
        "  (3) In the definition of *lamp*, paragraph (a), delete “oil”.\n"
    ) == [
        ("s 4(2)", "section 3, definitions of oil and wick", "Repeal."),
        ("s 4(3)", "section 3, definition of lamp, paragraph (a)", "delete “oil”."),
    ]


def test_sections_that_are_set_out_are_none_of_the_instrument() -> None:
    text = read(
        "##### 4 New section 5 inserted\n\n* After section 4, insert:\n\n"
        "> ##### “5 Wicks\n>\n> * “A wick must burn.”\n\n"
        "##### 5 Section 6 repealed (Oil)\n\n* Repeal section 6.\n"
    )
    assert [(each.num, each.header) for each in text.items] == [
        ("s 4", "After section 4"),
        ("s 5", "section 6"),
    ]
    assert outline(text.items[0].provisions) == "section:5 /Wicks/ A wick must burn."
    assert [each.num for each in text.document.provisions] == ["1", "2", "3"]


def test_what_is_set_out_need_not_be_set_off_where_it_has_quotation_marks() -> None:
    text = read(
        "##### 4 Section 9 amended (Oil)\n\n* (1) After section 9(1), insert:\n\n"
        "“(1A) Oil must be clear.\n\n“(1B) It must not smell.”\n\n"
        "(2) In section 9(2), delete “oil”.\n"
    )
    assert [each.num for each in text.items] == ["s 4(1)", "s 4(2)"]
    assert [str(each.label) for each in text.items[0].provisions] == [
        "subsection:1A",
        "subsection:1B",
    ]


def test_a_schedule_has_instructions_under_the_names_of_laws() -> None:
    text = read(
        "##### 4 Consequential amendments\n\n"
        "* Amend the Acts specified in the Schedule as set out in that schedule.\n\n"
        "## Schedule  \nConsequential amendments\n\n"
        "##### Oil Act 1999 (1999 No 8)\n\nIn section 3, delete “lamp”.\n\n"
        "##### Wick Act 1998 (1998 No 4)\n\nRepeal section 4.\n"
    )
    assert [(each.num, each.principal, each.header) for each in text.items] == [
        ("Sch 1 item 1", "Oil Act 1999", "section 3"),
        ("Sch 1 item 2", "Wick Act 1998", "section 4"),
    ]


def test_what_an_act_repeals_that_names_no_law_is_of_no_law_that_is_named() -> None:
    words = (
        "The Parliament of New Zealand enacts as follows:\n\n"
        "##### 7 Expiry\n\n* (1) Sections 5 and 6 are repealed.\n"
    )
    text, _ = read_instrument(
        read_markdown(words.encode(), "a.md"), "", Unit.SECTION, Unit.SECTION
    )
    assert [each.principal for each in text.items] == ["a law that is not named"]


def test_a_line_of_a_schedule_may_name_its_place_first() -> None:
    text = read(
        "##### 4 Consequential amendments\n\n"
        "* Amend the Acts specified in the Schedule as set out in that schedule.\n\n"
        "## Schedule  \nConsequential amendments\n\n"
        "##### Oil Act 1999 (1999 No 8)\n\n"
        "Section 3(1): omit “lamp” and substitute “light”.\n\n"
        "Section 4: something odd.\n"
    )
    assert [(each.header, each.body) for each in text.items] == [
        ("Section 3(1)", "omit “lamp” and substitute “light”."),
        ("", "Section 4: something odd."),
    ]


def test_an_instruction_in_a_schedule_under_no_law_is_not_of_the_principal_act() -> (
    None
):
    text = read(
        "##### 4 Other amendments\n\n* Amend the Acts in the Schedule as set out "
        "there.\n\n## Schedule  \nOther amendments\n\nIn section 3, delete “lamp”.\n"
    )
    (item,) = text.items
    assert item.principal == "Schedule Other amendments"


def test_definitions_that_only_list_what_they_mean_are_set_out_as_such() -> None:
    text = read(
        "##### 4 Section 3 amended (Interpretation)\n\n"
        "* In section 3, insert in their appropriate alphabetical order:\n\n"
        "> “*discharge*—\n>\n> * “(a) means a release; but\n>\n"
        "> * “(b) not a fire\n>\n> “*oil*, in relation to a ship,—\n>\n"
        "> * “(a) means whale oil.”\n"
    )
    assert [str(each.label) for each in text.items[0].provisions] == [
        "definition:discharge",
        "definition:oil",
    ]


def test_a_number_that_is_left_out_does_not_join_two_sections() -> None:
    assert [
        num
        for num, _, _ in items(
            "##### 4 Section 9 amended (Oil)\n\n* In section 9, delete “oil”.\n\n"
            "##### 12 Section 10 repealed (Wick)\n\n* Repeal section 10.\n"
        )
    ] == ["s 4", "s 12"]


def test_a_sentence_in_an_amending_section_that_is_not_understood_is_an_item() -> None:
    (item,) = read(
        "##### 4 Section 9 amended (Oil)\n\n* Turn section 9 upside down.\n"
    ).items
    assert (item.header, item.body) == ("", "Turn section 9 upside down.")


def test_an_instrument_is_told_by_how_it_names_the_law_that_it_amends() -> None:
    def told(words: str) -> bool:
        block = read_markdown(words.encode(), "a.md")[0]
        assert isinstance(block, Paragraph)
        return is_instructed([(block, read_line(block))])

    assert told("This Act amends the Lamps Act 2001 (the **principal Act**).")
    assert told("In this Act, the Lamps Act 2001 is called “the principal Act”.")
    assert not told("In this Act, Principal Act means the Lamps Act 2001.")
    assert told("These regulations amend the Lamps Regulations 2001.")
    assert not told("These Regulations amend the Lamps Regulations 2001.")
    assert not told("Schedule 1 amends the Lamps Act 2001.")


def test_a_sentence_that_only_has_the_words_of_an_instruction_is_none() -> None:
    for words in (
        "A keeper must replace a lamp with another.",
        "In this section, lamp includes a light.",
        "After sunset, insert a wick.",
        "Repeal does not affect oil.",
    ):
        assert instruction(words) is None
