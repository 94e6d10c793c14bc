"""JSON: nothing of a document may be lost in it."""

from __future__ import annotations

from typing import Any

import msgspec

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Face, Mark, Text
from lexcomp.writers.json import write_json
from tests.writers import sample, snapshot

WRITTEN = write_json(sample.PUBLICATION, sample.ALL_PARTS)


def rebuilt(value: dict[str, Any]) -> Provision:
    """Make a provision of what was written of it."""
    return Provision(
        Unit(value["unit"]),
        value["num"],
        heading=_text(value, "heading"),
        text=_text(value, "text"),
        tail=_text(value, "tail"),
        children=tuple(rebuilt(child) for child in value["children"]),
        designation=value.get("designation", ""),
        span=tuple(value.get("span", (1, 1))),
        uid=value["uid"],
        provenance=Provenance(Standing(value["standing"]), tuple(value["inferences"])),
    )


def _text(value: dict[str, Any], name: str) -> Text:
    marks = value.get("marks", {}).get(name, ())
    return Text(
        value[name], tuple(Mark(start, end, Face(face)) for start, end, face in marks)
    )


def test_the_whole_sample_is_written_as_kept() -> None:
    snapshot.check("sample.json", WRITTEN)


def test_a_document_can_be_made_again_of_what_was_written_of_it() -> None:
    value = msgspec.json.decode(WRITTEN)
    provisions = tuple(rebuilt(each) for each in value["provisions"])
    front = tuple(map(Text, value["front"]))
    again = Document(value["title"], provisions, front)
    assert again == sample.LAW
    known = [each.provenance for _, each in sample.LAW.walk()]
    assert [each.provenance for _, each in again.walk()] == known


def test_each_provision_is_written_with_its_path() -> None:
    paths = [str(path) for path, _ in sample.LAW.walk()]
    assert list(paths_in(msgspec.json.decode(WRITTEN)["provisions"])) == paths


def paths_in(provisions: list[dict[str, Any]]) -> list[str]:
    found = []
    for each in provisions:
        found += [each["path"], *paths_in(each["children"])]
    return found


def test_parts_that_are_not_asked_for_are_left_out() -> None:
    value = msgspec.json.decode(write_json(sample.PUBLICATION, sample.NO_PARTS))
    assert not {"front", "contents", "endnotes"} & set(value)


def test_endnotes_have_the_shape_that_other_programs_rely_on() -> None:
    endnotes = msgspec.json.decode(WRITTEN)["endnotes"]
    law = endnotes["legislation_history"][1]
    assert (law["law"], law["registered"]) == ("F2018L01408", "2018-10-08")
    assert law["commencements"][0]["day"] == "2018-11-22"
    assert law["commencements"][1]["day"] is None
    assert endnotes["amendment_history"][0]["events"] == [
        {"effect": "ad", "law": "No 3, 1997", "qualifier": None, "commenced": True},
        {
            "effect": "am",
            "law": "F2018L01408",
            "qualifier": "Sch 2",
            "commenced": False,
        },
    ]
    assert endnotes["other"][0]["title"] == "Editorial changes"


def test_a_day_that_has_not_been_fixed_is_null() -> None:
    events = msgspec.json.decode(WRITTEN)["events"]
    assert [event["day"] for event in events] == ["1997-03-01", "2018-11-22", None]
