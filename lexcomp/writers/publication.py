"""What a writer is given: the text of a law, and what is known around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from lexcomp.model.bearing import Bearing
from lexcomp.model.compilation import Compilation
from lexcomp.model.dates import long
from lexcomp.model.document import Document
from lexcomp.model.endnote_layout import Layout, laid_out
from lexcomp.model.endnote_style import CURRENT, EndnoteStyle
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation
from lexcomp.model.timeline import Assumption, End, HistoryEvent

#: What a writer may be asked to add to the provisions.
PARTS = frozenset({"front", "contents", "endnotes", "standing"})


@dataclass(frozen=True, slots=True)
class Publication:
    """A law to be written, whether compiled or only read from a source.

    What is not known is left as it is here: a source that was merely converted
    may tell no more than its own words.

    Attributes:
        document: The text.
        endnotes: Its endnotes, generated or read.
        as_at: The day whose law this is.
        known_at: The day by which what made it so had been published; None if all
            that is held counts.
        jurisdiction: The folder of the corpus that it belongs to, such as `au`.
        id: The name of its own folder there.
        citation: The number of the principal law.
        made: When the principal law was made or assented to, if that is known.
        events: What has happened to its provisions.
        findings: What a reader should know.
        bearings: What bears on provisions that day without changing them.
        published: When the principal law was registered or gazetted, if known.
        end: How the law ended, if it is no longer in force on that day.
        assumptions: What was supposed to make this of it; with any, it is not the law.
        endnote_style: How the endnotes are laid out.
    """

    document: Document
    endnotes: Endnotes | None = None
    as_at: dt.date | None = None
    known_at: dt.date | None = None
    jurisdiction: str = "au"
    id: str = ""
    citation: Citation | None = None
    made: dt.date | None = None
    events: tuple[HistoryEvent, ...] = ()
    findings: tuple[Finding, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    published: dt.date | None = None
    end: End | None = None
    assumptions: tuple[Assumption, ...] = ()

    @property
    def notices(self) -> tuple[str, ...]:
        """The sentences that every format has before all else.

        That a text is no law, or no longer one, must not get lost in any of them.
        """
        found: list[str] = []
        if self.assumptions:
            supposed = "; ".join(map(str, self.assumptions))
            found.append(f"This is not the law. It supposes: {supposed}.")
        if self.end:
            last = long(self.end.day - dt.timedelta(1))
            told = f"This law is no longer in force: {self.end.told}."
            found.append(f"{told} The text is that of {last}, its last day.")
        return tuple(found)

    endnote_style: EndnoteStyle = CURRENT

    @property
    def layout(self) -> Layout | None:
        """Its endnotes, laid out; None where there are none."""
        if self.endnotes is None:
            return None
        return laid_out(self.endnotes, self.endnote_style, self.document.title)

    @classmethod
    def of(
        cls,
        compilation: Compilation,
        endnotes: Endnotes | None,
        jurisdiction: str,
        endnote_style: EndnoteStyle = CURRENT,
    ) -> Publication:
        """Gather what a compilation says of itself."""
        principal = compilation.principal
        return cls(
            document=compilation.document,
            endnotes=endnotes,
            as_at=compilation.in_force_on,
            known_at=compilation.known_on,
            jurisdiction=jurisdiction,
            id=principal.id,
            citation=principal.citation,
            made=principal.made,
            published=principal.registered,
            events=compilation.events,
            findings=compilation.findings,
            bearings=compilation.bearings,
            end=compilation.end,
            assumptions=compilation.assumptions,
            endnote_style=endnote_style,
        )


Writer = Callable[[Publication, frozenset[str]], bytes]
"""(law, which of `PARTS` to add) -> the bytes of a file."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of output: its name for `-f`, the suffix of its files, its writer."""

    name: str
    suffix: str
    write: Writer
