"""A law as it stands on a day, with the story of how it got there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lexcomp.model.bearing import Bearing
from lexcomp.model.document import Document
from lexcomp.model.edit import Edit
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.path import Path
from lexcomp.model.standing import Standing
from lexcomp.model.timeline import Assumption, End, HistoryEvent

__all__ = ["Compilation", "HistoryEvent"]


@dataclass(frozen=True, slots=True)
class Compilation:
    """The law in force on one day as known on another, and how it got there.

    Attributes:
        in_force_on: The day whose law this is.
        known_on: The day by which what made it so had been published; None if all
            that is held counts, whenever it was.
        document: The text.
        events: What has happened to its provisions.
        principal: The law as made.
        instruments: The laws that have amended it, or will, in order.
        findings: What a reader should know.
        bearings: What bears on provisions that day without changing them, each with
            the paths that they have that day.
        edits: The editorial changes made in it, if it is the one that made them.
        end: How the law ended, if it was no longer in force on the day: the text is
            then the last that it had.
        assumptions: What was supposed; with any, this is not the law, but what it
            would be.
    """

    in_force_on: dt.date
    known_on: dt.date | None
    document: Document
    events: tuple[HistoryEvent, ...]
    principal: Instrument
    instruments: tuple[Instrument, ...]
    findings: tuple[Finding, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    edits: tuple[Edit, ...] = ()
    end: End | None = None
    assumptions: tuple[Assumption, ...] = ()

    @property
    def standing(self) -> dict[Path, Standing]:
        """The standing of each provision's own words, by its path."""
        return {
            path: provision.provenance.standing
            for path, provision in self.document.walk()
        }
