"""How much of the real amending language is read, and how fast.

    python benchmarks/amending_language.py [ITEMS.jsonl] [--style S] [--shapes N]

Each line of the file is an item: {"id", "heading", "body", "principal"}. Printed are
how many items are read as what, items a second, and the commonest shapes of those
that are not understood: quotations as Q, numbers as #.
"""
# a script that stands alone

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lexcomp.forms.interpret import interpret
from lexcomp.forms.reading import Reading, Sense
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.structure.scheduled import read_item
from lexcomp.styles.known import BY_NAME

ITEMS = Path(__file__).parents[1] / ".." / "shared" / "data" / "items.jsonl"


def main() -> int:
    """Read every item of a file and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", nargs="?", type=Path, default=ITEMS)
    parser.add_argument("--style", choices=sorted(BY_NAME), default="au")
    parser.add_argument("--shapes", type=int, default=40)
    options = parser.parse_args()
    if not options.items.exists():
        sys.stdout.write(f"No items are at {options.items}; give a file of them.\n")
        return 2
    rows = options.items.read_text("utf-8").splitlines()
    items = [_item(json.loads(row)) for row in rows]
    start = time.perf_counter()
    style = BY_NAME[options.style]
    readings = [interpret(item, style, Unit.SECTION) for item in items]
    seconds = time.perf_counter() - start
    lines = [*_summary(readings, seconds), *_shapes(items, readings, options.shapes)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _item(row: dict[str, str]) -> AmendingItem:
    lines = row["body"].split("\n")
    return read_item(row["heading"], lines, row["principal"], Unit.SECTION)


def _summary(readings: list[Reading], seconds: float) -> Iterator[str]:
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
    yield f"{number} items in {seconds:.1f} s: {number / seconds:,.0f} a second"


def _shapes(
    items: list[AmendingItem], readings: list[Reading], most: int
) -> Iterator[str]:
    shapes: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for item, reading in zip(items, readings, strict=True):
        for finding in reading.findings[:1]:
            shape = f"{finding.code} {_shape(item.header)} ▸ {_shape(item.body)}"
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
