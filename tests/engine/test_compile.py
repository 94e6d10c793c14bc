"""A small law, and what can happen to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lexcomp.engine.compile import compile_at
from lexcomp.model.compilation import Compilation
from lexcomp.model.path import Path
from lexcomp.model.standing import Standing
from lexcomp.model.timeline import Checkpoint
from tests.engine.laws import law, step, timeline, words

MADE = law("""
part:1
  heading “Lamps”
  section:1
    text “The Lamps Act.”
section:2
  text “A lamp may be lit. A lamp may be put out.”
""")
LATER = dt.date(2000, 1, 1)


def history(compilation: Compilation) -> list[str]:
    return [
        f"{event.path} {event.effect} {event.moment.citation.number}"
        f" {event.qualifier}".rstrip()
        for event in compilation.events
    ]


def test_only_what_has_commenced_is_applied() -> None:
    law_as_amended = timeline(
        MADE,
        step("1992-07-01", 3, "repeal section:1"),
        step("1991-07-01", 2, "insert after section:2:\n  section:3\n    text “C.”"),
        step("1990-07-01", 1, "replace last “may” in section:2: “must”"),
    )
    compilation = compile_at(law_as_amended, dt.date(1991, 7, 1))
    assert words(compilation.document).split("\n")[1:] == [
        "1 The Lamps Act.",
        "2 A lamp may be lit. A lamp must be put out.",
        "3 C.",
    ]
    assert history(compilation)[:2] == ["section:2 am 1", "section:3 ad 2"]


def test_an_amendment_to_come_is_an_event_that_has_not_commenced() -> None:
    law_as_amended = timeline(
        MADE, step("1992-07-01", 3, "repeal section:1", known="1990-02-01")
    )
    compilation = compile_at(law_as_amended, dt.date(1991, 7, 1))
    (event,) = compilation.events
    assert (str(event.path), event.commenced) == ("section:1", False)
    assert event.qualifier == "item 1"
    assert not compile_at(law_as_amended, dt.date(1990, 1, 5)).events


def test_an_amendment_without_a_day_is_never_applied_but_always_noted() -> None:
    law_as_amended = timeline(MADE, step("", 3, "repeal section:1", known="1990-02-01"))
    compilation = compile_at(law_as_amended, LATER)
    assert compilation.document.provisions[0].children
    assert [event.commenced for event in compilation.events] == [False]
    assert law_as_amended.days() == (dt.date(1990, 1, 1),)


def test_a_misdescribed_amendment_is_left_out_whole_and_reported() -> None:
    law_as_amended = timeline(
        MADE,
        step(
            "1990-07-01",
            1,
            "repeal section:1\nreplace only “may” in section:2: “must”",
        ),
    )
    compilation = compile_at(law_as_amended, LATER)
    assert compilation.document == MADE
    (finding,) = compilation.findings
    assert str(finding) == (
        "1.txt:1: warning LC251: No 1, 1990, item 1 is misdescribed: “may” occurs twice"
        " in section:2; which is meant is not said."
    )
    assert history(compilation) == [
        "section:1 am 1 md not incorp",
        "section:2 am 1 md not incorp",
    ]


def test_a_provision_keeps_its_name_when_substituted_and_not_when_inserted_anew() -> (
    None
):
    law_as_amended = timeline(
        MADE,
        step("1990-07-01", 1, "substitute section:2:\n  section:2\n    text “B.”"),
        step("1991-07-01", 2, "repeal section:2"),
        step("1992-07-01", 3, "insert after part:1:\n  section:2\n    text “C.”"),
    )
    first, second, third = (
        event.uid for event in compile_at(law_as_amended, LATER).events
    )
    assert first == second == "section:2@No 1, 1989"
    assert third == "section:2@No 3, 1990, item 1"


def test_a_retrospective_amendment_counts_from_when_it_is_known() -> None:
    law_as_amended = timeline(
        MADE, step("1990-07-01", 1, "repeal section:1", known="1995-01-01")
    )
    day = dt.date(1991, 1, 1)
    then = compile_at(law_as_amended, day, known_on=day)
    now = compile_at(law_as_amended, day)
    assert then.document.provisions[0].children
    assert not now.document.provisions[0].children


def test_compiling_twice_gives_equal_values() -> None:
    law_as_amended = timeline(MADE, step("1990-07-01", 1, "repeal section:1"))
    assert compile_at(law_as_amended, LATER) == compile_at(law_as_amended, LATER)


def test_a_law_has_no_text_before_it_began() -> None:
    with pytest.raises(ValueError, match=r"^This law began to apply on 1990-01-01\.$"):
        compile_at(timeline(MADE), dt.date(1989, 12, 31))


def test_two_amendments_of_one_day_apply_in_the_order_of_their_numbers() -> None:
    law_as_amended = timeline(
        MADE,
        step("1990-07-01", 9, "replace every “must” in section:2: “shall”"),
        step("1990-07-01", 2, "replace every “may” in section:2: “must”"),
    )
    assert "A lamp shall be lit." in words(compile_at(law_as_amended, LATER).document)


def test_inserting_a_part_is_an_event_of_the_part_and_of_each_section() -> None:
    law_as_amended = timeline(
        MADE,
        step(
            "1990-07-01",
            1,
            "insert after part:1:\n  part:1A\n    section:1A\n      text “D.”",
        ),
        step("1991-07-01", 2, "substitute heading of part:1A: “Wicks”"),
    )
    assert history(compile_at(law_as_amended, LATER)) == [
        "part:1A ad 1",
        "section:1A ad 1",
        "part:1A/heading ad 2",
    ]


def test_words_that_rest_on_an_inference_say_so() -> None:
    law_as_amended = timeline(
        MADE,
        step(
            "1990-07-01",
            1,
            "replace every “may” in section:2: “must”",
            inferences="uniform",
        ),
    )
    document = compile_at(law_as_amended, LATER).document
    standing = {str(path): each.provenance for path, each in document.walk()}
    assert standing["section:1"].standing is Standing.APPLIED
    assert standing["section:2"].standing is Standing.INFERRED
    assert standing["section:2"].inferences == ("uniform",)
    assert compile_at(law_as_amended, LATER).standing[Path.parse("section:2")] == (
        Standing.INFERRED
    )


def test_a_run_has_an_event_for_each_of_its_sections() -> None:
    repealed = step("1990-06-01", 1, "repeal section:2..3")
    made = law(
        "division:1\n  section:1\n    text “A.”\n  section:2\n    text “B.”\n"
        "division:2\n  section:3\n    text “C.”\n  section:4\n    text “D.”"
    )
    found = compile_at(timeline(made, repealed), dt.date(1990, 7, 1))
    assert [(str(each.path), each.effect.value) for each in found.events] == [
        ("section:2", "rep"),
        ("section:3", "rep"),
    ]


def test_a_run_that_gives_way_keeps_the_names_of_what_has_a_successor() -> None:
    made = law("section:1\n  text “A.”\nsection:2\n  text “B.”\nsection:3\n  text “C.”")
    change = "substitute section:1..3:\n  section:1\n  section:2A\n  section:3"
    found = compile_at(
        timeline(made, step("1990-06-01", 1, change)), dt.date(1990, 7, 1)
    )
    assert [(str(each.path), each.effect.value) for each in found.events] == [
        ("section:2", "rep"),
        ("section:1", "rs"),
        ("section:2A", "ad"),
        ("section:3", "rs"),
    ]
    was = compile_at(timeline(made), dt.date(1990, 7, 1))
    before = {each.num: each.uid for each in was.document.provisions}
    after = {each.num: each.uid for each in found.document.provisions}
    assert (after["1"], after["3"]) == (before["1"], before["3"])
    assert after["2A"] not in before.values()


def test_a_change_to_the_whole_law_has_an_event_for_each_section_it_changes() -> None:
    change = step("1990-06-01", 1, "replace every “Board” in the law: “Authority”")
    made = law(
        "part:1\n  heading “The Board”\n  section:1\n    text “The Board.”\n"
        "  section:2\n    text “Nobody.”\n"
        "schedule:1\n  clause:1\n    text “A Board.”"
    )
    found = compile_at(timeline(made, change), dt.date(1990, 7, 1))
    assert [str(each.path) for each in found.events] == [
        "section:1",
        "schedule:1/clause:1",
    ]


def test_a_run_whose_end_is_not_there_is_left_out_and_reported() -> None:
    repealed = step("1990-06-01", 1, "repeal section:1..9")
    made = law("section:1\n  text “A.”\nsection:2\n  text “B.”")
    found = compile_at(timeline(made, repealed), dt.date(1990, 7, 1))
    (finding,) = found.findings
    assert finding.message.endswith("is misdescribed: There is no section:9.")
    assert len(found.document.provisions) == 2


def test_a_number_may_be_omitted_before_what_needs_it_is_repealed() -> None:
    """The items of one instrument that commence together are one change."""
    made = law("""
