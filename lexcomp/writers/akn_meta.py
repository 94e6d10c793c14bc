"""What an Akoma Ntoso document says of itself: names, dates, events, amendments."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import escape

from lexcomp.model.effect import Effect
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.timeline import AWAITED, HistoryEvent
from lexcomp.writers.placed import eid
from lexcomp.writers.publication import Publication

#: The schema wants a date even where none is known; its `name` then says so.
_UNKNOWN = dt.date(1, 1, 1)

#: Folders of instruments within a country; an Act is straight in it.
_SUBTYPES = {
    Series.ACT: "",
    Series.SR: "statutory-rules/",
    Series.SLI: "select-legislative-instrument/",
    Series.F: "legislative-instrument/",
}

#: The textual modifications of Akoma Ntoso. What is not here changes no text.
_MODIFICATIONS = {
    Effect.ADDED: "insertion",
    Effect.AMENDED: "substitution",
    Effect.REPEALED: "repeal",
    Effect.SUBSTITUTED: "substitution",
    Effect.EDITED: "substitution",
    Effect.EXPIRED: "repeal",
    Effect.RENUMBERED: "renumbering",
    Effect.RELOCATED: "renumbering",
    Effect.DISALLOWED: "repeal",
}
_COUNTRY_LENGTH = 2


def meta_xml(publication: Publication) -> Iterator[str]:
    """Yield the `meta` of a document as lines of XML."""
    events = [each for each in publication.events if _in_the_text(each)]
    yield "<meta>"
    yield from _identification(publication)
    yield from _lifecycle(publication, events)
    yield from _modifications(publication, events)
    yield from _references(publication, events)
    yield "</meta>"


def work_uri(publication: Publication) -> str:
    """Return the name of a law for ever, whatever becomes of its text.

    Examples:
        >>> from lexcomp.model.document import Document
        >>> law = Document("Lamps Act 1901")
        >>> work_uri(Publication(law, citation=Citation(1901, Series.ACT, 7)))
        '/akn/au/act/1901/7'
        >>> work_uri(Publication(law, jurisdiction="model"))
        '/akn/xx-model/act/lamps-act-1901'
    """
    if publication.citation:
        return law_uri(publication.citation, publication.jurisdiction)
    name = publication.id or publication.document.title
    slug = re.sub(r"\W+", "-", name.lower()).strip("-") or "untitled"
    return f"/akn/{country(publication.jurisdiction)}/act/{slug}"


def law_uri(citation: Citation, jurisdiction: str) -> str:
    """Return the name of a law known by its number.

    Examples:
        >>> law_uri(Citation.parse("F2018L01408"), "au")
        '/akn/au/act/legislative-instrument/2018/F2018L01408'
    """
    number = str(citation) if citation.series is Series.F else str(citation.number)
    folder = f"/akn/{country(jurisdiction)}/act/{_SUBTYPES[citation.series]}"
    return f"{folder}{citation.year}/{number}"


def country(jurisdiction: str) -> str:
    """Return the code of a country; one that is no country is a part of `xx`.

    Examples:
        >>> country("au"), country("model")
        ('au', 'xx-model')
    """
    if len(jurisdiction) == _COUNTRY_LENGTH:
        return jurisdiction
    return f"xx-{jurisdiction}"


def _in_the_text(event: HistoryEvent) -> bool:
    """Tell whether an event has changed the text."""
    dated = event.moment.day != AWAITED
    return event.commenced and dated and event.qualifier != "md not incorp"


def _identification(publication: Publication) -> Iterator[str]:
    work = escape(work_uri(publication))
    made, name = publication.made, "made"
    if not made:
        made, name = publication.published, "published"
    if not made:
        made, name = publication.as_at or _UNKNOWN, "not known"
    day, standing = publication.as_at, "in force"
    if not day:
        day, standing = made, name
    expression = f"{work}/eng@{day if publication.as_at else ''}"
    author = f"/akn/ontology/organization/{country(publication.jurisdiction)}"
    yield '<identification source="#lexcomp">'
    yield "<FRBRWork>"
    yield from _names(f"{work}/!main", work, made, name, author)
    yield f'<FRBRcountry value="{country(publication.jurisdiction)}"/>'
    yield from _number(publication.citation)
    yield "</FRBRWork>"
    yield "<FRBRExpression>"
    yield from _names(f"{expression}/!main", expression, day, standing, author)
    yield '<FRBRlanguage language="eng"/>'
    yield "</FRBRExpression>"
    yield "<FRBRManifestation>"
    manifestation = f"{expression}/!main.akn"
    known, told = publication.known_at, "known"
    if known is None:
        known, told = day, standing
    yield from _names(manifestation, f"{expression}.akn", known, told, "#lexcomp")
    yield '<FRBRformat value="application/akn+xml"/>'
    yield "</FRBRManifestation>"
    yield "</identification>"


def _names(this: str, uri: str, day: dt.date, name: str, author: str) -> Iterator[str]:
    yield f'<FRBRthis value="{this}"/>'
    yield f'<FRBRuri value="{uri}"/>'
    yield f'<FRBRdate date="{day}" name="{name}"/>'
    yield f'<FRBRauthor href="{escape(author)}"/>'


def _number(citation: Citation | None) -> Iterator[str]:
    if citation:
        yield f'<FRBRnumber value="{escape(str(citation))}"/>'


def _lifecycle(publication: Publication, events: list[HistoryEvent]) -> Iterator[str]:
    """Yield the days on which the law was made and amended."""
    days = sorted(
        {
            (each.moment.day, each.moment.citation)
            for each in events
            if each.effect is not Effect.MADE
        }
    )
    if not (days or publication.made):
        return
    yield '<lifecycle source="#lexcomp">'
    if publication.made:
        made = f'date="{publication.made}" source="#original"'
        yield f'<eventRef eId="event_0" type="generation" {made}/>'
    for number, (day, citation) in enumerate(days, start=1):
        where = f'date="{day}" source="#{_reference(citation)}"'
        yield f'<eventRef eId="event_{number}" type="amendment" {where}/>'
    yield "</lifecycle>"


def _reference(citation: Citation) -> str:
    """Return the name by which the rest of the document speaks of a law."""
    return "law_" + re.sub(r"\W+", "-", str(citation))


def _modifications(
    publication: Publication, events: list[HistoryEvent]
) -> Iterator[str]:
    """Yield what each amendment did to which provision."""
    textual = [each for each in events if each.effect in _MODIFICATIONS]
    if not textual:
        return
    yield '<analysis source="#lexcomp">'
    yield "<passiveModifications>"
    for number, event in enumerate(textual, start=1):
        kind, day = _MODIFICATIONS[event.effect], event.moment.day
        source = law_uri(event.moment.citation, publication.jurisdiction)
        name = f'eId="mod_{number}" type="{kind}" lexcomp:day="{day}"'
        yield f"<textualMod {name}>"
        yield f'<source href="{escape(source)}"/>'
        yield f'<destination href="#{escape(eid(event.path))}"/>'
        yield "</textualMod>"
    yield "</passiveModifications>"
    yield "</analysis>"


def _references(publication: Publication, events: list[HistoryEvent]) -> Iterator[str]:
    """Yield the laws and organisations that the rest speaks of."""
    title = escape(publication.document.title)
    yield '<references source="#lexcomp">'
    work = f'href="{escape(work_uri(publication))}" showAs="{title}"'
    yield f'<original eId="original" {work}/>'
    for citation in sorted({each.moment.citation for each in events}):
        uri = escape(law_uri(citation, publication.jurisdiction))
        name = f'eId="{_reference(citation)}" href="{uri}" showAs="{citation}"'
        yield f"<passiveRef {name}/>"
    lexcomp = 'href="/akn/ontology/organization/xx/lexcomp" showAs="lexcomp"'
    yield f'<TLCOrganization eId="lexcomp" {lexcomp}/>'
    yield "</references>"
