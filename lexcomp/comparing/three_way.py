"""Whether a third text has what was done to one, by the words of that change alone."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

_TOKEN = re.compile(r"\w+(?:[.,’'‑/-]\w+)*|[^\w\s]")


class Presence(StrEnum):
    """Whether a text has a change."""

    MADE = "made"
    """It reads, at each place of the change, as after it."""
    NOT_MADE = "not made"
    """It reads, at each place of the change, as before it."""
    UNCLEAR = "unclear"
    """It reads otherwise than both, or as after in one place and before in another."""


Hunk = tuple[int, int]
"""Where some tokens begin and end."""


def presence(before: str, after: str, other: str) -> Presence:
    """Tell whether a third text has the change from one text to another.

    Only the places that the change touched are looked at, with the word on at least
    one side of each; the third text may differ elsewhere. Space does not count.

    Args:
        before: The text before the change.
        after: The text after it.
        other: The third text; empty if there is none.

    Examples:
        >>> str(presence("A may go.", "A must go.", "A must go by day."))
        'made'
        >>> str(presence("A may go.", "A must go.", "A may go by day."))
        'not made'
        >>> str(presence("A may go.", "A must go.", "A shall go."))
        'unclear'
        >>> one, three = "(1) He may go.", "(3) We went."
        >>> two = "(2) They may go."
        >>> str(presence(one + three, one + two + three, "(1) He goes." + two + three))
        'made'
    """
    old, new, third = map(_TOKEN.findall, (before, after, other))
    if third in (new, old):
        return Presence.MADE if third == new else Presence.NOT_MADE
    to_new, to_old = _places(new, third), _places(old, third)
    found = set()
    for kind, start, end, first, last in _matcher(old, new).get_opcodes():
        if kind == "equal":
            continue
        made = _read(new, to_new, (first, last), (old, (start, end)), len(third))
        not_made = _read(old, to_old, (start, end), (new, (first, last)), len(third))
        if made == not_made:
            return Presence.UNCLEAR
        found.add(Presence.MADE if made else Presence.NOT_MADE)
    return found.pop() if len(found) == 1 else Presence.UNCLEAR


def quoted_change(before: str, after: str) -> tuple[str, str]:
    """Return the first words that a change took out, and those that it put in.

    Examples:
        >>> quoted_change("A keeper may go.", "A keeper must go.")
        ('may', 'must')
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for kind, start, end, first, last in _matcher(old, new).get_opcodes():
        if kind != "equal":
            return _short(old[start:end]), _short(new[first:last])
    return "", ""


def _matcher(old: list[str], new: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, old, new, autojunk=False)


def _places(tokens: list[str], third: list[str]) -> list[int | None]:
    """Return where each token stands in the third text; None where it does not."""
    places: list[int | None] = [None] * len(tokens)
    for start, first, size in _matcher(tokens, third).get_matching_blocks():
        for step in range(size):
            places[start + step] = first + step
    return places


def _read(
    tokens: list[str],
    places: list[int | None],
    hunk: Hunk,
    other: tuple[list[str], Hunk],
    size: int,
) -> bool:
    """Tell whether the third text reads at a place of the change as one side does.

    Where words are put in, or taken out, it may be that they could as well be said to
    begin some words earlier: “(2) one. (2A) two.” has “(2A) two.” put in, or “2A) two.
    (”. They stand there if they do under one of those readings, and do not if nothing
    does under any.
    """
    if hunk[0] != hunk[1] and other[1][0] != other[1][1]:
        return _stands(places, hunk, size)
    if hunk[0] == hunk[1]:
        shifts = _shifts(*other)
        return all(_stands(places, (hunk[0] + by, hunk[1] + by), size) for by in shifts)
    shifts = _shifts(tokens, hunk)
    return any(_stands(places, (hunk[0] + by, hunk[1] + by), size) for by in shifts)


def _shifts(tokens: list[str], hunk: Hunk) -> list[int]:
    """Return by how much a run of tokens may be moved and still be the same words."""
    start, end = hunk
    left = right = 0
    while start - left > 0 and tokens[start - left - 1] == tokens[end - left - 1]:
        left += 1
    while end + right < len(tokens) and tokens[start + right] == tokens[end + right]:
        right += 1
    return list(range(-left, right + 1))


def _stands(places: list[int | None], hunk: Hunk, size: int) -> bool:
    """Tell whether some tokens stand in the third text, one after another.

    No tokens do if nothing stands there between the tokens on both sides.
    """
    start, end = hunk
    before = places[start - 1] if start else -1
    after = places[end] if end < len(places) else size
    if start == end:
        return before is not None and after is not None and before + 1 == after
    run = places[start:end]
    if None in run or any(
        one is None or other is None or one + 1 != other for one, other in pairwise(run)
    ):
        return False
    first, last = run[0], run[-1]
    joined_before = before is not None and first is not None and before + 1 == first
    joined_after = after is not None and last is not None and last + 1 == after
    return joined_before or joined_after


def _short(tokens: list[str]) -> str:
    words = re.sub(r"\s+([,.;:)\]”’])", r"\1", " ".join(tokens))
    words = re.sub(r"([(\[“‘])\s+", r"\1", words)
    return (
        words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    )


_LONGEST = 80
"""No more characters than these are quoted."""
