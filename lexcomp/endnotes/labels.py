"""What stands in the left cell of an amendment history: a provision, as a label."""

from __future__ import annotations

import re

from lexcomp.model.path import CONTAINERS, Label, Path, Unit

#: Words for a unit, in any style, each with how the new style prints it.
_WORDS = {
    **dict.fromkeys(("s", "ss", "sec", "section", "sections"), "s"),
    **dict.fromkeys(("r", "rr", "reg", "regs", "regulation", "regulations"), "r"),
    **dict.fromkeys(("rule", "rules"), "r"),
    **dict.fromkeys(("c", "cc", "cl", "cls", "cll", "clause", "clauses"), "c"),
    **dict.fromkeys(("ch", "chap", "chapt", "chapter", "chapters"), "Chapter"),
    **dict.fromkeys(("pt", "pts", "part", "parts"), "Part"),
    **dict.fromkeys(("div", "divs", "division", "divisions"), "Division"),
    **dict.fromkeys(
        ("sdiv", "subdiv", "subdivs", "subdivision", "subdivisions"), "Subdivision"
    ),
    **dict.fromkeys(
        ("sch", "schs", "sched", "scheds", "schedule", "schedules"), "Schedule"
    ),
    **dict.fromkeys(("form", "forms"), "Form"),
    **dict.fromkeys(("item", "items"), "Item"),
    **dict.fromkeys(("appendix", "appendixes", "appendices"), "Appendix"),
    **dict.fromkeys(("annexure", "annexures"), "Annexure"),
}
_PLURAL = frozenset(
    {"ss", "sections", "rr", "regs", "regulations", "rules", "cc", "cls", "cll"}
    | {"clauses", "chapters", "pts", "parts", "divs", "divisions", "subdivs"}
    | {"subdivisions", "schs", "scheds", "schedules", "forms", "items"}
)
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_UNITS = {
    "s": Unit.SECTION, "c": Unit.CLAUSE, "Chapter": Unit.CHAPTER, "Part": Unit.PART,
    "Division": Unit.DIVISION, "Subdivision": Unit.SUBDIVISION,
    "Schedule": Unit.SCHEDULE, "Form": Unit.FORM, "Item": Unit.ITEM,
}  # fmt: skip
_LEVELS = ("Schedule", "Chapter", "Part", "Division", "Subdivision")

_LEADER = " .…·_\t"
#: A leader between the lines of a label that takes two.
_INNER = re.compile(r"\s*[.…]{4,}\s*(?=[A-Za-z])")
_NUMBER = r"\d[0-9A-Za-z.-]*"
_REFERENCE = re.compile(
    rf"(?P<word>[A-Za-z]+)\.?\s*(?P<number>{_NUMBER}|[IVXLC]+[A-Z]{{0,2}}\b|[A-Z]{{1,3}}\b|)"
    r"(?P<inner>(?:\s*\([0-9A-Za-z]+\))*)"
)
_LIST = re.compile(
    rf"(?P<word>[A-Za-z]+)\.?\s+(?P<list>(?:{_NUMBER}|[IVXLC]+[A-Z]?\b)"
    rf"(?:\s*(?:,\s*and\b|,|and\b|&|[–—-])\s*(?:{_NUMBER}|[IVXLC]+[A-Z]?\b))+)"
)
_BEFORE = re.compile(
    r"(?P<what>(?:Sub)?[Hh]ead(?:ing)?s?\.?|Notes?(?:\s+[\d, and]+)?|Example|Penalty"
    r"|Table)\s+(?P<how>to|preceding|before|at the (?:end|foot) of)\s+(?P<rest>.+)"
)
_HYPHENED = re.compile(r"\d+-\d+[A-Z]*(?:,\s*\d+-\d+[A-Z]*)+")
_FORMERLY = re.compile(r"(?P<now>.+) formerly (?P<before>[^()]+(?:\([^()]*\))*)")
_ORDINAL_SCHEDULE = re.compile(
    rf"(?:The\s+)?(?P<ordinal>{'|'.join(_ORDINALS)})\s+Sch(?:ed(?:ule)?)?\b\.?",
    re.IGNORECASE,
)


def without_leader(cell: str) -> str:
    """Take the dots away that lead from a label to what stands beside it.

    Examples:
        >>> without_leader("r. 2A...................."), without_leader("s 3 . . . . .")
        ('r. 2A', 's 3')
    """
    cell = _INNER.sub(" ", cell)
    bare = cell.rstrip(_LEADER)
    dots = cell[len(bare) :]
    leads = dots.count(".") > 1 or "…" in dots or "·" in dots
    return bare.strip() if leads else cell.strip()


