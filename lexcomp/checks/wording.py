"""Lists and definitions of a body: what joins their parts, and what they define."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexcomp.checks.affected import plain
from lexcomp.checks.body import places
from lexcomp.checks.published import Published
from lexcomp.checks.referring import references, tells_of_another_law
from lexcomp.model.cite import cite
from lexcomp.model.document import Provision, walk
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Path, Unit

_LISTED = (Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH)
_JOINED = re.compile(r"\b(?:and|or|but|plus|less|also|and/or)[;,:—–]?$")
_SAYS_HOW = re.compile(
    r"\b(?:following|follows|any|either|each|both|all|one or more|none|these)\b"
    r"|(?:means|includes|include|is|are)\s*[:—–]*$"
)
_ENDS = re.compile(r"[;,]$")
_GIVEN = re.compile(
    r"has the (?:same )?meanings? (?:given (?:by|in)|as (?:in|given by)) (?P<where>.+)"
)
_STEM = 3
"""So many letters are the same in “entry” and “entered”."""
_FEW = 0.2
_STARRED = re.compile(r"(?<![\w*])\*(?P<term>[a-z][\w‑-]*(?:\s[a-z][\w‑-]*){0,5})")


def lists_say_how_they_are_joined(published: Published) -> Iterator[Finding]:
    """B6: The last paragraph but one of a list ends with “and” or “or”.

    Without it, and without words before the list such as “any of the following”, it is
    open whether all paragraphs must be so or one. A note: older law leaves much to the
    reader. Held by every list in 245 of 300 official compilations.

    Exceptions: a list whose paragraphs are sentences, and one that defines a word.
    Remedy: none, until the provision is next amended.
    """
    for path, provision in _walked(published):
        items = [each for each in provision.children if each.unit in _LISTED]
        lead = plain(provision.text.plain)
        if len(items) < 2 or _SAYS_HOW.search(lead) or provision.tail.plain:  # noqa: PLR2004 - two make a list
            continue
        ends = [_end(each) for each in items[:-1]]
        if not all(map(_ENDS.search, ends)) or any(map(_JOINED.search, ends)):
            continue
        name = cite(path)
        message = f"Neither “and” nor “or” joins the paragraphs of {name}."
        source = published.at(items[-2].source or provision.source)
        yield Finding("LC606", Severity.NOTE, message, source, name, "B6")


def terms_are_defined_once(published: Published) -> Iterator[Finding]:
    """B7: A term is defined once among the definitions of a provision.

    Two definitions of one term in one list contradict each other, or one was meant to
    replace the other. Held by 299 of 300 official compilations.

    Exceptions: capitals tell terms apart. Remedy: repeal one of the two.
    """
    for path, provision in _walked(published):
        seen: set[str] = set()
        for each in provision.children:
            term = plain(each.num)
            if each.unit is not Unit.DEFINITION or not term:
                continue
            if term in seen:
                message = f"“{term}” is defined twice in {cite(path)}."
                source = published.at(each.source or provision.source)
                yield Finding("LC607", Severity.WARNING, message, source, term, "B7")
            seen.add(term)


def terms_have_their_definitions(published: Published) -> Iterator[Finding]:
    """B8: What is said to be defined is defined.

    A definition that sends the reader to a section of the same law is followed there,
    and the term must be among its words; where a law marks defined terms by an
    asterisk, each must be defined. A note: a term can be found in other words.
    Held by 282 of 300 official compilations.

    Exceptions: a definition that names another law; a law whose Dictionary is in
    another volume; a term in another form, as
    “*entered” for “entry”, which is told by its first letters. Remedy: correct the
    reference, or define the term.
    """
    sections = {place.key.num: place.provision for place in places(published)}
    for path, provision in _walked(published):
        if provision.unit is not Unit.DEFINITION:
            continue
        given = _GIVEN.search(plain(provision.text.plain))
        if not given or tells_of_another_law(given["where"]):
            continue
        for reference in references(given["where"], _basic(published)):
            target = sections.get(reference.num)
            if target and not _mentions(target, plain(provision.num)):
                message = (
                    f"“{plain(provision.num)}” is said to be defined in"
                    f" {reference.printed}, which does not have the term."
                )
                source = published.at(provision.source)
                name = cite(path)
                yield Finding("LC608", Severity.NOTE, message, source, name, "B8")
    yield from _starred(published)


def _starred(published: Published) -> tuple[Finding, ...]:
    """Find terms with an asterisk that no definition has; each is told once.

    Where many have none, the Dictionary is elsewhere and there is nothing to say.
    """
    walked = list(published.document.walk())
    stems = {
        word[:_STEM]
        for _, each in walked
        if each.unit is Unit.DEFINITION
        for word in plain(each.num).lower().split()
    }
    starred: dict[str, Finding | None] = {}
    for path, provision in walked:
        for found in _STARRED.finditer(plain(provision.text.plain)):
            first = found["term"].split()[0][:_STEM]
            message = (
                f"“*{found['term']}” is marked as a defined term, but is not defined."
            )
            source = published.at(provision.source)
            finding = Finding("LC608", Severity.NOTE, message, source, cite(path), "B8")
            starred.setdefault(first, None if first in stems else finding)
    undefined = tuple(each for each in starred.values() if each)
    return undefined if len(undefined) <= _FEW * len(starred) else ()


def _walked(published: Published) -> Iterator[tuple[Path, Provision]]:
    """Yield the provisions of the sections of the body."""
    for place in places(published):
        if place.key.scope is None:
            yield from walk((place.provision,))


def _end(provision: Provision) -> str:
    """Return the last words of a provision."""
    if provision.tail.plain:
        return plain(provision.tail.plain)
    if provision.children:
        return _end(provision.children[-1])
    return plain(provision.text.plain)


def _mentions(provision: Provision, term: str) -> bool:
    words = " ".join(text.plain for text in provision.texts())
    names = " ".join(each.num for _, each in walk((provision,)))
    whole = f"{plain(provision.heading.plain)} {plain(words)} {plain(names)}".lower()
    return term.lower() in whole


def _basic(published: Published) -> Unit:
    units = (place.provision.unit for place in places(published))
    return next(units, Unit.SECTION)
