"""The endnotes of official compilations; skipped where these are not held."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lexcomp.endnotes.events import events
from lexcomp.endnotes.generate import generate
from lexcomp.endnotes.normal import differences
from lexcomp.endnotes.parse import cover, parse, split_endnotes
from lexcomp.model.commencement import Commencement
from lexcomp.model.compilation import Compilation
from lexcomp.model.endnotes import Endnotes, LawRow
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.path import Unit
from lexcomp.readers.block import Block
from lexcomp.readers.formats import read_source
from lexcomp.structure.build import build
from tests.endnotes.printed import histories

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / ".." / "shared"
REAL = SHARED / "data" / "real"
HELD = ROOT / "corpus/au/F1997B01966/compilations/2021-09-01/source.txt"
SEED = HELD if HELD.is_file() else SHARED / "seeds/au-F1997B01966-compilation-9.txt"

#: File; laws listed, laws under “as amended by”, rows, lines; the codes of findings.
COUNTED = [
    (
        "11-legislation-act-2003_and_aia-1901/legislation-act_2019-02-24_C39.md",
        (34, 4, 120, 167),
        {"LC410"},
    ),
    (
        "11-legislation-act-2003_and_aia-1901/aia_2024-12-11_C38.md",
        (74, 4, 164, 308),
        set[str](),
    ),
    (
        "11-legislation-act-2003_and_aia-1901/aia_2015.gitlaw.md",
        (0, 0, 0, 0),
        {"LC405"},
    ),
    ("01-aged-care-act-1997/before_2011-07-01.html", (32, 1, 358, 390), {"LC404"}),
    (
        "01-aged-care-act-1997/later_2012-12-13_C2012C00914.htm",
        (37, 1, 380, 422),
        {"LC404"},
    ),
    (
        "02-health-insurance-act-1973/before_2011-07-01.html",
        (167, 21, 604, 1254),
        {"LC404"},
    ),
]


def _blocks(file: Path) -> tuple[Block, ...]:
    if not file.is_file():
        pytest.skip(f"{file.name} is not held here.")
    return read_source(file, file.name)


def _read(blocks: tuple[Block, ...]) -> tuple[Endnotes, tuple[Finding, ...]]:
    endnotes, findings = parse(blocks)
    assert endnotes is not None
    return endnotes, findings


def test_the_first_compilation_held_has_9_laws_and_30_provisions_all_read() -> None:
    endnotes, findings = _read(_blocks(SEED))
    assert len(endnotes.legislation) == 9
    assert len(endnotes.amendments) == 30
    assert [each.code for each in findings] == ["LC412"]
    labels = [row.provision for row in endnotes.amendments]
    assert sum(label.startswith("r ") for label in labels) == 18
    assert sum(label.startswith("Form ") for label in labels) == 11
    assert "r 8: am SR No 3, 1997; SR No 269, 2001; SLI No 51, 2013; F2021L01204" in (
        histories(endnotes).splitlines()
    )


def test_the_endnotes_of_the_first_compilation_held_are_written_as_they_were() -> None:
    blocks = _blocks(SEED)
    endnotes, _ = _read(blocks)
    body, _ = split_endnotes(blocks)
    front = cover(blocks)
    document, _ = build(body, front.title, Unit.REGULATION)
    principal, *amending = map(_instrument, endnotes.legislation)
    told, findings = events(endnotes, principal, tuple(amending))
    assert (len(told), findings) == (76, ())
    made = Compilation(
        in_force_on=front.day or dt.date.min,
        known_on=dt.date.max,
        document=document,
        events=told,
        principal=principal,
        instruments=tuple(amending),
    )
    written = generate(made)
    assert differences(endnotes, written) == ()
    assert [row.provision for row in written.amendments] == [
        row.provision for row in endnotes.amendments
    ]


@pytest.mark.parametrize(("name", "counts", "codes"), COUNTED, ids=str)
def test_every_line_of_an_official_compilation_is_read(
    name: str, counts: tuple[int, int, int, int], codes: set[str]
) -> None:
    endnotes, findings = _read(_blocks(REAL / name))
    assert counts == (
        len(endnotes.legislation),
        sum(map(_nested, endnotes.legislation)),
        len(endnotes.amendments),
        sum(len(row.lines) for row in endnotes.amendments),
    )
    assert {each.code for each in findings} == codes


def _nested(row: LawRow) -> int:
    return len(row.amended_by) + sum(map(_nested, row.amended_by))


def _instrument(row: LawRow) -> Instrument:
    return Instrument(
        str(row.citation),
        row.citation,
        row.name,
        row.registered,
        register_id=row.register_id,
        commencements=tuple(
            Commencement(each.provisions, each.when, each.basis)
            for each in row.commencements
            if each.when is not None
        ),
        application=row.application or "",
    )
