"""What the page on continuous integration gives to copy can be copied."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import yaml  # type: ignore[import-untyped] # its stubs are not among our packages
from click.testing import CliRunner

from lexcomp.cli.main import main
from lexcomp.holdings.suppressions import read_suppressions
from lexcomp.readers.formats import BY_SUFFIX

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "site/pages/using/continuous-integration.md").read_text("utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def block(language: str, containing: str) -> str:
    (found,) = (
        each
        for each in re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
        if containing in each
    )
    return str(found)


def options_of(command: str) -> list[str]:
    return [word for word in shlex.split(command)[2:] if word.startswith("-")]


def test_the_workflow_checks_and_uploads_what_it_has_written() -> None:
    workflow = yaml.safe_load(block("yaml", "runs-on"))
    steps = workflow["jobs"]["check"]["steps"]
    (check,) = (step["run"] for step in steps if "lexcomp check" in step.get("run", ""))
    (upload,) = (step for step in steps if "upload-sarif" in step.get("uses", ""))
    assert upload["with"]["sarif_file"] in shlex.split(check)
    assert "cancelled()" in upload["if"]
    assert workflow["permissions"]["security-events"] == "write"
    # YAML takes `on` for a truth.
    assert set(workflow[True]) == {"push", "pull_request"}


def test_every_option_of_check_that_the_page_names_is_there() -> None:
    shown = CliRunner().invoke(main, ["check", "--help"]).stdout
    commands = re.findall(r"lexcomp check(?: [^\n`]*)?", PAGE)
    named = {option for command in commands for option in options_of(command)}
    assert {"-f", "--baseline", "--write-baseline"} <= named
    assert all(re.search(rf"{re.escape(each)}\b", shown) for each in named)


def test_the_suppression_on_the_page_is_one(tmp_path: Path) -> None:
    words = block("toml", "suppress")
    file = tmp_path / "suppressions.toml"
    file.write_text(words, "utf-8")
    (read,) = read_suppressions(file, "suppressions.toml")
    assert read.table.because
    assert tomllib.loads(words)["suppress"][0]["code"] == "C1"


def test_the_hooks_on_the_page_are_those_of_the_repository() -> None:
    used = yaml.safe_load(block("yaml", "hooks:"))["repos"][0]["hooks"]
    ids = {hook["id"] for hook in HOOKS}
    assert {hook["id"] for hook in used} <= ids
    assert all(f"`{each}`" in PAGE for each in ids)
    assert {hook["entry"] for hook in HOOKS} == {"lexcomp check"}


def test_the_hook_for_compilations_takes_files_of_every_format() -> None:
    (hook,) = (each for each in HOOKS if each["id"] == "lexcomp-check-compilations")
    files = re.compile(hook["files"])
    suffixes = set(BY_SUFFIX) - {".doc", ".pdf"}
    assert suffixes
    assert all(
        files.search(f"compilations/2021-09-01/source{each}") for each in suffixes
    )
    assert not files.search("corpus/au/x/title.toml")
