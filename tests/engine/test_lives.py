"""A provision keeps one name for life, by whatever route its text is come by."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from lexcomp.engine.compile import compile_at
from lexcomp.model.document import Document, Provision
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.path import Path as Address
from lexcomp.model.timeline import Checkpoint, Step, Timeline
from lexcomp.project import Project
from tests.engine.laws import START, law, step, timeline

ROOT = Path(__file__).parents[2]
OFFICIAL = dt.date(2000, 1, 1)
LAMPS = law("""
section:1
  text “A keeper must trim the lamp.”
section:2
  text “A keeper must stay awake.”
  subsection:1
    text “It is no excuse that nothing happened.”
""")


def names(document: Document) -> dict[str, str]:
    return {str(path): each.uid for path, each in document.walk()}


def bare(provision: Provision) -> Provision:
    return replace(provision, uid="", children=tuple(map(bare, provision.children)))


def unnamed(document: Document) -> Document:
    return replace(document, provisions=tuple(map(bare, document.provisions)))


def from_official(forward: Timeline, day: dt.date) -> Timeline:
    """Return a law of which only an official compilation of a day is held."""
    document = unnamed(compile_at(forward, day).document)
    return replace(forward, made=None, checkpoints=(Checkpoint(day, document),))


RENUMBERED = step("1991-07-01", 1, "renumber section:2 as section:3")
NEW_TWO = step("1992-07-01", 2, "insert after section:1:\n  section:2\n    text “New.”")
GONE = step("1993-07-01", 3, "repeal section:2")
AGAIN = step("1994-07-01", 4, "insert after section:1:\n  section:2\n    text “Other.”")
REPLACED = step(
    "1995-07-01",
    5,
    "substitute section:3:\n  section:3\n    text “Now.”\n    subsection:1\n"
    "      text “Then.”",
)
ALL = (RENUMBERED, NEW_TWO, GONE, AGAIN, REPLACED)


def on(forward: Timeline, day: str) -> dict[str, str]:
    return names(compile_at(forward, dt.date.fromisoformat(day)).document)


def test_a_renumbered_provision_keeps_its_name_and_its_old_number_does_not() -> None:
    lamps = timeline(LAMPS, *ALL)
    assert on(lamps, "1990-01-01")["section:2"] == "section:2@No 1, 1989"
    assert on(lamps, "1991-07-01")["section:3"] == "section:2@No 1, 1989"
    assert on(lamps, "1992-07-01")["section:2"] == "section:2@No 2, 1990, item 1"
    assert on(lamps, "1994-07-01")["section:2"] == "section:2@No 4, 1990, item 1"


def test_what_is_substituted_lives_on_and_what_is_in_it_is_new() -> None:
    found = on(timeline(LAMPS, *ALL), "1995-07-01")
    assert found["section:3"] == "section:2@No 1, 1989"
    assert found["section:3/subsection:1"] == (
        "section:3/subsection:1@No 5, 1990, item 1"
    )


@pytest.mark.parametrize("day", ["1991-07-01", "1993-01-01", "1996-01-01"])
def test_an_official_compilation_has_the_names_of_the_text_compiled_forward(
    day: str,
) -> None:
    lamps = timeline(LAMPS, *ALL)
    official = from_official(lamps, dt.date.fromisoformat(day))
    assert on(official, day) == on(lamps, day)
    assert on(official, "1996-01-01") == on(lamps, "1996-01-01")
    before, known = on(lamps, "1991-06-30"), on(official, "1991-06-30")
    assert known == {path: before[path] for path in known}


@pytest.mark.parametrize(
    "change",
    [
        "number section:1, as subsection:1",
        "replace only “(1)” in section:2/subsection:1: “”",
        "replace only “A keeper” in section:1: “(1) A person”",
    ],
)
def test_parts_keep_their_names_when_the_number_around_them_comes_or_goes(
    change: str,
) -> None:
    lamps = timeline(
        law("""
section:1
  text “A keeper must:”
  paragraph:a
    text “trim the lamp; and”
  paragraph:b
    text “stay awake.”
section:2
  subsection:1
    text “It is no excuse that:”
    paragraph:a
      text “nothing happened; or”
    paragraph:b
      text “all were asleep.”
