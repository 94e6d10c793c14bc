"""Who wrote these words: every character claimed by the law that put it there.

The claims are worked out beside the text, by a route of their own: a step is taken,
and each text that it changed keeps the claims to the words that it kept, while the
rest is claimed by the step. `unclaimed` proves that the claims to a document make up
exactly its words, so that it also tests the engine.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from lexcomp.engine.identity import named
from lexcomp.engine.lives import official_text
from lexcomp.engine.taking import take_all
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Path
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import Step, Timeline

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_ASPECTS = ("heading", "text", "tail")


@dataclass(frozen=True, slots=True)
class Claim:
    """Words, and what put them there.

    Attributes:
        words: The words, a run within one text.
        by: The step that put them there; None for the text that was begun with.
        of: What the text was begun with, in words: as made, or a compilation.
    """

    words: str
    by: Step | None
    of: str = ""


Claims = dict[tuple[str, str], tuple[Claim, ...]]
"""(uid of a provision, which of its texts) -> who wrote it, in order."""


Provisions = tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class Blamed:
    """A law on a day, with the claims to all its words."""

    document: Document
    claims: Claims

    def of(self, provision: Provision, aspect: str) -> tuple[Claim, ...]:
        """Return the claims to the `heading`, `text` or `tail` of a provision."""
        return self.claims.get((provision.uid, aspect), ())


def blame(timeline: Timeline, day: dt.date) -> Blamed:
    """Tell of every word of a law on a day who put it there.

    Args:
        timeline: The law.
        day: The day.

    Raises:
        ValueError: If no whole text is held of that day or before.
    """
    document, of, steps = _begun_with(timeline, day)
    claims: Claims = {}
    for provision, aspect, words in _texts(document):
        claims[provision.uid, aspect] = (Claim(words, None, of),)
    for index, taken in take_all(document, steps, timeline.lists):
        _change(claims, document, taken.amended, steps[index])
        if taken.relisted:
            _change(claims, taken.amended, taken.document, taken.relisted.step)
        document = taken.document
    return Blamed(document, claims)


def unclaimed(blamed: Blamed) -> tuple[Path, ...]:
    """Return the provisions whose words are not exactly what is claimed of them."""
    wrong = {
        provision.uid
        for provision, aspect, words in _texts(blamed.document)
        if "".join(each.words for each in blamed.of(provision, aspect)) != words
    }
    return tuple(path for path, each in blamed.document.walk() if each.uid in wrong)


def kept(claims: tuple[Claim, ...], new: str, by: Step) -> tuple[Claim, ...]:
    """Return the claims to a text after a step.

    Examples:
        >>> from lexcomp.model.instrument import Citation, Series
        >>> from lexcomp.model.timeline import Moment
        >>> moment = Moment(dt.date(1990, 1, 1), 0, Citation(1990, Series.ACT, 1))
        >>> step = Step(moment, "item 1", (), dt.date(1990, 1, 1))
        >>> old = (Claim("A lamp may burn.", None, "as made"),)
        >>> [each.words for each in kept(old, "A lamp must burn.", step)]
        ['A lamp ', 'must', ' burn.']
    """
    old = "".join(each.words for each in claims)
    owners = [each for each in claims for _ in each.words]
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[tuple[str, Claim]] = []
    place = _places(before)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            pieces += [(old[at], owners[at]) for at in range(place[start], place[end])]
        else:
            words = "".join(after[first:last])
            pieces += [(letter, Claim(words, by)) for letter in words]
    return tuple(_joined(pieces))


def _begun_with(
    timeline: Timeline, day: dt.date
) -> tuple[Document, str, tuple[Step, ...]]:
    """Return the text that claims begin with, what it is, and the steps since."""
    steps = timeline.until(day, dt.date.max)
    if timeline.made is not None:
        birth = str(timeline.principal.citation)
        return named(timeline.made, birth, Provenance()), "as made", steps
    held = [each for each in timeline.checkpoints if each.day <= day]
    if not held:
        raise ValueError("No whole text is held of that day or an earlier one.")
    last = held[-1]
    since = tuple(step for step in steps if step.moment.day > last.day)
    of = f"official compilation of {last.day.isoformat()}"
    return official_text(timeline, last), of, since


def _change(claims: Claims, before: Document, after: Document, step: Step) -> None:
    """Bring claims up to date with a step, in what it changed alone.

    Documents share what a step left as it was, and nothing is asked of that.
    """
    gone, come = _differing(before.provisions, after.provisions)
    lost = {
        (each.uid, aspect): claims.pop((each.uid, aspect), None)
        for each in gone
        for aspect in _ASPECTS
    }
    for each in come:
        for aspect, words in _words(each):
            old = lost.get((each.uid, aspect))
            if old is None:
                claims[each.uid, aspect] = (Claim(words, step),)
            elif "".join(claim.words for claim in old) == words:
                claims[each.uid, aspect] = old
            else:
                claims[each.uid, aspect] = kept(old, words, step)


def _differing(old: Provisions, new: Provisions) -> tuple[Provisions, Provisions]:
    """Return the provisions, at whatever depth, that two documents do not share."""
    shared = {id(each) for each in old} & {id(each) for each in new}
    gone = [each for each in old if id(each) not in shared]
    come = [each for each in new if id(each) not in shared]
    before, after = [*gone], [*come]
    partners = {each.uid: each for each in gone}
    for each in come:
        partner = partners.pop(each.uid, None)
        less, more = _differing(partner.children if partner else (), each.children)
        before += less
        after += more
    for each in partners.values():
        before += _differing(each.children, ())[0]
    return tuple(before), tuple(after)


def _texts(document: Document) -> Iterator[tuple[Provision, str, str]]:
    """Yield each text of a law that has words: of what, which, and the words."""
    for _, provision in document.walk():
        for aspect, words in _words(provision):
            yield provision, aspect, words


def _words(provision: Provision) -> Iterator[tuple[str, str]]:
    """Yield each text of a provision that has words: which, and the words."""
    for aspect in _ASPECTS:
        words: str = getattr(provision, aspect).plain
        if words:
            yield aspect, words


def _places(tokens: list[str]) -> list[int]:
    """Return where each token begins, and where the last one ends."""
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _joined(pieces: list[tuple[str, Claim]]) -> Iterator[Claim]:
    """Join letters that have one owner."""
    words = ""
    owner: Claim | None = None
    for letter, claim in pieces:
        same = owner is not None and (claim.by, claim.of) == (owner.by, owner.of)
        if owner is not None and not same:
            yield Claim(words, owner.by, owner.of)
            words = ""
        words += letter
        owner = claim
    if owner is not None:
        yield Claim(words, owner.by, owner.of)
