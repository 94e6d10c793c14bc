"""`lexcomp apply` and `lexcomp verify`: instruments and texts without a project."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from lexcomp.amending.amendment import (
    Amendment,
    amendment_from,
    commence_together,
    read_amendment,
    shared_item,
)
from lexcomp.amending.apply import ItemResult, Leaving, Verdict, apply_all, with_past
from lexcomp.amending.credits import all_credits, credits_of
from lexcomp.amending.report import report
from lexcomp.amending.verify import Case, Verified, verify
from lexcomp.cli.options import (
    Day,
    format_option,
    out_option,
    parts_option,
)
from lexcomp.cli.output import must_be_apart, write_all
from lexcomp.cli.sources import blocks_of_input, read_given
from lexcomp.holdings.published import PublishedFile, unit_of
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Unit
from lexcomp.model.timeline import Lists
from lexcomp.writers.formats import write
from lexcomp.writers.publication import Publication

_FAILED = frozenset(
    {
        Verdict.MISDESCRIBED,
        Verdict.NOT_UNDERSTOOD,
        Verdict.NOT_INCORPORATED,
        Verdict.CANNOT_TELL,
    }
)

#: What becomes of the items of an instrument that amends other laws only, and has
#: items that change no text under the name of none.
_NONE_AMENDS = {Verdict.OTHER_LAW, Verdict.NO_TEXT_CHANGE}

amend_option = click.option(
    "--amend",
    "files",
    multiple=True,
    required=True,
    metavar="FILE",
    help="An amending instrument; give the option again for each.",
)
title_option = click.option(
    "--title", "law", default="", help="The name of the law; that of BASE unless said."
)
as_at_option = click.option(
    "--as-at", type=Day(), help="Only what has commenced by this day."
)

lists_option = click.option(
    "--lists",
    type=click.Choice([each.value for each in Lists]),
    default=Lists.REBUILT.value,
    help="Lists of Divisions and the like that stand in the law: kept right, or left.",
)


@click.command("apply")
@click.argument("base")
@amend_option
@title_option
@as_at_option
@lists_option
@format_option
@parts_option
@out_option
@click.option("--report", "report_file", metavar="FILE", help="A report as JSON.")
def apply_command(
    base: str,
    files: tuple[str, ...],
    law: str,
    as_at: dt.date | None,
    lists: str,
    name: str,
    parts: frozenset[str] | None,
    out: str,
    report_file: str | None,
) -> None:
    """Apply instruments to the law in BASE, item by item.

    Exits 1 if an item that is about this law could not be applied, or none is.

    \b
    lexcomp apply before.html --amend act.html --as-at 2011-09-01 -f text -o now.txt
    """
    outputs = (out, *filter(None, (report_file,)))
    must_be_apart((base, *files), outputs)
    read = read_given(base)
    title = law or read.compilation.cover.title
    amendments = _amendments(files, read)
    leaving = Leaving(lists=Lists(lists))
    applied = apply_all(read.compilation.document, amendments, title, as_at, leaving)
    past = all_credits(read.compilation, unit_of(read.compilation.document))
    applied = with_past(applied, read.compilation.cover.day, past.of)
    cover = read.compilation.cover
    publication = Publication(
        document=applied.document, as_at=as_at, jurisdiction=cover.jurisdiction
    )
    made = [write(publication, name, parts)]
    if report_file:
        made.append(report(title, Verified(applied.items, (), lists=applied.lists)))
    write_all(dict(zip(outputs, made, strict=True)))
    _tell_of_lists(applied.lists)
    _tell(applied.items, title)


@click.command("verify")
@click.argument("base")
@amend_option
@click.option("--after", required=True, metavar="FILE", help="The later compilation.")
@title_option
@as_at_option
@lists_option
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON.")
def verify_command(
    base: str,
    files: tuple[str, ...],
    after: str,
    law: str,
    as_at: dt.date | None,
    lists: str,
    as_json: bool,
) -> None:
    """Tell whether instruments, and only they, are incorporated in a later text.

    Exits 1 if an item is not, or if something differs that no item explains.

    \b
    lexcomp verify before.html --amend act.html --after after.html --json
    """
    must_be_apart((base, *files, after), ())
    read = read_given(base)
    official = read_given(after)
    title = law or read.compilation.cover.title
    amendments = _amendments(files, read)
    given = frozenset(each.citation for each in amendments if each.citation)
    unit = unit_of(read.compilation.document)
    found = verify(
        Case(
            read.compilation.document,
            amendments,
            official.compilation.document,
            title,
            as_at or official.compilation.cover.day,
            credits_of(read.compilation, official.compilation, given, unit),
            read.compilation.cover.day,
            all_credits(read.compilation, unit),
            Lists(lists),
        )
    )
    if as_json:
        click.echo(report(title, found), nl=False)
    else:
        _show(found)
    _tell_of_lists(found.lists)
    _tell(found.items, title, fail=not found.differences)
    if found.differences:
        sys.exit(1)


def _show(found: Verified) -> None:
    """Write what differs, first what nothing explains."""
    for each in (*found.differences, *found.by_other_laws, *found.by_publisher):
        by = f", by {', '.join(each.by)}" if each.by else ""
        click.echo(f"{each.kind} {each.path} ({each.aspect}{by})")
        click.echo(f"  expected: {each.expected}")
        click.echo(f"  found:    {each.found}")
    divided = [each for each in found.differences if each.aspect == "division"]
    counts = {
        "that nothing explains": len(found.differences) - len(divided),
        "of division alone": len(divided),
        "made by other laws": len(found.by_other_laws),
        "made by the publisher": len(found.by_publisher),
    }
    told = ", ".join(f"{count} {words}" for words, count in counts.items() if count)
    click.echo(f"Differences: {told or 'none'}.", err=True)


def _amendments(files: tuple[str, ...], base: PublishedFile) -> tuple[Amendment, ...]:
    """Read instruments; the same one twice is a mistake.

    Raises:
        InputError: If one is given twice or cannot be used.
    """
    unit = unit_of(base.compilation.document)
    amendments: list[Amendment] = []
    for file in files:
        read = _amendment(file, unit, several=len(files) > 1)
        for other, earlier in zip(files, amendments, strict=False):
            if (twice := shared_item(earlier, read)) is not None:
                message = f"{other} gives {twice.num} of it too; give it once."
                if other == file:
                    message = "It is given twice; name each instrument once."
                raise InputError(message, file)
        for finding in read.findings:
            if finding.severity is Severity.ERROR:
                click.echo(finding, err=True)
        amendments.append(read)
    return commence_together(tuple(amendments))


def _amendment(file: str, unit: Unit, *, several: bool) -> Amendment:
    """Read an instrument from a file, or from standard input if it is `-`.

    Raises:
        InputError: If it cannot be used.
    """
    if file == "-":
        blocks = blocks_of_input()
        return amendment_from(blocks, "", unit, name="stdin" if several else "")
    path = Path(file)
    return read_amendment(path, file, unit, name=path.stem if several else "")


def _tell_of_lists(findings: tuple[Finding, ...]) -> None:
    """Say on standard error what no item did to lists of what the law holds."""
    for finding in findings:
        click.echo(finding, err=True)


def _tell(items: tuple[ItemResult, ...], title: str, *, fail: bool = True) -> None:
    """Say on standard error what was not applied, and exit 1 if that is a failure."""
    verdicts = {each.verdict for each in items}
    if verdicts <= {Verdict.OTHER_LAW} or verdicts == _NONE_AMENDS:
        click.echo(f"No item amends “{title}”; name the law with --title.", err=True)
        sys.exit(1)
    for each in items:
        for finding in each.findings:
            if each.verdict is not Verdict.OTHER_LAW:
                click.echo(finding, err=True)
    counts = dict.fromkeys(Verdict, 0)
    for each in items:
        counts[each.verdict] += 1
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.items() if count)
    click.echo(told or "no items", err=True)
    if fail and any(each.verdict in _FAILED for each in items):
        sys.exit(1)
