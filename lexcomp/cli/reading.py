"""`lexcomp endnotes`, `explain` and `items`: how words are read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from lexcomp.cli.options import endnote_style_option, project_option
from lexcomp.model.errors import InputError


@click.command("endnotes")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@endnote_style_option
def endnotes_command(file: str, as_json: bool, style: str) -> None:
    """Read the endnotes of the published compilation FILE.

    \b
    lexcomp endnotes corpus/au/F1997B01966/compilations/2021-09-01/source.txt --json
    """
    from lexcomp.cli.sources import read_given
    from lexcomp.holdings.published import must_be_whole
    from lexcomp.model.endnote_layout import laid_out
    from lexcomp.model.endnote_style import style_named
    from lexcomp.writers.json import encoded, endnotes_object
    from lexcomp.writers.text import layout_lines

    read = read_given(file)
    must_be_whole(read)
    endnotes = read.compilation.endnotes
    if endnotes is None:
        raise InputError("It has no endnotes; give a published compilation.", file)
    for finding in read.findings:
        click.echo(finding, err=True)
    if as_json:
        click.echo(encoded(endnotes_object(endnotes)), nl=False)
    else:
        layout = laid_out(endnotes, style_named(style), read.compilation.cover.title)
        click.echo("\n".join(layout_lines(layout)))


@click.command("explain")
@click.argument("header", required=False)
@click.argument("body", required=False)
@click.option("--batch", metavar="FILE", help="JSON lines with id, heading and body.")
@click.option("--style", default="", help="The drafting style, if it cannot be told.")
@click.option(
    "--unit",
    type=click.Choice(("section", "regulation", "rule")),
    default="section",
    show_default=True,
    help="The unit that the amended law is counted in, where the item does not tell.",
)
def explain_command(
    header: str | None, body: str | None, batch: str | None, style: str, unit: str
) -> None:
    """Say how an amending item is read: its HEADER and BODY, or a file of them.

    A line of a batch may have instrument, schedule, part, principal and item as well;
    the items of an instrument are then read together, as they stand there.

    \b
    lexcomp explain "Subsection 5(2)" "Omit “the Minister”, substitute “a person”."
    """
    from lexcomp.holdings.explaining import encoded_line, explain, explain_all

    if batch is not None:
        rows = (_row(line, batch) for line in _lines(batch) if line.strip())
        for found in explain_all(rows, style, unit):
            click.echo(encoded_line(found))
        return
    if header is None or body is None:
        raise click.UsageError("Give a header and a body, or --batch FILE.")
    found = explain({"id": "", "heading": header, "body": body}, style, unit)
    click.echo(f"{found['reading']} {found['form'] or ''}".rstrip())
    for key in ("operations", "findings"):
        for line in _texts(found[key]):
            click.echo(line)


@click.command("items")
@click.argument("instrument")
@click.option(
    "--unit",
    type=click.Choice(("section", "regulation", "rule")),
    default="section",
    show_default=True,
    help="The unit that a law is counted in whose name does not tell; for a file.",
)
@project_option
def items_command(instrument: str, unit: str, folder: str) -> None:
    """Write the amending items of an INSTRUMENT as JSON: one of the project, or a file.

    \b
    lexcomp items f2016l90011
    lexcomp items amending.html
    """
    from lexcomp.amending.amendment import read_amendment
    from lexcomp.holdings.explaining import items_of, items_of_file
    from lexcomp.model.path import Unit
    from lexcomp.project import Project

    file = Path(instrument)
    if file.is_file():
        read = read_amendment(file, instrument, Unit(unit), name=file.stem)
        found = items_of_file(read, instrument)
    else:
        project = Project.open(folder)
        found = items_of(project.root, instrument, tuple(project.titles.values()))
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _texts(found: object) -> list[str]:
    return [str(each) for each in found] if isinstance(found, list) else []


def _lines(file: str) -> Iterator[str]:
    if file == "-":
        yield from sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8") as lines:
            yield from lines
    except OSError as error:
        message = f"It cannot be read ({error.strerror}); give a file of JSON lines."
        raise InputError(message, file) from error


def _row(line: str, file: str) -> dict[str, str]:
    """Read a line of a batch.

    Raises:
        InputError: If it is not an object with an id, a heading and a body.
    """
    from lexcomp.holdings.explaining import CONTEXT

    try:
        item = json.loads(line)
        row = {key: str(item[key]) for key in ("id", "heading", "body")}
        return row | {key: str(item[key]) for key in CONTEXT if item.get(key)}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"A line is not an object with id, heading and body: {line[:60]!r}."
        raise InputError(message, file) from error
