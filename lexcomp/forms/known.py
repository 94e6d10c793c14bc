"""What a header names by words and not by a number: guides, codes, laws, rows."""

from __future__ import annotations

import re

from lexcomp.forms.definitions import read_terms
from lexcomp.forms.reference import Reference
from lexcomp.forms.tokens import QUOTED, Tokens
from lexcomp.model.path import Unit

LAW = Reference(Unit.SECTION, ())
"""Stands for the whole law, which has no label."""
NAMED = Reference(Unit.SECTION, (), nth=1)
"""Stands for what has a name, and is the law that is amended or set out in it."""
CALCULATOR = Reference(Unit.SECTION, (), nth=4)
"""Stands for a rate calculator, whose parts are known by their own numbers."""
DOCUMENT = Reference(Unit.SECTION, (), nth=2)
"""Stands for a document that is set out in a Schedule, and has no label either."""

_CAPITALIZED = r"[A-Z][\w'’]*(?:[-‑][\w'’]+)*"
_NAME = (
    rf"{_CAPITALIZED}(?: (?:\([^()]*\)|(?:and|of|for|to|the|in|on|etc\.)(?= )|"
    rf"{_CAPITALIZED}))*?"
)
_PROPER = rf"{_CAPITALIZED}(?: (?:\([^()]*\)|(?:and|of)(?= [A-Z])|{_CAPITALIZED}))*?"
_LAW_WORDS = (
    "Act|Regulations|Ordinance|Rules|Order|Instrument|Determination|Principles|"
    "Standard|Proclamation|Constitution|By-?laws"
)
_LAWS = re.compile(rf"(?:principal )?(?:{_LAW_WORDS})\b(?! \d{{4}})", re.IGNORECASE)
_NAMED_LAW = re.compile(
    rf"{_NAME} (?:{_LAW_WORDS})\b(?:,? (?:\(No\. ?\d+\)|No\. ?\d+|\d{{4}}))*"
)
_SET_OUT = re.compile(
    rf"(?:{_NAME} )?(?:Code|Law|Text|Provisions) set out in "
    r"(?=the |\w+ Schedule|Schedule)",
    re.IGNORECASE,
)
_CODE = re.compile(rf"(?:(?P<name>{_PROPER} (?:Code|Law))|Code)\b")
_CALCULATOR = re.compile(rf"(?:{_NAME} )?(?:Rate )?Calculator\b")
_TABLE = re.compile(rf"{_NAME} Table\b")
_GUIDE = re.compile(r"(?P<name>(?:[A-Za-z]+['’]?s? ){0,3}?)guide\b", re.IGNORECASE)
_INDEX = re.compile(
    r"(?:index|list) of (?:the )?(?:definitions|defined (?:terms|expressions|words)|"
    r"(?:terms|expressions)(?: (?:that are )?defined (?:in|by) (?P<by>[^,()]+))?)",
    re.IGNORECASE,
)
_WHOLES = re.compile(
    r"(?P<title>(?:long )?title)\b|(?P<preamble>preamble)\b|(?P<index>index)\b"
    r"|(?P<dictionary>dictionary)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rf"{_CAPITALIZED}(?: [\w'’-]+)*(?=[,)]|$)")
_HEADED = re.compile(
    r"(?:headed|entitled|titled|under the headings?|called)\b\s*(?=[“\"])"
)
_ABOUT = re.compile(
    r"(?:relating|that relates?|dealing|that deals?) (?:to|with) "
    r"|(?:about|concerning|in relation to|referring to|for) "
)
_REFERENCE = re.compile(r"reference(s)? to ", re.IGNORECASE)
_AND_QUOTED = re.compile(r"(?:, (?:and )?|and |or )(?=[“\"])")
_LAW_ENDS = re.compile(r", (?:and )?(?=the )| and (?=the )")


def read_known(tokens: Tokens, *, article: bool) -> list[Reference]:
    """Read what is named by words; return nothing if something else comes next.

    Args:
        tokens: What is left.
        article: Whether “the” stands before it.

    Raises:
        NotUnderstoodError: If a character has no place in a header.
    """
    if article and tokens.accept_match(_LAWS):
        return [LAW]
    if found := tokens.accept_match(_INDEX):
        return [Reference(Unit.INDEX, ((found["by"] or "").strip(),))]
    if found := tokens.accept_match(_WHOLES):
        return [Reference(Unit(found.lastgroup or ""))]
    if found := tokens.accept_match(_GUIDE):
        return [Reference(Unit.GUIDE, (_guide(found["name"]),), Unit.PARAGRAPH)]
    if tokens.accept_match(_NAMED_LAW):
        return [NAMED]
    if tokens.accept_match(_CALCULATOR):
        return [CALCULATOR]
    if found := tokens.accept_match(_REFERENCE):
        words = _parted(tokens, plural=bool(found[1]))
        return [Reference(Unit.ITEM, (each,)) for each in words]
    if found := tokens.accept_match(_TABLE):
        return [Reference(Unit.TABLE, (found[0],))]
    if found := tokens.accept_match(_CODE):
        return [Reference(Unit.SCHEDULE, (found["name"] or "",), Unit.SECTION)]
    return []


def sets_out(tokens: Tokens) -> bool:
    """Go past “the Code set out in”; the name of a Schedule must follow.

    Raises:
        NotUnderstoodError: If a character has no place in a header.
    """
    return bool(tokens.accept_match(_SET_OUT))


def read_document(tokens: Tokens) -> list[Reference]:
    """Read the name of a document such as an agreement, which may be set out.

    Raises:
        NotUnderstoodError: If a character has no place in a header.
    """
    return [DOCUMENT] if tokens.accept_match(_DOCUMENT) else []


def read_words(tokens: Tokens, *, plural: bool) -> list[str]:
    """Read the words that tell a row or a paragraph: headed “X”, relating to X.

    Raises:
        NotUnderstoodError: If they are announced and do not follow.
    """
    if tokens.kind == QUOTED or tokens.accept_match(_HEADED):
        found = [_quoted(tokens)]
        while tokens.accept_match(_AND_QUOTED):
            found.append(_quoted(tokens))
        return found
    if not tokens.accept_match(_ABOUT):
        return []
    return _parted(tokens, plural=plural)


def _quoted(tokens: Tokens) -> str:
    words = tokens.value.strip()
    if not words:
        raise tokens.refuse()
    tokens.take()
    return words


def _parted(tokens: Tokens, *, plural: bool) -> list[str]:
    words = read_terms(tokens, plural=False)[0]
    return [each.strip() for each in _LAW_ENDS.split(words)] if plural else [words]


def _guide(name: str) -> str:
    """Name a guide as its law does, though an apostrophe may be lost."""
    return re.sub(r"(?i)readers?['’]?s?$", "Reader’s", name.strip())
