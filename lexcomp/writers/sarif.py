"""Findings as SARIF 2.1.0, which code scanning takes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import quote

from lexcomp import __version__
from lexcomp.model.finding import Severity
from lexcomp.model.report import Reported, State
from lexcomp.model.rule import Rule
from lexcomp.writers.json import Json, encoded

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
PAGE = "using/checks/"
"""Where the site has the manual of the rules."""

_ROOT = "%SRCROOT%"
_FINGERPRINT = "lexcompFinding/v1"
_LEVELS = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
)
_FAMILIES = MappingProxyType(
    {
        "1": ("Reading a law", "reading-a-law"),
        "2": ("Reading and applying amending items", "reading-amending-items"),
        "3": ("Checking endnotes", "checking-endnotes-against-their-body"),
        "4": ("Reading endnotes", "reading-endnotes"),
        "5": ("Against official compilations", "reports"),
        "6": ("Checking a body", "checking-a-body"),
    }
)

Object = dict[str, Json]


def sarif(
    reported: Iterable[Reported],
    rules: Iterable[Rule],
    *,
    site: str = "",
    compared: bool = False,
) -> bytes:
    """Write a report as a SARIF log of one run.

    Files below the folder where the command runs are named from it, so that a
    service finds them in the repository. A finding in a compilation made here points
    at the file that it came from, and names the compilation as a logical location.

    Args:
        reported: The findings.
        rules: The rules that were asked; other codes that were found are added.
        site: The address of the site whose manual the rules link to, if there is one.
        compared: Whether a baseline says which findings are new.
    """
    entries = tuple(reported)
    described = [_rule(rule, site) for rule in rules]
    known = {str(each["id"]) for each in described}
    others = sorted({each.finding.code for each in entries} - known)
    described += [_other(code, site) for code in others]
    places = {str(each["id"]): index for index, each in enumerate(described)}
    run: Object = {
        "tool": {
            "driver": {
                "name": "lexcomp",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": described,
            }
        },
        "automationDetails": {"id": "lexcomp/check/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, places, compared=compared) for each in entries],
    }
    return encoded({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, site: str) -> Object:
    words = (rule.summary, *rule.details)
    markdown = "\n\n".join((f"**{rule.name}: {rule.summary}**", *rule.details))
    written: Object = {
        "id": rule.code,
        "name": "".join(each.capitalize() for each in rule.title.split()),
        "shortDescription": {"text": f"{rule.name}: {rule.summary}"},
        "fullDescription": {"text": " ".join(words)},
        "help": {"text": "\n\n".join(words), "markdown": markdown},
        "properties": {"rule": rule.name, "tags": ["law", rule.name]},
    }
    return written | _help(site, f"{PAGE}#{rule.code}")


def _other(code: str, site: str) -> Object:
    family, anchor = _FAMILIES.get(code[2], ("Findings", ""))
    written: Object = {
        "id": code,
        "shortDescription": {"text": f"{code}: {family}"},
        "properties": {"tags": ["law"]},
    }
    return written | _help(site, f"project/findings/#{anchor}")


def _help(site: str, page: str) -> Object:
    return {"helpUri": f"{site.rstrip('/')}/{page}"} if site else {}


def _result(each: Reported, places: dict[str, int], *, compared: bool) -> Object:
    finding = each.finding
    said: Object = {
        name: words
        for name, words in (("rule", finding.rule), ("row", finding.row))
        if words
    }
    written: Object = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": _locations(each),
        "partialFingerprints": {_FINGERPRINT: each.fingerprint},
    }
    if compared:
        written["baselineState"] = "unchanged" if each.state is State.KNOWN else "new"
    if each.state is State.SUPPRESSED:
        written["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": each.because}
        ]
    return written | ({"properties": said} if said else {})


def _locations(each: Reported) -> list[Json]:
    """Point at a line of a file, and name the compilation that is no file."""
    location: Object = {}
    if each.where:
        location["physicalLocation"] = {
            "artifactLocation": _artifact(each.where.file),
            "region": {"startLine": max(each.where.line, 1)},
        }
    if each.made:
        location["logicalLocations"] = [{"fullyQualifiedName": each.made}]
    return [location] if location else []


def _artifact(file: str) -> Object:
    path = PurePosixPath(file)
    if path.is_absolute():
        return {"uri": f"file://{quote(file)}"}
    return {"uri": quote(file), "uriBaseId": _ROOT}
