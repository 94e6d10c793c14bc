"""The page that compares consecutive points in time."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from lexcomp.pages.site import site_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages() -> dict[str, lxml.html.HtmlElement]:
    built = Project.open(ROOT).build("F1997B01966")
    site = site_of(built.held, built.points, built.findings)
    return {
        page.url.split("/")[3]: lxml.html.fromstring(f"<main>{page.html}</main>")
        for page in site.pages
        if page.kind == "comparison"
    }


@pytest.mark.parametrize(
    ("day", "told", "others"),
    [
        ("2003-01-01", ["r 18 inserted"], 21),
        ("2004-12-23", ["Form 3 cannot be compared"], 21),
        ("2018-11-22", None, 0),
    ],
)
def test_words_not_held_that_nothing_amended_are_counted_and_not_compared(
    pages: dict[str, lxml.html.HtmlElement],
    day: str,
    told: list[str] | None,
    others: int,
) -> None:
    page = pages[day]
    heads = page.xpath('//section[starts-with(@class, "change")]/h2')
    if told is not None:
        assert [each.text_content() for each in heads] == told
    said = "nothing records that they were amended" in page.text_content()
    assert said == bool(others)
    assert not others or f"Words of {others} other provisions" in page.text_content()


def test_each_change_names_the_items_that_brought_it() -> None:
    built = Project.open(ROOT).build("harbour-bells")
    site = site_of(built.held, built.points, built.findings)
    said = {
        page.url.split("/")[3]: [
            each.text_content()
            for each in lxml.html.fromstring(f"<main>{page.html}</main>").xpath(
                '//section[starts-with(@class, "change")]/p[@class="by"]'
            )
        ]
        for page in site.pages
        if page.kind == "comparison"
    }
    assert said["2009-05-01"] == [
        "by No 924, 2009: Sch 1 item 1",
        "by No 924, 2009: Sch 1 item 2",
    ]
    assert said["2011-06-01"] == ["by editorial change in C4"] * 2
