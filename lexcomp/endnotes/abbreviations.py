"""Endnote 2: the abbreviations that endnotes may use."""

from __future__ import annotations

import re

from lexcomp.endnotes.entries import Entry, Line, Row
from lexcomp.model.endnote_style import EndnoteStyle

#: The key of 41 abbreviations, unchanged in compilations from 2019 to 2024.
KEY = (
    ("ad", "added or inserted"),
    ("am", "amended"),
    ("amdt", "amendment"),
    ("c", "clause(s)"),
    ("C[x]", "Compilation No. x"),
    ("Ch", "Chapter(s)"),
    ("def", "definition(s)"),
    ("Dict", "Dictionary"),
    ("disallowed", "disallowed by Parliament"),
    ("Div", "Division(s)"),
    ("ed", "editorial change"),
    ("exp", "expires/expired or ceases/ceased to have effect"),
    ("F", "Federal Register of Legislation"),
    ("gaz", "gazette"),
    ("LA", "Legislation Act 2003"),
    ("LIA", "Legislative Instruments Act 2003"),
    ("(md)", "misdescribed amendment can be given effect"),
    ("(md not incorp)", "misdescribed amendment cannot be given effect"),
    ("mod", "modified/modification"),
    ("No.", "Number(s)"),
    ("o", "order(s)"),
    ("Ord", "Ordinance"),
    ("orig", "original"),
    ("par", "paragraph(s)/subparagraph(s)/sub-subparagraph(s)"),
    ("pres", "present"),
    ("prev", "previous"),
    ("(prev…)", "previously"),
    ("Pt", "Part(s)"),
    ("r", "regulation(s)/rule(s)"),
    ("reloc", "relocated"),
    ("renum", "renumbered"),
    ("rep", "repealed"),
    ("rs", "repealed and substituted"),
    ("s", "section(s)/subsection(s)"),
    ("Sch", "Schedule(s)"),
    ("Sdiv", "Subdivision(s)"),
    ("SLI", "Select Legislative Instrument"),
    ("SR", "Statutory Rules"),
    ("Sub-Ch", "Sub-Chapter(s)"),
    ("SubPt", "Subpart(s)"),
    ("underlining", "whole or part not commenced or to be commenced"),
)

#: What there was no occasion for before 2016: editorial changes, and the Act that
#: allows them (Legislation Act 2003, s 15V).
_SINCE_2016 = frozenset({"ed", "C[x]", "LA"})
#: What was told by an endnote of its own, not in the history, until October 2014.
_SINCE_2014 = frozenset({"(md)", "(md not incorp)", "underlining"})


def key_of(style: EndnoteStyle) -> tuple[tuple[str, str], ...]:
    """Return the abbreviations that endnotes in a style explain.

    The keys of 2013 to 2015 have not survived: what they can have said is taken from
    that of 2019. Until 2013 there was a legend of one line, which the style has.

    Examples:
        >>> from lexcomp.model.endnote_style import S1, S3, S4, S5
        >>> [len(key_of(style)) for style in (S1, S3, S4, S5)]
        [0, 35, 38, 41]
    """
    if not style.key:
        return ()
    without = {"S3": _SINCE_2016 | _SINCE_2014, "S4": _SINCE_2016}
    gone = without.get(style.name, frozenset())
    stops = "." if style.stops else ""
    return tuple(
        (f"{short}{stops if short in _STOPPED else ''}", meaning)
        for short, meaning in KEY
        if short not in gone
    )


#: Abbreviations that stood with a full stop where the style has them.
_STOPPED = frozenset(
    {"ad", "am", "rep", "rs", "exp", "mod", "reloc", "renum", "s", "r", "c", "Sch"}
)
_PAIR = re.compile(
    r"(?P<short>\([^()=]*\)|C\[x\]|\[?[A-Za-z][\w.…-]*\]?)\s*(?:=|:(?=\s))\s*"
)


def read_abbreviations(entries: tuple[Entry, ...]) -> tuple[tuple[str, str], ...]:
    """Read a key, in its order.

    It is printed in two columns, each to be read from top to bottom, and a meaning
    may go on in the next row of its column. One cell to a paragraph, the cells
    alternate.
    """
    left: list[str] = []
    right: list[str] = []
    lines: list[str] = []
    for entry in entries:
        if isinstance(entry, Row):
            left.append(entry.words(0))
            right.append(" ".join(line.plain for line in entry.rest()))
        elif isinstance(entry, Line):
            lines.append(entry.plain)
    if not any(map(_PAIR.search, (*left, *right, *lines))):
        return _side_by_side(left, right, lines)
    if any(not _PAIR.match(line) for line in lines):
        lines = [*lines[::2], *lines[1::2]]
    return _pairs([*left, *right, *lines])


def _side_by_side(
    left: list[str], right: list[str], lines: list[str]
) -> tuple[tuple[str, str], ...]:
    """Read a key whose columns are abbreviations and meanings, as we print it."""
    rows = zip(left, right, strict=True)
    pairs = [*rows, *zip(lines[::2], lines[1::2], strict=False)]
    heading = ("Abbreviation", "Meaning")
    return tuple(pair for pair in pairs if all(pair) and pair != heading)


def _pairs(cells: list[str]) -> tuple[tuple[str, str], ...]:
    """Read abbreviations and their meanings from cells in order."""
    pairs: list[tuple[str, str]] = []
    for cell in cells:
        found = list(_PAIR.finditer(cell))
        before = cell[: found[0].start()] if found else cell
        if pairs and before.strip():
            pairs[-1] = (pairs[-1][0], _joined(pairs[-1][1], before.strip()))
        for each, end in zip(found, _ends(found, cell), strict=True):
            short = each["short"].removeprefix("[")
            short = short if "[" in short else short.removesuffix("]")
            pairs.append((short, cell[each.end() : end].strip()))
    return tuple(pairs)


def _ends(found: list[re.Match[str]], cell: str) -> tuple[int, ...]:
    """Return where the meaning after each abbreviation ends."""
    return (*(each.start() for each in found[1:]), *([len(cell)] if found else []))


def _joined(meaning: str, more: str) -> str:
    """Join what a meaning goes on with."""
    return f"{meaning}{more}" if more.startswith("/") else f"{meaning} {more}"
