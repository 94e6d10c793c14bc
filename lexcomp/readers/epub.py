"""Books (.epub) of the Federal Register: pages in a zip, a volume or more to a law."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from lxml import etree

from lexcomp.model.errors import InputError
from lexcomp.readers.archive import Archive
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.elements import name_of, parse_xml
from lexcomp.readers.html import read_html

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_CONTENTS = re.compile(r"(?:Mso)?TOC\d$", re.IGNORECASE)
_ENDNOTES = re.compile(
    r"ENotes?Heading1$|EndNotesHeading$|NotesSection$", re.IGNORECASE
)

#: The converter of the Register puts a blank box for a tab, or an empty one, …
_TAB = re.compile(
    rb"<span\b(?=[^<>]*?\bdisplay:\s*inline-block)[^<>]*+>", re.IGNORECASE
)
#: … and loses it after the number of a heading or of a line of the contents.
_NUMBER = re.compile(
    rb"(<p\b[^<>]*\bclass=[\"'](?:TOC|ActHead)\d+[\"'][^<>]*>\s*(?:<a\b[^<>]*>\s*)*"
    rb"<span\b[^<>]*>[0-9]+[A-Z]*(?:[-.][0-9A-Z]+)*</span>)"
    rb"(?=<span\b[^<>]*>(?:[A-Z]|\xe2\x80\x9c))"
)
_UNIT = re.compile(
    rb"(>(?:Chapter|Part|Division|Subdivision|Schedule|Form|Endnote)</span>)"
    rb"(?=<span\b[^<>]*>[0-9A-Z])"
)


def read_epub(data: bytes, file: str) -> tuple[Block, ...]:
    """Read the pages of a book in the order of reading, as one law.

    Pages that only list contents for a device, or show only a picture, are left out.
    Each volume of a law repeats its cover and says what a compilation is; from the
    second on, what stands before a volume's contents list is left out if most of it
    stands in the first, too. The contents lists of all are kept, one after another,
    where they stand. Endnotes are put at the end, should a volume before the last
    have any.

    Args:
        data: The bytes of the book.
        file: Its name, for messages. A source names the page after it.

    Raises:
        InputError: The file is no book, damaged, without words, or built to do harm.
    """
    archive = Archive(data, file)
    volumes = [
        blocks
        for name in _pages(archive, file)
        if (blocks := _page(archive.read(name), f"{file}/{name}"))
    ]
    if not volumes:
        raise InputError("It has no words; give the book that holds the law.", file)
    front = {_words(each) for each in _front(volumes[0])}
    law, endnotes = list[Block](), list[Block]()
    for index, volume in enumerate(volumes):
        blocks = _without_front(volume, front) if index else volume
        start = _start_of_endnotes(blocks)
        law += blocks[:start]
        endnotes += blocks[start:]
    return (*law, *endnotes)


def _pages(archive: Archive, file: str) -> Iterator[str]:
    """Yield the names of the pages, in the order of reading.

    Raises:
        InputError: The book does not say which they are.
    """
    package = _package(archive, file)
    root = parse_xml(archive.read(package), file)
    items = {each.get("id", ""): each for each in _all(root, "item")}
    folder = posixpath.dirname(package)
    # A page is read once, as the format has it; a bomb would name one many times.
    for name in dict.fromkeys(each.get("idref", "") for each in _spine(root)):
        item = items.get(name)
        if item is None:
            continue
        navigates = "nav" in item.get("properties", "").split()
        if item.get("media-type") in _PAGES and not navigates:
            yield posixpath.normpath(
                posixpath.join(folder, unquote(item.get("href", "")))
            )


def _spine(root: etree._Element) -> Iterator[etree._Element]:
    """Yield what names the pages that are read one after another."""
    return (each for each in _all(root, "itemref") if each.get("linear") != "no")


def _package(archive: Archive, file: str) -> str:
    """Return the name of the part that lists all others.

    Raises:
        InputError: There is none.
    """
    if _CONTAINER in archive:
        for each in _all(parse_xml(archive.read(_CONTAINER), file), "rootfile"):
            if name := each.get("full-path", ""):
                return name
    message = f"It has no “{_CONTAINER}”, so it is no book; give an .epub file."
    raise InputError(message, file)


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (each for each in root.iter() if name_of(each) == name)


def _page(data: bytes, name: str) -> tuple[Block, ...]:
    """Read a page; one without words is a cover, and gives nothing."""
    for pattern in (_NUMBER, _UNIT):
        data = pattern.sub(rb"\1 ", data)
    data = _TAB.sub(rb" \g<0>", data)
    if not re.search(rb">[^<>\w]*\w[^<>]*<", data[data.find(b"<body") + 1 :]):
        return ()
    return read_html(data, name)


def _front(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return what stands before the contents list; nothing where there is none."""
    styles = (each.style if isinstance(each, Paragraph) else "" for each in blocks)
    listed = (index for index, style in enumerate(styles) if _CONTENTS.match(style))
    return blocks[: next(listed, 0)]


def _without_front(
    blocks: tuple[Block, ...], known: set[tuple[str, ...]]
) -> tuple[Block, ...]:
    """Leave out the front of a volume, if it says again what the first says."""
    front = _front(blocks)
    repeated = sum(_words(each) in known for each in front)
    return blocks[len(front) :] if repeated * 2 > len(front) else blocks


def _words(block: Block) -> tuple[str, ...]:
    if isinstance(block, Paragraph):
        return (block.text.plain,)
    cells = (cell for row in block.rows for cell in row)
    return tuple(each.text.plain for cell in cells for each in cell.paragraphs)


def _start_of_endnotes(blocks: Sequence[Block]) -> int:
    for index, each in enumerate(blocks):
        if isinstance(each, Paragraph) and _ENDNOTES.match(each.style):
            return index
    return len(blocks)
