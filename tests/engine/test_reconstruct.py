"""What the law was before the first text that is held of it."""

from __future__ import annotations

import datetime as dt

from lexcomp.engine.compile import compile_at
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.timeline import Checkpoint, Step, Timeline
from tests.engine.laws import law, step, words

OFFICIAL = law("""
section:1
  text “The Lamps Act.”
section:2
  heading “Duty of a keeper”
  subsection:1
    text “A keeper must trim the lamp.”
  subsection:2
    text “A keeper must sleep.”
section:4
  text “New.”
""")
GAP = "[The words of this provision on this day are not held.]"
START = dt.date(1990, 1, 1)


def compiled(day: str, *steps: Step) -> list[str]:
    principal = Instrument(
        "lamps", Citation(1989, Series.ACT, 1), "L", registered=START
    )
    checkpoint = Checkpoint(dt.date(2000, 1, 1), OFFICIAL)
    timeline = Timeline(principal, None, START, (checkpoint,), steps, ()).in_order()
    compilation = compile_at(timeline, dt.date.fromisoformat(day))
    found = [finding.message for finding in compilation.findings]
    return words(compilation.document).split("\n") + found


def standings(day: str, *steps: Step) -> dict[str, str]:
    principal = Instrument(
        "lamps", Citation(1989, Series.ACT, 1), "L", registered=START
    )
    checkpoint = Checkpoint(dt.date(2000, 1, 1), OFFICIAL)
    timeline = Timeline(principal, None, START, (checkpoint,), steps, ()).in_order()
    compilation = compile_at(timeline, dt.date.fromisoformat(day))
    return {str(path): value.value for path, value in compilation.standing.items()}


TRIMS = step("1995-07-01", 1, "replace every “light” in section:2: “trim”")
WORD = step("1995-07-01", 1, "replace every “kindle” in section:2: “trim”")


def test_official_words_are_official_on_their_day_and_after() -> None:
    assert set(standings("2001-01-01").values()) == {"official"}


def test_undoing_a_held_amendment_gives_the_words_before_it() -> None:
    assert "(1) A keeper must kindle the lamp." in compiled("1995-06-30", WORD)
    assert "(1) A keeper must trim the lamp." in compiled("1995-07-01", WORD)
    assert standings("1995-06-30", WORD)["section:2/subsection:1"] == "derived"


def test_words_amended_by_words_not_held_are_not_shown() -> None:
    amended = step("1995-07-01", 1, "unheld amended section:2")
    assert compiled("1995-06-30", amended) == [
        "1 The Lamps Act.",
        "2",
        GAP,
        "4 New.",
    ]
    assert "(2) A keeper must sleep." in compiled("1995-07-01", amended)


def test_what_was_left_alone_is_shown_and_rests_on_the_inference() -> None:
    amended = step(
        "1995-07-01",
        1,
        "unheld amended section:2, leaving section:2/subsection:2, section:2/heading",
        inferences="only-the-first",
    )
    assert compiled("1995-06-30", amended)[1:4] == [
        "2 Duty of a keeper",
        "(2) A keeper must sleep.",
        "[Other words of this provision on this day are not held.]",
    ]
    found = standings("1995-06-30", amended)
    assert found["section:2"] == "not-held"
    assert found["section:2/subsection:2"] == "inferred"
    assert standings("1995-07-01", amended)["section:2/subsection:2"] == "derived"


def test_a_provision_added_was_not_there_and_one_repealed_was() -> None:
    steps = (
        step("1995-07-01", 1, "unheld added section:4"),
        step("1994-07-01", 2, "unheld repealed section:3"),
    )
    assert "4 New." not in compiled("1995-06-30", *steps)
    assert compiled("1994-06-30", *steps)[-2:] == ["3", GAP]


def test_substituted_words_are_not_known_before_and_known_after() -> None:
    substituted = step("1995-07-01", 1, "unheld substituted section:4")
    assert compiled("1995-06-30", substituted)[-2:] == ["4", GAP]
    assert compiled("1995-07-01", substituted)[-1] == "4 New."


def test_words_put_in_by_a_held_item_are_known_until_the_next_gap() -> None:
    steps = (
        step(
            "1992-07-01",
            1,
            "substitute section:2/subsection:1:\n  subsection:1\n    text “Held.”",
        ),
        step("1995-07-01", 2, "unheld amended section:2"),
    )
    assert "(1) Held." in compiled("1993-01-01", *steps)
    assert standings("1993-01-01", *steps)["section:2/subsection:1"] == "applied"
    assert "(1) Held." not in compiled("1992-06-30", *steps)
    assert "(1) Held." not in compiled("1996-01-01", *steps)


