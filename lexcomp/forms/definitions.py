"""The terms of definitions in a header, which are words of any kind."""

from __future__ import annotations

import re

from lexcomp.forms.reference import Reference
from lexcomp.forms.tokens import QUOTED, AmbiguousError, Tokens
from lexcomp.model.path import Unit

_BRACKETS = re.compile(r"[()]")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_AROUND = " :“”‘’\"'"
_INNER = (
    r"(?:the )?(?:(?:sub-?)*paragraphs? [(\d]|definitions? of |(?:after|before) the "
    r"|at the (?:end|beginning|start) of )"
)
_END = re.compile(
    r"[ ,](?:(?<= )(?:(?:in|of) (?:sub-?)?(?:section|regulation|rule|clause|point)s?"
    r" [\d(]"
    r"|in (?:the Dictionary\b|Module [A-Z]+\b|each )"
    rf"|(?:and|or) {_INNER}"
    r"|\((?:first|second|third|last|other than|(?:not )?including|but not)\b)"
    rf"|(?<=,) (?:(?:and )?{_INNER}|at the "
    r"|(?:(?:sub-?)*paragraph|note|heading|penalty|example|column|table|item|row|entry"
    r"|step|before|after)s?\b))"
)
_COMMAS = re.compile(r", (?:and )?")


def read_definitions(tokens: Tokens, *, plural: bool, nth: int = 0) -> list[Reference]:
    """Read the terms that follow “definition” or “definitions”.

    Args:
        tokens: What is left, from behind that word.
        plural: Whether there are several terms, parted by commas and “and”.
        nth: Which of several definitions of a term.

    Raises:
        NotUnderstoodError: If no term comes next, or it is not clear where one ends
            and the next begins.
    """
    start = tokens.start
    if tokens.kind == QUOTED:
        found = read_terms(tokens, plural=plural)
    elif tokens.words.startswith("of ", start):
        tokens.accept("of")
        found = read_terms(tokens, plural=plural)
    else:
        raise tokens.refuse()
    return [Reference(Unit.DEFINITION, (term,), nth=nth) for term in found]


def read_terms(tokens: Tokens, *, plural: bool) -> list[str]:
    """Read words up to where what they are part of ends.

    Raises:
        NotUnderstoodError: If there are none, or “and” may be in one or between two.
    """
    start = tokens.start
    end = _term_end(tokens.words, start)
    words = tokens.words[start:end].strip(" :")
    if not words.strip(_AROUND):
        raise tokens.refuse()
    terms = _parted(words, tokens) if plural else [words]
    found = [term.strip(_AROUND) for term in terms]
    if not all(found):
        raise tokens.refuse()
    tokens.go_to(end)
    return found


def _parted(words: str, tokens: Tokens) -> list[str]:
    """Part terms: “and” stands between the last two, unless commas tell otherwise."""
    if len(quoted := _QUOTED.findall(words)) > 1:
        return quoted
    terms = _COMMAS.split(words)
    last = terms[-1].split(" and ")
    if last[2:] or (last[1:] and words.endswith(f", and {terms[-1]}")):
        # Of “a and b and c”, and of “a, and b and c”.
        why = f"“and” in “{words}” may be part of a term or stand between two."
        raise AmbiguousError(tokens.start, why)
    return [*terms[:-1], *last]


def _term_end(words: str, start: int) -> int:
    """Find where a term ends: before a bracket that it did not open, at the latest."""
    found = _END.search(words, start)
    limit = found.start() if found else len(words)
    depth = 0
    for bracket in _BRACKETS.finditer(words, start, limit):
        depth += 1 if bracket[0] == "(" else -1
        if depth < 0:
            return bracket.start()
    return limit
