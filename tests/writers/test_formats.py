"""The formats: each by its name, each the same every time."""

from __future__ import annotations

import pytest

from lexcomp.model.errors import InputError
from lexcomp.writers.formats import ALL, write
from tests.writers import sample


@pytest.mark.parametrize("name", [each.name for each in ALL])
def test_the_same_law_is_written_in_the_same_bytes(name: str) -> None:
    assert write(sample.PUBLICATION, name) == write(sample.PUBLICATION, name)


@pytest.mark.parametrize("name", [each.name for each in ALL if each.name != "text"])
def test_endnotes_are_left_out_only_of_text_unless_more_is_said(name: str) -> None:
    assert b"F2018L01408 (Sch 2)" not in write(sample.PUBLICATION, "text")
    assert (
        "Lamps Amendment Regulations 2018" in write(sample.PUBLICATION, name).decode()
    )
    bare = write(sample.PUBLICATION, name, sample.NO_PARTS)
    assert "Lamps Amendment Regulations 2018" not in bare.decode()


def test_that_a_format_is_unknown_is_said_with_those_that_are_known() -> None:
    with pytest.raises(InputError) as caught:
        write(sample.PUBLICATION, "wordstar")
    assert str(caught.value) == (
        "There is no format “wordstar”; use one of text, markdown, json, akn, html."
    )
