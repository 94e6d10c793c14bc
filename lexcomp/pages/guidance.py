"""The page of what an agency says about a law."""

from __future__ import annotations

from html import escape
from pathlib import Path

from lexcomp.model.law import Guidance, Law
from lexcomp.pages.addresses import home
from lexcomp.pages.law import jurisdiction
from lexcomp.pages.markup import facts, items, link, paragraph
from lexcomp.pages.page import Page


def guidance_page(law: Law, guidance: Guidance, root: Path) -> Page:
    """Return the page of a piece of guidance: our summary, then it as received."""
    received = (root / guidance.file).read_text(encoding="utf-8")
    source = link(guidance.url, guidance.url) if guidance.url else "address not known"
    parts = (
        paragraph(guidance.note, of="unofficial"),
        facts(
            (
                ("Published by", escape(guidance.publisher)),
                ("Jurisdiction", escape(guidance.jurisdiction)),
                (
                    "Cites",
                    items((_cited(law, each) for each in guidance.cites), of="cites"),
                ),
                ("Source", source),
                ("Terms", escape(guidance.attribution)),
            )
        ),
        "<h2>In short</h2>",
        paragraph(guidance.summary.strip()),
        "<h2>As received</h2>",
        f'<div class="quoted">{escape(received, quote=False)}</div>',
    )
    return Page(
        url=f"{home(law)}guidance/{guidance.id}/",
        title=guidance.title,
        kind="guidance",
        html="\n".join(parts),
        subtitle=guidance.publisher,
        description=f"Guidance beside the {law.title.name}: not law.",
        group=jurisdiction(law),
        search=True,
        crumbs=((law.title.name, home(law)),),
    )


def _cited(law: Law, cited: tuple[str, str]) -> str:
    """Name a law cited, and link the law here that is made under it."""
    title, where = cited
    words = f"{title} ({where})"
    if title == law.title.made_under:
        made = link(home(law), law.title.name)
        return f"{escape(words)}, under which the {made} are made"
    return escape(words)
