"""JUnit reports and workflow commands: what services read them as."""

from __future__ import annotations

import re

from lxml import etree

from lexcomp.checks.manual import rules
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.report import Reported, State
from lexcomp.model.source import Source
from lexcomp.writers.junit import junit
from lexcomp.writers.workflow import workflow_commands


def reported(
    code: str,
    severity: Severity,
    message: str,
    state: State = State.NEW,
    file: str = "a.txt",
) -> Reported:
    source = Source(file, 3)
    finding = Finding(code, severity, message, source, rule="C8")
    return Reported(finding, code, source, state, "so" if state != "new" else "")


REPORT = (
    reported("LC305", Severity.WARNING, "The body has 3A."),
    reported("LC308", Severity.ERROR, "“s 1” & <two>\x00."),
    reported("LC308", Severity.ERROR, "And another."),
    reported("LC301", Severity.ERROR, "It was there.", State.KNOWN),
    reported("LC121", Severity.NOTE, "50 %,\r\nor more: ok"),
)


def cases(*, strict: bool = False) -> dict[str, etree._Element]:
    root = etree.fromstring(junit(REPORT, rules(), strict=strict))
    return {
        str(each.get("name")).partition(" ")[0]: each for each in root.iter("testcase")
    }


def test_each_rule_is_a_test_case_and_each_other_code_that_was_found() -> None:
    names = list(cases())
    assert names == [*(rule.code for rule in rules()), "LC121"]


def test_the_numbers_of_a_report_are_those_of_its_cases() -> None:
    for strict, failing in ((False, 1), (True, 2)):
        root = etree.fromstring(junit(REPORT, rules(), strict=strict))
        (suite,) = root
        assert (root.tag, suite.tag) == ("testsuites", "testsuite")
        for element in (root, suite):
            assert element.get("tests") == str(len(suite))
            assert element.get("failures") == str(failing)
            assert element.get("errors") == "0"
        assert sum(case.find("failure") is not None for case in suite) == failing
        assert {attribute for case in suite for attribute in case.attrib} == {
            "classname",
            "name",
            "time",
        }


def test_a_failure_tells_all_that_fails_and_holds_no_sign_that_xml_cannot() -> None:
    failure = cases()["LC308"].find("failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert str(failure.get("message")).endswith("(and 1 more)")
    assert (failure.text or "").splitlines() == [
        "a.txt:3: error LC308 (C8): And another.",
        "a.txt:3: error LC308 (C8): “s 1” & <two>\ufffd.",
    ]


def test_what_does_not_fail_is_output() -> None:
    warned, known = cases()["LC305"], cases()["LC301"]
    assert warned.find("failure") is None
    assert "The body has 3A." in (warned.findtext("system-out") or "")
    assert (known.findtext("system-out") or "").startswith("(known: so) a.txt:3: error")
    assert cases(strict=True)["LC305"].find("failure") is not None


def test_a_command_is_one_line_with_what_is_special_escaped() -> None:
    lines = workflow_commands(REPORT).splitlines()
    assert [line.partition(" ")[0] for line in lines[:4]] == [
        "::error",
        "::error",
        "::warning",
        "::notice",
    ]
    assert lines[3] == (
        "::notice file=a.txt,line=3,title=LC121 (C8)::50 %25,%0D%0Aor more: ok"
    )
    assert lines[4:] == [
        "2 errors, 1 warning and 1 note.",
        "Besides these, 1 known from the baseline and 0 suppressed.",
    ]


def test_a_file_with_a_comma_and_a_colon_stays_one_property() -> None:
    odd = reported("LC308", Severity.ERROR, "x", file="c:/a, b%.txt")
    (line, _) = workflow_commands([odd]).splitlines()
    properties = re.match(r"::error (.*?)::x$", line)
    assert properties
    assert dict(each.split("=") for each in properties[1].split(",")) == {
        "file": "c%3A/a%2C b%25.txt",
        "line": "3",
        "title": "LC308 (C8)",
    }
