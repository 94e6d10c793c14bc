"""Put the compiled law into the site, check every link, and index it for search.

`lexcomp build` writes its pages into a folder, `build/pages` unless `LEXCOMP_PAGES`
names another, and MkDocs calls the functions of this module to publish them. Without
that folder the site is its prose alone.

The folder holds

- `pages.json`, a list of pages, in the order in which lists on the site show them;
- the fragments of HTML that the list names, UTF-8, at any place in the folder;
- `downloads/`, copied as it is to `downloads/` on the site.

Each page in the list is an object with

- `path`: where it goes from the root of the site; ends in `/index.html`, such as
  `au/F1997B01966/2021-09-01/index.html`;
- `title`: plain text. The theme prints it as the page's only `h1`, so the fragment
  begins at `h2`;
- `kind`: `law` (a law and its points in time), `point` (its text on a day), `provision`
  (a provision through time), `comparison` (two days side by side), `guidance` (what an
  agency says about it) or `index` (a list of other pages);
- `html`: the fragment, as a file name from the folder;

and may have

- `subtitle`: plain text, such as `as in force on 1 September 2021`;
- `description`: one plain sentence for search engines and lists; the home page shows
  that of each `law`;
- `group`: what to list it under: for a `law`, its jurisdiction in words, as the home
  page shows it; for the others, the name of the law, as the search shows it;
- `search`: whether the search finds it; `false` unless said. Only the current version
  of a provision should say `true`;
- `secondary`: whether the search puts it after the law that is in force, as it should a
  provision that is gone, or an instrument; `false` unless said;
- `crumbs`: `[[title, url], …]`, from the outermost; without the home page and without
  the page itself, which the theme adds;
- `aside`: HTML for the side column, without the legend of standings and without the
  date picker, which the theme adds;
- `points`: `[[date, url], …]`, such as `["2021-09-01", "/au/F1997B01966/2021-09-01/"]`,
  oldest first. The page then has a date picker that leads to the last of them that is
  not after the day chosen;
- `previous` and `next`: `[title, url]`, the pages before and after it in reading order.

Anything else is an error. A page written by hand links one of the list by its place,
as `[the law](compiled:au/F1997B01966/)`; where that page is not there, its words alone
stay.

A `url`, and every `href="…"` and `src="…"` in a fragment, is
relative to the page it is on, or begins with `/` and is from the root of the site (it
is made relative here, so that the site works in any folder), or is a whole address. The
url of a page ends in `/`. Whatever is linked must exist, with its `#anchor`: what does
not is a warning of MkDocs, so that `mkdocs build --strict` fails.

`site/README.md` says which elements and classes of a fragment the theme knows.
"""

from __future__ import annotations

import logging
import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import lxml.html
import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.lexcomp")

BETWEEN_CELLS = re.compile(r"(</t[dh]>)(?=<t[dh][ >])")
COMPILED_LINK = re.compile(r"\[([^\]]+)\]\(compiled:([^)\s]*)\)")
FROM_ROOT = re.compile(r'(?<=\s)(href|src)="/(?!/)')

_HOLDERS = ("chapter", "part", "division", "subdivision", "schedule")
_HELD = ("section", "regulation", "rule", "clause", "form")

NOT_SEARCHED = (
    ".standing",
    ".rests",
    ".mark",
    ".findings",
    "table.history",
    ".versions > section:not(:first-child)",
    ".versions details",
    *(f".versions .{holder} .{held}" for holder in _HOLDERS for held in _HELD),
)
"""Elements whose words the search leaves out.

Badges, marks and findings are not law; versions that have passed are not in force; and
what is in a Part has pages of its own.
"""

Link = tuple[str, str]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page in the list; the docstring of the module says what its fields mean."""

    path: str
    title: str
    kind: Literal["law", "point", "provision", "comparison", "guidance", "index"]
    html: str
    subtitle: str = ""
    description: str = ""
    group: str = ""
    search: bool = False
    secondary: bool = False
    crumbs: tuple[Link, ...] = ()
    aside: str = ""
    points: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None

    @property
    def source(self) -> str:
        """The name under which MkDocs knows the page."""
        return self.path.removesuffix(".html") + ".md"

    def local(self, url: str) -> str:
        """Make a url that is from the root of the site relative to this page."""
        is_from_root = url.startswith("/") and not url.startswith("//")
        return self._root + url[1:] if is_from_root else url

    def localised(self, html: str) -> str:
        """Make the links of a fragment that are from the root relative to this page."""
        return FROM_ROOT.sub(rf'\1="{self._root}', html)

    @property
    def _root(self) -> str:
        return "../" * self.path.count("/")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the list of pages.

    Raises:
        PluginError: If it is not as the docstring of this module says.
    """
    entries = read_entries(_folder(config) / "pages.json")
    config.extra["entries"] = {entry.source: entry for entry in entries}
    return config


