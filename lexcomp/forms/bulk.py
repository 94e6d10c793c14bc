"""Items that say what is done to provisions that others name, or that they list.

“The provisions of the Act specified in this Part are amended by omitting “X” (wherever
occurring) and substituting “Y”.” The items after it then only name a provision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.forms.phrase import first_read
from lexcomp.forms.quotes import taken_out
from lexcomp.model.operation import Operation, ReplaceWords, Which
from lexcomp.model.path import Path
from lexcomp.model.text import Text

_TWO = "[by ]omitting {old}[ {which}][,] [and][or] {old_2}[ {which_2}]"
CHANGES = (
    "[by ]omitting {old}[ {which}][,] and substituting {new}.",
    f"{_TWO}[,][ and][ in both cases][ in each case] substituting {{new}}.",
    f"{_TWO}[,] and substituting {{new}} [or][and] {{new_2}}[,] respectively[:].",
    "[by ]omitting {old}[ {which}][,] and substituting {new}:",
    "[by ]omitting {old}[ {which}].",
)
_LEAD = re.compile(
    r"(?P<subject>[^“\"]*?\b(?:(?:specified|listed|set out|mentioned|named)\b[^“\"]*?"
    r"|following [^“\"]*?))\s(?:is|are) (?:each )?amended"
    r"(?P<how>(?: as follows)?:?(?: by:?)?)\s(?P<changes>.*)",
    re.DOTALL,
)
_RANGE = re.compile(r"\bitems? (\d+[A-Z]*)(?: (?:to|and) (\d+[A-Z]*))?")
_WHERE = re.compile(
    r"\bin this (Part|Division|Schedule|item)\b|\bof this (\w+)|(below)"
)
_EXCEPTION = re.compile(
    r"(?:This does not apply to|other than) (?:the|a|any) references? to (?:the )?"
    r"(?P<words>.+?) in (?P<place>[^.]+)\.?"
)
_LETTER = re.compile(r"\([a-z]{1,3}\)\s+")
_ACTION = re.compile(r"\([a-z]{1,3}\)\s+(?:by )?omitting\b")
_ITEM = re.compile(r"\d+[A-Z]*\s+")
_BETWEEN = re.compile(r"(?:[;,]? and|[;,.])$")
_LAW = re.compile(
    r"[A-Z][^.;:]*\b(?:Act|Ordinance|Regulations?|Rules|Law|Code)\b[^.;:]*"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What an item says is done to the provisions that it refers to.

    Attributes:
        pairs: The old words and the new, with which occurrences.
        scope: Where the items are that name them: `part`, `division`, `schedule`, or
            `item` where the item itself lists them.
        first: The number of the first of them, if it is told.
        last: That of the last.
        listed: The lines that name them, where the item lists them.
        laws: Whether what it lists is laws.
        spared: Words in which the old ones are left alone, if there is an exception.
    """

    pairs: tuple[tuple[str, Text, Which], ...]
    scope: str
    first: str = ""
    last: str = ""
    listed: tuple[str, ...] = ()
    laws: bool = False
    spared: str = ""

    def changes(self, path: Path) -> tuple[Operation, ...]:
        """Return what is done to one of the provisions."""
        several = len(self.pairs) > 1
        return tuple(
            ReplaceWords(
                path, old, new, Which.ANY if several else which, sparing=self.spared
            )
            for old, new, which in self.pairs
        )


def read_lead(body: str) -> Lead | None:
    """Read an item that says what is done to provisions that are named elsewhere.

    Examples:
        >>> body = "The provisions specified in this Part are amended by omitting “X”"
        >>> lead = read_lead(f"{body} (wherever occurring) and substituting “Y”.")
        >>> lead.scope, lead.pairs[0][0], str(lead.pairs[0][2])
        ('part', 'X', 'every')
    """
    found = _LEAD.match(body) if " amended" in body else None
    if found is None:
        return None
    words, spared = _without_exception(found["changes"])
    actions, listed = _split(words, found["how"])
    pairs = tuple(pair for action in actions for pair in _pairs(action))
    if not pairs:
        return None
    if any(not list(_pairs(action)) for action in actions):
        return None
    return _scoped(Lead(_distinct(pairs), "", spared=spared), found["subject"], listed)


def is_bulk(body: str) -> bool:
    """Tell whether words begin as a lead does, whether or not they are understood."""
    return bool(_LEAD.match(body))


def listed_places(lead: Lead) -> tuple[str, ...]:
    """Return the words that name the provisions that a lead lists, line by line."""
    return tuple(
        _BETWEEN.sub("", _ITEM.sub("", _LETTER.sub("", line, count=1), count=1))
        for line in lead.listed
    )


def _without_exception(words: str) -> tuple[str, str]:
    """Take off the sentence that says where the words stay, and return them."""
    found = _EXCEPTION.search(taken_out(words).words)
    if not found:
        return words, ""
    given = _EXCEPTION.search(words)
    if not given:
        return words, ""
    return (words[: given.start()] + words[given.end() :]).strip(), given["words"]


def _split(words: str, how: str) -> tuple[list[str], tuple[str, ...]]:
    """Split what follows “are amended” into its actions, and what it lists."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    actions = [line for line in lines if _ACTION.match(line)]
    if ":" in how and actions and actions == lines[: len(actions)]:
        bare = [_BETWEEN.sub("", _LETTER.sub("", line, count=1)) for line in actions]
        return bare, tuple(lines[len(actions) :])
    return lines[:1], tuple(lines[1:])


def _pairs(action: str) -> Iterator[tuple[str, Text, Which]]:
    fields = first_read(CHANGES, action)
    if fields is None:
        return
    for more in ("", "_2"):
        if old := fields.get(f"old{more}"):
            new = fields.get(f"new{more}") or fields.get("new", "")
            said = fields.get(f"which{more}", "").lower()
            yield old, Text(new), Which.EVERY if said == "wherever" else Which.ONLY


def _distinct(
    pairs: tuple[tuple[str, Text, Which], ...],
) -> tuple[tuple[str, Text, Which], ...]:
    """Leave out what is said twice, longest words first where one holds another."""
    return tuple(dict.fromkeys(pairs))


def _scoped(lead: Lead, subject: str, listed: tuple[str, ...]) -> Lead:
    """Say where the provisions are named that a lead is about."""
    where = _WHERE.search(subject)
    scope = next((word for word in where.groups() if word), "") if where else ""
    scope = scope.lower() or "item"
    numbers = _RANGE.search(subject)
    laws = bool(re.search(r"\b(?:Acts|laws|Regulations|instruments)\b", subject))
    if scope in {"item", "below"} or listed:
        laws = laws and all(_LAW.fullmatch(line) for line in listed)
        return replace(lead, scope="item", listed=listed, laws=laws)
    if numbers:
        last = numbers[2] or numbers[1]
        return replace(lead, scope=scope, first=numbers[1], last=last)
    return replace(lead, scope=scope)
