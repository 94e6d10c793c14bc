"""What became of the words of one text in another, whole words at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from diff_match_patch import diff_match_patch

from lexcomp.model.change import Fate, Segment

#: A word with what joins its pieces (Attorney-General, 1,000), white space, or a sign.
_TOKEN = re.compile(r"\w+(?:[.,’'‑/-]\w+)*|\s+|.", re.DOTALL)
_SENTENCE = re.compile(r".*?(?:[.;:—]\s+|\n+|\Z)", re.DOTALL)

#: Above this many tokens sentences are compared first: the time for one block grows
#: with the square of what changed in it.
_LONGEST = 1_500

#: Code points that stand for no character and may not be in a string.
_SURROGATES = range(0xD800, 0xE000)

_FATES = {-1: Fate.OMITTED, 0: Fate.KEPT, 1: Fate.INSERTED}


def word_segments(old: str, new: str) -> tuple[Segment, ...]:
    """Say what became of the words of `old` in `new`.

    The segments kept and omitted make up `old`, those kept and inserted `new`.
    They are empty where the texts are the same.

    Examples:
        >>> for each in word_segments("A keeper must go.", "A keeper may go."):
        ...     print(each.fate, repr(each.words))
        kept 'A keeper '
        omitted 'must'
        inserted 'may'
        kept ' go.'
    """
    if old == new:
        return ()
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) + len(after) <= _LONGEST:
        return _merged(_compared(before, after))
    return _merged(_by_sentences(old, new))


class _TokenDiff(diff_match_patch):
    """Comparison of texts in which a character stands for a token."""

    def __init__(self) -> None:
        super().__init__()
        #: No limit: one would make the result depend on how busy the machine is.
        self.Diff_Timeout = 0

    def diff_cleanupSemanticLossless(  # noqa: N802 - the name is the library's
        self, diffs: list[tuple[Literal[-1, 0, 1], str]]
    ) -> None:
        """Do nothing: it looks for letters, and these characters stand for tokens."""


def _compared(old: list[str], new: list[str]) -> Iterator[Segment]:
    """Yield what became of tokens."""
    codes: dict[str, str] = {}
    before, after = _encoded(old, codes), _encoded(new, codes)
    comparison = _TokenDiff()
    diffs = comparison.diff_main(before, after, checklines=False)
    comparison.diff_cleanupSemantic(diffs)
    tokens = {code: token for token, code in codes.items()}
    for sign, some in diffs:
        yield Segment(_FATES[sign], "".join(tokens[code] for code in some))


def _encoded(tokens: list[str], codes: dict[str, str]) -> str:
    """Write each token as one character, the same for the same token."""
    return "".join(codes.setdefault(token, _code(len(codes) + 1)) for token in tokens)


def _code(number: int) -> str:
    skipped = len(_SURROGATES) if number >= _SURROGATES.start else 0
    return chr(number + skipped)


def _by_sentences(old: str, new: str) -> Iterator[Segment]:
    """Compare sentences, then the words of those that changed.

    Where too many have changed for that, they are told as omitted and inserted.
    """
    segments = list(_merged(_compared(_sentences(old), _sentences(new))))
    index = 0
    while index < len(segments):
        segment = segments[index]
        after = segments[index + 1] if index + 1 < len(segments) else None
        if segment.fate is Fate.OMITTED and after and after.fate is Fate.INSERTED:
            yield from _within(segment, after)
            index += 1
        else:
            yield segment
        index += 1


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE.findall(text) if sentence]


def _within(old: Segment, new: Segment) -> Iterable[Segment]:
    before, after = _TOKEN.findall(old.words), _TOKEN.findall(new.words)
    if len(before) + len(after) > _LONGEST:
        return (old, new)
    return _compared(before, after)


def _merged(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Join what met with one fate; between words kept, omitted ones come first."""
    merged: list[Segment] = []
    for kept, group in groupby(segments, lambda each: each.fate is Fate.KEPT):
        some = list(group)
        for fate in (Fate.KEPT,) if kept else (Fate.OMITTED, Fate.INSERTED):
            words = "".join(each.words for each in some if each.fate is fate)
            if words:
                merged.append(Segment(fate, words))
    return tuple(merged)
