"""What comes of reading an item."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.finding import Finding
from lexcomp.model.operation import Operation
from lexcomp.model.style import Target


class Sense(StrEnum):
    """What sort of item it is."""

    AMENDS = "amends"
    NO_TEXT_CHANGE = "no-text-change"
    """It operates on its own terms: application, saving and transitional items."""
    REPEALS_LAW = "repeals-law"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True, slots=True)
class Reading:
    """How an item is read.

    Attributes:
        reading: What sort of item it is.
        form: The form that reads it, if one does; with several parts, the first.
        targets: What its header names.
        operations: What it does; empty unless it amends.
        findings: Why it is not understood, if it is not; else what was overlooked in
            reading it, and what of it is not held.
        laws: The names of the laws that it amends, where it lists them itself; None
            where it amends the law that it stands under.
    """

    reading: Sense
    form: str = ""
    targets: tuple[Target, ...] = ()
    operations: tuple[Operation, ...] = ()
    findings: tuple[Finding, ...] = ()
    laws: tuple[str, ...] | None = None
