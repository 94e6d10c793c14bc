"""The words of a header that name provisions: units, their numbers, defined terms."""

from __future__ import annotations

import re

from lexcomp.forms.reference import ADDRESSED, Reference
from lexcomp.forms.tokens import (
    BRACKET,
    COMMA,
    NUM,
    WORD,
    Tokens,
)
from lexcomp.model.path import BASIC, CONTAINERS, Unit

Nums = tuple[str, ...]

LAW = Reference(Unit.SECTION, ())
"""Stands for the whole law, which has no label."""

_UNITS = {
    str(word): unit
    for unit in (*ADDRESSED, *CONTAINERS, Unit.SCHEDULE, Unit.FORM)
    for word in (unit, f"{unit}s")
} | {
    "sub-section": Unit.SUBSECTION,
    "sub-sections": Unit.SUBSECTION,
    "sub-regulation": Unit.SUBREGULATION,
    "sub-regulations": Unit.SUBREGULATION,
    "sub-clause": Unit.SUBCLAUSE,
    "sub-clauses": Unit.SUBCLAUSE,
    "sub-paragraph": Unit.SUBPARAGRAPH,
    "sub-paragraphs": Unit.SUBPARAGRAPH,
    "subsubparagraph": Unit.SUBSUBPARAGRAPH,
    "note": Unit.NOTE,
    "notes": Unit.NOTE,
    "example": Unit.EXAMPLE,
    "examples": Unit.EXAMPLE,
    "penalty": Unit.PENALTY,
    "penalties": Unit.PENALTY,
    "heading": Unit.HEADING,
    "headings": Unit.HEADING,
    "table": Unit.TABLE,
    "item": Unit.ITEM,
    "items": Unit.ITEM,
    "column": Unit.CELL,
    "columns": Unit.CELL,
}
_NEED_NO_NUM = frozenset(
    {Unit.SCHEDULE, Unit.NOTE, Unit.EXAMPLE, Unit.PENALTY, Unit.HEADING, Unit.TABLE}
)
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_LAWS = tuple(
    f"{whole}{principal}{law}"
    for whole in ("whole of the ", "")
    for principal in ("principal ", "")
    for law in ("act", "regulations", "ordinance", "rules", "order", "instrument")
)
_CODES = ("code set out in the schedule", "criminal code")
_LETTERS = re.compile(r"[A-Z]{1,7}\d*[A-Z]*")
_BRACKETS = re.compile(r"[()]")
_AROUND_TERM = " :“”‘’\"'"
_TERM_END = re.compile(
    r"(?= (?:in|of) (?:sub-?)?(?:section|regulation|rule|clause)s? [\d(])"
    r"|(?=, (?:(?:sub)?paragraph|note|heading|penalty|column|table|before|after)\b)"
    r"|(?=, at the )"
)
_TERMS = re.compile(r", (?:and )?| and ")


def read_references(tokens: Tokens) -> list[Reference]:
    """Read one or more references that stand side by side.

    Raises:
        NotUnderstoodError: If something else comes next.
    """
    found = _one(tokens)
    while tokens.accept("and", "or"):
        found += _one(tokens)
    return found


def _one(tokens: Tokens) -> list[Reference]:
    """Read a unit with its numbers, or something that is named without one."""
    tokens.accept("the")
    if tokens.kind != WORD:
        raise tokens.refuse()
    if unit := _UNITS.get(tokens.value.lower()):
        tokens.take()
        return _numbered(tokens, unit)
    if plural := tokens.accept("definition", "definitions"):
        return _definitions(tokens, plural=plural.endswith("s"))
    if tokens.accept_phrase("cell at"):
        return _one(tokens)
    if ordinal := tokens.accept(*_ORDINALS):
        return [_ordinal_schedule(tokens, ordinal)]
    if tokens.accept_phrase(*_CODES):
        return [Reference(Unit.SCHEDULE, basic=Unit.SECTION)]
    if tokens.accept_phrase(*_LAWS):
        return [LAW]
    raise tokens.refuse()


def _numbered(tokens: Tokens, unit: Unit) -> list[Reference]:
    """Read the numbers of a unit; some units can do without."""
    if unit is Unit.TABLE and tokens.accept("item", "items"):
        unit = Unit.ITEM
    if not _at_number(tokens, unit):
        if unit not in _NEED_NO_NUM:
            raise tokens.refuse()
        return [Reference(unit)]
    found = [_number(tokens, ())]
    while tokens.kind == COMMA or tokens.value in {"and", "or"}:
        start = tokens.start
        tokens.accept_kind(COMMA)
        tokens.accept("and", "or")
        if not _at_number(tokens, unit):
            tokens.go_to(start)
            break
        found.append(_number(tokens, found[-1]))
    return [Reference(unit, nums) for nums in found]


def _at_number(tokens: Tokens, unit: Unit) -> bool:
    """Tell whether a number comes next; Parts and the like may be III or A."""
    if tokens.kind in {NUM, BRACKET}:
        return True
    lettered = unit not in ADDRESSED or unit in BASIC
    return tokens.kind == WORD and lettered and bool(_LETTERS.fullmatch(tokens.value))


def _number(tokens: Tokens, before: Nums) -> Nums:
    """Read a number; one that begins with a bracket goes on from the one before."""
    base = "" if tokens.kind == BRACKET else tokens.take()
    inner: list[str] = []
    while tokens.kind == BRACKET:
        inner.append(tokens.take())
    if base or not before:
        return (base, *inner)
    shared = before[: max(1, len(before) - len(inner))]
    return (*shared, *inner)


def _ordinal_schedule(tokens: Tokens, ordinal: str) -> Reference:
    if not tokens.accept("schedule"):
        raise tokens.refuse()
    return Reference(Unit.SCHEDULE, (str(_ORDINALS.index(ordinal) + 1),))


def _definitions(tokens: Tokens, *, plural: bool) -> list[Reference]:
    """Read the terms of definitions, which are words of any kind."""
    if not tokens.words.startswith("of ", tokens.start):
        raise tokens.refuse()
    start = tokens.start + len("of ")
    end = _term_end(tokens.words, start)
    words = tokens.words[start:end]
    terms = _TERMS.split(words) if plural else [words]
    tokens.go_to(end)
    return [Reference(Unit.DEFINITION, (term.strip(_AROUND_TERM),)) for term in terms]


def _term_end(words: str, start: int) -> int:
    """Find where a term ends: before a bracket that it did not open, at the latest."""
    found = _TERM_END.search(words, start)
    limit = found.start() if found else len(words)
    depth = 0
    for bracket in _BRACKETS.finditer(words, start, limit):
        depth += 1 if bracket[0] == "(" else -1
        if depth < 0:
            return bracket.start()
    return limit
