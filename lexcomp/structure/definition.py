"""Definitions: which words are the term."""

from __future__ import annotations

import re

from lexcomp.model.text import Face, Text

_TERM = re.compile(
    r"[“\"‘]?(?P<term>[*A-Za-z0-9](?:[^:;.“”]|\.(?=[A-Z])|(?<=\.[A-Z])\.){0,100}?)[”\"’]?"
    r"(?:(?:,? (?:in relation to|in respect of|relating to|when used in)"
    r"|, (?:for|of|in)"
    r"|(?: (?:about|for|of|in)(?= (?:an?|any|each|another|th(?:e|is|at) [a-z]))))"
    r" (?:[^;:.]|\.(?=\d)){1,160}?)?,?\s*\b"
    r"(?:means?|includes?|has the|have the|has a|is defined"
    r"|does not include|is short for|are short for)\b"
)
_COLON = re.compile(
    r"(?P<term>[*A-Za-z0-9][^:;.,“”]{0,80}?)"
    r"(?:, (?:in relation to|in respect of|for|of) [^:;.]{1,120})?:"
)
_TOLD = re.compile(r"(?P<term>[*a-z0-9][^:;.,“”]{0,80}?): [a-z*“]")
_VERB = re.compile(r"\b(?:means?|includes?|has|have|is|are|does)\b")
_GOES_ON = re.compile(r"(?:and|or|but)\b")
_JOINS = re.compile(
    r"(?:and|or|but|if|in|where|with|without|other|unless|whether|being|means|includes)\b"
    r"|the following\b",
    re.IGNORECASE,
)
_BETWEEN_TERMS = {" or ", " and ", ", "}
_OF_WHAT = re.compile(
    r"(?:,? (?:in relation to|in respect of|with respect to|for|of|in|when used)"
    r"\b[^;:.—]{1,200})?[ ,]*—"
)
_SPACED = re.compile(r" +")
_LINK = re.compile(r"[\s*“”\"‘’]*")


def marked_term(text: Text) -> str:
    """Return the term that a definition begins with in bold italic, if it does.

    Examples:
        >>> from lexcomp.model.text import Mark
        >>> faces = (Mark(0, 4, Face.BOLD), Mark(0, 4, Face.ITALIC))
        >>> marked_term(Text("lamp means a light.", faces))
        'lamp'
        >>> marked_term(Text("lamp means a light."))
        ''
        >>> keepers = tuple(Mark(6, 13, each.face) for each in faces)
        >>> marked_term(Text("lamp (keepers) means a person.", faces + keepers))
        'lamp'
        >>> keeper = tuple(Mark(5, 11, each.face) for each in faces)
        >>> marked_term(Text("lamp keeper means a person.", faces + keeper))
        'lamp keeper'
    """
    start = _LINK.match(text.plain)
    begin = start.end() if start else 0
    end = _marked_until(text, begin)
    while words := _SPACED.match(text.plain, end) if end > begin else None:
        # The space within a term may be without the faces of its words.
        further = _marked_until(text, words.end())
        if further == words.end():
            break
        end = further
    return text.plain[begin:end].strip(" ,:")


def _marked_until(text: Text, begin: int) -> int:
    """Return where words in bold italic end that begin somewhere."""
    ends = [
        max(
            (
                mark.end
                for mark in text.marks
                if mark.face is face and mark.start <= begin < mark.end
            ),
            default=begin,
        )
        for face in (Face.BOLD, Face.ITALIC)
    ]
    return min(ends)


def faced_term(text: Text) -> str:
    """Return the term of `lamp—` over a list, if that is in bold or italic.

    Words may follow that say of what: `lamp, in relation to a ship,—`.

    Examples:
        >>> from lexcomp.model.text import Mark
        >>> faced_term(Text("lamp—", (Mark(0, 4, Face.ITALIC),)))
        'lamp'
        >>> faced_term(Text("lamp, in relation to a ship,—", (Mark(0, 4, Face.BOLD),)))
        'lamp'
        >>> faced_term(Text("lamp—"))
        ''
    """
    words = text.plain
    faced = [mark for mark in text.marks if mark.face in {Face.BOLD, Face.ITALIC}]
    if not words.endswith("—") or not faced or faced[0].start:
        return ""
    end = faced[0].end
    for mark in faced[1:]:
        if mark.start > end and words[end : mark.start] not in _BETWEEN_TERMS:
            break
        end = max(end, mark.end)
    return words[:end].strip(" ,—") if _OF_WHAT.fullmatch(words, end) else ""


def worded_term(words: str) -> str:
    """Return the term that a sentence without marks defines, or nothing.

    Examples:
        >>> worded_term("keeper, in relation to a lamp, means:")
        'keeper'
        >>> worded_term("“lightship” means a vessel or raft.")
        'lightship'
        >>> worded_term("Register of Lamps means that of section 8.")
        'Register of Lamps'
        >>> worded_term("spouse of a person includes a keeper.")
        'spouse'
        >>> worded_term("lamp information about a keeper means a log.")
        'lamp information'
        >>> worded_term("A person must not light a lamp.")
        ''
    """
    found = _TERM.match(words)
    if not found or _GOES_ON.match(words):
        return ""
    return found["term"].partition(" (short")[0].strip(" ,*(")


def whole_term(words: str) -> str:
    """Return the term that a sentence defines, with all that qualifies it.

    Examples:
        >>> whole_term("proceedings of a particular type includes appeals.")
        'proceedings of a particular type'
    """
    found = _TERM.match(words)
    verb = _VERB.search(words, found.end("term")) if found else None
    return words[: verb.start()].strip(' ,*“”"') if verb else ""


def colon_term(words: str) -> str:
    """Return the term of `lamp:` over a list of what it means, or nothing.

    Words that join a list to what goes before it define no term.

    Examples:
        >>> colon_term("oil lamp, in relation to a ship:"), colon_term("but includes:")
        ('oil lamp', '')
    """
    found = _COLON.fullmatch(words)
    return found["term"].strip() if found and not _JOINS.match(words) else ""


def told_term(words: str) -> str:
    """Return the term of `lamp: an oil lamp is a lamp if it burns oil`, or nothing.

    Examples:
        >>> told_term("oil lamp: a lamp is one if it burns oil.")
        'oil lamp'
        >>> told_term("Note: A lamp burns.")
        ''
    """
    found = _TOLD.match(words)
    return found["term"].strip() if found and not _JOINS.match(words) else ""


def term_of(text: Text) -> str:
    """Return the term of a paragraph that its style calls a definition.

    A paragraph without one goes on with the definition before it.
    """
    if term := marked_term(text) or worded_term(text.plain):
        return term
    found = _COLON.match(text.plain)
    return found["term"].strip() if found and not _JOINS.match(text.plain) else ""
