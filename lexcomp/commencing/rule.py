"""The words that say when something commences, as a rule."""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.commencing.condition import opposite, read_conditions
from lexcomp.commencing.moment import read_moment
from lexcomp.commencing.reference import Context
from lexcomp.commencing.words import tidy
from lexcomp.model.timing import (
    EndOf,
    However,
    Never,
    OnProclamation,
    SubjectTo,
    Timing,
)

_FALLBACK = re.compile(
    r"(?:However, )?if (?P<what>.+?) (?:(?:do|does|has|have) not commenced?"
    r"|(?:is|are) not proclaimed to commence)(?: under .+?| by Proclamation)? "
    r"(?:within|before the end of|by the end of)"
    r" (?:(?:the|a) (?:period|time) of )?(?P<period>\w+ (?:day|week|month"
    r"|year).+?)(?:[,;]|,? then) (?:then )?"
    r"(?P<it>they|it|the provisions?(?:\(s\))?|those provisions?|that [^,;]+?"
    r"|this [^,;]+?|(?:sub)?(?:section|item|schedule|part|division|paragraph)s?"
    r" [^,;]+?) (?:commences?|shall (?:commence|come into operation)"
    r"|comes?"
    r" into operation) (?:on )?(?P<when>.+)",
    re.IGNORECASE,
)
_BY_DAY = re.compile(
    r"(?:However, )?if (?P<what>.+?) (?:do|does|has|have) not commenced?(?: under"
    r" .+?)? "
    r"before (?P<day>\d+ \w+ \d{4}), (?:then )?(?:they|it|those provisions|that \w+"
    r"|the provisions?(?:\(s\))?) (?:commences?|shall commence) on that day",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?P<period>.+?) (?P<begins>beginning|commencing|starting|that begins|after)"
    r"(?: (?:on|with|from|at))? (?P<of>.+)",
    re.IGNORECASE,
)
_AFTER_THAT = re.compile(
    r"(?:the )?(?:first )?day (?:immediately )?(?:after|following) the (?:end"
    r"|expiration)"
    r" of (?:that|the) period",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?:A|The) (?:Proclamation|day)(?: so fixed)? must not (?:specify|fix|be) a day"
    r" that (?:occurs|is) (?:before|earlier than) (?P<of>.+)"
    r"|(?:A|The) day(?: so fixed| fixed)?(?: by the Proclamation)? must not be earlier"
    r" than (?P<of2>.+)",
    re.IGNORECASE,
)
_RIDER = re.compile(
    r"(?P<rule>.+?),? (?P<open>\()?subject to (?P<words>(?:this|sub|section|para"
    r"|the).+?)"
    r"(?(open)\))",
    re.IGNORECASE,
)
_HOWEVER_IF = re.compile(
    r"(?:However, |But,? )?(?P<word>if|unless) (?P<condition>.+?)(?:,|,? then,?)"
    r" (?:then,? )?(?P<it>the provisions?(?:\(s\))?|it|they|those (?:provisions?|items?"
    r"|amendments?)|that [^,]+?|this [^,]+?"
    r"|(?:sub)?(?:section|item|Part|Schedule|paragraph)s? [^,]+?)"
    r" (?:(?P<never>(?:do not|does not|are not to|is not to) commence(?: at all)?"
    r"|(?:is|are) (?:taken to (?:have been|be) )?repealed(?: on that day)?)"
    r"|(?:commences?|is taken to have commenced|are taken to have commenced)"
    r" (?P<then>.+))",
    re.IGNORECASE,
)
_HOWEVER_NOT = re.compile(
    r"(?:However, |But,? )?(?P<it>.+?) (?:do|does) not commence(?: at all)?,? "
    r"(?P<word>if|unless) (?P<condition>.+)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"The Minister .*(?:announce|publish|notif|cause)|The (?:day|time) .*announced"
    r"|\(.*(?:still|applies).*|A notice under"
    r"|\[see Note|This (?:item|table)(?!.*commenc)"
    r"|Note\b|\(see ",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:do|does) not commence(?: at all)?|not commenced", re.IGNORECASE
)
_STOP = re.compile(
    r"(?<=[A-Za-z0-9)])\.? (?=However,|But,|If |Unless |Do(?:es)? not commence|The"
    r" Minister"
    r"|A Proclamation must|\[see|\(see|A notice)"
    r"|(?<=[A-Za-z0-9)])(?<!No)\. (?=[A-Z(\[])"
)


