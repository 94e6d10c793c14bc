"""The hook that publishes compiled law: what it takes, refuses and checks."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType
from urllib.parse import urljoin

import lxml.html
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "pages"


def _hook() -> ModuleType:
    """Load the hook by its path, as MkDocs does."""
    spec = importlib.util.spec_from_file_location("site_hook", ROOT / "site/hook.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


HOOK = _hook()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site once with the sample pages."""
    return _built(PAGES, tmp_path_factory.mktemp("site"))


def test_the_prose_alone_is_a_site_without_warnings(tmp_path: Path) -> None:
    site = _built(tmp_path / "nothing", tmp_path / "site")
    assert "No law has been compiled" in (site / "index.html").read_text("utf-8")


def test_a_page_of_the_list_stands_where_its_path_says(site: Path) -> None:
    page = lxml.html.parse(site / "model/harbour/2021-09-01/index.html")
    assert [each.text for each in page.xpath("//h1")] == [
        "Harbour Lights Regulations 1995"
    ]
    assert [
        each.text_content() for each in page.xpath("//nav[@class='crumbs']//li")
    ] == [
        "Laws",
        "Model",
        "Harbour Lights Regulations 1995",
        "as in force on 1 September 2021",
    ]
    assert page.xpath("//*[@id='regulation-3-2']")


def test_a_page_in_the_folder_of_a_section_belongs_to_it_and_others_to_the_laws(
    site: Path,
) -> None:
    def where(page: str) -> tuple[list[str], str]:
        read = lxml.html.parse(site / page / "index.html")
        here = read.xpath("//nav[@aria-label='Site']//a[@aria-current]/text()")
        return here, read.xpath("//nav[@class='crumbs']//li")[0].text_content()

    assert where("using/forms") == (["Using it"], "Using it")
    assert where("model/harbour") == (["Laws"], "Laws")


def test_the_home_page_lists_the_laws_and_no_other_page(site: Path) -> None:
    home = lxml.html.parse(site / "index.html")
    assert home.xpath("//section[@class='laws']//a/@href") == ["model/harbour/"]


def test_a_link_from_the_root_becomes_relative_to_its_page(site: Path) -> None:
    page = lxml.html.parse(site / "model/harbour/regulation/3/index.html")
    links = page.xpath("//nav[@class='crumbs']//@href")
    assert [urljoin("/model/harbour/regulation/3/", link) for link in links] == [
        "/",
        "/model/",
        "/model/harbour/",
    ]


def test_no_link_on_the_site_begins_at_the_root_of_a_server(site: Path) -> None:
    fixed = [
        f"{file.relative_to(site)}: {link}"
        for file in site.rglob("*.html")
        if file.name != "404.html"
        for link in lxml.html.parse(file).xpath("//@href | //@src")
        if link.startswith("/")
    ]
    assert fixed == []


def test_the_legend_explains_the_standings_of_its_page_and_no_other(site: Path) -> None:
    page = lxml.html.parse(site / "model/harbour/1995-07-01/index.html")
    assert page.xpath("//section[@class='legend']//dt/span/text()") == ["applied"]


def test_downloads_are_copied(site: Path) -> None:
    copied = (site / "downloads/harbour.txt").read_bytes()
    assert copied == (PAGES / "downloads/harbour.txt").read_bytes()


def test_the_search_finds_only_what_is_to_be_found(site: Path) -> None:
    found = {
        file.parent.relative_to(site / "model").as_posix()
        for file in (site / "model").rglob("*.html")
        if lxml.html.parse(file).xpath("//*[@data-pagefind-body]")
    }
    assert found == {"harbour", "harbour/regulation/3", "harbour/regulation/6"}
    assert (site / "pagefind/pagefind.js").is_file()


def test_the_same_pages_make_the_same_bytes(site: Path, tmp_path: Path) -> None:
    assert _digests(_built(PAGES, tmp_path / "again")) == _digests(site)


def test_a_page_written_by_hand_links_law_that_is_there_and_names_what_is_not(
    tmp_path: Path,
) -> None:
    entry = HOOK.Entry(path="au/x/index.html", title="X", kind="law", html="x.html")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path))
    config.extra["entries"] = {entry.source: entry}
    words = "See [the *law*](compiled:au/x/) and [another](compiled:au/y/)."

    def linked(source: str) -> object:
        file = File(source, None, str(tmp_path), use_directory_urls=True)
        page = Page(None, file, config)
        return HOOK.on_page_markdown(words, page, config, Files([file]))

    assert linked("background/page.md") == (
        "See [the *law*](../au/x/index.md) and another."
    )
    assert linked("page.md") == "See [the *law*](au/x/index.md) and another."


def test_the_cells_of_a_table_are_parted_for_the_search(site: Path) -> None:
    page = lxml.html.parse(site / "model/harbour/regulation/3/index.html")
    (head,) = page.xpath('//table[@class="history"]/thead/tr')
    assert head.text_content() == "From To Made by Standing"


def test_what_is_gone_counts_for_less_in_the_search(site: Path) -> None:
    weights = {
        name: lxml.html.parse(site / f"model/harbour/{name}/index.html").xpath(
            "//article/@data-pagefind-weight"
        )
        for name in ("regulation/3", "regulation/6")
    }
    assert weights == {"regulation/3": [], "regulation/6": ["0.1"]}


def test_a_link_that_leads_nowhere_stops_a_strict_build(tmp_path: Path) -> None:
    pages = shutil.copytree(PAGES, tmp_path / "pages")
    (pages / "index.html").write_text('<p><a href="/model/gone/">Gone</a></p>')
    with pytest.raises(Abort, match="strict"):
        _built(pages, tmp_path / "site")


def test_a_dead_link_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text('<p id="x"><a href="a/#y">A</a></p>')
    (tmp_path / "a/index.html").write_text(
        '<a href="../#x">x</a> <a href="../b/">b</a> <a href="mailto:a@b.c">m</a>'
    )
    assert list(HOOK.dead_links(tmp_path)) == [
        "a/index.html links to “../b/”, and there is no b/index.html.",
        "index.html links to “a/#y”, and a/index.html has no “y”.",
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"path": "model/law.html"}, "“model/law.html” does not end in “/index.html”."),
        ({"kind": "essay"}, "Invalid enum value 'essay'"),
        ({"colour": "red"}, "unknown field `colour`"),
        ({"title": None}, "Expected `str`, got `null`"),
    ],
)
def test_a_list_that_is_not_as_described_is_refused(
    tmp_path: Path, change: dict[str, str], message: str
) -> None:
    page = {"path": "a/index.html", "title": "A", "kind": "index", "html": "a.html"}
    file = tmp_path / "pages.json"
    file.write_text(json.dumps([page | change]))
    with pytest.raises(PluginError) as caught:
        HOOK.read_entries(file)
    assert message in str(caught.value)


def test_two_pages_cannot_have_one_place(tmp_path: Path) -> None:
    page = {"path": "a/index.html", "title": "A", "kind": "index", "html": "a.html"}
    file = tmp_path / "pages.json"
    file.write_text(json.dumps([page, page]))
    with pytest.raises(PluginError, match=r"“a/index\.html” is in the list twice"):
        HOOK.read_entries(file)


def test_a_fragment_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    pages = shutil.copytree(PAGES, tmp_path / "pages")
    (pages / "law.html").unlink()
    with pytest.raises(Abort):
        _built(pages, tmp_path / "site")


def _built(pages: Path, site: Path) -> Path:
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), strict=True)
    config.extra["pages"] = str(pages)
    build(config)
    return site


def _digests(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }
