"""SARIF: valid by its schema, and complete enough for code scanning to take."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from lexcomp.checks.manual import rules
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.report import Reported, State
from lexcomp.model.source import Source
from lexcomp.writers.sarif import SCHEMA, sarif

Json = dict[str, object]

OFFICIAL = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8")
)
ODD = "corpus/au/x y/“odd” #1%.txt"
REPORT = (
    Reported(
        Finding("LC301", Severity.ERROR, "It is 100 %.", Source(ODD, 7), "s 1", "C1"),
        "a" * 32,
        Source(ODD, 7),
    ),
    Reported(
        Finding("LC121", Severity.NOTE, "It was put back."),
        "b" * 32,
    ),
    Reported(
        Finding("LC302", Severity.WARNING, "No 9.", Source("lamps@2001-07-01", 1)),
        "c" * 32,
        Source("corpus/model/lamps/title.toml", 1),
        State.KNOWN,
    ),
    Reported(
        Finding("LC308", Severity.ERROR, "Two.", Source("/abs/source.html", 0)),
        "d" * 32,
        Source("/abs/source.html", 0),
        State.SUPPRESSED,
        "The slip is official.",
    ),
)


def run_of(log: bytes) -> Json:
    (run,) = json.loads(log)["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("report", [REPORT, ()], ids=["some", "none"])
@pytest.mark.parametrize("site", ["https://law.example/lex/", ""])
@pytest.mark.parametrize("compared", [True, False])
def test_a_log_is_valid_by_the_official_schema(
    report: tuple[Reported, ...], site: str, *, compared: bool
) -> None:
    log = json.loads(sarif(report, rules(), site=site, compared=compared))
    checker = jsonschema.FormatChecker()
    validator = jsonschema.Draft4Validator(OFFICIAL, format_checker=checker)
    assert [error.message for error in validator.iter_errors(log)] == []
    assert log["$schema"] == SCHEMA == OFFICIAL["id"]


def test_the_schema_is_strict() -> None:
    log = json.loads(sarif(REPORT, rules()))
    log["runs"][0]["results"][0]["colour"] = "red"
    assert not jsonschema.Draft4Validator(OFFICIAL).is_valid(log)


def test_a_result_points_at_its_rule_its_line_and_its_fingerprint() -> None:
    log = json.loads(sarif(REPORT, rules()))["runs"][0]
    first = log["results"][0]
    assert log["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "LC301"
    assert (first["ruleId"], first["level"]) == ("LC301", "error")
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {
            "uri": "corpus/au/x%20y/%E2%80%9Codd%E2%80%9D%20%231%25.txt",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {"startLine": 7},
    }
    assert first["partialFingerprints"] == {"lexcompFinding/v1": "a" * 32}
    assert first["properties"] == {"rule": "C1", "row": "s 1"}


def test_a_compilation_made_here_is_a_logical_location_in_a_file_that_exists() -> None:
    (location,) = json.loads(sarif(REPORT, ()))["runs"][0]["results"][2]["locations"]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "corpus/model/lamps/title.toml"
    assert location["logicalLocations"] == [{"fullyQualifiedName": "lamps@2001-07-01"}]


def test_a_line_is_at_least_the_first_and_an_absolute_file_is_an_address() -> None:
    (location,) = json.loads(sarif(REPORT, ()))["runs"][0]["results"][3]["locations"]
    physical = location["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "file:///abs/source.html"}
    assert physical["region"] == {"startLine": 1}


def test_what_is_known_and_what_is_suppressed_are_told_apart() -> None:
    results = json.loads(sarif(REPORT, (), compared=True))["runs"][0]["results"]
    states = [each["baselineState"] for each in results]
    assert states == ["new", "new", "unchanged", "new"]
    assert [each.get("suppressions") for each in results] == [
        None,
        None,
        None,
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "The slip is official.",
            }
        ],
    ]


def test_each_rule_has_its_manual_and_where_the_site_is_known_its_address() -> None:
    log = sarif(REPORT, rules(), site="https://law.example/lex/")
    driver = json.loads(log)["runs"][0]["tool"]["driver"]
    by_id = {each["id"]: each for each in driver["rules"]}
    assert set(by_id) >= {rule.code for rule in rules()} | {"LC121"}
    first = by_id["LC301"]
    assert first["name"] == "CitedLawsAreListed"
    assert first["shortDescription"]["text"].startswith("C1: Each law cited")
    assert "\n\nRemedy: " in first["help"]["markdown"]
    assert first["helpUri"] == "https://law.example/lex/using/checks/#LC301"
    other = by_id["LC121"]["helpUri"]
    assert other == "https://law.example/lex/project/findings/#reading-a-law"
    assert "helpUri" not in sarif(REPORT, rules()).decode()
