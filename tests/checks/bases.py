"""Compilations whose endnotes are right, each with what is known of them besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path as File
from random import Random

from lexcomp.endnotes.generate import generate
from lexcomp.holdings.points import points
from lexcomp.model.commencement import Commencement
from lexcomp.model.compilation import Compilation
from lexcomp.model.dates import long
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Endnotes
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.path import Path, Unit
from lexcomp.model.text import Text
from lexcomp.model.timeline import HistoryEvent, Moment
from lexcomp.project import Project
from lexcomp.writers.publication import Publication
from lexcomp.writers.text import write_text

ROOT = File(__file__).parents[2]
FIRST_LAW = ROOT / "corpus/au/F1997B01966/compilations/2021-09-01/source.txt"
PARTS = frozenset({"front", "contents", "endnotes"})


@dataclass(frozen=True, slots=True)
class Base:
    """A compilation as it is published.

    Attributes:
        name: What to call it.
        kind: What kind of law it is.
        lines: The whole text.
        own: The endnotes that its sources make of its day.
        previous: The endnotes of the compilation before it, if there was one.
    """

    name: str
    kind: str
    lines: tuple[str, ...]
    own: Endnotes
    previous: Endnotes | None


def bases() -> Iterator[Base]:
    """Yield the first law, the sample law on five days, and invented Acts."""
    yield _first_law()
    yield from _sample_law()
    for seed in range(4):
        yield invented(seed)


def _first_law() -> Base:
    law = Project.open(ROOT).read("F1997B01966")
    found = {point.day: point.endnotes for point in points(law)}
    (day,) = (each.day for each in law.law.published)
    before = max(each for each in found if each < day)
    lines = FIRST_LAW.read_text("utf-8").splitlines()
    return Base("first law", "regulations", tuple(lines), found[day], found[before])


def _sample_law() -> Iterator[Base]:
    law = Project.open(ROOT).read("harbour-lights")
    made = points(law)
    for number in (-1, -3, -5, -7):
        point, before = made[number], made[number - 1]
        last = point.compilation.instruments[-1]
        cover = _cover(
            "Harbour Lights Regulations", "Statutory Rules 1995 No. 901",
            len(made) + number, point.day, str(last.citation),
        )  # fmt: skip
        document = replace(point.compilation.document, front=cover)
        publication = replace(point.publication, document=document)
        text = write_text(publication, PARTS).decode()
        yield Base(
            f"sample law on {point.day}", "regulations", tuple(text.splitlines()),
            point.endnotes, before.endnotes,
        )  # fmt: skip


def invented(seed: int) -> Base:
    """Make an Act and what happened to it, at random."""
    random = Random(seed)  # noqa: S311 - a seeded test
    acts = _acts(random)
    happened = list(_happened(random, acts))
    cited = {event.moment.citation for event in happened}
    happened += [
        _event("am", "part:1/section:1", act)
        for act in acts
        if act.citation not in cited
    ]
    compilation = _compiled(happened, acts)
    endnotes = generate(compilation)
    earlier = [each for each in happened if each.moment.citation != acts[-1].citation]
    previous = generate(_compiled(earlier, acts[:-1]))
    publication = Publication.of(compilation, endnotes, "model")
    text = write_text(publication, PARTS).decode()
    return Base(f"Act {seed}", "act", tuple(text.splitlines()), endnotes, previous)


def _acts(random: Random) -> tuple[Instrument, ...]:
    """Return amending Acts, one after another; each commences some days later."""
    found: list[Instrument] = []
    day = dt.date(1995, 1, 10)
    number = 3
    for _ in range(random.randint(7, 11)):
        before = day
        day += dt.timedelta(days=random.randint(80, 500))
        number = random.randint(2, 30) + (number if before.year == day.year else 0)
        commenced = day + dt.timedelta(days=random.randint(0, 40))
        citation = Citation(day.year, Series.ACT, number)
        name = f"Lanterns Amendment Act (No. {number}) {day.year}"
        entries = (Commencement("", commenced, "s 2(1) item 1"),)
        found.append(
            Instrument(
                f"{number}-{day.year}", citation, name, day, commencements=entries
            )
        )
    return tuple(found)


def _happened(random: Random, acts: tuple[Instrument, ...]) -> Iterator[HistoryEvent]:
    """Yield what happened to each provision, so that one thing can follow another."""
    for path in _paths():
        there = path[-1].isdigit() and not path.startswith("schedule:2")
        for act in acts:
            if random.random() > 0.25:
                continue
            effects = ["am", "am", "rs", "rep"] if there else ["ad"]
            effect = "am" if path.endswith(":1") else random.choice(effects)
            yield _event(effect, path, act)
            there = effect != "rep"


def _paths() -> Iterator[str]:
    """Yield the provisions that ever were: with a letter, those that were added."""
    for part, sections in (("1", "1 2 2A 3"), ("2", "4 5 5A 5B 6 7"), ("3", "8 9 10")):
        for number in sections.split():
            division = f"/division:{1 + (number > '5A')}" if part == "2" else ""
            yield f"part:{part}{division}/section:{number}"
    for number in ["1", "2", "2A", "3"]:
        yield f"schedule:1/clause:{number}"


def _event(effect: str, path: str, act: Instrument) -> HistoryEvent:
    day = act.commencements[0].day
    assert isinstance(day, dt.date)
    moment = Moment(day, 0, act.citation, 0)
    place = Path.parse(path.split("/", path.count("/"))[-1])
    if path.startswith("schedule"):
        place = Path.parse(path)
    return HistoryEvent("", place, Effect(effect), moment, "", commenced=True)


def _compiled(
    happened: list[HistoryEvent], acts: tuple[Instrument, ...]
) -> Compilation:
    day = acts[-1].commencements[0].day
    assert isinstance(day, dt.date)
    principal = Instrument(
        "lanterns", Citation(1990, Series.ACT, 5), "Lanterns Act 1990",
        dt.date(1990, 2, 1),
        commencements=(Commencement("", dt.date(1990, 3, 1), "s 2"),),
    )  # fmt: skip
    cover = _cover(
        "Lanterns Act 1990", "No. 5, 1990", len(acts), day, f"Act {acts[-1].citation}"
    )
    return Compilation(
        in_force_on=day,
        known_on=dt.date.max,
        document=_document(happened, cover),
        events=tuple(happened),
        principal=principal,
        instruments=acts,
    )


def _document(happened: list[HistoryEvent], cover: tuple[Text, ...]) -> Document:
    last = {str(each.path): each.effect for each in happened}
    paths = [path for path in _paths() if _is_there(path, last)]
    return Document("Lanterns Act 1990", _nested(paths, ""), front=cover)


def _is_there(path: str, last: dict[str, Effect]) -> bool:
    name = path if path.startswith("schedule") else path.rpartition("/")[2]
    effect = last.get(name)
    if effect is None:
        return path[-1].isdigit()
    return effect is not Effect.REPEALED


def _nested(paths: list[str], above: str) -> tuple[Provision, ...]:
    inner = [path.removeprefix(above) for path in paths if path.startswith(above)]
    heads = dict.fromkeys(path.split("/")[0] for path in inner if path)
    return tuple(_provision(head, _nested(paths, f"{above}{head}/")) for head in heads)


def _provision(head: str, children: tuple[Provision, ...]) -> Provision:
    unit, _, number = head.partition(":")
    words = "" if children else f"A lantern of kind {number} must be lit at dusk."
    return Provision(
        Unit(unit),
        number,
        Text(f"Lanterns of kind {number}"),
        Text(words),
        children,
    )


def _cover(
    title: str, number: str, compilation: int, day: dt.date, up_to: str
) -> tuple[Text, ...]:
    lines = (
        title,
        number,
        f"Compilation No. {compilation}",
        f"Compilation date: {long(day)}",
        f"Includes amendments up to: {up_to.replace('No ', 'No. ')}",
    )
    return tuple(map(Text, lines))
