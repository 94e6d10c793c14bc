"""What the cells of endnotes say: how a provision was affected, and what commenced."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lexcomp.endnotes.citations import Numbering, scan
from lexcomp.model import dates
from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.endnote_words import without_stops
from lexcomp.model.endnotes import Cited, CommencementEntry, HistoryLine
from lexcomp.model.source import Source
from lexcomp.model.text import Face, Text

_DATE = r"\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}\b"
_BRACKET = r"[(\[](?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*[)\]]"

_ACTION = re.compile(
    r"(?:ad|am|rep|rs|ed|exp|renum|reloc|mod|disallowed)\b\.?(?=\s|$|\d|No)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s;,.]*")
_COMPILATION = re.compile(r"C(\d+)\b")
_MOVED = frozenset({Effect.RENUMBERED, Effect.RELOCATED})
_QUALIFIER = re.compile(_BRACKET)
_OF_ITSELF = re.compile(
    rf"(?:(?:LA|LIA|AIA)\s+)?(?:ss?|rr?|c|cl|Sch|Pt)\.?\s*\d[^\s;()]*(?:\s*\(\w+\))*"
    rf"|(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?{_DATE}(?:\s*{_BRACKET})?"
)
_UNCOMMENCED = re.compile(r"(?:Sch|Schedule|ss?|rr?|Pt|Part|items?)\b", re.IGNORECASE)

#: What stands in place of a day: the letter of a footnote, or a reference.
_TOLD = (
    r"[(\[][a-z]{1,4}[)\]]|see\s.+"
    r"|[(\[]see\b(?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*[)\]]"
)

#: Provisions that have lost the colon before the day or letter.
_BARE = (
    r"(?P<bare>(?:Remainder|(?:Ss?|Schedules?|Sch|Parts?)\b\.?\s[^:]{1,200}?)"
    rf"(?=\s+(?:{_DATE}|Royal\ Assent\b|\([a-z]{{1,4}}\)\s*$)))"
)
_ENTRY = re.compile(
    rf"""(?:(?P<provisions>.{{1,600}}?)\s*:\s*|{_BARE}\s+)?
    (?P<when>{_DATE} | Royal\ Assent | never\ commenced | awaiting\ commencement
      | not\ (?:yet\ )?(?:commenced|proclaimed) | {_TOLD})
    (?P<rest>(?:\s*:?\s*(?:{_BRACKET}|[(\[][^()\[\]:]*$))*)""",
    re.VERBOSE | re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"[(\[][a-z]{1,4}[)\]]")
#: The items of a table in a section, or of a Schedule, in brackets of either form.
_ITEM = re.compile(
    r"(?P<schedule>Sch\w*\.? \w+)? [\[(](?P<items>items? [^\[\]()]+)[\])]"
)


@dataclass(slots=True)
class _Line:
    """A line while it is being read."""

    effect: Effect
    start: int
    laws: list[Cited] = field(default_factory=list)
    compilation: int | None = None
    by: str = ""


def read_how(
    text: Text, numbering: Numbering, source: Source | None = None
) -> tuple[tuple[HistoryLine, ...], str]:
    """Read a line of a “How affected” cell, of any time.

    More than one line of the cell may have been run together. Words without an
    action before them are a provision as originally made, or go on with the line
    above: that is for the caller to tell.

    Returns:
        The lines, and the words from the first that could not be read.

    Examples:
        >>> lines, unread = read_how(
        ...     Text("am. 1997 No. 3; F2021L01204"), Numbering(acts=False)
        ... )
        >>> lines[0].effect.value, [str(law.citation) for law in lines[0].laws], unread
        ('am', ['SR No 3, 1997', 'F2021L01204'], '')
        >>> read_how(Text("am see elsewhere"), Numbering(acts=True))
        ((), 'see elsewhere')
    """
    found: list[_Line] = []
    words, place = text.plain, 0
    while place < len(words):
        end = _read_piece(text, place, found, numbering)
        if end is None:
            return (), words[place:]
        blank = _BETWEEN.match(words, end)
        place = blank.end() if blank else end
    if any(not _is_whole(line) for line in found):
        return (), words
    ends = (*(line.start for line in found[1:]), len(words))
    lines = (
        HistoryLine(
            each.effect,
            tuple(each.laws),
            each.compilation,
            source,
            words[each.start : end].strip(),
            each.by,
        )
        for each, end in zip(found, ends, strict=False)
    )
    return tuple(lines), ""


@dataclass(frozen=True, slots=True)
class Commenced:
    """What was read of a commencement cell.

    Attributes:
        entries: Its entries.
        letters: The letters of the footnotes to each of them.
        elsewhere: Those whose day is told elsewhere: in a footnote, in another row.
        unread: The words from the first that could not be read.
    """

    entries: tuple[CommencementEntry, ...]
    letters: tuple[tuple[str, ...], ...] = ()
    elsewhere: tuple[str, ...] = ()
    unread: str = ""


def read_commencements(
    words: str,
    registered: dt.date | None,
    awaited: frozenset[str] = frozenset(),
) -> Commenced:
    """Read a commencement cell, of any time.

    Args:
        words: The cell, its lines joined by spaces.
        registered: The day of assent or registration, which `Royal Assent` means.
        awaited: The notes about what has not commenced, which it may refer to.

    Examples:
        >>> cell = "Sch 1 (items 1–3): 5 Mar 2016 (s 2(1) item 2) Remainder: 1 May 2016"
        >>> for entry in read_commencements(cell, None).entries:
        ...     print(entry.provisions, entry.when, entry.basis or "-")
        Sch 1 (items 1–3) 2016-03-05 s 2(1) item 2
        Remainder 2016-05-01 -
    """
    entries: list[CommencementEntry] = []
    letters: list[tuple[str, ...]] = []
    elsewhere: list[str] = []
    place = 0
    while place < len(words):
        found = _ENTRY.match(words, place)
        if not found:
            break
        when = _when(found["when"], registered, awaited)
        printed = found[0].strip()
        provisions = " ".join((found["provisions"] or found["bare"] or "").split())
        entries.append(
            CommencementEntry(provisions, when, _basis(found["rest"]), printed)
        )
        letters.append(tuple(_letters(f"{found['when']}{found['rest']}")))
        elsewhere += [] if when else [printed]
        blank = _BETWEEN.match(words, found.end())
        place = blank.end() if blank else found.end()
    return Commenced(tuple(entries), tuple(letters), tuple(elsewhere), words[place:])


def _read_piece(
    text: Text, place: int, found: list[_Line], numbering: Numbering
) -> int | None:
    """Read an action, a citation or a bracket; return where it ends, or None."""
    words = text.plain
    action = _ACTION.match(words, place)
    if action:
        effect = Effect(action[0].rstrip(".").lower())
        found.append(_Line(effect, place))
        return action.end() + len(_spaces(words, action.end()))
    current = found[-1] if found else None
    cited = scan(words, place, numbering)
    if cited:
        if current is None:
            current = _Line(Effect.MADE, place)
            found.append(current)
        commenced = Face.UNDERLINE not in text.faces(place, cited[1])
        current.laws += [Cited(law, "", commenced) for law in cited[0]]
        return cited[1]
    return _read_other(words, place, current) if current else None


def _read_other(words: str, place: int, current: _Line) -> int | None:
    """Read a bracket, a compilation or what repealed a provision of itself."""
    bracket = _QUALIFIER.match(words, place)
    if bracket and current.laws:
        moved = current.effect in _MOVED
        current.laws[-1] = _qualified(current.laws[-1], bracket[0][1:-1], moved=moved)
        return bracket.end()
    compilation = _COMPILATION.match(words, place)
    if compilation and current.effect is Effect.EDITED:
        current.compilation = int(compilation[1])
        return compilation.end()
    itself = _OF_ITSELF.match(words, place)
    if itself and not (current.laws or current.by or current.effect is Effect.MADE):
        current.by = without_stops(itself[0])
        return itself.end()
    return None


def _qualified(cited: Cited, bracket: str, *, moved: bool) -> Cited:
    """Add a bracket to a citation; a provision in it has not commenced.

    What was renumbered has its new number there instead.
    """
    words = "; ".join(filter(None, (cited.qualifier, without_stops(bracket))))
    commenced = cited.commenced and (moved or not _UNCOMMENCED.match(bracket))
    return Cited(cited.citation, words, commenced)


def _is_whole(line: _Line) -> bool:
    """Tell whether a line says by what: an action alone does not."""
    return bool(line.laws or line.compilation is not None or line.by)


def _spaces(words: str, place: int) -> str:
    """Return the white space at a place."""
    found = re.compile(r"\s*").match(words, place)
    return found[0] if found else ""


def _when(
    words: str, registered: dt.date | None, awaited: frozenset[str]
) -> dt.date | Pending | None:
    """Read when; None where it is told elsewhere or is no day."""
    low = " ".join(words.lower().split())
    if low.strip("()[]").removeprefix("see ") in awaited:
        return Pending.AWAITING
    if low == "royal assent":
        return registered
    if low.startswith("never"):
        return Pending.NEVER
    if low.startswith(("awaiting", "not ")):
        return Pending.AWAITING
    return dates.read(words)


def _letters(words: str) -> Iterator[str]:
    """Yield the letters of the footnotes that a line refers to."""
    for bracket in re.findall(_BRACKET, words):
        if _FOOTNOTE.fullmatch(bracket):
            yield bracket[1:-1]


def _basis(rest: str) -> str:
    """Return what the brackets after a date say, but for letters of footnotes."""
    return "; ".join(_bases(rest))


def _bases(rest: str) -> Iterator[str]:
    """Yield the words of each bracket."""
    whole = rest if rest.count("(") == rest.count(")") else f"{rest})"
    for bracket in re.findall(_BRACKET, whole):
        if not _FOOTNOTE.fullmatch(bracket):
            words = " ".join(bracket[1:-1].removeprefix("see ").split())
            yield _ITEM.sub(_as_item, words)


def _as_item(found: re.Match[str]) -> str:
    """Write the items of a table without brackets, of a Schedule in round ones."""
    of, items = found["schedule"], found["items"]
    return f"{of} ({items})" if of else f" {items}"
