"""How the pages of both laws look in a browser, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from lexcomp.pages.publish import publish
from lexcomp.project import Project
from tests.browsing import CHROMIUM, opened, served

ROOT = Path(__file__).parents[2]
LAW = "au/F1997B01966/"
DAYS = ("1988-08-01", "2003-01-01", "2013-04-12", "2018-11-22", "2021-09-01")
POINTS = [*(f"{LAW}{day}/" for day in DAYS), "model/harbour-lights/2021-07-01/"]
WIDTHS = [320, 390, 1280]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed."),
]

OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll(".provision .standing")];
  const words = document.querySelectorAll(
    ".provision > p:not(.not-held), .provision > :is(h2, h3, h4)");
  for (const each of words) {
    const range = document.createRange();
    range.selectNodeContents(each);
    boxes.push(...range.getClientRects());
  }
  const rects = boxes.map(
    (each) => [each, each.getBoundingClientRect ? each.getBoundingClientRect() : each]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const found = [];
  for (const [badge, a] of rects) {
    if (!badge.closest) continue;
    for (const [other, b] of rects)
      if (other !== badge && a.width > 1 && b.width > 1 && meet(a, b))
        found.push(badge.closest("section").id);
  }
  return [...new Set(found)];
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the whole site as it is published."""
    out = tmp_path_factory.mktemp("build")
    project = Project.open(ROOT)
    publish(project.site(tuple(map(project.build, project.titles))), ROOT, out)
    with served(out / "site") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Open Chromium."""
    with opened() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page."""
    empty = browser.new_page(viewport={"width": 1280, "height": 900})
    yield empty
    empty.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_is_as_wide_as_its_window(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    for path in (
        *POINTS,
        LAW,
        f"{LAW}2018-11-22/changes/",
        f"{LAW}instruments/F1997B02213/",
        f"{LAW}instruments/sr-2004-374/",
        f"{LAW}provisions/regulation-3/",
        f"{LAW}guidance/nz-police-to-police/",
        "how-to-read/",
        "background/mutual-assistance/",
    ):
        page.goto(address + path)
        root = "document.documentElement"
        needed, given = page.evaluate(f"[{root}.scrollWidth, {root}.clientWidth]")
        assert needed <= given, path


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", POINTS)
def test_a_mark_lies_on_no_other_mark_and_on_no_words(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address + path)
    assert page.evaluate(OVERLAPPING) == []


def test_a_table_that_scrolls_says_so_and_one_that_fits_does_not(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 844})
    page.goto(f"{address}{LAW}2021-09-01/")
    hints = page.get_by_text("This table is wider than the screen")
    assert hints.count() == 2
    assert page.locator("#endnote-4 + .scroll").count() == 1
    page.set_viewport_size({"width": 1280, "height": 900})
    page.wait_for_function("!document.querySelector('.sideways')")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_meaning_of_an_abbreviation_runs_over_its_column(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}{LAW}2021-09-01/")
    over = """[...document.querySelectorAll(".abbreviations dd")]
      .filter((each) => each.scrollWidth > each.clientWidth).length"""
    assert page.evaluate(over) == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_the_name_of_an_inference_leads_to_its_reasons_by_the_keyboard_too(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}{LAW}2018-11-22/")
    link = page.locator("#reg_4 > .rests a")
    assert link.is_visible()
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LAW}#2021-uniform-phrase")
    assert page.locator("[id='2021-uniform-phrase']").is_visible()


def test_the_search_gives_the_provision_in_force_and_reads_as_words(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q=recognizance")
    page.get_by_text("One page.").wait_for()
    page.locator(".hits li").first.wait_for()
    (hit,) = page.locator(".hits a").all()
    assert hit.text_content() == "11 Forfeiture of recognizance"
    page.goto(f"{address}search/?q=wick")
    page.locator(".hits li").first.wait_for()
    found = [each.get_attribute("href") or "" for each in page.locator(".hits a").all()]
    kinds = ["provisions" in each for each in found]
    assert kinds == sorted(kinds, reverse=True)
    assert kinds[0]
    assert not any("/part-" in each for each in found)
    page.goto(f"{address}search/?q=regulation+13")
    page.locator(".hits li").first.wait_for()
    snippets = " ".join(page.locator(".hits .excerpt").all_text_contents())
    assert "FromWhat" not in snippets
    assert "NumberSR" not in snippets
