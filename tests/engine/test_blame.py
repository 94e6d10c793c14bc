"""Who put each word there; and the proof that every character is claimed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.engine.blame import blame, unclaimed
from lexcomp.engine.rewrite import find
from lexcomp.model.path import Path as Address
from lexcomp.project import Project
from tests.engine.laws import law, step, timeline

ROOT = Path(__file__).parents[2]
LATER = dt.date(2000, 1, 1)
MADE = law("section:1\n  text “A lamp may be lit and may be put out.”")


def claims(*notations: str) -> list[tuple[str, str]]:
    steps = [
        step(f"199{number}-01-01", number, notation)
        for number, notation in enumerate(notations)
    ]
    found = blame(timeline(MADE, *steps), LATER)
    assert unclaimed(found) == ()
    (provision,) = find(found.document, Address.parse("section:1"))
    return [
        (each.words, str(each.by.moment.citation.number) if each.by else each.of)
        for each in found.of(provision, "text")
    ]


def test_words_never_amended_are_those_as_made() -> None:
    assert claims() == [("A lamp may be lit and may be put out.", "as made")]


def test_each_word_belongs_to_the_last_that_put_it_there() -> None:
    assert claims(
        "replace 1 “may” in section:1: “must”",
        "replace only “put out” in section:1: “doused”",
        "replace only “must” in section:1: “shall”",
    ) == [
        ("A lamp ", "as made"),
        ("shall", "2"),
        (" be lit and may be ", "as made"),
        ("doused", "1"),
        (".", "as made"),
    ]


def test_a_substituted_provision_belongs_to_the_law_that_substituted_it() -> None:
    found = claims("substitute section:1:\n  section:1\n    text “New.”")
    assert [by for _, by in found][-1] in {"0", "as made"}
    assert "".join(words for words, _ in found) == "New."


def test_every_word_of_the_sample_law_is_claimed_on_every_day() -> None:
    held = Project.open(ROOT).read("harbour-lights").law.timeline
    for day in held.days():
        assert unclaimed(blame(held, day)) == ()


def test_a_law_without_a_text_of_the_day_cannot_be_blamed() -> None:
    held = Project.open(ROOT).read("F1997B01966").law.timeline
    with pytest.raises(ValueError, match=r"^No whole text is held of that day or"):
        blame(held, dt.date(2000, 1, 1))
    assert unclaimed(blame(held, dt.date(2022, 1, 1))) == ()


def test_two_headings_that_one_item_puts_in_are_not_taken_for_one() -> None:
    made = law(
        "section:1\n  subheading\n    heading “Old”\n  subsection:1\n    text “A.”\n"
        "  subheading\n    heading “Older”\n  subsection:2\n    text “B.”"
    )
    both = (
        "substitute section:1/subheading[1]:\n  subheading\n    heading “One”\n"
        "substitute section:1/subheading[2]:\n  subheading\n    heading “Two”"
    )
    found = blame(timeline(made, step("1991-01-01", 1, both)), LATER)
    assert unclaimed(found) == ()
    names = [each.uid for _, each in found.document.walk()]
    assert len(names) == len(set(names))
