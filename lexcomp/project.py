"""The whole pipeline on one page; read this first.

A project is a folder with `corpus/` and `amendments/`. Its laws are read, compiled at
each of their points in time, checked, and written; everything is made before anything
is written, so that a build that fails leaves the previous output as it was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.holdings.checking import law_findings
from lexcomp.holdings.laws import Held, read_law, read_titles
from lexcomp.holdings.points import Point, point_at, points
from lexcomp.model.compilation import Compilation
from lexcomp.model.endnote_style import CURRENT, EndnoteStyle
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding
from lexcomp.model.timeline import Assumption
from lexcomp.pages.manual import manual_page
from lexcomp.pages.rules import rules_page
from lexcomp.pages.site import Site, site_of


@dataclass(frozen=True, slots=True)
class Built:
    """A law with all that is made from it."""

    held: Held
    points: tuple[Point, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder and the laws that it holds.

    Attributes:
        root: The folder.
        titles: The folder of each law, by its id.
        assumptions: What is supposed to happen to its laws, or to what they wait for.
    """

    root: Path
    titles: dict[str, Path]
    assumptions: tuple[Assumption, ...] = ()

    @classmethod
    def open(cls, folder: Path | str = ".") -> Project:
        """Open a project folder.

        Raises:
            InputError: If it holds no law.
        """
        root = Path(folder).resolve()
        return cls(root, read_titles(root))

    def supposing(self, assumptions: Iterable[Assumption]) -> Project:
        """Return the project as it would be if some events were to happen.

        What is compiled of it says so, and none of it can be published.
        """
        return replace(self, assumptions=tuple(assumptions))

    def read(self, title: str) -> Held:
        """Read a law with everything that is held of it.

        Args:
            title: The id of the law, with or without its jurisdiction before it.

        Raises:
            InputError: If there is no such law, a file of it cannot be used, or an
                event is supposed that nobody has written down.
        """
        return read_law(self.folder(title), self.root, self.assumptions)

    def folder(self, title: str) -> Path:
        """Return the folder of a law.

        Raises:
            InputError: If there is no such law.
        """
        folder = self.titles.get(title.rpartition("/")[2])
        if folder is None:
            known = ", ".join(self.titles)
            raise InputError(f"There is no law “{title}” here; name one of {known}.")
        return folder

    def compile(
        self,
        title: str,
        as_at: dt.date | str,
        known_at: dt.date | str | None = None,
        assume: Mapping[str, dt.date | str] | None = None,
    ) -> Compilation:
        """Compile a law on a day.

        Args:
            title: The id of the law.
            as_at: The day whose law is asked for, as a date or as ISO 8601 writes it.
            known_at: The day by which its sources had to be public, if not all count.
            assume: What is supposed to happen, as the name of an event and its day:
                future law, or what might have been. `Compilation.assumptions` says so.

        Raises:
            InputError: If there is no such law, it did not exist on that day, an event
                is supposed that nobody has written down, or a word is not a date.

        Examples:
            >>> law = Project.open().compile("F1997B01966", "2022-01-31")
            >>> len(law.document.provisions), law.in_force_on.year
            (14, 2022)
        """
        known = None if known_at is None else _day(known_at)
        supposed = tuple(
            Assumption(event, _day(day)) for event, day in (assume or {}).items()
        )
        project = self.supposing((*self.assumptions, *supposed))
        return project.point(title, _day(as_at), known).compilation

    def point(
        self,
        title: str,
        as_at: dt.date,
        known_at: dt.date | None = None,
        endnote_style: EndnoteStyle = CURRENT,
    ) -> Point:
        """Compile a law on a day, with its endnotes.

        Args:
            title: The id of the law.
            as_at: The day whose law is asked for.
            known_at: The day by which its sources had to be public, if not all count.
            endnote_style: The style of the endnotes: one of `lexcomp.ENDNOTE_STYLES`.

        Raises:
            InputError: As for `compile`.
        """
        law = self.read(title).law
        try:
            return point_at(law, as_at, known=known_at, endnote_style=endnote_style)
        except ValueError as error:
            raise InputError(f"{error} Name that day or a later one.", title) from error

    def build(self, title: str) -> Built:
        """Read a law, compile it at each of its points in time, and check it all.

        Raises:
            InputError: As for `read`.
        """
        held = self.read(title)
        made = points(held)
        findings = (
            *held.law.findings,
            *(each for point in made for each in point.compilation.findings),
            *law_findings(held.law, made),
        )
        return Built(held, made, tuple(dict.fromkeys(findings)))

    def build_all(self, titles: tuple[str, ...], jobs: int = 1) -> tuple[Built, ...]:
        """Build several laws, `jobs` of them at once, each in a process of its own.

        Raises:
            InputError: As for `read`.
        """
        if min(jobs, len(titles)) <= 1:
            return tuple(map(self.build, titles))
        with ProcessPoolExecutor(min(jobs, len(titles))) as processes:
            return tuple(processes.map(self.build, titles))

    def site(self, built: tuple[Built, ...]) -> Site:
        """Make the pages and downloads of laws."""
        parts = (site_of(each.held, each.points, each.findings) for each in built)
        return Site.together((Site((manual_page(), rules_page()), {}), *parts))


def _day(value: dt.date | str) -> dt.date:
    """Return the date that a word names; a date is returned as it is."""
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        message = f"“{value}” is not a date; write it as 2021-09-01."
        raise InputError(message) from error
