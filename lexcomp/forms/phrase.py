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
- `{in_order}` says that the alphabet decides: in its appropriate alphabetical position;
- `{omit}`, `{insert}`, `{add}` and `{substitute}` are these verbs, as a command or as
  what follows “by”: omitting … and substituting;
- `[...]` may be left out, and so may a full stop or a semicolon at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lexcomp.forms.opening import beginning
from lexcomp.forms.quotes import ANY, Quoted, taken_out
from lexcomp.model.operation import Occurrence, Which

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
UNIT = (
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph|item|point|division"
    r"|chapter|module|annex)(?:s|es)?|parts?|schedules?|forms?"
    r"|definitions?|notes?|examples?|penalt(?:y|ies)|(?:sub)?headings?|tables?"
    r"|table items?|rows?|cells?|columns?|entr(?:y|ies)|words?|sentences?|steps?"
    r"|formulas?|formulae|lists?|guides?|diagrams?|titles?|tables? of contents"
    r"|articles?|appendix|method statements?|preamble|dot points?"
)
"""A pattern of a word for a unit, one or more."""

_UNITS = re.compile(rf"(?:{UNIT})(?:(?:, | and the | and )(?:{UNIT}))*", re.IGNORECASE)
_WORDS_FOR_UNITS = r"[a-z][a-z -]*(?:, [a-z][a-z -]*)*"
_OCCURRING = (
    r"\(?(?P<which{0}>(?:the )?[a-z]+(?: [a-z]+| \d)?(?:(?:, and |, | and )[a-z]+)*)"
    r" (?:occurring|occurrences?)(?:, other than [^()]*)?\)?"
)
_MORE = ("", "_2", "_3", "_4")
_SINGLE = ("old", "new", "anchor", "upto", "heading")
_TERM = rf"(?:definitions? of {ANY}[^\n:]*?)?"
_FIELDS: dict[str, str] = {
    "units": rf"(?P<units>{_WORDS_FOR_UNITS})",
    "new_units": rf"(?P<new_units>{_WORDS_FOR_UNITS})",
    "attached": rf"(?P<attached>{_WORDS_FOR_UNITS})",
    "keeping": r"\((?P<keeping>(?:including|and|but not|not including|but not including"
    r"|excluding|other than|except) [^()]*(?:\([^()]*\)[^()]*)*)\)",
    "place": rf"(?P<place>[^\n:\ue000-\ue0ff]+?{_TERM})",
    "edge": rf"(?P<edge>[^\n:,\ue000-\ue0ff]+?{_TERM})",
    "omit": r"(?:omit(?:ting)?|delet(?:e|ing))",
    "insert": r"insert(?:ing)?",
    "add": r"add(?:ing)?",
    "substitute": r"(?:,? substitute|,? and substitut(?:e|ing))",
    "outer": r"(?P<outer>(?:sub-?)*(?:section|regulation|rule|clause|paragraph)s? "
    r"\d*[\w.-]*(?: ?\(\w+\))*)",
    "in_order": r"in (?:its|their|the) appropriate (?:alphabetical|numerical)"
    r" positions?(?:,? \(?(?:as )?determined on a letter-?by-?letter basis\)?)?",
    "LINES": r"(?P<LINES>.+)",
}
_FIELDS |= {
    name.upper(): rf"(?P<{name}>[^\n]+)" for name in ("old", "new", "anchor", "upto")
}
_FIELDS |= {
    f"{name}{more}": f"(?P<{name}{more}>{ANY})" for name in _SINGLE for more in _MORE
}
_FIELDS |= {f"which{more}": _OCCURRING.replace("{0}", more) for more in _MORE}
_QUOTED = frozenset(f"{name}{more}" for name in _SINGLE for more in _MORE)
_OPEN_ENDED = tuple(_FIELDS[name] for name in ("place", "outer", "edge", "LINES"))
_PIECE = re.compile(r"\{(\w+)\}|([\[\]])|([^\[\]{}]+)")
_ANY_CASE = re.IGNORECASE | re.DOTALL
_ORDINAL = re.compile(
    rf"(?:where )?(?:{'|'.join((*_ORDINALS, 'last'))})"
    rf"(?:(?:, and |, | and )(?:{'|'.join((*_ORDINALS, 'last'))}))*"
    rf"|wherever|twice|(?:the )?last (?:{'|'.join(_COUNTS)})",
    re.IGNORECASE,
)
_CHECKED = {"units": _UNITS, "new_units": _UNITS, "attached": _UNITS}
_CHECKED |= {f"which{more}": _ORDINAL for more in _MORE}


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
    return _read_any((phrase,), words, taken_out(words))


def first_read(phrases: tuple[str, ...], words: str) -> Mapping[str, str] | None:
    """Read words as the first of some phrases that they are."""
    quoted = taken_out(words)
    near = beginning(phrases, quoted.opening)
    return _read_any(near, words, quoted) if near else None


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
    found = _as_far_as_it_goes(phrase).match(seen)
    end = found.end() if found else 0
    return end if lined else _place_in(words, end)


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


def _read_any(
    phrases: tuple[str, ...], words: str, quoted: Quoted
) -> Mapping[str, str] | None:
    for phrase in phrases:
        compiled = _compiled(phrase)
        if compiled.lined:
            if found := compiled.pattern.fullmatch(words):
                return found.groupdict("")
        elif found := compiled.pattern.fullmatch(quoted.words):
            fields = None if quoted.fault else _fields(found, words, quoted)
            if fields is not None:
                return fields
    return None


def _fields(
    found: re.Match[str], words: str, quoted: Quoted
) -> Mapping[str, str] | None:
    """Return what stands in the fields of a phrase; None if one holds no such thing."""
    fields: dict[str, str] = {}
    for name, value in found.groupdict("").items():
        if value and name in _CHECKED and not _CHECKED[name].fullmatch(value):
            return None
        fields[name] = (
            quoted.quotation(value) if name in _QUOTED else _restored(value, words)
        )
    return fields


@cache
def _compiled(phrase: str) -> _Compiled:
    pieces = "".join(_pieces(phrase.removesuffix(".")))
    lined = "\n" in phrase
    if pieces.endswith(":"):
        pieces = f"{pieces[:-1]}[:.—]"
    stop = "" if lined else r"\s*[.;,]?"
    return _Compiled(re.compile(f"{pieces}{stop}", _ANY_CASE), lined)


@cache
def _as_far_as_it_goes(phrase: str) -> re.Pattern[str]:
    """Return a pattern of a phrase that may break off behind any of its pieces."""
    pieces = _pieces(phrase.removesuffix(".").replace("[", "").replace("]", ""))
    steps: list[str] = []
    for piece in pieces:
        if steps and steps[-1].endswith(_OPEN_ENDED):
            steps[-1] += piece
        else:
            steps.append(piece)
    pattern = ""
    for step in reversed(steps):
        pattern = f"(?:{step}{pattern})?"
    return re.compile(pattern, _ANY_CASE)


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
    if value.isascii() or not re.search(ANY, value):
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
