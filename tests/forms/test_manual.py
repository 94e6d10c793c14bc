"""The manual page of each form: it has examples, and they are in that form."""

from __future__ import annotations

import pytest

from lexcomp.forms.interpret import interpret
from lexcomp.forms.manual import Manual, manual
from lexcomp.forms.reading import Sense
from lexcomp.model.path import Unit
from lexcomp.structure.item import basic_of
from lexcomp.structure.scheduled import read_item
from lexcomp.styles.known import BY_NAME

PAGES = {
    page.name: (page, style)
    for style in BY_NAME.values()
    for page in map(manual, style.forms)
}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_each_example_of_a_form_is_in_that_form(name: str) -> None:
    page, style = PAGES[name]
    assert page.examples
    for example in page.examples:
        basic = basic_of(example.header, example.body, "", Unit.SECTION)
        lines = example.body.split("\n")
        item = read_item(example.header, lines, "", basic)
        reading = interpret(item, style, basic)
        assert (reading.reading, reading.form) == (Sense.AMENDS, name), example
        assert {each.code for each in reading.findings} <= {"LC210"}, example


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_form_says_in_a_sentence_what_it_reads(name: str) -> None:
    page: Manual = PAGES[name][0]
    assert page.summary.startswith("Read a")
    assert page.summary.endswith(".")
    assert all(each.endswith((".", ":")) for each in page.details)
