"""Which reader reads which file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from lexcomp.model.errors import InputError
from lexcomp.readers.block import Block
from lexcomp.readers.html import read_html
from lexcomp.readers.text import read_text

Reader = Callable[[bytes, str], tuple[Block, ...]]
"""(the bytes of a file, what to call it in messages) -> its paragraphs and tables."""

#: The readers, by the suffix of the files that they read.
BY_SUFFIX: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".md": read_text,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
    }
)


def read_source(file: Path, shown: str) -> tuple[Block, ...]:
    """Read a file by the reader for its suffix.

    Args:
        file: The file.
        shown: What to call it in messages.

    Raises:
        InputError: If it is missing, empty, binary or of a kind that is not read.
    """
    reader = BY_SUFFIX.get(file.suffix.lower())
    if reader is None:
        known = ", ".join(BY_SUFFIX)
        message = f"A “{file.suffix}” file is not read here; give one of {known}."
        raise InputError(message, shown)
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"It cannot be read ({error.strerror}); give the path of a file."
        raise InputError(message, shown) from error
    return reader(data, shown)
