"""The Regulations of 1988: what is known of each provision from day to day.

The table is the answer of a person who read every source held, written before the
program was: K known, k derived or inferred, ? not held, - not there.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.engine.compile import compile_at
from lexcomp.engine.holes import left
from lexcomp.engine.rewrite import find
from lexcomp.holdings.laws import Held
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.law import Law
from lexcomp.model.operation import Unheld
from lexcomp.model.path import Path as Address
from lexcomp.model.standing import Standing
from lexcomp.project import Project
from lexcomp.writers.text import provision_lines

ROOT = Path(__file__).parents[2]
DAYS = (
    "1988-08-01",
    "1997-03-01",
    "2001-10-05",
    "2003-01-01",
    "2012-09-20",
    "2013-04-12",
    "2018-11-22",
    "2021-09-01",
)
KNOWN = """
regulation:1                 ?  ?  K  K  K  K  K  K
regulation:2                 K  K  K  K  K  K  K  K
regulation:2A                -  -  K  K  K  K  K  K
regulation:3/subregulation:1 ?  K  K  K  K  ?  k  K
regulation:3/subregulation:2 k  k  k  k  k  k  k  K
regulation:3/subregulation:3 -  ?  ?  ?  ?  ?  k  K
regulation:3/subregulation:4 -  ?  ?  ?  ?  ?  k  K
regulation:4                 ?  ?  ?  ?  ?  k  k  K
regulation:5                 ?  ?  ?  ?  ?  ?  k  K
regulation:5/subregulation:3 k  k  k  k  k  k  k  K
regulation:6/subregulation:1 ?  ?  ?  ?  ?  k  k  K
regulation:6/subregulation:2 ?  k  k  k  k  k  k  K
regulation:6/subregulation:3 ?  k  k  k  k  k  k  K
regulation:7/subregulation:1 ?  ?  ?  ?  ?  k  k  K
regulation:7/subregulation:2 k  k  k  k  k  k  k  K
regulation:7/subregulation:4 k  k  k  k  k  k  k  K
regulation:8/subregulation:1 ?  ?  ?  ?  ?  k  k  K
regulation:8/subregulation:2 -  -  k  k  k  k  k  K
regulation:9                 ?  ?  ?  ?  ?  k  k  K
regulation:10                ?  ?  ?  ?  ?  k  k  K
regulation:11                ?  ?  ?  ?  ?  k  k  K
regulation:12                ?  ?  ?  ?  -  -  K  K
regulation:13                ?  -  -  -  -  -  -  -
regulation:14                ?  -  -  -  -  -  -  -
regulation:15                ?  ?  ?  ?  -  -  -  -
regulation:18                ?  -  -  ?  -  -  -  -
schedule/form:1              ?  ?  ?  ?  ?  ?  k  K
schedule/form:2              ?  ?  ?  ?  ?  ?  k  K
schedule/form:3              ?  ?  ?  ?  -  -  -  -
schedule/form:4              ?  -  -  -  -  -  -  -
schedule/form:7              ?  ?  ?  ?  -  -  -  -
schedule/form:11             ?  ?  ?  ?  -  -  -  -
"""
KINDS = {
    Standing.OFFICIAL: "K",
    Standing.APPLIED: "K",
    Standing.DERIVED: "K",
    Standing.INFERRED: "k",
    Standing.NOT_HELD: "?",
}


@pytest.fixture(scope="module")
def held() -> Held:
    return Project.open(ROOT).read("F1997B01966")


@pytest.fixture(scope="module")
def law(held: Held) -> Law:
    return held.law


def document_on(law: Law, day: str) -> Document:
    return compile_at(law.timeline, dt.date.fromisoformat(day)).document


def mark(document: Document, path: Address) -> str:
    """Say how well a provision is known on a day, in the marks of the table."""
    found = find(document, path)
    if found:
        return "?" if left(found[0]) else KINDS[found[0].provenance.standing]
    above = find(document, path.parent) if len(path.labels) > 1 else ()
    return "?" if above and not above[0].held else "-"


@pytest.mark.parametrize("day", DAYS)
def test_each_provision_is_known_as_well_as_the_sources_allow(
    law: Law, day: str
) -> None:
    column = DAYS.index(day) + 1
    rows = [line.split() for line in KNOWN.strip().splitlines()]
    expected = {row[0]: row[column] for row in rows}
    # A provision of one that is not held may itself be there or not: both are “?”.
    document = document_on(law, day)
    seen = {row[0]: mark(document, Address.parse(row[0])) for row in rows}
    loose = {
        name: "-" if expected[name] == "-" and found == "?" and "/" in name else found
        for name, found in seen.items()
    }
    assert loose == expected


def lines(law: Law, path: str, day: str) -> list[str]:
    (found,) = find(document_on(law, day), Address.parse(path))
    return list(provision_lines(found))


def test_undoing_2021_gives_the_longer_name_of_the_judge(law: Law) -> None:
    found = lines(law, "regulation:3", "2019-06-30")
    assert found[:2] == [
        (
            "3 Power of Magistrate or eligible Federal Circuit Court Judge to send for"
            " witnesses and documents"
        ),
        (
            "(1) A Magistrate or an eligible Federal Circuit Court Judge acting under"
            " the Act may issue a summons in accordance with Form 1:"
        ),
    ]


def test_the_longer_name_stands_in_exactly_the_places_listed(law: Law) -> None:
    document = document_on(law, "2019-06-30")
    counts = {
        str(path): sum(
            line.count("eligible Federal Circuit Court Judge")
            for line in provision_lines(provision)
        )
        for path, provision in document.walk()
        if provision.unit.value in {"regulation", "form"}
    }
    assert {path: count for path, count in counts.items() if count} == {
        "regulation:3": 6,
        "regulation:4": 1,
        "regulation:5": 5,
        "regulation:6": 1,
        "regulation:7": 1,
        "regulation:8": 1,
        "regulation:9": 2,
        "regulation:10": 3,
        "regulation:11": 2,
        "schedule/form:1": 1,
        "schedule/form:2": 2,
    }


def test_the_words_of_1997_are_shown_as_their_item_had_them(law: Law) -> None:
    found = lines(law, "regulation:3/subregulation:1", "2000-01-01")
    assert found[0] == (
        "(1) A Magistrate acting under the Act may issue a summons in accordance with"
        " Form 1:"
    )
    assert "(i) to attend before the Magistrate; and" in found


def test_an_insertion_of_1997_is_not_there_before(law: Law) -> None:
    before = lines(law, "regulation:3/subregulation:2", "1990-01-01")
    after = lines(law, "regulation:3/subregulation:2", "1997-03-01")
    inserted = " or to a duly authorised person (authorised by the person to be served)"
    assert before == [after[0].replace(inserted, "")]
    assert inserted in after[0]


def test_the_heading_of_regulation_3_is_known_at_every_time(law: Law) -> None:
    days = ("1990-01-01", "2000-01-01", "2013-05-01", "2019-01-01", "2022-01-01")
    headings = [lines(law, "regulation:3", day)[0] for day in days]
    officers = [words.split(" to send")[0].split("Power of ")[1] for words in headings]
    assert officers == [
        "Magistrate",
        "Magistrate",
        "Magistrate or eligible Federal Circuit Court Judge",
        "Magistrate or eligible Federal Circuit Court Judge",
        "Magistrate or eligible Judge",
    ]


def test_a_title_that_is_only_inferred_is_no_fact(law: Law) -> None:
    titles = {each.id: each.title for each in law.timeline.instruments}
    assert [name for name, title in titles.items() if not title] == [
        *("sr-2001-269", "sr-2002-258", "F2013L00649")
    ]
    says = {each.name: each.says for each in law.inferences}
    for name, year in (("2001-title", 2001), ("2002-title", 2002)):
        assert f"Criminal Matters Amendment Regulations {year} (No. 1)" in says[name]


def test_every_repeal_that_the_endnotes_state_is_an_item(held: Held) -> None:
    """A repeal needs no words, so that none is left to a gap between what is held."""
    covered = {
        (amending.instrument.citation, path)
        for amending in held.amendings
        for path in amending.covers
    }
    recorded = held.law.timeline.recorded
    repeals = {
        (event.moment.citation, event.path)
        for event in recorded
        if event.effect is Effect.REPEALED
    }
    assert len(repeals) == 17
    assert repeals <= covered
    gaps = [
        operation.effect
        for step in held.law.timeline.steps
        for operation in step.operations
        if isinstance(operation, Unheld)
    ]
    assert set(gaps) == {Effect.AMENDED}


def test_every_instrument_has_items_that_are_known(held: Held) -> None:
    assert [each.instrument.id for each in held.amendings if not each.known] == []


def test_what_is_marked_as_inferred_names_its_inference(held: Held) -> None:
    names = {each.name for each in held.law.inferences}
    inferred = [each.inference for each in held.law.remarks if "[I]" in each.evidence]
    assert inferred == ["1988-name-without-year", "2002-proceeds-of-crime"]
    assert set(inferred) <= names
    for amending in held.amendings:
        for item in amending.known:
            assert item.inference in {"", *names}
            assert bool(item.inference) == ("[I]" in item.evidence), item.num


def test_the_endnotes_are_not_said_to_tell_more_than_a_day(held: Held) -> None:
    stated = [each for each in held.law.remarks if each.evidence.startswith("[E]")]
    assert stated
    assert not any("Proceeds of Crime" in each.text for each in stated)


def test_nothing_is_misdescribed_and_no_two_routes_differ(law: Law) -> None:
    for day in law.timeline.days():
        assert compile_at(law.timeline, day).findings == ()


def test_a_hole_never_holds_words(law: Law) -> None:
    def holes(provision: Provision) -> list[Provision]:
        inside = [each for child in provision.children for each in holes(child)]
        return [*([] if provision.held else [provision]), *inside]

    for day in DAYS:
        for provision in document_on(law, day).provisions:
            for hole in holes(provision):
                assert not hole.text
                assert not hole.tail
