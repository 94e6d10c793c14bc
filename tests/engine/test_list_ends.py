"""How paragraphs end after amendments: just as items say, and told if it jars."""

from __future__ import annotations

import pytest

from lexcomp.engine.identity import named
from lexcomp.engine.taking import take_all
from lexcomp.forms.interpret import interpret
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance
from lexcomp.structure.scheduled import read_item
from lexcomp.styles.known import BY_NAME
from tests.engine.laws import law, step, words

LIST = """
section:5
  subsection:1
    text “A keeper may rest if:”
    paragraph:a
      text “the lamp is lit; or”
    paragraph:b
      text “the keeper is ill.”
    note
      text “See section 9.”
  subsection:2
    text “Sleep.”
"""
CLOSED = LIST.replace(
    "“the keeper is ill.”", "“the keeper is ill;”\n    tail “on that day.”"
)
SENTENCE = "section:5\n  text “Renewal may be asked for.”"


def after(text: str, *items: tuple[str, str]) -> tuple[list[str], list[str]]:
    """Return the lines of section 5 after items, and what is said of its lists."""
    taken_steps = []
    for index, (header, body) in enumerate(items):
        item = read_item(header, body.split("\n"), "", Unit.SECTION)
        reading = interpret(item, BY_NAME["au"], Unit.SECTION)
        assert reading.operations, header
        made = step("2001-01-01", index + 1, "repeal section:5")
        taken_steps.append(
            type(made)(made.moment, header, reading.operations, made.known)
        )
    document = named(law(text), "x", Provenance())
    told: list[str] = []
    for _, taken in take_all(document, taken_steps):
        assert taken.done, taken.findings
        document = taken.document
        told += (each.message for each in taken.lists)
    return words(document).split("\n")[1:], told


HEAD, NOTE, TWO = "(1) A keeper may rest if:", "Note: See section 9.", "(2) Sleep."
LIT, ILL = "(a) the lamp is lit; or", "(b) the keeper is ill."
OLD = "(c) the keeper is old."
BEFORE = "After the amendments of 1 January 2001, "
LEFT = "; the text is as they leave it."


@pytest.mark.parametrize("where", ["", " (before the note)"])
def test_a_paragraph_added_with_its_link_gives_it_to_the_one_before(where: str) -> None:
    header = f"At the end of subsection 5(1){where}"
    lines, told = after(LIST, (header, "Add:\n; or (c) the keeper is old."))
    assert lines == [HEAD, LIT, "(b) the keeper is ill; or", OLD, NOTE, TWO]
    assert told == []


def test_a_paragraph_added_without_one_leaves_the_stop_and_that_is_said() -> None:
    header = "At the end of subsection 5(1)"
    lines, told = after(LIST, (header, "Add:\n(c) the keeper is old."))
    assert lines == [HEAD, LIT, ILL, OLD, NOTE, TWO]
    assert told == [
        f"{BEFORE}s 5(1)(b) ends with a full stop in the middle of its list{LEFT}"
    ]


def test_items_that_commence_together_are_judged_by_what_they_come_to() -> None:
    lines, told = after(
        LIST,
        ("Paragraph 5(1)(b)", "Omit “ill.”, substitute “ill; or”."),
        ("At the end of subsection 5(1)", "Add:\n(c) the keeper is old."),
    )
    assert lines[2:4] == ["(b) the keeper is ill; or", OLD]
    assert told == []


def test_the_last_paragraph_repealed_leaves_the_link_before_it_and_that_is_said() -> (
    None
):
    lines, told = after(LIST, ("Paragraph 5(1)(b)", "Repeal the paragraph."))
    assert lines == [HEAD, LIT, NOTE, TWO]
    assert told == [
        f"{BEFORE}s 5(1)(a) ends “is lit; or” and is the last of its list{LEFT}"
    ]


def test_the_link_before_a_repealed_paragraph_goes_where_an_item_says_so() -> None:
    lines, told = after(
        LIST,
        ("Paragraph 5(1)(a)", "Omit “; or”, substitute “.”."),
        ("Paragraph 5(1)(b)", "Repeal the paragraph."),
    )
    assert lines == [HEAD, "(a) the lamp is lit.", NOTE, TWO]
    assert told == []


def test_closing_words_stay_after_what_is_added_to_a_list() -> None:
    lines, told = after(
        CLOSED, ("After paragraph 5(1)(b)", "Insert:\nor (c) the keeper is old;")
    )
    assert lines[2:5] == [
        "(b) the keeper is ill; or",
        "(c) the keeper is old;",
        "on that day.",
    ]
    assert told == []


def test_closing_words_that_are_omitted_leave_the_list_open_and_that_is_said() -> None:
    lines, told = after(
        CLOSED, ("Subsection 5(1)", "Omit all the words after paragraph (b).")
    )
    assert lines[1:3] == [LIT, "(b) the keeper is ill;"]
    assert told == [
        f"{BEFORE}s 5(1)(b) ends “keeper is ill;” and is the last of its list{LEFT}"
    ]


def test_a_link_added_beside_another_is_put_there_and_that_is_said() -> None:
    lines, told = after(LIST, ("At the end of paragraph 5(1)(a)", "Add “and”."))
    assert lines[1] == "(a) the lamp is lit; or and"
    assert told == [f"{BEFORE}s 5(1)(a) ends “lit; or and”{LEFT}"]


def test_both_links_in_one_list_are_told() -> None:
    _, told = after(
        LIST,
        ("At the end of subsection 5(1)", "Add:\n; and (c) the keeper is old."),
    )
    both = "the list in s 5(1) has both “and” and “or” between its paragraphs"
    assert told == [f"{BEFORE}{both}{LEFT}"]


def test_what_jarred_before_an_amendment_is_not_told_again() -> None:
    odd = LIST.replace("the lamp is lit; or", "the lamp is lit.")
    _, told = after(odd, ("Paragraph 5(1)(b)", "Omit “ill”, substitute “old”."))
    assert told == []


def test_words_are_changed_but_in_the_paragraph_that_is_excepted() -> None:
    text = LIST.replace("the lamp is lit", "the keeper is lit")
    header = "Subsection 5(1) (other than paragraph (a))"
    lines, _ = after(text, (header, "Omit “the keeper”, substitute “he”."))
    assert lines[1:3] == ["(a) the keeper is lit; or", "(b) he is ill."]


def test_a_number_before_the_first_word_makes_all_words_the_first_subsection() -> None:
    lines, _ = after(SENTENCE, ("Section 5", "Before “Renewal”, insert “(1)”."))
    assert lines == ["(1) Renewal may be asked for."]
