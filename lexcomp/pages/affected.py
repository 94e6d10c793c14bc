"""What an instrument did to each provision, as Endnote 4 of a law tells it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Cited, Endnotes, HistoryRow
from lexcomp.model.instrument import Citation
from lexcomp.model.path import Path, Unit
from lexcomp.pages.effects import done
from lexcomp.writers.html_endnotes import affected
from lexcomp.writers.html_frame import Link

Done = tuple[Effect, Cited]
"""What was done, and the law that did it as an endnote cites it."""

_COLUMNS = ("Provision affected", "How affected")


def affected_html(endnotes: Endnotes, by: Citation, unit: Unit, link: Link) -> str:
    """Return a table of what an instrument did, or nothing if no row tells of it.

    Args:
        endnotes: The endnotes of the law, the latest there are.
        by: The number of the instrument.
        unit: The unit that the law is counted in.
        link: The address of the page about a provision.
    """
    rows = [
        _row(row, done_to, affected(row, unit), link)
        for row in endnotes.amendments
        if (done_to := tuple(_done(row, by)))
    ]
    if not rows:
        return ""
    heads = " ".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    return (
        f'<table class="affected"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _done(row: HistoryRow, by: Citation) -> Iterator[Done]:
    for line in row.lines:
        for cited in line.laws:
            if cited.citation == by:
                yield line.effect, cited


def _row(
    row: HistoryRow, done_to: tuple[Done, ...], path: Path | None, link: Link
) -> str:
    name = escape(_name(row), quote=False)
    href = link(path) if path else None
    if href:
        name = f'<a href="{escape(href)}">{name}</a>'
    said = "; ".join(_said(effect, cited) for effect, cited in done_to)
    return f"<tr><td>{name}</td> <td>{escape(said, quote=False)}</td></tr>"


def _name(row: HistoryRow) -> str:
    """Name a provision; a Form is known without its Schedule."""
    alone = not row.scope or row.provision.startswith("Form ")
    return row.provision if alone else f"{row.scope} {row.provision}"


def _said(effect: Effect, cited: Cited) -> str:
    """Say what was done; endnotes name the item of what has yet to commence."""
    if cited.commenced:
        return f"{done(effect, cited.qualifier)} ({effect})"
    by = f" by {cited.qualifier}" if cited.qualifier else ""
    return f"to be {done(effect, '')}{by} ({effect}); not yet commenced"
