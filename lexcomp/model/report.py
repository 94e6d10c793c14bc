"""Findings as they are reported: which are new, which known, which are suppressed."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.finding import Finding
from lexcomp.model.source import Source

_LINE = re.compile(r"\b(lines?) \d+(?:–\d+)?")
_LENGTH = 32


class State(StrEnum):
    """What a report makes of a finding; only a new one can fail."""

    NEW = "new"
    KNOWN = "known"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding in a report.

    Attributes:
        finding: What was found.
        fingerprint: What tells it from others, wherever its line has moved to.
        where: The place to open, seen from where the command runs. A finding may name
            no file, or what is none: a compilation made here, `lamps@2001-07-01`.
        state: Whether it is new.
        because: Why it is suppressed, if it is.
    """

    finding: Finding
    fingerprint: str
    where: Source | None = None
    state: State = State.NEW
    because: str = ""

    @property
    def made(self) -> str:
        """Name the compilation made here that it is about; empty if it is a file."""
        source, where = self.finding.source, self.where
        if source is None or (where and where.file.endswith(source.file)):
            return ""
        return source.file if where else ""


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield what tells each finding from others, in their order.

    It is made of code, file, row and message, not of the line: law grows above a
    finding without making it another. The second of two that are alike has another.

    Examples:
        >>> from lexcomp.model.finding import Severity
        >>> one = Finding("LC301", Severity.ERROR, "No 1, 1999 is not listed.")
        >>> len(set(fingerprints([one, one]))), len(set(fingerprints([one])))
        (2, 1)
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        file = finding.source.file if finding.source else ""
        message = _LINE.sub(r"\1", finding.message)
        parts = (finding.code, file, finding.row, message)
        words = "\0".join(parts)
        seen[words] += 1
        digest = hashlib.sha256(f"{words}\0{seen[words]}".encode()).hexdigest()
        yield digest[:_LENGTH]
