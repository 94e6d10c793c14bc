"""One folder of `corpus`, with all that amends it: everything held of a law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lexcomp.holdings.bearings import (
    all_bearings,
    application_disagreements,
    with_application,
)
from lexcomp.holdings.decided import (
    read_decided,
    with_decided,
    without_modifying,
)
from lexcomp.holdings.deciding import Written, idle
from lexcomp.holdings.instruments import Amending, as_instrument
from lexcomp.holdings.preparing import prepare
from lexcomp.holdings.published import (
    PublishedFile,
    must_be_whole,
    read_published,
)
from lexcomp.holdings.remarks import read_remark
from lexcomp.holdings.settings import GuidanceFile, TitleFile, read_settings
from lexcomp.holdings.steps import (
    ItemRead,
    decision_name,
    findings_of,
)
from lexcomp.holdings.timelines import Sources, timeline_of
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding
from lexcomp.model.law import CitedLaw, Guidance, Inference, Law, Remark, Title
from lexcomp.model.path import Unit
from lexcomp.model.timeline import Assumption, Lists
from lexcomp.styles.known import BY_NAME
from lexcomp.writers.notation import notation


@dataclass(frozen=True, slots=True)
class Held:
    """A law, and how each item of each instrument that amends it was read."""

    law: Law
    amendings: tuple[Amending, ...]
    items: dict[str, tuple[ItemRead, ...]]


def read_law(
    folder: Path, root: Path, assumptions: tuple[Assumption, ...] = ()
) -> Held:
    """Read a law with everything that is held of it.

    Args:
        folder: A folder of `corpus/<jurisdiction>`.
        root: The project's folder, from which messages name files.
        assumptions: What is supposed to happen; all that comes of it says so.

    Raises:
        InputError: If a file cannot be used, nothing of the law's text is held, or an
            event is supposed that nobody has written down.
    """
    shown = str((folder / "title.toml").relative_to(root))
    settings = read_settings(folder / "title.toml", TitleFile, shown)
    title = _title(settings)
    made, published = _texts(folder, root, title, settings)
    ready = prepare(root, title, assumptions)
    _must_fit(folder, settings, shown)
    items = ready.items
    amendings = with_application(ready.amendings, items, title)
    principal = as_instrument(settings.id, settings.instrument, shown)
    timeline, odd = timeline_of(
        Sources(title, principal, made, published, amendings, items, ready.events)
    )
    decided = read_decided(folder, root, principal, amendings)
    timeline = with_decided(timeline, decided, all_bearings(amendings, items, title))
    inferences = tuple(_inferences(amendings))
    law = Law(
        title=title,
        timeline=replace(timeline, assumptions=assumptions),
        published=tuple(each.compilation for each in published),
        inferences=inferences,
        remarks=_remarks(settings, shown, amendings, inferences),
        guidance=tuple(_guidance(folder, root)),
        events=ready.about(title.id),
        findings=(
            *without_modifying(ready.findings, amendings, decided.bearings),
            *_findings(made, published, items),
            *application_disagreements(amendings, items, title),
            *odd,
        ),
    )
    return _with_idle(Held(law, amendings, items), root)


def _with_idle(held: Held, root: Path) -> Held:
    """Return a law with findings about what is written down and does nothing."""
    names = {
        name: read_settings(folder / "title.toml", TitleFile, name).title
        for name, folder in read_titles(root).items()
        if any(name in each.amends for each in held.amendings)
    }
    written = Written(
        amendings=held.amendings,
        items=held.items,
        names={
            each.instrument.id: tuple(names[law] for law in each.amends)
            for each in held.amendings
        },
        recorded=held.law.timeline.recorded,
        remarks=held.law.remarks,
    )
    findings = (*held.law.findings, *idle(written))
    return replace(held, law=replace(held.law, findings=findings))


def _remarks(
    settings: TitleFile,
    shown: str,
    amendings: tuple[Amending, ...],
    inferences: tuple[Inference, ...],
) -> tuple[Remark, ...]:
    instruments = {amending.instrument.id for amending in amendings}
    names = {inference.name for inference in inferences}
    return tuple(
        read_remark(each, shown, instruments, names) for each in settings.remark
    )


def read_titles(root: Path) -> dict[str, Path]:
    """Return the folders of the laws that a project holds, by their ids.

    Raises:
        InputError: If the folder holds no law.
    """
    files = sorted(root.glob("corpus/*/*/title.toml"))
    if not files:
        message = "It holds no corpus/<jurisdiction>/<id>/title.toml; run in a project."
        raise InputError(message, str(root))
    return {file.parent.name: file.parent for file in files}


def _must_fit(
    folder: Path,
    settings: TitleFile,
    shown: str,
) -> None:
    """Refuse files that name what is not there, so that nothing is dropped unseen."""
    if settings.id != folder.name:
        message = f"Its `id` is “{settings.id}” and its folder “{folder.name}”."
        raise InputError(f"{message} Make them one.", shown)
    if settings.style not in BY_NAME:
        known = ", ".join(BY_NAME)
        raise InputError(f"“{settings.style}” is no style; use one of {known}.", shown)


def _title(settings: TitleFile) -> Title:
    return Title(
        id=settings.id,
        name=settings.title,
        jurisdiction=settings.jurisdiction,
        kind=settings.kind,
        unit=Unit(settings.unit),
        made_under=settings.made_under,
        made_under_url=settings.made_under_url,
        fictional=settings.fictional,
        attribution=settings.attribution,
        url=settings.url,
        names=tuple((each.name, each.until) for each in settings.name),
        lists=Lists(settings.lists),
    )


def _texts(
    folder: Path, root: Path, title: Title, settings: TitleFile
) -> tuple[PublishedFile | None, tuple[PublishedFile, ...]]:
    """Read what is held of the text: as made, and of official compilations."""
    made = _made(folder, root, title)
    published = tuple(_published(folder, root, title, settings))
    if not made and not published:
        message = "Neither as-made/ nor compilations/ holds a source; add one."
        raise InputError(message, str((folder / "title.toml").relative_to(root)))
    return made, published


def _made(folder: Path, root: Path, title: Title) -> PublishedFile | None:
    for file in sorted(folder.glob("as-made/source.*")):
        shown = str(file.relative_to(root))
        return read_published(file, shown, title=title.name, basic=title.unit)
    return None


def _published(
    folder: Path, root: Path, title: Title, settings: TitleFile
) -> Iterator[PublishedFile]:
    urls = {each.day: each.url for each in settings.compilation}
    for file in sorted(folder.glob("compilations/*/source.*")):
        shown = str(file.relative_to(root))
        try:
            day = dt.date.fromisoformat(file.parent.name)
        except ValueError as error:
            message = f"“{file.parent.name}” is not a date; name the folder YYYY-MM-DD."
            raise InputError(message, shown) from error
        found = read_published(file, shown, title=title.name, basic=title.unit)
        must_be_whole(found)
        cover = found.compilation.cover
        if cover.day is not None and cover.day != day:
            message = (
                f"Its cover says {cover.day.isoformat()} and its folder"
                f" {day.isoformat()}; rename the folder."
            )
            raise InputError(message, shown)
        url = urls.pop(day, "")
        compilation = replace(found.compilation, day=day, url=url)
        yield replace(found, compilation=compilation)
    if urls:
        message = f"No compilation of {min(urls).isoformat()} is held."
        titled = str((folder / "title.toml").relative_to(root))
        raise InputError(f"{message} Mend `day` of [[compilation]].", titled)


def _inferences(amendings: tuple[Amending, ...]) -> Iterator[Inference]:
    for amending in amendings:
        citation = amending.instrument.citation
        for belief in amending.beliefs:
            yield Inference(
                belief.name, belief.says, belief.because, citation, belief.source
            )
        for item, decision in amending.decisions.items():
            done = "; ".join(map(notation, decision.operations))
            name = decision_name(amending.instrument, item)
            says = f"{item} does this: {done}."
            yield Inference(name, says, decision.because, citation, decision.source)


def _guidance(folder: Path, root: Path) -> Iterator[Guidance]:
    for file in sorted(folder.glob("guidance/*/guidance.toml")):
        shown = str(file.relative_to(root))
        found = read_settings(file, GuidanceFile, shown)
        if not (file.parent / found.received).is_file():
            message = f"There is no {found.received} beside it; mend `received`."
            raise InputError(message, shown)
        yield Guidance(
            id=found.id,
            title=found.title,
            publisher=found.publisher,
            jurisdiction=found.jurisdiction,
            url=found.url,
            cites=tuple(
                CitedLaw(each.title, each.jurisdiction, each.url)
                for each in found.cites
            ),
            summary=found.summary,
            note=found.note,
            attribution=found.attribution,
            file=str((file.parent / found.received).relative_to(root)),
        )


def _findings(
    made: PublishedFile | None,
    published: tuple[PublishedFile, ...],
    items: dict[str, tuple[ItemRead, ...]],
) -> Iterator[Finding]:
    for file in (*((made,) if made else ()), *published):
        yield from file.findings
    for read in items.values():
        yield from findings_of(read)
