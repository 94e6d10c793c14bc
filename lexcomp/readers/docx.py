"""Word documents (.docx): the parts of the package, and what is read of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from lexcomp.model.errors import InputError
from lexcomp.readers.archive import Archive
from lexcomp.readers.block import Block
from lexcomp.readers.docx_body import Body
from lexcomp.readers.docx_numbers import read_numbers
from lexcomp.readers.docx_styles import W, read_styles
from lexcomp.readers.elements import parse_xml

#: The namespaces of the strict kind of the format, each with the usual one.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
_PACKAGE = "_rels/.rels"
_RELATIONSHIP = (
    "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
)
_USUAL = "word/document.xml"


def read_docx(data: bytes, file: str) -> tuple[Block, ...]:
    """Read the body of a document as it would be printed.

    The style of a paragraph is the name of its style as the class of a web page has
    it (`ActHead5`, `paragraphsub`), so that a law is the same in both. Insertions
    are read as accepted, deletions as done; a field counts as its result, an image
    as its alternative text, a table in a table as paragraphs of its cell. Text boxes
    and footnotes (style `footnote`) come after the paragraph that holds or cites
    them. Numbers that Word counts itself are put before the words. Headers, footers
    and comments are left out.

    Args:
        data: The bytes of the document.
        file: Its name, for messages. The line of a source is the number of the
            paragraph.

    Raises:
        InputError: The file is no document, damaged, protected by a password,
            without words, or built to do harm.
    """
    archive = Archive(data, file)
    main = _target(archive, _PACKAGE, "officeDocument", file) or _USUAL
    if main not in archive:
        message = f"It has no “{main}”, so it is no Word document; save it as DOCX."
        raise InputError(message, file)
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")

    def part(kind: str) -> etree._Element | None:
        called = _target(archive, relations, kind, file)
        called = posixpath.normpath(posixpath.join(folder, called)) if called else ""
        return _part(archive, called, file) if called in archive else None

    notes = {
        (kind, each.get(f"{W}id", "")): each
        for kind in ("footnote", "endnote")
        for each in _notes(part(f"{kind}s"), kind)
    }
    styles, numbers = read_styles(part("styles")), read_numbers(part("numbering"))
    body = Body(file, styles, numbers, notes)
    root = _part(archive, main, file)
    blocks = (*body.blocks(root), *body.left_over())
    if not blocks:
        raise InputError("It has no words; give the document that holds the law.", file)
    return blocks


def _target(archive: Archive, relations: str, kind: str, file: str) -> str:
    """Return the part that has this kind of relation, or nothing."""
    if relations not in archive:
        return ""
    for each in parse_xml(archive.read(relations), file).iter(_RELATIONSHIP):
        inside = each.get("TargetMode") != "External"
        if inside and each.get("Type", "").endswith(f"/{kind}"):
            return each.get("Target", "").lstrip("/")
    return ""


def _part(archive: Archive, name: str, file: str) -> etree._Element:
    data = archive.read(name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_xml(data, file)


def _notes(root: etree._Element | None, kind: str) -> Iterator[etree._Element]:
    return root.iterchildren(f"{W}{kind}") if root is not None else iter(())
