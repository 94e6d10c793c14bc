"""Lists of what a law holds that stand in the law, after the law is amended."""

from __future__ import annotations

import datetime as dt

from lexcomp.engine.blame import blame, unclaimed
from lexcomp.engine.compile import compile_at
from lexcomp.engine.identity import named
from lexcomp.engine.record import taken_back
from lexcomp.engine.taking import take_all
from lexcomp.model.compilation import Compilation
from lexcomp.model.finding import Severity
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import Checkpoint, Lists, Step, Timeline
from tests.engine.laws import law, step, timeline, words

LAMPS = """
part:2
  heading “Lamps”
  division:5
    heading “Introduction”
    section:5-1
      heading “What this Part is about”
      text “This Part is about lamps.”
      alinea
        text “Table of Divisions”
      alinea
        text “5 Introduction”
      alinea
        text “6 Lighting”
      alinea
        text “7 Trimming”
  division:6
    heading “Lighting”
    section:6-1
      text “Light it.”
  division:7
    heading “Trimming”
    section:7-1
      text “Trim it.”
"""
PART = "part:2"
INSERTED = step(
    "2001-01-01",
    1,
    "insert after part:2/division:6:\n  division:6A\n    heading “Wicks”\n"
    "    section:6A-1\n      text “Dry it.”",
)
REPEALED = step("2001-01-01", 1, "repeal part:2/division:7")
REHEADED = step("2001-01-01", 1, "substitute heading of part:2/division:6: “Kindling”")


def compiled(
    *steps: Step, text: str = LAMPS, lists: Lists = Lists.REBUILT
) -> Compilation:
    held = timeline(law(text), *steps)
    held = Timeline(
        held.principal, held.made, held.start, (), held.steps, (), lists=lists
    )
    return compile_at(held, dt.date(2002, 1, 1))


def lines_of(compilation: Compilation) -> list[str]:
    (section,) = (
        each for path, each in compilation.document.walk() if str(path) == "section:5-1"
    )
    return [each.text.plain for each in section.children[1:]]


def messages(compilation: Compilation) -> list[str]:
    return [f"{each.code} {each.message}" for each in compilation.findings]


def test_a_division_that_is_inserted_is_put_into_the_list_and_that_is_said() -> None:
    found = compiled(INSERTED)
    assert lines_of(found) == [
        "5 Introduction",
        "6 Lighting",
        "6A Wicks",
        "7 Trimming",
    ]
    (told,) = messages(found)
    assert told == (
        "LC266 The list “Table of Divisions” in s 5-1 was brought up to date on 1 "
        "January 2001 by the compiler, and by no item: “6A Wicks” was put in."
    )
    assert found.findings[0].severity is Severity.NOTE


def test_a_division_that_is_repealed_is_taken_out_of_the_list() -> None:
    found = compiled(REPEALED)
    assert lines_of(found) == ["5 Introduction", "6 Lighting"]
    assert messages(found)[0].endswith("“7 Trimming” was taken out.")


def test_a_division_that_is_headed_anew_is_so_in_the_list() -> None:
    found = compiled(REHEADED)
    assert lines_of(found) == ["5 Introduction", "6 Kindling", "7 Trimming"]
    assert messages(found)[0].endswith("“6 Lighting” became “6 Kindling”.")


def test_a_division_that_is_renumbered_is_so_in_the_list() -> None:
    found = compiled(
        step("2001-01-01", 1, "renumber part:2/division:7 as part:2/division:8")
    )
    assert lines_of(found) == ["5 Introduction", "6 Lighting", "8 Trimming"]


def test_a_list_that_did_not_agree_with_the_law_is_left_and_that_is_said() -> None:
    odd = LAMPS.replace("text “7 Trimming”", "text “7 Trimming and more”")
    found = compiled(INSERTED, text=odd)
    assert lines_of(found) == ["5 Introduction", "6 Lighting", "7 Trimming and more"]
    (told,) = messages(found)
    assert told == (
        "LC267 The list “Table of Divisions” in s 5-1 did not agree with the law "
        "before it was amended, and is left as it was."
    )


