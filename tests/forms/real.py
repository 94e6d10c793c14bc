"""Real items, read as they stand in their Acts, and what is kept of them."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from lexcomp.forms.group import interpret_all
from lexcomp.forms.reading import Reading
from lexcomp.holdings.explaining import as_item, basic_by_law
from lexcomp.model.path import Unit
from lexcomp.styles.telling import style_of
from lexcomp.writers.notation import full_notation

HERE = Path(__file__).resolve()
ITEMS = HERE.parents[2] / ".." / "shared" / "data" / "items.jsonl"
KEPT = HERE.with_name("real_items.json")

_QUOTED = re.compile(r"“((?:[^“”\\]|\\.|“[^“”]*”)*)”")


@dataclass(frozen=True, slots=True)
class Read:
    """A line of the file of items, and how it is read."""

    row: dict[str, str]
    reading: Reading


def readings() -> dict[str, Read]:
    """Read all items, each among the others of its Act."""
    rows = map(json.loads, ITEMS.read_text("utf-8").splitlines())
    found: dict[str, Read] = {}
    for _, group in groupby(rows, lambda row: row["instrument"]):
        known = list(group)
        items = [as_item(row, Unit.SECTION) for row in known]
        read = interpret_all(items, style_of(items), basic_by_law(Unit.SECTION))
        pairs = zip(known, read, strict=True)
        found |= {row["id"]: Read(row, each) for row, each in pairs}
    return found


def kept_form(reading: Reading) -> list[str]:
    """Return a reading as it is kept: notation, with digests of the Act's words."""
    operations = "\n".join(map(full_notation, reading.operations)).splitlines()
    return [str(reading.reading), *(_QUOTED.sub(_digest, line) for line in operations)]


def _digest(found: re.Match[str]) -> str:
    return f"“#{hashlib.sha256(found[1].encode()).hexdigest()[:8]}”"
