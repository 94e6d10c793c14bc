"""Every case in this folder: a style, a header and a body, and what they come to.

A case has four blocks: the style and the unit that the law is counted in; the header;
the body, with the labels of the provisions set out under it after `+`; and the
operations in notation, or the reading and its findings.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.forms.interpret import interpret
from lexcomp.forms.reading import Reading, Sense
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.styles.known import BY_NAME
from lexcomp.writers.notation import notation
from tests.cases import Case, read_cases

CASES = [
    case
    for file in sorted(Path(__file__).parent.glob("*.txt"))
    for case in read_cases(file, blocks=4)
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_item_is_read_as_its_case_says(case: Case) -> None:
    settings, header, words, expected = case.blocks
    style, basic = settings.split()
    lines = words.split("\n")
    body = "\n".join(line for line in lines if not line.startswith("+ "))
    new = [_provision(line[2:]) for line in lines if line.startswith("+ ")]
    item = AmendingItem("1", header, body, tuple(new))
    assert _written(interpret(item, BY_NAME[style], Unit(basic))) == expected


def _provision(line: str) -> Provision:
    """Read a label, and a heading, or the words of an alinea, after a bar."""
    label, _, words = line.partition(" | ")
    unit, _, num = label.partition(":")
    if unit == Unit.ALINEA:
        return Provision(Unit.ALINEA, text=Text(words))
    return Provision(Unit(unit), num, Text(words))


def _written(reading: Reading) -> str:
    if reading.reading is Sense.AMENDS:
        form = f"({reading.form})"
        found = map(str, reading.findings)
        return "\n".join([form, *map(notation, reading.operations), *found])
    return "\n".join(
        [f"{reading.reading} {reading.form}".rstrip(), *map(str, reading.findings)]
    )
