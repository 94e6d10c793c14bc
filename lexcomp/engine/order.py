"""Where something belongs among its siblings, by number or by the alphabet."""

from __future__ import annotations

import re

from lexcomp.model.document import Provision
from lexcomp.model.path import Unit

_WITHOUT_NUMBER = frozenset({Unit.ITEM, Unit.ALINEA})

Key = tuple[tuple[int, str], ...]


def number_key(num: str) -> Key:
    """Return a key that puts numbers in the order in which laws print them.

    Examples:
        >>> sorted(["12B", "2", "12AB", "12", "12A"], key=number_key)
        ['2', '12', '12A', '12AB', '12B']
    """
    pieces = re.findall(r"(\d+)|([A-Za-z]+)", num)
    return tuple((int(digits or 0), letters) for digits, letters in pieces)


def alphabetical_key(term: str) -> str:
    """Return a key for the letter-by-letter order of definitions.

    Spaces, hyphens and capitals do not count (the Commonwealth's drafting office
    orders definitions letter by letter).

    Examples:
        >>> sorted(["lamp oil", "Lampkeeper", "lamp"], key=alphabetical_key)
        ['lamp', 'Lampkeeper', 'lamp oil']
    """
    return "".join(character for character in term.casefold() if character.isalnum())


def in_order(siblings: tuple[Provision, ...], new: Provision) -> tuple[Provision, ...]:
    """Put a provision among its siblings where its number or term belongs.

    It goes before the first sibling of its unit that comes after it, else after the
    last of its unit, else at the end but before penalties and notes. An entry of a list
    without numbers goes by its first words.
    """
    kin = [index for index, each in enumerate(siblings) if each.unit is new.unit]
    later = (i for i in kin if _key(siblings[i]) > _key(new))
    at = next(later, kin[-1] + 1 if kin else _end(siblings))
    return (*siblings[:at], new, *siblings[at:])


def _key(provision: Provision) -> tuple[Key, str]:
    if provision.unit is Unit.DEFINITION:
        return (), alphabetical_key(provision.num)
    if provision.unit in _WITHOUT_NUMBER and not provision.num:
        return (), alphabetical_key(_first_words(provision))
    return number_key(provision.num), ""


def _first_words(provision: Provision) -> str:
    """Return the words by which an entry of an index or a list is found."""
    if provision.text or not provision.children:
        return provision.text.plain
    return _first_words(provision.children[0])


def _end(siblings: tuple[Provision, ...]) -> int:
    return Provision(Unit.ALINEA, children=siblings).attached