def new_style(label: str) -> tuple[str, ...]:
    """Write a label in the new style; several, where it certainly groups several.

    A range is kept whole: which numbers it takes in cannot be told from it. What is
    in no known form is kept as printed.

    Examples:
        >>> new_style("S. 5"), new_style("Ss. 5, 6A and 7"), new_style("Ss. 39A–39M")
        (('s 5',), ('s 5', 's 6A', 's 7'), ('s 39A–39M',))
        >>> new_style("Heading to Div. 3 of Part IV"), new_style("Sch. 1")
        (('Division 3 of Part IV heading',), ('Schedule 1',))
        >>> new_style("Note 1 to s. 10"), new_style("The Schedule")
        (('Note 1 to s 10',), ('Schedule',))
        >>> new_style("Ss. 8-5, 8-6"), new_style("Ss. 16-12–16-21")
        (('s 8-5', 's 8-6'), ('s 16-12–16-21',))
        >>> new_style("S. 108 formerly s. 7")
        ('s 108 (prev s 7)',)
    """
    words = " ".join(label.split())
    before = _BEFORE.fullmatch(words)
    if before:
        return (_headed(before),)
    several = _LIST.fullmatch(words)
    if several and several["word"].lower() in _WORDS:
        return _several(several)
    return (_single(_FORMERLY.sub(r"\g<now> (prev \g<before>)", words)),)


def level(label: str) -> int | None:
    """Return how far in a label in the new style stands as a sub-header.

    A Schedule is 0, a Chapter 1, and so on; None if it is no such unit.

    Examples:
        >>> level("Part 2"), level("First Schedule"), level("s 3")
        (2, 0, None)
    """
    if _ORDINAL_SCHEDULE.match(label):
        return 0
    found = _REFERENCE.match(label)
    word = _WORDS.get(found["word"].lower(), "") if found else ""
    return _LEVELS.index(word) if word in _LEVELS else None


def is_section_like(label: str) -> bool:
    """Tell whether a label in the new style begins with a section or its like."""
    found = re.match(r"(?:[src]|Form|Item)\s+\d", label)
    return found is not None


def path_of(label: str, scope: str, group: str, instrument_unit: Unit) -> Path | None:
    """Find the path that a label in the new style leads to.

    Rows below a section, of notes and headings, lead to the section: that is the
    level of an amendment history.

    Args:
        label: `r 3`, `Part 2 heading`, `Form 1`.
        scope: The Schedule whose provisions it belongs to.
        group: The sub-headers above it, joined by ` / `.
        instrument_unit: What `r` stands for in this law: a regulation or a rule.

    Returns:
        The path; an empty one for the title of the law; None where it names none.

    Examples:
        >>> str(path_of("c 4", "Schedule 2", "Schedule 2", Unit.RULE))
        'schedule:2/clause:4'
        >>> str(path_of("Division 1", "", "Part 2 / Division 1", Unit.RULE))
        'part:2/division:1'
        >>> str(path_of("Note 1 to s 10", "", "", Unit.RULE))
        'section:10'
    """
    if label in {"Title", "Long title"}:
        return Path()
    before = _BEFORE.fullmatch(label)
    if before and before["how"] in {"preceding", "before"}:
        return None
    words = before["rest"] if before else label
    words, _, bracket = words.partition(" (prev ")
    if not bracket and re.search(r"\d[A-Z]*[–—]\d", words):
        return None
    words, headed = re.subn(r" (?:sub)?heading$", "", words)
    labels = _labels(words, group, instrument_unit)
    if labels is None:
        return None
    if headed and labels[-1].unit in {*CONTAINERS, Unit.SCHEDULE, Unit.FORM}:
        labels.append(Label(Unit.HEADING))
    outer = [] if labels[0].unit is Unit.SCHEDULE else _schedule(scope)
    return Path((*outer, *labels))


def is_below_section(label: str) -> bool:
    """Tell whether a label in the new style is of a part of a section or the like.

    Examples:
        >>> is_below_section("Note 1 to s 10"), is_below_section("s 10 heading")
        (True, True)
        >>> is_below_section("Part 2 heading"), is_below_section("s 10")
        (False, False)
    """
    if _BEFORE.fullmatch(label):
        return True
    return is_section_like(label) and bool(re.search(r"heading$|\(\w+\)", label))


