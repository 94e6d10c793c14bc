"""Set phrases, written as the forms write them: Omit {old}[ {which}], substitute {new}.

A phrase stands for all of a body. In it,

- `{old}`, `{new}`, `{anchor}`, `{upto}` and `{heading}` are words in quotation marks,
  curly or straight, double or single; others may stand within them;
- `{OLD}`, `{NEW}`, `{ANCHOR}` and `{UPTO}` are words on lines of their own;
- `{which}` says which occurrence is meant: (wherever occurring), (first and third
  occurring);
- `{units}`, `{new_units}` and `{attached}` are words for units: note and penalty;
- `{place}` is words that name something inside what the header names, and
  `{outer}` those that name a section or paragraph around it;
- `{omit}`, `{insert}`, `{add}` and `{substitute}` are these verbs, as a command or as
  what follows “by”: omitting … and substituting;
- `[...]` may be left out, and so may a full stop or a semicolon at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from lexcomp.model.operation import Occurrence, Which

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_ORDINAL = "|".join(_ORDINALS)
_UNIT = (
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph)s?|(?:sub)?(?:item|point)s?"
    r"|(?:sub)?division|subdivisions|divisions|chapters?|parts?|schedules?|forms?"
    r"|definitions?|notes?|examples?|penalt(?:y|ies)|headings?|tables?|table items?"
    r"|rows?|cells?|entr(?:y|ies)|words?"
)
_UNITS = rf"(?:{_UNIT})(?:(?:, | and the | and )(?:{_UNIT}))*"

# Words in quotation marks, with others inside them: a mark opens an inner quotation
# where it follows a space or a bracket, and an apostrophe stands within a word.
_QUOTED = (
    r"“((?:[^“”]|“(?:[^“”]|“[^“”]*”)*”)+)”",
    r'"((?:[^"]|(?<![^\s(\"])"(?=\S)[^"]*")+)"',
    r"‘((?:[^‘’]|(?<=\w)’(?=\w))+)’",
    r"'((?:[^']|(?<=\w)'(?=\w))+)'",
)
_TERM = r"(?:definitions? of [“\"][^“”\"\n]+[”\"][^“”\"\n]*?)?"
_FIELDS = (
    {
        "which": rf"\((?P<which>wherever|twice|last|(?:where )?(?:{_ORDINAL})"
        rf"(?:(?:, and |, | and )(?:{_ORDINAL}))*) occurring"
        r"(?P<other>, other than the occurrences? omitted by items? [\w, ]+)?\)",
        "units": rf"(?P<units>{_UNITS})",
        "new_units": rf"(?P<new_units>{_UNITS})",
        "attached": rf"(?P<attached>{_UNITS})",
        "place": rf"(?P<place>[^“”\"\n:]+?{_TERM})",
        "omit": r"omit(?:ting)?",
        "insert": r"insert(?:ing)?",
        "add": r"add(?:ing)?",
        "substitute": r"(?:,? substitute|,? and substituting)",
        "outer": r"(?P<outer>(?:sub-?)*(?:section|regulation|rule|clause|paragraph)s? "
        r"\d*\w*(?: ?\(\w+\))*)",
    }
    | {
        name.upper(): rf"(?P<{name}>[^\n]+)"
        for name in ("old", "new", "anchor", "upto")
    }
    | {
        name: "(?:"
        + "|".join(
            quoted.replace("(", f"(?P<{name}__{at}>", 1)
            for at, quoted in enumerate(_QUOTED)
        )
        + ")"
        for name in ("old", "new", "anchor", "upto", "heading")
    }
)
_OPEN_ENDED = frozenset(_FIELDS[name] for name in ("place", "outer"))
_PIECE = re.compile(r"\{(\w+)\}|([\[\]])|([^\[\]{}]+)")
_ANY_CASE = re.IGNORECASE | re.DOTALL


def read(phrase: str, words: str) -> Mapping[str, str] | None:
    """Read words as a phrase, and return what stands in its fields.

    Args:
        phrase: The phrase.
        words: The words of a body, without the spaces around them.

    Returns:
        The fields, empty where they are left out; or None if it is another phrase.

    Examples:
        >>> read("Omit {old}[ {which}].", "Omit “the “old” law” (last occurring).")
        {'old': 'the “old” law', 'which': 'last', 'other': ''}
        >>> read("Omit {old}.", "Repeal the section.") is None
        True
    """
    found = _pattern(phrase).fullmatch(words)
    if found is None:
        return None
    fields: dict[str, str] = {}
    for name, value in found.groupdict("").items():
        field = name.partition("__")[0]
        fields[field] = fields.get(field, "") or value
    return fields


def first_read(phrases: Iterable[str], words: str) -> Mapping[str, str] | None:
    """Read words as the first of some phrases that they are."""
    return next(
        (found for phrase in phrases if (found := read(phrase, words)) is not None),
        None,
    )


def reach(phrase: str, words: str) -> int:
    """Return how far words go along with a phrase.

    Examples:
        >>> reach("Omit {old}, substitute {new}.", "Omit “may”, put “must”.")
        10
    """
    if read(phrase, words) is not None:
        return len(words)
    found = (beginning.match(words) for beginning in _beginnings(phrase))
    return max((each.end() for each in found if each), default=0)


def occurrence(fields: Mapping[str, str]) -> Occurrence:
    """Return which occurrence the fields of a phrase mean; the only one, if none.

    Examples:
        >>> occurrence({"which": "first and third"})
        (1, 3)
    """
    which = fields.get("which", "").lower().removeprefix("where ")
    if not which:
        return Which.ONLY
    if which == "wherever":
        return Which.EVERY
    if which == "last":
        return Which.LAST
    if which == "twice":
        return (1, 2)
    names = re.split(r", and |, | and ", which)
    return tuple(_ORDINALS.index(name) + 1 for name in names)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    pieces = "".join(_pieces(phrase.removesuffix(".")))
    return re.compile(rf"{pieces}[.;]?", _ANY_CASE)


@cache
def _beginnings(phrase: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of the parts that a phrase begins with, up to each field."""
    pieces = _pieces(phrase.removesuffix(".").replace("[", "").replace("]", ""))
    ends = [
        end for end in range(1, len(pieces) + 1) if pieces[end - 1] not in _OPEN_ENDED
    ]
    return tuple(re.compile("".join(pieces[:end]), _ANY_CASE) for end in ends)


def _pieces(phrase: str) -> list[str]:
    pieces = []
    for field, bracket, literal in _PIECE.findall(phrase):
        if field:
            pieces.append(_FIELDS[field])
        elif bracket:
            pieces.append("(?:" if bracket == "[" else ")?")
        else:
            pieces.append(re.escape(literal).replace(r"\ ", r"[ \t]+"))
    return pieces
