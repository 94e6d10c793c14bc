"""Comparing words, stated as laws and tried on whatever Hypothesis can think of."""

from __future__ import annotations

import re
from itertools import pairwise
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from lexcomp.comparing.words import word_segments
from lexcomp.model.change import Fate, Segment

WORDS = st.sampled_from(
    [
        "the ",
        "Minister",
        "may",
        " must",
        ", ",
        "1,000",
        "don’t",
        " \n",
        "(a)",
        ". ",
        "é",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map("".join) | st.text(max_size=30)
SPLIT = re.compile(r"\w\0\w")


def told(segments: tuple[Segment, ...], *fates: Fate) -> str:
    return "".join(each.words for each in segments if each.fate in fates)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_made_again_from_the_segments(old: str, new: str) -> None:
    segments = word_segments(old, new)
    if old == new:
        assert segments == ()
        return
    assert told(segments, Fate.KEPT, Fate.OMITTED) == old
    assert told(segments, Fate.KEPT, Fate.INSERTED) == new


@given(TEXTS, TEXTS)
def test_no_word_is_cut(old: str, new: str) -> None:
    segments = word_segments(old, new)
    for fates in ((Fate.KEPT, Fate.OMITTED), (Fate.KEPT, Fate.INSERTED)):
        side = [
            each.words.replace("\0", " ") for each in segments if each.fate in fates
        ]
        assert not SPLIT.search("\0".join(side))


@given(TEXTS, TEXTS)
def test_no_two_segments_in_a_row_met_with_one_fate(old: str, new: str) -> None:
    fates = [each.fate for each in word_segments(old, new)]
    assert all(one is not other for one, other in pairwise(fates))


def test_a_number_with_a_comma_is_one_word() -> None:
    assert word_segments("not over 1,000 lamps", "not over 1,500 lamps") == (
        Segment(Fate.KEPT, "not over "),
        Segment(Fate.OMITTED, "1,000"),
        Segment(Fate.INSERTED, "1,500"),
        Segment(Fate.KEPT, " lamps"),
    )


def test_a_phrase_replaced_reads_as_one_change() -> None:
    segments = word_segments(
        "refuse or fail to light the lamp of the harbour",
        "without reasonable excuse, fail to light any lamp of the harbour",
    )
    assert [each.words for each in segments if each.fate is not Fate.KEPT] == [
        *("refuse or", "without reasonable excuse,", "the", "any")
    ]


def test_a_very_long_text_is_compared_sentence_by_sentence() -> None:
    sentences = [f"Keeper {number} must light lamp {number}. " for number in range(900)]
    old = "".join(sentences)
    new = old.replace("Keeper 450 must", "Keeper 450 may")
    assert [each.words for each in word_segments(old, new)[1:3]] == ["must", "may"]


def test_a_long_text_wholly_replaced_is_told_without_delay() -> None:
    old = " ".join(f"a{number}" for number in range(5000))
    new = " ".join(f"b{number}" for number in range(5000))
    start = perf_counter()
    assert [each.words for each in word_segments(old, new)] == [old, new]
    assert perf_counter() - start < 5


def test_more_different_words_than_there_are_code_points_below_surrogates() -> None:
    old = ". ".join(f"a{number}" for number in range(60_000))
    new = old.replace("a59999", "b")
    segments = word_segments(old, new)
    assert told(segments, Fate.KEPT, Fate.INSERTED) == new
