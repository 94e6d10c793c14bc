"""`lexcomp build` and `lexcomp serve`: everything, from sources to site."""

from __future__ import annotations

import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from lexcomp.cli.options import project_option
from lexcomp.model.errors import InputError

_QUIET = 0.5  # seconds without a further change before a rebuild


@click.command("build")
@click.option("--only", multiple=True, metavar="TITLE", help="Only this law.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="Compile so many laws at once.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail, not only errors.")
@project_option
def build_command(only: tuple[str, ...], jobs: int, strict: bool, folder: str) -> None:
    """Read, compile, check and publish every law of the project in build/site.

    \b
    lexcomp build --strict
    """
    if not build_site(folder, only, jobs, strict=strict):
        sys.exit(1)


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to serve on.",
)
@project_option
def serve_command(port: int, folder: str) -> None:
    """Build the site, serve it on this machine alone, and rebuild on change.

    \b
    lexcomp serve --port 8080
    """
    build_site(folder)
    root = Path(folder).resolve()
    handler = partial(SimpleHTTPRequestHandler, directory=str(root / "build" / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Serving http://127.0.0.1:{port}/ until stopped.", err=True)
    watch(root, lambda: build_site(folder))


def build_site(
    folder: str, only: tuple[str, ...] = (), jobs: int = 1, *, strict: bool = False
) -> bool:
    """Build and publish, and tell what was found; say whether all was well.

    What fails leaves the site that was published before as it was.
    """
    from lexcomp.holdings.reporting import report, setting_of_project
    from lexcomp.pages.publish import publish
    from lexcomp.project import Project
    from lexcomp.writers.findings import failing, new_of, report_text

    project = Project.open(folder)
    # Asked for before anything is said, so that a wrong name is all that is told.
    titles = tuple(dict.fromkeys(project.folder(each).name for each in only))
    titles = titles or tuple(project.titles)
    click.echo(f"Compiling {', '.join(titles)}.", err=True)
    built = project.build_all(titles, jobs)
    findings = dict.fromkeys(each for law in built for each in law.findings)
    setting = setting_of_project(project.root)
    reported = report(findings.items(), setting if not only else setting.unasked())
    click.echo(report_text(reported), err=True, nl=False)
    if failing(new_of(reported), strict=strict):
        click.echo("These findings fail: nothing was published.", err=True)
        return False
    click.echo("Writing the site.", err=True)
    publish(project.site(built), project.root, project.root / "build")
    click.echo("The site is in build/site.", err=True)
    return True


def watch(root: Path, rebuild: object) -> None:
    """Call `rebuild` after each change to the project's sources, until interrupted."""
    assert callable(rebuild)  # noqa: S101 - narrows the type
    last = _stamp(root)
    while True:
        time.sleep(_QUIET)
        now = _stamp(root)
        if now != last:
            last = now
            try:
                rebuild()
            except InputError as error:
                click.echo(f"lexcomp: {error}", err=True)


def _stamp(root: Path) -> float:
    """Return when a source was last changed, added or taken away."""
    places = ("corpus", "amendments", "site", "mkdocs.yml")
    files = (file for name in places for file in (root / name).rglob("*"))
    return max((file.stat().st_mtime for file in files), default=0.0)
