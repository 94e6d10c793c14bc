"""Conditions of commencement: what must happen, or not, for something to commence."""

from __future__ import annotations

import re

from lexcomp.commencing.moment import read_moment
from lexcomp.commencing.reference import Context, read_reference
from lexcomp.model.event import EventKind
from lexcomp.model.timing import Condition, OnEvent, Relation, Timing

_VERB = (
    r"(?:(?P<verb>commences?|commenced|comes? into (?:operation|force)"
    r"|occurs?|happens?)"
    r"|(?P<assent>receives? the Royal Assent))"
)
_RELATED = re.compile(
    rf"(?P<what>.+?) {_VERB}(?: on a day(?: that is)?)?(?: either)? (?P<relation>"
    r"at or before|on or before|before,? or (?:at the same time as|on the same day"
    r" as),?"
    r"|not later than|no later than|at the same time as|on the same day as"
    r"|on or after|at or after|before|after|on) (?P<to>.+)",
    re.IGNORECASE,
)
_UNRELATED = re.compile(
    r"(?P<what>.+?) (?P<not>(?:do|does) not|has not|have not) (?:(?P<verb>commenced?|"
    r"come into (?:operation|force)|occurr?e?d?|happen(?:ed)?|begun)"
    r"|(?P<assent>received? the Royal Assent))"
    r"(?: (?P<by>at or before|on or before|before|by) (?P<to>.+))?",
    re.IGNORECASE,
)
_EVENTS = re.compile(
    r"(?:(?:the|either|any|both|all|neither|none)(?: of)? )?(?:the )?(?:events?|times?"
    r"|days?)(?: that is| that are)? (?:mentioned|referred to|specified|described) in "
    r"(?:sub)?paragraphs? (?P<letters>\([a-z]\)(?:(?:, | and | or | to )\([a-z]\))*)"
    r"(?: (?:of this item|of column 2.*|above))?",
    re.IGNORECASE,
)
_HAPPENING = re.compile(
    r"(?P<events>.+?) (?P<not>(?:do|does) not )?(?:occur|happen|commence)s?",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?P<what>.+?) (?:is|are) (?P<relation>the same(?: time| day| date)? as"
    r"|(?:on )?the same day as|before|earlier than|after|later than|on or before"
    r"|on or after) (?P<to>.+)",
    re.IGNORECASE,
)
_THAT_TIME = re.compile(
    r"(?:the )?(?:that|the same) (?:time|day|date)|(?:that|the) commencement|then"
    r"|the time (?:when|at which) (?:the provision(?:\(s\))?|it|they) would .*",
    re.IGNORECASE,
)

_ITSELF = re.compile(
    r"it|they|(?:a|any|an|one)(?: of the)? (?:provisions?|items?|sections?)"
    r"(?: of this (?:Act|Schedule))?(?: (?:mentioned|referred to|specified) in"
    r" subsection \(\d+[A-Z]*\))?",
    re.IGNORECASE,
)
_RELATIONS = {
    "at or before": Relation.BY,
    "on or before": Relation.BY,
    "not later than": Relation.BY,
    "no later than": Relation.BY,
    "before or at the same time as": Relation.BY,
    "before or on the same day as": Relation.BY,
    "at the same time as": Relation.SAME,
    "the same as": Relation.SAME,
    "the same time as": Relation.SAME,
    "the same day as": Relation.SAME_DAY,
    "the same date as": Relation.SAME_DAY,
    "on the same day as": Relation.SAME_DAY,
    "on": Relation.SAME_DAY,
    "on or after": Relation.FROM,
    "at or after": Relation.FROM,
    "before": Relation.BEFORE,
    "earlier than": Relation.BEFORE,
    "after": Relation.AFTER,
    "later than": Relation.AFTER,
}
_OPPOSITE = {
    Relation.NEVER: Relation.HAPPENS,
    Relation.HAPPENS: Relation.NEVER,
    Relation.BEFORE: Relation.NOT_BEFORE,
    Relation.NOT_BEFORE: Relation.BEFORE,
    Relation.BY: Relation.NOT_BY,
    Relation.NOT_BY: Relation.BY,
}

Conditions = tuple[Condition, ...]


def read_conditions(words: str, context: Context) -> Conditions | None:
    """Read what follows “if”; one of the conditions returned is enough.

    Args:
        words: The words, such as `the event mentioned in paragraph (b) does not occur`.
        context: What the statement has named before its condition.

    Examples:
        >>> read_conditions("section 5 commences before 1 July 2008", Context())
        ... # doctest: +ELLIPSIS
        (Condition(what=When(law='', provisions='section 5', rows=()), ...
    """
    said = words.strip(" ,;.")
    for read in (_of_events, _unrelated, _related, _compared):
        if (found := read(said, context)) is not None:
            return found
    return _either(said, context)


