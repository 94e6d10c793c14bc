"""Apply real amendments to real law, and hold the figures from falling.

Every folder under `../shared/data/real` that has an earlier compilation (`before_*`),
amending instruments (`amending_*`) and a later compilation (`after_*`) is one set. The
instruments are applied to the earlier text, and the result is compared with the
later. For each set this prints how many items were applied, refused or not
understood, how many sections are equal, and what differs without an item that
explains it.

    .venv/bin/python benchmarks/real_law.py            # exits 1 if a figure has fallen
    .venv/bin/python benchmarks/real_law.py --keep     # writes the figures down
    .venv/bin/python benchmarks/real_law.py --show 40  # and prints differences

The figures last written down are in `real_law.json` beside this file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from lexcomp.amending.amendment import Amendment, read_amendment
from lexcomp.amending.credits import credits_of
from lexcomp.amending.verify import Case, Verified, verify
from lexcomp.holdings.published import read_published, unit_of
from lexcomp.model.document import Document
from lexcomp.model.errors import InputError
from lexcomp.model.path import BASIC, Unit
from lexcomp.writers.text import provision_lines

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "shared" / "data" / "real"
KEPT = HERE / "real_law.json"
UNITS = {"act": Unit.SECTION, "regulations": Unit.REGULATION, "rules": Unit.RULE}


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of a set; more is better of the first four, less of the rest."""

    applied: int
    incorporated: int
    equal_sections: int
    sections: int
    misdescribed: int
    not_understood: int
    by_other_laws: int
    by_publisher: int
    unexplained: int


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Run every set, print the figures, and compare them with those kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write the figures down")
    parser.add_argument("--show", type=int, default=0, help="print so many differences")
    options = parser.parse_args()
    if not DATA.is_dir():
        say(f"{DATA} is not there: nothing was measured.")
        return 0
    kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    found: dict[str, dict[str, int]] = {}
    for name, files in sets():
        start = time.perf_counter()
        try:
            figures, verified = measure(*files)
        except InputError as error:
            say(f"{name}: not read: {error}")
            continue
        seconds = time.perf_counter() - start
        found[name] = {each: getattr(figures, each) for each in Figures.__slots__}
        say(f"{name} ({seconds:.1f} s): {found[name]}")
        for each in verified.differences[: options.show]:
            say(f"  {each.kind} {each.path} ({each.aspect})")
            say(f"    expected {each.expected[:150]!r}")
            say(f"    found    {each.found[:150]!r}")
        for item in verified.items[: 10_000 if options.show else 0]:
            if item.findings or item.verdict in {"not-incorporated", "cannot-tell"}:
                why = "; ".join(finding.message for finding in item.findings)
                say(f"  {item.verdict} {item.id}: {item.item.header}: {why}")
    if options.keep:
        KEPT.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
        return 0
    return max(
        (fallen(name, kept.get(name, {}), found[name]) for name in found), default=0
    )


def sets() -> Iterator[tuple[str, tuple[Path, tuple[Path, ...], Path]]]:
    """Yield each set: its name, the earlier text, the instruments, the later text."""
    for folder in sorted(DATA.iterdir()):
        texts = sorted(
            path
            for kind in ("before", "after", "later")
            for path in readable(folder, f"{kind}_*")
        )
        texts.sort(key=day_of)
        amending = tuple(readable(folder, "amending_*"))
        for before, after in pairwise(texts):
            if amending:
                yield f"{folder.name}/{day_of(after)}", (before, amending, after)


def readable(folder: Path, pattern: str) -> Iterator[Path]:
    """Yield one file of each name, in the format that is read best."""
    order = [".html", ".htm", ".docx", ".epub", ".xml", ".md", ".txt"]
    seen: set[str] = set()
    files = [path for path in folder.glob(pattern) if path.suffix in order]
    for path in sorted(files, key=lambda path: (order.index(path.suffix), path.name)):
        stem = re.match(r"[a-z]+_[^._]+", path.name)
        name = stem[0] if stem else path.stem
        if name not in seen and ".word." not in path.name:
            seen.add(name)
            yield path


def day_of(path: Path) -> dt.date:
    """Return the date in the name of a file."""
    found = re.search(r"\d{4}-\d\d-\d\d", path.name)
    return dt.date.fromisoformat(found[0]) if found else dt.date.min


def measure(
    before: Path, amending: tuple[Path, ...], after: Path
) -> tuple[Figures, Verified]:
    """Apply what amends one text and compare the result with the next."""
    base, later = read_published(before, before.name), read_published(after, after.name)
    document, official = base.compilation.document, later.compilation.document
    unit = unit_of(document)
    instruments = tuple(later_than(day_of(before), path, unit) for path in amending)
    case = Case(
        document,
        instruments,
        official,
        base.compilation.cover.title,
        day_of(after),
        credits_of(
            base.compilation,
            later.compilation,
            frozenset(each.citation for each in instruments if each.citation),
            unit,
        ),
        day_of(before),
    )
    result = verify(case)
    applied = case.applied().document
    mine, theirs = sections(applied), sections(official)
    verdicts = [item.verdict.value for item in result.items]
    return Figures(
        applied=len([each for each in verdicts if each in DONE]),
        incorporated=verdicts.count("incorporated"),
        equal_sections=sum(mine.get(path) == lines for path, lines in theirs.items()),
        sections=len(theirs),
        misdescribed=verdicts.count("misdescribed"),
        not_understood=verdicts.count("not-understood"),
        by_other_laws=len(result.by_other_laws),
        by_publisher=len(result.by_publisher),
        unexplained=len(result.differences),
    ), result


def later_than(day: dt.date, path: Path, unit: Unit) -> Amendment:
    """Read an instrument without the items that had commenced by a day."""
    read = read_amendment(path, path.name, unit, name=path.stem)
    return replace(
        read,
        items=tuple(
            (item, reading)
            for item, reading in read.items
            if (read.days.get(item.num) or dt.date.max) > day
        ),
    )


DONE = frozenset({"applied", "incorporated", "superseded", "cannot-tell"})


def sections(document: Document) -> dict[str, list[str]]:
    """Return the sections of a law as lines, by their paths."""
    return {
        str(path): list(provision_lines(provision))
        for path, provision in document.walk()
        if provision.unit in BASIC
    }


def fallen(name: str, kept: dict[str, int], found: dict[str, int]) -> int:
    """Say which figures are worse than those kept; return 1 if any is."""
    worse = [
        each
        for each, was in kept.items()
        if (found[each] < was if each in BETTER else found[each] > was)
    ]
    for each in worse:
        say(f"{name}: {each} was {kept[each]} and is {found[each]}.")
    return 1 if worse else 0


BETTER = frozenset({"applied", "incorporated", "equal_sections", "sections"})

if __name__ == "__main__":
    sys.exit(main())
