"""How a reader is told how the words of a provision are known."""

from __future__ import annotations

from lexcomp.model.document import Provision
from lexcomp.model.standing import Provenance, Standing

_SENTENCES = {
    Standing.OFFICIAL: (
        "These words are those of an official compilation of this day, or have not "
        "changed since one."
    ),
    Standing.APPLIED: (
        "These words are as made, or were made by applying amendments whose words "
        "are held."
    ),
    Standing.DERIVED: (
        "These words were carried back from a later official compilation; any "
        "amendment recorded in between was undone by its own words."
    ),
    Standing.INFERRED: "These words rest on an inference that a person has recorded.",
    Standing.NOT_HELD: "The words of this provision on this day are not held.",
}
_IN_PART = (
    "Some of the words of this provision on this day are held, and others are not."
)
_HEADING_NOT_HELD = "The heading of this provision on this day is not held."
_OTHERS_NOT_HELD = "Other words of this provision on this day are not held."

#: The sentences that stand for words that are not held.
GAPS = frozenset({_SENTENCES[Standing.NOT_HELD], _OTHERS_NOT_HELD, _HEADING_NOT_HELD})

#: Standings that need no remark where words are printed without their standings.
PLAIN = frozenset({Standing.OFFICIAL, Standing.APPLIED})


def standing_words(provenance: Provenance) -> str:
    """Say in one sentence how words are known, and in another what that rests on.

    Examples:
        >>> print(standing_words(Provenance(Standing.INFERRED, ("fees",))))
        These words rest on an inference that a person has recorded. Inference: fees.
        >>> print(standing_words(Provenance(Standing.NOT_HELD)))
        The words of this provision on this day are not held.
    """
    sentence = _SENTENCES[provenance.standing]
    names = provenance.inferences
    if not names:
        return sentence
    return f"{sentence} Inference{'s'[: len(names) > 1]}: {', '.join(names)}."


def heading_apart(provision: Provision) -> Provenance | None:
    """Return how a heading is known where a reader might think it known otherwise.

    None where it is known as the words under it are, or better than they.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> from lexcomp.model.text import Text
        >>> listed = Provenance(place="the contents list")
        >>> law = Provision(Unit.SECTION, "5", heading=Text("Lamps"), headed=listed)
        >>> heading_apart(law).place
        'the contents list'
    """
    headed, own = provision.headed, provision.provenance
    if headed is None or headed == own or not provision.heading:
        return None
    better = own.weakened(headed) == own and not headed.place
    return None if better and provision.held else headed


def heading_words(known: Provenance) -> str:
    """Say in a sentence how a heading is known.

    Examples:
        >>> print(heading_words(Provenance(Standing.INFERRED, ("fees",))))
        Its heading is inferred. Inference: fees.
        >>> print(heading_words(Provenance(Standing.OFFICIAL, (), "the contents list")))
        Its heading is official, from the contents list.
    """
    place = f", from {known.place}" if known.place else ""
    names = known.inferences
    rests = f" Inference{'s'[: len(names) > 1]}: {', '.join(names)}." if names else ""
    return f"Its heading is {known.standing.replace('-', ' ')}{place}.{rests}"


def badge_words(provision: Provision) -> tuple[str, str]:
    """Return the name of a provision's standing for a reader, and what it means.

    Where some of its words are held, or its heading is, or what is inside it, it is
    said to be held in part.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> lost = Provenance(Standing.NOT_HELD)
        >>> badge_words(Provision(Unit.SECTION, "5", provenance=lost))[0]
        'not held'
        >>> inside = (Provision(Unit.SUBSECTION, "2"),)
        >>> for words in badge_words(
        ...     Provision(Unit.SECTION, "5", children=inside, provenance=lost)
        ... ):
        ...     print(words)
        held in part
        Some of the words of this provision on this day are held, and others are not.
    """
    standing = provision.provenance.standing
    if not provision.held and (provision.heading or provision.children):
        return "held in part", _IN_PART
    return standing.replace("-", " "), _SENTENCES[standing]


def gap(provision: Provision) -> str:
    """Return the sentence that stands for words that are not held.

    It is empty where all words are held. Where some are shown, it is about the
    others.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> gap(Provision(Unit.SECTION, "5"))
        ''
        >>> lost = Provenance(Standing.NOT_HELD)
        >>> gap(Provision(Unit.SECTION, "5", provenance=lost))
        'The words of this provision on this day are not held.'
    """
    if provision.held:
        return "" if provision.heading_held else _HEADING_NOT_HELD
    if provision.text or provision.tail or provision.children:
        return _OTHERS_NOT_HELD
    return _SENTENCES[Standing.NOT_HELD]
