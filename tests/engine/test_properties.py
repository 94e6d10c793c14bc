"""What is true of every operation that applies, in the sample law and in real ones."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexcomp.amending.amendment import read_amendment
from lexcomp.amending.apply import Verdict, apply_all
from lexcomp.engine.apply import apply
from lexcomp.engine.blame import blame, unclaimed
from lexcomp.engine.errors import CannotUndoError, MisdescribedError
from lexcomp.engine.identity import named
from lexcomp.engine.record import Record, taken_back
from lexcomp.engine.rewrite import find
from lexcomp.engine.settle import settled
from lexcomp.engine.taking import take_all
from lexcomp.engine.undo import unapply, untake
from lexcomp.holdings.published import read_published
from lexcomp.model.document import Document, Provision
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    Operation,
    ReplaceWords,
    SubstituteProvision,
)
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.path import Path as Address
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import AWAITED, Step, Timeline
from lexcomp.project import Project
from lexcomp.structure.words import words_of
from tests.engine.laws import law, operations

ROOT = Path(__file__).parents[2]
REAL = ROOT / ".." / "shared" / "data" / "real"
READ = {".html", ".docx", ".md"}
DAY = dt.date(2011, 7, 1)
AGED = REAL / "01-aged-care-act-1997"
Case = tuple[Document, Operation, Document]


def carried_out(document: Document, steps: tuple[Step, ...]) -> Iterator[Case]:
    """Yield each operation on a single provision: the law before, it, the law after."""
    for index, taken in take_all(document, steps):
        before = document
        document = taken.document
        if not taken.done:
            continue
        for operation in steps[index].operations:
            for single in settled(before, operation):
                after = apply(before, single)
                yield before, single, after
                before = after


def sample_law() -> tuple[Document, tuple[Step, ...]]:
    held = Project.open(ROOT).read("harbour-lights").law.timeline
    assert held.made is not None
    made = named(held.made, "as made", Provenance())
    return made, held.until(dt.date.max, dt.date.max)


@lru_cache
def of_the_sample_law() -> tuple[Case, ...]:
    return tuple(carried_out(*sample_law()))


def amended(base: Path, *files: Path) -> tuple[Document, tuple[Step, ...]]:
    """Return a real law, and the steps of instruments that applied to it."""
    read = read_published(base, base.name).compilation
    amendments = tuple(
        read_amendment(each, each.name, Unit.SECTION, name=each.stem) for each in files
    )
    applied = apply_all(read.document, amendments, read.cover.title)
    done = [each for each in applied.items if each.verdict is Verdict.APPLIED]
    done.sort(key=lambda each: each.day or AWAITED)
    document = named(read.document, "as given", Provenance())
    return document, tuple(step for each in done if (step := each.step))


def sets() -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Yield each real text that instruments are held for, and these."""
    for folder in sorted(REAL.glob("*")):
        amending = [*folder.glob("amending_*")]
        readable = tuple(
            each
            for each in sorted(amending)
            if each.suffix in {".html", ".docx", ".md"}
        )
        for base in sorted(folder.glob("before_*")):
            if readable and base.suffix in READ:
                yield base, readable


SETS = [*sets()]


@lru_cache
def given_law(
    base: Path, amending: tuple[Path, ...]
) -> tuple[Document, tuple[Step, ...]]:
    return amended(base, *amending)


@lru_cache
def of_real_law(base: Path, amending: tuple[Path, ...]) -> tuple[Case, ...]:
    return tuple(carried_out(*given_law(base, amending)))


def all_cases() -> Iterator[tuple[Case, ...]]:
    yield of_the_sample_law()
    for each in SETS:
        yield of_real_law(*each)


NAMES = ["sample", *(base.parent.name + "/" + base.name for base, _ in SETS)]
places = pytest.mark.parametrize("at", range(len(NAMES)), ids=NAMES)


def cases(at: int) -> tuple[Case, ...]:
    return of_real_law(*SETS[at - 1]) if at else of_the_sample_law()


@places
def test_what_can_be_undone_gives_the_law_before(at: int) -> None:
    for before, operation, after in cases(at):
        try:
            again = unapply(after, operation)
        except CannotUndoError:
            continue
        assert again == before, operation


@places
def test_each_step_that_is_taken_is_undone_by_its_record_to_the_letter(at: int) -> None:
    for before, after, record in recorded_steps(at):
        again = taken_back(after, record)
        assert again == before
        assert list(map(all_of, again.walk())) == list(map(all_of, before.walk()))


