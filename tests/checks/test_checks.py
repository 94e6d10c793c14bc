"""Each rule of the endnotes: a mistake that breaks it alone, and what it lets pass."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from lexcomp import checks
from lexcomp.checks.manual import rule_of, rules
from lexcomp.checks.run import run
from lexcomp.model.finding import Finding
from lexcomp.writers.findings import in_order
from tests.cases import Case, read_cases
from tests.checks.tables import compilation

CASES = [
    case
    for file in sorted(Path(__file__).parent.glob("*.txt"))
    for case in read_cases(file, blocks=2)
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_compilation_has_these_findings(case: Case) -> None:
    text, expected = case.blocks
    found = [_line(finding) for finding in in_order(run(compilation(text)))]
    assert found == expected.splitlines()


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_every_rule_has_a_case_that_breaks_it_alone(check: checks.Check) -> None:
    rule = (inspect.getdoc(check) or "").partition(":")[0]
    alone = [
        case
        for case in CASES
        if case.blocks[1]
        and all(f" ({rule}) " in line for line in case.blocks[1].splitlines())
    ]
    assert alone


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_every_check_is_a_manual_page(check: checks.Check) -> None:
    page = inspect.getdoc(check) or ""
    assert re.match(r"[BC]\d+[a-d]?: [A-Z“`].*\.\n\n", page)


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_the_code_of_a_finding_tells_its_rule(check: checks.Check) -> None:
    source = inspect.getsource(inspect.getmodule(check) or check)
    rule = rule_of(check)
    assert f'"{rule.code}"' in source
    assert f'"{rule.name}"' in source


def test_no_two_rules_have_a_name_or_a_code_in_common() -> None:
    assert len({rule.name for rule in rules()}) == len(rules())
    assert len({rule.code for rule in rules()}) == len(rules())


def test_each_rule_says_what_to_do_unless_nothing_is_to_be_done() -> None:
    silent = [
        rule.name
        for rule in rules()
        if not any(each.startswith("Remedy: ") for each in rule.details)
    ]
    assert silent == ["C12"]


def _line(finding: Finding) -> str:
    """Write a finding with its row, for comparison as a whole."""
    row = f" [{finding.row}]" if finding.row else ""
    line = finding.source.line if finding.source else "?"
    severity = finding.severity.name.lower()
    return f"{line} {severity} {finding.code} ({finding.rule}){row} {finding.message}"
