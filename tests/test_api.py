"""The public Python face: what `import lexcomp` gives."""

from __future__ import annotations

from pathlib import Path

import pytest

import lexcomp

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def lights() -> lexcomp.Compilation:
    return lexcomp.Project.open(ROOT).compile("harbour-lights", "2010-06-30")


def verdicts(applied: lexcomp.Applied) -> set[lexcomp.Verdict]:
    """Return the verdicts on the items that change words."""
    silent = lexcomp.Verdict.NO_TEXT_CHANGE
    return {each.verdict for each in applied.items} - {silent}


def test_every_public_name_can_be_had_from_the_package() -> None:
    from lexcomp import api  # noqa: PLC0415 (it shows that loading it hides nothing)

    for name in api.__all__:
        assert getattr(lexcomp, name) is getattr(api, name)


def test_an_instrument_applied_gives_what_compiling_gives(
    lights: lexcomp.Compilation,
) -> None:
    source = ROOT / "amendments/model/sli-2010-909/source.html"
    order = lexcomp.read_instrument(source, "regulation")
    applied = lexcomp.apply(lights.document, order)
    later = lexcomp.Project.open(ROOT).compile("harbour-lights", "2010-07-01")
    assert verdicts(applied) == {lexcomp.Verdict.APPLIED}
    assert lexcomp.compare(applied.document, later.document) == ()
    assert lexcomp.compare(lights.document, later.document)


def test_what_has_not_commenced_is_not_applied(lights: lexcomp.Compilation) -> None:
    source = ROOT / "amendments/model/sli-2010-909/source.html"
    order = lexcomp.read_instrument(source, "regulation")
    applied = lexcomp.apply(lights.document, order, lights.in_force_on)
    assert verdicts(applied) == {lexcomp.Verdict.NOT_COMMENCED}
    assert lexcomp.compare(applied.document, lights.document) == ()


def test_a_word_that_is_no_date_is_refused_in_one_sentence() -> None:
    with pytest.raises(lexcomp.InputError, match="“soon” is not a date"):
        lexcomp.Project.open(ROOT).compile("harbour-lights", "soon")


def test_words_that_begin_with_a_number_that_is_not_read_have_no_place() -> None:
    found = lexcomp.read_item("After paragraph 5(1)(gzz)", "Insert:\n(gzzaqy) lamps;")
    assert [each.code for each in found.findings] == ["LC206"]
    assert found.operations == ()
