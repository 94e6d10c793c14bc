"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from lexcomp.model.finding import Severity
from lexcomp.model.report import Reported, State
from lexcomp.writers.findings import in_order, totals

_COMMANDS = MappingProxyType(
    {
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "notice",
    }
)


def workflow_commands(reported: Iterable[Reported]) -> str:
    """Write what is new as commands, the most serious first, and count it.

    GitHub shows no more than ten of each kind in a step; the rest is in its log.

    Examples:
        >>> from lexcomp.model.finding import Finding
        >>> from lexcomp.model.source import Source
        >>> found = Finding("LC308", Severity.ERROR, "It has 100 %.", rule="C8")
        >>> reported = Reported(found, "", Source("a,b.txt", 2))
        >>> print(workflow_commands([reported]), end="")
        ::error file=a%2Cb.txt,line=2,title=LC308 (C8)::It has 100 %25.
        1 error, 0 warnings and 0 notes.
    """
    entries = tuple(reported)
    new = {each.finding: each for each in entries if each.state is State.NEW}
    ordered = sorted(in_order(new), key=lambda finding: -finding.severity)
    commands = (f"{_command(new[finding])}\n" for finding in ordered)
    return f"{''.join(commands)}{totals(entries)}"


def _command(each: Reported) -> str:
    finding = each.finding
    properties = {
        "file": each.where.file if each.where else "",
        "line": str(max(each.where.line, 1)) if each.where else "",
        "title": f"{finding.code}{f' ({finding.rule})' if finding.rule else ''}",
    }
    said = ",".join(
        f"{name}={_property(words)}" for name, words in properties.items() if words
    )
    message = f"{each.made}: {finding.message}" if each.made else finding.message
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
