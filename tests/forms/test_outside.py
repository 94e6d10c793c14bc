"""What is like an amendment and cannot be read is never taken for a mere provision."""

from __future__ import annotations

import pytest

from lexcomp.forms.interpret import interpret
from lexcomp.forms.reading import Sense
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.styles.known import BY_NAME

AMENDMENTS = [
    ("All of Part 2", "Repeal."),
    ("Subregulation 5 (2), including the note", "substitute"),
    ("Regulation 4, entire note", "omit"),
    ("Whole of Schedule 3", "Delete."),
    ("Form 1, whole form", "replace with another"),
    ("Table of contents", "Repeal."),
    ("Regulation 26", "shall be amended by omitting “a” and substituting “b”."),
    ("", "Omit regulation 24."),
]
PROVISIONS = [
    ("Application", "The amendments made by this Schedule apply to a fee."),
    ("Transitional", "(1) This item applies to a lamp lit before 1 July 2010."),
    ("Operation of laws", "(1) If, before commencement, a thing was done, it stands."),
    ("Legal proceedings", "The Commonwealth is substituted as a party for the Board."),
    ("Definitions", "In this Schedule:\namend includes repeal and remake."),
    ("Regulations", "The Governor-General may make regulations."),
    (
        "Section 128 of the Lamps Act",
        "The amendments of section 128 apply to representations made after that day.",
    ),
]


@pytest.mark.parametrize("style", BY_NAME)
@pytest.mark.parametrize(("header", "body"), AMENDMENTS)
def test_an_amendment_that_is_not_read_says_so(
    style: str, header: str, body: str
) -> None:
    item = AmendingItem("1", header, body)
    reading = interpret(item, BY_NAME[style], Unit.REGULATION)
    assert reading.reading in {Sense.AMENDS, Sense.NOT_UNDERSTOOD}
    assert reading.operations or reading.findings


@pytest.mark.parametrize(("header", "body"), PROVISIONS)
def test_a_provision_that_operates_alone_changes_no_text(
    header: str, body: str
) -> None:
    item = AmendingItem("1", header, body)
    reading = interpret(item, BY_NAME["au"], Unit.SECTION)
    assert reading.reading is Sense.NO_TEXT_CHANGE
