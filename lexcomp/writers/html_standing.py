"""The standing of words in HTML: a badge, and the inferences that they rest on."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.standing import Provenance
from lexcomp.writers.html_frame import Named
from lexcomp.writers.printed_style import ASIDE
from lexcomp.writers.standing_words import (
    PLAIN,
    badge_words,
    heading_apart,
    heading_words,
)

_BADGED = frozenset({*BASIC, Unit.FORM})


def known_html(
    provision: Provision, above: Provenance | None, explained: Named, tag: str = "p"
) -> str:
    """Write how words are known, and the names of the inferences they rest on.

    Nothing is written where nothing is called for.

    Args:
        provision: The provision.
        above: How what holds it is known; None where nothing does.
        explained: The address at which an inference is explained.
        tag: The element that names the inferences.
    """
    badge = _badge(provision, above)
    names = provision.provenance.inferences
    lines = [badge]
    if badge and names:
        what = "Rests" if provision.held else "That it stood here rests"
        lines.append(f"{what} on {_listed(names, explained)}.")
    if headed := heading_apart(provision):
        words = escape(heading_words(replace(headed, inferences=())), quote=False)
        on = headed.inferences
        rests = f" It rests on {_listed(on, explained)}." if on else ""
        lines.append(f"{words}{rests}")
    first, *rest = lines
    told = (f'<{tag} class="rests"{ASIDE}>{line}</{tag}>' for line in rest)
    return "\n".join(filter(None, (first, *told)))


def _listed(names: tuple[str, ...], explained: Named) -> str:
    return ", ".join(_name(each, explained(each)) for each in names)


def _name(inference: str, href: str | None) -> str:
    name = escape(inference, quote=False)
    return f'<a href="{escape(href)}">{name}</a>' if href else name


def _badge(provision: Provision, above: Provenance | None) -> str:
    """Write the standing, where it is called for."""
    own = provision.provenance
    standing = own.standing
    silent = standing in PLAIN if above is None else own == above
    if silent and provision.unit not in _BADGED:
        return ""
    name, meaning = badge_words(provision)
    title = escape(meaning)
    kind = f"standing standing-{standing}"
    return f'<span class="{kind}" title="{title}"{ASIDE}>{name}</span>'
