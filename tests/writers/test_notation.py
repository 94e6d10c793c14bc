"""The notation of operations: what is written is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.operation import (
    Extent,
    InsertProvisions,
    InsertWords,
    Number,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceLines,
    ReplaceWords,
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    Which,
)
from lexcomp.model.path import LAST, Label, Path, Unit
from lexcomp.model.text import Face, Mark, Text, joined
from lexcomp.readers.notation import read_notation, read_operations
from lexcomp.writers.notation import full_notation, notation

WORDS = st.text(
    st.sampled_from("ab 1“”\"'\\/:,[]\n‘–é")
    | st.characters(exclude_categories=["Cs"], exclude_characters="\n"),
    max_size=20,
)
NUMS = WORDS.map(str.strip)
SOME_NUM = NUMS.filter(bool)
LABELS = st.builds(Label, st.sampled_from(Unit), NUMS, st.integers(LAST, 3))
INNER = st.lists(LABELS, min_size=1, max_size=2).map(tuple).map(Path)
LEFT_OUT = st.lists(INNER, max_size=2).map(tuple)
PATHS = INNER | st.builds(Path, INNER.map(lambda path: path.labels), LEFT_OUT)
PATHS |= st.just(Path())
PLACES = PATHS.filter(lambda path: bool(path.labels))
NUMBERS = st.integers(1, 20) | st.integers(-20, -1)
COUNTED = st.lists(NUMBERS, min_size=1, max_size=3).map(tuple)
UNITS = st.lists(st.sampled_from(Unit), max_size=2).map(tuple)
ANCHORS = WORDS | PLACES
WHICH = st.sampled_from(Which) | COUNTED


@st.composite
def texts(draw: st.DrawFn) -> Text:
    plain = draw(WORDS)
    if not plain:
        return Text()
    ends = st.integers(0, len(plain))
    spans = draw(st.lists(st.tuples(ends, ends, st.sampled_from(Face)), max_size=3))
    marks = [Mark(start, end, face) for start, end, face in spans if start < end]
    return Text(plain, joined(marks))


LEAVES = st.builds(
    Provision,
    unit=st.sampled_from(Unit),
    num=NUMS,
    heading=texts(),
    text=texts(),
    tail=texts(),
    designation=WORDS,
    span=st.tuples(st.integers(1, 3), st.integers(1, 3)),
)
PROVISIONS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        Provision,
        unit=st.sampled_from(Unit),
        num=NUMS,
        text=texts(),
        children=st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=5,
)
PAYLOADS = st.lists(PROVISIONS, max_size=3).map(tuple)
OPERATIONS = st.one_of(
    st.builds(InsertProvisions, PATHS, st.sampled_from(Side), PAYLOADS, PATHS),
    st.builds(RepealProvision, PATHS, UNITS),
    st.builds(SubstituteProvision, PATHS, PAYLOADS, UNITS),
    st.builds(SubstituteHeading, PATHS, texts()),
    st.builds(Renumber, PLACES, SOME_NUM),
    st.builds(Number, PATHS, LABELS, WORDS),
    st.builds(Unnumber, PLACES),
    st.builds(
        ReplaceWords, PATHS, WORDS, texts(), WHICH, PAYLOADS, texts(), sparing=WORDS
    ),
    st.builds(
        InsertWords,
        PATHS,
        st.sampled_from([Side.BEFORE, Side.AFTER]),
        WORDS,
        texts(),
        WHICH,
        PAYLOADS,
        texts(),
        st.booleans(),
    ),
    st.builds(
        InsertWords,
        PATHS,
        st.sampled_from([Side.AT_START_OF, Side.AT_END_OF]),
        st.just(""),
        texts(),
    ),
    st.builds(
        OmitRange,
        PATHS,
        st.sampled_from(Extent),
        ANCHORS,
        WHICH,
        ANCHORS,
        texts(),
        PAYLOADS,
        texts(),
        UNITS,
    ),
    st.builds(
        ReplaceLines,
        PATHS,
        st.lists(WORDS, min_size=1, max_size=3).map(tuple),
        PAYLOADS,
        st.sampled_from([None, Side.BEFORE, Side.AFTER]),
    ),
    st.builds(
        Unheld, PATHS, st.sampled_from(Effect), st.lists(PATHS, max_size=3).map(tuple)
    ),
)


@given(OPERATIONS)
def test_an_operation_written_in_full_is_read_back_as_it_was(
    operation: Operation,
) -> None:
    assert read_notation(full_notation(operation)) == operation


@given(OPERATIONS, OPERATIONS)
def test_operations_written_under_one_another_are_told_apart(
    first: Operation, second: Operation
) -> None:
    both = f"{full_notation(first)}\n{full_notation(second)}"
    assert read_operations(both) == (first, second)


@given(OPERATIONS)
def test_the_short_notation_is_one_line(operation: Operation) -> None:
    assert "\n" not in notation(operation)


SECTION = Path.parse("section:5/subsection:2")


@pytest.mark.parametrize(
    ("operation", "line"),
    [
        (
            ReplaceWords(SECTION, "the Minister", Text("the Secretary")),
            "replace only “the Minister” in section:5/subsection:2: “the Secretary”",
        ),
        (
            ReplaceWords(SECTION, "may", Text(), (1, 3)),
            "replace 1,3 “may” in section:5/subsection:2: “”",
        ),
        (
            InsertWords(SECTION, Side.AFTER, "X", Text("Y")),
            "insert words after only “X” in section:5/subsection:2: “Y”",
        ),
        (
            InsertWords(SECTION, Side.AT_END_OF, "", Text("Y")),
            "insert words at end of section:5/subsection:2: “Y”",
        ),
        (
            OmitRange(SECTION, Extent.AFTER, "X", new=Text("Y")),
            "omit words after “X” in section:5/subsection:2: “Y”",
        ),
        (
            OmitRange(SECTION, Extent.FROM, "X", Which.LAST, "Z"),
            "omit words from last “X” to “Z” in section:5/subsection:2: “”",
        ),
        (
            SubstituteProvision(
                SECTION,
                (Provision(Unit.SUBSECTION, "2"), Provision(Unit.SUBSECTION, "2A")),
            ),
            "substitute section:5/subsection:2: subsection:2 subsection:2A",
        ),
        (
            InsertProvisions(
                SECTION, Side.IN_ORDER_IN, (Provision(Unit.DEFINITION, "wick"),)
            ),
            "insert in order in section:5/subsection:2: definition:wick",
        ),
        (
            SubstituteHeading(SECTION, Text("Lamps")),
            "substitute heading of section:5/subsection:2: “Lamps”",
        ),
        (
            Renumber(SECTION, "3"),
            "renumber section:5/subsection:2 as section:5/subsection:3",
        ),
        (
            Unheld(SECTION, Effect.AMENDED, (Path.parse("section:5/note"),)),
            "unheld amended section:5/subsection:2, leaving section:5/note",
        ),
        (ReplaceWords(Path(), "X", Text("Y")), "replace only “X” in the law: “Y”"),
        (
            ReplaceWords(SECTION, "the “old” law", Text("a “")),
            "replace only “the “old” law” in section:5/subsection:2: “a \\“”",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_operation_is_written_in_one_line(operation: Operation, line: str) -> None:
    assert notation(operation) == line


def test_provisions_are_set_out_under_the_line_that_puts_them_in() -> None:
    text = """\
