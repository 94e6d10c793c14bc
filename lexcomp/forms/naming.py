"""The words of a header that name provisions: units, numbers, what they are in."""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.forms.definitions import read_definitions
from lexcomp.forms.known import (
    LAW,
    NAMED,
    read_document,
    read_known,
    read_words,
    sets_out,
)
from lexcomp.forms.ordinals import read_ordinals
from lexcomp.forms.reference import ADDRESSED, Reference
from lexcomp.forms.tokens import (
    BRACKET,
    CLOSE,
    COMMA,
    DASH,
    END,
    NUM,
    OPEN,
    WORD,
    NotUnderstoodError,
    Tokens,
)
from lexcomp.model.path import ATTACHMENTS, BASIC, CONTAINERS, Unit

Nums = tuple[str, ...]
Links = list[list[Reference]]
"""References linked by “of”, innermost first; those in one list stand side by side."""

THOSE = Reference(Unit.SECTION, (), nth=3)
"""Stands for what has been named before: the heading above those items."""

_NUMBERED = (
    *ADDRESSED, *CONTAINERS, Unit.SCHEDULE, Unit.FORM, Unit.NOTE, Unit.EXAMPLE,
    Unit.PENALTY, Unit.HEADING, Unit.SUBHEADING, Unit.TABLE, Unit.ITEM, Unit.SUBITEM,
    Unit.MODULE, Unit.STEP, Unit.FORMULA, Unit.DIAGRAM, Unit.ANNEX, Unit.APPENDIX,
    Unit.ARTICLE,
)  # fmt: skip
_HYPHENED = {
    f"sub-{unit.removeprefix('sub')}": unit
    for unit in _NUMBERED
    if unit.startswith("sub") and unit is not Unit.SUBSUBPARAGRAPH
}
_SINGULAR = {str(unit): unit for unit in _NUMBERED} | _HYPHENED | {
    "subsubparagraph": Unit.SUBSUBPARAGRAPH,
    "row": Unit.ITEM,
    "entry": Unit.ITEM,
    "column": Unit.CELL,
    "annexure": Unit.ANNEX,
}  # fmt: skip
_ODD_PLURALS = {
    "penalties": Unit.PENALTY, "entries": Unit.ITEM, "formulae": Unit.FORMULA,
    "appendices": Unit.APPENDIX, "annexes": Unit.ANNEX,
}  # fmt: skip
_PLURAL = {f"{word}s": unit for word, unit in _SINGULAR.items()} | _ODD_PLURALS
_UNITS = _SINGULAR | _PLURAL
_HEADINGS = frozenset({Unit.HEADING, Unit.SUBHEADING})
_ROW_WORDS = frozenset(
    {"item", "items", "row", "rows", "entry", "entries", "subitem", "subitems"}
)
_COLUMN_WORDS = frozenset({"column", "columns"})
_HEADING_WORDS = frozenset({"heading", "headings"})
_IN_TABLES = _ROW_WORDS | _COLUMN_WORDS | _HEADING_WORDS
_NUMBERS = frozenset({NUM, BRACKET})
_NEED_NO_NUM = frozenset(
    {
        Unit.SCHEDULE, Unit.NOTE, Unit.EXAMPLE, Unit.PENALTY, Unit.HEADING, Unit.TABLE,
        Unit.SUBHEADING, Unit.FORMULA, Unit.DIAGRAM, Unit.ANNEX, Unit.APPENDIX,
        Unit.METHOD_STATEMENT,
    }
)  # fmt: skip
_OFTEN_SINGULAR = frozenset({Unit.NOTE, Unit.EXAMPLE, Unit.PENALTY})
_LETTERS = re.compile(r"[A-Z]{1,7}(?:\d+(?:[A-Z]+\d+)*[A-Z]*)?(?:[-‑][A-Z]+\d+[A-Z]*)?")
_NUMS = re.compile(r"[^\s()]+")
_DIGIT = re.compile(r"\d")
_BEFORE = (
    "immediately before", "immediately preceding", "immediately above", "before",
    "preceding", "above",
)  # fmt: skip
_CONTENTS = ("table of contents", "table of provisions")
_AT_FOOT = re.compile(r"at the (?:foot|end)\b(?! of)")
_EACH = ("each provision", "each case", "each of those provisions")
_QUALIFIER = re.compile(
    r"\((?:(?P<out>other than|except(?: for)?|not including|but not(?: including)?"
    r"|excluding)|including) "
)
_LINKING = frozenset({WORD, DASH})
_INCLUSIVE = re.compile(r"\(?(?:both )?inclusive\)?")
_TABLE = Reference(Unit.TABLE)


def names_unit(tokens: Tokens) -> bool:
    """Tell whether a word for a unit comes next."""
    return tokens.kind == WORD and tokens.value.lower() in _UNITS


def read_links(tokens: Tokens) -> Links:
    """Read references linked by “of”.

    Raises:
        NotUnderstoodError: If something else comes next.
    """
    links = [_references(tokens)]
    while _linked(tokens):
        if tokens.accept_phrase(*_EACH):
            break
        links.append(_same(tokens) or _references(tokens))
    return links


