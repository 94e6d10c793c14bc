"""The styles: what each must have for people to use and to extend it."""

from __future__ import annotations

import pytest

from lexcomp.forms.interpret import form_name
from lexcomp.forms.nearest import PHRASES
from lexcomp.model.style import Form, Style
from lexcomp.styles.known import BY_NAME

FORMS = {form_name(form): form for style in BY_NAME.values() for form in style.forms}


def test_a_style_is_found_by_its_name() -> None:
    assert all(style.name == name for name, style in BY_NAME.items())


@pytest.mark.parametrize("style", BY_NAME.values(), ids=lambda style: style.name)
def test_a_style_lists_no_form_twice(style: Style) -> None:
    assert len(set(style.forms)) == len(style.forms)


@pytest.mark.parametrize("form", FORMS.values(), ids=form_name)
def test_a_form_has_a_manual_page_with_an_example(form: Form) -> None:
    page = form.__doc__ or ""
    assert page.startswith("Read a")
    assert "\n    Examples:\n" in page


def test_the_nearest_form_can_be_any_that_a_style_uses() -> None:
    assert set(FORMS) - {"is-amended"} == set(PHRASES)
