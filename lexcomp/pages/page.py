"""A page of the site, as the site's hook takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["law", "point", "provision", "comparison", "guidance", "index"]
Crumb = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page; `site/hook.py` says what each field means to the site.

    Attributes:
        url: Where it stands, from the root of the site; begins and ends with `/`.
        title: Plain text.
        kind: What it is about.
        html: Its content, from `h2` down.
        subtitle: Plain text under the title.
        description: One sentence for lists.
        group: What it is listed under.
        search: Whether the search finds it.
        secondary: Whether the search puts it after the law that is in force.
        crumbs: The pages above it, as (title, url).
        aside: HTML for the side column.
        points: For a date picker: (day, url), oldest first.
        previous: The page before it, if any.
        following: The page after it, if any.
    """

    url: str
    title: str
    kind: Kind
    html: str
    subtitle: str = ""
    description: str = ""
    group: str = ""
    search: bool = False
    secondary: bool = False
    crumbs: tuple[Crumb, ...] = ()
    aside: str = ""
    points: tuple[tuple[str, str], ...] = ()
    previous: Crumb | None = None
    following: Crumb | None = None
