"""The passive of New Zealand until 2011, in the words that the forms know.

“is amended by inserting, after subsection (1), the following subsection:” and “is
amended by repealing paragraph (b) and substituting the following paragraph:” differ in
the order of words from what is said in Australia, and in nothing else.
"""

from __future__ import annotations

import re

_UNITS = r"(?P<units>(?:new )?[a-z]+(?:-heading)?s?(?: and [a-z-]+)?)"
_ORDER = r"in (?:its|their|the) appropriate alphabetical order"
_AFTER = r"(?P<side>after|before) (?P<place>[^“”\"‘:,]+)"
_EACH = (
    r"(?:wherever (?:it|they) (?:appears?|occurs?)"
    r"|in each place (?:where |in which )?(?:it|they) (?:appears?|occurs?))"
)
_IN_EACH = r"(?: in each (?:case|place))?"
_NEW = rf"the following {_UNITS}"
_CHANGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"^(is|are) (?:consequentially|accordingly|further|also) ", r"\1 "),
        (rf"\binserting,? {_ORDER},? {_NEW}", r"inserting the following \g<units>"),
        (rf"\binserting {_NEW},? {_ORDER}", r"inserting the following \g<units>"),
        (
            rf"\binserting, {_AFTER}, {_NEW}",
            r"inserting \g<side> \g<place> the following \g<units>",
        ),
        (
            rf"\binserting {_NEW} {_AFTER}(?=:)",
            r"inserting \g<side> \g<place> the following \g<units>",
        ),
        (
            r"\b(?:repealing|revoking) (?P<place>[^“”\"‘:]+?),? and substituting,? ",
            r"omitting \g<place> and substituting ",
        ),
        (r"\brevoking\b", "repealing"),
        (r"\badding (?=[“\"‘]|the following )", "adding at the end "),
        (r"\badding, (?=[“\"‘])", "adding at the end "),
        (r"\b(inserting), (after|before) ([“\"][^”\"]*[”\"]), ", r"\1 \2 \3 "),
        (
            rf"([”\"]) ?,? {_EACH},?(?P<and> and substituting){_IN_EACH}",
            r"\1 (wherever occurring)\g<and>",
        ),
        (r",( and substituting)", r"\1"),
    )
)


def in_common_order(body: str) -> str:
    """Return what is said of a provision in the order of words that the forms read.

    Examples:
        >>> in_common_order("is amended by inserting, after rule 4, the following rule")
        'is amended by inserting after rule 4 the following rule'
    """
    for pattern, new in _CHANGES:
        body = pattern.sub(new, body)
    return body
