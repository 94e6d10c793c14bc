"""Redlines: what differs, with the words omitted and inserted in their places."""

from __future__ import annotations

import pytest

from lexcomp.comparing.documents import compare
from lexcomp.model.document import Document, Provision
from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.model.text import Text
from lexcomp.writers.json import encoded
from lexcomp.writers.redline import (
    redline_html,
    redline_object,
    redline_text,
    write_redline,
)
from tests.writers import sample, snapshot

OLD = (
    Provision(
        Unit.REGULATION,
        "1",
        Text("Lamps & lights"),
        Text("A keeper must:"),
        (
            Provision(Unit.PARAGRAPH, "a", text=Text("light the lamp; or")),
            Provision(Unit.PARAGRAPH, "b", text=Text("stay.")),
        ),
        Text("until dawn."),
    ),
    Provision(Unit.REGULATION, "2", Text("Fees"), Text("A fee of <$5> is payable.")),
    Provision(Unit.REGULATION, "3", Text("Hours"), Text("Keepers rest by day.")),
    Provision(Unit.REGULATION, "4", text=Text("The Minister keeps a list of lamps.")),
)
NEW = (
    Provision(
        Unit.REGULATION,
        "1",
        Text("Lamps & beacons"),
        Text("A keeper may:"),
        (
            Provision(Unit.PARAGRAPH, "a", text=Text("light the beacon; or")),
            Provision(Unit.PARAGRAPH, "b", text=Text("stay.")),
        ),
        Text("until noon."),
    ),
    Provision(Unit.REGULATION, "3", Text("Hours"), provenance=sample.NOT_HELD),
    Provision(Unit.REGULATION, "5", text=Text("The Minister keeps a list of lamps.")),
    Provision(Unit.REGULATION, "6", Text("Oil & wax"), provenance=sample.NOT_HELD),
)
LINES = ("To the keeper of wicks:", "Bring oil by noon today.", "The Minister")
CHANGES = compare(Document("L", OLD), Document("L", NEW))


def test_a_redline_is_written_as_text_as_kept() -> None:
    snapshot.check("redline.txt", redline_text(CHANGES).encode())


def test_a_redline_is_written_as_html_as_kept() -> None:
    snapshot.check("redline.html", redline_html(CHANGES).encode())


def test_a_redline_is_written_as_json_as_kept() -> None:
    snapshot.check("redline.json", encoded(redline_object(CHANGES)))


def test_a_change_leads_to_the_page_about_its_provision() -> None:
    written = redline_html(CHANGES, lambda path: f"/{path}/")
    assert '<h2><a href="/regulation:1/paragraph:a/">r 1(a)</a>' in written


def test_lines_of_a_form_that_changed_together_are_told_under_one_heading() -> None:
    def form(*lines: str) -> Document:
        inside = tuple(Provision(Unit.ALINEA, text=Text(line)) for line in lines)
        return Document("L", (Provision(Unit.FORM, "2", Text("Oil"), Text(), inside),))

    old = form("To the keeper of lamps:", "Bring oil by noon today.", "The Minister")
    new = form("To the keeper of wicks:", "Bring oil by noon now.", "The Minister")
    several = redline_html(compare(old, new))
    assert several.count("<h2>") == 1
    assert '<h2>Form 2, 2 lines <span class="kind">changed</span></h2>' in several
    one = redline_html(compare(old, form(*LINES)))
    assert '<h2>Form 2, a line <span class="kind">changed</span></h2>' in one
    assert "alinea" not in several + one


def test_that_nothing_differs_is_said() -> None:
    assert redline_html(()) == '<p class="unchanged">There is no difference.</p>'


def test_that_a_format_is_unknown_is_said_with_those_that_are_known() -> None:
    with pytest.raises(InputError) as caught:
        write_redline(CHANGES, "pdf")
    assert str(caught.value) == "There is no format “pdf”; use text, html or json."
