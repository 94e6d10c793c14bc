"""The first two words of an item, by which most phrases are ruled out at once."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lexcomp.forms.quotes import TOKEN, taken_out

Opening = tuple[str, str]
"""The first two words or stops, in small letters; `“` stands for a quotation, and `*`
in a phrase for anything."""

QUOTATION, ANYTHING = "“", "*"
VERBS = {
    "omit": ("omit", "omitting", "delete", "deleting"),
    "insert": ("insert", "inserting"),
    "add": ("add", "adding"),
    "substitute": (",", "substitute", "and"),
}
_PIECE = re.compile(r"\{(\w+)\}|([\[\]])|([^\[\]{}]+)")
_PARTLY = re.compile(r"\w+\[\w+\]")
"""A word of which the end may be left out: heading[s]."""

_QUOTED = ("old", "new", "anchor", "upto", "heading")

_Begun = frozenset[tuple[str, ...]]
"""Ways to begin, each as far as it is known, and no longer than two words."""


def opening(words: str) -> Opening:
    """Return the first two words of a body.

    Examples:
        >>> opening("Omit “X”, substitute “Y”.")
        ('omit', '“')
    """
    return taken_out(words).opening


@lru_cache(maxsize=8192)
def beginning(phrases: tuple[str, ...], words: Opening) -> tuple[str, ...]:
    """Return those of some phrases that can begin with two words.

    Examples:
        >>> beginning(("Omit {old}.", "Omit the {units}."), ("omit", "“"))
        ('Omit {old}.',)
    """
    return tuple(phrase for phrase in phrases if begins(phrase, words))


def begins(phrase: str, words: Opening) -> bool:
    """Tell whether a phrase can begin with two words."""
    return any(
        all(
            ours in {ANYTHING, theirs} for ours, theirs in zip(way, words, strict=False)
        )
        for way in openings(phrase)
    )


@cache
def openings(phrase: str) -> _Begun:
    """Return the ways in which a phrase can begin.

    Examples:
        >>> sorted(openings("[In ]{insert} {new}."))
        [('in', 'insert'), ('in', 'inserting'), ('insert', '“'), ('inserting', '“')]
    """
    stack: list[_Begun] = []
    here: _Begun = frozenset({()})
    whole = _PARTLY.sub("{any}", phrase.rstrip(".:"))
    for field, bracket, literal in _PIECE.findall(whole):
        if bracket == "[":
            stack.append(here)
        elif bracket:
            here |= stack.pop()
        else:
            here = _onward(here, field, literal)
    return here


def _onward(here: _Begun, field: str, literal: str) -> _Begun:
    """Go on with a piece of a phrase from each way so far."""
    choices = [(each,) for each in _firsts(field)] if field else [_tokens(literal)]
    return frozenset(
        (*way, *choice)[:2] if ANYTHING not in way else way
        for way in here
        for choice in choices
    )


def _firsts(field: str) -> tuple[str, ...]:
    if field.rstrip("_234") in _QUOTED:
        return (QUOTATION,)
    return VERBS.get(field, (ANYTHING,))


def _tokens(literal: str) -> tuple[str, ...]:
    return tuple(each.lower() for each in TOKEN.findall(literal))