def read_entries(file: Path) -> tuple[Entry, ...]:
    """Read a list of pages; without one there are none.

    Raises:
        PluginError: If it is not as the docstring of this module says.
    """
    if not file.exists():
        return ()
    try:
        entries = msgspec.json.decode(file.read_bytes(), type=tuple[Entry, ...])
    except msgspec.DecodeError as error:
        raise PluginError(f"{file}: {error}.") from error
    seen: set[str] = set()
    for entry in entries:
        if not entry.path.endswith("/index.html"):
            raise PluginError(f"{file}: “{entry.path}” does not end in “/index.html”.")
        if entry.path in seen:
            raise PluginError(f"{file}: “{entry.path}” is in the list twice.")
        seen.add(entry.path)
    return entries


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the list to those written by hand.

    Raises:
        PluginError: If a page written by hand has the place of one in the list.
    """
    for source in config.extra["entries"]:
        if files.get_file_from_path(source):
            raise PluginError(f"“{source}” is also a page written by hand.")
        page = File.generated(
            config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV
        )
        files.append(page)
    return files


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> str:
    """Give a page of the list its title, and one written by hand its links to law.

    A page of the list has no Markdown to spend time on.
    """
    del files
    entries: dict[str, Entry] = config.extra["entries"]
    source = page.file.src_uri
    if source in entries:
        page.meta = {"title": entries[source].title, "entry": entries[source]}
        return markdown
    return COMPILED_LINK.sub(
        lambda found: _compiled_link(found, source, entries), markdown
    )


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page of the list its fragment.

    Raises:
        PluginError: If there is no such fragment.
    """
    del files
    entry: Entry | None = page.meta.get("entry")
    if entry is None:
        return _scrolling(html)
    file = _folder(config) / entry.html
    if not file.exists():
        raise PluginError(f"The fragment of “{entry.path}” is not there: {file}.")
    return _scrolling(entry.localised(file.read_text("utf-8")))


def on_post_build(config: MkDocsConfig) -> None:
    """Copy the downloads, check every link and make the index of the search."""
    site = Path(config.site_dir)
    downloads = _folder(config) / "downloads"
    if downloads.is_dir():
        shutil.copytree(downloads, site / "downloads", dirs_exist_ok=True)
    for message in dead_links(site, urlsplit(config.site_url or "/").path):
        log.warning(message)
    index_site(site)


def dead_links(site: Path, root: str = "/") -> Iterator[str]:
    """Yield a sentence for each link of a built site that leads nowhere in it.

    Args:
        site: The folder it was built into.
        root: What addresses on the site begin with when they are not relative.
    """
    files = {
        file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()
    }
    pages = {name: _read(site / name) for name in files if name.endswith(".html")}
    for name, (_, links) in sorted(pages.items()):
        for link in sorted(links):
            target, anchor = _resolve(link, name, root)
            if target not in files:
                yield f"{name} links to “{link}”, and there is no {target}."
            elif anchor and target in pages and anchor not in pages[target][0]:
                yield f"{name} links to “{link}”, and {target} has no “{anchor}”."


def index_site(site: Path) -> None:
    """Make the index of the search from the pages of a built site.

    Raises:
        PluginError: If Pagefind is not installed or does not succeed.
    """
    if find_spec("pagefind") is None:
        raise PluginError(
            "The search needs Pagefind, which is not installed: run `make env`."
        )
    command = [sys.executable, "-m", "pagefind", "--site", str(site)]
    for selector in NOT_SEARCHED:
        command += ["--exclude-selectors", selector]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  nothing in it comes from outside
    if run.returncode:
        raise PluginError(f"Pagefind could not index the site: {run.stderr.strip()}")


def _compiled_link(found: re.Match[str], page: str, entries: dict[str, Entry]) -> str:
    """Return a link from a page written by hand to one of the list, if it is there."""
    words, target = found[1], f"{found[2]}index.md"
    if target not in entries:
        return words
    return f"[{words}]({posixpath.relpath(target, posixpath.dirname(page))})"


def _folder(config: MkDocsConfig) -> Path:
    """Where the pages of a build are; a relative name is from `mkdocs.yml`."""
    name: str = config.extra["pages"]
    return Path(config.config_file_path).parent / name


def _scrolling(html: str) -> str:
    """Let a table that is wider than a telephone scroll in a box of its own.

    Its cells are parted by a space, so that the search does not run them together.
    """
    boxed = html.replace("<table", '<div class="scroll"><table')
    parted = BETWEEN_CELLS.sub(r"\1 ", boxed)
    return parted.replace("</table>", "</table></div>")


def _read(file: Path) -> tuple[set[str], set[str]]:
    """Return the anchors of a page and its links to places on the site."""
    tree = lxml.html.fromstring(file.read_bytes())
    anchors = {str(each) for each in tree.xpath("//@id")}
    links = {str(each) for each in tree.xpath("//@href | //@src")}
    return anchors, {link for link in links if not _leaves_the_site(link)}


def _leaves_the_site(link: str) -> bool:
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc)


def _resolve(link: str, page: str, root: str) -> tuple[str, str]:
    """Return the file and the anchor that a link on a page leads to."""
    parts = urlsplit(link)
    path = unquote(parts.path)
    if path.startswith("/"):
        target = path.removeprefix(root).lstrip("/")
    elif path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    else:
        target = page
    if path.endswith("/") or target in {"", "."}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(parts.fragment)
