"""Law as plain text for comparison: one paragraph a line, no indentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lexcomp.model.document import Document, Provision
from lexcomp.model.endnote_layout import Layout, Note, laid_out
from lexcomp.model.endnote_rows import Table
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.path import Unit
from lexcomp.model.printing import NAMED, marker, title_line
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Face, Text
from lexcomp.writers.bearing_words import Beside, beside
from lexcomp.writers.contents import contents
from lexcomp.writers.faces import runs
from lexcomp.writers.publication import Publication
from lexcomp.writers.standing_words import gap, heading_apart

#: Soft hyphens go; special hyphens and spaces become plain ones.
_PLAIN = str.maketrans({"\u00ad": None, "\u2011": "-", "\u2010": "-"})


def write_text(publication: Publication, parts: frozenset[str]) -> bytes:
    """Write a law as plain text.

    A paragraph is a line: number, heading or words, one space between. The cells of
    a row are joined by ` | `; amendments that endnotes underline, because they have
    not commenced, stand in `<u>` and `</u>`. Words that are not held are told by a
    sentence in square brackets; with `standing`, so is how the words of each
    provision are known, unless that goes without saying from what holds it. So is,
    before all else, that this is not the law, or no longer. With endnotes, what bears
    on a provision without changing it stands after its words, in square brackets.

    Args:
        publication: The law.
        parts: Which of front matter, contents, endnotes and standing to add.
    """
    return "".join(f"{line}\n" for line in _lines(publication, parts)).encode()


def provision_lines(provision: Provision, *, told: bool = False) -> Iterator[str]:
    """Yield the lines of a provision and of what is inside it.

    Args:
        provision: The provision.
        told: Whether to tell how words are known, as `write_text` does.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> note = Provision(Unit.NOTE, text=Text("See Part 2."))
        >>> words = {"heading": Text("Lights"), "text": Text("A lamp must burn.")}
        >>> law = Provision(Unit.SECTION, "5", **words, children=(note,))
        >>> list(provision_lines(law))
        ['5 Lights', 'A lamp must burn.', 'Note: See Part 2.']
        >>> list(provision_lines(law, told=True))[:3]
        ['5 Lights', 'A lamp must burn.', '[applied]']
    """
    return map(_plain, _provision(provision, _Told(told)))


def contents_lines(document: Document) -> Iterator[str]:
    """Yield the lines of a list of contents."""
    return (_plain(entry.line) for entry in contents(document))


def endnote_lines(endnotes: Endnotes) -> Iterator[str]:
    """Yield the lines of endnotes in the current style, each row of a table on one."""
    return _layout(laid_out(endnotes))


def layout_lines(layout: Layout) -> Iterator[str]:
    """Yield the lines of endnotes and of the heading over them."""
    yield layout.heading
    yield from _layout(layout)


def _layout(layout: Layout) -> Iterator[str]:
    for note in layout.notes:
        yield from map(_plain, _note(note))


def _note(note: Note) -> Iterator[str]:
    yield note.heading
    yield from note.lines
    yield from (f"{short} = {meaning}" for short, meaning in note.pairs)
    for table in note.tables:
        yield from _table(table)
    yield from note.footnotes


def _lines(publication: Publication, parts: frozenset[str]) -> Iterator[str]:
    document = publication.document
    yield from (f"[{notice}]" for notice in publication.notices)
    if "front" in parts:
        yield from _front(document)
    if "contents" in parts:
        yield "Contents"
        yield from contents_lines(document)
    bearings = publication.bearings if "endnotes" in parts else ()
    told = _Told("standing" in parts, beside(document, bearings))
    for provision in document.provisions:
        yield from map(_plain, _provision(provision, told))
    if "endnotes" in parts and publication.layout:
        yield from layout_lines(publication.layout)


def _front(document: Document) -> Iterator[str]:
    """Yield the front matter, or the title where there is none."""
    lines = [line.plain for line in document.front] or [document.title]
    return map(_plain, lines)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told besides the words: how they are known, and what bears on them."""

    standing: bool
    beside: Beside = field(default_factory=dict)


def _provision(
    provision: Provision, told: _Told, above: Provenance | None = None
) -> Iterator[str]:
    """Yield lines in reading order.

    Args:
        provision: The provision.
        told: What to tell besides.
        above: How what holds it is known; None where nothing does.
    """
    end, known = provision.attached, provision.provenance
    yield from _opening(provision)
    if told.standing and known not in (above, Provenance(Standing.NOT_HELD)):
        yield f"[{_standing(known)}]"
    if told.standing and (headed := heading_apart(provision)):
        yield f"[heading {_standing(headed)}]"
    yield from _inside(provision, provision.children[:end], told)
    if provision.tail:
        yield provision.tail.plain
    yield from _inside(provision, provision.children[end:], told)
    missing = gap(provision)
    if missing:
        yield f"[{missing}]"
    yield from (f"[{words}]" for words in told.beside.get(id(provision), ()))


def _opening(provision: Provision) -> Iterator[str]:
    """Yield number, heading and first words, on one line where there is no heading."""
    number, words = marker(provision), provision.text.plain
    if provision.heading or provision.unit in NAMED:
        yield title_line(provision)
        number = ""
    if number or words:
        yield f"{number} {words}".strip()


def _standing(known: Provenance) -> str:
    """Say how words are known: `inferred: fees-of-1999`."""
    place = f"from {known.place}" if known.place else ""
    standing = ", ".join(filter(None, (known.standing, place)))
    return ": ".join(filter(None, (standing, ", ".join(known.inferences))))


def _inside(
    holder: Provision, children: tuple[Provision, ...], told: _Told
) -> Iterator[str]:
    """Yield the lines of children; cells side by side share one."""
    row: list[str] = []
    for child in children:
        if child.unit is Unit.CELL:
            row.append(" ".join(_provision(child, told, holder.provenance)))
            continue
        if row:
            yield " | ".join(row)
            row = []
        yield from _provision(child, told, holder.provenance)
    if row:
        yield " | ".join(row)


def _table(table: Table) -> Iterable[str]:
    yield " | ".join(table.columns)
    for row in table.rows:
        yield " | ".join(map(_underlined, row.cells))


def _underlined(text: Text) -> str:
    """Write text with `<u>` around what is underlined, since that tells something."""
    return "".join(
        f"<u>{words}</u>" if Face.UNDERLINE in faces else words
        for words, faces in runs(text)
    )


def _plain(line: str) -> str:
    """Fold white space, and make hyphens plain."""
    return " ".join(line.translate(_PLAIN).split())
