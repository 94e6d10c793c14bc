"""The bits of HTML that pages are put together from."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Unit
from lexcomp.pages.markup import facts, findings_html
from lexcomp.pages.site import Site
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
PATH = re.compile(rf"\b(?:{'|'.join(Unit)}):\w")


@pytest.fixture(scope="module")
def site() -> Site:
    project = Project.open(ROOT)
    return project.site(tuple(map(project.build, project.titles)))


def test_a_finding_cites_provisions_as_a_lawyer_does() -> None:
    message = "“x” occurs twice in regulation:9/subregulation:2."
    finding = Finding("LC251", Severity.WARNING, message)
    assert "“x” occurs twice in r 9(2)." in findings_html((finding,))


def test_the_words_of_facts_are_parted() -> None:
    written = facts((("Number", "SR No 3, 1997"), ("Made", "not known")))
    listed = lxml.html.fromstring(written)
    assert listed.text_content() == "Number SR No 3, 1997 Made not known"


def test_a_reader_is_shown_no_path_but_in_the_notation(site: Site) -> None:
    for page in site.pages:
        shown = lxml.html.fromstring(f"<main>{page.html}</main>")
        for notation in shown.xpath("//code"):
            notation.drop_tree()
        assert not PATH.findall(shown.text_content()), page.url
        assert "alinea" not in shown.text_content(), page.url


def test_every_row_of_endnote_4_leads_to_a_page(site: Site) -> None:
    for page in site.pages:
        if page.kind == "point":
            shown = lxml.html.fromstring(f"<main>{page.html}</main>")
            (notes,) = shown.xpath('//h3[@id="endnote-4"]/following-sibling::table')
            cells = notes.xpath('.//tr[@class="entry"]/td[1]')
            assert [each.text for each in cells if not each.xpath("./a")] == []
