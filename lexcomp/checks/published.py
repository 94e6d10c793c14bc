"""A compilation as published or generated: what its endnotes can be checked against."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lexcomp.model.document import Document
from lexcomp.model.endnotes import Cover, Endnotes
from lexcomp.model.source import Source


class Kind(StrEnum):
    """What kind of law is compiled; it settles what a bare `No 3, 1997` means."""

    ACT = "act"
    REGULATIONS = "regulations"
    RULES = "rules"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True)
class Published:
    """A compilation, its endnotes beside its body.

    Attributes:
        cover: What its front says, where it has one.
        document: Its body; without provisions where that could not be read.
        endnotes: Its endnotes.
        kind: What kind of law it is.
        previous: The endnotes of the compilation before it, where they are held.
        generated: Whether this program made it; more is asked of its own output.
        file: The file it was read from, for findings about no one row.
        explained: Whether something else than a commencement made the law so that day:
            a disallowance, an end, a correction.
    """

    cover: Cover | None
    document: Document
    endnotes: Endnotes
    kind: Kind
    previous: Endnotes | None = None
    generated: bool = False
    file: str = ""
    explained: bool = False

    def at(self, source: Source | None) -> Source | None:
        """Return where to look: the place given, or else the top of the file."""
        return source or (Source(self.file, 1) if self.file else None)
