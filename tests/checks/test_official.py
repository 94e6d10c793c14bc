"""The rules on official compilations: what is right passes, what is wrong is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.checks.published import Kind, Published
from lexcomp.checks.run import run
from lexcomp.holdings.published import read_published
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.finding import Finding, Severity

SHARED = Path(__file__).resolve().parents[3] / "shared"
REAL = SHARED / "data" / "real"
AGED_CARE = REAL / "01-aged-care-act-1997"
HEALTH = REAL / "02-health-insurance-act-1973"
REGULATIONS = SHARED / "seeds" / "au-F1997B01966-compilation-9.txt"
INTERPRETATION = REAL / "11-legislation-act-2003_and_aia-1901"

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the law is not here")


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (REGULATIONS, Kind.REGULATIONS),
        (AGED_CARE / "before_2011-07-01.html", Kind.ACT),
        (AGED_CARE / "mid_2011-09-01.word.html", Kind.ACT),
        (AGED_CARE / "after_2011-10-01.html", Kind.ACT),
        (AGED_CARE / "later_2012-12-13_C2012C00914.htm", Kind.ACT),
    ],
    ids=lambda each: each.name if isinstance(each, Path) else "",
)
def test_nothing_is_wrong_with_what_is_right(file: Path, kind: Kind) -> None:
    published = _read(file, kind)
    assert len(published.endnotes.amendments) > 20
    assert _serious(published) == []


def test_the_errors_of_a_transcription_are_found() -> None:
    published = _read(INTERPRETATION / "aia_2024-12-11_C38.md", Kind.ACT)
    assert {("C6b", "Part 4 heading"), ("C8", "Part X heading")} < set(
        _serious(published)
    )


def test_the_misprints_that_an_official_compilation_has_are_found() -> None:
    published = _read(HEALTH / "after_2012-01-30.html", Kind.ACT)
    assert _serious(published) == [
        ("C1", "S. 131"),
        ("B1", "s 3GB(1)(b)"),
        ("B1", "s 23DSC(4)(b)"),
    ]


def test_official_histories_only_grow() -> None:
    files = (
        AGED_CARE / "before_2011-07-01.html",
        AGED_CARE / "mid_2011-09-01.word.html",
        AGED_CARE / "after_2011-10-01.html",
        AGED_CARE / "later_2012-12-13_C2012C00914.htm",
    )
    previous: Endnotes | None = None
    for file in files:
        published = _read(file, Kind.ACT, previous)
        assert _serious(published) == []
        previous = published.endnotes


def test_a_history_read_backwards_has_lost_what_came_later() -> None:
    later = _read(HEALTH / "after_2012-01-30.html", Kind.ACT).endnotes
    earlier = _read(HEALTH / "before_2011-07-01.html", Kind.ACT, later)
    lost = [row for rule, row in _serious(earlier) if rule == "C19"]
    assert "S. 20AA" in lost
    assert len(lost) == 5


def _read(file: Path, kind: Kind, previous: Endnotes | None = None) -> Published:
    compilation = read_published(file, file.name).compilation
    assert compilation.endnotes
    return Published(
        compilation.cover,
        compilation.document,
        compilation.endnotes,
        kind,
        previous,
        file=file.name,
    )


def _serious(published: Published) -> list[tuple[str, str]]:
    found: tuple[Finding, ...] = run(published)
    return [
        (finding.rule, finding.row)
        for finding in found
        if finding.severity > Severity.NOTE
    ]
