"""A baseline: the findings that were there before, so that only new ones fail."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.report import Reported, State
from lexcomp.model.source import Source

_VERSION = 1


class BaselineEntry(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True
):
    """A finding that was there; the words are for who reads the file."""

    fingerprint: str
    code: str
    message: str
    file: str = ""
    row: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    version: int
    findings: tuple[BaselineEntry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was there, and the file and lines that say so."""

    file: str
    entries: tuple[tuple[BaselineEntry, int], ...]


def read_baseline(file: Path, shown: str) -> Baseline:
    """Read a baseline that `baseline_text` wrote.

    Raises:
        InputError: If it is missing or is no baseline.
    """
    remedy = "write it with --write-baseline."
    try:
        words = file.read_bytes().decode()
        # msgspec tells the byte of a mistake and json its line.
        read = msgspec.convert(json.loads(words), _File)
    except OSError as error:
        message = f"The baseline cannot be read ({error.strerror}); {remedy}"
        raise InputError(message, shown) from error
    except UnicodeDecodeError as error:
        message = f"The baseline is not UTF-8 text; {remedy}"
        raise InputError(message, shown) from error
    except json.JSONDecodeError as error:
        message = f"The baseline is not JSON ({error.msg}); {remedy}"
        raise InputError(message, shown, error.lineno) from error
    except msgspec.ValidationError as error:
        message = f"It is no baseline ({error}); {remedy}"
        raise InputError(message, shown, _line(words, str(error))) from error
    if read.version != _VERSION:
        message = f"It is of version {read.version} of baselines, not {_VERSION};"
        raise InputError(f"{message} {remedy}", shown, 1)
    lines = _lines(words)
    return Baseline(shown, tuple(zip(read.findings, lines, strict=False)))


def baseline_text(reported: tuple[Reported, ...]) -> str:
    """Write the findings of a report as a baseline, a finding a line.

    What is suppressed needs no baseline and is left out.
    """
    lines = sorted(
        json.dumps(_object(each), ensure_ascii=False)
        for each in reported
        if each.state is not State.SUPPRESSED
    )
    inside = ",\n".join(f"    {line}" for line in lines)
    between = f"\n{inside}\n  " if lines else ""
    return f'{{\n  "version": {_VERSION},\n  "findings": [{between}]\n}}\n'


def against(
    reported: tuple[Reported, ...], baseline: Baseline
) -> tuple[tuple[Reported, ...], tuple[Finding, ...]]:
    """Mark what is known, and tell what is no longer found."""
    known = {entry.fingerprint for entry, _ in baseline.entries}
    marked = tuple(
        replace(each, state=State.KNOWN)
        if each.state is State.NEW and each.fingerprint in known
        else each
        for each in reported
    )
    found = {each.fingerprint for each in reported}
    gone = tuple(
        _gone(entry, baseline.file, line)
        for entry, line in baseline.entries
        if entry.fingerprint not in found
    )
    return marked, gone


def _object(each: Reported) -> dict[str, str]:
    finding = each.finding
    return {
        "code": finding.code,
        "file": finding.source.file if finding.source else "",
        "row": finding.row,
        "message": finding.message,
        "fingerprint": each.fingerprint,
    }


def _gone(entry: BaselineEntry, file: str, line: int) -> Finding:
    where = f" in {entry.file}" if entry.file else ""
    message = (
        f"{entry.code}{where} is no longer found: “{entry.message}” Write the baseline"
        " anew."
    )
    return Finding("LC512", Severity.NOTE, message, Source(file, line), entry.row)


def _lines(words: str) -> list[int]:
    """Return the line of each fingerprint."""
    return [
        number
        for number, line in enumerate(words.splitlines(), start=1)
        for _ in re.findall(r'"fingerprint"\s*:', line)
    ]


def _line(words: str, message: str) -> int:
    """Return the line of the entry that a message of msgspec is about."""
    numbered = re.search(r"\$\.findings\[(\d+)\]", message)
    if not numbered:
        return 1
    starts = [
        number
        for number, line in enumerate(words.splitlines(), start=1)
        for _ in re.findall(r"\{", line)
    ]
    # The first brace opens the file, the next the first entry.
    return ([*starts[1:], 1])[min(int(numbered[1]), len(starts) - 1)]
