"""Words that name something that happens: assent, a commencement, a declared day."""

from __future__ import annotations

import re

from lexcomp.commencing.reference import Context, law_named, read_reference
from lexcomp.model.event import EventKind
from lexcomp.model.timing import OnEvent, Timing, When

_TIME = re.compile(
    r"(?:(?:(?:on|at|from|in) )?(?:the )?(?:very )?(?:same )?(?:day|date|time|moment"
    r"|instant)(?: and time)?(?: (?:on which|at which|when|that|as the|as|in which|of"
    r"|after which|upon which))?|when|as soon as|upon|simultaneously with"
    r"|at the same time(?: and date)? as) "
    r"(?:the (?:day|date|time)(?: (?:on|at) which| when| that) )?",
    re.IGNORECASE,
)
_MADE_KNOWN = (
    (EventKind.ASSENT, re.compile(
        r"(?P<law>.+?) (?:receives?|received|is given|has received|shall have received"
        r"|are given|was given) (?:the )?Royal Assent"
        r"|(?:the )?(?:Royal )?Assent(?: (?:to|of|for|being given to) (?P<of>.+))?"
        r"|(?:the )?(?:day|date) (?:of|on which) (?:the )?(?:Royal )?assent"
        r"|(?P<to>.+?) is assented to", re.IGNORECASE)),
    (EventKind.REGISTRATION, re.compile(
        r"(?P<law>.+?) (?:is|are|was|were)(?: first)? registered(?: (?:under|on|in)"
        r" .*)?"
        r"|registration(?: of (?P<of>.+))?", re.IGNORECASE)),
    (EventKind.GAZETTAL, re.compile(
        r"(?:(?:the )?(?:making|notice(?: of the making)?) of )?(?P<law>.+?)"
        r" (?:is|are|was|were)(?: first)? (?:(?:notified|published|advertised)(?: in"
        r" the"
        r"(?: Commonwealth)?(?: of Australia)? Gazette)|gazetted)(?: .*Gazette)?"
        r"|(?:(?:the )?(?:day|date) of )?(?:gazettal|notification(?: in the "
        r"(?:Commonwealth )?Gazette)?|publication in the (?:Commonwealth )?Gazette)"
        r"(?: of (?P<of>.+))?", re.IGNORECASE)),
    (EventKind.INTRODUCTION, re.compile(
        r"(?:the )?Bill for (?P<law>.+?) (?:is|was)(?: first)? introduced in(?:to)? "
        r"(?:the )?(?:Parliament|House of Representatives|Senate|House)"
        r"|(?P<of>.+?) was introduced (?:as a Bill )?in(?:to)? the .+", re.IGNORECASE)),
)  # fmt: skip
_MADE = re.compile(r"(?P<law>.+?) (?:is|are|was|were) made", re.IGNORECASE)
_COMMENCES = re.compile(
    r"(?P<what>.+?) (?:commences?|commenced|(?:is|are|was|were) (?:taken|deemed) to "
    r"(?:commence|have commenced)|(?:shall )?(?:comes?|came) into (?:operation|force"
    r"|effect)|takes? effect|took effect|(?:has|have) commenced|begins?"
    r"|commences? or (?:is|are) taken to have commenced"
    r"|(?:shall )?(?:commence|have commenced))",
    re.IGNORECASE,
)
_COMMENCEMENT = re.compile(
    r"(?:the )?(?:(?:day|date|time) of )?(?:(?:the )?commencement|coming into "
    r"(?:operation|force)) of (?P<what>.+)"
    r"|(?:the )?time(?:s)? specified in (?P<law>.+?) (?:for|as the time of|as) the "
    r"(?:commencement|coming into operation) of (?P<its>.+)"
    r"|(?:the )?commencement (?:day|date|time) of (?P<own>.+)"
    r"|(?:the )?(?:time|day) (?:fixed|specified) by (?P<by>.+?) for the commencement"
    r" of "
    r"(?P<of>.+)",
    re.IGNORECASE,
)
_TREATY = re.compile(
    r"(?P<what>(?!(?:the|The) (?:day|date|time)).*\b(?:Agreement|Treaty|Convention"
    r"|Protocol|Amendments?|Covenant)\b.*?)"
    r" (?:(?:first )?(?:comes?|came|enters?|entered) into force|takes effect)"
    r"(?: (?:for|in relation to) Australia)?(?: .*)?",
)
_DECLARED = re.compile(
    r"(?:the )?(?:start of the |end of the |beginning of the )?(?:[\w%-]+ ){0,4}?"
    r"(?:day|date|time),?(?: or at the time,)? (?:is |to be |that is |so |as |first"
    r" )?(?:declared|specified"
    r"|fixed|appointed|announced|notified|determined|prescribed|mentioned|referred to"
    r"|proclaimed|set|stated|shown) .+"
    r"|(?:the )?(?:(?!after|before|following|of|on|the|which)[\w%-]+ ){1,5}(?:day"
    r"|date|time)(?: (?:for the purposes of|within the"
    r" meaning of|as defined (?:by|in)|under|in relation to|of) .+)?"
    r"|(?:the )?.{3,120}(?:declaration|notice|notification|determination|resolution"
    r"|order|regulations?)\b.{0,160} (?:takes effect|is (?:made|given|published)"
    r"|comes into force)"
    r"|(?:the )?day that is the .+"
    r"|(?:the )?(?:start|end|beginning) of the (?:first|next|last) .+",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\([a-z]\) |fixed by Proclamation|;|\bor (?:on|at|if)\b(?! the time, shown)"
    r"|, (?:the|after|if|and) |\bif\b|commencement of",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"(?:that|same|such|any|a|an|this|whichever|later|earlier|latest|earliest) ",
    re.IGNORECASE,
)


