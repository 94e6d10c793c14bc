"""The parts of an item: its actions, one or several, and notes that alter headings.

An item does one thing, or several in a list from (a) on, or in sentences of their own.
Under it may stand notes, of which those about headings do something too. What follows
the last action without being one, such as the heading of the next Part, is no part of
the item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem

_HEADING_NOTE = re.compile(
    r"Notes?(?: \d+)?: *(?=The (?:following )?headings? (?:to|of|[“\"]))"
)
_REMARK = re.compile(r"Notes?(?: \d+)?: ")
_ACTION = re.compile(
    r"(?:Omit|Insert|Add|Repeal|Delete|Replace|Renumber|Re-?letter|Re-number|Revoke|Amend"
    r"|After|Before|In|At the end|From)\b"
)
_VERB = (
    r"(?:omit|insert|add|repeal|substitut|delet|renumber|re-?letter|after|before|in)"
)
_LETTERED = re.compile(rf"[“\"‘']?\(([a-z]{{1,2}})\) (?=(?i:{_VERB}\w*\b))")
_PASSIVE = re.compile(r"(?:is|are) (?:further )?(?:amended|repealed|omitted)\b")
_LINES_ALONE = re.compile(
    r"(?:Omit|After|Before|Repeal)(?: the (?:words|following[^:]*))?\s*:", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:and )?(?:substitute|insert|add)\s*:", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,]? and$|[;,]$")
_LAW = r"(?:Act|Ordinance|Regulations?|Rules|Code|Directions|Determination|Law)"
_OUTSIDE = re.compile(
    r"(?:(?:Schedule|Part|Division|Subdivision|Chapter|Endnote) (?:[\dIVXLC]+[A-Z]*)\b"
    r"(?:\s*(?:--|[—–-])|$| [A-Z]).*"
    rf"|[A-Z][^:;]*\b{_LAW}(?: \(?No\.? ?\d+\)?)?(?: \d{{4}}(?:-\d+)?)?"
    r"(?: \((?:No\.? ?)?\d+[^()]*\))?(?: No\. \d+, \d{4})?(?: PAGE .*)?"
    r"|\[Minister.s second reading speech.*|\(\d+/\d\d\)?"
    r"|As at \d.* is not incorporated.*|PAGE \w+.*|Table [A-Z]|No\. \d+, \d{4}"
    r"|\d+[A-Z]* (?:Application|Transitional|Saving|Definition|Operation)[^.;:]*"
    r"|Endnotes?\b.*|Notes to the .*|.*(?:\\\* CHARFORMAT|STYLEREF ).*"
    r"|\d+[A-Z]* [A-Z][^.;:]*)",
    re.DOTALL,
)
_OWN_TERMS = re.compile(
    r"\(\d+[A-Z]*\) (?!.*\b(?:is|are) (?:further )?(?:amended|repealed|omitted)\b).*"
    r"\b(?:amendments?|repeal|applies|apply|does not|continues?|has effect)\b",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an item, and what of its lines is no part of it.

    Attributes:
        actions: What it does; each is an item with a body of its own.
        notes: The notes under it that alter headings, likewise.
        outside: The first line that is no part of the item, if there is one.
        own_terms: A subsection that operates on its own terms, if there is one.
    """

    actions: tuple[AmendingItem, ...] = ()
    notes: tuple[AmendingItem, ...] = ()
    outside: str = ""
    own_terms: str = ""


def parted(item: AmendingItem) -> Parts:
    r"""Split an item into its parts.

    Examples:
        >>> body = "(a) Omit “X”.\n(b) Omit “Y”.\nNote: See item 5."
        >>> [part.body for part in parted(AmendingItem("1", "Section 5", body)).actions]
        ['Omit “X”.', 'Omit “Y”.']
    """
    lines = item.body.split("\n")
    lined = lines[0][:1].islower() and not _PASSIVE.match(lines[0])
    if lined or not lines[1:]:
        return _single(item)
    reading = _Reading(item)
    for index, line in enumerate(lines):
        reading.take(index, line)
    return reading.parts()


def _single(item: AmendingItem) -> Parts:
    """Return an item of one line, or in the manner of 1999, as its one action."""
    if not item.body:
        return Parts()
    if note := _HEADING_NOTE.match(item.body):
        bare = replace(item, body=item.body[note.end() :], provisions=(), under=())
        return Parts(notes=(bare,))
    if not _ACTION.match(item.body) and _OUTSIDE.fullmatch(item.body):
        return Parts(outside=item.body)
    if letter := _LETTERED.match(item.body):
        return Parts((replace(item, body=item.body[letter.end() :]),))
    return Parts((item,))


class _Reading:
    """The parts so far."""

    def __init__(self, item: AmendingItem) -> None:
        self._item = item
        self._groups: list[list[tuple[int, str]]] = []
        self._notes: list[str] = []
        self._outside = self._own_terms = ""
        self._raw = self._passive = False

    def take(self, index: int, line: str) -> None:
        """Read one line."""
        if self._outside:
            return
        if note := _HEADING_NOTE.match(line):
            self._notes.append(line[note.end() :])
            self._raw = False
        elif self._raw:
            self._groups[-1].append((index, line))
            self._raw = not _GOES_ON.fullmatch(line)
        elif not self._groups:
            self._begin(index, line)
        elif _REMARK.match(line):
            return
        elif _OWN_TERMS.match(line):
            self._own_terms = self._own_terms or line
        elif not self._passive and (_LETTERED.match(line) or _ACTION.match(line)):
            self._begin(index, line)
        elif _OUTSIDE.fullmatch(line):
            self._outside = line
        else:
            self._groups[-1].append((index, line))

    def parts(self) -> Parts:
        """Return what has been read."""
        given = self._given()
        actions = tuple(
            self._part(group, given[at]) for at, group in enumerate(self._groups)
        )
        bare = replace(self._item, provisions=(), under=())
        notes = tuple(replace(bare, body=note) for note in self._notes)
        return Parts(actions, notes, self._outside, self._own_terms)

    def _begin(self, index: int, line: str) -> None:
        if _OUTSIDE.fullmatch(line) and not (
            _ACTION.match(line) or _PASSIVE.match(line)
        ):
            self._outside = line
            return
        if letter := _LETTERED.match(line):
            line = _BETWEEN.sub("", line[letter.end() :])
        self._groups.append([(index, line)])
        self._raw = bool(_LINES_ALONE.fullmatch(line))
        self._passive = bool(_PASSIVE.match(line))

    def _given(self) -> list[list[tuple[int, Provision]]]:
        """Return for each action what is set out under it."""
        given: list[list[tuple[int, Provision]]] = [[] for _ in self._groups]
        item = self._item
        if not item.provisions or not given:
            return given
        lines = item.under or (self._last_setting_out(),) * len(item.provisions)
        for line, new in zip(lines, item.provisions, strict=True):
            starts = [
                at for at, group in enumerate(self._groups) if group[0][0] <= line
            ]
            given[starts[-1] if starts else -1].append((line, new))
        return given

    def _last_setting_out(self) -> int:
        """Return the line under which all stands that is set out."""
        lines = [pair for group in self._groups for pair in group]
        ends = [index for index, line in lines if line.endswith((":", "—"))]
        return ends[-1] if ends else lines[-1][0]

    def _part(
        self, group: list[tuple[int, str]], given: list[tuple[int, Provision]]
    ) -> AmendingItem:
        body = "\n".join(line for _, line in group)
        first = group[0][0]
        under = tuple(line - first for line, _ in given) if self._item.under else ()
        new = tuple(new for _, new in given)
        return replace(self._item, body=body, provisions=new, under=under)
