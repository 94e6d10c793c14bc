"""The passive of New Zealand until 2011, in the words that the forms know.

“is amended by inserting, after subsection (1), the following subsection:” and “is
amended by repealing paragraph (b) and substituting the following paragraph:” differ in
the order of words from what is said in Australia, and in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lexcomp.forms.quotes import ANY, taken_out

EACH = (
    r"(?:wherever (?:it|they) (?:appears?|occurs?)|in (?:each|every) (?:place|case)"
    r"(?: (?:where |in which )?(?:it|they) (?:appears?|occurs?))?"
    r"|in (?:both|all) places(?: where it (?:appears|occurs))?)"
)
"""What says that every occurrence is meant."""

_LATER = r"secondly|thirdly|fourthly|last(?:ly)?"
NTH = (
    rf"(?:where it (?P<nth>first(?:ly)?|{_LATER})(?: and (?P<other>{_LATER}))?"
    r" (?:appears|occurs)|(?:in|at) the (?P<place>first|second|third|fourth|last) place"
    r"(?: (?:where |in which )?it (?:appears|occurs))?)"
)
"""What says which occurrence is meant."""

CALLED_WORDS = r"the (?:words?|expressions?|phrase|figures?)"
"""What quoted words are called: the words “oil lamp”."""

_UNITS = r"(?P<units>(?:new )?[a-z]+(?:-heading)?s?(?: and [a-z-]+)?)"
_ORDER = r"in (?:its|their|the) appropriate alphabetical order"
_AFTER = rf"(?P<side>after|before) (?P<place>[^{ANY[1:-1]}:,]+)"
_PLACE = rf"(?P<place>[^{ANY[1:-1]}:]+?)"
_NEW = rf"the following {_UNITS}"
_BOTH = r"\1 amended by:\n(a) by repealing \g<place>; and\n(b) by inserting \g<two>"
_BESIDE = r"inserting \g<side> \g<place> the following \g<units>"
_Change = str | Callable[[re.Match[str]], str]


def nth(found: re.Match[str]) -> str:
    """Say which occurrence is meant as the forms do: (first and third occurring)."""
    names = (found["nth"] or found["place"], found["other"])
    which = " and ".join(each.removesuffix("ly") for each in names if each)
    return f" ({which} occurring)"


_CHANGES: tuple[tuple[re.Pattern[str], _Change], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"^(is|are) (?:consequentially|accordingly|further|also) ", r"\1 "),
        (r"^(is|are) revoked\b", r"\1 repealed"),
        (r"^((?:is|are) (?:repealed|omitted)), and\b", r"\1 and"),
        (rf"\b{CALLED_WORDS} (?={ANY})", ""),
        (r"\b([Tt]he following) new ", r"\1 "),
        (
            r"^(is|are) amended by (?P<place>[^\n]+?),? and by (?P<two>[^\n]+)$",
            _BOTH.replace("repealing ", "").replace("inserting ", ""),
        ),
        (
            r"^is amended by adding,? the following [a-z]+s? as (?P<as>[^,:]+):$",
            r"insert as \g<as>:",
        ),
        (
            r"^is amended by adding,? as (?P<as>[^,:]+), the following [a-z]+s?:$",
            r"insert as \g<as>:",
        ),
        (
            rf"^(is|are) amended by repealing {_PLACE} and inserting (?P<two>.*)$",
            _BOTH,
        ),
        (rf"\binserting,? {_ORDER},? {_NEW}", r"inserting the following \g<units>"),
        (rf"\binserting {_NEW},? {_ORDER}", r"inserting the following \g<units>"),
        (rf"\binserting, {_AFTER}, {_NEW}", _BESIDE),
        (rf"\binserting {_NEW} {_AFTER}(?=:)", _BESIDE),
        (
            rf"\b(?:repealing|revoking) {_PLACE},? and substituting,? ",
            r"omitting \g<place> and substituting ",
        ),
        (r"\brevoking\b", "repealing"),
        (rf"\badding,? (?={ANY}|the following )", "adding at the end "),
        (rf"\binserting, (after|before) ({ANY}), ", r"inserting \1 \2 "),
        (rf"(?<={ANY}),? {EACH},?", " (wherever occurring)"),
        (r"( and substituting) in each (?:case|place)", r"\1"),
        (rf"(?<={ANY}),? {NTH},?", nth),
        (r",( and substituting)", r"\1"),
    )
)


def in_common_order(body: str) -> str:
    """Return what is said of a provision in the order of words that the forms read.

    What is quoted stays as it is.

    Examples:
        >>> in_common_order("is amended by inserting, after rule 4, the following rule")
        'is amended by inserting after rule 4 the following rule'
        >>> in_common_order("is amended by adding “, adding “x””.")
        'is amended by adding at the end “, adding “x””.'
    """
    quoted = taken_out(body)
    if quoted.fault or "\n" in body:
        return body
    words = quoted.words
    for pattern, new in _CHANGES:
        words = pattern.sub(new, words)
    return quoted.restored(words)
