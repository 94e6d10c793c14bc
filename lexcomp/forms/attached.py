"""What goes with a provision or stays, by words in brackets: (but not the note)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lexcomp.forms.agreement import named_units
from lexcomp.model.path import Unit

_NOT = re.compile(r"(?:but )?(?:not(?: including)?|excluding|other than|except)\b ?")
_WITH = re.compile(r"(?:including|and)\b ?")
_TO = re.compile(r" (?:to|in|at the end of|for) .*")
_NUMBERED = re.compile(r"\b(?:notes?|examples?) \d")


@dataclass(frozen=True, slots=True)
class Attached:
    """What words in brackets say of the parts of a provision.

    Attributes:
        going: What goes with the provision.
        keeping: What stays.
    """

    going: tuple[Unit, ...] = ()
    keeping: tuple[Unit, ...] = ()


def read_attached(words: str) -> Attached | None:
    """Read what goes with a provision or stays; None if it is not understood.

    Examples:
        >>> read_attached("not including the heading").keeping
        (<Unit.HEADING: 'heading'>,)
        >>> read_attached("including the notes").going
        (<Unit.NOTE: 'note'>,)
        >>> read_attached("but not note 2") is None
        True
    """
    going: list[Unit] = []
    keeping: list[Unit] = []
    for piece in re.split(r",? (?=but )|, ", words) if words else []:
        found = _NOT.match(piece)
        place = keeping if found else going
        found = found or _WITH.match(piece)
        rest = _TO.sub("", piece[found.end() :] if found else piece)
        units = named_units(rest.removeprefix("the "))
        if not units or _NUMBERED.search(rest):
            return None
        place += sorted(units)
    return Attached(tuple(going), tuple(keeping))
