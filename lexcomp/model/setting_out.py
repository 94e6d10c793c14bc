"""An amending item as it is printed: its heading, its words, what it sets out."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.printing import NAMED, marker, title_line


def item_lines(item: AmendingItem) -> tuple[str, ...]:
    """Return the paragraphs of an item, without its heading.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> new = Provision(Unit.SUBSECTION, "2", text=Text("A lamp must be red."))
        >>> item_lines(AmendingItem("1", "Section 5", "Add:", (new,)))
        ('Add:', '(2) A lamp must be red.')
    """
    lines: list[str] = []
    body = item.body.split("\n")
    unplaced = list(item.provisions)
    for index, line in enumerate(body):
        lines += [line] if line else []
        for at, provision in zip(item.under, item.provisions, strict=False):
            if at == index and provision in unplaced:
                unplaced.remove(provision)
                lines += provision_lines(provision)
    for provision in unplaced:
        lines += provision_lines(provision)
    return tuple(lines)


def provision_lines(provision: Provision) -> Iterator[str]:
    """Yield the paragraphs of a provision that is set out, one a line.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> note = Provision(Unit.NOTE, text=Text("See Part 2."))
        >>> words = {"heading": Text("Lights"), "text": Text("A lamp must burn.")}
        >>> law = Provision(Unit.SECTION, "5", **words, children=(note,))
        >>> list(provision_lines(law))
        ['5 Lights', 'A lamp must burn.', 'Note: See Part 2.']
    """
    number, words = marker(provision), provision.text.plain
    if provision.heading or provision.unit in NAMED:
        yield title_line(provision)
        number = ""
    first = f"{number} {words}".strip()
    yield from [first] if first else []
    end = provision.attached
    yield from _inside(provision.children[:end])
    if provision.tail:
        yield provision.tail.plain
    yield from _inside(provision.children[end:])


def _inside(children: tuple[Provision, ...]) -> Iterator[str]:
    """Yield the lines of children; the cells of a row share one."""
    row: list[str] = []
    for child in children:
        if child.unit is Unit.CELL:
            row.append(" ".join(provision_lines(child)))
            continue
        if row:
            yield " | ".join(row)
            row = []
        yield from provision_lines(child)
    if row:
        yield " | ".join(row)