section:1
  subsection:1
    text “Light the lamp.”
  subsection:2
    text “Sleep.”
""")
    moment = step("1990-07-01", 1, "replace only “(1)” in section:1/subsection:1: “”")
    other = step("1990-07-01", 1, "repeal section:1/subsection:2")
    law_as_amended = timeline(made, moment, other)
    compilation = compile_at(law_as_amended, LATER)
    assert words(compilation.document) == "1 Light the lamp."
    assert compilation.findings == ()


def test_what_never_fits_is_misdescribed_however_long_it_waits() -> None:
    made = law("""
section:1
  subsection:1
    text “Light the lamp.”
  subsection:2
    text “Sleep.”
""")
    number = step("1990-07-01", 1, "replace only “(1)” in section:1/subsection:1: “”")
    (finding,) = compile_at(timeline(made, number), LATER).findings
    assert finding.message.endswith(
        "subsection:1 is not all that there is in section:1."
    )


def test_a_note_loses_its_number_when_it_is_the_only_one() -> None:
    made = law("""
section:1
  text “Light the lamp.”
  note:1
    text “See Part 1.”
  note:2
    text “See Part 2.”
""")
    first = step("1990-07-01", 1, "repeal section:1/note:1")
    second = step("1990-07-02", 2, "replace only “Note 2” in section:1/note:2: “Note”")
    assert words(compile_at(timeline(made, first, second), LATER).document) == (
        "1 Light the lamp.\nNote: See Part 2."
    )


def test_where_no_endnotes_tell_history_begins_with_the_first_official_text() -> None:
    change = step("1991-07-01", 2, "replace last “may” in section:2: “must”")
    later = compile_at(timeline(MADE, change), dt.date(1991, 7, 1)).document
    texts = Checkpoint(dt.date(1990, 1, 1), MADE), Checkpoint(LATER, later)
    held = replace(timeline(MADE, change), made=None, checkpoints=texts)
    compilation = compile_at(held, LATER)
    assert history(compilation) == ["section:2 am 2"]
    assert words(compilation.document) == words(later)
