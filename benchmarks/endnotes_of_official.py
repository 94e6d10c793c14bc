"""Read the endnotes of official compilations, print them again, and compare row by row.

    .venv/bin/python benchmarks/endnotes_of_official.py [--jobs N] [--show N]

Every Act of `../shared/data/statute-book.tar.xz` that has old tables and every file of
`../shared/data/real` is read. Each row is then printed in the style in which it is, and
compared with the original, both in one normalisation: any blank is one space, any
hyphen or dash is a hyphen, the leader of dots is gone. Rows of one table may be in
several styles, since a compiler retypes only the rows that he touches; a row counts as
equal if it is in any one.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from lexcomp.endnotes.parse import parse
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_labels import old_label
from lexcomp.model.endnote_laws import legislation_tables
from lexcomp.model.endnote_rows import (
    RowKind,
    history_line,
    principal_series,
    together,
)
from lexcomp.model.endnote_style import S1, S2, S5, EndnoteStyle
from lexcomp.model.endnotes import Endnotes, HistoryLine, HistoryRow, LawRow
from lexcomp.model.errors import InputError
from lexcomp.model.instrument import Series
from lexcomp.readers.formats import read_source
from lexcomp.readers.text import read_text

DATA = Path(__file__).parents[1] / ".." / "shared" / "data"
BOOK = DATA / "statute-book.tar.xz"
REAL = DATA / "real"
STYLES = (S1, S2, S5)
BUT_LETTERS = "commencement, the letters of footnotes apart,"
_LETTER = re.compile(r":? ?\([a-z]{1,4}\)(?= |$)")

#: What each finding about endnotes counts.
FINDINGS = {
    "LC401": "lines of amendment histories not understood",
    "LC402": "rows of legislation histories not understood",
    "LC403": "commencements not understood",
    "LC404": "commencements told in a footnote or another row only",
    "LC405": "headings whose table the source has lost",
    "LC407": "rows that break off",
    "LC409": "runs of lines in no row",
    "LC410": "rows nested by the order of their numbers",
}


@dataclass(slots=True)
class Tally:
    """What came of a file."""

    name: str
    read: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    unlike: list[tuple[str, str, str]] = field(default_factory=list)

    def compare(self, what: str, original: str, printed: Iterable[str]) -> None:
        """Count a cell as equal, or keep it as unlike."""
        wanted = normal(original)
        found = list(map(normal, printed))
        self.counts[f"{what}: all"] += 1
        if wanted in found:
            self.counts[f"{what}: equal"] += 1
        else:
            self.unlike.append((what, original, found[0]))


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Read every file and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", type=int, default=0, help="print so many of each")
    options = parser.parse_args()
    if not BOOK.exists():
        say(f"{BOOK} is not there: nothing was measured.")
        return 0
    with ProcessPoolExecutor(options.jobs) as processes:
        acts = list(processes.map(of_act, *zip(*old_acts(), strict=True), chunksize=8))
    files = (file for file in sorted(REAL.rglob("*")) if file.is_file())
    for title, found in (
        ("Acts with old tables", acts),
        (
            "Compilations held whole",
            [tally for tally in map(of_file, files) if tally.read],
        ),
    ):
        for line in summary(title, found, options.show):
            say(line)
    return 0


def old_acts() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of each Act that has a table of the old style."""
    with tarfile.open(BOOK) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            data = file.read() if file else b""
            if b"Table of Amendments" in data or b"Table of Acts" in data:
                yield Path(member.name).stem, data


def of_act(name: str, data: bytes) -> Tally:
    """Read and print again the endnotes of an Act of the statute book."""
    return tallied(name, *parse(read_text(data, name)))


def of_file(file: Path) -> Tally:
    """Read and print again the endnotes of a file; one without any is not counted."""
    try:
        return tallied(file.name, *parse(read_source(file, file.name)))
    except InputError:
        return Tally(file.name)


def tallied(name: str, endnotes: Endnotes | None, findings: Iterable[object]) -> Tally:
    """Count what was read, and what of it is printed as it was."""
    tally = Tally(name)
    for finding in findings:
        tally.counts[getattr(finding, "code", "")] += 1
    if endnotes is None or not (endnotes.legislation or endnotes.amendments):
        return tally
    tally.read = True
    tally.counts["histories"] += bool(endnotes.amendments)
    tally.counts["legislation histories"] += bool(endnotes.legislation)
    tally.counts["provisions"] += len(endnotes.amendments)
    tally.counts["sub-headers"] += len(endnotes.groups)
    _amendments(tally, endnotes)
    _legislation(tally, endnotes)
    return tally


