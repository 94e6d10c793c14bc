"""Akoma Ntoso back in: what was written is read as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexcomp.model.document import Document, Provision
from lexcomp.model.errors import InputError
from lexcomp.model.path import ATTACHMENTS, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Face, Mark, Text
from lexcomp.readers.akn import read_akn
from lexcomp.readers.akn_table import cells_by_column
from lexcomp.writers.akn import write_akn
from lexcomp.writers.publication import Publication
from tests.writers import sample

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
FRONT = frozenset({"front"})

#: Units of the rows of a table, and those that the format has words of its own for.
_ROWS = {Unit.HEADER, Unit.ITEM, Unit.CELL, Unit.TABLE}
_PLAIN = sorted(set(Unit) - _ROWS - {Unit.SUBHEADING})

NUMS = st.sampled_from(["", "1", "2A", "57-3", "a", "iv", "lamp keeper", "1 (a)"])
DESIGNATIONS = st.sampled_from(["", "", "", "First Schedule—", "PART II ", "NOTE:"])


#: Words with every face, and with what XML must write otherwise.
_WORDS = (
    Text("a lamp, or é’s wick (1)"),
    Text("lamp keeper means: 1", (Mark(0, 11, Face.BOLD), Mark(0, 11, Face.ITALIC))),
    Text("<if> oil & gas", (Mark(5, 14, Face.UNDERLINE), Mark(7, 14, Face.BOLD))),
    Text("x2H2O", (Mark(1, 2, Face.SUPERSCRIPT), Mark(3, 4, Face.SUBSCRIPT))),
    Text("(a)"),
    Text("Note 1: b"),
)
WORDS = st.sampled_from(_WORDS)
TEXTS = st.sampled_from((Text(), *_WORDS))


@st.composite
def cells(draw: st.DrawFn) -> Provision:
    parts = draw(
        st.lists(
            st.one_of(
                st.builds(Provision, st.just(Unit.ALINEA), text=WORDS),
                st.builds(
                    Provision,
                    st.sampled_from([Unit.PARAGRAPH, Unit.SUBPARAGRAPH]),
                    st.sampled_from(["a", "iv"]),
                    text=WORDS,
                ),
                st.builds(
                    Provision,
                    st.sampled_from([Unit.NOTE, Unit.EXAMPLE]),
                    st.sampled_from(["", "1"]),
                    text=WORDS,
                ),
            ),
            max_size=3,
        )
    )
    span = draw(st.tuples(st.integers(1, 3), st.integers(1, 2)))
    return Provision(Unit.CELL, text=draw(TEXTS), children=tuple(parts), span=span)


@st.composite
def tables(draw: st.DrawFn) -> Provision:
    below: dict[int, int] = {}
    rows = [
        Provision(
            draw(st.sampled_from([Unit.HEADER, Unit.ITEM])),
            draw(st.sampled_from(["", "1", "2A"])),
            children=cells_by_column(row, below),
        )
        for row in draw(st.lists(st.lists(cells(), min_size=1, max_size=3), min_size=1))
    ]
    return Provision(Unit.TABLE, "", draw(TEXTS), children=tuple(rows))


SUBHEADINGS = st.builds(Provision, st.just(Unit.SUBHEADING), heading=WORDS)
LEAVES = st.builds(
    Provision, st.sampled_from(_PLAIN), NUMS, TEXTS, TEXTS, designation=DESIGNATIONS
)


def _holding(inner: st.SearchStrategy[Provision]) -> st.SearchStrategy[Provision]:
    return st.builds(
        Provision,
        st.sampled_from(_PLAIN),
        NUMS,
        TEXTS,
        TEXTS,
        st.lists(st.one_of(inner, SUBHEADINGS, tables()), min_size=1, max_size=4).map(
            tuple
        ),
        TEXTS,
        DESIGNATIONS,
    )


LAWS = st.builds(
    Document,
    st.just("Lamps & Lights Act 1901"),
    st.lists(st.recursive(LEAVES, _holding, max_leaves=8), max_size=3).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
)


@settings(max_examples=50)
@given(LAWS)
def test_a_law_that_was_written_is_read_as_it_was(law: Document) -> None:
    assert read_akn(write_akn(Publication(law), FRONT), "law.xml") == law


def test_the_whole_sample_is_written_again_as_it_was() -> None:
    publication = sample.PUBLICATION
    read = read_akn(write_akn(publication, FRONT), "law.xml")
    again = write_akn(replace(publication, document=read), FRONT)
    assert again == write_akn(publication, FRONT)


def test_how_words_are_known_is_read_too() -> None:
    lost, derived = Provenance(Standing.NOT_HELD), Provenance(Standing.DERIVED, ("x",))
    section = Provision(
        Unit.SECTION,
        "1",
        text=Text("A"),
        children=(Provision(Unit.SUBSECTION, "1", provenance=lost),),
        provenance=derived,
    )
    (found,) = read_akn(
        write_akn(Publication(Document("L", (section,))), FRONT), "law.xml"
    ).provisions
    assert found.provenance == derived
    assert found.children[0].provenance == lost
    assert found == section


def test_notes_after_closing_words_stay_there() -> None:
    note = Provision(Unit.NOTE, "1", text=Text("See."))
    paragraph = Provision(Unit.PARAGRAPH, "a", text=Text("oil"))
    section = Provision(
        Unit.SECTION, "1", children=(paragraph, note), tail=Text("burns.")
    )
    assert note.unit in ATTACHMENTS
    law = Document("L", (section, replace(section, tail=Text())))
    assert read_akn(write_akn(Publication(law), FRONT), "law.xml") == law


def read(body: str) -> Document:
    data = f"<akomaNtoso xmlns='{AKN}'><act name='a'><body>{body}</body></act>"
    return read_akn(f"{data}</akomaNtoso>".encode(), "law.xml")


def test_others_write_it_with_line_ends_lists_and_references() -> None:
    law = read(
        """<section eId="sec_1">
          <num>1.</num>
          <heading>Lamps</heading>
          <subsection><num>(1)</num><content>
            <p>A <ref href="#x">lamp</ref>
               is:</p>
            <blockList><listIntroduction>any of</listIntroduction>
              <item><num>(a)</num><p>oil</p></item></blockList>
          </content></subsection>
        </section>
        <article><num>2</num><content><p>one</p><p>two</p><p>three</p></content></article>
        <proviso><content><p>four</p></content></proviso>"""
    )
    assert [(str(path), each.text.plain) for path, each in law.walk()] == [
        ("section:1", ""),
        ("section:1/subsection:1", "A lamp is:"),
        ("section:1/subsection:1/alinea", "any of"),
        ("section:1/subsection:1/paragraph:a", "oil"),
        ("article:2", "one"),
        ("article:2/alinea", "two"),
        ("article:2/alinea", "three"),
        ("alinea", "four"),
    ]


def refused(data: bytes) -> str:
    with pytest.raises(InputError) as raised:
        read_akn(data, "a.xml")
    return str(raised.value)


def test_what_is_no_law_is_refused_with_its_remedy() -> None:
    other = "a.xml: It is not Akoma Ntoso 3.0; give a .docx, .epub, .html or .txt file."
    assert refused(b"<act/>") == other
    assert refused(b"<akomaNtoso xmlns='http://x.y'/>") == other
    assert refused(f"<akomaNtoso xmlns='{AKN}'><act/></akomaNtoso>".encode()) == (
        "a.xml: It has no body; give the whole of the law."
    )
    assert refused(b"") == "a.xml: It is empty; give the text of a law."
    assert refused(b"<act>\n<p>law") == (
        "a.xml:2: It is no whole XML from here on; fetch it again."
    )
    deep = "<section>" * 200 + "</section>" * 200
    nested = f"<akomaNtoso xmlns='{AKN}'><body>{deep}</body></akomaNtoso>"
    assert "nested too deeply" in refused(nested.encode())
    entity = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
    assert refused(entity) == (
        "a.xml: It defines entities of its own; write out the words they stand for."
    )


def test_how_a_heading_is_known_comes_back_as_it_was_written() -> None:
    listed = Provenance(Standing.OFFICIAL, (), "the contents list")
    guessed = Provenance(Standing.INFERRED, ("heads", "names"))
    law = Document(
        "Lamps Act",
        tuple(
            Provision(Unit.SECTION, num, Text("Lamps"), Text("Lit."), headed=known)
            for num, known in (("1", listed), ("2", guessed), ("3", None))
        ),
    )
    written = write_akn(Publication(law), FRONT)
    found = read_akn(written, "law.xml").provisions
    assert [each.headed for each in found] == [listed, guessed, None]
