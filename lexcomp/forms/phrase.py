"""Set phrases, written as the forms write them: Omit {old}[ {which}], substitute {new}.

A phrase stands for all of a body. In it,

- `{old}`, `{new}`, `{anchor}`, `{upto}`, `{heading}` and those with a number, such as
  `{old_2}`, are words in quotation marks, curly or straight, double or single; others
  may stand within them;
- `{OLD}`, `{NEW}`, `{ANCHOR}` and `{UPTO}` are words on a line of their own, and
  `{LINES}` those on one or more;
- `{which}` says which occurrence is meant: (wherever occurring), (first and third
  occurring);
- `{units}`, `{new_units}` and `{attached}` are words for units: note and penalty;
- `{keeping}` says in brackets what of them is meant, too, or is not:
  (including the note), (but not the heading);
- `{place}` is words that name something inside what the header names, `{edge}` those
  that name where an omission begins or ends, and `{outer}` those that name a section
  or paragraph around a place;
- `{omit}`, `{insert}`, `{add}` and `{substitute}` are these verbs, as a command or as
  what follows “by”: omitting … and substituting;
- `[...]` may be left out, and so may a full stop or a semicolon at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from lexcomp.forms.quotes import ANY, taken_out
from lexcomp.model.operation import Occurrence, Which

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_ORDINAL = "|".join((*_ORDINALS, "last"))
UNIT = (
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph|item|point|division"
    r"|chapter|module|annex)(?:s|es)?|parts?|schedules?|forms?"
    r"|definitions?|notes?|examples?|penalt(?:y|ies)|(?:sub)?headings?|tables?"
    r"|table items?|rows?|cells?|columns?|entr(?:y|ies)|words?|sentences?|steps?"
    r"|formulas?|formulae|lists?|guides?|diagrams?|titles?|tables? of contents"
    r"|articles?|appendix|method statements?|preamble|dot points?"
)
"""A pattern of a word for a unit, one or more."""

_UNITS = rf"(?:{UNIT})(?:(?:, | and the | and )(?:{UNIT}))*"
_OTHER = r"other than (?:the )?(?:occurrences?|references?) [^()]*"
_WHICH = (
    rf"\(?(?P<which{{0}}>wherever|twice|(?:the )?last (?:{'|'.join(_COUNTS)})"
    rf"|(?:where )?(?:{_ORDINAL})(?:(?:, and |, | and )(?:{_ORDINAL}))*) "
    rf"(?:occurring|occurrences?)(?:, {_OTHER})?\)?"
)
_MORE = ("", "_2", "_3", "_4")
_SINGLE = ("old", "new", "anchor", "upto", "heading")
_TERM = rf"(?:definitions? of {ANY}[^\n:]*?)?"
_FIELDS: dict[str, str] = {
    "which": _WHICH.format(""),
    "which_2": _WHICH.format("_2"),
    "which_3": _WHICH.format("_3"),
    "units": rf"(?P<units>{_UNITS})",
    "new_units": rf"(?P<new_units>{_UNITS})",
    "attached": rf"(?P<attached>{_UNITS})",
    "keeping": r"\((?P<keeping>(?:including|and|but not|not including|but not including"
    r"|excluding|other than|except) [^()]*(?:\([^()]*\)[^()]*)*)\)",
    "place": rf"(?P<place>[^\n:\ue000-\uf8ff]+?{_TERM})",
    "edge": rf"(?P<edge>[^\n:,\ue000-\uf8ff]+?{_TERM})",
    "omit": r"(?:omit(?:ting)?|delet(?:e|ing))",
    "insert": r"insert(?:ing)?",
    "add": r"add(?:ing)?",
    "substitute": r"(?:,? substitute|,? and substitut(?:e|ing))",
    "outer": r"(?P<outer>(?:sub-?)*(?:section|regulation|rule|clause|paragraph)s? "
    r"\d*[\w.-]*(?: ?\(\w+\))*)",
    "LINES": r"(?P<LINES>.+?)",
}
_FIELDS |= {
    name.upper(): rf"(?P<{name}>[^\n]+)" for name in ("old", "new", "anchor", "upto")
}
_FIELDS |= {
    f"{name}{more}": f"(?P<{name}{more}>{ANY})" for name in _SINGLE for more in _MORE
}
_QUOTED = frozenset(f"{name}{more}" for name in _SINGLE for more in _MORE)
_OPEN_ENDED = frozenset(_FIELDS[name] for name in ("place", "outer", "edge", "LINES"))
_PIECE = re.compile(r"\{(\w+)\}|([\[\]])|([^\[\]{}]+)")
_ANY_CASE = re.IGNORECASE | re.DOTALL
_VERBS = {
    "omit": ("omit", "omitting", "delete", "deleting"),
    "insert": ("insert", "inserting"),
    "add": ("add", "adding"),
}
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A phrase ready to be read.

    Attributes:
        pattern: What it matches.
        lined: Whether it spans lines, and quotation marks in it mean nothing.
    """

    pattern: re.Pattern[str]
    lined: bool


