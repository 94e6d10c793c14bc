"""Draw real items at random, to be checked by hand, and keep how they are to be read.

    .venv/bin/python benchmarks/real_items.py --show 200   # print them as they read
    .venv/bin/python benchmarks/real_items.py --keep 200   # keep that as the fixture

The fixture is `tests/forms/real_items.json`. It holds the ids of items and how each is
to be read, in notation; of the words of Acts it holds digests alone. Keep it anew only
after every item that differs has been checked against the Act.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

from lexcomp.writers.notation import full_notation

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.forms.real import ITEMS, KEPT, Read, kept_form, readings  # noqa: E402

SEED = 20261126


def main() -> int:
    """Draw items, and print them or keep how they are read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--keep", type=int, default=0)
    options = parser.parse_args()
    if not ITEMS.exists():
        sys.stdout.write(f"No items are at {ITEMS}.\n")
        return 2
    found = readings()
    order = list(found)
    random.Random(SEED).shuffle(order)  # noqa: S311 - a sample, no secret
    for name in order[: options.show]:
        sys.stdout.write(shown(found[name]))
    if options.keep:
        kept = {name: kept_form(found[name].reading) for name in order[: options.keep]}
        KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


def shown(read: Read) -> str:
    """Return an item as it is printed and as it is read."""
    row, reading = read.row, read.reading
    lines = [f"##### {row['id']} ({row['principal']})", row["heading"], row["body"]]
    lines += [f"--- {reading.reading} {reading.form}"]
    lines += map(full_notation, reading.operations)
    lines += (f"{each.code}: {each.message}" for each in reading.findings)
    return "\n".join(lines) + "\n\n"


if __name__ == "__main__":
    sys.exit(main())
