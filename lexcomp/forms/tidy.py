"""Characters that copying and scanning bring in, made plain before words are read."""

from __future__ import annotations

import re

from lexcomp.forms.quotes import FIRST, LAST

_PLAIN = re.compile(r"[\x20-\x7e\n“”‘’—–…]*")
_ODD = re.compile(rf"[\x00-\x09\x0b-\x1f\x7f-\x9f{chr(FIRST)}-{chr(LAST)}]")
_GONE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HYPHENS = re.compile("[\u2010\u2011]")
_FIXED = re.compile("[\u00a0\u2007\u202f\u2000-\u200a]")
_RUNS = re.compile(r"[^\S\n]{2,}")
_SPACES = re.compile(r"[^\S\n]+")


def tidied(words: str) -> tuple[str, tuple[str, ...]]:
    """Make odd spaces and hyphens plain, and leave none around a line.

    Returns:
        The words, and what was found in them that does not belong there.

    Examples:
        >>> tidied("Omit  “a\u00a0b”, substi\u00adtute “c”.")[0]
        'Omit “a b”, substitute “c”.'
        >>> tidied("Omit “a”. ")
        ('Omit “a”.', ())
    """
    found: list[str] = []
    if not _PLAIN.fullmatch(words):
        words = _made_plain(words, found)
    stripped = words.strip()
    if _RUNS.search(stripped):
        found.append("doubled spaces")
    if "\n" not in stripped and not found:
        return stripped, ()
    lines = (_SPACES.sub(" ", line).strip() for line in stripped.split("\n"))
    return "\n".join(line for line in lines if line), tuple(found)


def _made_plain(words: str, found: list[str]) -> str:
    for pattern, name, plain in (
        (_GONE, "soft hyphens or characters without width", ""),
        (_FIXED, "non-breaking spaces", " "),
        (_HYPHENS, "non-breaking hyphens", "-"),
        (_ODD, "control characters", " "),
    ):
        if pattern.search(words):
            found.append(name)
            words = pattern.sub(plain, words)
    return words
