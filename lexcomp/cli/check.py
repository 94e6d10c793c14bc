"""`lexcomp check`: law against its own rules, in a project or in single files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from lexcomp.cli.options import out_option, project_option, write_out
from lexcomp.holdings.baseline import Baseline, baseline_text, read_baseline
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding
from lexcomp.model.report import Reported
from lexcomp.model.source import Source

FORMATS = ("text", "json", "sarif", "junit", "github")


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="The format of the report.",
)
@out_option
@click.option("--strict", is_flag=True, help="Let warnings fail, not only errors.")
@click.option(
    "--baseline",
    metavar="FILE",
    help="Let findings that this file knows pass, and tell which are gone.",
)
@click.option(
    "--write-baseline",
    "written",
    metavar="FILE",
    help="Write what is found now as a baseline, and let it pass.",
)
@click.option(
    "--site",
    envvar="LEXCOMP_SITE_URL",
    default="",
    metavar="URL",
    help="Where the site is published, for links of SARIF to the manual of rules.",
)
@project_option
def check_command(
    paths: tuple[str, ...],
    name: str,
    out: str,
    strict: bool,
    baseline: str | None,
    written: str | None,
    site: str,
    folder: str,
) -> None:
    """Check every law of the project, or single published compilations.

    Exits 1 if there is an error, or with --strict a warning, that neither a baseline
    knows nor a suppressions.toml sets aside.

    \b
    lexcomp check corpus/au/F1997B01966/compilations/2021-09-01/source.txt
    lexcomp check -f sarif -o lexcomp.sarif --baseline baseline.json
    """
    from lexcomp.writers.findings import failing, new_of

    known = read_baseline(Path(baseline), baseline) if baseline else None
    reported = _of_files(paths, known) if paths else _of_project(folder, known)
    if written:
        write_out(written, baseline_text(reported).encode())
    compared = known is not None
    encoded = _encoded(reported, name, site, compared=compared, strict=strict)
    write_out(out, encoded)
    if not written and failing(new_of(reported), strict=strict):
        sys.exit(1)


def _of_project(folder: str, known: Baseline | None) -> tuple[Reported, ...]:
    from lexcomp.holdings.reporting import place_in, report, setting_of_project
    from lexcomp.project import Project

    project = Project.open(folder)
    setting = setting_of_project(project.root, known)
    found = (
        (finding, place_in(project.root, finding, law / "title.toml"))
        for title, law in project.titles.items()
        for finding in project.build(title).findings
    )
    return report(found, setting)


def _of_files(paths: tuple[str, ...], known: Baseline | None) -> tuple[Reported, ...]:
    from lexcomp.holdings.reporting import plain_path, report, setting_of_files

    plain = tuple(map(plain_path, paths))
    setting = setting_of_files(plain, known)
    return report((each for path in plain for each in _of_file(path)), setting)


def _of_file(path: str) -> Iterator[tuple[Finding, Source]]:
    from lexcomp.checks.run import run
    from lexcomp.cli.sources import read_given
    from lexcomp.holdings.checking import as_published
    from lexcomp.holdings.published import kind_of, must_be_whole

    read = read_given(path)
    must_be_whole(read)
    if read.compilation.endnotes is None:
        raise InputError("It has no endnotes; give a published compilation.", path)
    kind = kind_of(read.compilation.document)
    found = run(as_published(read.compilation, kind))
    for finding in (*read.findings, *found):
        yield finding, finding.source or Source(path, 1)


def _encoded(
    reported: tuple[Reported, ...],
    name: str,
    site: str,
    *,
    compared: bool,
    strict: bool,
) -> bytes:
    from lexcomp.checks.manual import rules
    from lexcomp.writers.findings import report_json, report_text
    from lexcomp.writers.junit import junit
    from lexcomp.writers.sarif import sarif
    from lexcomp.writers.workflow import workflow_commands

    if name == "sarif":
        return sarif(reported, rules(), site=site, compared=compared)
    if name == "junit":
        return junit(reported, rules(), strict=strict)
    if name == "json":
        return f"{report_json(reported)}\n".encode()
    text = workflow_commands if name == "github" else report_text
    return text(reported).encode()
