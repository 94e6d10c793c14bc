"""The page of a provision."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import lxml.html
import pytest

from lexcomp.holdings.versions import Version
from lexcomp.model.path import Path as Address
from lexcomp.pages.provision import provision_page
from lexcomp.pages.site import site_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages() -> dict[str, lxml.html.HtmlElement]:
    built = Project.open(ROOT).build("F1997B01966")
    site = site_of(built.held, built.points, built.findings)
    return {
        page.url.split("/")[-2]: lxml.html.fromstring(f"<main>{page.html}</main>")
        for page in site.pages
        if page.kind == "provision"
    }


def history(page: lxml.html.HtmlElement) -> list[list[str]]:
    return [
        [cell.text_content() for cell in row.xpath("./td")]
        for row in page.xpath('//table[@class="history"]/tbody/tr')
    ]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("regulation-2", "as made"),
        ("regulation-18", "as made (words not held)"),
        ("schedule", "as made (some words not held)"),
        ("schedule-form-1", "as made (words not held)"),
    ],
)
def test_the_first_row_says_what_the_law_as_made_had(
    pages: dict[str, lxml.html.HtmlElement], name: str, what: str
) -> None:
    assert history(pages[name])[0] == ["1 August 1988", what, "SR No 126, 1988"]


def test_a_version_that_no_amendment_made_is_said_to_be_known_otherwise(
    pages: dict[str, lxml.html.HtmlElement],
) -> None:
    assert history(pages["regulation-2"])[-1] == [
        *("1 September 2021", "not amended; from here on held as an official text", "")
    ]


def test_what_is_known_of_words_not_held_stands_in_their_version_alone(
    pages: dict[str, lxml.html.HtmlElement],
) -> None:
    sections = {
        section.get("id"): [
            each.text_content() for each in section.xpath('.//*[@class="remark"]/p[1]')
        ]
        for section in pages["schedule-form-3"].xpath('//*[@class="versions"]/section')
    }
    (remark,) = sections.pop("from-1988-08-01")
    assert remark.startswith("From 23 December 2004, Form 3 no longer referred to ")
    assert set(map(len, sections.values())) == {0}


def test_amendments_of_words_not_held_are_rows_and_no_versions(
    pages: dict[str, lxml.html.HtmlElement],
) -> None:
    page = pages["schedule-form-1"]
    unknown = "amended (what that changed is not known)"
    assert history(page) == [
        ["1 August 1988", "as made (words not held)", "SR No 126, 1988"],
        ["1 March 1997", unknown, history(page)[1][2]],
        ["20 September 2012", unknown, history(page)[2][2]],
        ["12 April 2013", unknown, "SLI No 51, 2013"],
        ["22 November 2018", "repealed and substituted", history(page)[4][2]],
        ["1 September 2021", "amended", history(page)[5][2]],
    ]
    headings = page.xpath('//*[@class="versions"]/section/h2')
    assert [each.text_content() for each in headings] == [
        "From 1 September 2021 on",
        "From 22 November 2018 until the day before 1 September 2021",
        "From 1 August 1988 until the day before 22 November 2018",
    ]
    assert "not held between SR No 126, 1988 and F2018L01408." in page.text_content()


def test_what_may_have_been_there_is_not_said_to_have_been_missing() -> None:
    law = Project.open(ROOT).read("harbour-lights").law
    path, around = Address.parse("schedule:2/clause:4"), Address.parse("schedule:2")
    hidden = Version(dt.date(1995, 7, 1), None, None, (), around)
    page = provision_page(law, path, (hidden,))
    assert (
        "The words of this provision on this day are not held. Whether it was there is"
        " not known: the words of Sch 2 are not held."
    ) in page.html
    assert "<td>not held</td>" in page.html
    assert "no such provision" not in page.html
