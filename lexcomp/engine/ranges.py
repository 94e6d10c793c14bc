"""Omitting all the words before, after or from some words or a provision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.passage import (
    Passage,
    closed_up,
    slots,
    spaced,
    with_passage,
    without_slots,
)
from lexcomp.engine.places import Place, places, wanted_of
from lexcomp.engine.words import with_a_space
from lexcomp.model.document import Provision
from lexcomp.model.operation import Extent, OmitRange
from lexcomp.model.path import ATTACHMENTS, Label, Path, Unit
from lexcomp.model.text import Text


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A provision, its words without what is no part of the sentence, and the aim."""

    provision: Provision
    texts: list[Text]
    skipped: frozenset[Unit]
    operation: OmitRange

    @property
    def passage(self) -> Passage:
        """What is put in the place of what is omitted."""
        operation = self.operation
        return Passage(operation.new, operation.provisions, operation.tail)


def omit_range(provision: Provision, operation: OmitRange) -> Provision:
    """Return the provision without all the words before, after or from some words.

    Words after them include the paragraphs that follow, but not penalties, notes
    and examples, which are not part of the sentence.

    Raises:
        MisdescribedError: If the words do not occur as often as it says.
    """
    skipped = ATTACHMENTS | frozenset(operation.keeping)
    texts = list(slots(provision, skipped))
    sentence = _Sentence(provision, texts, skipped, operation)
    anchor = operation.anchor
    if isinstance(anchor, Path):
        return _reckoned_from(sentence, _labels(anchor, operation.target))
    place = _only_place(sentence, anchor)
    match operation.extent:
        case Extent.AFTER:
            return _to_the_end(sentence, place.index, place.end)
        case Extent.FROM if operation.upto:
            return _from_to(sentence, place)
        case Extent.FROM:
            return _to_the_end(sentence, place.index, place.start)
        case Extent.BEFORE if place.index:
            raise MisdescribedError(
                f"“{anchor}” is not among the first words of"
                f" {operation.target}, so paragraphs stand before it."
            )
        case Extent.BEFORE:
            ends = Text(), texts[0].cut(place.start)
            return with_passage(provision, 0, ends, sentence.passage, skipped)


def _only_place(sentence: _Sentence, words: str) -> Place:
    """Return where the words stand that an omission is reckoned from."""
    operation = sentence.operation
    found = places(sentence.texts, words)
    wanted = wanted_of(found, operation.which, words, operation.target)
    if len(wanted) != 1:
        raise MisdescribedError(f"“{words}” must be one place in {operation.target}.")
    return wanted[0]


def _to_the_end(sentence: _Sentence, index: int, end: int) -> Provision:
    """Omit what follows a place; what is put there comes after a space."""
    cut = without_slots(sentence.provision, index + 1, None, sentence.skipped)
    kept = sentence.texts[index].cut(0, end)
    if sentence.operation.extent is Extent.FROM:
        kept = kept.stripped()
    return with_passage(cut, index, (kept, Text()), sentence.passage, sentence.skipped)


def _from_to(sentence: _Sentence, place: Place) -> Provision:
    """Omit from some words to others after them, or to the end of a provision."""
    here = sentence.texts[place.index]
    upto, end = _upto(sentence, place)
    if upto == place.index:
        start = place.start
        if not (sentence.operation.new or sentence.operation.provisions):
            start, end = with_a_space(here.plain, start, end)
        ends = here.cut(0, start), here.cut(end)
        return _put(sentence, sentence.provision, place.index, ends)
    changed, last = sentence.provision, upto
    if end:
        rest = sentence.texts[upto].cut(end).stripped()
        changed = _with_rest(sentence, upto, rest)
        last = upto if rest else upto + 1
    cut = without_slots(changed, place.index + 1, last, sentence.skipped)
    ends = here.cut(0, place.start).stripped(), Text()
    return closed_up(_put(sentence, cut, place.index, ends))


def _put(
    sentence: _Sentence, provision: Provision, index: int, ends: tuple[Text, Text]
) -> Provision:
    passage = sentence.passage
    if not passage.provisions and ends[1]:
        # No space is put in that the words themselves do not have.
        text = ends[0].plus(passage.text).plus(passage.tail).plus(ends[1])
        ends, passage = (text, Text()), Passage(Text())
    return with_passage(provision, index, ends, passage, sentence.skipped)


