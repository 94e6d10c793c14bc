"""The left cells of an amendment history as each style prints them."""

from __future__ import annotations

import re

_RANGE = r"\d[0-9A-Za-z.‑-]*"
_PLURAL = re.compile(
    rf"(?:^|(?<=\())(?P<word>[src]) (?P<list>{_RANGE}(?:–|, ){_RANGE}\b)"
)
_INSIDE = re.compile(r"(?P<unit>\w+ \S+) of (?P<around>\w+ \S+?)(?P<rest> heading)?")
_MOVED = re.compile(r"(?P<now>.+) \(prev (?P<before>.+)\)")
_STOPPED = re.compile(r"\b(?P<word>[src]) (?=\d)")
_UNIT = re.compile(
    r"(?:Division|Subdivision)(?= \S+ of )|(?<= of )(?:Division|Chapter)|^Chapter"
)
_NUMBERED = re.compile(
    r"(?P<before>[src] (?:\d+[.-])?)(?P<number>\d+)(?P<letters>[A-Z]*)"
)
_HEADED = re.compile(r"^(?:Division|Subdivision)\b")
_SHORT = {"Division": "Div.", "Subdivision": "Subdiv.", "Chapter": "Chapt."}
#: Units that are told by that around them, where the sub-headers name it.
_AROUND = {
    "Division": ("Part", "Chapter"),
    "Subdivision": ("Division",),
    "Part": ("Schedule",),
}


def old_label(provision: str, group: str, *, begins: bool = True) -> str:
    """Write a label with the full stops of before 2014.

    Args:
        provision: The label in the new style.
        group: The sub-headers above the row, joined by ` / `.
        begins: Whether it begins a cell, and with a capital letter.

    Examples:
        >>> old_label("s 5", ""), old_label("r 5", ""), old_label("s 5–7", "")
        ('S. 5', 'r. 5', 'Ss. 5–7')
        >>> old_label("s 5 heading", ""), old_label("Note 1 to s 10", "")
        ('Heading to s. 5', 'Note 1 to s. 10')
        >>> old_label("s 108 (prev s 7)", "")
        'S. 108 formerly s. 7'
        >>> old_label("Division 3 heading", "Part IV / Division 3")
        'Heading to Div. 3 of Part IV'
        >>> old_label("Note to Division 1 of Part 4 heading", "")
        'Note to heading to Div. 1 of Part 4'
    """
    moved = _MOVED.fullmatch(provision)
    if moved:
        former = old_label(moved["before"], "", begins=False)
        return f"{old_label(moved['now'], group, begins=begins)} formerly {former}"
    words, headed = re.subn(r" heading$", "", provision)
    words = _UNIT.sub(lambda found: _SHORT[found[0]], _within(words, group))
    words = words.replace("Subheading to ", "Subhead. to ")
    words = re.sub(r"^(Subheads?) to ", r"\1. to ", words)
    words = _PLURAL.sub(r"\g<word>\g<word>. \g<list>", words)
    words = re.sub(r"^Schedule (?=\w+(?:–|, )\d)", "Schedules ", words)
    words = _STOPPED.sub(r"\g<word>. ", words)
    note = re.match(r"Notes?(?: [\d, and]+)? to ", words)
    if headed and note:
        return f"{note[0]}heading to {words[note.end() :]}"
    if headed:
        return f"Heading to {_HEADED.sub(lambda found: _SHORT[found[0]], words)}"
    capital = begins and re.match(r"[sc]+\. ", words)
    return words[:1].upper() + words[1:] if capital else words


def without_around(provision: str, group: str) -> str:
    """Leave out of a label what its sub-headers say: `Division 3` for the old form.

    Examples:
        >>> without_around("Division 3 of Part IV heading", "Part IV / Division 3")
        'Division 3 heading'
        >>> without_around("Division 3 of Part IV heading", "Part III")
        'Division 3 of Part IV heading'
    """
    found = _INSIDE.fullmatch(provision)
    if not found or found["around"] not in group.split(" / "):
        return provision
    return found["unit"] + (found["rest"] or "")


def _within(words: str, group: str) -> str:
    """Add to a Division the Part that its sub-headers name."""
    unit = words.partition(" ")[0]
    if " of " in words or unit not in _AROUND:
        return words
    for name in reversed(group.split(" / ")):
        if name.partition(" ")[0] in _AROUND[unit]:
            return f"{words} of {name}"
    return words


def next_number(provision: str, following: str) -> bool:
    """Tell whether a label follows another with nothing that could stand between.

    Examples:
        >>> next_number("s 5", "s 6"), next_number("s 39A", "s 39B")
        (True, True)
        >>> next_number("s 12AA", "s 12AB"), next_number("s 22Z", "s 22ZA")
        (True, True)
        >>> next_number("s 124N", "s 124P"), next_number("s 5A", "s 5C")
        (True, False)
        >>> next_number("s 5", "s 7"), next_number("s 5", "s 5A")
        (False, False)
        >>> next_number("s 5", "r 6"), next_number("Part 1", "Part 2")
        (False, False)
    """
    one, other = _NUMBERED.fullmatch(provision), _NUMBERED.fullmatch(following)
    if not one or not other or one["before"] != other["before"]:
        return False
    if one["number"] == other["number"]:
        return bool(one["letters"]) and other["letters"] in _next(one["letters"])
    whole = not (one["letters"] or other["letters"])
    return whole and int(other["number"]) == int(one["number"]) + 1


def _next(letters: str) -> tuple[str, ...]:
    """Return what may follow letters: AB after AA, ZA after Z.

    I and O are mostly left out, since they look like figures.
    """
    before, last = letters[:-1], letters[-1]
    if last == "Z":
        return (f"{letters}A",)
    steps = (1, 2) if last in "HN" else (1,)
    return tuple(f"{before}{chr(ord(last) + step)}" for step in steps)
