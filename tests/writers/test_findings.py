"""Findings as reports."""

from __future__ import annotations

import json

from lexcomp.model.finding import Finding, Severity
from lexcomp.model.source import Source
from lexcomp.writers.findings import (
    failing,
    findings_json,
    findings_text,
)

FINDINGS = (
    Finding(
        "LC305",
        Severity.WARNING,
        "The body has section 3A.",
        Source("b.txt", 9),
        "3A",
        "C5",
    ),
    Finding(
        "LC308", Severity.ERROR, "“s 3” has two.", Source("a.txt", 12), "s 3", "C8"
    ),
    Finding("LC201", Severity.NOTE, "There is no section:9."),
    Finding("LC306", Severity.ERROR, "“s 2” is not.", Source("a.txt", 2), "s 2", "C6"),
)


def test_findings_stand_in_the_order_of_file_line_and_code_and_are_counted() -> None:
    assert findings_text(FINDINGS) == (
        "note LC201: There is no section:9.\n"
        "a.txt:2: error LC306 (C6): “s 2” is not.\n"
        "a.txt:12: error LC308 (C8): “s 3” has two.\n"
        "b.txt:9: warning LC305 (C5): The body has section 3A.\n"
        "2 errors, 1 warning and 1 note.\n"
    )


def test_the_order_in_which_things_are_found_does_not_show() -> None:
    back = tuple(reversed(FINDINGS))
    assert findings_text(back) == findings_text(FINDINGS)
    assert findings_json(back) == findings_json(FINDINGS)


def test_json_says_all_of_a_finding_and_counts() -> None:
    report = json.loads(findings_json(FINDINGS))
    assert report["counts"] == {"error": 2, "warning": 1, "note": 1}
    assert report["findings"][0] == {
        "code": "LC201",
        "rule": None,
        "severity": "note",
        "message": "There is no section:9.",
        "file": None,
        "line": None,
        "row": None,
    }
    assert report["findings"][3] == {
        "code": "LC305",
        "rule": "C5",
        "severity": "warning",
        "message": "The body has section 3A.",
        "file": "b.txt",
        "line": 9,
        "row": "3A",
    }


def test_nothing_found_is_a_report_too() -> None:
    assert findings_text(()) == "0 errors, 0 warnings and 0 notes.\n"
    assert json.loads(findings_json(()))["findings"] == []


def test_an_error_fails_always_a_warning_where_strict_and_a_note_never() -> None:
    warning, error, note = FINDINGS[0], FINDINGS[1], FINDINGS[2]
    assert [failing((each,), strict=False) for each in (error, warning, note)] == [
        True,
        False,
        False,
    ]
    assert [failing((each,), strict=True) for each in (error, warning, note)] == [
        True,
        True,
        False,
    ]