def happening(words: str, context: Context) -> Timing | None:
    """Read words that say that something happens, or on what day it does.

    Examples:
        >>> happening("the day this Act receives the Royal Assent", Context())
        OnEvent(kind=<EventKind.ASSENT: 'assent'>, law='', words='')
        >>> happening("at the same time as Part 2 commences", Context())
        When(law='', provisions='Part 2', rows=())
    """
    if (found := _named(words, context)) is not None:
        return found
    time = _TIME.match(words)
    within = happening(words[time.end() :], context) if time else None
    return within if within is not None else _declared(words)


def _named(words: str, context: Context) -> Timing | None:
    for read in (_made_known, _commencement):
        if (rule := read(words, context)) is not None:
            return rule
    if found := _TREATY.fullmatch(words):
        what = found["what"].removeprefix("the ").rstrip(" ,")
        return OnEvent(EventKind.TREATY, "", what)
    return None


def _made_known(words: str, context: Context) -> Timing | None:
    for kind, pattern in _MADE_KNOWN:
        if found := pattern.fullmatch(words):
            named = next((each for each in found.groups() if each), "this Act")
            law = law_named(named, context)
            return OnEvent(kind, law) if law is not None else None
    if found := _MADE.fullmatch(words):
        law = law_named(found["law"], context)
        return OnEvent(EventKind.DECLARATION, law, "made") if law is not None else None
    return None


def _commencement(words: str, context: Context) -> When | None:
    if found := _COMMENCEMENT.fullmatch(words):
        named = found["law"] or found["by"]
        if named:
            law = law_named(named, context)
            if law is None:
                return None
            context.law = law
        what = next(
            each
            for each in (found["what"], found["its"], found["own"], found["of"])
            if each
        )
        return read_reference(what, context)
    if found := _COMMENCES.fullmatch(words):
        return read_reference(found["what"], context)
    return read_reference(words, context)


def _declared(words: str) -> OnEvent | None:
    """Read a day that is told by its name, and by nothing else in the law."""
    if (
        _SEVERAL.search(words)
        or _UNTOLD.match(re.sub(r"^[Tt]he ", "", words))
        or not _DECLARED.fullmatch(words)
    ):
        return None
    said = re.sub(r"^(?:(?:on|at) )?the ", "", words, flags=re.IGNORECASE)
    return OnEvent(EventKind.DECLARATION, "", said)
