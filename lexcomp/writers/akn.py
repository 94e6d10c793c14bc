"""Law as Akoma Ntoso 3.0, valid against the strict schema.

A unit for which Akoma Ntoso has an element is that element (`section`, `clause`,
`paragraph`). Any other is an `hcontainer` with the name of the unit: `regulation`,
`subregulation`, `definition`, `note`, `example`, `penalty`, `schedule`, `form`,
`table`; so Schedules stay in the body, where they are read. A heading between
provisions is a `crossHeading`.

First words are the `content`, or the `intro` if anything is inside; closing words are
the `wrapUp`, or an `hcontainer` named `tail` where penalties or notes follow them.
A table is a `table` in an `hcontainer` of that name. Endnotes are a container in the
`conclusions`.

Where the number as printed and the term marked as defined leave open what the number
or the designation of a provision is, our own attributes `num` and `designation` tell.
The standing of words is the attribute `standing` of our own namespace, given where it
differs from that of what holds them; words that are not held have the `status`
`unknown`, too. That a text is not the law, or no longer, is said in a `container` named
`notice`, first in the `preface`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from lexcomp.model.document import Document, Provision
from lexcomp.model.grid import columns
from lexcomp.model.path import Unit
from lexcomp.model.printing import marker
from lexcomp.model.standing import Provenance, Standing
from lexcomp.writers.akn_endnotes import endnotes_xml
from lexcomp.writers.akn_meta import meta_xml
from lexcomp.writers.contents import contents
from lexcomp.writers.faces import tagged, term_and_rest
from lexcomp.writers.placed import Placed, place
from lexcomp.writers.publication import Publication
from lexcomp.writers.standing_words import gap

#: The namespace of our own attributes.
NAMESPACE = "urn:lexcomp"

_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

#: Units that are elements of Akoma Ntoso.
_ELEMENTS = frozenset(
    {
        Unit.CHAPTER,
        Unit.PART,
        Unit.DIVISION,
        Unit.SUBDIVISION,
        Unit.SECTION,
        Unit.RULE,
        Unit.CLAUSE,
        Unit.SUBSECTION,
        Unit.SUBRULE,
        Unit.SUBCLAUSE,
        Unit.PARAGRAPH,
        Unit.SUBPARAGRAPH,
        Unit.ALINEA,
        Unit.POINT,
        Unit.ARTICLE,
    }
)
_ROWS = frozenset({Unit.HEADER, Unit.ITEM})

#: What XML may not hold at all.
_NOT_XML = dict.fromkeys({*range(0x20), 0xFFFE, 0xFFFF} - set(map(ord, "\t\n\r")), " ")


def write_akn(publication: Publication, parts: frozenset[str]) -> bytes:
    """Write a law as Akoma Ntoso.

    Args:
        publication: The law.
        parts: Which of front matter, contents and endnotes to add.
    """
    document, layout = publication.document, publication.layout
    version = "singleVersion" if publication.events else "originalVersion"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<akomaNtoso xmlns="{_AKN}" xmlns:lexcomp="{NAMESPACE}">',
        f'<act name="act" contains="{version}">',
        *meta_xml(publication),
        *_preface(publication, parts),
        "<body>",
        *(body_xml(document) or _EMPTY),
        "</body>",
        *(endnotes_xml(layout) if layout and "endnotes" in parts else ()),
        "</act>",
        "</akomaNtoso>",
    ]
    return "".join(f"{line}\n" for line in lines).translate(_NOT_XML).encode()


def body_xml(document: Document) -> list[str]:
    """Return the provisions of a law as lines of XML."""
    lines: list[str] = []
    for each in place(document.provisions):
        lines += _hierarchy(each, None)
    return lines


#: A body may not be empty.
_EMPTY = ('<hcontainer name="none" eId="none"/>',)


def _preface(publication: Publication, parts: frozenset[str]) -> Iterator[str]:
    document = publication.document
    front = document.front if "front" in parts else ()
    entries = contents(document) if "contents" in parts else ()
    if not (front or entries or publication.notices):
        return
    yield "<preface>"
    for number, notice in enumerate(publication.notices, start=1):
        words = escape(notice, quote=False)
        yield f'<container name="notice" eId="notice_{number}">'
        yield f"<p>{words}</p></container>"
    for line in front:
        words = tagged(line)
        if line.plain == document.title:
            words = f"<docTitle>{words}</docTitle>"
        yield f"<p>{words}</p>"
    if entries:
        yield '<toc eId="toc">'
        for entry in entries:
            attributes = f'href="#{escape(entry.eid)}" level="{entry.depth + 1}"'
            words = escape(entry.line, quote=False)
            yield f"<tocItem {attributes}>{words}</tocItem>"
        yield "</toc>"
    yield "</preface>"


def _hierarchy(placed: Placed, above: Provenance | None) -> Iterator[str]:
    """Yield a provision as a hierarchical element.

    Args:
        placed: The provision.
        above: How what holds it is known; None where nothing does.
    """
    provision, eid = placed.provision, escape(placed.eid)
    unit = provision.unit
    bare = not (placed.children or provision.tail) and provision.held
    if unit is Unit.SUBHEADING and above and bare:
        words = " ".join(filter(None, map(tagged, (provision.heading, provision.text))))
        yield f'<crossHeading eId="{eid}">{words}</crossHeading>'
        return
    name = f"{unit}" if unit in _ELEMENTS else f'hcontainer name="{unit}"'
    known = _known(provision.provenance, above) + _headed(provision)
    known += _told(provision)
    yield f'<{name} eId="{eid}"{known}>'
    number = marker(provision)
    if number:
        yield f"<num>{escape(number, quote=False)}</num>"
    if provision.heading:
        yield f"<heading>{tagged(provision.heading)}</heading>"
    yield from _inside(placed, eid)
    yield f"</{name.partition(' ')[0]}>"


def _known(own: Provenance, above: Provenance | None) -> str:
    """Return the attributes that say how words are known, where that is called for."""
    unknown = ' status="unknown"' if own.standing is Standing.NOT_HELD else ""
    if own == above:
        return unknown
    names = escape(" ".join(own.inferences))
    inferences = f' lexcomp:inferences="{names}"' if names else ""
    return f'{unknown} lexcomp:standing="{own.standing}"{inferences}'


def _headed(provision: Provision) -> str:
    """Return the attributes that say how a heading is known, if otherwise."""
    known = provision.headed
    if known is None or known == provision.provenance:
        return ""
    names, place = escape(" ".join(known.inferences)), escape(known.place)
    inferences = f' lexcomp:headingInferences="{names}"' if names else ""
    source = f' lexcomp:headingFrom="{place}"' if place else ""
    return f' lexcomp:headingStanding="{known.standing}"{inferences}{source}'


def _told(provision: Provision, *, defines: bool = True) -> str:
    """Return the attributes for what the printed number does not tell of a provision.

    Args:
        provision: The provision.
        defines: Whether the term of a definition is marked.
    """
    num, designation = provision.num, provision.designation
    term = term_and_rest(provision)[0].plain if defines else ""
    number = f' lexcomp:num="{escape(num)}"' if num else ""
    if designation:
        return f'{number} lexcomp:designation="{escape(designation)}"'
    return "" if marker(provision) or term == num else number


def _inside(placed: Placed, eid: str) -> Iterator[str]:
    """Yield words and children, as the schema has them: see the docstring above."""
    provision, own = placed.provision, placed.provision.provenance
    missing = gap(provision)
    last = [f'<p class="not-held">[{missing}]</p>'] if missing else []
    first = [_p(_defining(provision))] if provision.text else []
    tail = [_p(tagged(provision.tail))] if provision.tail else []
    blocks, before = _rows(placed)
    if not (before or placed.after):
        yield from _wrapped("content", eid, [*first, *blocks, *tail, *last])
        return
    yield from _wrapped("intro", eid, [*first, *blocks])
    for child in before:
        yield from _hierarchy(child, own)
    if placed.after and tail:
        yield f'<hcontainer name="tail" eId="{eid}__tail">'
        yield from _wrapped("content", f"{eid}__tail", tail)
        yield "</hcontainer>"
        tail = []
    for child in placed.after:
        yield from _hierarchy(child, own)
    yield from _wrapped("wrapUp", eid, [*tail, *last])


def _defining(provision: Provision) -> str:
    term, rest = term_and_rest(provision)
    return f"<def>{tagged(term)}</def>{tagged(rest)}" if term else tagged(rest)


def _p(words: str) -> str:
    return f"<p>{words}</p>"


def _wrapped(name: str, eid: str, blocks: Iterable[str]) -> Iterator[str]:
    lines = list(blocks)
    if lines:
        yield f'<{name} eId="{eid}__{name.lower()}">'
        yield from lines
        yield f"</{name}>"


def _rows(placed: Placed) -> tuple[list[str], tuple[Placed, ...]]:
    """Return the rows a table begins with as blocks, and the children after them."""
    children = placed.before
    if placed.provision.unit is not Unit.TABLE:
        return [], children
    groups = groupby(children, lambda each: each.provision.unit in _ROWS)
    is_rows, group = next(groups, (False, iter(())))
    if not is_rows:
        return [], children
    rows = tuple(group)
    return list(_table(rows, placed)), children[len(rows) :]


def _table(rows: tuple[Placed, ...], holder: Placed) -> Iterator[str]:
    yield f'<table eId="{escape(holder.eid)}__rows">'
    above = holder.provision.provenance
    below: dict[int, int] = {}
    for row in rows:
        known = _known(row.provision.provenance, above) + _told(row.provision)
        cells = "".join(_cells(row.provision, below))
        yield f'<tr eId="{escape(row.eid)}"{known}>{cells}</tr>'
    yield "</table>"


def _cells(row: Provision, below: dict[int, int]) -> Iterator[str]:
    """Yield the cells of a row; its own words, if any, stand in one before them.

    Args:
        row: The row.
        below: How far cells above reach down, as `columns` has it.
    """
    name = "th" if row.unit is Unit.HEADER else "td"
    own = [_p(tagged(each)) for each in (row.heading, row.text, row.tail) if each]
    if not row.held:
        own.append(f'<p class="not-held">[{gap(row)}]</p>')
    if own or not row.children:
        yield f"<{name}>{''.join(own)}</{name}>"
    places = columns([each.span for each in row.children], below)
    for cell, column in zip(row.children, places, strict=True):
        width, rows = cell.span
        across = f' colspan="{width}"' if width > 1 else ""
        down = f' rowspan="{rows}"' if rows > 1 else ""
        known = _known(cell.provenance, row.provenance)
        known += "" if cell.num == str(column) else _told(cell)
        words = "".join(_paragraphs(cell))
        yield f"<{name}{across}{down}{known}>{words}</{name}>"


def _paragraphs(provision: Provision) -> Iterator[str]:
    """Yield what is in a cell as paragraphs, the name of each unit as its class."""
    number = escape(marker(provision), quote=False)
    lines = [tagged(each) for each in (provision.heading, provision.text) if each]
    first = " ".join(filter(None, (number, *lines)))
    end = provision.attached
    if first:
        told = "" if provision.unit is Unit.CELL else _told(provision, defines=False)
        yield f'<p class="{provision.unit}"{told}>{first}</p>'
    for child in provision.children[:end]:
        yield from _paragraphs(child)
    if provision.tail:
        yield _p(tagged(provision.tail))
    for child in provision.children[end:]:
        yield from _paragraphs(child)
    if not provision.held:
        yield f'<p class="not-held">[{gap(provision)}]</p>'
