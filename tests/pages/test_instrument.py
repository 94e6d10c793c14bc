"""The page of an amending instrument: what it did, and how that is known."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from lexcomp.holdings.laws import Held
from lexcomp.pages.page import Page
from lexcomp.pages.site import site_of
from lexcomp.project import Built, Project

ROOT = Path(__file__).parents[2]
HOME = "/au/F1997B01966/"
LATER = "What is listed here is stated by the endnotes of a later official compilation."


@pytest.fixture(scope="module")
def built() -> Built:
    return Project.open(ROOT).build("F1997B01966")


@pytest.fixture(scope="module")
def held(built: Built) -> Held:
    return built.held


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, Page]:
    site = site_of(built.held, built.points, built.findings)
    return {
        page.url.split("/")[-2]: page
        for page in site.pages
        if "/instruments/" in page.url
    }


def shown(page: Page) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<main>{page.html}</main>")


def fact(page: lxml.html.HtmlElement, name: str) -> str:
    (found,) = page.xpath(f'//dt[.="{name}"]/following-sibling::dd[1]')
    return str(found.text_content())


def test_an_instrument_whose_title_is_inferred_goes_by_its_number(
    pages: dict[str, Page],
) -> None:
    for name, number in (
        ("sr-2001-269", "SR No 269, 2001"),
        ("sr-2002-258", "SR No 258, 2002"),
    ):
        assert pages[name].title == number
        assert fact(shown(pages[name]), "Title") == "not known"


def test_a_page_has_every_inference_and_remark_about_its_instrument(
    held: Held, pages: dict[str, Page]
) -> None:
    listed = []
    for amending in held.amendings:
        page = shown(pages[amending.instrument.id])
        names = [each.name for each in amending.beliefs]
        for name in names:
            assert page.xpath(f'//h3/a[@href="{HOME}#{name}"][.="{name}"]')
        listed += names
        for remark in held.law.remarks:
            if remark.instrument == amending.instrument.id:
                told = [each.text_content() for each in page.xpath("//div/p[1]")]
                assert any(each.startswith(remark.text) for each in told)
    assert sorted(listed) == sorted(each.name for each in held.law.inferences)


def test_all_that_the_endnotes_say_an_instrument_did_is_listed(
    held: Held, pages: dict[str, Page]
) -> None:
    for amending in held.amendings:
        rows = [
            " ".join(cell.text_content() for cell in row.xpath("./td"))
            for row in shown(pages[amending.instrument.id]).xpath(
                '//table[@class="affected"]/tbody/tr'
            )
        ]
        citation = amending.instrument.citation
        recorded = [
            event
            for event in held.law.timeline.recorded
            if event.moment.citation == citation
        ]
        assert rows
        assert len(rows) == len(recorded)
        if amending.instrument.id == "F2012L01825":
            assert rows[:3] == [
                *("r 12 repealed (rep)", "r 15 repealed (rep)", "r 16 repealed (rep)")
            ]
            assert "Form 1 amended (am)" in rows


def test_no_page_speaks_of_what_else_was_done_after_listing_nothing(
    pages: dict[str, Page],
) -> None:
    for page in pages.values():
        assert "What else" not in page.html
        table, told = page.html.find("<table"), page.html.find(LATER)
        assert 0 < table < told


def test_an_item_has_its_words_set_out_its_standing_and_its_evidence(
    pages: dict[str, Page],
) -> None:
    page = shown(pages["F1997B02213"])
    (first,) = page.xpath('//h3[starts-with(., "3.1: ")]')
    assert first.text_content() == (
        "3.1: Regulation 3 (Power of Magistrate to send for witnesses and documents)"
    )
    standing, words, evidence = first.xpath("./following-sibling::*")[:3]
    assert standing.text_content().startswith("Seen: ")
    assert "      text “to attend before the Magistrate; and”" in words.text_content()
    assert evidence.xpath('./a[@class="mark"]/@href') == ["/how-to-read/#evidence"]
    assert evidence.xpath('./a[starts-with(@href, "https://")]/text()') == [
        "legislation.gov.au/F1997B02213/asmade/1997-02-05"
    ]
    kinds = [
        each.text_content().partition(":")[0]
        for each in page.xpath('//p[@class="verdict"]')
    ]
    assert kinds == ["Seen"] * 3 + ["Inferred"] + ["Stated"] * 2


def test_words_are_said_to_be_held_as_far_as_they_are(pages: dict[str, Page]) -> None:
    said = {name: fact(shown(page), "Words held") for name, page in pages.items()}
    assert said.pop("F1997B02213").startswith("partly: ")
    assert set(said.values()) == {"no"}


@pytest.mark.parametrize(
    ("name", "fact_name", "words"),
    [
        ("F2012L01825", "Amends by", "Section 4 and Schedule 2"),
        ("F2018L01408", "Amends by", "mutual assistance in criminal matters”"),
        ("F2021L01204", "Amends by", "Schedule 2, Part 1 (“General amendments”)"),
        ("F2021L01204", "Commences", "at the same time as an Act, whose name"),
        ("F1997B02213", "Commences", "section 4 of the Acts Interpretation Act 1901"),
    ],
)
def test_what_was_seen_of_an_instrument_is_told(
    pages: dict[str, Page], name: str, fact_name: str, words: str
) -> None:
    assert words in fact(shown(pages[name]), fact_name)
