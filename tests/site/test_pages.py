"""What a reader does on the pages, in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from tests.browsing import CHROMIUM, opened, served

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "pages"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed."),
]

EVERY_PAGE = [
    "",
    "model/harbour/",
    "model/harbour/2021-09-01/",
    "model/harbour/2012-09-20/",
    "model/harbour/regulation/3/",
    "model/harbour/guidance/",
    "how-to-read/",
    "using/commands/",
    "project/architecture/",
    "search/?q=lantern",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site with the sample pages on this machine."""
    site = tmp_path_factory.mktemp("site")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.extra["pages"] = str(PAGES)
    build(config)
    with served(site) as address:
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


@pytest.mark.parametrize(
    ("day", "leads_to"),
    [
        ("1995-07-01", "1995-07-01"),
        ("2012-09-19", "1995-07-01"),
        ("2012-09-20", "2012-09-20"),
        ("2031-01-01", "2021-09-01"),
    ],
)
def test_a_day_leads_to_the_last_point_in_time_that_is_not_after_it(
    page: Page, address: str, day: str, leads_to: str
) -> None:
    page.goto(address + "model/harbour/")
    page.get_by_label("The law on").fill(day)
    page.get_by_role("button", name="Go").click()
    page.wait_for_url(f"**/model/harbour/{leads_to}/")


def test_a_day_before_the_first_point_in_time_leads_nowhere(
    page: Page, address: str
) -> None:
    page.goto(address + "model/harbour/")
    page.get_by_label("The law on").fill("1980-01-01")
    page.get_by_role("button", name="Go").click()
    page.get_by_text("Nothing is held before 1 July 1995.").wait_for()
    assert page.url == address + "model/harbour/"


def test_the_first_key_on_a_page_skips_to_its_text(page: Page, address: str) -> None:
    page.goto(address + "model/harbour/2021-09-01/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_search_finds_a_provision(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("eligible")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="r 3 Power to require a light").click()
    page.wait_for_url("**/model/harbour/regulation/3/")


def test_the_search_leaves_out_versions_that_have_passed(
    page: Page, address: str
) -> None:
    page.goto(address + "search/?q=beacon")
    provision = page.get_by_role("link", name="r 3 Power to require a light")
    provision.wait_for()
    page.goto(address + "search/?q=brazier")
    page.get_by_text(
        re.compile(r"^(One page|\d+ pages|Nothing was found)\.$")
    ).wait_for()
    assert provision.count() == 0


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_is_as_wide_as_its_window_and_loads_without_complaint(
    page: Page, address: str, path: str, width: int
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    widths = (
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    needed, given = page.evaluate(widths)
    assert needed <= given
    assert complaints == []
