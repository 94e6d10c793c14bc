"""The form that comes nearest to words that no form reads."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.forms import (
    add,
    clause,
    headings,
    insert,
    lines,
    narrative,
    omit,
    renumber,
    repeal,
    substitute,
)
from lexcomp.forms.phrase import reach

#: The phrases of each form.
PHRASES: dict[str, tuple[str, ...]] = {
    "omit": omit.OMIT,
    "omit-substitute": omit.OMIT_SUBSTITUTE,
    "omit-all-words": sum(omit.OMIT_ALL_WORDS.values(), ()),
    "insert": insert.INSERT,
    "insert-words": sum(insert.INSERT_WORDS.values(), ()),
    "add": add.ADD,
    "add-words": add.ADD_WORDS,
    "repeal": repeal.REPEAL,
    "repeal-substitute": substitute.REPEAL_SUBSTITUTE,
    "repeal-heading": headings.REPEAL_HEADING,
    "substitute-heading": headings.SUBSTITUTE_HEADING,
    "heading-note": (
        *headings.ALTERED,
        *sum(headings.EXTENDED.values(), ()),
        *headings.REPLACED,
    ),
    "renumber": renumber.RENUMBER,
    "inside": sum(clause.PHRASES.values(), ()),
    "is-repealed": (*narrative.REPEALED, *narrative.REPLACED),
    "is-inserted": narrative.INSERTED,
    "omit-line": lines.OMIT_ALONE,
    "omit-words-lines": (*lines.OMIT, *lines.OMIT_EACH),
    "omit-everything-lines": sum(lines.OMIT_EVERYTHING.values(), ()),
    "insert-words-lines": (*sum(lines.INSERT_WORDS.values(), ()), *lines.ADD_WORDS),
    "substitute-line": lines.SUBSTITUTE,
    "insert-line": lines.INSERT,
}


def nearest(body: str) -> tuple[str, str]:
    """Return the form that goes furthest along with a body, and the words beyond.

    Examples:
        >>> nearest("Omit “may”, put “must”.")
        ('omit', ', put “must”.')
    """
    if (clause := narrative.unread_clause(body)) is not None:
        return "is-amended", clause
    reached = [(reach(phrase, body), -at, form) for at, form, phrase in _all()]
    end, _, form = max(reached)
    return (form, body[end:].strip()) if end else ("", body)


def _all() -> Iterator[tuple[int, str, str]]:
    pairs = [(form, phrase) for form, all_ in PHRASES.items() for phrase in all_]
    for at, (form, phrase) in enumerate(pairs):
        yield at, form, phrase