insert after section:5:
  section:5A
    designation “5A.”
    heading “Wicks”
    subsection:1
      text “A wick must be:” [b 2-6 i 2-6]
      paragraph:a
        text “trimmed; and”
      tail “at all times.”
  table
    item
      cell:1
        span 2 1
        text “Fee”"""
    assert full_notation(read_notation(text)) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "delete section:5",
            (
                "Line 1: expected replace, insert, omit, repeal, substitute, renumber, "
                "number, unnumber or unheld, and found “delete section:5”."
            ),
        ),
        (
            "repeal sektion:5",
            "Line 1: expected a provision such as section:5, and found “sektion:5”.",
        ),
        (
            "repeal section:5, section:6",
            "Line 1: expected the end of the line, and found “, section:6”.",
        ),
        (
            "replace “may” in section:5: “must”",
            (
                "Line 1: expected only, every, last or numbers such as 1,3, and found "
                "““may” in section:5: “must””."
            ),
        ),
        (
            "replace only “may in section:5: “must”",
            (
                "Line 1: expected quotation marks that pair, and found "
                "““may in section:5: “must””."
            ),
        ),
        (
            "insert after section:5:\n   section:5A",
            "Line 2: expected an indent of 2 spaces, and found 3.",
        ),
        (
            "repeal section:5\n  section:5A",
            "Line 1: expected no provisions under an operation that puts none in.",
        ),
        (
            "insert after section:5:\n  section:5A\n    text “A lamp” [b 2-9]",
            "Line 3: expected faces within 0-6, and found “[b 2-9]”.",
        ),
        (
            "repeal section:5\nrepeal section:6",
            "Line 1: expected one operation, and found 2.",
        ),
        (
            "renumber section:5 as rule:6",
            (
                "Line 1: expected a provision, “as”, and the same provision with "
                "another number, and found “section:5 as rule:6”."
            ),
        ),
    ],
)
def test_what_is_not_in_the_notation_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # whole message below
        read_notation(text)
    assert str(caught.value) == message
