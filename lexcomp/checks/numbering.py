"""The numbers and headings of a body, for themselves and against its contents list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lexcomp.checks.affected import Kind, plain
from lexcomp.checks.body import Place, places
from lexcomp.checks.published import Published
from lexcomp.model.document import Provision
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import BASIC
from lexcomp.model.source import Source

_ASIDE = re.compile(r"\s*\[see [^\]]*\]|\s*\([Nn]ote[^)]*\)|(?<=\D)[\s.]+\d+$")
_WORDS = re.compile(r"\w+")
_PIECES = re.compile(r"\d+")
_PARTS = frozenset(BASIC.values())
_MOST = 0.5
_SOME, _OFTEN = 3, 0.02


def numbers_are_used_once(published: Published) -> Iterator[Finding]:
    """B2: No two sections have one number, nor two subsections of one section.

    Sections are numbered through the body. A second one of a number was inserted by
    mistake, or is another that has lost its own. Held by 295 of 300 official
    compilations; in four of the others 30-25 and 302-5 had lost their hyphens, and one
    sets out a law with sections of its own.

    Exceptions: Schedules are not looked at, which may set out provisions of another
    law. Remedy: renumber one of the two, or mend the source.
    """
    seen: set[str] = set()
    for place in _sections(published):
        if place.key.num in seen:
            name = f"{place.provision.unit} {place.key.num}"
            message = f"There is a second {name}."
            yield _finding("LC602", "B2", message, published, place.provision, name)
        seen.add(place.key.num)
        yield from _repeated_parts(published, place.provision)


def numbers_ascend(published: Published) -> Iterator[Finding]:
    """B3: The numbers of sections ascend, and so do those of subsections.

    Letters are not looked at: 33AA may come before 33A, and 10A-1 after 10-3. Held by
    293 of 300 official compilations; the numbers of six others had lost their hyphens
    in a conversion, which is told once, and one has sections that quote another Act.

    Exceptions: Schedules are not looked at. Remedy: move the section, or correct its
    number.
    """
    sections = list(_sections(published))
    fallen = [
        (above, place)
        for above, place in pairwise(sections)
        if _falls(above.key.num, place.key.num)
    ]
    if len(fallen) > max(_SOME, _OFTEN * len(sections)):
        yield _disorder(published, fallen[0][1], len(fallen))
        return
    for above, place in fallen:
        unit = place.provision.unit
        name = f"{unit} {place.key.num}"
        message = f"{_begun(name)} stands after {unit} {above.key.num}."
        yield _finding("LC603", "B3", message, published, place.provision, name)
    for place in _sections(published):
        parts = [each for each in place.provision.children if each.unit in _PARTS]
        for before, part in pairwise(parts):
            if _falls(before.num, part.num):
                name = f"{place.provision.unit} {place.key.num}({part.num})"
                message = f"{_begun(name)} stands after ({before.num})."
                yield _finding("LC603", "B3", message, published, part, name)


def headings_are_those_of_the_contents(published: Published) -> Iterator[Finding]:
    """B4: A section has in the contents list the heading that it has in the body.

    The list is made from the body, so that a difference shows that one of them was
    changed alone. What only one of the two has is told in reading (LC123, LC124).
    Held by 251 of 300 official compilations; what the others have lost are words of
    the heading, “of aircraft” for “Sale of aircraft”, which the contents kept.

    Exceptions: capitals, spaces, dashes, stops, notes in brackets and numbers of pages
    make no difference. Remedy: make the contents list anew.
    """
    listed = _listed(published)
    nums = Counter(place.key for place in _sections(published))
    for place in _sections(published):
        heading = place.provision.heading.plain
        other = listed.get(place.key.num)
        if not heading or not other:
            continue
        rest = _bare(other).removeprefix(_bare(heading)).strip()
        if nums[place.key] > 1 or not rest or rest.isdigit():
            continue
        name = f"{place.provision.unit} {place.key.num}"
        message = (
            f"The heading of {name} is “{heading}”, but the contents list has"
            f" “{other}”."
        )
        yield _finding("LC604", "B4", message, published, place.provision, name)


def sections_have_headings(published: Published) -> Iterator[Finding]:
    """B9: Where sections have headings, each has one.

    A section without one has lost it in a conversion, or its heading was taken for
    words of the section before. Held by all of 300 official compilations.

    Exceptions: a law in which half of the sections or more have none. Remedy: look at
    the source, and put the heading back.
    """
    own = list(_sections(published))
    bare = [place for place in own if not place.provision.heading.plain]
    if len(bare) >= _MOST * len(own):
        return
    for place in bare:
        if place.provision.heading_held:
            name = f"{place.provision.unit} {place.key.num}"
            message = f"{_begun(name)} has no heading."
            yield _finding("LC609", "B9", message, published, place.provision, name)


def _disorder(published: Published, place: Place, number: int) -> Finding:
    name = f"{place.provision.unit} {place.key.num}"
    message = (
        f"{number} sections stand after one with a higher number, the first of them"
        f" {name}; numbers seem to have lost their hyphens."
    )
    return _finding("LC603", "B3", message, published, place.provision, name)


def _sections(published: Published) -> Iterator[Place]:
    for place in places(published):
        own = place.key.scope is None and place.key.kind is Kind.BASIC
        if own and place.key.num:
            yield place


def _repeated_parts(published: Published, section: Provision) -> Iterator[Finding]:
    seen: set[str] = set()
    for part in section.children:
        if part.unit in _PARTS and part.num and part.num in seen:
            name = f"{section.unit} {section.num}({part.num})"
            message = f"There is a second {name}."
            yield _finding("LC602", "B2", message, published, part, name)
        seen.add(part.num if part.unit in _PARTS else "")


def _listed(published: Published) -> dict[str, str]:
    """Return the headings of the contents list by number, each number once."""
    entries = published.cover.contents if published.cover else ()
    counts = Counter(plain(number) for number, _ in entries)
    return {
        plain(number): heading
        for number, heading in entries
        if counts[plain(number)] == 1 and number[:1].isdigit()
    }


def _falls(before: str, num: str) -> bool:
    """Tell whether a number is lower than the one before; letters do not tell."""
    for one, other in zip(before.split("-"), num.split("-"), strict=False):
        first, second = _PIECES.match(one), _PIECES.match(other)
        if one != other:
            return bool(first and second) and int(_of(second)) < int(_of(first))
    return False


def _of(found: re.Match[str] | None) -> str:
    return found[0] if found else "0"


def _begun(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"


def _bare(heading: str) -> str:
    return " ".join(_WORDS.findall(_ASIDE.sub("", plain(heading)).lower()))


def _finding(  # noqa: PLR0913, PLR0917 - what a finding is made of
    code: str,
    rule: str,
    message: str,
    published: Published,
    provision: Provision,
    row: str,
) -> Finding:
    source: Source | None = published.at(provision.source)
    return Finding(code, Severity.WARNING, message, source, row, rule)
