"""The words that name a moment: a day, an event, or a time counted from another.

Each reader below takes the words of one construction and returns None at its first
doubt. They are disjoint but for how much of the words each leaves to the others.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from lexcomp.commencing.happening import happening
from lexcomp.commencing.reference import Context
from lexcomp.commencing.words import month, number, span, tidy, weekday
from lexcomp.model import dates
from lexcomp.model.timing import (
    Anniversary,
    DaysAfter,
    Earliest,
    EndOf,
    FirstDate,
    JustAfter,
    JustBefore,
    Latest,
    OnDay,
    OnProclamation,
    Span,
    StartOf,
    Timing,
)

Reader = Callable[[str, Context], Timing | None]
"""Reads one construction; returns None where the words are not in it."""

_PROCLAIMED = re.compile(
    r"(?:on |at )?(?:(?:a|any) (?:single )?"
    r"(?:day|date|time)(?P<several>,? or (?:on )?(?:respective )?(?:days|dates"
    r"|different days),?)?"
    r"(?:,? (?:or|and) at (?:a|such) times?,?)?|such (?:day|date|time) (?:as is|or"
    r" (?P<several2>days|dates) as (?:is|are))(?P<several3>,? or (?:on )?such"
    r" (?:respective )?(?:days|dates|day or days) as are)?,?"
    r"|such (?P<several4>(?:respective )?(?:days|dates) as are))"
    r" (?:to be |so |is |are )?(?:respectively )?(?:fixed|proclaimed|specified"
    r"|appointed)"
    r"(?: by (?:a )?(?P<by>Proclamation|(?:the )?(?:Minister|Governor-?General"
    r"|Treasurer"
    r"|Attorney-General)(?: (?:by|in) [\w ]+?)?|(?:notice|order|legislative instrument"
    r"|regulations?|instrument|resolution)(?: (?!not|being|after)\w+){0,8}?))?"
    r"(?: (?:under|in relation to|in respect of|for the purposes? of|for)"
    r" (?:(?!, | not | being )[^.])+?)?"
    r"(?:,? (?:being a (?:day|date) )?(?:not earlier than|not before) (?P<from>.+?))?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:on|at|from|as from|as at|with effect (?:on and )?from|upon|in"
    r"|on and from|on and after|commencing on|beginning on) )",
    re.IGNORECASE,
)
_ON_DAY = re.compile(
    r"(?:the )?(?:start of |beginning of )?(?:(?:the )?day )?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4})"
    r"(?P<rest>,? ?(?:and )?(?P<at>immediately (?:after|before) .+))?",
    re.IGNORECASE,
)
_START = re.compile(
    r"(?:the )?(?:start|beginning|commencement|first moment) of (?=the .*\bday\b)"
    r"(?P<day>.+)",
    re.IGNORECASE,
)
_DAYS_AFTER = re.compile(
    r"(?:the )?(?:(?P<nth>[\w-]+) )?day(?: immediately| next)?"
    r" (?:after|following)(?: the day (?:on which|that|when)| the date (?:on which"
    r"|of))?"
    r" (?P<of>.+)"
    r"|(?P<count>[\w-]+) days? (?:after|following) (?P<of_count>.+)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?P<which>immediately )(?P<side>after|following|before|upon|on) (?P<of>.+)"
    r"|(?:the )?(?:time|moment) immediately (?P<side2>after|before) (?P<of2>.+)",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    r"the (?:day|date)\b(?! of (?:the )?(?:commencement|coming))", re.IGNORECASE
)
_IN_WORDS = re.compile(
    r"(?:the )?(?P<nth>[\w-]+) day of (?P<month>[A-Z][a-z]+),? one thousand nine"
    r" hundred"
    r"(?: and (?P<year>[\w -]+))?",
    re.IGNORECASE,
)
_EXTREME = re.compile(
    r"(?:whichever is )?(?:the )?(?P<which>later|latest|last|earlier|earliest|first)"
    r"(?: to (?:occur|happen))? of(?: the)?(?: following)?(?: two| three| 2| 3)?"
    r"(?: (?:times|days|dates|events|occurrences|times and days|days and times))?(?:"
    r" to (?:occur|happen))?:? "
    r"(?P<list>.+)",
    re.IGNORECASE,
)
_WHICHEVER = re.compile(
    r"(?P<list>.+?),?;? ?whichever (?:\w+ )*?(?:is|occurs|happens|comes)?:? ?(?:the )?"
    r"(?P<which>later|latest|last|earlier|earliest|first|sooner|soonest)"
    r"(?: to occur)?",
    re.IGNORECASE,
)
_FIRST_DATE = re.compile(
    r"(?:the )?(?:first|next) (?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+),?"
    r"(?: that| which)?(?: next)?(?: (?:is|occurs|occurring|falls|falling|happens"
    r"|commences|commencing|begins|beginning))?"
    r"(?: (?:on or (?P<on>after)|after|following)) (?P<of>.+)",
    re.IGNORECASE,
)
_FIRST_WEEKDAY = re.compile(
    r"(?:the )?(?:first|next) (?P<day>[A-Z][a-z]+day)"
    r"(?: that)?(?: (?:is|occurs|occurring|falls|falling))?"
    r"(?: (?:on or (?P<on>after)|after|following)) (?P<of>.+)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"(?:the )?first day of the (?:first |next )?(?:calendar )?(?P<span>month|year)"
    r" (?:that (?:begins|starts|commences) |beginning |starting |commencing |next )?"
    r"(?:after|following)(?: the end of)? (?P<of>.+)",
    re.IGNORECASE,
)
_PERIOD = (
    r"(?P<count>[\w-]+) (?P<span>days?|weeks?|months?|years?)"
    r"(?:'s?)?,? (?:that |which )?(?:beginning|begins|commencing|commences|starting"
    r"|starts|from)(?P<after> immediately after)?(?: (?:on|at|with|from))? (?P<of>.+)"
)
_END = re.compile(
    rf"(?:(?:the )?(?:first )?day (?:immediately )?(?:after|following)|at|on"
    rf"|immediately"
    rf" after)? ?(?:the )?(?:end|expiration|expiry) of (?:the |a )?(?:period of )?"
    rf"{_PERIOD}",
    re.IGNORECASE,
)
_LATER_BY = re.compile(
    r"(?:the day that is )?(?P<count>[\w-]+) (?P<span>weeks?|months?|years?)"
    r" (?:after|following|from) (?P<of>.+)",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"(?:the )?(?P<nth>[\w-]+) anniversary of (?P<of>.+)", re.IGNORECASE
)
_DEEPEST = 20
_MARK = re.compile(r"(?:^|(?<=[\s:;,—]))\(([a-z])\) ?")


def read_moment(words: str, context: Context) -> Timing | None:
    """Read words that name a moment, or return None where they are not understood.

    Args:
        words: The words, such as `the day after this Act receives the Royal Assent`.
        context: What was named before; what these words name is added to it.

    Examples:
        >>> read_moment("the later of 1 July 2004 and 1 May 2005", Context())
        ... # doctest: +NORMALIZE_WHITESPACE
        Latest(rules=(OnDay(day=datetime.date(2004, 7, 1), at=None),
                      OnDay(day=datetime.date(2005, 5, 1), at=None)))
        >>> read_moment("when the tide turns", Context()) is None
        True
    """
    if context.depth > _DEEPEST:
        return None
    context.depth += 1
    said = tidy(words)
    found = next(
        (rule for each in _READERS if (rule := each(said, context)) is not None), None
    )
    if found is None and (lead := _LEAD.match(said)) is not None:
        found = read_moment(said[lead.end() :], context)
    context.depth -= 1
    return found


def _term(words: str, context: Context) -> Timing | None:
    """Read a term that the law defines for its commencement."""
    said = words.lower().removeprefix("the ").removeprefix("on the ")
    return context.terms.get(said.removeprefix("at the "))


def _on_day(words: str, context: Context) -> Timing | None:
    if (spelled := _IN_WORDS.fullmatch(words)) is not None:
        return _in_words(spelled)
    found = _ON_DAY.fullmatch(words)
    day = dates.read(found["day"].replace(",", "")) if found else None
    if found is None or day is None:
        return None
    at = read_moment(found["at"], context) if found["at"] else None
    return None if found["at"] and at is None else OnDay(day, at)


def _in_words(found: re.Match[str]) -> OnDay | None:
    """Read a date in words, as Acts wrote them until the 1930s."""
    day, of = number(found["nth"]), month(found["month"])
    year = number(found["year"]) if found["year"] else 0
    if not day or not of or year is None:
        return None
    try:
        return OnDay(dt.date(1900 + year, of, day))
    except ValueError:
        return None


def _start(words: str, context: Context) -> Timing | None:
    found = _START.fullmatch(words)
    rule = read_moment(found["day"], context) if found else None
    return StartOf(rule) if rule is not None else None


def _days_after(words: str, context: Context) -> Timing | None:
    found = _DAYS_AFTER.fullmatch(words)
    if found is None:
        return None
    count = found["nth"] or found["count"]
    days = number(count) if count else 1
    if days is None or (found["nth"] == "first" and "end of" in words):
        return None
    rule = read_moment(found["of"] or found["of_count"], context)
    return DaysAfter(days, rule) if rule is not None else None


def _beside(words: str, context: Context) -> Timing | None:
    found = _BESIDE.fullmatch(words)
    if found is None or " end of " in words[:30]:
        return None
    rule = read_moment(found["of"] or found["of2"], context)
    if rule is None:
        return None
    side = (found["side"] or found["side2"]).lower()
    if _A_DAY.match(found["of"] or ""):
        return JustBefore(StartOf(rule)) if side == "before" else DaysAfter(1, rule)
    if side in {"upon", "on"}:
        return rule
    return JustBefore(rule) if side == "before" else JustAfter(rule)


def _extreme(words: str, context: Context) -> Timing | None:
    found = _EXTREME.fullmatch(words) or _WHICHEVER.fullmatch(
        words.removeprefix("on: ").removeprefix("at: ").removeprefix(": ")
    )
    if found is None:
        return None
    pieces = listed(found["list"].rstrip(" ;,"))
    rules = tuple(read_moment(piece, context) for _, piece in pieces)
    known = tuple(each for each in rules if each is not None)
    if len(known) != len(rules) or len(rules) < 2:  # noqa: PLR2004 - the later of two
        return None
    for (letter, _), rule in zip(pieces, known, strict=True):
        if letter:
            context.listed[letter] = rule
    late = found["which"].lower() in {"later", "latest", "last"}
    return Latest(known) if late else Earliest(known)


def listed(words: str) -> list[tuple[str, str]]:
    """Part a list into its members, with their letters if they have such.

    Examples:
        >>> listed("(a) 1 July 2000; and (b) section 5")
        [('a', '1 July 2000'), ('b', 'section 5')]
    """
    marks = _in_order(words)
    if marks:
        ends = [*(mark.start() for mark in marks[1:]), len(words)]
        return [
            (mark[1], _bare(words[mark.end() : end]))
            for mark, end in zip(marks, ends, strict=True)
        ]
    return [
        ("", part) for part in re.split(r",? (?:and|or) (?=on|at|imm|the|\d)", words)
    ]


def _in_order(words: str) -> list[re.Match[str]]:
    """Return the marks (a), (b), (c) of one list, not those of lists inside it.

    A list that is quoted in part may begin with a later letter.
    """
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(words):
        expected = chr(ord(marks[-1][1]) + 1) if marks else mark[1]
        if mark[1] == expected and (marks or mark.start() == 0):
            marks.append(mark)
    return marks


def _bare(words: str) -> str:
    return re.sub(r"[;,.]? *(?:\b(?:and|or))?$", "", tidy(words)).rstrip(" ;,")


def _first_date(words: str, context: Context) -> Timing | None:
    if found := _FIRST_DATE.fullmatch(words):
        rule, named = read_moment(found["of"], context), month(found["month"])
        if rule is None or named is None:
            return None
        return FirstDate(int(found["day"]), named, rule, after=found["on"] is None)
    if found := _FIRST_WEEKDAY.fullmatch(words):
        rule, named = read_moment(found["of"], context), weekday(found["day"])
        if rule is None or named is None:
            return None
        return FirstDate(0, 0, rule, after=found["on"] is None, weekday=named)
    if found := _MONTH_DAY.fullmatch(words):
        rule = read_moment(found["of"], context)
        first = 1 if found["span"].lower() == "year" else 0
        return FirstDate(1, first, rule, after=True) if rule is not None else None
    return None


def _end(words: str, context: Context) -> Timing | None:
    found = _END.fullmatch(words)
    if found is None:
        return _later_by(words, context)
    count, of = number(found["count"]), span(found["span"])
    rule = read_moment(found["of"], context)
    if count is None or of is None or rule is None:
        return None
    return EndOf(count, of, rule, after=found["after"] is not None)


def _later_by(words: str, context: Context) -> Timing | None:
    """Read “six months after”: the corresponding day, as after such a period."""
    found = _LATER_BY.fullmatch(words)
    count = number(found["count"]) if found else None
    of = span(found["span"]) if found else None
    rule = read_moment(found["of"], context) if found else None
    if count is None or of is None or rule is None:
        return None
    return EndOf(count, Span(of), rule)


def _anniversary(words: str, context: Context) -> Timing | None:
    found = _ANNIVERSARY.fullmatch(words)
    years = number(found["nth"]) if found else None
    rule = read_moment(found["of"], context) if found else None
    return Anniversary(years, rule) if years and rule is not None else None


def _proclaimed(words: str, context: Context) -> Timing | None:
    """Read “on a day or days to be fixed by Proclamation”, in any of its wordings."""
    found = _PROCLAIMED.fullmatch(words)
    if found is None or not (found["by"] or "proclaimed" in words):
        return None
    by = found["by"] or "Proclamation"
    by = "Proclamation" if by.lower() == "proclamation" else by
    names = ("several", "several2", "several3", "several4")
    several = any(found[name] for name in names)
    limit = read_moment(found["from"], context) if found["from"] else None
    if found["from"] and limit is None:
        return None
    return OnProclamation(None, limit, several, by)


_READERS: tuple[Reader, ...] = (
    _proclaimed,
    _term,
    _on_day,
    _anniversary,
    _end,
    _first_date,
    _extreme,
    _days_after,
    _beside,
    _start,
    happening,
)