def read(phrase: str, words: str) -> Mapping[str, str] | None:
    """Read words as a phrase, and return what stands in its fields.

    Args:
        phrase: The phrase.
        words: The words of a body, without the spaces around them.

    Returns:
        The fields, empty where they are left out; or None if it is another phrase.

    Examples:
        >>> read("Omit {old}[ {which}].", "Omit “the “old” law” (last occurring).")
        {'old': 'the “old” law', 'which': 'last'}
        >>> read("Omit {old}.", "Repeal the section.") is None
        True
    """
    compiled = _compiled(phrase)
    if compiled.lined:
        found = compiled.pattern.fullmatch(words)
        return found.groupdict("") if found else None
    quoted = taken_out(words)
    found = compiled.pattern.fullmatch(quoted.words)
    if found is None or quoted.fault:
        return None
    fields: dict[str, str] = {}
    for name, value in found.groupdict("").items():
        fields[name] = (
            quoted.quotation(value) if name in _QUOTED else _restored(value, words)
        )
    return fields


def first_read(phrases: Iterable[str], words: str) -> Mapping[str, str] | None:
    """Read words as the first of some phrases that they are."""
    for phrase in phrases:
        if (found := read(phrase, words)) is not None:
            return found
    return None


def reach(phrase: str, words: str) -> int:
    """Return how far words go along with a phrase.

    Examples:
        >>> reach("Omit {old}, substitute {new}.", "Omit “may”, put “must”.")
        10
    """
    if read(phrase, words) is not None:
        return len(words)
    lined = _compiled(phrase).lined
    seen = words if lined else taken_out(words).words
    found = (beginning.match(seen) for beginning in _beginnings(phrase))
    end = max((each.end() for each in found if each), default=0)
    return end if lined else _place_in(words, end)


def openings(phrase: str) -> frozenset[str]:
    """Return the words that a phrase can begin with, in small letters; none if any.

    Examples:
        >>> sorted(openings("{omit}[ from {place}] {old}."))
        ['delete', 'deleting', 'omit', 'omitting']
        >>> openings("{place}, insert:")
        frozenset()
    """
    found: set[str] = set()
    optional = 0
    for field, bracket, literal in _PIECE.findall(phrase):
        if bracket:
            optional += 1 if bracket == "[" else -1
        elif field:
            if field not in _VERBS:
                return frozenset()
            found.update(_VERBS[field])
        elif word := _WORD.match(literal.lower().lstrip()):
            found.add(word[0])
        elif literal.strip():
            return frozenset()
        else:
            continue
        if not optional and not bracket:
            return frozenset(found)
    return frozenset(found)


def first_word(words: str) -> str:
    """Return the first word of a body in small letters, by which phrases are told.

    Examples:
        >>> first_word("Omit:")
        'omit'
    """
    found = _WORD.match(words)
    return found[0].lower() if found else ""


def occurrence(fields: Mapping[str, str], more: str = "") -> Occurrence:
    """Return which occurrence the fields of a phrase mean; the only one, if none.

    Args:
        fields: The fields.
        more: What follows `which` in the name of the field.

    Examples:
        >>> occurrence({"which": "first and third"}), occurrence({"which": "last 2"})
        ((1, 3), (-2, -1))
    """
    which = fields.get(f"which{more}", "").lower().removeprefix("where ")
    which = which.removeprefix("the ")
    if not which:
        return Which.ONLY
    if which == "wherever":
        return Which.EVERY
    if which == "last":
        return Which.LAST
    if which == "twice":
        return (1, 2)
    if (count := _COUNTS.get(which.removeprefix("last "))) is not None:
        return tuple(range(-count, 0))
    names = re.split(r", and |, | and ", which)
    return tuple(-1 if name == "last" else _ORDINALS.index(name) + 1 for name in names)


@cache
def _compiled(phrase: str) -> _Compiled:
    pieces = "".join(_pieces(phrase.removesuffix(".")))
    lined = "\n" in phrase
    if pieces.endswith(":"):
        pieces = f"{pieces[:-1]}[:.—]"
    return _Compiled(re.compile(rf"{pieces}\s*[.;,]?", _ANY_CASE), lined)


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


def _restored(value: str, words: str) -> str:
    """Put quotations back into words that are not a quotation."""
    if not re.search(ANY, value):
        return value
    quoted = taken_out(words)
    return re.sub(ANY, lambda found: f"“{quoted.quotation(found[0])}”", value)


def _place_in(words: str, end: int) -> int:
    """Return where in some words a place in them without their quotations is."""
    quoted = taken_out(words)
    at = 0
    for character in quoted.words[:end].replace(" ", ""):
        while at < len(words) and words[at].isspace():
            at += 1
        if re.fullmatch(ANY, character):
            at += len(quoted.quotation(character)) + 2
        else:
            at += 1
    return min(at, len(words))
