"""The verbs of New Zealand in the words that the forms know.

“replace “x” with “y””, “delete “x”” and “repeal” say in other words what “omit “x”,
substitute “y””, “omit “x”” and “repeal the section” say. Only the words differ, so an
item is reworded before the forms read it, and there is one form for each thing done.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.forms.header import examine
from lexcomp.forms.passive import (
    CALLED_WORDS,
    EACH,
    NTH,
    in_common_order,
    nth,
)
from lexcomp.forms.phrase import first_read
from lexcomp.forms.quotes import ANY, taken_out
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.path import Unit
from lexcomp.model.style import HeaderReading, Target

_IN_EACH = re.compile(rf",? {EACH}(?:(?=[.,:]|$)|,?(?= with))")
_IN_PLACE = re.compile(rf",? {NTH}(?:(?=[.,:]|$)|,?(?= with))")
_THE_WORDS = re.compile(rf"\b{CALLED_WORDS} (?={ANY})")
_SEVERAL = re.compile(
    rf"[Rr]eplace ({ANY} with {ANY}(?:(?:,|,? and) {ANY} with {ANY})+)\.?"
)
_ONE_OF = re.compile(rf"({ANY}) with ({ANY})")
_REPLACE = (
    "replace {old} with {new}.",
    "substitute {old} with {new}.",
    "omit {old}[,] and substitute {new}.",
)
_DELETE = ("delete {old}.", "omit {old}.")
_BESIDE = {
    "After": ("after {anchor}, insert {new}.", "insert {new} after {anchor}."),
    "Before": ("before {anchor}, insert {new}.", "insert {new} before {anchor}."),
}
_BLOCK = re.compile(
    r"(?:after|before) [“\"].*[”\"], insert:", re.DOTALL | re.IGNORECASE
)
_WITH_BLOCK = ("replace {old} with:",)
_WITH_WORDS = ("replace with {new}.",)
_REPLACED = re.compile(
    r"(?:(?:replace|substitute) with|(?:repeal|revoke|omit),? and substitute)"
    r"(?: the following(?: [\w-]+)?)?\s*[:—]",
    re.IGNORECASE,
)
_REPEALED = re.compile(r"(?:repeal|revoke|delete|omit)[.;]?", re.IGNORECASE)
_INSERTED = re.compile(
    r"insert(?: the following(?: (?:new )?[\w-]+(?: and [\w-]+)?)?)?\s*[:—]",
    re.IGNORECASE,
)
_ADDED = re.compile(r"add(?: the following(?: [\w-]+)?)?\s*[:—]", re.IGNORECASE)
_SAYS_SIDE = re.compile(r"(?:At|After|Before)\b", re.IGNORECASE)
_ADDED_WORDS = ("add {new}.",)
_IN_ORDER = re.compile(
    r"insert(?: the following \w+)? in (?:its|their|the) (?:appropriate )?(?P<kind>"
    r"alphabetical|numerical|chronological)(?: and \w+)? order\s*[:—]",
    re.IGNORECASE,
)
_SCHEDULED = re.compile(r"\b(?:[Ss]chedule|[Cc]lause)\b")
_SUBCLAUSE = re.compile(r"\bsubclause(s?)\b")
_PASSIVE = re.compile(r"(?:is|are) [a-z]|The following ")
_HEADINGS = frozenset({Unit.HEADING, Unit.SUBHEADING})
_CROSS = re.compile(
    r"\bcross-headings?\b(?:,? (?:above|before|over|immediately above))?"
    r"|\bheadings? (?:immediately )?(?:above|over)\b"
)
_NAMED_HEADING = re.compile(r"((?:Sub)?[Pp]art \w+|Schedule \w+) heading$")
_OWN_HEADING = re.compile(
    r"^(.+), (?:the )?(?:[Ss]chedule |[Pp]art |[Ss]ubpart |[Ss]ection )?heading$"
)
_SUBPART = re.compile(r"\b[Ss]ubparts?\b(?= \d)")


def read_place(header: str, basic: Unit) -> HeaderReading:
    """Read the words of an instruction that say what is amended.

    Paragraphs are cited by the section that they are in, and the headings between
    sections are cross-headings. Those come before what they stand over.

    Examples:
        >>> found = read_place("section 5(2)(a)", Unit.SECTION)
        >>> str(found.targets[0].path), found.slips
        ('section:5/subsection:2/paragraph:a', ())
        >>> words = "section 9 and the cross-heading above section 9"
        >>> [str(each.path) for each in read_place(words, Unit.SECTION).targets]
        ['section:9/subheading', 'section:9']
    """
    words = _CROSS.sub("heading before", header)
    words = _OWN_HEADING.sub(r"heading to \1", words)
    words = _SUBPART.sub("Division", _NAMED_HEADING.sub(r"heading to \1", words))
    found = examine(words, basic)
    targets = found.targets
    if targets:
        over = [each for each in targets if _is_over(each)]
        targets = (*over, *(each for each in targets if not _is_over(each)))
    slips = tuple(each for each in found.slips if "” names " not in each)
    return replace(found, targets=targets, slips=slips)


def in_common_words(item: AmendingItem, basic: Unit) -> AmendingItem:
    """Put an instruction into the words that the forms read.

    What is no instruction in the manner of New Zealand stays as it is.

    Examples:
        >>> for body in ("replace “may” with “must” in each place.", "Repeal."):
        ...     item = AmendingItem("4", "section 9", body)
        ...     print(in_common_words(item, Unit.SECTION).body)
        Omit “may” (wherever occurring), substitute “must”.
        Repeal the section.
    """
    if not item.header:
        return item
    if basic is Unit.REGULATION and not _SCHEDULED.search(item.header):
        item = _with_subregulations(item)
    if _PASSIVE.match(item.body):
        return replace(item, body=in_common_order(item.body))
    if not _SAYS_SIDE.match(item.header):
        end = f"At the end of {item.header}"
        if _ADDED.fullmatch(item.body):
            return replace(item, header=end, body="Add:")
        if fields := first_read(_ADDED_WORDS, item.body):
            return replace(item, header=end, body=f"Add “{fields['new']}”.")
    body = _of_words(item.body) or _of_provisions(item, basic)
    return replace(item, body=body) if body else item


def _with_subregulations(item: AmendingItem) -> AmendingItem:
    """Call the parts of a regulation so, which New Zealand calls subclauses."""
    quoted = taken_out(item.body)
    if quoted.fault or not _SUBCLAUSE.search(item.header + quoted.words):
        return item
    body = quoted.restored(_SUBCLAUSE.sub(r"subregulation\1", quoted.words))
    header = _SUBCLAUSE.sub(r"subregulation\1", item.header)
    return replace(item, header=header, body=body)


def _is_over(target: Target) -> bool:
    labels = target.path.labels
    return bool(labels) and labels[-1].unit is Unit.SUBHEADING


def _of_words(body: str) -> str:
    """Reword an instruction about quoted words; nothing if it is about others."""
    body = _without_call(body)
    if several := _several(body):
        return several
    which, body = _which(body)
    if fields := first_read(_REPLACE, body):
        return f"Omit “{fields['old']}”{which}, substitute “{fields['new']}”."
    if fields := first_read(_DELETE, body):
        return f"Omit “{fields['old']}”{which}."
    if fields := first_read(_WITH_BLOCK, body):
        return f"Omit “{fields['old']}”{which}, substitute:"
    for side, phrases in _BESIDE.items():
        if fields := first_read(phrases, body):
            return f"{side} “{fields['anchor']}”{which}, insert “{fields['new']}”."
    if _BLOCK.fullmatch(body):
        return body[:1].upper() + body[1:]
    return ""


def _without_call(body: str) -> str:
    """Leave out what quoted words are called: the words “oil lamp”."""
    quoted = taken_out(body)
    if quoted.fault or not _THE_WORDS.search(quoted.words):
        return body
    return quoted.restored(_THE_WORDS.sub("", quoted.words))


def _several(body: str) -> str:
    """Reword an instruction that replaces one thing and another, a line for each."""
    quoted = taken_out(body)
    found = None if quoted.fault else _SEVERAL.fullmatch(quoted.words)
    if found is None:
        return ""
    pairs = _ONE_OF.findall(found[1])
    return "\n".join(
        quoted.restored(f"Omit {old}, substitute {new}.") for old, new in pairs
    )


def _which(body: str) -> tuple[str, str]:
    """Take out what says which occurrence is meant; quotations stay as they are."""
    quoted = taken_out(body)
    if quoted.fault or "\n" in body:
        return "", body
    words = quoted.words
    if found := _IN_EACH.search(words):
        which = " (wherever occurring)"
    elif found := _IN_PLACE.search(words):
        which = nth(found)
    else:
        return "", body
    return which, quoted.restored(words[: found.start()] + words[found.end() :])


def _of_provisions(item: AmendingItem, basic: Unit) -> str:
    """Reword an instruction about provisions that the header names."""
    body = item.body
    if _INSERTED.fullmatch(body):
        return "Insert:"
    if found := _IN_ORDER.fullmatch(body):
        defines = all(each.unit is Unit.DEFINITION for each in item.provisions)
        kind = "numerical" if found["kind"] != "alphabetical" else "alphabetical"
        return "Insert:" if defines else f"Insert in the appropriate {kind} position:"
    replaced, repealed = _REPLACED.fullmatch(body), _REPEALED.fullmatch(body)
    fields = first_read(_WITH_WORDS, body)
    if not (replaced or repealed or fields):
        return ""
    units = _units(read_place(item.header, basic).targets or ())
    if not units:
        return ""
    if fields:
        return f"Repeal the {units}, substitute “{fields['new']}”."
    return f"Repeal the {units}, substitute:" if replaced else f"Repeal the {units}."


def _units(targets: tuple[Target, ...]) -> str:
    """Return the words for what is named: the section and the heading."""
    if any(target.side or not target.path.labels for target in targets):
        return ""
    several: dict[str, bool] = {}
    for target in targets:
        last = target.path.last
        word = "heading" if last.unit in _HEADINGS else str(last.unit)
        several[word] = word in several or bool(last.run)
    words = sorted(several, key=lambda word: word == "heading")
    return " and the ".join(f"{word}s" if several[word] else word for word in words)
