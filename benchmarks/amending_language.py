"""How much of the real amending language is read, and how fast.

    python benchmarks/amending_language.py [ITEMS.jsonl] [--style S] [--shapes N]

Each line of the file is an item: {"id", "instrument", "heading", "body", "principal"}.
Printed are how many items are read as what, items a second from their words to
operations, and the commonest shapes of those that are not understood: quotations as Q,
numbers as #. The style is told by the items of each Act unless it is given.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lexcomp.forms.group import interpret_all
from lexcomp.forms.reading import Reading, Sense
from lexcomp.holdings.explaining import as_item, basic_by_law
from lexcomp.model.path import Unit
from lexcomp.styles.known import BY_NAME
from lexcomp.styles.telling import style_of

Row = dict[str, str]

ITEMS = Path(__file__).parents[1] / ".." / "shared" / "data" / "items.jsonl"


def main() -> int:
    """Read every item of a file and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", nargs="?", type=Path, default=ITEMS)
    parser.add_argument("--style", choices=sorted(BY_NAME), default="")
    parser.add_argument("--shapes", type=int, default=50)
    options = parser.parse_args()
    if not options.items.exists():
        sys.stdout.write(f"No items are at {options.items}; give a file of them.\n")
        return 2
    rows = [json.loads(row) for row in options.items.read_text("utf-8").splitlines()]
    start = time.perf_counter()
    readings = [each for group in _acts(rows) for each in _read(group, options.style)]
    seconds = time.perf_counter() - start
    short = [row for row in rows if row["body"].count("\n") <= 1]
    start = time.perf_counter()
    for group in _acts(short):
        _read(group, options.style)
    rate = len(short) / (time.perf_counter() - start)
    lines = [
        *_summary(readings, seconds, rate),
        *_shapes(rows, readings, options.shapes),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _acts(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield the items of each Act: those that only name a provision need the others."""
    for _, group in groupby(rows, lambda row: row.get("instrument", "")):
        yield list(group)


def _read(rows: list[Row], style: str) -> tuple[Reading, ...]:
    """Read items from their words to operations, with what they set out."""
    items = [as_item(row, Unit.SECTION) for row in rows]
    chosen = BY_NAME[style] if style else style_of(items)
    return interpret_all(items, chosen, basic_by_law(Unit.SECTION))


def _summary(readings: list[Reading], seconds: float, rate: float) -> Iterator[str]:
    number = len(readings)
    counts = Counter(reading.reading for reading in readings)
    for sense in Sense:
        yield f"{sense:26} {counts[sense]:6} {counts[sense] / number:7.2%}"
    forms = Counter(reading.form for reading in readings if reading.form)
    for form, count in forms.most_common():
        yield f"  {form:24} {count:6}"
    codes = Counter(each.code for reading in readings for each in reading.findings)
    for code, count in sorted(codes.items()):
        yield f"  {code:24} {count:6}"
    textual = number - counts[Sense.NO_TEXT_CHANGE] - counts[Sense.REPEALS_LAW]
    lost = counts[Sense.NOT_UNDERSTOOD] / textual
    yield f"not understood of those that change text: {lost:.2%}"
    yield f"{number} items in {seconds:.1f} s: {number / seconds:,.0f} a second"
    yield f"of a line or two: {rate:,.0f} a second"


def _shapes(rows: list[Row], readings: list[Reading], most: int) -> Iterator[str]:
    shapes: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for row, reading in zip(rows, readings, strict=True):
        if reading.reading is not Sense.NOT_UNDERSTOOD:
            continue
        for finding in reading.findings[:1]:
            shape = f"{finding.code} {_shape(row['heading'])} ▸ {_shape(row['body'])}"
            shapes[shape] += 1
            examples.setdefault(shape, finding.message)
    for shape, count in shapes.most_common(most):
        yield f"{count:5}  {shape}"
        yield f"       {examples[shape]}"


def _shape(words: str) -> str:
    quoted = re.sub(r"[“\"][^”\"]*[”\"]", "Q", words.partition("\n")[0])
    terms = re.sub(r"definitions? of [^)]+", "definition of D", quoted)
    numbers = re.sub(r"\(\w{1,4}\)", "(#)", re.sub(r"\b\d[\w.-]*", "#", terms))
    return re.sub(r"(?:\(#\))+", "(#)", numbers)[:100]


if __name__ == "__main__":
    sys.exit(main())
