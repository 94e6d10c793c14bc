"""`lexcomp compile` and `lexcomp convert`: one law, in one format."""

from __future__ import annotations

import datetime as dt

import click

from lexcomp.cli.options import (
    Day,
    Supposed,
    endnote_style_option,
    format_option,
    out_option,
    parts_option,
    project_option,
    write_out,
)
from lexcomp.model.document import Document
from lexcomp.model.law import OfficialCompilation
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.timeline import Assumption


@click.command("compile")
@click.argument("title")
@click.option("--as-at", type=Day(), required=True, help="The day whose law it is.")
@click.option("--known-at", type=Day(), help="The day by which it had to be public.")
@click.option(
    "--assume",
    "assumed",
    type=Supposed(),
    multiple=True,
    help="Suppose that an event of events.toml, or what an instrument awaits, happens"
    " on a day. The text then says that it is not the law.",
)
@format_option
@parts_option
@endnote_style_option
@out_option
@project_option
def compile_command(
    title: str,
    as_at: dt.date,
    known_at: dt.date | None,
    assumed: tuple[Assumption, ...],
    name: str,
    parts: frozenset[str] | None,
    style: str,
    out: str,
    folder: str,
) -> None:
    """Write the law TITLE as in force on a day.

    \b
    lexcomp compile F1997B01966 --as-at 2019-06-30 -f text
    lexcomp compile harbour-lights --as-at 2025-01-01 --assume f2019l90031=2024-07-01
    """
    from lexcomp.holdings.deciding import IDLE
    from lexcomp.model.endnote_style import style_named
    from lexcomp.project import Project
    from lexcomp.writers.formats import write

    project = Project.open(folder).supposing(assumed)
    point = project.point(title, as_at, known_at, style_named(style))
    write_out(out, write(point.publication, name, parts))
    for notice in point.publication.notices:
        click.echo(notice, err=True)
    click.echo(f"{title} on {as_at.isoformat()}: {point.summary}.", err=True)
    # What nothing comes of may be what somebody thinks that this text rests on.
    undone = (each for each in point.law.findings if each.code in IDLE)
    for finding in (*undone, *point.compilation.findings):
        click.echo(finding, err=True)


@click.command("convert")
@click.argument("file")
@format_option
@parts_option
@endnote_style_option
@out_option
def convert_command(
    file: str, name: str, parts: frozenset[str] | None, style: str, out: str
) -> None:
    """Read a law from FILE and write it in another format, without amendments.

    \b
    lexcomp convert corpus/au/F1997B01966/compilations/2021-09-01/source.txt -f json
    """
    from lexcomp.cli.sources import read_given
    from lexcomp.holdings.published import must_be_whole
    from lexcomp.model.endnote_style import style_named
    from lexcomp.writers.formats import write
    from lexcomp.writers.publication import Publication

    read = read_given(file)
    must_be_whole(read)
    compilation = read.compilation
    publication = Publication(
        document=_as_official(compilation),
        endnotes=compilation.endnotes,
        as_at=compilation.cover.day,
        jurisdiction=compilation.cover.jurisdiction,
        citation=compilation.cover.citation,
        findings=read.findings,
        endnote_style=style_named(style),
    )
    write_out(out, write(publication, name, parts))
    for finding in read.findings:
        click.echo(finding, err=True)


def _as_official(compilation: OfficialCompilation) -> Document:
    """Return the text of a file; that of an official compilation is official."""
    from lexcomp.engine.identity import named

    cover = compilation.cover
    if cover.day is None and cover.compilation is None:
        return compilation.document
    official = Provenance(Standing.OFFICIAL)
    return named(compilation.document, str(cover.citation or ""), official)
