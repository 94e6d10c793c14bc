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
