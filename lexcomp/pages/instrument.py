"""The page of an amending instrument: each item, how it is read, what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape

from lexcomp.holdings.instruments import Amending
from lexcomp.holdings.laws import Held
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.commencement import Commencement
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.law import Law
from lexcomp.pages.addresses import home, instrument_url
from lexcomp.pages.law import instrument_name, jurisdiction
from lexcomp.pages.markup import day, facts, findings_html, items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.writers.notation import notation
from lexcomp.writers.text import provision_lines


def instrument_page(
    held: Held, amending: Amending, misdescribed: dict[str, Finding]
) -> Page:
    """Return the page of an instrument that amends a law.

    Args:
        held: The law.
        amending: The instrument.
        misdescribed: Why items were not given effect, by their numbers.
    """
    law, instrument = held.law, amending.instrument
    parts = (
        _facts(amending),
        *_read(held.items[instrument.id], misdescribed),
        *_known(law, amending),
        *_unheld(amending),
    )
    return Page(
        url=instrument_url(law, instrument),
        title=instrument.title or str(instrument.citation),
        kind="index",
        html="\n".join(part for part in parts if part),
        subtitle=f"{instrument.citation}, which amends the {law.title.name}",
        group=jurisdiction(law),
        search=True,
        crumbs=((law.title.name, home(law)),),
        description=f"{instrument_name(instrument)} as it amends the {law.title.name}.",
    )


def _facts(amending: Amending) -> str:
    instrument = amending.instrument
    return facts(
        (
            ("Number", escape(str(instrument.citation))),
            ("Register identifier", escape(instrument.register_id)),
            ("Made", day(instrument.made) if instrument.made else "not known"),
            (
                "Published",
                day(instrument.registered) if instrument.registered else "not known",
            ),
            ("Commences", items(map(_commences, instrument.commencements), of="when")),
            ("Application, saving and transitional", escape(instrument.application)),
            ("Words held", "yes" if amending.source else "no"),
        )
    )


def _commences(entry: Commencement) -> str:
    when = day(entry.day) if isinstance(entry.day, dt.date) else escape(entry.day)
    provisions = f"{escape(entry.provisions)}: " if entry.provisions else ""
    basis = f" ({escape(entry.basis)})" if entry.basis else ""
    evidence = f' <span class="evidence">{escape(entry.evidence)}</span>'
    return f"{provisions}{when}{basis}{evidence if entry.evidence else ''}"


def _read(
    read: tuple[ItemRead, ...], misdescribed: dict[str, Finding]
) -> Iterator[str]:
    if read:
        yield "<h2>Items</h2>"
    for each in read:
        item = each.item
        yield f"<h3>{escape(item.num)}: {escape(item.header)}</h3>"
        yield f'<div class="quoted">{escape(_words(item))}</div>'
        operations = each.step.operations if each.step else each.reading.operations
        yield items(
            (f"<code>{escape(notation(op))}</code>" for op in operations),
            of="operations",
        )
        yield paragraph(_verdict(each, misdescribed), of="verdict")
        yield findings_html(each.reading.findings)


def _words(item: AmendingItem) -> str:
    """Return the words of an item, with the provisions set out under it."""
    new = (line for each in item.provisions for line in provision_lines(each))
    return "\n".join(filter(None, (item.body, *new)))


def _verdict(each: ItemRead, misdescribed: dict[str, Finding]) -> str:
    """Say what came of an item."""
    if each.reading.reading == "no-text-change":
        return "Changes no text."
    if each.reading.reading == "not-understood" and not each.decided:
        return "Not understood; what it amends is from then on shown as not held."
    if not isinstance(each.day, dt.date):
        return f"Not applied: {each.day}."
    if each.item.num in misdescribed:
        return (
            f"Misdescribed and not incorporated. {misdescribed[each.item.num].message}"
        )
    return "Applied."


def _known(law: Law, amending: Amending) -> Iterator[str]:
    if amending.known:
        yield "<h2>What is known of its items</h2>"
    for known in amending.known:
        yield f"<h3>{escape(known.num)}</h3>"
        yield items(
            (f"<code>{escape(notation(op))}</code>" for op in known.operations),
            of="operations",
        )
        yield paragraph(known.evidence, of="evidence")
        if known.inference:
            anchor = f"{home(law)}#{known.inference}"
            yield f"<p>Rests on the inference {link(anchor, known.inference)}.</p>"


def _unheld(amending: Amending) -> Iterator[str]:
    if amending.source is None:
        yield paragraph(
            "The words of this instrument are not held"
            f"{', but for what is said above' if amending.known else ''}. What else it"
            " did is known from the endnotes of a later official compilation alone."
        )
