"""Places inside what a header names: “paragraph (b)”, “the subsection”."""

from __future__ import annotations

from lexcomp.forms.agreement import agree
from lexcomp.forms.header import read_within
from lexcomp.model.path import Path, Unit


def inner_place(words: str, path: Path) -> Path | None:
    """Return the one provision that words name inside another, or None.

    “The subsection” is that which the header names, if it names one.

    Examples:
        >>> path = Path.parse("section:5/subsection:2")
        >>> str(inner_place("paragraph (b)", path))
        'section:5/subsection:2/paragraph:b'
        >>> inner_place("the subsection", path) == path
        True
        >>> inner_place("the section", path) is None
        True
    """
    if words.startswith(("the ", "that ")) and agree(words.partition(" ")[2], (path,)):
        return path
    named = read_within(words, path, Unit.SECTION)
    if named is None or len(named) != 1 or named[0].side:
        return None
    return named[0].path
