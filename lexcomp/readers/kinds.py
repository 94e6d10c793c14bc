"""What a file is, told from how it begins, where its name says something else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lexcomp.model.errors import InputError

_PAGES = (".html", ".htm", ".xhtml")
_BEGINNING = 4000
"""So many bytes are looked at; what a file is stands at its very beginning."""

_AFTER_MARKS = re.compile(rb"(?:\xef\xbb\xbf)?\s*")
_NARROW = 0.7
"""In UTF-16 English, so large a part of every second byte is NUL, or more."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file.

    Attributes:
        name: What it is called, with its article.
        suffixes: The endings under which it is read; the first is its own.
        remedy: What to do where it stands under another, if giving it its own
            ending is not enough.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    remedy: str = ""


DOCX = Kind("a Word document", (".docx", ".doc"))
EPUB = Kind("a book", (".epub",))
PAGE = Kind("a web page", (*_PAGES, ".doc"))
AKN = Kind("Akoma Ntoso", (".xml",))
OLD_WORD = Kind("an old Word document", (".doc", ".docx", ".epub"), "save it as DOCX")
RICH_TEXT = Kind("rich text (RTF)", (".doc",), "save it as DOCX")
PDF = Kind("a PDF", (".pdf",), "give the DOCX or EPUB of the law")
ARCHIVE = Kind(
    "an archive", (".docx", ".epub"), "unpack it and give the file that holds the law"
)
PICTURE = Kind("a picture", (), "give the text of the law")
WIDE = Kind("text in UTF-16 without its mark", (".xml",), "save it as UTF-8")

_BEGINNINGS = (
    (b"%PDF", PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_WORD),
    (b"{\\rtf", RICH_TEXT),
    (b"\x1f\x8b", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!", ARCHIVE),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
)
_MARKUP = (
    (re.compile(rb"<(?:\w+:)?akomaNtoso\b"), AKN),
    (re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE), PAGE),
)


def told(data: bytes) -> Kind | None:
    """Tell what a file is; None if nothing at its beginning says so, as in plain text.

    Examples:
        >>> told(b"%PDF-1.7") is PDF, told(b"1 Short title") is None
        (True, True)
        >>> told(b"<!DOCTYPE html><html><p>1 Short title").suffixes[0]
        '.html'
    """
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_archive(data)
    start = data[_AFTER_MARKS.match(data).end() :][:_BEGINNING]  # type: ignore[union-attr] # it matches nothing, too
    if start.startswith(b"<"):
        return next((kind for sign, kind in _MARKUP if sign.search(start)), None)
    return WIDE if _is_wide(data[:_BEGINNING]) else None


def suffix_of(data: bytes) -> str:
    """Return the ending that a file would have whose name is not known.

    Examples:
        >>> suffix_of(b"%PDF-1.7"), suffix_of(b"1 Short title"), suffix_of(b"<p>1")
        ('.pdf', '.txt', '.html')
    """
    kind = told(data)
    if kind is not None and kind.suffixes:
        return kind.suffixes[0]
    return ".html" if data.lstrip().startswith(b"<") else ".txt"


def must_be_read_as(data: bytes, suffix: str, file: str) -> None:
    """Refuse a file of another kind than its name says.

    Args:
        data: Its bytes.
        suffix: The ending of its name, in small letters.
        file: Its name, for messages.

    Raises:
        InputError: It is of a kind that is not read under that ending.
    """
    kind = told(data)
    if kind is None or suffix in kind.suffixes:
        return
    remedy = kind.remedy or f"give it the ending {kind.suffixes[0]}"
    raise InputError(f"It is {kind.name} and no {suffix} file; {remedy}.", file)


def _of_archive(data: bytes) -> Kind:
    """Tell a document and a book, which are archives, from others."""
    if b"application/epub+zip" in data[:200] or b"META-INF/container.xml" in data:
        return EPUB
    return DOCX if b"word/document" in data or b"_rels/.rels" in data else ARCHIVE


def _is_wide(start: bytes) -> bool:
    """Tell UTF-16 whose first two bytes do not say so."""
    if len(start) < len("1 Name"):
        return False
    halves = (start[::2], start[1::2])
    few, many = sorted(half.count(0) / len(half) for half in halves)
    return few == 0 and many > _NARROW
