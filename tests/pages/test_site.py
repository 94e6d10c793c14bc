"""The pages and downloads of both laws, as they are published."""

from __future__ import annotations

import json
import re
from pathlib import Path

import lxml.html
import pytest

from lexcomp.model.errors import InputError
from lexcomp.pages.addresses import point_url
from lexcomp.pages.publish import publish
from lexcomp.pages.site import Site
from lexcomp.project import Built, Project
from lexcomp.writers.akn_schema import validate
from lexcomp.writers.formats import write

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built() -> tuple[Built, ...]:
    project = Project.open(ROOT)
    return tuple(project.build(title) for title in project.titles)


@pytest.fixture(scope="module")
def site(built: tuple[Built, ...]) -> Site:
    return Project.open(ROOT).site(built)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


#: What stands beside the words of a law, and is not among them.
BESIDE = (
    '//*[starts-with(@class, "standing") or @class = "rests" or @class = "remark"'
    ' or starts-with(@class, "bearing")]'
)
PROVISION = '//section[contains(@class, " regulation") or contains(@class, " form")]'


def test_every_point_in_time_shows_all_its_words_in_order(
    site: Site, built: tuple[Built, ...]
) -> None:
    pages = {page.url: page for page in site.pages}
    for law in built:
        for point in law.points:
            html = pages[point_url(point)].html
            page = lxml.html.fromstring(f"<main>{html}</main>")
            for aside in page.xpath(BESIDE):
                aside.drop_tree()
            parts = page.xpath('./section[starts-with(@class, "provision")]')
            shown = " ".join(" ".join(each.itertext()) for each in parts)
            text = write(point.publication, "text").decode()
            for notice in point.publication.notices:
                text = text.removeprefix(f"[{notice}]\n")
            assert words(shown) == words(text)


def test_every_provision_shows_how_its_words_are_known(site: Site) -> None:
    for page in site.pages:
        if page.kind == "point":
            shown = lxml.html.fromstring(f"<main>{page.html}</main>")
            for each in shown.xpath(PROVISION):
                assert each.xpath('./span[starts-with(@class, "standing ")]'), page.url


def test_what_is_not_held_is_said_and_not_shown(site: Site) -> None:
    (page,) = (each for each in site.pages if each.url == "/au/F1997B01966/1997-03-01/")
    shown = lxml.html.fromstring(f"<main>{page.html}</main>")
    (first,) = shown.xpath('//section[@id="reg_1"]')
    for aside in first.xpath('.//*[@class = "remark"]'):
        aside.drop_tree()
    assert words(" ".join(first.itertext())) == words(
        "1 not held The words of this provision on this day are not held."
    )


def test_an_invented_law_says_so_on_every_text(site: Site) -> None:
    pages = [
        page
        for page in site.pages
        if page.kind in {"law", "point"} and page.url.startswith("/model/")
    ]
    assert pages
    assert all("This law is invented" in page.html for page in pages)


def test_every_akoma_ntoso_download_is_valid(site: Site) -> None:
    files = [name for name in site.downloads if name.endswith("law.xml")]
    assert len(files) == 47
    for name in files:
        assert validate(site.downloads[name]) == (), name


def test_a_json_download_is_the_point_in_time(site: Site) -> None:
    name = "/downloads/au/F1997B01966/2019-06-30/law.json"
    assert name not in site.downloads
    found = json.loads(site.downloads["/downloads/au/F1997B01966/2018-11-22/law.json"])
    assert found["as_at"] == "2018-11-22"
    assert len(found["endnotes"]["legislation_history"]) == 8


def test_each_instrument_has_a_page_with_the_verdict_on_each_item(site: Site) -> None:
    pages = {page.url: page for page in site.pages}
    page = pages["/model/harbour-lights/instruments/f2021l90051/"]
    shown = lxml.html.fromstring(f"<main>{page.html}</main>")
    verdicts = [each.text_content() for each in shown.xpath('//p[@class="verdict"]')]
    assert len(verdicts) == 10
    assert verdicts[2].startswith("Misdescribed and not incorporated.")
    assert verdicts[9] == "Changes no text."
    assert set(verdicts) - {verdicts[2], verdicts[9]} == {"Applied."}


def test_an_awaited_item_is_said_to_be_not_applied(site: Site) -> None:
    pages = {page.url: page for page in site.pages}
    page = pages["/model/harbour-lights/instruments/f2019l90031/"]
    assert "Not applied: awaiting commencement." in page.html


def test_a_comparison_shows_the_words_omitted(site: Site) -> None:
    pages = {page.url: page for page in site.pages}
    page = pages["/au/F1997B01966/2021-09-01/changes/"]
    shown = lxml.html.fromstring(f"<main>{page.html}</main>")
    omitted = {each.text_content().strip() for each in shown.xpath("//del")}
    assert omitted == {"Federal Circuit Court"}
    assert not shown.xpath("//ins")
    assert "2021-uniform-phrase" in page.html


def test_a_provision_has_every_version(site: Site) -> None:
    pages = {page.url: page for page in site.pages}
    page = pages["/model/harbour-lights/provisions/regulation-24/"]
    shown = lxml.html.fromstring(f"<main>{page.html}</main>")
    rows = [
        [" ".join(cell.itertext()).strip() for cell in row.xpath("./td")][:2]
        for row in shown.xpath('//table[@class="history"]/tbody/tr')
    ]
    assert rows[0] == ["1 July 1995", "as made"]
    assert ["1 July 1997", "repealed"] in rows
    assert ["5 September 2001", "added"] in rows


def test_the_site_is_published_whole_and_twice_the_same(
    site: Site, tmp_path: Path
) -> None:
    out = tmp_path / "build"
    publish(site, ROOT, out)
    first = {
        file.relative_to(out): file.read_bytes()
        for file in sorted((out / "site").rglob("*"))
        if file.is_file()
    }
    publish(site, ROOT, out)
    second = {
        file.relative_to(out): file.read_bytes()
        for file in sorted((out / "site").rglob("*"))
        if file.is_file()
    }
    assert first == second
    assert sorted(each.name for each in out.iterdir()) == ["pages", "site"]


def test_a_site_with_a_dead_link_is_refused_and_the_old_one_kept(
    site: Site, tmp_path: Path
) -> None:
    out = tmp_path / "build"
    (out / "site").mkdir(parents=True)
    (out / "site" / "index.html").write_text("kept")
    law = next(page for page in site.pages if page.kind == "law")
    with pytest.raises(InputError, match="links to"):
        publish(Site((law,), {}), ROOT, out)
    assert (out / "site" / "index.html").read_text() == "kept"
    assert [each.name for each in out.iterdir()] == ["site"]
