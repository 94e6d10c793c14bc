"""Akoma Ntoso 3.0 as a law: what our own writer writes, and others in its manner.

An element of the hierarchy is a provision, and so is an `hcontainer` by its name.
`num` gives the number without brackets and words; where that leaves more than one
reading, our writer has put the attributes `num` and `designation` of its own
namespace. `crossHeading` is a subheading, rows are the items of a table. Endnotes are
read by `akn_conclusions`; the history in the `meta` is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from lexcomp.model.document import Document, Provision
from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.model.source import Source
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.readers.akn_table import cells_by_column
from lexcomp.readers.akn_words import (
    NAMESPACE,
    bare_number,
    cell_part,
    defined,
    text_of,
)
from lexcomp.readers.elements import name_of, parse_xml

DEEPEST = 100
"""No law is nested as deeply as this."""

_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_UNITS = {unit.value: unit for unit in Unit}
_OTHERS = {
    "article": Unit.ARTICLE, "point": Unit.PARAGRAPH, "indent": Unit.SUBPARAGRAPH,
    "attachment": Unit.SCHEDULE, "component": Unit.SCHEDULE,
}  # fmt: skip
_PASSED = frozenset({"doc", "mainBody", "body", "list", "components", "attachments"})
_HOLDS_WORDS = frozenset({"content", "intro", "wrapUp"})
_NOT_LAW = frozenset({"meta", "preface", "preamble", "conclusions", "num", "heading"})


def read_akn(data: bytes, file: str) -> Document:
    """Read a law.

    Args:
        data: The bytes of the file.
        file: Its name, for messages and sources.

    Raises:
        InputError: It is not Akoma Ntoso 3.0, damaged, or built to do harm.

    Examples:
        >>> law = f'<akomaNtoso xmlns="{_AKN}"><act name="act"><body><section eId="s">'
        >>> law += "<num>1</num><content><p>A <b>lamp</b>.</p></content></section>"
        >>> found = read_akn(f"{law}</body></act></akomaNtoso>".encode(), "a.xml")
        >>> str(found.provisions[0].label), found.provisions[0].text.plain
        ('section:1', 'A lamp.')
    """
    root = parse_xml(data, file)
    if name_of(root) != "akomaNtoso" or not str(root.tag).startswith(f"{{{_AKN}"):
        message = "It is not Akoma Ntoso 3.0; give a .docx, .epub, .html or .txt file."
        raise InputError(message, file)
    reading = _Reading(file)
    holders = [each for each in root.iter() if name_of(each) in {"body", "mainBody"}]
    if not holders:
        raise InputError("It has no body; give the whole of the law.", file)
    above = Provenance()
    provisions = [*reading.children(holders[0], above)]
    for each in _annexed(root):
        provisions += reading.children(each, above)
    return Document(_title(root), tuple(provisions), tuple(_front(root)))


def _annexed(root: etree._Element) -> Iterator[etree._Element]:
    """Yield what holds the Schedules, unless it is in the body or in another."""
    walk = etree.iterwalk(root, events=("start",))
    for _, each in walk:
        if name_of(each) in {"attachments", "components"}:
            yield each
        if name_of(each) in {"attachments", "components", "body", "mainBody"}:
            walk.skip_subtree()


def _title(root: etree._Element) -> str:
    """Return the name of the law, from what it says of itself or of its title."""
    for each in root.iter():
        if name_of(each) in {"original", "FRBRalias"}:
            if words := each.get("showAs") or each.get("value"):
                return words
        elif name_of(each) in {"docTitle", "shortTitle"}:
            return text_of(each).plain
    return ""


def _front(root: etree._Element) -> Iterator[Text]:
    for holder in root.iter():
        if name_of(holder) in {"preface", "preamble"}:
            for each in holder.iter():
                if name_of(each) == "p" and (words := text_of(each)):
                    yield words


@dataclass(slots=True)
class _Words:
    """What the blocks of a provision are: words, rows and paragraphs of their own."""

    text: Text = Text()
    tail: Text = Text()
    inside: tuple[Provision, ...] = ()


@dataclass(slots=True)
class _Reading:
    """The walk through a law."""

    file: str
    depth: int = 0

    def children(
        self, holder: etree._Element, above: Provenance
    ) -> Iterator[Provision]:
        """Yield the provisions straight in an element.

        Args:
            holder: The element.
            above: How what holds them is known.

        Raises:
            InputError: They are nested too deeply.
        """
        self.depth += 1
        if self.depth > DEEPEST:
            message = "It is nested too deeply; give the law without such nesting."
            raise InputError(message, self.file)
        for child in holder:
            name = name_of(child)
            if name == "crossHeading":
                yield Provision(
                    Unit.SUBHEADING, heading=text_of(child), source=self._at(child),
                    provenance=_known(child, above),
                )  # fmt: skip
            elif name in _PASSED:
                yield from self.children(child, above)
            elif name not in _HOLDS_WORDS | _NOT_LAW and not _stands_in(child):
                yield self._provision(child, _unit(child), above)
        self.depth -= 1

    def _provision(
        self, element: etree._Element, unit: Unit, above: Provenance
    ) -> Provision:
        """Read an element of the hierarchy."""
        own = _known(element, above)
        words = self._words(element, unit, own)
        children = (*words.inside, *self.children(element, own))
        designation = element.get(f"{NAMESPACE}designation", "")
        num = element.get(f"{NAMESPACE}num", "")
        if not (num or designation):
            printed = _first(element, "num").plain
            num = bare_number(unit, printed) or defined(element, unit)
        return Provision(
            unit, num, _first(element, "heading"), words.text, children, words.tail,
            designation, source=self._at(element), provenance=own,
            headed=_headed(element),
        )  # fmt: skip

    def _words(self, element: etree._Element, unit: Unit, own: Provenance) -> _Words:
        """Read the blocks of `content`, `intro`, `wrapUp` and our own `tail`."""
        words = _Words()
        for child in element:
            name = name_of(child)
            if name in {"content", "intro"}:
                words = self._blocks(child, unit, own, ends=name == "content")
            elif name == "wrapUp":
                words.tail = _joined([words.tail, *map(text_of, _said(child))])
            elif name == "p":  # outside the schema, but words
                words.text = _joined([words.text, text_of(child)])
            elif name == "hcontainer" and child.get("name") == "tail":
                said = [p for each in child for p in _said(each)]
                words.tail = _joined([words.tail, *map(text_of, said)])
        return words

    def _blocks(
        self, holder: etree._Element, unit: Unit, own: Provenance, *, ends: bool
    ) -> _Words:
        """Read blocks: first words, then rows or paragraphs, then closing words."""
        said: list[Text] = []
        after: list[Text] = []
        inside: list[Provision] = []
        for each in holder:
            if name_of(each) == "table":
                rows = self._rows(each, own)
                table = Provision(Unit.TABLE, children=rows, source=self._at(each))
                inside += rows if unit is Unit.TABLE else (table,)
            elif name_of(each) == "blockList":
                inside += self._list(each, own)
            elif each.get("class") != "not-held" and (words := text_of(each)):
                (after if inside else said).append(words)
        text, *rest = said or [Text()]
        if inside:
            first = [Provision(Unit.ALINEA, text=each) for each in rest]
            return _Words(text, _joined(after), (*first, *inside))
        tail = rest.pop() if ends and len(rest) == 1 else Text()
        others = (Provision(Unit.ALINEA, text=each) for each in rest)
        return _Words(text, tail, tuple(others))

    def _rows(self, table: etree._Element, above: Provenance) -> tuple[Provision, ...]:
        """Read the rows of a table."""
        below: dict[int, int] = {}
        rows = (each for each in table.iter() if name_of(each) == "tr")
        return tuple(self._row(each, above, below) for each in rows)

    def _row(
        self, row: etree._Element, above: Provenance, below: dict[int, int]
    ) -> Provision:
        own = _known(row, above)
        cells = [each for each in row if name_of(each) in {"td", "th"}]
        heads = bool(cells) and all(name_of(each) == "th" for each in cells)
        text = Text()
        if cells and _is_own(cells[0]):
            text = _joined(map(text_of, _said(cells.pop(0))))
        made = [self._cell(each, own) for each in cells]
        num = row.get(f"{NAMESPACE}num", "")
        return Provision(
            Unit.HEADER if heads else Unit.ITEM, num, text=text,
            children=cells_by_column(made, below),
            source=self._at(row), provenance=own,
        )  # fmt: skip

    def _cell(self, cell: etree._Element, above: Provenance) -> Provision:
        """Read a cell; its number is told by its column, unless it is written."""
        own = _known(cell, above)
        first, inside = Text(), list[Provision]()
        for each in _said(cell):
            unit = _UNITS.get(each.get("class", ""))
            if unit is Unit.CELL or (unit is None and not (first or inside)):
                first = text_of(each)
            else:
                inside.append(cell_part(each, unit or Unit.ALINEA, own))
        span = tuple(_span(cell, name) for name in ("colspan", "rowspan"))
        return Provision(
            Unit.CELL, cell.get(f"{NAMESPACE}num", ""), text=first,
            children=tuple(inside), span=(span[0], span[1]), source=self._at(cell),
            provenance=own,
        )  # fmt: skip

    def _list(self, holder: etree._Element, above: Provenance) -> Iterator[Provision]:
        """Yield the items of a list among the words, and what stands around them."""
        for each in holder:
            if name_of(each) == "item":
                yield self._provision(each, Unit.PARAGRAPH, above)
            elif words := text_of(each):
                yield Provision(Unit.ALINEA, text=words, source=self._at(each))

    def _at(self, element: etree._Element) -> Source:
        return Source(self.file, element.sourceline or 1)


def _unit(element: etree._Element) -> Unit:
    """Return what kind of provision an element is; an unknown one is bare words."""
    name = name_of(element)
    if name == "hcontainer":
        name = element.get("name", "")
    return _UNITS.get(name) or _OTHERS.get(name) or Unit.ALINEA


def _stands_in(element: etree._Element) -> bool:
    """Tell what is no provision: our closing words, and what fills an empty body."""
    name = name_of(element)
    return name in {"p", "toc"} or (
        name == "hcontainer" and element.get("name") in {"tail", "none"}
    )


def _known(element: etree._Element, above: Provenance) -> Provenance:
    """Return how words are known: as what holds them, where nothing else is said."""
    standing = element.get(f"{NAMESPACE}standing")
    if standing not in set(Standing):
        return above
    names = element.get(f"{NAMESPACE}inferences", "").split()
    return Provenance(Standing(standing), tuple(names))


def _headed(element: etree._Element) -> Provenance | None:
    """Return how a heading is known, where that is said."""
    standing = element.get(f"{NAMESPACE}headingStanding")
    if standing not in set(Standing):
        return None
    names = element.get(f"{NAMESPACE}headingInferences", "").split()
    place = element.get(f"{NAMESPACE}headingFrom", "")
    return Provenance(Standing(standing), tuple(names), place)


def _first(element: etree._Element, name: str) -> Text:
    """Return the words of the first child of a name, or none."""
    return next((text_of(each) for each in element if name_of(each) == name), Text())


def _said(holder: etree._Element) -> list[etree._Element]:
    """Return the blocks of words, but for what is said in place of words not held."""
    return [each for each in holder if each.get("class") != "not-held"]


def _is_own(cell: etree._Element) -> bool:
    """Tell the words of a row, which stand before its cells and have no class."""
    said = list(cell)
    return bool(said) and all(each.get("class") in {None, "not-held"} for each in said)


def _joined(texts: Sequence[Text] | Iterator[Text]) -> Text:
    """Join texts with a space between them."""
    whole = Text()
    for each in texts:
        whole = whole.plus(Text(" ")).plus(each) if whole and each else whole.plus(each)
    return whole


def _span(cell: etree._Element, name: str) -> int:
    words = cell.get(name, "1")
    return int(words) if words.isdecimal() and 0 < int(words[:4]) <= 1000 else 1  # noqa: PLR2004  # as for web pages
