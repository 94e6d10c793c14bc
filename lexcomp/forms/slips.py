"""Drafters' and printers' slips in headers that leave one reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNIT = r"(?:section|regulation|rule|clause|paragraph|item|point|part|division)s?"
_SLIPS = (
    (re.compile("[\u00ad\u200b\u2060\ufeff]"), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r"\((\w{1,4})(?=\()"), r"(\1)"),
    (re.compile(r"(?<=\))(\w{1,4})\)"), r"(\1)"),
    (re.compile(r"(?<=\w)\((\w{1,4})$"), r"(\1)"),
    (re.compile(r"(?<=[\d)])([A-Z]{0,3})(and|or|to)\b"), r"\1 \2"),
    (re.compile(rf"\b({_UNIT})(?=\d)", re.IGNORECASE), r"\1 "),
    (re.compile(r",(?=,)"), ""),
    (re.compile(r"[,;.: ]+$"), ""),
)


def repaired(header: str) -> Iterator[str]:
    """Yield a header without the slips that are found in it, if any are.

    Examples:
        >>> list(repaired("Subparagraph 6AC(10)(b(iii)"))
        ['Subparagraph 6AC(10)(b)(iii)']
        >>> list(repaired("Section 5"))
        []
    """
    words = header
    for pattern, mended in _SLIPS:
        words = pattern.sub(mended, words)
    words = words.strip()
    if words.count(")") > words.count("(") and words.endswith("))"):
        words = words[:-1]
    if words != header:
        yield words
