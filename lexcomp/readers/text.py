"""Plain text, one paragraph to a line."""

from __future__ import annotations

import re
import unicodedata

from lexcomp.model.errors import InputError
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Mark, Text
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.characters import decode, plain

LONGEST = 200_000
"""More characters than this in one line are no paragraph of any law.

The longest of 1,114 Acts has 9,000.
"""

#: Neither begins within another, so that many that do not end take no time.
_UNDERLINED = re.compile(r"<u>((?:(?!</?u>).)*+)</u>")
_ALLOWED = frozenset("\t\n\r\f\v\x1e\x1f\x85")


def read_text(data: bytes, file: str) -> tuple[Block, ...]:
    r"""Read the lines that are not empty as paragraphs without a style.

    Args:
        data: The bytes of the file.
        file: Its name, for messages and sources.

    Raises:
        InputError: The file is empty, is no text, or has a line that is too long.

    Examples:
        >>> [block.text.plain for block in read_text(b"1 Name\n\n2  Lamps", "a.txt")]
        ['1 Name', '2 Lamps']
    """
    return tuple(_paragraphs(text_of(data, file), file))


def text_of(data: bytes, file: str) -> str:
    r"""Decode the text of a file, its lines ended by `\n`.

    Args:
        data: The bytes of the file.
        file: Its name, for messages.

    Raises:
        InputError: The file is empty, is no text, or has a line that is too long.
    """
    text = decode(data, None)
    if not text.strip():
        raise InputError("It is empty; give the text of a law.", file)
    if _is_binary(text):
        message = "It is not plain text; give a .txt, .html, .docx or .epub file."
        raise InputError(message, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST:
            raise too_long(len(line), file, number)
    return text


def too_long(length: int, file: str, line: int) -> InputError:
    """Return what to say of a paragraph that is no paragraph of any law."""
    message = (
        f"This line has {length:,} characters; put each paragraph on a line of its own."
    )
    return InputError(message, file, line)


def _is_binary(text: str) -> bool:
    """Tell whether this is no text: a NUL anywhere, or control characters in plenty.

    A few stray ones are found in law typed on old machines, and are let pass.
    """
    control = sum(
        unicodedata.category(each) in {"Cc", "Cn"} and each not in _ALLOWED
        for each in text[:100_000]
    )
    return "\0" in text or control * 10 > min(len(text), 100_000)


def _paragraphs(text: str, file: str) -> list[Paragraph]:
    """Make a paragraph of each line that is not empty."""
    paragraphs: list[Paragraph] = []
    for number, line in enumerate(text.split("\n"), start=1):
        words = plain(line).strip()
        if words:
            paragraphs.append(Paragraph("", _marked(words), Source(file, number)))
    return paragraphs


def _marked(words: str) -> Text:
    """Return words with the underlining of endnotes, as `writers.text` writes it.

    Examples:
        >>> text = _marked("am No 1, 1999; <u>No 2, 1999</u>")
        >>> text.plain, [text.plain[each.start : each.end] for each in text.marks]
        ('am No 1, 1999; No 2, 1999', ['No 2, 1999'])
    """
    if "<u>" not in words:
        return Text(words)
    kept, marks, length = list[str](), list[Mark](), 0
    for index, piece in enumerate(_UNDERLINED.split(words)):
        if index % 2:
            marks.append(Mark(length, length + len(piece), Face.UNDERLINE))
        kept.append(piece)
        length += len(piece)
    return Text("".join(kept), tuple(marks))