def test_where_two_routes_differ_neither_is_shown() -> None:
    steps = (
        step("1992-07-01", 1, "substitute section:4:\n  section:4\n    text “Old.”"),
    )
    found = compiled("1993-01-01", *steps)
    assert found[-3:-1] == ["4", GAP]
    assert found[-1] == (
        "Going forward, section:4 reads “Old.”; going back from the official"
        " compilation it reads “New.”: neither is shown."
    )


def test_an_omission_cannot_be_undone_so_the_words_are_not_held() -> None:
    omitted = step("1995-07-01", 1, "replace only “brightly” in section:1: “”")
    assert compiled("1995-06-30", omitted)[:2] == ["1", GAP]


def test_words_found_where_the_amendment_put_none_are_not_undone() -> None:
    """“trim” stood there before, so what was “light” cannot be told from it."""
    twice = step("1995-07-01", 1, "replace only “light” in section:2: “keeper”")
    assert compiled("1995-06-30", twice)[1:6] == [
        "2 Duty of a keeper",
        "(1)",
        GAP,
        "(2)",
        GAP,
    ]


def test_words_among_which_none_can_have_been_changed_stay_known() -> None:
    change = "replace every “light” in the law: “keeper”"
    told = compiled("1995-06-30", step("1995-07-01", 1, change))
    assert told[:2] == ["1 The Lamps Act.", "2 Duty of a keeper"]
    assert told[2:6] == ["(1)", GAP, "(2)", GAP]
    assert told[6:] == ["4 New."]


def test_words_changed_in_a_run_are_got_back_in_each_of_it() -> None:
    change = "replace only “snuff” in section:2/subsection:1..2: “must”"
    found = compiled("1995-06-30", step("1995-07-01", 1, change))
    assert "(1) A keeper snuff trim the lamp." in found
    assert "(2) A keeper snuff sleep." in found


def test_what_stood_in_a_repealed_run_is_one_gap() -> None:
    repealed = step("1995-07-01", 1, "repeal section:2A..3")
    found = compiled("1995-06-30", repealed)
    assert found[found.index("2A to 3") + 1] == GAP
    assert "2A to 3" not in compiled("1995-07-01", repealed)


def test_words_changed_through_the_law_are_got_back_through_it() -> None:
    change = "replace every “doze” in the law: “sleep”"
    found = compiled("1995-06-30", step("1995-07-01", 1, change))
    assert "(2) A keeper must doze." in found


def test_a_note_that_was_substituted_by_its_section_alone_stands_there_once() -> None:
    """The note stands in subsection (1), which the amendment does not name."""
    with_note = law("""
section:2
  subsection:1
    text “A keeper must trim the lamp.”
    note
      text “See section 4.”
  subsection:2
    text “A keeper must sleep.”
""")
    change = "substitute section:2/note:\n  note\n    text “See section 4.”"
    steps = (step("1995-07-01", 1, change),)
    principal = Instrument(
        "lamps", Citation(1989, Series.ACT, 1), "L", registered=START
    )
    checkpoint = Checkpoint(dt.date(2000, 1, 1), with_note)
    timeline = Timeline(principal, None, START, (checkpoint,), steps, ())
    for day, said in (("1996-01-01", "Note: See section 4."), ("1994-01-01", GAP)):
        found = words(compile_at(timeline, dt.date.fromisoformat(day)).document)
        lines = found.split("\n")
        assert lines.count(said) == 1
        assert lines.index(said) < lines.index("(2) A keeper must sleep.")


def test_what_a_person_inferred_of_words_wherever_they_occurred_is_undone_on_that() -> (
    None
):
    change = "replace every “light” in section:2: “keeper”"
    inferred = step("1995-07-01", 1, change, inferences="uniform")
    assert "(2) A light must sleep." in compiled("1995-06-30", inferred)
    assert standings("1995-06-30", inferred)["section:2/subsection:2"] == "inferred"


def test_lines_and_notes_without_a_number_are_each_known_from_both_routes() -> None:
    lined = law("""
section:2
  text “Lamps are:”
  alinea
    text “trimmed;”
  alinea
    text “lit.”
  note
    text “See section 4.”
  note
    text “See section 5.”
""")
    steps = (
        step("1995-07-01", 1, "insert after section:2:\n  section:3\n    text “A.”"),
    )
    principal = Instrument(
        "lamps", Citation(1989, Series.ACT, 1), "L", registered=START
    )
    checkpoint = Checkpoint(dt.date(2000, 1, 1), lined)
    held = Timeline(principal, None, START, (checkpoint,), steps, ()).in_order()
    found = compile_at(held, dt.date(1994, 1, 1))
    assert found.findings == ()
    assert words(found.document) == words(lined)
