"""Law as fragments of HTML, for pages that have a frame of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, Path, Unit
from lexcomp.model.printing import NAMED, marker, title_line
from lexcomp.model.standing import Provenance
from lexcomp.writers.contents import Entry, contents
from lexcomp.writers.faces import tagged, term_and_rest
from lexcomp.writers.html_frame import ALONE, Frame, Link, nowhere
from lexcomp.writers.html_standing import known_html
from lexcomp.writers.placed import Placed, place
from lexcomp.writers.printed_style import (
    ASIDE,
    FRONT,
    IN_TABLE,
    TERM,
    heading_style,
    tail_style,
    words_style,
)
from lexcomp.writers.standing_words import gap

_ROWS = frozenset({Unit.HEADER, Unit.ITEM})
_HIGHEST, _LOWEST = 2, 4


def body_html(document: Document, frame: Frame = ALONE) -> str:
    """Write the provisions of a law.

    Each is a `section` of the class `provision` and its unit, with an anchor; a basic
    provision or Form also has a badge with its standing, and anything else where its
    standing, or what it rests on, differs from that of what holds it. After a badge
    stand the names of the inferences that the words rest on.

    Args:
        document: The law.
        frame: What the page adds.
    """
    placed = place(document.provisions)
    return _joined(_section(each, _HIGHEST, None, frame) for each in placed)


def provision_html(provision: Provision, path: Path, frame: Frame = ALONE) -> str:
    """Write one provision by itself, as `body_html` does.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> lamp = Provision(Unit.NOTE, text=Text("See Part 2."))
        >>> print(provision_html(lamp, Path.parse("section:5/note")))
        <section class="provision note" id="sec_5__note">
        <p data-style="notetext"><span class="num">Note:</span> See Part 2.</p>
        </section>
    """
    (placed,) = place((provision,), path.parent)
    return _joined([_section(placed, _HIGHEST, provision.provenance, frame)])


def front_html(document: Document) -> str:
    """Write the lines before the first provision."""
    return _joined(
        [
            '<div class="front">',
            *(f"<p{FRONT}>{tagged(line)}</p>" for line in document.front),
            "</div>",
        ]
    )


def contents_html(document: Document, link: Link = nowhere) -> str:
    """Write the list of contents, nested as the law is.

    An entry leads to the page that `link` gives, or else to its anchor on this one.
    """
    lines = [f'<nav class="contents" aria-label="Contents"{ASIDE}>']
    depth = -1
    for entry in contents(document):
        if entry.depth > depth:
            lines.append("<ol>" * (entry.depth - depth))
        else:
            lines.append("</li>" + "</ol></li>" * (depth - entry.depth))
        lines.append(_entry(entry, link))
        depth = entry.depth
    lines.append("</li></ol>" * (depth + 1))
    return _joined([*lines, "</nav>"])


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


def _entry(entry: Entry, link: Link) -> str:
    href = link(entry.path) or f"#{entry.eid}"
    return f'<li><a href="{escape(href)}">{escape(entry.line, quote=False)}</a>'


def _section(placed: Placed, level: int, above: Provenance | None, frame: Frame) -> str:
    """Write a provision.

    Args:
        placed: The provision.
        level: The level of its heading.
        above: How what holds it is known; None where nothing does.
        frame: As `body_html` has it.
    """
    provision = placed.provision
    if provision.unit is Unit.SUBHEADING and not (placed.children or provision.tail):
        style = f'id="{escape(placed.eid)}"{heading_style(provision)}'
        return f'<p class="subheading" {style}>{_words(provision)}</p>'
    known = known_html(provision, above, frame.explained)
    own = provision.provenance.standing
    data = f' data-standing="{own}"' if known else ""
    titled = _titled(provision)
    kind = f"provision {provision.unit}" + (" bare" if _bare(provision) else "")
    lines = [
        f'<section class="{kind}" id="{escape(placed.eid)}"{data}>',
        _heading(placed, level, frame.link) if titled else "",
        known if titled else "",
        _first_words(placed),
        "" if titled else known,
        *_inside(placed, min(level + 1, _LOWEST), frame),
        _missing(provision),
        "" if provision.held else frame.beside(placed.path),
        frame.bearing(placed.path),
        "</section>",
    ]
    return _joined(lines)


def _titled(provision: Provision) -> bool:
    """Tell whether the number stands in a heading, not before the first words."""
    bare = provision.unit in BASIC and not provision.text
    return bool(provision.heading) or provision.unit in NAMED or bare


def _bare(provision: Provision) -> bool:
    """Tell whether a number stands alone on its line, what is inside it below."""
    alone = marker(provision) and not (provision.heading or provision.text)
    if not alone or provision.unit in NAMED:
        return False
    inside = provision.children or not provision.held
    return provision.unit in BASIC or bool(inside)


def _words(provision: Provision) -> str:
    return " ".join(filter(None, map(tagged, (provision.heading, provision.text))))


def _heading(placed: Placed, level: int, link: Link) -> str:
    provision = placed.provision
    line, heading = title_line(provision), provision.heading
    number = escape(line[: len(line) - len(heading.plain)], quote=False)
    words = tagged(heading)
    if number.strip():
        space = " " if number.endswith(" ") else ""
        words = f'<span class="num">{number.strip()}</span>{space}{words}'
    href = link(placed.path)
    if href:
        words = f'<a href="{escape(href)}">{words}</a>'
    return f"<h{level}{heading_style(provision)}>{words}</h{level}>"


def _first_words(placed: Placed) -> str:
    """Write the words before the children, after the number if no heading has it."""
    provision = placed.provision
    titled = _titled(provision)
    number = "" if titled else escape(marker(provision), quote=False)
    words = _defining(provision)
    if number:
        words = f'<span class="num">{number}</span> {words}'.rstrip()
    style = words_style(provision, placed.path.parent)
    return f"<p{style}>{words}</p>" if words else ""


def _defining(provision: Provision) -> str:
    term, rest = term_and_rest(provision)
    return f"<dfn{TERM}>{tagged(term)}</dfn>{tagged(rest)}" if term else tagged(rest)


def _inside(placed: Placed, level: int, frame: Frame) -> Iterator[str]:
    """Yield the children, with the closing words in their place."""
    provision = placed.provision
    yield from _siblings(placed, placed.before, level, frame)
    if provision.tail:
        style = tail_style(provision)
        yield f'<p class="tail"{style}>{tagged(provision.tail)}</p>'
    yield from _siblings(placed, placed.after, level, frame)


def _missing(provision: Provision) -> str:
    sentence = gap(provision)
    return f'<p class="not-held">{sentence}</p>' if sentence else ""


def _siblings(
    holder: Placed, siblings: tuple[Placed, ...], level: int, frame: Frame
) -> Iterator[str]:
    """Yield children; in a table, rows that follow one another are one `table`."""
    above = holder.provision.provenance
    in_table = holder.provision.unit is Unit.TABLE
    for is_row, group in groupby(
        siblings, lambda each: in_table and each.provision.unit in _ROWS
    ):
        if is_row:
            yield from _table(tuple(group), above, frame)
        else:
            yield from (_section(each, level, above, frame) for each in group)


def _table(rows: tuple[Placed, ...], above: Provenance, frame: Frame) -> Iterator[str]:
    heads = 0
    while heads < len(rows) and rows[heads].provision.unit is Unit.HEADER:
        heads += 1
    yield "<table>"
    for name, some in (("thead", rows[:heads]), ("tbody", rows[heads:])):
        if some:
            yield f"<{name}>"
            yield from (_row(row, above, frame) for row in some)
            yield f"</{name}>"
    yield "</table>"


def _row(row: Placed, above: Provenance, frame: Frame) -> str:
    provision = row.provision
    name = f'th scope="col"{IN_TABLE}' if provision.unit is Unit.HEADER else "td"
    own = [
        _words(provision),
        known_html(provision, above, frame.explained, "span"),
        tagged(provision.tail),
        _missing(provision),
    ]
    cells = [_cell(each, name, provision.provenance, frame) for each in row.children]
    if any(own):
        cells.insert(0, _tag(name, " ".join(filter(None, own))))
    return _tag(f'tr id="{escape(row.eid)}"', " ".join(cells))


def _cell(cell: Placed, name: str, above: Provenance, frame: Frame) -> str:
    """Write a cell; whatever else stands in a row is put into a cell of its own."""
    provision = cell.provision
    if provision.unit is not Unit.CELL:
        return _tag(name, _section(cell, _LOWEST, above, frame))
    columns, rows = provision.span
    across = f' colspan="{columns}"' if columns > 1 else ""
    down = f' rowspan="{rows}"' if rows > 1 else ""
    words, head = _words(provision), IN_TABLE if name.startswith("th") else ""
    inside = _joined(
        [
            f"<p{head}>{words}</p>" if words and cell.children else words,
            known_html(provision, above, frame.explained, "span"),
            *_inside(cell, _LOWEST, frame),
            _missing(provision),
        ]
    )
    return _tag(f"{name}{across}{down}", inside)


def _tag(opening: str, inside: str) -> str:
    return f"<{opening}>{inside}</{opening.partition(' ')[0]}>"