def normal(words: str) -> str:
    """Bring a cell to the normalisation in which cells are compared."""
    words = re.sub("[\u2010\u2011\u2013\u2014-]+", "-", words.replace("\u00a0", " "))
    return " ".join(words.split()).strip(" .\t")


def _amendments(tally: Tally, endnotes: Endnotes) -> None:
    """Compare the rows of the amendment history."""
    series = principal_series(endnotes)
    for _, group in groupby(
        endnotes.amendments, key=lambda row: (row.source, row.printed)
    ):
        rows = list(group)
        tally.counts["rows"] += 1
        tally.counts["lines"] += len(rows[0].lines)
        tally.compare("label", rows[0].printed, _labels(rows))
        for line in rows[0].lines:
            printed = (_line(line, series, style) for style in STYLES)
            tally.compare("line", line.printed, printed)


def _line(line: HistoryLine, series: Series | None, style: EndnoteStyle) -> str:
    """Print a line; what something was renumbered as was a row of its own."""
    if not line.printed.startswith("Renumbered") or not style.stops:
        return history_line(line, series, style).plain
    laws = tuple(replace(law, qualifier="") for law in line.laws)
    alone = replace(line, effect=Effect.MADE, laws=laws)
    label = old_label(line.laws[0].qualifier, "", begins=False)
    return f"Renumbered {label} {history_line(alone, series, style).plain}"


def _labels(rows: list[HistoryRow]) -> Iterator[str]:
    """Yield how the left cell may be printed."""
    (row, *_) = together(rows)
    yield old_label(row.provision, row.group)
    yield old_label(row.provision, "")
    yield row.provision


def _legislation(tally: Tally, endnotes: Endnotes) -> None:
    """Compare the rows of the legislation history, cell by cell."""
    printed = [dict(_cells(endnotes, style)) for style in STYLES]
    for law in _every(endnotes.legislation):
        original = law.printed.split(" | ")
        ways = [cells[id(law)] for cells in printed if id(law) in cells]
        if not ways:
            continue
        tally.counts["laws"] += 1
        of_act = law.citation.series is Series.ACT
        names = ("name", "number", "assent") if of_act else ("name", "registration")
        if len(original) == len((*names, "commencement", "application")):
            for index, what in enumerate((*names, "commencement", "application")):
                tally.compare(what, original[index], (way[index] for way in ways))
            cells = [_LETTER.sub("", way[len(names)]) for way in ways]
            tally.compare(BUT_LETTERS, _LETTER.sub("", original[len(names)]), cells)


def _every(laws: Iterable[LawRow]) -> Iterator[LawRow]:
    """Yield laws and those that amended them."""
    for law in laws:
        yield law
        yield from _every(law.amended_by)


def _cells(
    endnotes: Endnotes, style: EndnoteStyle
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the cells of each law, the lines of a cell joined by a space."""
    for table in legislation_tables(endnotes, replace(style, named_apart=True)):
        for key, rows in groupby(table.rows, key=lambda row: id(row.entry)):
            lines = [row for row in rows if row.kind is not RowKind.GROUP]
            cells = ([cell.plain for cell in row.cells] for row in lines)
            columns = zip(*cells, strict=True)
            yield key, tuple(" ".join(filter(None, column)) for column in columns)


def summary(title: str, found: list[Tally], show: int) -> Iterator[str]:
    """Yield the figures."""
    total = sum((each.counts for each in found), Counter[str]())
    yield f"{title}: {len(found)} files"
    for what in ("legislation histories", "laws", "histories", "rows", "provisions"):
        yield f"  {what}: {total[what]}"
    yield f"  sub-headers: {total['sub-headers']}, lines: {total['lines']}"
    for code, words in FINDINGS.items():
        yield f"  {code} {words}: {total[code]}"
    kinds = ("label", "line", "name", "number", "assent", "registration")
    unlike = [(each.name, *one) for each in found for one in each.unlike]
    for what in (*kinds, "commencement", BUT_LETTERS, "application"):
        count, equal = total[f"{what}: all"], total[f"{what}: equal"]
        if count:
            share = f"{equal} of {count} ({equal / count:.2%})"
            yield f"  {what} printed as it was: {share}"
        shown = [each for each in unlike if each[1] == what][:show]
        for name, _, original, printed in shown:
            yield f"    {name}: “{original}” is printed “{printed}”"


if __name__ == "__main__":
    sys.exit(main())
