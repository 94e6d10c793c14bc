"""Headers made from what they are to name, to any depth: they are read back to it."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from lexcomp.forms.header import examine, read_within
from lexcomp.model.operation import Side
from lexcomp.model.path import Path, Unit

PLACES = {
    "": None,
    "After ": Side.AFTER,
    "Before ": Side.BEFORE,
    "At the end of ": Side.AT_END_OF,
    "At the beginning of ": Side.AT_START_OF,
}
NUMS = st.from_regex(r"[1-9][0-9]{0,2}[A-Z]{0,2}(-[1-9][0-9]?)?", fullmatch=True)
SUBS = st.from_regex(r"[1-9][0-9]?[A-Z]{0,2}", fullmatch=True)
LETTERS = st.sampled_from(["a", "b", "ba", "h", "zzah", "c"])
ROMANS = st.sampled_from(["i", "ii", "iv", "viia", "x"])
CAPITALS = st.sampled_from(["A", "B", "AA"])
WORDS = st.sampled_from(["lamp", "oil lamp", "wick (general)", "Harbour-master", "tax"])
LADDERS = {
    "section": ("section", "subsection"),
    "regulation": ("regulation", "subregulation"),
    "rule": ("rule", "subrule"),
}


@dataclass(frozen=True)
class Made:
    """Words for a header, and the path that they come to, as text."""

    words: str
    path: str


@st.composite
def addressed(draw: st.DrawFn) -> Made:
    """Make words like subparagraph 5(2)(a)(i), down to any depth."""
    top, sub = LADDERS[draw(st.sampled_from(sorted(LADDERS)))]
    units = [top, sub, "paragraph", "subparagraph", "sub-subparagraph"]
    nums = [draw(each) for each in (NUMS, SUBS, LETTERS, ROMANS, CAPITALS)]
    depth = draw(st.integers(1, 2 if top != "section" else 5))
    space = draw(st.sampled_from(["", " "]))
    brackets = "".join(f"{space}({num})" for num in nums[1:depth])
    labels = (f"{u}:{n}" for u, n in zip(units, nums[:depth], strict=False))
    return Made(f"{units[depth - 1]} {nums[0]}{brackets}", "/".join(labels))


@st.composite
def contained(draw: st.DrawFn) -> Made:
    """Make words like Subdivision A of Division 2 of Part 3 of Schedule 1."""
    units = ["Schedule", "Chapter", "Part", "Division", "Subdivision"]
    kept = draw(st.sets(st.sampled_from(units), min_size=1))
    chosen = [unit for unit in units if unit in kept]
    nums = [draw(NUMS | st.sampled_from(["II", "IVA", "A"])) for _ in chosen]
    names = [f"{unit} {num}" for unit, num in zip(chosen, nums, strict=True)]
    orders = {" of ": names[::-1], ", ": names}
    join = draw(st.sampled_from(sorted(orders)))
    labels = (f"{u.lower()}:{n}" for u, n in zip(chosen, nums, strict=True))
    return Made(join.join(orders[join]), "/".join(labels))


@st.composite
def detailed(draw: st.DrawFn, holder: Made) -> Made:
    """Put details into brackets after a header, one inside another."""
    words: list[str] = []
    path = holder.path
    if draw(st.booleans()):
        term = draw(WORDS)
        words.append(f"definition of {term}")
        path += f"/definition:{term}"
    elif draw(st.booleans()):
        words.append("table item 3A")
        path += "/table/item:3A"
        if draw(st.booleans()):
            words.append("column 2")
            path += "/cell:2"
    deeper = draw(st.booleans())
    if words and deeper:
        words.append("paragraph (b)")
        path += "/paragraph:b"
    end = draw(st.sampled_from(["note", "note 2", "example", "heading", "penalty", ""]))
    if end:
        words.append(end)
        path += "/" + end.replace(" ", ":")
    return Made(f"{holder.words} ({', '.join(words)})" if words else holder.words, path)


HOLDERS = addressed() | contained()
HEADERS = HOLDERS.flatmap(detailed)


@given(HEADERS, st.sampled_from(sorted(PLACES)))
def test_a_header_is_read_back_to_what_it_was_made_from(made: Made, place: str) -> None:
    words = place + made.words if place else made.words[0].upper() + made.words[1:]
    found = examine(words, Unit.SECTION)
    assert found.targets is not None, found.why
    (target,) = found.targets
    assert (str(target.path), target.side) == (made.path, PLACES[place])
    assert found.slips == ()


@given(addressed(), st.lists(LETTERS, min_size=2, max_size=4, unique=True))
def test_a_list_names_each_of_its_members(made: Made, letters: list[str]) -> None:
    base = made.words.partition(" ")[2].partition("(")[0].strip()
    listed = ", ".join(f"({each})" for each in letters[:-1])
    words = f"Paragraphs {base}(1){listed} and ({letters[-1]})"
    top = made.path.partition("/")[0].partition(":")[0]
    found = examine(words, Unit(top))
    assert found.targets is not None
    sub = LADDERS[top][1]
    inside = f"{top}:{base}/{sub}:1/paragraph:"
    assert [str(each.path) for each in found.targets] == [
        inside + letter for letter in letters
    ]


@given(SUBS, SUBS, NUMS)
def test_a_run_keeps_its_ends(first: str, last: str, num: str) -> None:
    found = examine(f"Subsections {num}({first}) to ({last})", Unit.SECTION)
    assert found.targets is not None
    (target,) = found.targets
    assert target.path == Path.parse(f"section:{num}/subsection:{first}..{last}")
    assert target.path.last.run == (first, last)


@given(
    st.text(max_size=80)
    | st.text(st.sampled_from('()5aA, andoftinSch“”"-.'), max_size=60)
)
def test_reading_never_raises(words: str) -> None:
    for basic in (Unit.SECTION, Unit.REGULATION, Unit.CLAUSE):
        found = examine(words, basic)
        assert found.targets is None or not found.unread
    read_within(words, Path.parse("section:5/subsection:1"), Unit.SECTION)


MIXED = st.lists(
    HEADERS.map(lambda made: made.words)
    | st.sampled_from(["and", "of", "to", "(", ")", ",", "the", "heading", "before"]),
    max_size=8,
).map(" ".join)


@given(MIXED)
def test_pieces_of_headers_in_any_order_are_read_or_refused(words: str) -> None:
    found = examine(words, Unit.SECTION)
    assert found.targets is None or (found.targets and not found.unread)
