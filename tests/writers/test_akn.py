"""Akoma Ntoso: valid, and without a word of the law lost."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.writers.akn import write_akn
from lexcomp.writers.akn_schema import validate
from lexcomp.writers.publication import Publication
from lexcomp.writers.text import write_text
from tests.writers import sample, snapshot

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OURS = "{urn:lexcomp}"


def words(publication: Publication) -> list[str]:
    """Return the words of the body, told apart as elements tell them apart."""
    root = etree.fromstring(write_akn(publication, sample.ALL_PARTS))
    (body,) = root.iter(f"{AKN}body")
    blocks = {f"{AKN}{name}" for name in ("p", "num", "heading", "crossHeading")}
    found = ["".join(each.itertext()) for each in body.iter() if each.tag in blocks]
    return re.findall(r"\w+", " ".join(found))


def text_words(publication: Publication) -> list[str]:
    return re.findall(r"\w+", write_text(publication, sample.NO_PARTS).decode())


def elements(publication: Publication, name: str) -> list[etree._Element]:
    root = etree.fromstring(write_akn(publication, sample.ALL_PARTS))
    return list(root.iter(f"{AKN}{name}"))


def test_the_whole_sample_is_written_as_kept() -> None:
    written = write_akn(sample.PUBLICATION, sample.ALL_PARTS)
    snapshot.check("sample.xml", written)


def test_the_whole_sample_is_valid() -> None:
    assert validate(write_akn(sample.PUBLICATION, sample.ALL_PARTS)) == ()


def test_a_law_of_which_nothing_is_known_but_its_title_is_valid() -> None:
    assert validate(write_akn(Publication(Document("L")), sample.ALL_PARTS)) == ()


def test_the_schema_is_strict_about_anchors() -> None:
    written = write_akn(sample.PUBLICATION, sample.ALL_PARTS)
    doubled = written.replace(b'eId="reg_2"', b'eId="reg_1"')
    (error,) = validate(doubled)
    assert "Duplicate key-sequence ['reg_1']" in error


def test_what_is_no_xml_is_reported() -> None:
    (error,) = validate(b"<act>")
    assert error.startswith("line 1: ")


def test_the_body_has_the_words_of_the_text_in_their_order() -> None:
    assert words(sample.PUBLICATION) == text_words(sample.PUBLICATION)


PLAIN = st.text(alphabet="ab <&>\x0b’", max_size=6).map(Text)
NUMS = st.sampled_from(["", "1", "2A", "a", "x y/z"])


@st.composite
def laws(draw: st.DrawFn) -> Document:
    leaves = st.builds(
        Provision,
        st.sampled_from(Unit),
        NUMS,
        PLAIN,
        PLAIN,
        provenance=st.sampled_from(Standing).map(Provenance),
    )
    trees = st.recursive(
        leaves,
        lambda inner: st.builds(
            Provision,
            st.sampled_from(Unit),
            NUMS,
            PLAIN,
            PLAIN,
            st.lists(inner, max_size=4).map(tuple),
            PLAIN,
        ),
        max_leaves=12,
    )
    return Document("L & M", tuple(draw(st.lists(trees, max_size=3))))


@given(laws())
def test_any_tree_of_provisions_is_valid_and_keeps_its_words(law: Document) -> None:
    publication = replace(sample.PUBLICATION, document=law)
    assert validate(write_akn(publication, sample.ALL_PARTS)) == ()
    assert words(publication) == text_words(publication)


def test_a_regulation_is_a_container_by_that_name() -> None:
    (regulation,) = [
        each
        for each in elements(sample.PUBLICATION, "hcontainer")
        if each.get("eId") == "reg_3A"
    ]
    assert regulation.get("name") == "regulation"
    assert [each.tag for each in regulation][:2] == [f"{AKN}num", f"{AKN}heading"]


def test_words_that_are_not_held_have_their_standing_and_status() -> None:
    unknown = [
        each.get("eId")
        for each in elements(sample.PUBLICATION, "hcontainer")
        if each.get("status") == "unknown"
    ]
    assert unknown == ["reg_3A__subreg_2", "reg_5", "reg_6"]
    (inferred,) = etree.fromstring(
        write_akn(sample.PUBLICATION, sample.NO_PARTS)
    ).xpath('//*[@*[local-name()="inferences"]]')
    assert inferred.get(f"{OURS}inferences") == "fees-1997"


def test_amendments_that_have_not_commenced_are_not_in_the_history_of_the_text() -> (
    None
):
    kinds = [each.get("type") for each in elements(sample.PUBLICATION, "textualMod")]
    assert kinds == ["insertion", "substitution"]
    dates = [each.get("date") for each in elements(sample.PUBLICATION, "eventRef")]
    assert dates == ["1988-06-24", "1997-03-01", "2018-11-22"]


def test_a_law_has_a_name_for_ever_and_one_for_its_text_of_the_day() -> None:
    uris = [each.get("value") for each in elements(sample.PUBLICATION, "FRBRuri")]
    assert uris == [
        "/akn/xx-model/act/statutory-rules/1988/126",
        "/akn/xx-model/act/statutory-rules/1988/126/eng@2021-09-01",
        "/akn/xx-model/act/statutory-rules/1988/126/eng@2021-09-01.akn",
    ]
