"""All that is held of one law: its facts, its timeline, what people decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lexcomp.model.document import Document
from lexcomp.model.endnotes import Cover, Endnotes, HistoryNote
from lexcomp.model.event import Event
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation
from lexcomp.model.path import Path, Unit
from lexcomp.model.source import Source
from lexcomp.model.timeline import Lists, Timeline


@dataclass(frozen=True, slots=True)
class Remark:
    """What is known of words that are not held, and how; never shown as law.

    It concerns the days from `since` up to the day before `until`; None is no bound.

    Attributes:
        path: The provision.
        text: What is known.
        evidence: How.
        since: The first day that it concerns.
        until: The day after the last.
        instrument: The id of the instrument by which it is known, if there is one.
        inference: The name of the inference that it rests on, if any.
    """

    path: Path
    text: str
    evidence: str
    since: dt.date | None = None
    until: dt.date | None = None
    instrument: str = ""
    inference: str = ""

    def concerns(self, day: dt.date) -> bool:
        """Tell whether it concerns a day."""
        after = self.since is None or self.since <= day
        return after and (self.until is None or day < self.until)

    def falls_in(self, since: dt.date, until: dt.date | None) -> bool:
        """Tell whether it concerns a day from one up to the day before another."""
        begun = until is None or self.since is None or self.since < until
        return begun and (self.until is None or since < self.until)


@dataclass(frozen=True, slots=True)
class Inference:
    """What a person believes of an instrument, and why, in `decisions.toml`."""

    name: str
    says: str
    because: str
    citation: Citation
    source: Source


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """A law that guidance cites: its title, its jurisdiction, its address if known."""

    title: str
    jurisdiction: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What an agency says about a law: not law.

    Attributes:
        id: The name of its folder.
        title: Its own title.
        publisher: Who published it.
        jurisdiction: Whose law it is about, by code.
        url: Its address, where that is known.
        cites: The laws it cites.
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
    cites: tuple[CitedLaw, ...]
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
        made_under_url: The page of that Act on an official register, if known.
        fictional: Whether it was invented.
        attribution: Whose words these are, and on what terms they are held.
        url: Its page on an official register, if any.
        names: What it was called before, each with the day of the next name.
        lists: What becomes of lists of what it holds that stand in it.
    """

    id: str
    name: str
    jurisdiction: str
    kind: str
    unit: Unit
    made_under: str = ""
    made_under_url: str = ""
    fictional: bool = False
    attribution: str = ""
    url: str = ""
    names: tuple[tuple[str, dt.date], ...] = ()
    lists: Lists = Lists.REBUILT

    def name_on(self, day: dt.date) -> str:
        """Return what it was called on a day."""
        earlier = sorted(self.names, key=lambda each: each[1])
        return next((name for name, until in earlier if day < until), self.name)


@dataclass(frozen=True, slots=True)
class OfficialCompilation:
    """A published compilation as read: its cover, its body, its endnotes.

    Attributes:
        day: The day whose law it is.
        file: The file it was read from.
        cover: What its front says.
        document: Its body.
        endnotes: Its endnotes, if it has any.
        url: Where it was published, if that is known.
        notes: The notes of history under its provisions, where it has them.
    """

    day: dt.date
    file: str
    cover: Cover
    document: Document
    endnotes: Endnotes | None
    url: str = ""
    notes: tuple[HistoryNote, ...] = ()


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
        events: What happened to it and to what amends it.
    """

    title: Title
    timeline: Timeline
    published: tuple[OfficialCompilation, ...] = ()
    inferences: tuple[Inference, ...] = ()
    remarks: tuple[Remark, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    findings: tuple[Finding, ...] = ()
    events: tuple[Event, ...] = ()
