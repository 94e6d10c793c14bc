"""Which reader reads which file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from lexcomp.model.document import Document
from lexcomp.model.errors import InputError
from lexcomp.readers.akn import read_akn
from lexcomp.readers.akn_conclusions import Around, read_around
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.doc import read_doc, refuse_pdf
from lexcomp.readers.docx import read_docx
from lexcomp.readers.epub import read_epub
from lexcomp.readers.html import read_html
from lexcomp.readers.kinds import must_be_read_as
from lexcomp.readers.markdown import read_markdown
from lexcomp.readers.text import LONGEST, read_text, too_long

Reader = Callable[[bytes, str], tuple[Block, ...]]
"""(the bytes of a file, what to call it in messages) -> its paragraphs and tables."""

DocumentReader = Callable[[bytes, str], Document]
"""(the bytes of a file, what to call it in messages) -> the law that it holds."""

#: The readers, by the suffix of the files that they read.
BY_SUFFIX: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".md": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
        ".docx": read_docx,
        ".epub": read_epub,
        ".doc": read_doc,
        ".pdf": refuse_pdf,
    }
)

#: The readers of formats that tell provisions from one another themselves.
DOCUMENTS: Mapping[str, DocumentReader] = MappingProxyType({".xml": read_akn})

#: The readers of what those formats have around the law: its front and endnotes.
AROUND: Mapping[str, Callable[[bytes, str], Around]] = MappingProxyType(
    {".xml": read_around}
)

_REFUSED = frozenset({".doc", ".pdf"})


def read_source(file: Path, shown: str) -> tuple[Block, ...]:
    """Read a file by the reader for its suffix.

    Args:
        file: The file.
        shown: What to call it in messages.

    Raises:
        InputError: If it is missing, empty, damaged or of a kind that is not read.
    """
    return source_of(_bytes(file, shown), file.suffix.lower(), shown)


def source_of(data: bytes, suffix: str, shown: str) -> tuple[Block, ...]:
    """Read bytes by the reader for a suffix; see `read_source`.

    Raises:
        InputError: If they are empty, damaged or of a kind that is not read.
    """
    reader = BY_SUFFIX.get(suffix)
    if reader is None:
        raise _no_reader(suffix, shown)
    must_be_read_as(data, suffix, shown)
    blocks = reader(data, shown)
    for each in _paragraphs(blocks):
        if len(each.text.plain) > LONGEST:
            raise too_long(len(each.text.plain), shown, each.source.line)
    return blocks


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield paragraphs, those of tables among them."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs


def read_whole(file: Path, shown: str) -> Document | None:
    """Read a law from a format that tells its provisions itself.

    Args:
        file: The file.
        shown: What to call it in messages.

    Returns:
        The law, or None if the format is one of `read_source`.

    Raises:
        InputError: If it is missing, damaged or no law.
    """
    suffix = file.suffix.lower()
    if suffix not in DOCUMENTS:
        return None
    return whole_of(_bytes(file, shown), suffix, shown)


def whole_of(data: bytes, suffix: str, shown: str) -> Document | None:
    """Read a law from bytes; see `read_whole`.

    Raises:
        InputError: If they are damaged or no law.
    """
    reader = DOCUMENTS.get(suffix)
    if reader is None:
        return None
    must_be_read_as(data, suffix, shown)
    document = reader(data, shown)
    for _, each in document.walk():
        longest = max(len(each.text.plain), len(each.tail.plain))
        if longest > LONGEST:
            raise too_long(longest, shown, each.source.line if each.source else 1)
    return document


def around_law(file: Path, shown: str) -> Around:
    """Read what stands around a law in a format of `read_whole`.

    Raises:
        InputError: If the file is missing or damaged.
    """
    return around_of(_bytes(file, shown), file.suffix.lower(), shown)


def around_of(data: bytes, suffix: str, shown: str) -> Around:
    """Read what stands around a law from bytes; see `around_law`.

    Raises:
        InputError: If they are damaged.
    """
    reader = AROUND.get(suffix)
    return reader(data, shown) if reader else Around()


def _no_reader(suffix: str, shown: str) -> InputError:
    """Say that a file that is there is of no kind that is read."""
    known = ", ".join(each for each in BY_SUFFIX if each not in _REFUSED)
    if suffix:
        message = f"A “{suffix}” file is not read here; give one of {known}."
    else:
        message = f"Its name has no ending that tells what it is; end it in {known}."
    return InputError(message, shown)


def _bytes(file: Path, shown: str) -> bytes:
    """Read the bytes of a file.

    Raises:
        InputError: If it cannot be read, or is a folder.
    """
    if file.is_dir():
        message = "It is a folder; give the path of a file in it."
        raise InputError(message, shown)
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"It cannot be read ({error.strerror}); give the path of a file."
        raise InputError(message, shown) from error
