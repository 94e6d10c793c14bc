"""The page of a provision."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lexcomp.holdings.versions import Version
from lexcomp.model.path import Path as Address
from lexcomp.pages.provision import provision_page
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]


def test_what_may_have_been_there_is_not_said_to_have_been_missing() -> None:
    law = Project.open(ROOT).read("harbour-lights").law
    path, around = Address.parse("schedule:2/clause:4"), Address.parse("schedule:2")
    hidden = Version(dt.date(1995, 7, 1), None, None, (), around)
    page = provision_page(law, path, (hidden,))
    assert (
        "The words of this provision on this day are not held. Whether it was there is"
        " not known: the words of Sch 2 are not held."
    ) in page.html
    assert "<td>not held</td>" in page.html
    assert "no such provision" not in page.html
