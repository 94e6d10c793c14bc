"""HTML: the same words as plain text, each with its place and its standing."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.html

from lexcomp.model.document import Document, Provision
from lexcomp.model.endnote_layout import laid_out
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.path import Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.writers.html import body_html, contents_html, provision_html
from lexcomp.writers.html_endnotes import affected, basic_unit, endnotes_html
from lexcomp.writers.html_frame import Frame
from lexcomp.writers.html_page import write_html
from lexcomp.writers.placed import place
from lexcomp.writers.text import write_text
from tests.writers import sample, snapshot

BODY = lxml.html.fromstring(f"<div>{body_html(sample.LAW)}</div>")


def test_the_whole_sample_is_written_as_kept() -> None:
    snapshot.check("sample.html", write_html(sample.PUBLICATION, sample.ALL_PARTS))


def test_the_body_has_the_words_of_the_text_in_their_order() -> None:
    for each in BODY.xpath('//*[starts-with(@class, "standing") or @class = "rests"]'):
        each.drop_tree()
    text = write_text(sample.PUBLICATION, sample.NO_PARTS).decode()
    assert re.findall(r"\w+", " ".join(BODY.itertext())) == re.findall(r"\w+", text)


def test_each_anchor_is_given_once() -> None:
    page = lxml.html.fromstring(write_html(sample.PUBLICATION, sample.ALL_PARTS))
    anchors = page.xpath("//@id")
    assert len(anchors) == len(set(anchors))
    targets = {
        str(href)[1:] for href in page.xpath('//a[starts-with(@href, "#")]/@href')
    }
    assert targets <= set(anchors)


def test_a_basic_provision_has_its_standing_and_what_is_in_it_only_another() -> None:
    law = lxml.html.fromstring(f"<div>{body_html(sample.LAW)}</div>")
    shown = {
        each.getparent().get("id"): each.text
        for each in law.xpath('//span[starts-with(@class, "standing")]')
    }
    assert shown == {
        "reg_1": "applied",
        "reg_2": "derived",
        "reg_2__def_harbour-lamp": "applied",
        "reg_2__def_keeper": "applied",
        "reg_2__note": "applied",
        "reg_3A": "applied",
        "reg_3A__subreg_1": "inferred",
        "reg_3A__subreg_1__para_a": "applied",
        "reg_3A__subreg_1__para_b": "applied",
        "reg_3A__subreg_1__penalty": "applied",
        "reg_3A__subreg_1__note_1": "applied",
        "reg_3A__subreg_1__note_2": "applied",
        "reg_3A__subreg_2": "not held",
        "reg_4": "applied",
        "reg_5": "held in part",
        "reg_6": "not held",
        "sched_1__form_1": "applied",
        "sched_1__cl_1": "applied",
    }


def test_an_inference_is_named_with_the_standing() -> None:
    (title,) = BODY.xpath('//*[@id="reg_3A__subreg_1"]/@data-standing')
    assert title == "inferred"
    written = body_html(sample.LAW)
    assert '<p class="rests" data-style="aside">Rests on fees-1997.</p>' in written


def test_the_name_of_an_inference_leads_to_where_it_is_explained() -> None:
    frame = Frame(explained=lambda name: f"/law/#{name}")
    law = lxml.html.fromstring(f"<div>{body_html(sample.LAW, frame)}</div>")
    (rests,) = law.xpath('//*[@id="reg_3A__subreg_1"]/p[@class="rests"]')
    assert rests.xpath("./a/@href") == ["/law/#fees-1997"]
    assert rests.text_content() == "Rests on fees-1997."


def test_what_a_hole_rests_on_is_told_for_what_it_is() -> None:
    lost = Provenance(Standing.NOT_HELD, ("heads",))
    rests = Provenance(Standing.INFERRED, ("heads",))
    headed = Provision(
        Unit.SECTION, "5", Text("Lamps"), provenance=replace(lost, inferences=())
    )
    headed = replace(headed, headed=rests)
    bare = Provision(Unit.SECTION, "6", provenance=lost)
    written = body_html(Document("L", (headed, bare)))
    assert "Its heading is inferred. It rests on heads." in written
    assert "That it stood here rests on heads." in written


def test_the_mark_of_words_held_in_part_does_not_say_that_none_is() -> None:
    law = lxml.html.fromstring(f"<div>{body_html(sample.LAW)}</div>")
    (mark,) = law.xpath('//*[@id="reg_5"]/span[starts-with(@class, "standing")]')
    assert (mark.text, mark.get("title")) == (
        "held in part",
        "Some of the words of this provision on this day are held, and others are not.",
    )


def test_what_is_known_of_words_not_held_stands_beside_them_alone() -> None:
    frame = Frame(beside=lambda path: f"<q>{path}</q>")
    law = lxml.html.fromstring(f"<div>{body_html(sample.LAW, frame)}</div>")
    assert [each.text for each in law.xpath("//q")] == [
        "regulation:3A/subregulation:2",
        "regulation:5",
        "regulation:6",
    ]
    assert {each.getprevious().get("class") for each in law.xpath("//q")} == {
        "not-held"
    }


def test_a_number_without_words_has_its_line_and_its_mark_to_itself() -> None:
    """The first words inside would else lie under the mark of what holds them."""
    bare = {str(each) for each in BODY.xpath('//*[contains(@class, " bare")]/@id')}
    assert bare == {"reg_3A__subreg_2", "reg_6"}
    inside = (Provision(Unit.SUBREGULATION, "3", text=Text("A lamp.")),)
    lost = Provenance(Standing.NOT_HELD)
    held = Provision(Unit.REGULATION, "5", children=inside, provenance=lost)
    written = body_html(Document("L", (held,)))
    assert '<section class="provision regulation bare" id="reg_5"' in written


def test_a_part_whose_heading_is_not_held_says_so() -> None:
    part = Provision(Unit.PART, "3", provenance=Provenance(Standing.NOT_HELD))
    written = body_html(Document("L", (part,)))
    assert (
        '<section class="provision part" id="part_3" data-standing="not-held">'
        in written
    )
    assert '<p class="not-held">The words of this provision on this day' in written


def test_markup_in_the_law_is_shown_and_not_obeyed() -> None:
    note = Provision(Unit.NOTE, '"1"', text=Text("See <b>Part 2</b> & 3."))
    written = provision_html(note, Path.parse("section:5/note:1"))
    assert "See &lt;b&gt;Part 2&lt;/b&gt; &amp; 3." in written
    assert 'id="sec_5__note_1"' in written


def test_a_definition_shows_the_term_it_defines() -> None:
    assert [each.text_content() for each in BODY.xpath("//dfn")] == [
        *("harbour lamp", "keeper")
    ]


def test_column_headings_head_the_table_and_cells_keep_their_span() -> None:
    (table,) = BODY.xpath("//table")
    heads = [each.text for each in table.xpath("./thead/tr/th")]
    assert heads == ["Item", "Lamp", "Fee | day"]
    assert table.xpath("./tbody/tr/@id") == [
        "reg_4__table__item_1",
        "reg_4__table__item_2",
    ]
    assert table.xpath("./tbody/tr/td/@colspan") == ["2"]


def test_headings_go_down_one_level_at_a_time_and_no_further_than_four() -> None:
    headings = BODY.xpath("//h2|//h3|//h4|//h5")
    assert [each.tag for each in headings[:5]] == ["h2", "h3", "h2", "h3", "h4"]


def test_a_heading_leads_to_the_page_about_its_provision() -> None:
    law = Document("L", (sample.LOST,))
    written = body_html(law, Frame(lambda path: f"/{path}/"))
    heading = '<a href="/regulation:5/"><span class="num">5</span> Keepers’'
    assert f'<h2 data-style="ActHead5">{heading}' in written


def test_contents_are_nested_as_the_law_is() -> None:
    nav = lxml.html.fromstring(contents_html(sample.LAW))
    assert nav.xpath("./ol/li/a/text()") == [
        *("Part 1—Preliminary", "Part 2—Lamps", "Schedule 1—Forms")
    ]
    assert nav.xpath("./ol/li[2]/ol/li/ol/li[1]/a/@href") == ["#reg_3A"]


def test_a_row_of_the_amendment_history_leads_to_its_provision() -> None:
    basic = basic_unit(sample.LAW)
    written = endnotes_html(laid_out(sample.ENDNOTES), lambda path: f"/{path}/", basic)
    assert '<a href="/regulation:3A/">r 3A</a>' in written
    assert '<a href="/schedule:1/form:1/">Form 1</a>' in written
    assert "<u>F2018L01408 (Sch 2)</u>" in written


def test_a_row_for_the_heading_of_a_division_leads_to_the_division_of_its_part() -> (
    None
):
    row = HistoryRow("Division 2 heading", "", "Part 1—Keeping / Division 2—Oil", ())
    assert str(affected(row, Unit.SECTION)) == "part:1/division:2"
    alone = HistoryRow("Part 2 heading", "", "Part 2", ())
    assert str(affected(alone, Unit.SECTION)) == "part:2"


def test_cells_of_a_row_are_parted_for_whoever_takes_the_words() -> None:
    notes = lxml.html.fromstring(endnotes_html(laid_out(sample.ENDNOTES)))
    (head, *_) = notes.xpath(".//table/thead/tr")
    assert head.text_content().split("FRLI")[0] == "Number and year "
    table = BODY.xpath("//table/thead/tr")[0]
    assert table.text_content() == "Item Lamp Fee | day"


def test_a_long_abbreviation_may_be_broken_at_its_strokes() -> None:
    notes = replace(sample.ENDNOTES, abbreviations=(("par", "a/b"),))
    assert "<dd>a/<wbr>b</dd>" in endnotes_html(laid_out(notes))


def test_siblings_with_one_label_have_anchors_of_their_own() -> None:
    lines = tuple(Provision(Unit.ALINEA) for _ in range(3))
    trap = (*lines[:2], Provision(Unit.ALINEA, "2"), lines[2])
    eids = [each.eid for each in place(trap)]
    assert eids == ["al", "al_2", "al_2_2", "al_3"]
