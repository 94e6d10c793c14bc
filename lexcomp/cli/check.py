"""`lexcomp check`: endnotes against text, in a project or in single files."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from lexcomp.cli.options import project_option
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "-f", "--format", "name", type=click.Choice(("text", "json")), default="text"
)
@click.option("--strict", is_flag=True, help="Let warnings fail, not only errors.")
@project_option
def check_command(
    paths: tuple[str, ...],
    name: str,
    strict: bool,
    folder: str,
) -> None:
    """Check every law of the project, or single published compilations.

    Exits 1 if there is an error, or with --strict a warning.

    \b
    lexcomp check corpus/au/F1997B01966/compilations/2021-09-01/source.txt
    """
    from lexcomp.writers.findings import failing, findings_json, findings_text

    findings = tuple(_of_files(paths) if paths else _of_project(folder))
    if name == "json":
        click.echo(findings_json(findings))
    else:
        click.echo(findings_text(findings), nl=False)
    if failing(findings, strict=strict):
        sys.exit(1)


def _of_project(folder: str) -> Iterator[Finding]:
    from lexcomp.project import Project

    project = Project.open(folder)
    for title in project.titles:
        yield from project.build(title).findings


def _of_files(paths: tuple[str, ...]) -> Iterator[Finding]:
    from lexcomp.checks.run import run
    from lexcomp.cli.sources import read_given
    from lexcomp.holdings.checking import as_published
    from lexcomp.holdings.published import kind_of, must_be_whole

    for path in paths:
        read = read_given(path)
        must_be_whole(read)
        if read.compilation.endnotes is None:
            raise InputError("It has no endnotes; give a published compilation.", path)
        yield from read.findings
        yield from run(
            as_published(read.compilation, kind_of(read.compilation.document))
        )
