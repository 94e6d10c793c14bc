"""Which provision of one text is which provision of another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from lexcomp.comparing.level import Node
from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit

#: From this share of common words on, provisions with different numbers are taken
#: for one that was renumbered.
_ALIKE = 0.6

#: Fewer words than these are too few to know a provision by.
_FEW = 4

#: Words in a row that point to provisions which may be alike.
_RUN = 3

#: Runs of words found in more provisions than this point nowhere.
_COMMON = 8

_WORD = re.compile(r"\w+")

_KINDS = {
    **dict.fromkeys(BASIC, "basic"),
    **dict.fromkeys(BASIC.values(), "numbered part"),
}


class Lineage(StrEnum):
    """Whether two texts name their provisions by the same names."""

    SHARED = "shared"
    """Both come from one compilation, so that a `uid` tells a provision for life."""
    NONE = "none"
    """They were read by themselves."""


@dataclass(slots=True)
class Pairs:
    """Nodes of two texts, and which have been paired, by their indexes."""

    old: Sequence[Node]
    new: Sequence[Node]
    found: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def add(self, old: int, new: int) -> None:
        """Pair two nodes that have not been paired."""
        self.found[old] = new
        self.taken.add(new)

    def old_left(self) -> list[int]:
        """Return the indexes of old nodes without a partner."""
        return [at for at in range(len(self.old)) if at not in self.found]

    def new_left(self) -> list[int]:
        """Return the indexes of new nodes without a partner."""
        return [at for at in range(len(self.new)) if at not in self.taken]


def pair(old: Sequence[Node], new: Sequence[Node], kinship: Lineage) -> dict[int, int]:
    """Pair the provisions of a level of two texts.

    Surest first: those at the same path and the same in all; those of the same name
    for life; those the same but for their numbers; those at the same path; and at
    last those much alike.

    Returns:
        The index of each old provision that has a partner, with the index of that.
    """
    pairs = Pairs(old, new)
    _by_key(pairs, lambda node: (node.path, node.provision))
    if kinship is Lineage.SHARED:
        _by_key(pairs, lambda node: node.provision.uid or None)
    _by_key(pairs, _substance)
    _by_key(pairs, _life if kinship is Lineage.SHARED else lambda node: node.path)
    _in_order(pairs)
    _by_likeness(pairs)
    return pairs.found


def find_again(
    old: Sequence[Node], new: Sequence[Node], kinship: Lineage
) -> dict[int, int]:
    """Pair provisions of different places: by their names for life, or their words.

    Returns:
        The index of each new provision found to be an old one, with that of the old.
    """
    pairs = Pairs(old, new)
    if kinship is Lineage.SHARED:
        _by_key(pairs, lambda node: node.provision.uid or None)
    _by_key(pairs, _substance)
    return {after: before for before, after in pairs.found.items()}


def lineage(old: Sequence[Node], new: Sequence[Node]) -> Lineage:
    """Tell whether the names of provisions mean the same in two texts.

    They do if most provisions that are the same, and at the same path, have the
    same name.
    """
    names = {node.path: node.provision for node in old}
    same = [
        names[node.path].uid == node.provision.uid
        for node in new
        if node.provision.uid and names.get(node.path) == node.provision
    ]
    return Lineage.SHARED if sum(same) * 2 > len(same) else Lineage.NONE


def words_of(provision: Provision) -> list[str]:
    """Return the words of a provision and of all inside it, without numbers."""
    words = _WORD.findall(provision.heading.plain)
    words += _WORD.findall(provision.text.plain)
    for child in provision.children:
        words += words_of(child)
    return words + _WORD.findall(provision.tail.plain)


def _by_key(pairs: Pairs, key: Callable[[Node], Hashable]) -> None:
    """Pair what has a key that no other node on either side has."""
    old = _only(pairs.old, pairs.old_left(), key)
    new = _only(pairs.new, pairs.new_left(), key)
    for found, at in old.items():
        if found in new:
            pairs.add(at, new[found])


def _only(
    nodes: Sequence[Node], left: list[int], key: Callable[[Node], Hashable]
) -> dict[Hashable, int]:
    """Return the index of each key that is there once."""
    found: dict[Hashable, int] = {}
    several = set()
    for at in left:
        value = key(nodes[at])
        if value is not None and found.setdefault(value, at) != at:
            several.add(value)
    return {value: at for value, at in found.items() if value not in several | {None}}


def _life(node: Node) -> Hashable:
    """Return what tells the place of a provision, and of a section its life too.

    What is inside a section has new names when it is substituted, and is compared by
    its place all the same.
    """
    section = node.provision.unit in BASIC and node.provision.uid
    return (node.path, node.provision.uid if section else "")


def _kind(unit: Unit) -> str:
    """Return what a unit may turn into: a regulation may become a section."""
    return _KINDS.get(unit, unit.value)


def _substance(node: Node) -> Hashable:
    """Return what makes a provision itself but for its number; None if too little."""
    words = words_of(node.provision)
    if len(words) < 2 * _FEW:
        return None
    return (_kind(node.provision.unit), *words)


def _in_order(pairs: Pairs) -> None:
    """Pair those of which several have one path: lines, notes, rows without numbers.

    The same words are paired in order, then between these what stands in one place
    and is alike.
    """
    old, new = pairs.old_left(), pairs.new_left()
    shared = {pairs.old[at].path for at in old} & {pairs.new[at].path for at in new}
    old = [at for at in old if pairs.old[at].path in shared]
    new = [at for at in new if pairs.new[at].path in shared]
    before = [(pairs.old[at].path, *words_of(pairs.old[at].provision)) for at in old]
    after = [(pairs.new[at].path, *words_of(pairs.new[at].provision)) for at in new]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        for one, other in zip(old[start:end], new[first:last], strict=False):
            if _fit(pairs.old[one], pairs.new[other]):
                pairs.add(one, other)


def _fit(old: Node, new: Node) -> bool:
    """Tell whether two at one path are the same or at least alike."""
    if old.path != new.path:
        return False
    words, others = words_of(old.provision), words_of(new.provision)
    return words == others or _likeness(Counter(words), Counter(others)) >= _ALIKE


def _by_likeness(pairs: Pairs) -> None:
    """Pair what has most words in common, the most alike first."""
    old = _worded(pairs.old, pairs.old_left())
    new = _worded(pairs.new, pairs.new_left())
    runs = _runs_of_all(new)
    counts = {at: Counter(words) for at, words in new.items()}
    likely = []
    for at, words in old.items():
        count = Counter(words)
        for other in _candidates(words, runs):
            likeness = _likeness(count, counts[other])
            if likeness >= _ALIKE and _same_kind(pairs.old[at], pairs.new[other]):
                likely.append((-likeness, at, other))
    for _, at, other in sorted(likely):
        if at not in pairs.found and other not in pairs.taken:
            pairs.add(at, other)


def _worded(nodes: Sequence[Node], left: list[int]) -> dict[int, list[str]]:
    """Return the words of provisions that have enough of them to be known by."""
    words = {at: words_of(nodes[at].provision) for at in left}
    return {at: some for at, some in words.items() if len(some) >= _FEW}


def _runs_of_all(words: dict[int, list[str]]) -> dict[tuple[str, ...], list[int]]:
    """Return where each run of words is found, without those found all over."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, some in words.items():
        for run in set(_runs(some)):
            found[run].append(at)
    return {run: places for run, places in found.items() if len(places) <= _COMMON}


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


def _candidates(
    words: list[str], runs: dict[tuple[str, ...], list[int]]
) -> Iterator[int]:
    """Yield the few places that share most runs with some words."""
    shared = Counter(at for run in set(_runs(words)) for at in runs.get(run, ()))
    yield from (at for at, _ in shared.most_common(_COMMON))


def _likeness(words: Counter[str], others: Counter[str]) -> float:
    """Return the share of words in common: 1 for the same words, in any order."""
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 0


def _same_kind(old: Node, new: Node) -> bool:
    return _kind(old.provision.unit) == _kind(new.provision.unit)
