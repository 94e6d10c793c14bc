"""The phrases of each form, by which it is told and by which the nearest is found."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.forms import (
    add,
    clause,
    headings,
    insert,
    insert_as,
    lines,
    narrative,
    omit,
    renumber,
    repeal,
    substitute,
    whole_lines,
)
from lexcomp.forms.opening import Opening, begins
from lexcomp.forms.phrase import reach

#: The phrases of each form.
PHRASES: dict[str, tuple[str, ...]] = {
    "omit": omit.OMIT,
    "omit-substitute": (*omit.OMIT_SUBSTITUTE, *omit.OMIT_SUBSTITUTE_BLOCK),
    "omit-all-words": sum(omit.OMIT_ALL_WORDS_PHRASES.values(), ()),
    "insert": insert.INSERT,
    "insert-in-order": insert.INSERT_IN_ORDER,
    "insert-words": (*sum(insert.INSERT_WORDS.values(), ()), *insert.INSERT_AT_EDGE),
    "insert-passage": sum(insert.INSERT_BLOCK.values(), ()),
    "insert-as": insert_as.INSERT_AS,
    "followed-once": insert.FOLLOWED_ONCE,
    "add": add.ADD,
    "add-words": add.ADD_WORDS,
    "repeal": repeal.REPEAL,
    "repeal-list": repeal.REPEAL_LIST,
    "repeal-substitute": substitute.REPEAL_SUBSTITUTE,
    "substitute-elsewhere": substitute.ELSEWHERE,
    "repeal-heading": headings.REPEAL_HEADING,
    "substitute-heading": headings.SUBSTITUTE_HEADING,
    "heading-note": (
        *headings.ALTERED,
        *sum(headings.EXTENDED.values(), ()),
        *headings.REPLACED,
        *headings.NEW_HEADING,
    ),
    "renumber": renumber.RENUMBER,
    "number": (*renumber.NUMBER, *renumber.UNNUMBER),
    "omit-lines": (*whole_lines.OMIT_LINES, *whole_lines.OMIT_SUBSTITUTE_LINES),
    "insert-lines": sum(whole_lines.INSERT_LINES.values(), ()),
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


def can_begin(form: str, words: Opening) -> bool:
    """Tell whether a form can begin with two words.

    Examples:
        >>> can_begin("repeal", ("omit", "the")), can_begin("repeal", ("omit", "“"))
        (True, False)
    """
    if form == "is-amended":
        return words[0] in {"is", "are"}
    phrases = PHRASES.get(form, ())
    return not phrases or any(begins(phrase, words) for phrase in phrases)


def nearest(body: str) -> tuple[str, str]:
    """Return the form that goes furthest along with a body, and the words beyond.

    Examples:
        >>> nearest("Omit “may”, put “must”.")
        ('omit', ', put “must”.')
    """
    if (words := narrative.unread_clause(body)) is not None:
        return "is-amended", words
    inside = clause.locates(body)
    reached = [
        (reach(phrase, body), -at, form)
        for at, form, phrase in _all()
        if inside or form != "inside"
    ]
    end, _, form = max(reached)
    return (form, body[end:].strip()) if end else ("", body)


def _all() -> Iterator[tuple[int, str, str]]:
    pairs = [(form, phrase) for form, all_ in PHRASES.items() for phrase in all_]
    for at, (form, phrase) in enumerate(pairs):
        yield at, form, phrase
