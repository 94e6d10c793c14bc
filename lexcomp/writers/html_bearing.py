"""What bears on a provision, as a fragment of HTML to stand under its words."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from lexcomp.model.bearing import Bearing
from lexcomp.model.instrument import Citation
from lexcomp.model.path import Path
from lexcomp.writers.bearing_words import bearing_words, told_at
from lexcomp.writers.printed_style import ASIDE

LawLink = Callable[[Citation], str | None]
"""(number of a law) -> the address of the page about it, or None."""


def _nowhere(_: Citation) -> None:
    """Link to nothing."""


def bearing_html(
    bearings: tuple[Bearing, ...], link: LawLink = _nowhere
) -> Callable[[Path], str]:
    """Return what writes what bears on a provision, given its path.

    Args:
        bearings: What bears on provisions on the day.
        link: The address of a law.
    """

    def written(path: Path) -> str:
        return "\n".join(_one(each, link) for each in told_at(bearings, path))

    return written


def _one(bearing: Bearing, link: LawLink) -> str:
    words = escape(bearing_words(bearing), quote=False)
    name, href = escape(bearing.name, quote=False), link(bearing.citation)
    if href:
        words = words.replace(name, f'<a href="{escape(href)}">{name}</a>', 1)
    return (
        f'<aside class="bearing bearing-{bearing.kind}"{ASIDE}><p>{words}</p></aside>'
    )
