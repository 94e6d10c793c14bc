"""All that is held of one law: its facts, its timeline, what people decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lexcomp.model.document import Document
from lexcomp.model.endnotes import Cover, Endnotes
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation
from lexcomp.model.path import Path, Unit
from lexcomp.model.source import Source
from lexcomp.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Remark:
    """What is known of words that are not held, and how; never shown as law.

    It concerns the days from `since` up to the day before `until`; None is no bound.
    """

    path: Path
    text: str
    evidence: str
    since: dt.date | None = None
    until: dt.date | None = None

    def concerns(self, day: dt.date) -> bool:
        """Tell whether it concerns a day."""
        after = self.since is None or self.since <= day
        return after and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Inference:
    """What a person believes of an instrument, and why, in `decisions.toml`."""

    name: str
    says: str
    because: str
    citation: Citation
    source: Source


@dataclass(frozen=True, slots=True)
class Guidance:
    """What an agency says about a law: not law.

    Attributes:
        id: The name of its folder.
        title: Its own title.
        publisher: Who published it.
        jurisdiction: Whose law it is about, by code.
        url: Its address, where that is known.
        cites: The laws it cites, as (title, jurisdiction).
        summary: Our own words for what it says.
        note: What it is not.
        attribution: Whose words the source is, and on what terms it is held.
        file: The file that holds it as received.
    """

    id: str
    title: str
    publisher: str
    jurisdiction: str
    url: str
    cites: tuple[tuple[str, str], ...]
    summary: str
    note: str
    attribution: str
    file: str


@dataclass(frozen=True, slots=True)
class Title:
    """The facts of a law that do not change from day to day.

    Attributes:
        id: The name of its folder.
        name: What it is called now.
        jurisdiction: The code of its folder, such as `au`.
        kind: `act`, `regulations` or `rules`.
        unit: The unit it is counted in.
        made_under: The Act that empowers it, if any.
        fictional: Whether it was invented.
        attribution: Whose words these are, and on what terms they are held.
        url: Its page on an official register, if any.
    """

    id: str
    name: str
    jurisdiction: str
    kind: str
    unit: Unit
    made_under: str = ""
    fictional: bool = False
    attribution: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class OfficialCompilation:
    """A published compilation as read: its cover, its body, its endnotes.

    Attributes:
        day: The day whose law it is.
        file: The file it was read from.
        cover: What its front says.
        document: Its body.
        endnotes: Its endnotes, if it has any.
    """

    day: dt.date
    file: str
    cover: Cover
    document: Document
    endnotes: Endnotes | None


@dataclass(frozen=True, slots=True)
class Law:
    """A law with everything that is held of it.

    Attributes:
        title: Its facts.
        timeline: Its text and what amends it.
        published: The official compilations held, oldest first.
        inferences: What people believe of its instruments.
        remarks: What is known of words that are not held.
        guidance: What agencies say about it.
        findings: What was found in reading all this.
    """

    title: Title
    timeline: Timeline
    published: tuple[OfficialCompilation, ...] = ()
    inferences: tuple[Inference, ...] = ()
    remarks: tuple[Remark, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    findings: tuple[Finding, ...] = ()
