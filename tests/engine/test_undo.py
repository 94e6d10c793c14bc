"""What the words of a law tell of what stood there before, and what they do not."""

from __future__ import annotations

import pytest

from lexcomp.engine.apply import apply
from lexcomp.engine.errors import CannotUndoError, MisdescribedError
from lexcomp.engine.identity import named
from lexcomp.engine.record import taken_back
from lexcomp.engine.step import take
from lexcomp.engine.undo import unapply
from lexcomp.model.document import Document
from lexcomp.model.standing import Provenance
from tests.engine.laws import law, operations, step


def of(words: str) -> Document:
    return named(law(f"section:1\n  text “{words}”"), "x", Provenance())


def undone(before: str, operation: str) -> str:
    """Return what undoing makes of a law that an operation was applied to, or why."""
    (change,) = operations(operation)
    try:
        found = unapply(apply(of(before), change), change)
    except CannotUndoError as error:
        return str(error)
    return found.provisions[0].text.plain


def test_of_words_that_stand_in_several_places_none_is_taken_to_be_the_old_one() -> (
    None
):
    told = undone("A may sit and must go.", "replace every “may” in section:1: “must”")
    assert told == (
        "“must” stands in 2 places in section:1, and at which of them an amendment "
        "put it is not known."
    )


def test_words_changed_wherever_they_occur_are_told_by_the_only_place_of_the_new() -> (
    None
):
    change = "replace every “may” in section:1: “must”"
    assert undone("A keeper may go.", change) == "A keeper may go."


def test_words_put_after_each_of_some_words_can_be_told_wherever_they_stand() -> None:
    change = "insert words after every “lamp” in section:1: “and wick”"
    assert undone("A lamp, a lamp.", change) == "A lamp, a lamp."


def test_words_that_hold_the_old_ones_can_be_told_wherever_they_stand() -> None:
    change = "replace every “lamp” in section:1: “oil lamp”"
    assert undone("A lamp, a lamp.", change) == "A lamp, a lamp."


def test_several_occurrences_by_number_are_each_told_or_none_is() -> None:
    change = "replace 1,3 “may” in section:1: “must”"
    assert undone("may, may, may", change) == "may, may, may"
    assert "stands in 3 places" in undone("may, may, may, must", change)


def test_what_may_have_been_inside_a_longer_word_is_not_told() -> None:
    """An amendment reaches inside a longer word where the words stand nowhere whole."""
    change = "replace only “person” in section:1: “keeper”"
    told = undone("Two persons and a keeper.", change)
    assert told.startswith("“keeper” stands in 2 places")


def test_the_record_of_a_step_undoes_what_the_words_do_not_tell() -> None:
    before = of("A may sit and must go, as it may.")
    for change in (
        "replace every “may” in section:1: “must”",
        "replace every “may” in section:1: “”",
        "repeal section:1",
        "insert after section:1:\n  section:2\n    text “New.”",
        "omit words after “sit” in section:1: “”",
    ):
        taken = take(before, step("2001-01-01", 1, change))
        assert taken.record is not None, change
        assert taken.document != before
        assert taken_back(taken.document, taken.record) == before


def test_a_record_says_when_what_it_put_there_has_changed_since() -> None:
    before = of("A may go.")
    taken = take(before, step("2001-01-01", 1, "replace only “may” in section:1: “x”"))
    assert taken.record is not None
    with pytest.raises(CannotUndoError, match="place of section:1 has changed since"):
        taken_back(before, taken.record)


def test_a_record_leaves_alone_what_has_changed_elsewhere_since() -> None:
    text = "section:1\n  text “A may.”\nsection:2\n  text “B.”"
    before = named(law(text), "x", Provenance())
    taken = take(before, step("2001-01-01", 1, "replace only “may” in section:1: “x”"))
    assert taken.record is not None
    later = apply(taken.document, operations("replace only “B” in section:2: “C”")[0])
    found = taken_back(later, taken.record)
    assert [each.text.plain for each in found.provisions] == ["A may.", "C."]


def test_a_number_is_never_taken_for_a_part_of_another_number() -> None:
    (change,) = operations("replace only “section 4” in section:1: “section 5”")
    for other in ("section 42", "section 4A"):
        with pytest.raises(MisdescribedError, match="does not occur"):
            apply(of(f"See {other}."), change)


def test_an_inference_may_suppose_that_none_of_the_new_words_stood_there_before() -> (
    None
):
    (change,) = operations("replace every “may” in section:1: “must”")
    after = apply(of("A may sit and may go."), change)
    before = unapply(after, change, uniform=True)
    assert before.provisions[0].text.plain == "A may sit and may go."
