"""The words that say when something commences, and the day that they come to."""

from __future__ import annotations

import datetime as dt
import re
from typing import assert_never

from lexcomp.model import dates
from lexcomp.model.commencement import (
    AfterRegistration,
    OnDay,
    OnProclamation,
    Rule,
    With,
)

_LAW = r"(?:this|these|the|they|it)(?: (?:Act|Regulations|Rules|instrument|\w+ Order))?"
_MADE_KNOWN = (
    rf"(?:{_LAW} (?:receives? the Royal Assent|(?:is|are) registered"
    r"|(?:is|are) notified in the(?: Commonwealth)? Gazette|(?:is|are) gazetted)"
    r"|gazettal|registration|notification|assent)"
)
_AFTER = re.compile(
    r"(?:on |from )?(?:(?:the )?(?P<after>(?:(?P<nth>\d{1,4})(?:st|nd|rd|th) )?"
    r"day after)(?: the day)?(?: on which)? |(?:the )?(?:day|date)(?: on which)? "
    rf"|the date of |the day of )?{_MADE_KNOWN}",
    re.IGNORECASE,
)
_PROCLAIMED = re.compile(
    r"(?:on )?a (?:single )?(?:day|date) (?:or (?:days|dates) )?to be fixed by "
    r"(?:Proclamation|the [^.]*)"
    r"(?P<however>\. However, if .*? within the period of (?P<months>\d{1,3}) months? "
    r"beginning on .*? (?:first )?day after the end of that period)?",
    re.IGNORECASE | re.DOTALL,
)
_WITH = re.compile(r"at the same time as (?P<event>[^.]+)", re.IGNORECASE)


def read_rule(words: str) -> Rule | None:
    """Read when something commences, or return None where that is not understood.

    Args:
        words: The words of a table or what follows “commences” in a sentence.

    Examples:
        >>> read_rule("The day after this instrument is registered.")
        AfterRegistration(days=1)
        >>> read_rule("on gazettal")
        AfterRegistration(days=0)
        >>> read_rule("1 July 2016.")
        OnDay(day=datetime.date(2016, 7, 1))
        >>> read_rule("when the tide turns") is None
        True
    """
    said = " ".join(words.split()).rstrip(".;")
    if day := dates.read(said.removeprefix("on ").removeprefix("On ")):
        return OnDay(day)
    if found := _AFTER.fullmatch(said):
        if found["nth"]:
            return AfterRegistration(int(found["nth"]))
        return AfterRegistration(1 if found["after"] else 0)
    if found := _PROCLAIMED.fullmatch(said):
        return OnProclamation(int(found["months"]) if found["months"] else None)
    if found := _WITH.fullmatch(said):
        return With(found["event"])
    return None


def day_of_rule(rule: Rule, registered: dt.date | None) -> dt.date | None:
    """Return the day that a rule comes to, or None where it takes more to know.

    Args:
        rule: The rule.
        registered: When the law was assented to, gazetted or registered.

    Examples:
        >>> day_of_rule(AfterRegistration(1), dt.date(2016, 3, 15))
        datetime.date(2016, 3, 16)
    """
    match rule:
        case OnDay(day):
            return day
        case AfterRegistration(days):
            return registered + dt.timedelta(days) if registered else None
        case OnProclamation() | With():
            return None
        case _:
            assert_never(rule)