def is_under_itself(label: str, group: str) -> bool:
    """Tell whether the row of a unit stands under the unit's own sub-header.

    Examples:
        >>> is_under_itself("Part 2 heading", "Chapter 1 / Part 2")
        True
        >>> is_under_itself("Part 2 heading", "Chapter 1 / Part 3")
        False
    """
    return label.removesuffix(" heading") in group.split(" / ")


def schedule_label(words: str) -> Label | None:
    """Return the label of a Schedule by its name, First Schedule being 1."""
    ordinal = _ORDINAL_SCHEDULE.match(words)
    if ordinal:
        number = _ORDINALS.index(ordinal["ordinal"].lower()) + 1
        return Label(Unit.SCHEDULE, str(number))
    found = _REFERENCE.match(words)
    if not found or _WORDS.get(found["word"].lower()) != "Schedule":
        return None
    return Label(Unit.SCHEDULE, found["number"])


def _headed(found: re.Match[str]) -> str:
    """Write a heading after what it is of, and anything else as it stands."""
    inner = new_style(found["rest"])
    rest = inner[0] if len(inner) == 1 else found["rest"]
    what = found["what"].rstrip(".")
    if what.lower().startswith("head") and found["how"] == "to" and len(inner) == 1:
        return f"{rest} heading"
    if what.lower().startswith("subhead"):
        what = "Subheading"
    return f"{what} {found['how']} {rest}"


def _several(found: re.Match[str]) -> tuple[str, ...]:
    """Write each number of a list on its own, unless the list holds a range.

    A hyphen may be a range or part of a number, as in section 44-26.
    """
    word, listed = found["word"].lower(), found["list"]
    unit = _WORDS[word]
    hyphened = re.findall(r"(\d+)-\d+[A-Z]*", listed)
    if "," in listed and len(set(hyphened)) == 1 and _HYPHENED.fullmatch(listed):
        return tuple(f"{unit} {number}" for number in re.split(r",\s*", listed))
    if re.search(r"[–—]", listed) or ("-" in listed and word in _PLURAL):
        dashes = r"[–—]" if re.search(r"[–—]", listed) else "-"
        kept = re.sub(rf"\s*{dashes}\s*", "–", listed)
        return (f"{unit} {kept}",)
    numbers = re.split(r"\s*(?:,\s*and\b|,|\band\b|&)\s*", listed)
    return tuple(f"{unit} {number}" for number in numbers if number)


def _single(words: str) -> str:
    """Write each reference in a label in the new style, and keep the rest."""
    bare = re.sub(r"^The (?=\w*\s?Schedule)", "", words)

    def written(found: re.Match[str]) -> str:
        unit = _WORDS.get(found["word"].lower())
        if not unit or not (found["number"] or unit == "Schedule"):
            return found[0]
        after = " " if found[0].endswith(" ") else ""
        inner = found["inner"].replace(" ", "")
        return f"{unit} {found['number']}".rstrip() + inner + after

    return re.sub(r"\b" + _REFERENCE.pattern, written, bare)


def _labels(words: str, group: str, instrument_unit: Unit) -> list[Label] | None:
    """Read the labels of one reference, outermost first; None where there is none."""
    schedule = schedule_label(words)
    if schedule:
        return [schedule]
    parts = re.split(r"\s+of\s+", words)
    labels: list[Label] = []
    for part in reversed(parts):
        found = _REFERENCE.match(part)
        word = _WORDS.get(found["word"].lower(), "") if found else ""
        unit = instrument_unit if word == "r" else _UNITS.get(word)
        if not found or unit is None or not found["number"]:
            return None
        labels.append(Label(unit, found["number"]))
    around = labels[0].unit
    return [*_containers(group, around), *labels] if around in CONTAINERS else labels


def _containers(group: str, inside: Unit) -> list[Label]:
    """Return the labels of the units of a group that a unit stands in."""
    order = (Unit.CHAPTER, Unit.PART, Unit.DIVISION, Unit.SUBDIVISION)
    labels: list[Label] = []
    for part in group.split(" / "):
        found = _REFERENCE.match(part)
        unit = _UNITS.get(_WORDS.get(found["word"].lower(), "")) if found else None
        if found and unit in order and order.index(unit) < order.index(inside):
            labels.append(Label(unit, found["number"]))
    return labels


def _schedule(scope: str) -> list[Label]:
    """Return the label of a scope, as a list of one or none."""
    label = schedule_label(scope) if scope else None
    return [label] if label else []
