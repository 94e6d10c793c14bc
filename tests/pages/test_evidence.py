"""Evidence on pages: every mark explained, every source that has an address linked."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from lexcomp.holdings.laws import Held
from lexcomp.pages.evidence import GUIDE, evidence_html
from lexcomp.pages.site import Site, site_of
from lexcomp.project import Built, Project

ROOT = Path(__file__).parents[2]
MARK = re.compile(r"\[[SEDI]\]")


@pytest.fixture(scope="module")
def built() -> Built:
    return Project.open(ROOT).build("F1997B01966")


@pytest.fixture(scope="module")
def held(built: Built) -> Held:
    return built.held


@pytest.fixture(scope="module")
def site(built: Built) -> Site:
    return site_of(built.held, built.points, built.findings)


def test_a_mark_leads_to_its_meaning_and_a_source_to_where_it_is(held: Held) -> None:
    words = "[E] Endnote 3 of Compilation No. 9, and <b>: http://www.a.org/x/y.html."
    assert evidence_html(held.law, words) == (
        f'<a class="mark" href="{GUIDE}">[E]</a> Endnote 3 of'
        ' <a href="https://legislation.gov.au/F1997B01966/2021-09-01/2021-09-01'
        '/text/original/epub/OEBPS/document_1/document_1.html">Compilation No. 9</a>,'
        ' and &lt;b&gt;: <a href="http://www.a.org/x/y.html">a.org/x/y.html</a>.'
    )


def test_an_address_with_a_query_is_kept_whole_and_shown_short(held: Held) -> None:
    address = "https://ato.gov.au/law/view/document?DocID=NEM%2FEM201815&PiT=99991231"
    linked = lxml.html.fromstring(f"<p>{evidence_html(held.law, f'({address})')}</p>")
    (link,) = linked.xpath("./a")
    assert link.get("href") == address
    assert link.text.endswith("…")
    assert linked.text_content().startswith("(")
    assert linked.text_content().endswith(")")


def test_no_page_shows_a_mark_that_is_not_linked(site: Site) -> None:
    seen = 0
    for page in site.pages:
        shown = lxml.html.fromstring(f"<main>{page.html}</main>")
        for mark in shown.xpath('//a[@class="mark"]'):
            assert mark.get("href") == GUIDE
            seen += 1
            mark.drop_tree()
        assert not MARK.search(shown.text_content()), page.url
    assert seen


def test_the_marks_are_explained_where_they_lead() -> None:
    path, _, anchor = GUIDE.partition("#")
    guide = (ROOT / "site/pages" / f"{path.strip('/')}.md").read_text("utf-8")
    _, found, rest = guide.partition(f"{{ #{anchor} }}")
    assert found
    section = rest.partition("\n## ")[0]
    assert MARK.findall(section) == ["[S]", "[E]", "[D]", "[I]"]


def test_every_remark_stands_beside_its_hole_on_every_day_it_concerns(
    built: Built, site: Site
) -> None:
    pages = {page.url: page.html for page in site.pages}
    for remark in built.held.law.remarks:
        days = [each.day for each in built.points if remark.concerns(each.day)]
        assert days
        for day in days:
            shown = lxml.html.fromstring(pages[f"/au/F1997B01966/{day}/"])
            beside = [
                each.getparent().get("id")
                for each in shown.xpath('//*[@class="remark"]')
                if each.text_content().startswith(remark.text)
            ]
            assert len(beside) == 1, (remark.text, day)


def test_the_words_seen_of_a_lost_subregulation_stand_beside_it(site: Site) -> None:
    pages = {page.url: page.html for page in site.pages}
    shown = lxml.html.fromstring(pages["/au/F1997B01966/2003-01-01/"])
    (hole,) = shown.xpath('//*[@id="reg_3__subreg_3"]')
    assert "began “If service on a person cannot be e…”" in hole.text_content()


def test_every_inference_that_words_rest_on_is_a_link_that_can_be_read(
    built: Built, site: Site
) -> None:
    pages = {page.url: page.html for page in site.pages}
    for point in built.points:
        shown = lxml.html.fromstring(f"<p>{pages[f'/au/F1997B01966/{point.day}/']}</p>")
        named = {
            name
            for _, provision in point.compilation.document.walk()
            for name in provision.inferences
        }
        links = {
            (link.text, link.get("href"))
            for link in shown.xpath('//*[@class="rests"]/a')
        }
        assert links == {(name, f"/au/F1997B01966/#{name}") for name in named}
        titles = " ".join(shown.xpath("//@title"))
        assert not any(name in titles for name in named)
