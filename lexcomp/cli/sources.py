"""Laws that are given as arguments: a file, standard input, or TITLE@DATE."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from lexcomp.holdings.published import PublishedFile, published_of, read_published
from lexcomp.model.document import Document
from lexcomp.model.errors import InputError
from lexcomp.project import Project
from lexcomp.readers.block import Block
from lexcomp.readers.formats import source_of
from lexcomp.readers.kinds import suffix_of


def read_given(file: str) -> PublishedFile:
    """Read a law from a file, or from standard input if it is `-`.

    Raises:
        InputError: If it cannot be used.
    """
    if file != "-":
        return read_published(Path(file), file)
    data = sys.stdin.buffer.read()
    return published_of(data, suffix_of(data), "standard input")


def blocks_of_input() -> tuple[Block, ...]:
    """Read the paragraphs and tables of standard input, in whatever format it is.

    Raises:
        InputError: If it cannot be used.
    """
    data = sys.stdin.buffer.read()
    return source_of(data, suffix_of(data), "standard input")


def document_given(words: str, folder: str) -> Document:
    """Return the law that a word names: a file, or `TITLE@DATE` in a project.

    Raises:
        InputError: If it names neither.
    """
    title, at, day = words.rpartition("@")
    if not at or Path(words).exists():
        return read_given(words).compilation.document
    try:
        date = dt.date.fromisoformat(day)
    except ValueError as error:
        message = f"“{words}” is neither a file nor TITLE@DATE such as x@2021-09-01."
        raise InputError(message) from error
    return Project.open(folder).compile(title, date).document
