"""Every case in commencement.txt: what a commencement cell says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.endnotes.cells import read_commencements
from tests.cases import Case, read_cases

CASES = list(read_cases(Path(__file__).parent / "commencement.txt", blocks=2))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_cell_says_what_its_case_says(case: Case) -> None:
    cell, expected = case.blocks
    read = read_commencements(cell, dt.date(1990, 2, 1))
    lines = [f"{each.provisions} | {each.when} | {each.basis}" for each in read.entries]
    lines += [f"elsewhere: {each}" for each in read.elsewhere]
    lines += [f"unread: {read.unread}"] if read.unread else []
    assert "\n".join(lines) == expected
