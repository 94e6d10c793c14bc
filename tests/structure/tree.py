"""Provisions as text for test cases: a line to each, indented by depth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexcomp.model.document import Provision
from lexcomp.model.source import Source
from lexcomp.model.text import Text
from lexcomp.readers.block import Block, Paragraph, TableBlock, TableCell
from lexcomp.readers.characters import plain
from lexcomp.readers.html import read_html
from lexcomp.readers.text import read_text


def outline(provisions: Iterable[Provision]) -> str:
    """Write provisions as lines: label, heading in slashes, words, closing words.

    A line that begins with `~` holds the closing words of what it is indented under.
    """
    return "\n".join(line for each in provisions for line in _lines(each, 0))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Read a test case: HTML if it begins with a tag, lines of text otherwise.

    A line `Style: words` whose style stands in square brackets has that style; one
    that begins with a bar is a row of a table.
    """
    if text.startswith("<"):
        return read_html(text.encode(), "case.html")
    if not text.startswith("{"):
        return read_text(text.encode(), "case.txt")
    return tuple(_styled(text.splitlines()))


def _styled(lines: list[str]) -> Iterator[Block]:
    rows: list[tuple[TableCell, ...]] = []
    for number, line in enumerate(lines, start=1):
        source = Source("case.txt", number)
        if line.startswith("|"):
            cells = (plain(each).strip() for each in line.strip("|").split("|"))
            rows.append(tuple(_cell(words, source) for words in cells))
            continue
        if rows:
            yield TableBlock(tuple(rows), source)
            rows = []
        style, _, words = line.removeprefix("{").partition("} ")
        yield Paragraph(style, Text(words), source)
    if rows:
        yield TableBlock(tuple(rows), Source("case.txt", len(lines)))


def _cell(words: str, source: Source) -> TableCell:
    return TableCell((Paragraph("Tabletext", Text(words), source),) if words else ())


def _lines(provision: Provision, depth: int) -> Iterator[str]:
    heading = f"/{provision.heading.plain}/" if provision.heading else ""
    designation = f"<{provision.designation}>" if provision.designation else ""
    parts = (str(provision.label), designation, heading, provision.text.plain)
    yield "  " * depth + " ".join(filter(None, parts))
    end = provision.attached
    for child in provision.children[:end]:
        yield from _lines(child, depth + 1)
    if provision.tail:
        yield "  " * (depth + 1) + f"~ {provision.tail.plain}"
    for child in provision.children[end:]:
        yield from _lines(child, depth + 1)