def _upto(sentence: _Sentence, place: Place) -> tuple[int, int]:
    """Return the slot in which an omission ends, and where in it."""
    operation, upto = sentence.operation, sentence.operation.upto
    if isinstance(upto, Path):
        _, last = _span(sentence, _labels(upto, operation.target))
        return last, 0
    found = [
        each
        for each in places(sentence.texts, upto)
        if (each.index, each.start) >= (place.index, place.end)
    ]
    near = [each for each in found if each.index == place.index] or found
    if len(near) != 1:
        raise MisdescribedError(
            f"“{upto}” occurs {len(near)} times after"
            f" “{operation.anchor}” in {operation.target}."
        )
    return near[0].index, near[0].end


def _with_rest(sentence: _Sentence, index: int, rest: Text) -> Provision:
    """Leave of a slot only the words that are not omitted."""
    if rest and index != len(sentence.texts) - 1:
        raise MisdescribedError(
            f"“{rest.plain}” would lose the number that it stands under."
        )
    texts = [*sentence.texts[:index], rest, *sentence.texts[index + 1 :]]
    return _with_texts(sentence.provision, iter(texts), sentence.skipped)


def _with_texts(
    node: Provision, texts: Iterator[Text], skipped: frozenset[Unit]
) -> Provision:
    end = node.attached
    text = next(texts)

    def inner(child: Provision) -> Provision:
        return child if child.unit in skipped else _with_texts(child, texts, skipped)

    before = tuple(map(inner, node.children[:end]))
    tail = next(texts)
    after = tuple(map(inner, node.children[end:]))
    return replace(node, text=text, children=before + after, tail=tail)


def _reckoned_from(sentence: _Sentence, labels: tuple[Label, ...]) -> Provision:
    """Omit all the words before or after a provision inside the target."""
    first, last = _span(sentence, labels)
    passage, skipped = sentence.passage, sentence.skipped
    if sentence.operation.extent is Extent.BEFORE:
        if len(labels) > 1:
            raise MisdescribedError(
                f"What is omitted ends inside {labels[0]}, whose number stays."
            )
        cut = without_slots(sentence.provision, 0, first, skipped)
        return with_passage(cut, 0, (Text(), Text()), passage, skipped)
    cut = without_slots(sentence.provision, last, None, skipped)
    like = passage.provisions and passage.provisions[0].unit is labels[-1].unit
    if like and not passage.text:
        return _beside(cut, labels, passage.provisions)
    return closed_up(_followed(cut, passage))


def _followed(provision: Provision, passage: Passage) -> Provision:
    """Put a passage after the last paragraph of a provision."""
    notes = provision.children[provision.attached :]
    own = provision.children[: provision.attached]
    if not passage.provisions:
        return replace(provision, tail=spaced(passage.text, passage.tail))
    words = (Provision(Unit.ALINEA, text=passage.text),) if passage.text else ()
    children = (*own, *words, *passage.provisions, *notes)
    return replace(provision, children=children, tail=passage.tail)


def _beside(
    provision: Provision, labels: tuple[Label, ...], new: tuple[Provision, ...]
) -> Provision:
    """Put provisions after one of their unit."""
    children: list[Provision] = []
    for child in provision.children:
        if child.label != labels[0]:
            children.append(child)
        elif len(labels) == 1:
            children += [child, *new]
        else:
            children.append(_beside(child, labels[1:], new))
    return replace(provision, children=tuple(children))


def _span(sentence: _Sentence, labels: tuple[Label, ...]) -> tuple[int, int]:
    """Return the numbers of the first slot of a provision and of the one after it."""
    found = list(_spans(sentence.provision, labels, 0, sentence.skipped))
    if len(found) != 1:
        raise MisdescribedError(
            f"There {'are several' if found else 'is no'} {labels[-1]} in"
            f" {sentence.operation.target}."
        )
    return found[0]


def _spans(
    node: Provision,
    labels: tuple[Label, ...],
    first: int,
    skipped: frozenset[Unit],
) -> Iterator[tuple[int, int]]:
    if not labels:
        yield first, first + _size(node, skipped)
        return
    at = first + 1
    for child in node.children:
        if child.unit in skipped:
            continue
        if child.label == labels[0]:
            yield from _spans(child, labels[1:], at, skipped)
        at += _size(child, skipped)


def _size(node: Provision, skipped: frozenset[Unit]) -> int:
    return sum(1 for _ in slots(node, skipped))


def _labels(path: Path, target: Path) -> tuple[Label, ...]:
    """Return what leads from the target to a provision in it."""
    if not path.starts_with(target) or path == target:
        raise MisdescribedError(f"{path} is not in {target}.")
    return path.labels[len(target.labels) :]
