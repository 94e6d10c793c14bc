"""`lexcomp diff`, `history` and `git`: what changed, when, and by what."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lexcomp.cli.options import Day, out_option, project_option, write_out
from lexcomp.model.errors import InputError


@click.command("diff")
@click.argument("before")
@click.argument("after")
@click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(("text", "html", "json")),
    default="text",
    show_default=True,
)
@out_option
@project_option
def diff_command(before: str, after: str, name: str, out: str, folder: str) -> None:
    """Compare BEFORE and AFTER word by word: files, or TITLE@DATE.

    \b
    lexcomp diff F1997B01966@2019-06-30 F1997B01966@2021-09-01
    """
    from lexcomp.cli.sources import document_given
    from lexcomp.comparing.documents import compare
    from lexcomp.writers.redline import write_redline

    one, two = document_given(before, folder), document_given(after, folder)
    write_out(out, write_redline(compare(one, two), name))


@click.command("history")
@click.argument("title")
@click.argument("provision")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@project_option
def history_command(
    title: str,
    provision: str,
    as_json: bool,
    folder: str,
) -> None:
    """Write every version of a PROVISION of the law TITLE, oldest first.

    \b
    lexcomp history F1997B01966 "r 3(2)"
    """
    from lexcomp.holdings.history import history_json, history_text
    from lexcomp.holdings.points import points
    from lexcomp.model.cite import read_citation
    from lexcomp.project import Project

    held = Project.open(folder).read(title)
    try:
        path = read_citation(provision, held.law.title.unit)
    except ValueError as error:
        raise InputError(str(error)) from error
    write = history_json if as_json else history_text
    words = write(points(held), path)
    if not words:
        message = f"The {held.law.title.name} never had {provision}; name another."
        raise InputError(message)
    click.echo(words)


@click.command("timeline")
@click.argument("title")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@project_option
def timeline_command(title: str, as_json: bool, folder: str) -> None:
    """Write the points in time of the law TITLE, oldest first, with both their days.

    From one day on the law was so, and from another this could be known: an
    amendment may be retrospective, a Proclamation comes later than the law it is about.

    \b
    lexcomp timeline harbour-lights
    """
    from lexcomp.holdings.dating import timeline_json, timeline_text
    from lexcomp.project import Project

    law = Project.open(folder).read(title).law
    click.echo(timeline_json(law) if as_json else timeline_text(law))


@click.command("blame")
@click.argument("title")
@click.argument("provision")
@click.option("--as-at", type=Day(), help="The day; now unless said.")
@project_option
def blame_command(
    title: str, provision: str, as_at: dt.date | None, folder: str
) -> None:
    """Say of each run of words of a PROVISION of the law TITLE who put it there.

    \b
    lexcomp blame harbour-lights "r 14(1)" --as-at 2019-01-01
    """
    from lexcomp.holdings.blaming import blame_lines
    from lexcomp.project import Project

    law = Project.open(folder).read(title).law
    for line in blame_lines(law, provision, as_at):
        click.echo(line)


@click.command("git")
@click.argument("titles", nargs=-1, required=True, metavar="TITLE...")
@click.option("--repo", required=True, metavar="DIR", help="The folder to make it in.")
@project_option
def git_command(titles: tuple[str, ...], repo: str, folder: str) -> None:
    """Write the points in time of laws as commits of a new git repository.

    \b
    lexcomp git F1997B01966 --repo /tmp/law
    """
    from lexcomp.holdings.commits import commits_of
    from lexcomp.project import Project
    from lexcomp.store.git import write_repository

    project = Project.open(folder)
    held = [project.read(title) for title in titles]
    head = write_repository(commits_of(held), Path(repo))
    click.echo(f"{repo} is at {head}.", err=True)
