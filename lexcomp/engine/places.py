"""Where some words stand in a provision, and which of the places are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lexcomp.engine.errors import MisdescribedError
from lexcomp.model.document import Provision
from lexcomp.model.operation import Occurrence, Which
from lexcomp.model.path import Path
from lexcomp.model.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where some words stand: the number of the text among all, and the span in it."""

    index: int
    start: int
    end: int


def places(texts: list[Text], words: str, sparing: str = "") -> list[Place]:
    """Find some words in texts, as amendments count them.

    Words are matched whole: “may” is not in “maybe”, nor “section 5” in “section 52”.
    Only words that nowhere stand whole are looked for inside longer ones; a number is
    never a part of another number.

    Args:
        texts: The texts.
        words: The words.
        sparing: Words in which they do not count.
    """
    whole, anywhere = _patterns(words)
    found = _found(whole, texts) or _found(anywhere, texts)
    if not sparing:
        return found
    spared = _found(re.compile(re.escape(sparing), re.IGNORECASE), texts)
    return [each for each in found if not any(_meet(each, other) for other in spared)]


def wanted_of(
    found: list[Place], which: Occurrence, words: str, target: Path
) -> list[Place]:
    """Return those of the places of some words that an operation asks for.

    Raises:
        MisdescribedError: If there are not as many as it says.
    """
    total = len(found)
    times = {1: "once", 2: "twice"}.get(total, f"{total} times")
    if which is Which.ANY:
        return found
    if total == 0:
        raise MisdescribedError(f"“{words}” does not occur in {target or 'the law'}.")
    match which:
        case Which.ONLY if total > 1:
            raise MisdescribedError(
                f"“{words}” occurs {times} in {target or 'the law'}; which is meant is"
                " not said."
            )
        case Which.ONLY | Which.LAST:
            return found[-1:]
        case Which.EVERY:
            return found
        case numbers if max(map(abs, numbers)) <= total:
            chosen = {each - 1 if each > 0 else total + each for each in numbers}
            return [found[each] for each in sorted(chosen)]
        case numbers:
            most = max(map(abs, numbers))
            raise MisdescribedError(
                f"“{words}” occurs {times} in {target}, not {most}."
            )


def occurrences(provision: Provision, words: str) -> int:
    """Count some words in a provision, as amendments count them."""
    return len(places(list(provision.texts()), words))


def is_whole(plain: str, start: int, end: int) -> bool:
    """Tell whether the words of a span stand whole.

    Examples:
        >>> is_whole("may be", 0, 3), is_whole("maybe", 0, 3)
        (True, False)
    """
    whole, _ = _patterns(plain[start:end])
    return whole.match(plain, start) is not None


def _found(pattern: re.Pattern[str], texts: list[Text]) -> list[Place]:
    return [
        Place(index, *found.span())
        for index, text in enumerate(texts)
        for found in pattern.finditer(text.plain)
    ]


@lru_cache(maxsize=4096)
def _patterns(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = r"(?!\w)" if words[-1:].isalnum() else ""
    escaped = re.escape(words)
    apart = r"(?<!\d)" if words[:1].isdigit() else ""
    ended = r"(?!\w)" if words[-1:].isdigit() else ""
    return re.compile(left + escaped + right), re.compile(apart + escaped + ended)


def _meet(one: Place, other: Place) -> bool:
    return one.index == other.index and one.start < other.end and other.start < one.end