def _either(said: str, context: Context) -> Conditions | None:
    """Read conditions of which one is enough."""
    for cut in re.finditer(r",? or (?:if )?", said):
        first = read_conditions(said[: cut.start()], context)
        rest = read_conditions(said[cut.end() :], context) if first else None
        if first and rest:
            return first + rest
    return None


def opposite(conditions: Conditions) -> Conditions | None:
    """Turn what follows “unless” into what would follow “if”, if that can be.

    Examples:
        >>> from lexcomp.model.timing import When
        >>> opposite((Condition(When("Lamps Act 1901"), Relation.HAPPENS),))[0].relation
        <Relation.NEVER: 'does not happen'>
    """
    turned: list[Condition] = []
    for each in conditions:
        relation = _OPPOSITE.get(each.relation)
        if relation is None:
            return None
        turned.append(Condition(each.what, relation, each.to))
    return tuple(turned)


def _of_events(said: str, context: Context) -> Conditions | None:
    """Read “the event mentioned in paragraph (b) does not occur” and its like."""
    found = _HAPPENING.fullmatch(said)
    named = _EVENTS.fullmatch(found["events"]) if found else None
    if found is None or named is None:
        return None
    rules = [context.listed.get(letter) for letter in _letters(named["letters"])]
    several = len(rules) > 1
    all_of = re.match(r"(?:both|all|neither|none)\b", found["events"], re.IGNORECASE)
    if several and found["not"] and all_of:
        return None  # “none of them occurs” would need all conditions at once
    relation = Relation.NEVER if found["not"] else Relation.HAPPENS
    if any(rule is None for rule in rules):
        return None
    return tuple(Condition(each, relation) for each in rules if each)


def _letters(words: str) -> list[str]:
    letters = re.findall(r"\(([a-z])\)", words)
    if " to " in words and len(letters) == 2:  # noqa: PLR2004 - the two ends of a range
        first, last = map(ord, letters)
        return [chr(each) for each in range(first, last + 1)]
    return letters


def _related(said: str, context: Context) -> Conditions | None:
    found = _RELATED.fullmatch(said)
    if found is None:
        return None
    what = _subject(found["what"], assent=bool(found["assent"]), context=context)
    named = re.sub(r"[,]", "", found["relation"].lower()).strip()
    relation = _RELATIONS.get(named)
    if what is None or relation is None:
        return None
    return _standing(what, relation, found["to"], context)


def _unrelated(said: str, context: Context) -> Conditions | None:
    found = _UNRELATED.fullmatch(said)
    if found is None:
        return None
    what = _subject(found["what"], assent=bool(found["assent"]), context=context)
    if what is None:
        return None
    if found["to"] is None:
        # “has not commenced” alone speaks of the time at which the rule would apply.
        done = found["not"].lower().startswith("ha")
        relation = Relation.NOT_BY if done else Relation.NEVER
        return (Condition(what, relation),)
    before = found["by"].lower() == "before"
    relation = Relation.NOT_BEFORE if before else Relation.NOT_BY
    return _standing(what, relation, found["to"], context)


def _compared(said: str, context: Context) -> Conditions | None:
    """Read “that time is the same as the time at which section 3 commences”."""
    found = _COMPARED.fullmatch(said)
    if found is None or not _THAT_TIME.fullmatch(found["what"]) or not context.main:
        return None
    relation = _RELATIONS.get(found["relation"].lower().removeprefix("on "))
    to = read_moment(found["to"], context)
    if to is None or relation is None:
        return None
    if relation is Relation.SAME and "day" in found["what"].lower():
        relation = Relation.SAME_DAY
    return (Condition(context.main, relation, to),)


def _standing(
    what: Timing, relation: Relation, to: str, context: Context
) -> Conditions | None:
    if _THAT_TIME.fullmatch(to):
        return (Condition(what, relation),)
    if relation is Relation.BY and (rest := re.fullmatch(r",? ?(.+)", to)):
        to = rest[1]
    rule = read_moment(to, context)
    return (Condition(what, relation, rule),) if rule is not None else None


def _subject(words: str, *, assent: bool, context: Context) -> Timing | None:
    if context.main is not None and not assent and _ITSELF.fullmatch(words):
        return context.main
    when = read_reference(words, context)
    if when is None:
        return None
    return OnEvent(EventKind.ASSENT, when.law) if assent else when
