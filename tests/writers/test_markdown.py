"""Markdown: rendered, it has the words of the text, whatever signs are in them."""

from __future__ import annotations

import re

import lxml.html
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Face, Mark, Text, joined
from lexcomp.writers.markdown import write_markdown
from lexcomp.writers.publication import Publication
from lexcomp.writers.text import write_text
from tests.writers import sample, snapshot

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def rendered(publication: Publication) -> lxml.html.HtmlElement:
    written = write_markdown(publication, sample.NO_PARTS).decode()
    return lxml.html.fromstring(f"<div>{RENDERER.render(written)}</div>")


def of(*provisions: Provision) -> lxml.html.HtmlElement:
    return rendered(Publication(Document("L", provisions)))


def test_the_whole_sample_is_written_as_kept() -> None:
    written = write_markdown(sample.PUBLICATION, sample.ALL_PARTS)
    snapshot.check("sample.md", written)


def test_rendered_it_has_the_words_of_the_text_in_their_order() -> None:
    page = rendered(Publication(sample.LAW))
    for each in page.xpath('//h1|//em[starts-with(., "These words")]'):
        each.drop_tree()
    text = write_text(Publication(sample.LAW), sample.NO_PARTS).decode()
    found = " ".join(page.itertext()).replace("x 2", "x2")
    assert re.findall(r"\w+", found) == re.findall(r"\w+", text)


WORDS = st.text(alphabet="ab1 *_`[]()<>&|\\#+-=.)~$!:", min_size=1, max_size=15).filter(
    str.strip
)


@given(WORDS)
def test_signs_of_markdown_are_the_laws_own_words(words: str) -> None:
    (paragraph,) = of(Provision(Unit.ALINEA, text=Text(words.strip()))).xpath("./p")
    assert paragraph.text_content() == words.strip()
    assert not len(paragraph)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    plain = draw(st.text(alphabet="ab (.", min_size=1, max_size=10).filter(str.strip))
    spans = st.tuples(st.integers(0, len(plain)), st.integers(0, len(plain)))
    faces = st.sampled_from([Face.BOLD, Face.ITALIC, Face.SUBSCRIPT])
    marks = draw(st.lists(st.tuples(spans, faces), max_size=3))
    made = (
        Mark(min(span), max(span), face) for span, face in marks if span[0] != span[1]
    )
    return Text(plain, joined(made)).stripped()


@given(texts())
def test_each_letter_keeps_its_faces(text: Text) -> None:
    tags = {"strong": "b", "em": "i", "b": "b", "i": "i", "sub": "sub"}
    (paragraph,) = of(Provision(Unit.ALINEA, text=text)).xpath("./p")
    seen: list[tuple[str, frozenset[str]]] = []

    def look(element: lxml.html.HtmlElement, faces: frozenset[str]) -> None:
        seen.extend((letter, faces) for letter in element.text or "")
        for child in element:
            look(child, faces | {tags[str(child.tag)]})
            seen.extend((letter, faces) for letter in child.tail or "")

    look(paragraph, frozenset())
    assert [each for each in seen if each[0].strip()] == [
        (letter, frozenset(face.value for face in text.faces(at, at + 1)))
        for at, letter in enumerate(text.plain)
        if letter.strip()
    ]


def test_a_table_without_column_headings_keeps_its_first_row_in_the_body() -> None:
    row = sample.row(Unit.ITEM, "1", "1", "lamp")
    page = of(Provision(Unit.TABLE, children=(row,)))
    assert page.xpath("//tbody/tr/td/text()") == ["1", "lamp"]


def test_a_standing_is_told_where_words_are_neither_official_nor_applied() -> None:
    derived = Provision(
        Unit.SECTION,
        "1",
        Text("Lamps"),
        Text("A lamp."),
        provenance=Provenance(Standing.DERIVED),
    )
    official = Provision(
        Unit.SECTION, "2", Text("Oil"), provenance=Provenance(Standing.OFFICIAL)
    )
    (told,) = of(derived, official).xpath("//em")
    assert told.text.startswith("These words were carried back from a later official")
