"""Make single faults in endnotes that are right: how many do the checks name?

    .venv/bin/python benchmarks/seeded_faults.py [--number N] [--show]

The faults and the compilations that they are made in are those of
`tests/checks/test_seeded_faults.py`. A fault is caught if an error or a warning that
was not there before names the row that it is in: of the file by itself, of the file
with the compilation before it, or with the endnotes too that its sources make.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.checks.bases import bases
from tests.checks.seeded import Trial, trials


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Make the faults and print what was found of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--show", action="store_true", help="print what escapes alone")
    options = parser.parse_args()
    made = tuple(bases())
    found = trials(made, options.number)
    caught = sum(trial.caught for trial in found)
    alone = sum(trial.caught_alone for trial in found)
    say(f"{len(found)} faults of {_kinds(found)} kinds in {len(made)} compilations")
    say(f"caught in a project: {caught}, {caught / len(found):.1%}")
    with_previous = sum(trial.caught_with_previous for trial in found)
    share = with_previous / len(found)
    say(f"caught with the compilation before: {with_previous}, {share:.1%}")
    say(f"caught in the file alone: {alone}, {alone / len(found):.1%}")
    for trial in found:
        if not trial.caught:
            say(f"escapes: {trial}")
        elif options.show and not trial.caught_alone:
            say(f"escapes alone: {trial}")
    escaped = Counter(each.fault.kind for each in found if not each.caught_alone)
    for kind, number in escaped.most_common():
        say(f"escape alone: {number} of {kind}")
    return 0


def _kinds(found: list[Trial]) -> int:
    return len({trial.fault.kind for trial in found})


if __name__ == "__main__":
    sys.exit(main())