def read_left_out(tokens: Tokens) -> tuple[Reference, ...] | None:
    """Read “(other than paragraph (c))”, or “(including the note)”.

    Returns:
        What is left out, if anything; None if neither comes next.

    Raises:
        NotUnderstoodError: If it does not say what.
    """
    if tokens.kind != OPEN or not _QUALIFIER.match(tokens.words, tokens.start):
        return None
    found = tokens.accept_match(_QUALIFIER)
    start = tokens.start
    links = read_links(tokens)
    close(tokens)
    if not found or not found["out"]:
        # Notes and the like are part of what they stand in, said or unsaid.
        if any(each.unit is Unit.HEADING for each in links[0]):
            raise NotUnderstoodError(start)
        return ()
    if len(links) > 1:
        raise NotUnderstoodError(start)
    return tuple(links[0])


def close(tokens: Tokens) -> None:
    """Go past a closing bracket; at the end of a header it may be lost.

    Raises:
        NotUnderstoodError: If something else comes next.
    """
    if tokens.accept_kind(CLOSE):
        return
    if tokens.kind != END:
        raise tokens.refuse()
    tokens.slips.append(f"“{tokens.words.strip()}” lacks a closing bracket.")


def _same(tokens: Tokens) -> list[Reference]:
    """Read “the section”, which is what has been named already."""
    start = tokens.start
    if tokens.accept("the", "that", "those"):
        unit = _UNITS.get(tokens.value.lower(), Unit.SCHEDULE)
        tokens.take()
        if tokens.kind in {CLOSE, COMMA, END} and unit not in _NEED_NO_NUM:
            return [NAMED]
    tokens.go_to(start)
    return []


def _linked(tokens: Tokens) -> bool:
    if tokens.kind != WORD:
        return False
    return bool(
        tokens.accept("of", "in", "to", "under")
        or tokens.accept_phrase("at the end of", "at the foot of")
    )


def _references(tokens: Tokens) -> list[Reference]:
    """Read one or more references that stand side by side."""
    found = _one(tokens)
    while tokens.accept("and", "or"):
        tokens.listed = True
        found += _one(tokens)
    return found


def _one(tokens: Tokens) -> list[Reference]:
    """Read a unit with its numbers, or something that is named without one."""
    article = bool(tokens.accept("the"))
    if tokens.kind != WORD:
        raise tokens.refuse()
    word, start = tokens.value.lower(), tokens.start
    if tokens.accept_phrase(*_CONTENTS):
        return [Reference(Unit.CONTENTS)]
    if unit := _UNITS.get(word):
        tokens.take()
        try:
            return _of_unit(tokens, unit, start, plural=word in _PLURAL)
        except NotUnderstoodError:
            # “Table of contents” and “Rules” begin with words for units.
            tokens.go_to(start)
            if found := read_known(tokens, article=article):
                return found
            raise
    if word in {"definition", "definitions"}:
        tokens.take()
        return read_definitions(tokens, plural=word == "definitions")
    if found := read_ordinals(tokens, _UNITS) or _by_phrase(tokens, start):
        return found
    if found := read_known(tokens, article=article) or read_document(tokens):
        return found
    raise tokens.refuse()


def _by_phrase(tokens: Tokens, start: int) -> list[Reference]:
    """Read what begins with other words than a unit."""
    if word := tokens.accept_phrase("method statements", "method statement"):
        plural = word.endswith("s")
        return _of_unit(tokens, Unit.METHOD_STATEMENT, start, plural=plural)
    if tokens.accept_phrase("cell at", "cells at", "cell in", "cells in"):
        return _cell(tokens)
    if tokens.accept_phrase("whole of"):
        return [LAW if each.nums == () else each for each in _one(tokens)]
    if sets_out(tokens):
        found = _one(tokens)
        if any(each.unit is not Unit.SCHEDULE for each in found):
            raise NotUnderstoodError(start)
        return [replace(each, basic=Unit.SECTION) for each in found]
    return []


def _cell(tokens: Tokens) -> list[Reference]:
    """Read “the cell at table item 8, column 2”: the column is in the item."""
    rows = _references(tokens)
    start = tokens.start
    if tokens.accept_kind(COMMA) or tokens.accept("in", "of", "under"):
        tokens.accept("in")
        tokens.accept("the")
        if tokens.value.lower() in _COLUMN_WORDS:
            columns = _references(tokens)
            return [replace(each, around=row) for row in rows for each in columns]
    tokens.go_to(start)
    return rows


