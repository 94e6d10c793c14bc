"""What the checks find of a fault in endnotes, in a project and without one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from lexcomp.checks.run import run
from lexcomp.holdings.checking import as_published
from lexcomp.holdings.differing import endnote_differences
from lexcomp.holdings.published import must_be_whole, published_from
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding, Severity
from lexcomp.readers.text import read_text
from tests.checks.bases import Base
from tests.checks.faults import KINDS, Fault

FILE = "lamps.txt"

_UNIT = re.compile(r"\b(?:section|regulation|clause)(?= \d)")

Found = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """A fault, and what was found of it.

    Attributes:
        base: The compilation that it was made in.
        fault: The fault.
        alone: What is found of the file by itself.
        with_previous: What is found of it with the compilation before it.
        in_project: What is found with what its sources make of its day, too.
    """

    base: str
    fault: Fault
    alone: Found
    with_previous: Found
    in_project: Found

    @property
    def caught_alone(self) -> bool:
        """Tell whether the file by itself gives it away."""
        return _caught(self.fault, self.alone)

    @property
    def caught_with_previous(self) -> bool:
        """Tell whether the compilation before it helps to give it away."""
        return _caught(self.fault, self.with_previous)

    @property
    def caught(self) -> bool:
        """Tell whether the file and what its project holds give it away."""
        return _caught(self.fault, self.in_project)

    def __str__(self) -> str:
        return f"{self.base}: {self.fault.kind}: {' / '.join(self.fault.names)}"


def trials(bases: tuple[Base, ...], number: int) -> list[Trial]:
    """Make so many faults, each kind in its turn, each in a base taken at random."""
    before = {base.name: findings(base, base.lines) for base in bases}
    found: list[Trial] = []
    seed = 0
    while len(found) < number:
        random = Random(seed)  # noqa: S311 - a seeded test
        kind = KINDS[seed % len(KINDS)]
        base = random.choice(bases)
        fault = kind([*base.lines], random)
        seed += 1
        if fault is None:
            continue
        known = {_told(each) for level in before[base.name] for each in level}
        alone, with_previous, in_project = (
            tuple(each for each in level if _told(each) not in known)
            for level in findings(base, fault.lines)
        )
        found.append(Trial(base.name, fault, alone, with_previous, in_project))
    return found


def findings(base: Base, lines: tuple[str, ...]) -> tuple[Found, Found, Found]:
    """Return what is found of a file alone, with the one before, and in a project."""
    data = "".join(f"{line}\n" for line in lines).encode()
    try:
        read = published_from(read_text(data, FILE), FILE)
        must_be_whole(read)
    except InputError as error:
        refused = (Finding("", Severity.ERROR, str(error)),)
        return refused, refused, refused
    compilation = read.compilation
    alone = (*read.findings, *run(as_published(compilation, base.kind)))
    before = run(as_published(compilation, base.kind, base.previous))
    with_previous = (*read.findings, *before)
    in_project = (*with_previous, *endnote_differences(compilation, base.own))
    return _serious(alone), _serious(with_previous), _serious(in_project)


def _serious(found: Found) -> Found:
    return tuple(each for each in found if each.severity >= Severity.WARNING)


def _caught(fault: Fault, found: Found) -> bool:
    return any(_names(each, fault) for each in found)


def _told(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.row, finding.message


def _names(finding: Finding, fault: Fault) -> bool:
    """Tell whether a finding names the row that a fault is in."""
    words = _plain(f"{finding.row}; {finding.message}")
    return any(
        re.search(rf"(?<![\w.]){re.escape(_plain(name))}(?![\w-])", words)
        for name in fault.names
    )


def _plain(words: str) -> str:
    """Bring words to one style: no stops after abbreviations, and these for units."""
    without_stops = re.sub(r"\b([A-Za-z]+)\.", r"\1", words)
    return " ".join(_UNIT.sub(lambda unit: unit[0][0], without_stops).split())