def read_rule(words: str, context: Context | None = None) -> Timing | None:
    """Read when something commences, or return None where that is not understood.

    Args:
        words: The words of a table or what follows “commences” in a sentence.
        context: What was named and defined before.

    Examples:
        >>> read_rule("The day after this instrument is registered.")
        ... # doctest: +NORMALIZE_WHITESPACE
        DaysAfter(days=1, rule=OnEvent(kind=<EventKind.REGISTRATION: 'registration'>,
                  law='', words=''))
        >>> read_rule("1 July 2016.")
        OnDay(day=datetime.date(2016, 7, 1), at=None)
        >>> read_rule("when the tide turns") is None
        True
    """
    context = context if context is not None else Context()
    sentences = [tidy(each) for each in _STOP.split(" ".join(words.split()))]
    first, *others = [each for each in sentences if each] or [""]
    if _NEVER.fullmatch(first):
        return Never()
    rule = _first(first, context)
    for sentence in others:
        if rule is None:
            return None
        if not _TOLD.match(sentence):
            context.main = rule
            rule = _qualified(rule, sentence, context)
    return rule


def read_fallback(words: str, context: Context) -> Timing | None:
    """Read when something commences that was not proclaimed to within a period.

    Args:
        words: A sentence, as “If it does not commence within the period of 6 months
            beginning on …, it commences on the first day after the end of that period”.
        context: What was named before.
    """
    if (by_day := _BY_DAY.fullmatch(tidy(words))) is not None:
        return read_moment(by_day["day"], context)
    found = _FALLBACK.fullmatch(tidy(words))
    within = _WITHIN.fullmatch(found["period"]) if found else None
    if found is None or within is None:
        return None
    before = context.when
    period = f"the end of the period of {found['period']}"
    end = read_moment(period.replace(" after ", " beginning after "), context)
    context.when = before
    if not isinstance(end, EndOf):
        end = read_moment(period, context)
    if not isinstance(end, EndOf):
        return None
    if _AFTER_THAT.fullmatch(found["when"]):
        return end
    return read_moment(found["when"], context)


def _first(words: str, context: Context) -> Timing | None:
    if (found := read_moment(words, context)) is not None:
        return found
    rider = _RIDER.fullmatch(words)
    rule = _first(rider["rule"], context) if rider else None
    return SubjectTo(rule, rider["words"]) if rider and rule is not None else None


def _qualified(rule: Timing, sentence: str, context: Context) -> Timing | None:
    """Add to a rule what a further sentence says of it."""
    if isinstance(rule, OnProclamation):
        if found := _NOT_BEFORE.fullmatch(sentence):
            limit = read_moment(found["of"] or found["of2"], context)
            return _proclaimed(rule, limit=limit) if limit is not None else None
        fallback = read_fallback(sentence, context)
        if fallback is not None:
            return _proclaimed(rule, otherwise=fallback)
    if _NEVER.fullmatch(sentence):
        return rule  # the outcome that an editor adds for information
    return read_exception(rule, sentence, context)


def _proclaimed(
    rule: OnProclamation,
    *,
    otherwise: Timing | None = None,
    limit: Timing | None = None,
) -> OnProclamation:
    return OnProclamation(
        otherwise or rule.otherwise, limit or rule.not_before, rule.several, rule.by
    )


def read_exception(rule: Timing, sentence: str, context: Context) -> Timing | None:
    """Read “However, if …, it commences on … / does not commence at all”.

    Args:
        rule: The rule that it is an exception to.
        sentence: The exception.
        context: What was named before.
    """
    sentence = tidy(sentence)
    found = _HOWEVER_NOT.fullmatch(sentence) or _HOWEVER_IF.fullmatch(sentence)
    conditions = read_conditions(found["condition"], context) if found else None
    if found is None or conditions is None:
        return None
    then = found.groupdict().get("then")
    otherwise = read_moment(then, context) if then else Never()
    if found["word"].lower() == "unless":
        conditions = opposite(conditions)
    if conditions is None or otherwise is None:
        return None
    words = f"{found['word'].lower()} {found['condition']}"
    told = tuple(replace(each, words=words) for each in conditions)
    return However(rule, told, otherwise)
