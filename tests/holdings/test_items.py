"""The items of an instrument of a project, listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.holdings.explaining import items_of
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
AS_MADE = (
    "https://legislation.gov.au/F1997B02213/asmade/1997-02-05"
    "/text/original/epub/OEBPS/document_1/document_1.html"
)


@pytest.fixture(scope="module")
def folders() -> tuple[Path, ...]:
    return tuple(Project.open(ROOT).titles.values())


def listed(instrument: str, folders: tuple[Path, ...]) -> list[dict[str, object]]:
    items = items_of(ROOT, instrument, folders)["items"]
    assert isinstance(items, list)
    return items


def test_items_that_are_written_down_are_listed_with_their_evidence(
    folders: tuple[Path, ...],
) -> None:
    items = listed("F1997B02213", folders)
    numbers = [item["number"] for item in items]
    assert numbers == [
        "3.1",
        "3.2",
        "3.3",
        "3.3 (continued)",
        "items not seen (regulations 13, 14 and 18)",
        "items not seen (Forms 4, 5 and 6)",
    ]
    second = {key: value for key, value in items[1].items() if key != "principal"}
    assert second == {
        "schedule": None,
        "part": None,
        "number": "3.2",
        "heading": "Subregulation 3 (2)",
        "body": "",
        "commences": "1997-03-01",
        "reading": "amends",
        "form": None,
        "targets": ["regulation:3/subregulation:2"],
        "operations": [
            (
                "insert words after only “personally” in regulation:3/subregulation:2:"
                " “or to a duly authorised person (authorised by the person to be"
                " served)”"
            )
        ],
        "findings": [],
        "standing": "seen",
        "evidence": f"[S] The instrument as made: {AS_MADE}",
        "inference": None,
    }
    assert items[3]["standing"] == "inferred"
    assert items[3]["inference"] == "1997-same-item-adds-3(4)"


@pytest.mark.parametrize(
    "instrument",
    [each.parent.name for each in sorted(ROOT.glob("amendments/*/*/items.toml"))],
)
def test_every_item_that_is_written_down_is_listed(
    folders: tuple[Path, ...], instrument: str
) -> None:
    (file,) = ROOT.glob(f"amendments/*/{instrument}/items.toml")
    written = file.read_text(encoding="utf-8").count("[[item]]")
    assert len(listed(instrument, folders)) == written
