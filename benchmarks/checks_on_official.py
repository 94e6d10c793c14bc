"""Run every rule over official law: what does it report that is not wrong there?

    .venv/bin/python benchmarks/checks_on_official.py [--jobs N] [--show LEVEL]

Every compilation in `../shared/data/real`, the first law's, and every Act of the
statute book whose endnotes kept their tables (those of 2001 to 2013) is checked as
`lexcomp check FILE` does it. Printed is, for each rule, in how many compilations it
holds, and each report of an error (with `--show warning` of a warning too) to be looked
up by hand; `--only C1` tells of one rule. What was found so is told in
`site/pages/project/checks-on-official-law.md`.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from lexcomp.checks.manual import rules
from lexcomp.checks.run import run
from lexcomp.endnotes.parse import parse, split_endnotes
from lexcomp.holdings.checking import as_published
from lexcomp.holdings.published import (
    PublishedFile,
    kind_of,
    published_from,
    read_published,
)
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding, Severity
from lexcomp.readers.text import read_text

SHARED = Path(__file__).parents[1] / ".." / "shared"
REAL = SHARED / "data" / "real"
BOOK = SHARED / "data" / "statute-book.tar.xz"
SEED = SHARED / "seeds" / "au-F1997B01966-compilation-9.txt"

#: What is no compilation of a law: the amending laws, and extracts.
_OTHERS = ("amending",)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a compilation; `left` says why it was not checked."""

    name: str
    left: str = ""
    rows: int = 0
    findings: tuple[Finding, ...] = ()


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Check everything and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", default="error", choices=["error", "warning", "note"])
    parser.add_argument("--only", default="", help="one rule")
    parser.add_argument(
        "--real", action="store_true", help="leave out the statute book"
    )
    parser.add_argument(
        "--body",
        type=int,
        default=0,
        metavar="N",
        help="run the rules of the body over every Nth Act, with endnotes or without",
    )
    options = parser.parse_args()
    if not BOOK.exists():
        say(f"{BOOK} is not there: nothing was measured.")
        return 0
    found = [*map(check_file, files())]
    if options.body:
        some = [each for index, each in enumerate(acts()) if index % options.body == 0]
        with ProcessPoolExecutor(options.jobs) as processes:
            found += processes.map(check_body, *zip(*some, strict=True), chunksize=4)
    elif not options.real:
        with ProcessPoolExecutor(options.jobs) as processes:
            found += processes.map(check_act, *zip(*acts(), strict=True), chunksize=4)
    counted = [each for each in found if each.rows or options.body]
    for line in summary(counted, options.only):
        say(line)
    least = Severity[options.show.upper()]
    for each in found:
        if each.left:
            say(f"left out: {each.name}: {each.left}")
        for finding in each.findings:
            if finding.severity >= least and options.only in {"", finding.rule}:
                say(str(finding))
    return 0


def files() -> Iterator[Path]:
    """Yield the compilations of `data/real`, and that of the first law."""
    yield from (
        file
        for file in sorted(REAL.rglob("*"))
        if file.is_file() and not file.name.startswith(_OTHERS)
    )
    yield SEED


def acts() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of each Act of the statute book."""
    with tarfile.open(BOOK) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file:
                yield Path(member.name).stem, file.read()


def check_file(file: Path) -> Checked:
    """Check a compilation of `data/real`."""
    name = f"{file.parent.name}/{file.name}"
    try:
        return checked(read_published(file, name), name)
    except InputError as error:
        return Checked(name, str(error))


def check_act(name: str, data: bytes) -> Checked:
    """Check an Act of the statute book, if its endnotes kept their tables."""
    try:
        blocks = read_text(data, name)
        _, notes = split_endnotes(blocks)
        endnotes, _ = parse(blocks) if notes else (None, ())
        if endnotes is None or not endnotes.amendments:
            return Checked(name)
        return checked(published_from(blocks, name), name)
    except InputError as error:
        return Checked(name, str(error))


def check_body(name: str, data: bytes) -> Checked:
    """Run the rules of the body over an Act of the statute book."""
    try:
        compilation = published_from(read_text(data, name), name).compilation
    except InputError as error:
        return Checked(name, str(error))
    found = run(as_published(compilation, kind_of(compilation.document)))
    rows = len(compilation.endnotes.amendments) if compilation.endnotes else 0
    of_body = tuple(each for each in found if each.rule.startswith("B"))
    return Checked(name, "", rows, of_body)


def checked(read: PublishedFile, name: str) -> Checked:
    """Run every rule."""
    compilation = read.compilation
    if compilation.endnotes is None:
        return Checked(name, "it has no endnotes")
    kind = kind_of(compilation.document)
    found = run(as_published(compilation, kind))
    rows = len(compilation.endnotes.amendments)
    left = "" if rows else "the tables of its endnotes are lost"
    return Checked(name, left, rows, found)


def summary(found: list[Checked], only: str) -> Iterator[str]:
    """Say in how many compilations each rule holds."""
    rows = sum(each.rows for each in found)
    yield f"{len(found)} compilations with {rows} rows of amendment histories"
    for rule in rules():
        if only not in {"", rule.name}:
            continue
        counts: Counter[str] = Counter()
        broken = 0
        for each in found:
            severities = [
                finding.severity.name.lower()
                for finding in each.findings
                if finding.rule == rule.name
            ]
            counts.update(severities)
            broken += bool(severities)
        said = ", ".join(f"{number} {name}s" for name, number in counts.items())
        held = f"holds in {len(found) - broken} of {len(found)}"
        yield f"{rule.name:4} {rule.code} {held}; {said or '–'}"


if __name__ == "__main__":
    sys.exit(main())
