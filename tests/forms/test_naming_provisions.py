"""What items that change no text speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.forms.naming_provisions import Named, named
from lexcomp.model.path import Unit
from tests.cases import Case, read_cases

CASES = list(read_cases(Path(__file__).parent / "naming/provisions.txt", blocks=2))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_the_words_name_is_what_their_case_says(case: Case) -> None:
    words, expected = case.blocks
    found = named(words, Unit.SECTION, "Lamps Act 1900")
    assert "\n".join(_lines(found)) == expected


def _lines(found: Named) -> list[str]:
    items = [
        (f"items {first} to {last}" if last else f"item {first}")
        + (f" of Schedule {schedule}" if schedule else "")
        for schedule, first, last in found.items
    ]
    whole = [
        f"all of {unit if unit[-1:].isdigit() else f'this {unit}'}"
        for unit in found.whole
    ]
    return [*map(str, found.paths), *items, *whole]
