"""A law in which everything occurs that a writer must know how to write."""

from __future__ import annotations

import datetime as dt

from lexcomp.model.commencement import Pending
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Endnotes,
    HistoryLine,
    HistoryRow,
    LawRow,
    OtherNote,
)
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.path import Path, Unit
from lexcomp.model.source import Source
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Face, Mark, Text
from lexcomp.model.timeline import HistoryEvent, Moment
from lexcomp.writers.publication import PARTS, Publication

DERIVED = Provenance(Standing.DERIVED)
INFERRED = Provenance(Standing.INFERRED, ("fees-1997",))
NOT_HELD = Provenance(Standing.NOT_HELD)


def faced(plain: str, words: str, *faces: Face) -> Text:
    start = plain.index(words)
    marks = (Mark(start, start + len(words), face) for face in faces)
    return Text(plain, tuple(sorted(marks)))


def row(unit: Unit, num: str, *cells: str) -> Provision:
    made = (
        Provision(Unit.CELL, str(number), text=Text(words))
        for number, words in enumerate(cells, start=1)
    )
    return Provision(unit, num, children=tuple(made))


OBJECTS = Provision(
    Unit.REGULATION,
    "1",
    text=faced("These are the Lamps & Lights Regulations 1988.", "Lamps", Face.ITALIC),
    uid="regulation:1",
)
INTERPRETATION = Provision(
    Unit.REGULATION,
    "2",
    Text("Interpretation"),
    Text("In these Regulations:"),
    (
        Provision(
            Unit.DEFINITION,
            "harbour lamp",
            text=faced(
                "harbour lamp means a lamp of the kind x2 in H2O.",
                "harbour lamp",
                Face.BOLD,
                Face.ITALIC,
            ),
        ),
        Provision(
            Unit.DEFINITION,
            "keeper",
            text=Text("keeper means:"),
            children=(
                Provision(Unit.PARAGRAPH, "a", text=Text("a person on watch; or")),
                Provision(Unit.PARAGRAPH, "b", text=Text("that person’s deputy;")),
            ),
            tail=Text("and includes an apprentice."),
        ),
        Provision(Unit.NOTE, text=Text("See also <the Act> *1988*.")),
    ),
    provenance=DERIVED,
    source=Source("corpus/lamps/source.txt", 7),
)
LIGHTING = Provision(
    Unit.REGULATION,
    "3A",
    Text("Lighting up"),
    children=(
        Provision(Unit.SUBHEADING, text=Text("At dusk")),
        Provision(
            Unit.SUBREGULATION,
            "1",
            text=Text("A keeper must:"),
            children=(
                Provision(
                    Unit.PARAGRAPH,
                    "a",
                    text=Text("light the lamp:"),
                    children=(
                        Provision(Unit.SUBPARAGRAPH, "i", text=Text("at dusk; or")),
                        Provision(Unit.SUBPARAGRAPH, "ii", text=Text("in fog; and")),
                    ),
                ),
                Provision(Unit.PARAGRAPH, "b", text=Text("stay awake;")),
                Provision(Unit.PENALTY, text=Text("Penalty: 5 penalty units.")),
                Provision(Unit.NOTE, "1", text=Text("Fog is thick.")),
                Provision(Unit.NOTE, "2", text=Text("Dusk is early.")),
            ),
            tail=Text("until dawn."),
            provenance=INFERRED,
        ),
        Provision(Unit.SUBREGULATION, "2", provenance=NOT_HELD),
    ),
)
FEES = Provision(
    Unit.REGULATION,
    "4",
    Text("Fees"),
    Text("The fees are set out in the table."),
    (
        Provision(
            Unit.TABLE,
            "",
            Text("Fees for lamps"),
            children=(
                row(Unit.HEADER, "", "Item", "Lamp", "Fee | day"),
                row(Unit.ITEM, "1", "1", "harbour lamp", "$5"),
                Provision(
                    Unit.ITEM,
                    "2",
                    children=(
                        Provision(Unit.CELL, "1", text=Text("2")),
                        Provision(
                            Unit.CELL,
                            "2",
                            text=Text("a lamp:"),
                            children=(
                                Provision(Unit.PARAGRAPH, "a", text=Text("of oil; or")),
                                Provision(Unit.PARAGRAPH, "b", text=Text("of gas")),
                            ),
                            span=(2, 1),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
LOST = Provision(Unit.REGULATION, "5", Text("Keepers’ hours"), provenance=NOT_HELD)
UNKNOWN = Provision(Unit.REGULATION, "6", provenance=NOT_HELD)
FORM = Provision(
    Unit.FORM,
    "1",
    Text("Summons"),
    children=(
        Provision(Unit.ALINEA, text=Text("Commonwealth of Australia")),
        Provision(Unit.ALINEA, text=Text("To: (name and address)")),
        Provision(Unit.NOTE, text=Text("See regulation 3A.")),
    ),
)
LAW = Document(
    "Lamps & Lights Regulations 1988",
    (
        Provision(
            Unit.PART,
            "1",
            Text("Preliminary"),
            children=(OBJECTS, INTERPRETATION),
        ),
        Provision(
            Unit.PART,
            "2",
            Text("Lamps"),
            children=(
                Provision(
                    Unit.DIVISION,
                    "1",
                    Text("Duties"),
                    children=(LIGHTING, FEES, LOST, UNKNOWN),
                ),
            ),
        ),
        Provision(
            Unit.SCHEDULE,
            "1",
            Text("Forms"),
            children=(
                FORM,
                Provision(Unit.CLAUSE, "1", text=Text("Use black ink.")),
            ),
            designation="Schedule 1—",
        ),
    ),
    (Text("Lamps & Lights Regulations 1988"), Text("Statutory Rules No. 126, 1988")),
)
AMENDING = Citation.parse("F2018L01408")
ENDNOTES = Endnotes(
    ("The endnotes provide information about this compilation.",),
    (("ad", "added or inserted"), ("am", "amended")),
    (
        LawRow(
            Citation(1988, Series.SR, 126),
            "",
            dt.date(1988, 6, 24),
            "",
            (CommencementEntry("", dt.date(1988, 8, 1)),),
            None,
        ),
        LawRow(
            AMENDING,
            "Lamps Amendment Regulations 2018",
            dt.date(2018, 10, 8),
            "F2018L01408",
            (
                CommencementEntry("Sch 1", dt.date(2018, 11, 22), "s 2(1) item 1"),
                CommencementEntry("Sch 2", Pending.AWAITING, "s 2(1) item 2"),
            ),
            "—",
        ),
    ),
    (
        HistoryRow(
            "r 3A",
            "",
            "Part 2 / Division 1",
            (
                HistoryLine(Effect.ADDED, (Cited(Citation(1997, Series.SR, 3)),)),
                HistoryLine(
                    Effect.AMENDED, (Cited(AMENDING, "Sch 2", commenced=False),)
                ),
            ),
        ),
        HistoryRow(
            "Form 1",
            "Schedule 1",
            "Schedule 1",
            (HistoryLine(Effect.SUBSTITUTED, (Cited(AMENDING),)),),
        ),
    ),
    ("Part 2", "Part 2 / Division 1", "Schedule 1"),
    (OtherNote("5", "Editorial changes", "Regulation 1\nA comma was added."),),
)
PUBLICATION = Publication(
    LAW,
    ENDNOTES,
    dt.date(2021, 9, 1),
    dt.date(2021, 10, 12),
    "model",
    "lamps-and-lights",
    Citation(1988, Series.SR, 126),
    dt.date(1988, 6, 24),
    (
        HistoryEvent(
            "regulation:3A",
            Path.parse("regulation:3A"),
            Effect.ADDED,
            Moment(dt.date(1997, 3, 1), 0, Citation(1997, Series.SR, 3), 2),
        ),
        HistoryEvent(
            "form:1",
            Path.parse("schedule:1/form:1"),
            Effect.SUBSTITUTED,
            Moment(dt.date(2018, 11, 22), 0, AMENDING, 12),
            "md",
        ),
        HistoryEvent(
            "regulation:3A",
            Path.parse("regulation:3A"),
            Effect.AMENDED,
            Moment(dt.date.max, 0, AMENDING, 14),
            commenced=False,
        ),
    ),
    (
        Finding(
            "LC101",
            Severity.WARNING,
            "The words of regulation 5 are not held.",
            Source("corpus/lamps/source.txt", 12),
        ),
    ),
)
ALL_PARTS = PARTS
NO_PARTS: frozenset[str] = frozenset()
