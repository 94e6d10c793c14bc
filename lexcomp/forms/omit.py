"""Omit “X”. Omit “X”, substitute “Y”. Omit all the words after “X”."""

from __future__ import annotations

from collections.abc import Mapping

from lexcomp.forms.attached import read_attached
from lexcomp.forms.passage import passage
from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.forms.within import inner_place
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    Extent,
    Occurrence,
    OmitRange,
    Operation,
    ReplaceWords,
    Side,
    Which,
)
from lexcomp.model.path import Label, Path
from lexcomp.model.style import Target
from lexcomp.model.text import Text

OMIT = (
    "{omit} [the word ][the words ]{old}[ {which}].",
    "{omit} {old}[ {which}] and {old_2}[ {which_2}].",
    "{omit} {old}[ {which}], {old_2}[ {which_2}] and {old_3}[ {which_3}].",
)
OMIT_SUBSTITUTE = (
    "{omit} [the word ][the words ]{old}[ {which}]{substitute} {new}.",
    "Omit {old}[ {which}] substitute {new}.",
    "Omit {old}[ {which}][,] [and ]insert {new}.",
    "Replace {old}[ {which}] with {new}.",
    "Omit {old}[ {which}] [and][or] {old_2}[ {which_2}][,] substitute {new}.",
)
OMIT_SUBSTITUTE_BLOCK = (
    "Omit {old}[ {which}][,] [and ]substitute:",
    "Omit {old}[ {which}], [and ]insert:",
)
_WORDS = "{omit} all [the ]words[ and paragraphs][ {keeping}]"
_FROM = f"{_WORDS} from[ and including] {{anchor}}[ {{which}}]"
OMIT_ALL_WORDS = {
    Extent.AFTER: (
        f"{_WORDS} after {{anchor}}[ {{which}}]",
        f"{_WORDS} following {{anchor}}[ {{which}}]",
        f"{_WORDS} after {{edge}}",
        f"{_WORDS} following {{edge}}",
    ),
    Extent.BEFORE: (
        f"{_WORDS} before {{anchor}}[ {{which}}]",
        f"{_WORDS} preceding {{anchor}}[ {{which}}]",
        f"{_WORDS} before {{edge}}",
        f"{_WORDS} preceding {{edge}}",
    ),
    Extent.FROM: (
        f"{_FROM}",
        f"{_FROM} to[ and including] {{upto}}[ {{which_2}}]",
        f"{_FROM} to the end of {{edge}}",
        f"{_FROM} to the end",
    ),
}
_ENDS = ("[{substitute} {new}].", "[,][ and] substitute:")
OMIT_ALL_WORDS_PHRASES = {
    extent: tuple(f"{phrase}{end}" for phrase in phrases for end in _ENDS)
    for extent, phrases in OMIT_ALL_WORDS.items()
}


def omit(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits words.

    Unless it says otherwise, the words occur once in each provision named. A header
    that ends in “at the end of” means the last of them there.

    Examples:
        Subregulation 5(1)
        Omit “, brazier”.

        Paragraph 9(3)(b)
        Omit “or of the Northern Territory” (first occurring).
    """
    fields = first_read(OMIT, item.body)
    if fields is None or not _are_things(targets):
        return None
    olds = [
        (fields[f"old{more}"], occurrence(fields, more))
        for more in ("", "_2", "_3")
        if fields.get(f"old{more}")
    ]
    return tuple(
        ReplaceWords(target.path, old, Text(), _there(target, which))
        for target in targets
        for old, which in olds
    )


def omit_substitute(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that puts words in the place of words.

    What is put there may be set out under the item, as words with paragraphs.

    Examples:
        Subsection 8(1) (definition of lamp)
        Omit “the Minister” (wherever occurring), substitute “the Secretary”.

        Section 12
        Omit “may” (first and third occurring), substitute “must”.

        Subsection 63(1)
        Omit “incurred under section 62”, substitute:
        incurred by the keeper:
        (a) under section 62; or
        (b) in good faith.
    """
    if not _are_things(targets):
        return None
    if fields := first_read(OMIT_SUBSTITUTE, item.body):
        return _replacement(fields, targets)
    fields = first_read(OMIT_SUBSTITUTE_BLOCK, item.body)
    if fields is None or not item.provisions or len(targets) != 1:
        return None
    path = targets[0].path
    text, provisions, tail = passage(item.provisions, _label(path))
    which = occurrence(fields)
    return (ReplaceWords(path, fields["old"], text, which, provisions, tail),)


def omit_all_words(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits all the words before, after or from some words.

    It may reckon them from a paragraph, and set out what takes their place.

    Examples:
        Subsection 162(1)
        Omit all the words after “obtained”, substitute “to light a lamp.”.

        Section 12
        Omit all the words from and including “if” to and including “lit”.

        Subsection 15A(2)
        Omit all the words before paragraph (c), substitute:
        (2) A lamp must be trimmed:
        (a) at dusk;
        (b) at dawn;
    """
    if not _are_things(targets):
        return None
    for extent, phrases in OMIT_ALL_WORDS_PHRASES.items():
        if fields := first_read(phrases, item.body):
            found = [_range(item, target.path, extent, fields) for target in targets]
            kept = tuple(each for each in found if each is not None)
            return kept if len(kept) == len(found) else None
    return None


def _range(
    item: AmendingItem, path: Path, extent: Extent, fields: Mapping[str, str]
) -> OmitRange | None:
    text, tail = Text(fields.get("new", "")), Text()
    provisions: tuple[Provision, ...] = ()
    if item.body.rstrip().endswith(":"):
        if not item.provisions:
            return None
        text, provisions, tail = passage(item.provisions, _label(path))
    attached = read_attached(fields.get("keeping", ""))
    anchor: str | Path | None = fields.get("anchor", "")
    upto: str | Path | None = fields.get("upto", "")
    if edge := fields.get("edge", ""):
        place = inner_place(edge, path)
        if extent is not Extent.FROM:
            anchor = place
        elif place != path:
            upto = place
    if anchor is None or upto is None or attached is None or anchor == path:
        return None
    which = occurrence(fields)
    return OmitRange(
        path, extent, anchor, which, upto, text, provisions, tail, attached.keeping
    )


def _replacement(
    fields: Mapping[str, str], targets: tuple[Target, ...]
) -> tuple[Operation, ...]:
    new = Text(fields["new"])
    if other := fields.get("old_2"):
        pairs = ((fields["old"], ""), (other, "_2"))
        return tuple(
            ReplaceWords(target.path, old, new, occurrence(fields, more))
            for target in targets
            for old, more in pairs
        )
    which = occurrence(fields)
    return tuple(
        ReplaceWords(target.path, fields["old"], new, _there(target, which))
        for target in targets
    )


def _there(target: Target, which: Occurrence) -> Occurrence:
    """Return which occurrence is meant, by the end that a header names."""
    if which is Which.ONLY and target.side is Side.AT_END_OF:
        return Which.LAST
    if which is Which.ONLY and target.side is Side.AT_START_OF:
        return (1,)
    return which


def _are_things(targets: tuple[Target, ...]) -> bool:
    """Tell whether what is named is provisions or ends of them, and no place beside."""
    return all(target.side in _IN for target in targets)


_IN = frozenset({None, Side.AT_START_OF, Side.AT_END_OF})


def _label(path: Path) -> Label | None:
    return path.last if path.labels else None
