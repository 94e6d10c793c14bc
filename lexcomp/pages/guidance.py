"""The page of what an agency says about a law: our summary, and where to read it."""

from __future__ import annotations

from html import escape

from lexcomp.model.law import CitedLaw, Guidance, Law
from lexcomp.pages.addresses import home
from lexcomp.pages.law import jurisdiction, jurisdiction_name, named_law
from lexcomp.pages.markup import facts, items, link, paragraph
from lexcomp.pages.page import Page


def guidance_page(law: Law, guidance: Guidance) -> Page:
    """Return the page of a piece of guidance; its own words are not published here."""
    source = link(guidance.url, guidance.url) if guidance.url else "address not known"
    parts = (
        paragraph(guidance.note, of="unofficial"),
        facts(
            (
                ("Published by", escape(guidance.publisher)),
                ("About the law of", escape(jurisdiction_name(guidance.jurisdiction))),
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
        paragraph(
            "This is a summary in our own words. What the publisher says is at the"
            " source."
        ),
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


def _cited(law: Law, cited: CitedLaw) -> str:
    """Name a law cited, and link the law here that is made under it."""
    known = law.title.made_under_url if cited.title == law.title.made_under else ""
    name = named_law(cited.title, cited.url or known)
    words = f"{name} ({escape(jurisdiction_name(cited.jurisdiction))})"
    if cited.title == law.title.made_under:
        made = link(home(law), law.title.name)
        return f"{words}, under which the {made} are made"
    return words
