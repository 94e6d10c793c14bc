"""The manual page of a rule: what the docstring of its check says."""

from __future__ import annotations

import inspect
import re
from functools import cache

from lexcomp.checks import ALL, Check
from lexcomp.model.rule import Rule

_ADDED = {"": 0, "b": 30, "c": 50, "d": 70}
_FIRST = re.compile(r"([BC])(\d+)([b-d]?): ")
_CODES = {"B": 600, "C": 300}
_REMEDY = re.compile(r"(?<=\.) (?=Remedy: )")


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of their checks.

    Examples:
        >>> [(rule.name, rule.code) for rule in rules()][:3]
        [('C1', 'LC301'), ('C1b', 'LC331'), ('C1c', 'LC351')]
    """
    return tuple(map(rule_of, ALL))


def rule_of(check: Check) -> Rule:
    """Return the rule of a check, from its docstring.

    Raises:
        ValueError: If the docstring does not begin with the name of a rule.
    """
    text = inspect.getdoc(check) or ""
    named = _FIRST.match(text)
    if not named:
        message = f"The docstring of {check.__name__} does not begin with its rule."
        raise ValueError(message)
    letter, number, part = named.groups()
    summary, *details = (
        " ".join(each.split()) for each in text[named.end() :].split("\n\n")
    )
    return Rule(
        name=f"{letter}{number}{part}",
        code=f"LC{_CODES[letter] + int(number) + _ADDED[part]}",
        title=check.__name__.replace("_", " ").capitalize(),
        summary=summary,
        details=tuple(part for each in details for part in _REMEDY.split(each)),
    )
