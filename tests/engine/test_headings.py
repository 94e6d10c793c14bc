"""How a heading is known, where that is otherwise than the words under it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.engine.compile import compile_at
from lexcomp.engine.rewrite import find
from lexcomp.model.document import Provision
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.path import Path as Address
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.timeline import Checkpoint, Step, Timeline
from lexcomp.project import Project
from lexcomp.writers.text import provision_lines
from tests.engine.laws import START, law, step

ROOT = Path(__file__).parents[2]
LAMPS = law("""
section:1
  heading “Lamps to be lit”
  text “A keeper must trim the lamp.”
""")
OFFICIAL = Provenance(Standing.OFFICIAL)


def section_on(day: str, *steps: Step) -> Provision:
    """Return section 1 of a law of which a compilation of 2000 is held."""
    principal = Instrument("lamps", Citation(1989, Series.ACT, 1), "L", START)
    checkpoint = Checkpoint(dt.date(2000, 1, 1), LAMPS)
    lamps = Timeline(principal, None, START, (checkpoint,), steps, ()).in_order()
    document = compile_at(lamps, dt.date.fromisoformat(day)).document
    return find(document, Address.parse("section:1"))[0]


def test_a_heading_substituted_in_an_official_text_is_no_longer_official() -> None:
    change = step("2001-07-01", 1, "substitute heading of section:1: “Lights”")
    found = section_on("2001-07-01", change)
    assert found.provenance == OFFICIAL
    assert found.heading_known == Provenance(Standing.APPLIED)
    assert list(provision_lines(found, told=True)) == [
        "1 Lights",
        "A keeper must trim the lamp.",
        "[official]",
        "[heading applied]",
    ]


def test_words_amended_leave_the_heading_as_it_was_known() -> None:
    change = step("2001-07-01", 1, "replace only “trim” in section:1: “light”")
    found = section_on("2001-07-01", change)
    assert found.provenance == Provenance(Standing.APPLIED)
    assert found.heading_known == OFFICIAL


def test_a_heading_got_back_by_an_inference_rests_on_it_and_the_words_do_not() -> None:
    change = step(
        "1995-07-01",
        1,
        "replace only “lit” in section:1/heading: “lit”".replace(
            "“lit” in", "“lighted” in"
        ),
        inferences="guess",
    )
    found = section_on("1995-06-30", change)
    assert found.heading.plain == "Lamps to be lighted"
    assert found.heading_known == Provenance(Standing.INFERRED, ("guess",))
    assert found.provenance == Provenance(Standing.DERIVED)


def test_a_heading_that_was_substituted_is_not_held_before_and_the_words_are() -> None:
    change = step("1995-07-01", 1, "substitute heading of section:1: “Lamps to be lit”")
    found = section_on("1995-06-30", change)
    assert found.text.plain == "A keeper must trim the lamp."
    assert found.held
    assert not found.heading_held
    assert list(provision_lines(found)) == [
        "1 A keeper must trim the lamp.",
        "[The heading of this provision on this day is not held.]",
    ]


def test_a_heading_left_alone_by_an_inference_rests_on_it() -> None:
    change = step(
        "1995-07-01",
        1,
        "unheld amended section:1, leaving section:1/heading",
        inferences="only-the-words",
    )
    found = section_on("1995-06-30", change)
    assert found.provenance == Provenance(Standing.NOT_HELD)
    assert found.heading_known == Provenance(Standing.INFERRED, ("only-the-words",))


@pytest.mark.parametrize(
    ("day", "standing"), [("2021-09-01", "official"), ("1990-01-01", "derived")]
)
def test_a_heading_from_the_contents_list_is_said_to_be_from_there(
    day: str, standing: str
) -> None:
    document = Project.open(ROOT).compile("F1997B01966", day).document
    listed = {
        str(path): each.headed.standing.value
        for path, each in document.walk()
        if each.headed and each.headed.place == "the contents list"
    }
    assert listed["regulation:2"] == standing
    if standing == "official":
        assert list(listed) == [
            *(f"regulation:{number}" for number in (1, 2, 6, 8, 11)),
            "schedule/form:1",
        ]
