"""What will hold the provisions that an item sets out, as its words tell it."""

from __future__ import annotations

import re

from lexcomp.model.path import Unit

_COUNTED_LIKE_A_LAW = re.compile(r"\bforms?\b|\bcode\b|\b(?:sub-?)?sections?\b")
_UNIT = re.compile(
    r"(?:sub-?)*(?:paragraph|section|regulation|rule|clause)s?|definitions?|table|items?"
    r"|forms?|schedules?|notes?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:after|before|at the (?:end|foot|beginning))\b|heading|note|penalty|table"
)
_OVER_SUBSECTION = re.compile(
    r"(?:before|after) sub-?(?:section|regulation|rule|clause)|"
    r"sub-?(?:section|regulation|rule|clause)s?\b.*\bheading"
)
_NEW_UNIT = re.compile(
    r"the following (?:words? and )?((?:sub-?)*(?:paragraph|definition|row|entry))s?\b",
    re.IGNORECASE,
)
_HOLDERS: dict[str, Unit | None] = {
    "definition": Unit.DEFINITION, "paragraph": None, "row": Unit.TABLE,
    "subparagraph": Unit.PARAGRAPH, "subsubparagraph": Unit.SUBPARAGRAPH,
}  # fmt: skip
_NESTED = re.compile(
    r"(?:after|before|at the end of|omit(?:ting)?|from) (?:the )?(?:definition|"
    r"(?:sub-?)*(?:paragraph|section|regulation|clause)s? [(0-9])[^:“\"]*",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:omit(?:ting)? all (?:the )?words\b.*|(?:omit(?:ting)?|after|before)\b[^:]*"
    r"[“\"'‘].*)\b(?:substitut|insert)\w*\s*:$",
    re.IGNORECASE | re.DOTALL,
)
_ROWS = re.compile(
    r"\b(?:table|part) items?\b|\btable,? (?:after |before )?(?:item|row)|"
    r"\b(?:table )?rows?\b|\(table\b.*\bitem"
)
_CELL = re.compile(r"(?:Repeal|Omit) the (?:contents of the )?cell\b")
_LIST = re.compile(r"\bindex\b|\blist of\b|\bterms defined\b")


def parent_hint(header: str, action: str) -> Unit | None:
    """Tell from the words of an item what will hold the provisions it sets out.

    Definitions are inserted in a provision without a word of where in it, since the
    alphabet tells.

    Examples:
        >>> str(parent_hint("Subparagraph 95A-12(2)(b)(i)", "Repeal …, substitute:"))
        'paragraph'
        >>> str(parent_hint("Regulation 23 (after table item 4)", "Insert:"))
        'table'
        >>> str(parent_hint("Clause 4 of Schedule 2", "Repeal …, substitute:"))
        'schedule'
        >>> str(parent_hint("Clause 1 of Schedule 1", "Insert:"))
        'definition'
    """
    words = header.lower()
    if _CELL.match(action):
        return Unit.CELL
    if named := _NEW_UNIT.search(action):
        return _HOLDERS.get(named[1].lower().replace("-", ""), _inner(words))
    if nested := _NESTED.search(action):
        words = nested[0].lower()
    if sets_out_words(action):
        return _holder_of_words(words)
    if _ROWS.search(words):
        return Unit.TABLE
    if _LIST.search(words) or "alphabetical position" in action:
        return Unit.TABLE if "index" in words else Unit.ALINEA
    if "definition" in words or "definition" in action.lower():
        return _of_definition(words)
    return _of_provision(words, action)


def _of_definition(words: str) -> Unit:
    """Return what holds a definition, or a part of one."""
    inner = re.search(r"(?:sub)?paragraphs? [^,]*?of the definition", words)
    end = inner and "at the end of" in words[: inner.start()]
    if inner and inner[0].startswith("sub"):
        return Unit.SUBPARAGRAPH if end else Unit.PARAGRAPH
    return Unit.PARAGRAPH if end else Unit.DEFINITION


def _of_provision(words: str, action: str) -> Unit | None:
    """Return what holds provisions, by the unit of that which they stand by."""
    if action.lower().startswith("insert") and not _BESIDE.search(words):
        return Unit.DEFINITION
    if _OVER_SUBSECTION.match(words):
        return Unit.SUBHEADING
    in_schedule = "schedule" in words and not _COUNTED_LIKE_A_LAW.search(words)
    return _inner(words) or (Unit.SCHEDULE if in_schedule else None)


def sets_out_words(action: str) -> bool:
    """Tell whether an action sets out words that go on with a sentence.

    Examples:
        >>> sets_out_words("Omit all the words after “oil”, substitute:")
        True
        >>> sets_out_words("Repeal the paragraph, substitute:")
        False
    """
    return bool(_WORDS.search(action))


def _inner(words: str) -> Unit | None:
    """Return what holds the provisions of the unit that a header begins with."""
    found = _UNIT.search(words)
    unit = found[0].replace("-", "").rstrip("s") if found else ""
    at_end = words.startswith("at the end of")
    if unit == "subsubparagraph":
        return Unit.SUBPARAGRAPH
    if unit == "subparagraph":
        return Unit.SUBPARAGRAPH if at_end else Unit.PARAGRAPH
    if unit == "paragraph" and at_end:
        return Unit.PARAGRAPH
    return Unit.FORM if unit == "form" else None


def _holder_of_words(words: str) -> Unit | None:
    """Return what holds the paragraphs that go on with words of a provision."""
    found = _UNIT.search(words)
    unit = found[0].lower().replace("-", "").rstrip("s") if found else ""
    inner = {"paragraph": Unit.PARAGRAPH, "subparagraph": Unit.SUBPARAGRAPH}
    return inner.get(unit)