def derived() -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Yield each real text of which only what came after its instruments is held."""
    for folder in sorted(REAL.glob("*")):
        files = tuple(x for x in sorted(folder.glob("amending_*")) if x.suffix in READ)
        for after in sorted(folder.glob("after_*")):
            if files and after.suffix in READ and not [*folder.glob("before_*")]:
                yield after, files


def test_a_real_law_got_by_undoing_is_amended_to_the_official_one_again() -> None:
    found = [*derived()]
    if not found:
        pytest.skip("no such real law is held here")
    for after, files in found:
        read = read_published(after, after.name).compilation
        amendments = tuple(
            read_amendment(each, each.name, Unit.SECTION, name=each.stem)
            for each in files
        )
        items = apply_all(read.document, amendments, read.cover.title).items
        steps = tuple(step for each in items if (step := each.step))
        official = named(read.document, "as given", Provenance())
        before = official
        for step in reversed(steps):
            before = untake(before, step)
        assert before != official
        again = list(carried_out(before, steps))
        assert again[-1][2] == official
        for earlier, operation, later in again:
            assert _undone(later, operation) in (None, earlier)


def recorded_steps(at: int) -> Iterator[tuple[Document, Document, Record]]:
    document, steps = given_law(*SETS[at - 1]) if at else sample_law()
    for _, taken in take_all(document, steps):
        if taken.done:
            assert taken.record is not None
            yield document, taken.document, taken.record
        document = taken.document


def all_of(placed: tuple[Address, Provision]) -> tuple[object, ...]:
    """Return what equality leaves out."""
    _, each = placed
    return each.uid, each.source, each.provenance, each.headed


def test_most_operations_that_say_what_was_there_can_be_undone() -> None:
    done, told = 0, 0
    for _, operation, after in of_the_sample_law():
        if isinstance(operation, ReplaceWords | InsertWords | InsertProvisions):
            told += 1
            done += bool(_undone(after, operation))
    assert done * 10 > told * 9


def _undone(after: Document, operation: Operation) -> Document | None:
    try:
        return unapply(after, operation)
    except CannotUndoError:
        return None


@places
def test_no_word_outside_the_target_changes(at: int) -> None:
    for before, operation, after in cases(at):
        lost = counted(before) - counted(after)
        gained = counted(after) - counted(before)
        assert lost <= told(before, operation), operation
        assert gained <= told(after, operation) + Counter(words_of(repr(operation)))


@places
def test_what_no_operation_reaches_is_shared_and_not_copied(at: int) -> None:
    for before, operation, after in cases(at):
        if operation.target:
            shared = {id(each) for each in sections(before.provisions)}
            copied = [
                each for each in sections(after.provisions) if id(each) not in shared
            ]
            assert len(copied) <= 1 + len(new_sections(operation)), operation


def sections(provisions: tuple[Provision, ...]) -> list[Provision]:
    return [each for _, each in Document("", provisions).walk() if each.unit in BASIC]


def new_sections(operation: Operation) -> list[Provision]:
    if isinstance(operation, InsertProvisions | SubstituteProvision):
        return sections(operation.provisions)
    return []


def counted(document: Document) -> Counter[str]:
    return Counter(word for _, each in document.walk() for word in own_words(each))


def own_words(provision: Provision) -> list[str]:
    texts = (provision.heading, provision.text, provision.tail)
    return [word for text in texts for word in words_of(text.plain)]


def told(document: Document, operation: Operation) -> Counter[str]:
    """Return the words of what holds the target of an operation, or of the target."""
    path = operation.target
    if not path or path.last.unit is Unit.SUBHEADING:  # it stands beside its parent
        return counted(document)
    holders = find(document, path.parent) if path.labels[1:] else ()
    return counted(Document("", holders or find(document, path)))


def test_every_character_of_a_real_law_is_claimed_by_its_text_or_one_item() -> None:
    if not AGED.exists():
        pytest.skip("the real law is not held here")
    base = AGED / "before_2011-07-01.html"
    document, steps = amended(base, AGED / "amending_No86-2011.html")
    principal = Instrument("aged", Citation(1997, Series.ACT, 112), "A", DAY)
    held = Timeline(principal, document, DAY, (), steps, ()).in_order()
    for at in sorted({each.moment.day for each in steps if each.moment.day < AWAITED}):
        blamed = blame(held, at)
        assert unclaimed(blamed) == ()
        claims = [each for some in blamed.claims.values() for each in some]
        assert all((each.by is None) != (each.of == "") for each in claims)
    by = {str(each.by.item) for each in claims if each.by}
    assert len(by) > 10


def test_every_character_of_the_first_law_is_claimed_on_every_day_that_can_be() -> None:
    held = Project.open(ROOT).read("F1997B01966").law.timeline
    whole = held.checkpoints[0].day
    for day in held.days():
        if day >= whole:
            assert unclaimed(blame(held, day)) == ()


NUMBERED = st.tuples(
    st.lists(
        st.sampled_from(["may", "must", "lamp", "lit", "it"]), min_size=3, max_size=9
    ),
    st.integers(0, 8),
    st.sampled_from(["may", "must", "wick", "may be lit"]),
    st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(NUMBERED)
def test_a_change_of_words_is_undone_exactly_or_not_at_all(
    made: tuple[list[str], int, str, bool],
) -> None:
    words, at, new, inserts = made
    anchor = words[at % len(words)]
    which = words[: at % len(words) + 1].count(anchor)
    law_ = law(f"section:1\n  text “{' '.join(words)}.”")
    for each in (which, "every", "last", "only", "any"):
        (operation,) = operations(
            f"insert words after {each} “{anchor}” in section:1: “ {new}”"
            if inserts
            else f"replace {each} “{anchor}” in section:1: “{new}”"
        )
        _must_be_undone_exactly_or_not_at_all(law_, operation)


def _must_be_undone_exactly_or_not_at_all(law_: Document, operation: Operation) -> None:
    try:
        after = apply(law_, operation)
    except MisdescribedError:
        return
    assert _undone(after, operation) in (None, law_)
