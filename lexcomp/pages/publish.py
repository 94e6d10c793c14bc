"""Writing a site: beside the old one, and moved into its place when whole."""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from lexcomp.model.errors import InputError
from lexcomp.pages.page import Page
from lexcomp.pages.site import Site


class _Said(logging.Handler):
    """What MkDocs has warned of."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning."""
        self.messages.append(record.getMessage())


def publish(site: Site, root: Path, out: Path) -> None:
    """Write a site with MkDocs.

    Args:
        site: All its pages and downloads.
        root: The project's folder, which holds `mkdocs.yml`.
        out: The folder to write `pages/` and `site/` into; what is there is replaced.

    Raises:
        InputError: If `mkdocs.yml` is missing, or MkDocs finds fault with the site.
    """
    settings = root / "mkdocs.yml"
    if not settings.exists():
        raise InputError("There is no mkdocs.yml here; run in a project.", str(root))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out, prefix=".new-") as name:
        new = Path(name)
        _write_pages(site, new / "pages")
        _run_mkdocs(settings, new / "pages", new / "site")
        for part in ("pages", "site"):
            _move(new / part, out / part)


def _write_pages(site: Site, folder: Path) -> None:
    listed = []
    for number, page in enumerate(site.pages):
        name = f"fragments/{number:05}.html"
        _write(folder / name, page.html.encode())
        listed.append(_entry(page, name))
    words = json.dumps(listed, ensure_ascii=False, indent=1)
    _write(folder / "pages.json", words.encode())
    for place, data in site.downloads.items():
        _write(folder / place.lstrip("/"), data)


def _entry(page: Page, fragment: str) -> dict[str, object]:
    """Return a page as the list of pages has it; what is empty is left out."""
    fields = {name: value for name, value in asdict(page).items() if value}
    fields["path"] = f"{page.url.lstrip('/')}index.html"
    fields["html"] = fragment
    fields.pop("url")
    if "following" in fields:
        fields["next"] = fields.pop("following")
    return fields


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _run_mkdocs(settings: Path, pages: Path, out: Path) -> None:
    """Run MkDocs in strict mode: a broken link anywhere fails it."""
    os.environ["LEXCOMP_PAGES"] = str(pages)
    said = _Said(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(said)
    try:
        config = load_config(str(settings), site_dir=str(out), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        why = said.messages[0] if said.messages else str(error)
        message = f"MkDocs does not build the site: {why}"
        raise InputError(message, str(settings)) from error
    finally:
        log.removeHandler(said)


def _move(new: Path, old: Path) -> None:
    """Put a folder in the place of another."""
    gone = new.with_name(f"old-{new.name}")
    if old.exists():
        old.rename(gone)
    new.rename(old)
    shutil.rmtree(gone, ignore_errors=True)
