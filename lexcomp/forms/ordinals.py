"""What a header tells by its place: second sentence, first and second definitions."""

from __future__ import annotations

import re

from lexcomp.forms.definitions import read_definitions
from lexcomp.forms.reference import Reference
from lexcomp.forms.tokens import WORD, Tokens
from lexcomp.model.path import LAST, Unit

_ORDINALS = {
    word: place
    for place, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
         "ninth", "tenth", "eleventh", "twelfth"), start=1,
    )
} | {"last": LAST, "final": LAST}  # fmt: skip
_BEGINNINGS = frozenset({"the", *_ORDINALS})
_ORDINAL = "|".join(_ORDINALS)
_LIST = rf"(?:{_ORDINAL})(?:(?:, and |, or |, | and | or )(?:the )?(?:{_ORDINAL}))*"
_PLACES = re.compile(rf"(?P<places>{_LIST}) ", re.IGNORECASE)
_OCCURRING = re.compile(
    rf"(?:the )?(?P<places>{_LIST}) (?:occurring|occurrences?)\b", re.IGNORECASE
)
_PLACE = re.compile(_ORDINAL, re.IGNORECASE)
_TOLD_BY_PLACE = {
    "sentence": Unit.SENTENCE,
    "sentences": Unit.SENTENCE,
    "paragraph": Unit.ALINEA,
    "paragraphs": Unit.ALINEA,
}


def read_ordinals(tokens: Tokens, units: dict[str, Unit]) -> list[Reference]:
    """Read what is told by its place; return nothing if something else comes next.

    Args:
        tokens: What is left.
        units: The words for units.

    Raises:
        NotUnderstoodError: If a character has no place in a header.
    """
    if tokens.kind != WORD or tokens.value.lower() not in _ORDINALS:
        return []
    start = tokens.start
    found = tokens.accept_match(_PLACES)
    places = _numbers(found) if found else []
    word = tokens.value.lower() if places else ""
    if word in {"definition", "definitions"}:
        tokens.take()
        plural = word == "definitions" and len(places) == 1
        definitions = [read_definitions(tokens, plural=plural, nth=places[0])]
        (terms,) = definitions
        return [
            Reference(each.unit, each.nums, nth=place)
            for each in terms
            for place in places
        ]
    if tokens.accept_phrase("dot point", "dot points"):
        return [Reference(Unit.DOT_POINT, nth=place) for place in places]
    unit = _TOLD_BY_PLACE.get(word) or units.get(word)
    if unit is None:
        tokens.go_to(start)
        return []
    tokens.take()
    if unit is Unit.SCHEDULE:
        return [Reference(unit, (str(place),)) for place in places]
    return [Reference(unit, nth=place) for place in places]


def read_occurring(tokens: Tokens) -> list[int]:
    """Read “second occurring”, of a provision; return nothing for anything else.

    Raises:
        NotUnderstoodError: If a character has no place in a header.
    """
    if tokens.kind != WORD or tokens.value.lower() not in _BEGINNINGS:
        return []
    found = tokens.accept_match(_OCCURRING)
    return _numbers(found) if found else []


def _numbers(found: re.Match[str]) -> list[int]:
    return [_ORDINALS[word.lower()] for word in _PLACE.findall(found["places"])]
