"""What the tool has to tell a person about the law it was given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from lexcomp.model.source import Source


class Severity(IntEnum):
    """How much a finding matters, most serious last."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a reader should know, and where to look.

    Findings are about the law or its files, and are collected, never raised.
    A mistake in this program is an exception.

    Attributes:
        code: A stable code such as `LC201`, explained on the findings page.
        severity: How much it matters.
        message: What is so, as a whole sentence.
        source: Where to look, if there is one place.
        row: The row of an endnote that it is about, as printed, if any.
        rule: The rule that is not kept, such as `C8`, where a check has one.

    Examples:
        >>> str(Finding("LC201", Severity.ERROR, "There is no section:9."))
        'error LC201: There is no section:9.'
    """

    code: str
    severity: Severity
    message: str
    source: Source | None = None
    row: str = ""
    rule: str = ""

    def __str__(self) -> str:
        where = f"{self.source}: " if self.source else ""
        return f"{where}{self.severity.name.lower()} {self.code}: {self.message}"
