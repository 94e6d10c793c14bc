"""Two hundred single faults in endnotes that are right: the checks name the row."""

from __future__ import annotations

from functools import cache

import pytest

from tests.checks.bases import Base, bases
from tests.checks.faults import KINDS
from tests.checks.seeded import Trial, findings, trials

NUMBER = 200


@cache
def all_bases() -> tuple[Base, ...]:
    return tuple(bases())


@pytest.fixture(scope="module")
def tried() -> list[Trial]:
    return trials(all_bases(), NUMBER)


def test_nothing_is_wrong_with_a_base() -> None:
    for base in all_bases():
        found = (each for level in findings(base, base.lines) for each in level)
        assert [str(each) for each in found if each.code != "LC412"] == []


def test_99_of_100_faults_are_caught_in_a_project(tried: list[Trial]) -> None:
    escaped = [str(trial) for trial in tried if not trial.caught]
    assert len(escaped) <= NUMBER // 100, escaped


def test_every_kind_of_fault_is_tried(tried: list[Trial]) -> None:
    assert len({trial.fault.kind for trial in tried}) == len(KINDS)
