"""Findings as a report for people, and for other programs as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from lexcomp.model.finding import Finding, Severity
from lexcomp.model.report import Reported, State
from lexcomp.writers.json import Json, encoded


def failing(findings: Iterable[Finding], *, strict: bool) -> bool:
    """Tell whether any finding is serious enough to fail.

    Args:
        findings: What was found.
        strict: Whether warnings fail, as errors always do.

    Examples:
        >>> found = [Finding("LC302", Severity.WARNING, "It is not cited.")]
        >>> failing(found, strict=False), failing(found, strict=True)
        (False, True)
    """
    least = Severity.WARNING if strict else Severity.ERROR
    return any(finding.severity >= least for finding in findings)


def findings_text(findings: Iterable[Finding]) -> str:
    """Write findings one a line by file, line and code, and count them in the last.

    Examples:
        >>> found = [Finding("LC308", Severity.ERROR, "It has two.", rule="C8")]
        >>> print(findings_text(found), end="")
        error LC308 (C8): It has two.
        1 error, 0 warnings and 0 notes.
    """
    ordered = in_order(findings)
    lines = [*map(_line, ordered), _summary(counts(ordered))]
    return "".join(f"{line}\n" for line in lines)


def findings_json(findings: Iterable[Finding]) -> str:
    """Write findings as `{"findings": […], "counts": {…}}`, in the same order."""
    ordered = in_order(findings)
    report: dict[str, Json] = {
        "findings": [finding_object(finding) for finding in ordered],
        "counts": dict[str, Json](counts(ordered)),
    }
    return encoded(report).decode().rstrip("\n")


def new_of(reported: Iterable[Reported]) -> tuple[Finding, ...]:
    """Return the findings of a report that nothing sets aside."""
    return tuple(each.finding for each in reported if each.state is State.NEW)


def report_text(reported: Iterable[Reported]) -> str:
    """Write what is new one a line, and in the last lines count it all."""
    entries = tuple(reported)
    lines = "".join(f"{_line(each)}\n" for each in in_order(new_of(entries)))
    return f"{lines}{totals(entries)}"


def totals(reported: Iterable[Reported]) -> str:
    """Count what is new, and what is not if there is any.

    Examples:
        >>> found = Finding("LC308", Severity.ERROR, "It has two.", rule="C8")
        >>> print(totals([Reported(found, "", state=State.KNOWN)]), end="")
        0 errors, 0 warnings and 0 notes.
        Besides these, 1 known from the baseline and 0 suppressed.
    """
    entries = tuple(reported)
    known, suppressed = _set_aside(entries)
    besides = (
        f"Besides these, {known} known from the baseline and {suppressed} suppressed.\n"
        if known or suppressed
        else ""
    )
    return f"{_summary(counts(new_of(entries)))}\n{besides}"


def report_json(reported: Iterable[Reported]) -> str:
    """Write a report as `findings_json` does; only what is new is counted."""
    entries = tuple(reported)
    known, suppressed = _set_aside(entries)
    ordered = sorted(entries, key=lambda each: _place(each.finding))
    written: dict[str, Json] = {
        "findings": [_reported_object(each) for each in ordered],
        "counts": dict[str, Json](counts(new_of(entries))),
        "known": known,
        "suppressed": suppressed,
    }
    return encoded(written).decode().rstrip("\n")


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by file, line and code; those without a place come first."""
    return tuple(sorted(findings, key=_place))


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Count findings by severity, most serious first.

    Examples:
        >>> counts([])
        {'error': 0, 'warning': 0, 'note': 0}
    """
    severities = [finding.severity for finding in findings]
    return {
        severity.name.lower(): severities.count(severity)
        for severity in sorted(Severity, reverse=True)
    }


def finding_object(finding: Finding) -> dict[str, Json]:
    """Return a finding as an object; what it does not say is null."""
    return {
        "code": finding.code,
        "rule": finding.rule or None,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "file": finding.source.file if finding.source else None,
        "line": finding.source.line if finding.source else None,
        "row": finding.row or None,
    }


def _set_aside(entries: tuple[Reported, ...]) -> tuple[int, int]:
    states = [each.state for each in entries]
    return states.count(State.KNOWN), states.count(State.SUPPRESSED)


def _reported_object(each: Reported) -> dict[str, Json]:
    return finding_object(each.finding) | {
        "fingerprint": each.fingerprint,
        "state": each.state.value,
        "because": each.because or None,
    }


def _place(finding: Finding) -> tuple[str, int, str, str, str]:
    file, line = (
        (finding.source.file, finding.source.line) if finding.source else ("", 0)
    )
    return file, line, finding.code, finding.row, finding.message


def _line(finding: Finding) -> str:
    where = f"{finding.source}: " if finding.source else ""
    rule = f" ({finding.rule})" if finding.rule else ""
    severity = finding.severity.name.lower()
    return f"{where}{severity} {finding.code}{rule}: {finding.message}"


def _summary(numbers: dict[str, int]) -> str:
    words = [
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in numbers.items()
    ]
    return f"{', '.join(words[:-1])} and {words[-1]}."
