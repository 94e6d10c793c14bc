"""A law, operations on it, and the law after; or why they do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.engine.apply import apply
from lexcomp.engine.errors import CannotUndoError, MisdescribedError
from lexcomp.engine.undo import unapply
from lexcomp.model.document import Document
from tests.cases import Case, read_cases
from tests.engine.laws import law, operations, words

CASES = list(read_cases(Path(__file__).parent / "apply.txt", blocks=3))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_operation_does_what_its_case_says(case: Case) -> None:
    assert outcome(case) == case.blocks[2]


def outcome(case: Case) -> str:
    document = law(case.blocks[0])
    try:
        for operation in operations(case.blocks[1]):
            document = apply(document, operation)
    except MisdescribedError as error:
        return f"misdescribed: {error}"
    return words(document)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_undone_is_what_was_there(case: Case) -> None:
    """Undoing gives back the law before, or says that it cannot; never another."""
    before = law(case.blocks[0])
    undone = 0
    for operation in operations(case.blocks[1]):
        try:
            after = apply(before, operation)
            found = unapply(after, operation)
        except (CannotUndoError, MisdescribedError):
            return
        assert apply(found, operation) == after
        assert found == before
        undone += 1
        before = after
    assert undone


def test_what_is_not_touched_is_shared() -> None:
    before = law("part:1\n  section:1\n    text “A.”\n  section:2\n    text “B.”")
    (operation,) = operations("replace only “A” in section:1: “C”")
    after = apply(before, operation)
    assert after.provisions[0].children[1] is before.provisions[0].children[1]


def test_an_insertion_at_the_end_of_the_law_has_no_target() -> None:
    (operation,) = operations("insert at end of the law:\n  section:9\n    text “Z.”")
    assert words(apply(Document("L"), operation)) == "9 Z."


def test_what_is_looked_for_is_found_in_a_part_in_a_part_however_numbered() -> None:
    """Parts in which nothing has the number are passed over, but not what they hold."""
    before = law(
        "chapter:1\n  section:1\n    text “A.”\n  part:1\n    section:2\n"
        "      text “B.”\nchapter:2\n  part:2\n    section:3\n      text “C.”"
    )
    for number, words_ in (("1", "A"), ("2", "B"), ("3", "C")):
        (change,) = operations(f"replace only “{words_}” in section:{number}: “X”")
        assert "X." in words(apply(before, change))
    (added,) = operations("insert after section:3:\n  section:4\n    text “D.”")
    (change,) = operations("replace only “D” in section:4: “X”")
    assert words(apply(apply(before, added), change)).endswith("4 X.")