def _of_unit(
    tokens: Tokens, unit: Unit, start: int, *, plural: bool
) -> list[Reference]:
    """Read what follows a word for a unit: numbers, words, or nothing."""
    if tokens.kind in _NUMBERS and unit is not Unit.TABLE:
        return _with_numbers(tokens, unit, start, plural=plural)
    word = tokens.value.lower() if tokens.kind == WORD else ""
    if unit is Unit.TABLE and word in _IN_TABLES:
        tokens.take()
        inner = _of_unit(tokens, _UNITS[word], start, plural=word in _PLURAL)
        return [_in_table(each) for each in inner]
    if unit is Unit.CELL and word in _HEADING_WORDS:
        tokens.take()
        columns = _of_unit(tokens, unit, start, plural=word in _PLURAL)
        return [Reference(Unit.HEADING, around=each) for each in columns]
    if unit in _HEADINGS and tokens.accept_phrase(*_BEFORE):
        return [Reference(Unit.SUBHEADING, around=_those(tokens))]
    if tokens.kind in _NUMBERS:
        return _with_numbers(tokens, unit, start, plural=plural)
    if unit not in _TOLD_BY_NUMBER and (words := read_words(tokens, plural=plural)):
        told = _TOLD_BY_WORDS.get(unit, unit)
        return [Reference(told, (each,)) for each in words]
    if not _at_number(tokens, unit):
        if unit not in _NEED_NO_NUM:
            raise tokens.refuse()
        if unit in ATTACHMENTS:
            tokens.accept_match(_AT_FOOT)
        return [Reference(unit)]
    return _with_numbers(tokens, unit, start, plural=plural)


_TOLD_BY_NUMBER = ADDRESSED - {Unit.PARAGRAPH}
_TOLD_BY_WORDS = {Unit.HEADING: Unit.SUBHEADING, Unit.PARAGRAPH: Unit.ALINEA}


def _in_table(reference: Reference) -> Reference:
    if reference.around:
        return replace(reference, around=_in_table(reference.around))
    return replace(reference, around=_TABLE)


def _those(tokens: Tokens) -> Reference:
    """Read what a heading stands before, which may have been named already."""
    if tokens.accept("those", "that") and tokens.value.lower() in _UNITS:
        tokens.take()
        return THOSE
    return _references(tokens)[0]


def _with_numbers(
    tokens: Tokens, unit: Unit, start: int, *, plural: bool
) -> list[Reference]:
    """Read the numbers of a unit: 5(1)(a), (b) and (2)(c) to (e)."""
    found = [_one_number(tokens, unit, ())]
    while tokens.kind == COMMA or tokens.value in {"and", "or"}:
        before = tokens.start
        tokens.accept_kind(COMMA)
        listed = tokens.accept("and", "or")
        if not _at_number(tokens, unit):
            tokens.go_to(before)
            break
        tokens.listed = tokens.listed or bool(listed)
        found.append(_one_number(tokens, unit, found[-1].nums))
    several = len(found) > 1 or ".." in found[0].nums[-1]
    if several != plural and unit not in _OFTEN_SINGULAR:
        said = tokens.words[start : tokens.start].strip(" ,(")
        count = "more than one" if several else "one"
        tokens.slips.append(f"“{said}” names {count} {unit}.")
    return found


def _one_number(tokens: Tokens, unit: Unit, before: Nums) -> Reference:
    """Read a number, or the first and last of a run, and what is left out there."""
    nums = _number(tokens, before)
    start = tokens.start
    if tokens.kind in _LINKING and (tokens.accept("to") or tokens.accept_kind(DASH)):
        if tokens.kind == WORD and _UNITS.get(tokens.value.lower()) is unit:
            tokens.take()
        if _at_number(tokens, unit):
            nums = _run(nums, _number(tokens, nums), start)
            tokens.accept_match(_INCLUSIVE)
        else:
            tokens.go_to(start)
    left_out = read_left_out(tokens) if tokens.kind == OPEN else None
    return Reference(unit, nums, but=left_out or ())


def _run(first: Nums, last: Nums, start: int) -> Nums:
    """Join the ends of a run, which must be siblings."""
    if first[:-1] != last[:-1]:
        ends = " to ".join(num + "".join(f"({each})" for each in inner)
                           for num, *inner in (first, last))  # fmt: skip
        raise NotUnderstoodError(start, f"“{ends}” is not within one provision.")
    return (*first[:-1], f"{first[-1]}..{last[-1]}")


def _at_number(tokens: Tokens, unit: Unit) -> bool:
    """Tell whether a number comes next; Parts and the like may be III or A."""
    if tokens.kind in _NUMBERS:
        return True
    if tokens.kind != WORD or not _LETTERS.fullmatch(tokens.value):
        return False
    lettered = unit not in ADDRESSED or unit in BASIC
    # A paragraph may be one of point SCH6-C7.
    return lettered or bool(_DIGIT.search(tokens.value))


def _number(tokens: Tokens, before: Nums) -> Nums:
    """Read a number; one that begins with a bracket goes on from the one before."""
    base, inner = "", []
    if tokens.kind == WORD:
        base = tokens.take()
    elif tokens.kind == NUM:
        base, *inner = _NUMS.findall(tokens.take())
    if tokens.kind == BRACKET:
        inner = [*inner, *_NUMS.findall(tokens.take())]
    if base or not before:
        return (base, *inner)
    shared = before[: max(1, len(before) - len(inner))]
    shared = tuple(num.partition("..")[2] or num for num in shared)
    return (*shared, *inner)
