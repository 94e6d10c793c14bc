"""What is written depends on the law alone, and not on the run that writes it."""

from __future__ import annotations

import json
import os
import subprocess  # each run is a process of its own, with other hashes of words
import sys
from pathlib import Path

from lexcomp.cli.options import FORMATS

ROOT = Path(__file__).parents[2]
LAW = """1 Short title

This Act is the Lamps Act 1901.

2 Duty

A keeper may light and may trim a lamp.
"""
ACT = """Lamps Amendment Act 1902

Schedule 1—Amendments

Lamps Act 1901

1 Section 2

Omit “may” (wherever occurring), substitute “must”.

2 Section 9

Repeal the section.
"""
#: A run says what each command writes, one after another.
RUN = """
import json, sys
from click.testing import CliRunner
from lexcomp.cli.main import main
for words in json.load(sys.stdin):
    print(CliRunner().invoke(main, words).output)
"""


def commands(folder: Path) -> list[list[str]]:
    """Return commands that between them write in every format."""
    law, act = str(folder / "law.txt"), str(folder / "act.txt")
    at = ["--as-at", "2001-01-01"]
    apply = ["apply", law, "--amend", act, "--title", "Lamps Act 1901"]
    found = [["compile", "harbour-lights", *at, "-f", each] for each in FORMATS]
    found += [[*apply, "-f", each] for each in FORMATS]
    between = ["diff", "harbour-lights@1996-01-01", "harbour-lights@2001-01-01"]
    found += [[*between, "-f", each] for each in ("text", "html", "json")]
    return [
        *found,
        [*apply, "--report", "-", "-o", os.devnull],
        ["blame", "harbour-lights", "r 3"],
        ["history", "harbour-lights", "r 3"],
        ["check", "-f", "json"],
        ["explain", "Section 5", "Omit “a”, substitute “b”."],
    ]


def written(folder: Path, seed: str) -> str:
    """Return all that a run writes."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603  # Python runs the words above
        [sys.executable, "-c", RUN], check=True, capture_output=True, text=True,
        cwd=ROOT, env=environment, input=json.dumps(commands(folder)),
    )  # fmt: skip
    return done.stdout


def test_two_runs_write_the_same_bytes_in_every_format(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text(LAW, "utf-8")
    (tmp_path / "act.txt").write_text(ACT, "utf-8")
    first, second = written(tmp_path, "1"), written(tmp_path, "2")
    assert first == second
    assert "A keeper must light and must trim a lamp." in first
    assert '"misdescribed": 1' in first
    assert "Traceback" not in first
