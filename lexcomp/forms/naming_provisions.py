"""What an item that changes no text speaks of: provisions, and other items.

Application, saving and transitional items name what they bear on in their words: “The
amendments made by items 8 and 9 apply …”, “… as section 12 was then in force …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.model.cite import read_citation
from lexcomp.model.path import Label, Path, Unit

_NUM = r"\d+[A-Z]*(?:[.‑-]\d+[A-Z]*)*(?:\s*\([0-9A-Za-z]{1,5}\))*"
_AND = r"(?:\s*,\s*(?:and |or )?|\s+(?:and|or|to)\s+|\s*[–—]\s*)"
_WORDS = (
    r"(?:sub)?sections?|(?:sub)?regulations?|(?:sub)?rules?|(?:sub)?clauses?"
    r"|(?:sub-?)*paragraphs?|Forms?|Schedules?|Parts?|Divisions?"
)
_NAMED = re.compile(
    rf"\b(?P<word>{_WORDS})\s+(?P<nums>{_NUM}(?:{_AND}{_NUM})*)"
    r"(?P<schedule>(?:\s+(?:of|in|to) Schedule (?P<num>\d+[A-Z]*))?)",
    re.IGNORECASE,
)
_LAW = (
    r"[A-Z][^.;:—]*?(?:Act|Regulations?|Rules?|Code|Ordinance|Determination"
    r"|Instrument|Order)(?:\s+\d{4})?"
)
_AROUND = re.compile(
    rf"(?:,?\s+(?:of|in|to)\s+(?:{_WORDS}|Chapters?|Subdivisions?)\s+\w+(?:\(\w+\))*)*"
)
_OF = re.compile(
    r",?\s+(?:of|in|to)\s+(?:(?P<own>(?:this|these)\s+\w+)|(?P<that>that\s+[A-Z]\w+)"
    rf"|the\s+(?P<law>{_LAW})\b)"
)
_NAMED_LAW = re.compile(rf"\bthe\s+(?P<law>{_LAW})\b")
#: What a bare number is of the law that speaks, unless another is named.
_UNITS = re.compile(r"Schedules?|Parts?|Divisions?", re.IGNORECASE)
_ITEMS = re.compile(
    rf"\bitems?\s+(?P<nums>\d+[A-Z]*(?:{_AND}(?:items?\s+)?\d+[A-Z]*)*)"
    r"(?:\s+(?:of|in|to)\s+(?:this\s+)?Schedule(?:\s+(?P<schedule>\d+[A-Z]*))?)?",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    rf"\bmade by (?P<word>sections?|regulations?|rules?|clauses?)\s+"
    rf"(?P<nums>{_NUM}(?:{_AND}{_NUM})*)",
    re.IGNORECASE,
)
_A_UNIT = (
    r"(?:(?:this|these)\s+(?:Schedule|Part|Division|Act|instrument|Regulations?|Rules?)"
    r"|Schedule\s+\d+[A-Z]*)"
)
_UNIT = re.compile(
    r"(?:this|these)\s+(?P<word>\w+)|Schedule\s+(?P<schedule>\w+)", re.IGNORECASE
)
_MADE_BY_UNIT = re.compile(
    rf"\bmade by (?P<list>{_A_UNIT}(?:{_AND}{_A_UNIT})*)",
    re.IGNORECASE,
)
_ONE = re.compile(_NUM)
_RANGE = re.compile(
    rf"(?P<first>{_NUM})(?:\s+to\s+|\s*[–—]\s*)(?:items?\s+)?(?P<last>{_NUM})"
)
_BASIC_WORDS = re.compile(r"(?:sub)?(?:section|regulation|rule)|(?:sub-?)*paragraph")


@dataclass(frozen=True, slots=True)
class Named:
    """What the words of an item name.

    Attributes:
        paths: Provisions of the law that it is about; a run of them is one path.
        items: Numbers of items, each with that of the Schedule they are in, if it is
            said; a run has both ends.
        whole: Units of the instrument all of whose items are meant: `part`,
            `schedule`, `schedule 2` or `instrument`.
    """

    paths: tuple[Path, ...] = ()
    items: tuple[tuple[str, str, str], ...] = ()
    whole: tuple[str, ...] = ()


def named(words: str, basic: Unit, law: str) -> Named:
    """Read what provisions and items some words name.

    What is named as being of another law, or of the one that speaks, is left out.

    Args:
        words: The words of an item, its heading too.
        basic: The unit in which the law that it is about is counted.
        law: The name of that law.

    Examples:
        >>> found = named(
        ...     "The amendments of subsection 5(2) and section 9 made by items 3 to 5"
        ...     " apply despite section 4 of the Wicks Act 1901.",
        ...     Unit.SECTION,
        ...     "Lamps Act 1900",
        ... )
        >>> [str(path) for path in found.paths], found.items
        (['section:5/subsection:2', 'section:9'], (('', '3', '5'),))
        >>> named("… made by this Part apply …", Unit.SECTION, "Lamps Act").whole
        ('part',)
    """
    text = " ".join(words.split())
    others = (_MADE_BY, _MADE_BY_UNIT, _ITEMS)
    spans = [found.span() for each in others for found in each.finditer(text)]
    return Named(
        paths=tuple(dict.fromkeys(_paths(text, basic, law, spans))),
        items=(*_items(text), *_sections_that_amend(text)),
        whole=tuple(
            _whole(unit)
            for found in _MADE_BY_UNIT.finditer(text)
            for unit in _UNIT.finditer(found["list"])
        ),
    )


def _paths(
    text: str, basic: Unit, law: str, others: list[tuple[int, int]]
) -> Iterator[Path]:
    for found in _NAMED.finditer(text):
        at = found.start()
        if any(start <= at < end for start, end in others):
            continue
        if _elsewhere(text, found, law):
            continue
        outer = (Label(Unit.SCHEDULE, found["num"]),) if found["num"] else ()
        for first, last in _runs(found["nums"]):
            path = _path(found["word"], first, basic)
            if path is None:
                continue
            if last:
                run = Label(path.last.unit, f"{path.last.num}..{last}")
                path = path.beside(run) if "(" not in last else path
            yield Path((*outer, *path.labels))


def _elsewhere(text: str, found: re.Match[str], law: str) -> bool:
    """Tell whether what is named is of another law than the one in question."""
    around = _AROUND.match(text, found.end())
    of = _OF.match(text, around.end() if around else found.end())
    if of is None:
        return bool(_UNITS.fullmatch(found["word"]))
    if of["that"]:
        before = [each["law"] for each in _NAMED_LAW.finditer(text[: found.start()])]
        return bool(before) and before[-1].casefold() != law.casefold()
    return bool(of["own"]) or of["law"].casefold() != law.casefold()


def _path(word: str, num: str, basic: Unit) -> Path | None:
    word = word.lower().rstrip("s")
    if _BASIC_WORDS.fullmatch(word):
        written = f"{'r' if basic is Unit.RULE else basic} {num}"
    else:
        written = f"{word.removeprefix('sub')} {num}"
    try:
        return read_citation(written, basic)
    except ValueError:
        return None


def _runs(nums: str) -> Iterator[tuple[str, str]]:
    """Yield single numbers, and the ends of runs."""
    at = 0
    while found := _ONE.search(nums, at):
        run = _RANGE.match(nums, found.start())
        yield (run["first"], run["last"]) if run else (found[0], "")
        at = run.end() if run else found.end()


def _items(text: str) -> Iterator[tuple[str, str, str]]:
    for found in _ITEMS.finditer(text):
        for first, last in _runs(found["nums"]):
            yield found["schedule"] or "", first, last


def _sections_that_amend(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the provisions of an instrument that amend, as older ones are written."""
    for found in _MADE_BY.finditer(text):
        for first, last in _runs(found["nums"]):
            yield "", first, last


def _whole(found: re.Match[str]) -> str:
    if found["schedule"]:
        return f"schedule {found['schedule']}"
    word = found["word"].lower()
    return word if word in {"schedule", "part", "division"} else "instrument"