def test_a_list_that_an_item_brings_up_to_date_is_the_items() -> None:
    own = step(
        "2001-01-01",
        2,
        "insert after section:5-1/alinea[4]:\n  alinea\n    text “6A Wicks”",
    )
    found = compiled(INSERTED, own)
    assert lines_of(found)[2] == "6A Wicks"
    assert messages(found) == []


def test_a_list_is_left_to_items_where_the_law_is_set_so() -> None:
    found = compiled(INSERTED, lists=Lists.LEFT)
    assert lines_of(found) == ["5 Introduction", "6 Lighting", "7 Trimming"]
    assert messages(found) == []


def test_words_of_divisions_that_no_title_calls_a_list_are_never_changed() -> None:
    found = compiled(INSERTED, text=LAMPS.replace("Table of Divisions", "They are"))
    assert lines_of(found) == ["5 Introduction", "6 Lighting", "7 Trimming"]


def test_a_list_of_rows_is_brought_up_to_date_row_by_row() -> None:
    entries = {"5": "Introduction", "6": "Lighting", "7": "Trimming"}
    rows = "".join(
        f"        item\n          cell:1\n            text “Division {num}”\n"
        f"          cell:2\n            text “{heading}”\n"
        for num, heading in entries.items()
    )
    start = LAMPS.index("      alinea\n        text “5 Intro")
    table = f"      table\n{rows}"
    text = LAMPS[:start] + table + LAMPS[LAMPS.index("  division:6\n") :]
    found = compiled(INSERTED, text=text)
    assert "Division 6A | Wicks" in words(found.document)


def test_what_the_compiler_put_into_a_list_is_claimed_by_the_compiler() -> None:
    held = timeline(law(LAMPS), INSERTED)
    blamed = blame(held, dt.date(2002, 1, 1))
    assert unclaimed(blamed) == ()
    claims = [
        claim.by.name
        for some in blamed.claims.values()
        for claim in some
        if claim.words == "6A Wicks" and claim.by
    ]
    assert claims == ["The compiler, list “Table of Divisions” in s 5-1"]


def test_what_the_compiler_did_to_a_list_is_undone_by_its_record() -> None:
    made = named(law(LAMPS), "x", Provenance())
    ((_, taken),) = take_all(made, (INSERTED,), Lists.REBUILT)
    assert taken.relisted is not None
    assert taken.record is not None
    items = taken_back(taken.document, taken.relisted.record)
    assert items == taken.amended
    assert taken_back(items, taken.record) == made


def test_no_history_is_told_of_a_list_that_the_compiler_changed() -> None:
    events = compiled(INSERTED).events
    assert "section:5-1" not in {str(each.path) for each in events}


def test_going_back_a_list_loses_what_the_law_had_not_yet() -> None:
    later = compiled(INSERTED).document
    checkpoint = Checkpoint(dt.date(2002, 1, 1), later)
    made = timeline(law(LAMPS), INSERTED)
    held = Timeline(made.principal, None, made.start, (checkpoint,), made.steps, ())
    earlier = compile_at(held, dt.date(2000, 1, 1))
    assert lines_of(earlier) == ["5 Introduction", "6 Lighting", "7 Trimming"]
    assert earlier.findings == ()


def test_a_list_of_what_follows_it_has_the_headings_between_too() -> None:
    text = """
division:5
  heading “Lamps”
  section:5-1
    heading “What this Division is about”
    text “It is about lamps.”
    alinea
      text “Table of sections”
    alinea
      text “Operative provisions”
    alinea
      text “5-5 Lighting”
  subheading
    heading “Operative provisions”
  section:5-5
    heading “Lighting”
    text “Light it.”
"""
    added = step(
        "2001-01-01",
        1,
        "insert after section:5-5:\n  section:5-10\n    heading “Trimming”\n"
        "    text “Trim it.”",
    )
    assert lines_of(compiled(added, text=text)) == [
        "Operative provisions",
        "5-5 Lighting",
        "5-10 Trimming",
    ]
