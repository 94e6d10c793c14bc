"""Instructions in the imperative, in which the place stands in the sentence.

“In section 4(1)(b), replace “x” with “y”.” is parted into what is amended and what is
done to it: `section 4(1)(b)` and `replace “x” with “y”.`, each in the law's own words.
Parliamentary Counsel of New Zealand have written so since 2012.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERB = r"(?:replace|delete|insert|repeal|revoke|omit|add|substitute)"
_UNIT = (
    r"(?:sub-?)*(?:section|regulation|rule|clause|paragraph|part|order)s?|schedules?|forms?"
    r"|definitions?|items?|(?:cross-)?headings?|tables?|notes?|examples?|preamble|title"
    r"|appendix|entr(?:y|ies)|rows?|columns?"
)
_LOCATES = rf"(?:the )?(?:[A-Za-z]+ Schedule|(?:{_UNIT})\b|Part \d)"
_PLACE = rf"(?P<place>{_LOCATES}[^“”\"]*?)"
_IN = re.compile(
    rf"In (?P<place>[^“”\"]+?),\s*[—–-]*\s*(?P<body>(?:{_VERB}|after|before)\b.*)",
    re.DOTALL,
)
_PLACE_FIRST = re.compile(
    rf"(?P<place>{_LOCATES}[^“”\":]*): (?P<body>{_VERB}\b.*)", re.DOTALL | re.IGNORECASE
)
"""“Section 5(1): omit “x” and substitute “y”.”, as in Schedules until 2011."""

_BESIDE = re.compile(
    rf"(?P<side>after|before) {_PLACE}, (?P<verb>insert\b.*)", re.DOTALL | re.IGNORECASE
)
_INSERT_BESIDE = re.compile(
    rf"(?P<verb>insert) (?P<side>after|before) {_PLACE}\s*(?P<stop>[:—])", re.IGNORECASE
)
_REPLACE = re.compile(
    rf"(?P<verb>replace|substitute) {_PLACE}\s*(?P<with>with\b.*)",
    re.DOTALL | re.IGNORECASE,
)
_REPEAL = re.compile(
    rf"(?P<verb>repeal|delete|revoke|omit) {_PLACE}(?P<stop>[.;]?)", re.IGNORECASE
)
_BARE = re.compile(
    r"(?:insert (?:in|the following|as|after|before)\b|insert:|(?:replace|delete|omit|"
    r"after|before|insert|add) (?:the (?:words?|expressions?|phrase|figures?) )?[“\"])",
    re.IGNORECASE,
)
_WITHIN_ONLY = re.compile(
    r"(?:the )?(?:definitions?|paragraphs?|subparagraphs?|subsections?|subclauses?|"
    r"subregulations?|items?|heading(?! (?:to|of|above|before)))\b",
    re.IGNORECASE,
)
_WITH_LAW = re.compile(
    r" (?:of|to|in) the [Pp]rincipal (?:Act|[Rr]egulations|[Rr]ules|[Oo]rder|[Cc]ode"
    r"|[Nn]otice)\b"
)
_SCHEDULE = r"Schedules?(?: [0-9]+[A-Z]*)?"
_SCHEDULE_SET_OUT = re.compile(
    r"(?:(?P<side>After|Before) (?P<place>[^,]+), )?[Ii]nsert the (?:new )?"
    rf"(?P<what>{_SCHEDULE}) set out in (?:the )?(?P<where>{_SCHEDULE})\b.*"
    rf"|Replace (?:the )?(?P<old>{_SCHEDULE}) with the (?:new )?{_SCHEDULE}"
    rf" set out in (?:the )?(?P<from>{_SCHEDULE})\b.*",
    re.DOTALL,
)
_FOLLOWING = re.compile(
    r"(?P<what>The following [\w -]+?) (?P<verb>(?:is|are) (?:inserted|added)) "
    r"(?P<side>after|before) (?P<place>[^“”\":]+):",
    re.DOTALL,
)
_BRACKETS = re.compile(r"\((\w+)\)")
_IN_DEFINITION = re.compile(
    r"(?:[^,]+, )?(?P<of>definition of [^,]+), (?:(?P<side>after|before) )?"
    r"(?:sub)?paragraphs? (?P<chain>(?:\(\w+\))+)(?: to \(\w+\)|,? and \(\w+\))*"
)
_CHAIN = re.compile(
    r"\b(?P<unit>sections?|regulations?|rules?|clauses?|paragraphs?) "
    r"(?P<num>[\w.]*?)(?P<chain>(?:\(\w+\))+)"
)


@dataclass(frozen=True, slots=True)
class Instruction:
    """What an instruction amends, and what it does.

    Attributes:
        header: The words that say what is amended.
        body: The words that say how.
        set_out: The Schedule of the instrument that sets out what is put in, if one
            does.
    """

    header: str
    body: str
    set_out: str = ""


def instruction(words: str, context: str = "") -> Instruction | None:
    """Part an instruction into place and action; None if it is none.

    Args:
        words: The sentence, up to what it sets out.
        context: The provision that the section around it says that it amends.

    Examples:
        >>> found = instruction("In section 9(2), replace “may” with “must”.")
        >>> found.header, found.body
        ('section 9(2)', 'replace “may” with “must”.')
        >>> found = instruction("After section 13(1)(a), insert:")
        >>> found.header, found.body
        ('After section 13(1)(a)', 'insert:')
        >>> instruction("In the definition of lamp, delete “oil”.", "section 4").header
        'section 4, definition of lamp'
        >>> instruction("The keeper must replace a lamp.") is None
        True
    """
    words = _WITH_LAW.sub("", words.strip())
    if found := _SCHEDULE_SET_OUT.fullmatch(words):
        return _of_schedule(found)
    if found := _FOLLOWING.fullmatch(words):
        header = f"{found['side'].capitalize()} {_placed(found['place'], context)}"
        return Instruction(header, f"{found['what']} {found['verb']}:")
    if found := _IN.fullmatch(words):
        place = _placed(found["place"], context)
        return _narrowed(place, found["body"]) if _known(place) else None
    if found := _PLACE_FIRST.fullmatch(words):
        return Instruction(_placed(found["place"], context), found["body"])
    return _narrowed("", words, context)


def hinted(header: str) -> str:
    """Return a header with the unit that its last number in brackets has.

    What is set out in the place of `section 3(1)(c)` is a paragraph, which its own
    words do not say.

    Examples:
        >>> hinted("After section 12(3)(b)"), hinted("section 3(1)(a)(ii)")
        ('After paragraph 12(3)(b)', 'subparagraph 3(1)(a)(ii)')
        >>> hinted("section 4, definition of lamp, paragraph (a)(ii)")
        'subparagraph (a)(ii) of the definition of lamp'
    """
    if inner := _IN_DEFINITION.fullmatch(header):
        side = f"{inner['side']} " if inner["side"] else ""
        unit = _unit_of(_BRACKETS.findall(inner["chain"]), "paragraph")
        return f"{side}{unit} {inner['chain']} of the {inner['of']}"
    found = list(_CHAIN.finditer(header))
    if not found:
        return header
    last = found[-1]
    labels = _BRACKETS.findall(last["chain"])
    unit = _unit_of(labels, last["unit"])
    return (
        f"{header[: last.start()]}{unit} {last['num']}{last['chain']}"
        + (header[last.end() :])
    )


def _unit_of(labels: list[str], unit: str) -> str:
    letters = [each for each in labels if not each[0].isdigit()]
    if not letters:
        return f"sub{unit.rstrip('s')}" if unit[0] != "p" else unit
    if letters[-1].isupper() and len(letters) > 1:
        return "sub-subparagraph"
    return "subparagraph" if len(letters) > 1 else "paragraph"


def _narrowed(place: str, body: str, context: str = "") -> Instruction | None:
    """Move what an action names into the place: “replace paragraph (a) with:”."""
    if found := _BESIDE.fullmatch(body):
        side = found["side"].lower()
        inner = _joined(place, _placed(found["place"], context), side)
        return Instruction(inner, found["verb"])
    if found := _INSERT_BESIDE.fullmatch(body):
        side = found["side"].lower()
        inner = _joined(place, _placed(found["place"], context), side)
        return Instruction(inner, f"{found['verb']}{found['stop']}")
    if found := _REPLACE.fullmatch(body):
        inner = _joined(place, _placed(found["place"], context))
        return Instruction(inner, f"{found['verb']} {found['with']}")
    if found := _REPEAL.fullmatch(body):
        inner = _joined(place, _placed(found["place"], context))
        return Instruction(inner, f"{found['verb']}{found['stop']}")
    header = place or context
    if _BARE.match(body) and header:
        return Instruction(header, body)
    return None


def _of_schedule(found: re.Match[str]) -> Instruction:
    if found["old"]:
        return Instruction(found["old"], "replace with:", found["from"])
    header = f"{found['side']} {found['place']}" if found["side"] else ""
    return Instruction(header or "At the end of the Act", "insert:", found["where"])


def _placed(place: str, context: str) -> str:
    """Return a place with the provision around it, where it does not say that."""
    place = place.strip(" ,—–-")
    bare = place.removeprefix("the ")
    if _WITHIN_ONLY.match(bare) and context and not re.search(r"\bin section\b", bare):
        return f"{context}, {bare}"
    return bare


def _joined(place: str, inner: str, side: str = "") -> str:
    inner = f"{side} {inner}" if side else inner
    if not place:
        return inner[:1].upper() + inner[1:] if side else inner
    return f"{place}, {inner}"


def _known(place: str) -> bool:
    return bool(re.match(_LOCATES, place, re.IGNORECASE))
