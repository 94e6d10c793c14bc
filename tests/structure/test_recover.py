"""Headings that the contents list has and the body has lost."""

from __future__ import annotations

from lexcomp.model.document import Document
from lexcomp.model.finding import Finding
from lexcomp.model.path import Unit
from lexcomp.structure.build import build
from tests.structure.tree import blocks_of, outline

CONTENTS = """Lamp Regulations 1995
Contents
1 Name
2 Lamps
3 Oil
4 Fog
Schedule
Form 1—Notice
Form 2—Warning
Endnotes
"""
BODY = """These are the Lamp Regulations 1995.
(1) A lamp must be lit if:
(a) it is dark; or
(b) it is foggy;
and the keeper is awake.
(2) It must burn oil.
3 Oil
(1) Oil must burn.
(2) Oil must not smell.
Penalty: 1 penalty unit.
Fog is weather.
Note: See regulation 2.
HARBOUR LIGHTS
(1) Lamps
Form 2—Warning
Note: See regulation 4.
Beware.
"""


def read(text: str) -> tuple[Document, tuple[Finding, ...]]:
    return build(blocks_of(text), "Lamp Regulations 1995", Unit.REGULATION)


def test_lost_headings_are_put_back_where_the_numbering_says() -> None:
    document, _ = read(CONTENTS + BODY)
    assert outline(document.provisions) == (
        """regulation:1 /Name/ These are the Lamp Regulations 1995.
regulation:2 /Lamps/
  subregulation:1 A lamp must be lit if:
    paragraph:a it is dark; or
    paragraph:b it is foggy;
    ~ and the keeper is awake.
  subregulation:2 It must burn oil.
regulation:3 /Oil/
  subregulation:1 Oil must burn.
  subregulation:2 Oil must not smell.
    penalty Penalty: 1 penalty unit.
regulation:4 /Fog/ Fog is weather.
schedule
  form:1 /Notice/
    note See regulation 2.
    alinea HARBOUR LIGHTS
    paragraph:1 Lamps
  form:2 /Warning/
    note See regulation 4.
    alinea Beware."""
    )


def test_each_heading_put_back_is_noted_with_its_line_and_place() -> None:
    _, findings = read(CONTENTS + BODY)
    assert [str(each).partition(";")[0] for each in findings] == [
        f"case.txt:{line}: note LC121: The heading “{heading}” is missing from the body"
        for line, heading in (
            (11, "1 Name"),
            (12, "2 Lamps"),
            (21, "4 Fog"),
            (22, "Schedule"),
            (22, "Form 1—Notice"),
        )
    ]
    assert findings[1].message == (
        "The heading “2 Lamps” is missing from the body; it was taken from the "
        "contents list and put before “(1) A lamp must be lit if:”."
    )


def test_headings_are_not_put_back_where_their_places_cannot_be_told() -> None:
    text = "Contents\n1 Name\n2 Oil\n3 Fog\n1 Name\nLaw.\nOil burns.\n3 Fog\nMist."
    document, findings = read(text)
    assert outline(document.provisions) == (
        "regulation:1 /Name/ Law.\n  alinea Oil burns.\nregulation:3 /Fog/ Mist."
    )
    (finding,) = findings
    assert str(finding) == (
        "case.txt:6: error LC122: The contents list has “2 Oil”, which the body has "
        "not; where it should stand cannot be told, so its words are read as part of "
        "what comes before."
    )


def test_a_note_that_says_more_than_a_reference_begins_no_form() -> None:
    text = (CONTENTS + BODY).replace("See regulation 2.", "See regulation 2 for lamps.")
    _, findings = read(text)
    codes = [each.code for each in findings if "Form 1" in each.message]
    assert "LC122" in codes
    assert "LC121" not in codes


def test_a_body_with_all_its_headings_has_nothing_to_report() -> None:
    text = "Contents\n1 Name\n2 Oil\n1 Name\nLamp Law.\n2 Oil\n(1) Burn.\n(2) Pour."
    document, findings = read(text)
    assert findings == ()
    assert len(document.provisions) == 2


def test_a_heading_that_only_the_body_has_is_reported() -> None:
    text = "Contents\n1 Name\n3 Oil\n1 Name\nLaw.\n2 Fog\nMist.\n3 Oil\nBurn."
    _, findings = read(text)
    (finding,) = findings
    assert str(finding) == (
        "case.txt:6: warning LC124: The body has “2 Fog”, which the contents list has "
        "not."
    )


def test_pages_and_leaders_of_a_contents_list_are_no_part_of_its_headings() -> None:
    text = (
        "Contents\nPart 1—Names 1\n1.......... Name ........... 1\n2 Oil 2\n"
        "(1) This is law.\n(2) It is.\n(1) Oil burns."
    )
    document, findings = read(text)
    assert outline(document.provisions).splitlines()[::2] == [
        "part:1 /Names/",
        "    subregulation:1 This is law.",
        "  regulation:2 /Oil/",
    ]
    assert {each.code for each in findings} == {"LC121"}
