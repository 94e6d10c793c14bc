"""The punctuation of endnotes: abbreviations with full stops until 2014, then without.

The normal form, in which values are kept and compared, is the new punctuation: no full
stops and no plurals, `Sch` for a Schedule, `gaz` for the Gazette, an en dash in a
range, one space for a blank, and no “see” at the beginning.
"""

from __future__ import annotations

import re

_STOPS = re.compile(r"\b(ad|am|rep|rs|Nos?|Sch|ss?|rr?|Pt|Div|cl|c|pp?)\.(?=\s|\d)")
_NEW = (
    (re.compile(r"\bSchedules?\b|\bSchs?\b\.?"), "Sch"),
    (re.compile(r"\bGazettes?\b"), "gaz"),
    (re.compile(r"\b(?:Ss|ss|S)\b\.?(?=\d)"), "s "),
    (re.compile(r"\b(?:Ss|ss|S)\b\.?"), "s"),
    (re.compile(r"\b(?:Rr|rr|R|Regs?)\b\.?"), "r"),
    (re.compile(r"\bNos\b\.?"), "No"),
    (re.compile(r"(?<=[\dA-Z])\s*[-–—]\s*(?=\d)"), "–"),
    (re.compile(r"^see\s+|(?<=; )see\s+"), ""),
    (re.compile(r"(?<=[\dA-Z])\s+(?=\(\d+\))"), ""),
)
_NUMBER = r"\d[\w.‑-]*(?:\([\w–-]+\))*|\([\w–-]+\)"
_LIST = rf"(?:{_NUMBER})(?:(?:,\s(?:and\s)?|\sand\s|\sto\s|\s?[–-]\s?)(?:{_NUMBER}))*"
_PROVISIONS = re.compile(rf"\b(?P<word>[srco])\s(?P<list>{_LIST})")
_OLD = (
    (re.compile(r"\bNo\s(?=[A-Z]*\d)"), "No. "),
    (re.compile(r"\bgaz\b"), "Gazette"),
    (re.compile(r"\b(pp?)(?= \d)"), r"\1."),
    (re.compile(r"\b(ad|am|rep|rs)(?= by )"), r"\1."),
)
_SCHEDULES = re.compile(r"\bSch\b(?=\s\d+(?:, \d| and \d| to \d|[–-]\d))")


def without_stops(words: str) -> str:
    """Write abbreviations in the new style, without full stops.

    Examples:
        >>> without_stops("as am. by No. 80, 1982")
        'as am by No 80, 1982'
    """
    return " ".join(_STOPS.sub(r"\1 ", words).split())


def in_new_style(words: str) -> str:
    """Bring the words of a cell to the normal form.

    Examples:
        >>> in_new_style("Schedule 1 (items 3-5)"), in_new_style("see s. 2(1)")
        ('Sch 1 (items 3–5)', 's 2(1)')
        >>> in_new_style("S. 4(1) and (2)"), in_new_style("S.9 (1)")
        ('s 4(1) and (2)', 's 9(1)')
        >>> in_new_style("Ss. 1, 2 and Gazette 1999, No. S584")
        's 1, 2 and gaz 1999, No S584'
    """
    for pattern, written in _NEW:
        words = pattern.sub(written, words)
    return " ".join(without_stops(words).split())


def in_old_style(words: str, *, schedule: str = "Sch.", begins: bool = True) -> str:
    """Write words that are in the normal form with the full stops of before 2014.

    Args:
        words: What an application cell, a commencement cell or a bracket says.
        schedule: How a Schedule is called: `Sch.`, or in full where it commences.
        begins: Whether the words begin a cell, and with a capital letter.

    Examples:
        >>> in_old_style("s 9(1) and 10"), in_old_style("Sch 1 (items 3–5) and s 4")
        ('Ss. 9(1) and 10', 'Sch. 1 (items 3–5) and s. 4')
        >>> in_old_style("s 1–3 and Sch 2", schedule="Schedule")
        'Ss. 1–3 and Schedule 2'
    """
    words = _PROVISIONS.sub(_with_stop, words)
    if schedule.startswith("Schedule"):
        words = _SCHEDULES.sub("Schedules", words)
    words = re.sub(r"\bSch\b(?!\.)", schedule, words)
    for pattern, written in _OLD:
        words = pattern.sub(written, words)
    capital = begins and re.match(r"(?:ss?|cc?)\. ", words)
    return words[:1].upper() + words[1:] if capital else words


def _with_stop(found: re.Match[str]) -> str:
    """Write one provision, or several, with a full stop."""
    word, listed = found["word"], found["list"]
    numbers = re.findall(r"(?:^|[\s–-])\d", listed)
    several = len(numbers) > 1 and word != "o"
    return f"{word}{word if several else ''}. {listed}"
