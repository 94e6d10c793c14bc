"""The page of an amending instrument: what it did, and each item as it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape

from lexcomp.holdings.instruments import Amending, KnownItem
from lexcomp.holdings.lasting import spent_told, undone_told
from lexcomp.holdings.laws import Held
from lexcomp.holdings.steps import ItemRead
from lexcomp.model.cite import cite, in_citations
from lexcomp.model.commencement import Commencement
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.law import Law
from lexcomp.pages.addresses import home, inference_url, instrument_url
from lexcomp.pages.affected import affected_html
from lexcomp.pages.evidence import evidence_html, remark_html
from lexcomp.pages.law import instrument_name, jurisdiction
from lexcomp.pages.markup import day, facts, findings_html, items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.writers.html_frame import Link
from lexcomp.writers.notation import full_notation, notation
from lexcomp.writers.text import provision_lines

_STANDINGS = {
    "seen": "Seen: words of this item were seen in the instrument as made.",
    "stated": "Stated: a later source states what was done, and not the words.",
    "described": "Described: another source tells what was done, and not the words.",
    "inferred": "Inferred: no source tells that the instrument did this.",
}


def instrument_page(
    held: Held,
    amending: Amending,
    misdescribed: dict[str, Finding],
    endnotes: Endnotes,
    to_provision: Link,
) -> Page:
    """Return the page of an instrument that amends a law.

    Args:
        held: The law.
        amending: The instrument.
        misdescribed: Why items were not given effect, by their numbers.
        endnotes: The latest endnotes of the law.
        to_provision: The address of the page about a provision.
    """
    law, instrument = held.law, amending.instrument
    citation, unit = instrument.citation, law.title.unit
    parts = (
        _facts(law, amending, held.items[instrument.id]),
        *_did(amending, affected_html(endnotes, citation, unit, to_provision)),
        *_read(held.items[instrument.id], misdescribed),
        *_known(law, amending),
        *_beliefs(law, amending),
        *_remarks(law, amending),
    )
    amends = f"which amends the {law.title.name}"
    return Page(
        url=instrument_url(law, instrument),
        title=instrument.title or str(citation),
        kind="index",
        html="\n".join(part for part in parts if part),
        subtitle=f"{citation if instrument.title else 'An instrument'}, {amends}",
        group=jurisdiction(law),
        search=True,
        secondary=True,
        crumbs=((law.title.name, home(law)),),
        description=f"{instrument_name(instrument)} as it amends the {law.title.name}.",
    )


def _facts(law: Law, amending: Amending, read: tuple[ItemRead, ...]) -> str:
    instrument = amending.instrument
    commences = (_commences(law, each) for each in instrument.commencements)
    return facts(
        (
            ("Number", escape(str(instrument.citation))),
            ("Title", "" if instrument.title else "not known"),
            ("Register identifier", escape(instrument.register_id)),
            ("Made", day(instrument.made) if instrument.made else "not known"),
            (
                "Published",
                day(instrument.registered) if instrument.registered else "not known",
            ),
            ("Commences", items(commences, of="when")),
            ("Undone", escape(undone_told(law, instrument))),
            ("Itself", escape(spent_told(law, instrument, read))),
            ("Amends by", escape(amending.amends_by)),
            ("Application, saving and transitional", escape(instrument.application)),
            ("Words held", _words_held(amending)),
            ("Known from", evidence_html(law, amending.evidence)),
        )
    )


def _words_held(amending: Amending) -> str:
    if amending.source:
        return "yes"
    seen = any(each.standing == "seen" for each in amending.known)
    return "partly: of the items below that are marked as seen" if seen else "no"


def _commences(law: Law, entry: Commencement) -> str:
    when = day(entry.day) if isinstance(entry.day, dt.date) else escape(entry.day)
    provisions = f"{escape(entry.provisions)}: " if entry.provisions else ""
    basis = f" ({escape(entry.basis)})" if entry.basis else ""
    told = evidence_html(law, entry.evidence)
    evidence = f' <span class="evidence">{told}</span>' if told else ""
    return f"{provisions}{when}{basis}{evidence}"


def _did(amending: Amending, table: str) -> Iterator[str]:
    """Yield what Endnote 4 says that it did, and whether its words say more."""
    if table:
        yield "<h2>What it did</h2>"
        yield paragraph("Endnote 4 of the law tells it, provision by provision.")
        yield table
    if amending.source is None:
        seen = any(each.standing == "seen" for each in amending.known)
        but = ", but for those of some items, which are below" if seen else ""
        told = (
            "What is listed here is stated by the endnotes of a later official"
            " compilation."
            if table
            else "No endnote tells what it did."
        )
        yield paragraph(f"The words of this instrument are not held{but}. {told}")


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
        why = in_citations(misdescribed[each.item.num].message)
        return f"Misdescribed and not incorporated. {why}"
    return "Applied."


def _known(law: Law, amending: Amending) -> Iterator[str]:
    """Yield the items that are written down, with what they do set out in full."""
    if amending.known:
        yield "<h2>What is known of its items</h2>"
    for known in amending.known:
        yield f"<h3>{escape(_named(known))}</h3>"
        yield paragraph(_STANDINGS[known.standing], of="verdict")
        done = "\n".join(map(full_notation, known.operations))
        yield f'<pre class="operations"><code>{escape(done, quote=False)}</code></pre>'
        yield f'<p class="evidence">{evidence_html(law, known.evidence)}</p>'
        if known.inference:
            name = link(inference_url(law, known.inference), known.inference)
            yield f"<p>Rests on the inference {name}.</p>"


def _named(known: KnownItem) -> str:
    """Name an item, with what it amends unless the name has that in brackets."""
    name = known.num[:1].upper() + known.num[1:]
    return name if "(" in name else f"{name}: {known.header}"


def _beliefs(law: Law, amending: Amending) -> Iterator[str]:
    """Yield every inference about it."""
    citation = amending.instrument.citation
    found = [each for each in law.inferences if each.citation == citation]
    if found:
        yield "<h2>What is inferred of it</h2>"
    for each in found:
        name = link(inference_url(law, each.name), each.name)
        yield f"<h3>{name}</h3>"
        yield paragraph(each.says)
        yield f"<p>Because: {evidence_html(law, each.because)}</p>"


def _remarks(law: Law, amending: Amending) -> Iterator[str]:
    """Yield what it tells of words that are not held."""
    own = amending.instrument.id
    found = [each for each in law.remarks if each.instrument == own]
    if found:
        yield "<h2>What is known by it of words not held</h2>"
    for each in found:
        yield f"<h3>{escape(cite(each.path))}</h3>"
        yield remark_html(law, each)
