"""A small invented law at four points in time, one of them before 1970."""

from __future__ import annotations

import datetime as dt

from lexcomp.model.path import Path
from lexcomp.store.plan import Amender, PointInTime, ProvisionText

LAW = "Harbour Lights Regulations 1961"

MADE = Amender("SR No 5, 1961", LAW)
FIRST = Amender("SR No 9, 1968", "Harbour Lights Regulations (Amendment)", ("2", "3"))
SECOND = Amender("SR No 3, 1997", "Harbour Lights Amendment Regulations 1997", ("1",))
THIRD = Amender(
    "SR No 4, 1997", "Customs Amendment Regulations 1997", ("Sch 1 item 7",)
)


def point(
    day: dt.date, instruments: tuple[Amender, ...], texts: dict[str, str]
) -> PointInTime:
    provisions = tuple(
        ProvisionText(Path.parse(path), text, text) for path, text in texts.items()
    )
    whole = "\n".join(texts.values()).encode()
    return PointInTime(
        day,
        day,
        LAW,
        instruments,
        provisions,
        whole,
        b"# " + whole,
        f"Endnotes of {day}\n".encode(),
    )


POINTS = (
    point(
        dt.date(1961, 7, 1),
        (MADE,),
        {
            "regulation:9": "9 Lamps are lit.",
            "regulation:10": "10 Lamps are out.",
            "schedule/form:1": "Form 1",
        },
    ),
    point(
        dt.date(1968, 3, 1),
        (FIRST,),
        {
            "regulation:9": "9 Lamps must be lit.",
            "regulation:10": "10 Lamps are out.",
            "schedule/form:1": "Form 1",
        },
    ),
    point(
        dt.date(1997, 3, 1),
        (SECOND, THIRD),
        {
            "regulation:9": "9 Lamps must be lit.",
            "regulation:9A": "9A Keepers.",
            "schedule/form:1": "Form 1",
        },
    ),
    point(
        dt.date(2021, 9, 1),
        (),
        {"regulation:9": "9 Lamps must be lit.", "regulation:9A": "9A Keepers."},
    ),
)