"""),
        step("1991-07-01", 1, change),
    )
    after = on(lamps, "1991-07-01")
    before = on(lamps, "1990-01-01")
    parts = {uid for path, uid in after.items() if "paragraph" in path}
    assert parts == {uid for path, uid in before.items() if "paragraph" in path}
    assert all(after.values())
    official = from_official(lamps, dt.date(1991, 7, 1))
    assert on(official, "1991-07-01") == after


def test_holes_left_by_two_repeals_are_two_provisions() -> None:
    steps = (
        step("1991-07-01", 1, "unheld repealed section:9"),
        step("1992-07-01", 2, "unheld added section:9"),
        step("1993-07-01", 3, "unheld repealed section:9"),
    )
    principal = Instrument("lamps", Citation(1989, Series.ACT, 1), "L", START)
    lamps = Timeline(principal, None, START, (Checkpoint(OFFICIAL, LAMPS),), steps, ())
    found = {
        day: on(lamps, day).get("section:9") for day in ("1990-01-01", "1992-07-01")
    }
    assert found == {
        "1990-01-01": "section:9@No 1, 1989",
        "1992-07-01": "section:9@No 2, 1990, item 1",
    }


def test_what_was_added_by_words_not_held_has_a_name_forward_and_back() -> None:
    added: Step = step("1991-07-01", 1, "unheld added section:4")
    forward = compile_at(timeline(LAMPS, added), OFFICIAL).document
    assert names(forward)["section:4"] == "section:4@No 1, 1990, item 1"
    official = from_official(timeline(LAMPS, added), OFFICIAL)
    assert on(official, "2000-01-01") == names(forward)


def test_divisions_of_one_number_in_two_parts_have_two_names() -> None:
    divisions = law(
        "\n".join(
            f"part:{part}\n  division:1\n    section:{part}\n      text “A lamp.”"
            for part in "12"
        )
    )
    found = on(timeline(divisions), "1990-01-01")
    assert len(set(found.values())) == len(found) == 6


@pytest.fixture(scope="module")
def lights() -> Timeline:
    return Project.open(ROOT).read("harbour-lights").law.timeline


def test_no_two_provisions_of_the_sample_law_share_a_name(lights: Timeline) -> None:
    for day in lights.days():
        document = compile_at(lights, day).document
        uids = [each.uid for _, each in document.walk()]
        assert all(uids)
        assert len(set(uids)) == len(uids)


@pytest.mark.parametrize("index", range(0, 16, 3))
def test_the_sample_law_has_the_same_names_from_any_official_compilation(
    lights: Timeline, index: int
) -> None:
    day = lights.days()[index]
    official = from_official(lights, day)
    for other in lights.days():
        forward = names(compile_at(lights, other).document)
        other_way = names(compile_at(official, other).document)
        differing = {
            path: (uid, other_way[path])
            for path, uid in forward.items()
            if path in other_way and other_way[path] != uid
        }
        assert differing == {}
        if other >= day:
            assert forward == other_way


def test_each_provision_of_the_first_law_has_one_name_at_all_its_points() -> None:
    regulations = Project.open(ROOT).read("F1997B01966").law.timeline
    known: dict[str, list[str]] = defaultdict(list)
    for day in regulations.days():
        compilation = compile_at(regulations, day)
        uids = [each.uid for _, each in compilation.document.walk()]
        assert len(set(uids)) == len(uids)
        for path, uid in names(compilation.document).items():
            if uid not in known[path]:
                known[path].append(uid)
        events = {str(event.path): event.uid for event in compilation.events}
        for path, uid in events.items():
            if path in names(compilation.document):
                assert uid == names(compilation.document)[path], (day, path)
    rows = {path for path in known if Address.parse(path).labels[1:] == ()}
    several = {path: uids for path, uids in known.items() if len(uids) > 1}
    assert rows & set(several) == {"regulation:12", "regulation:18"}
    assert [uid.partition("@")[2][:14] for uid in known["regulation:18"]] == [
        "SR No 126, 198",
        "SR No 258, 200",
    ]
    assert [uid.partition("@")[2][:11] for uid in known["regulation:12"]] == [
        "SR No 126, ",
        "F2018L01408",
    ]
    inside = {path for path in several if path not in rows}
    # What is in a provision that was substituted is new: r 3(1) in 1997.
    assert inside == {
        path for path in inside if path.startswith("regulation:3/subregulation:1/")
    }
