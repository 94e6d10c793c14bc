"""Findings as a JUnit report: a test case for each rule."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from lexcomp.model.finding import Finding, Severity
from lexcomp.model.report import Reported, State
from lexcomp.model.rule import Rule
from lexcomp.writers.findings import findings_text, in_order

_CASES = "lexcomp.check"
#: What XML 1.0 cannot hold.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(
    reported: Iterable[Reported], rules: Iterable[Rule], *, strict: bool = False
) -> bytes:
    """Write a report as JUnit XML.

    Each rule is a test case, and so is each other code that was found. One fails if
    it has a finding that fails; what does not fail is its output.

    Args:
        reported: The findings.
        rules: The rules that were asked.
        strict: Whether warnings fail.
    """
    least = Severity.WARNING if strict else Severity.ERROR
    entries = tuple(reported)
    names = {rule.code: f"{rule.code} {rule.name} {rule.title}" for rule in rules}
    codes = (*names, *sorted({each.finding.code for each in entries} - set(names)))
    cases = [
        _case(
            names.get(code, code),
            tuple(each for each in entries if each.finding.code == code),
            least,
        )
        for code in codes
    ]
    failures = sum(case.find("failure") is not None for case in cases)
    numbers = {
        "name": "lexcomp check",
        "tests": str(len(cases)),
        "failures": str(failures),
        "errors": "0",
        "time": "0",
    }
    root = etree.Element("testsuites", numbers)
    suite = etree.SubElement(root, "testsuite", numbers | {"skipped": "0"})
    suite.extend(cases)
    return etree.tostring(
        root, encoding="UTF-8", xml_declaration=True, pretty_print=True
    )


def _case(name: str, entries: tuple[Reported, ...], least: Severity) -> etree._Element:
    case = etree.Element("testcase", classname=_CASES, name=_fit(name), time="0")
    new = [each.finding for each in entries if each.state is State.NEW]
    failing = in_order(each for each in new if each.severity >= least)
    if failing:
        first = failing[0]
        kind = first.severity.name.lower()
        failure = etree.SubElement(
            case, "failure", message=_fit(_headline(failing)), type=kind
        )
        failure.text = _fit(_lines(failing))
    told = in_order(each for each in new if each.severity < least)
    aside = [each for each in entries if each.state is not State.NEW]
    if told or aside:
        output = etree.SubElement(case, "system-out")
        output.text = _fit(_lines(told) + "".join(map(_aside, aside)))
    return case


def _headline(findings: tuple[Finding, ...]) -> str:
    more = len(findings) - 1
    return f"{findings[0]}{f' (and {more} more)' if more else ''}"


def _lines(findings: tuple[Finding, ...]) -> str:
    """Write the findings one a line, without their count."""
    return "".join(findings_text(findings).splitlines(keepends=True)[:-1])


def _aside(each: Reported) -> str:
    because = f": {each.because}" if each.because else ""
    return f"({each.state.value}{because}) {each.finding}\n"


def _fit(words: str) -> str:
    """Put a sign in the place of what XML cannot hold."""
    return _UNFIT.sub("\ufffd", words)
