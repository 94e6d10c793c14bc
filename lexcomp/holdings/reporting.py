"""From findings to a report: what is suppressed, what a baseline knows, what is new."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from lexcomp.holdings.baseline import Baseline, against
from lexcomp.holdings.suppressions import (
    NAME,
    Suppression,
    read_suppressions,
    suppress,
    unused,
)
from lexcomp.model.finding import Finding
from lexcomp.model.report import Reported, fingerprints
from lexcomp.model.source import Source
from lexcomp.writers.findings import in_order

Located = tuple[Finding, Source | None]
"""A finding, and the place to open, seen from where the command runs."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What sets findings aside.

    Attributes:
        suppressions: The entries that hold here.
        expected: Those of them that must be of use, or are reported.
        baseline: The findings that were there before, if such a file was given.
    """

    suppressions: tuple[Suppression, ...] = ()
    expected: tuple[Suppression, ...] = ()
    baseline: Baseline | None = None

    def unasked(self) -> Setting:
        """Return the same for a part of a project, where not all are of use."""
        return replace(self, expected=())


def report(findings: Iterable[Located], setting: Setting) -> tuple[Reported, ...]:
    """Report findings: each once, with what is known of it.

    What is no longer found, of a baseline or of the suppressions, is a finding too.
    """
    places = dict(findings)
    ordered = in_order(places)
    reported, used = suppress(
        (
            Reported(finding, digest, places[finding])
            for finding, digest in zip(ordered, fingerprints(ordered), strict=True)
        ),
        setting.suppressions,
    )
    late = list(unused(setting.expected, used))
    if setting.baseline is not None:
        reported, gone = against(reported, setting.baseline)
        late += gone
    extra = (
        Reported(finding, digest, finding.source)
        for finding, digest in zip(late, fingerprints(late), strict=True)
    )
    return (*reported, *extra)


def setting_of_project(root: Path, baseline: Baseline | None = None) -> Setting:
    """Read the suppressions of a project: its own, and those beside each law.

    Raises:
        InputError: If a file of them cannot be used.
    """
    files = (
        *root.glob(NAME),
        *sorted(root.glob(f"corpus/*/*/{NAME}")),
        *sorted(root.glob(f"amendments/*/*/{NAME}")),
    )
    read = tuple(
        each
        for file in files
        for each in read_suppressions(file, file.relative_to(root).as_posix())
    )
    return Setting(read, read, baseline)


def setting_of_files(paths: Iterable[str], baseline: Baseline | None = None) -> Setting:
    """Read the suppressions for single files: beside each, and above it up to here.

    Paths are as `plain_path` gives them.

    Of those for files that are not given now, nothing is expected.

    Raises:
        InputError: If a file of them cannot be used.
    """
    given = [PurePosixPath(path) for path in paths]
    folders = dict.fromkeys(folder for path in given for folder in _folders(path))
    read = tuple(
        each
        for folder in folders
        if Path(folder / NAME).is_file()
        for each in read_suppressions(Path(folder / NAME), str(folder / NAME))
    )
    meant = tuple(
        each
        for each in read
        if each.folder / each.table.file in given
        or (not each.table.file and any(each.folder == path.parent for path in given))
    )
    return Setting(read, meant, baseline)


def plain_path(path: str) -> str:
    """Return a path with plain slashes, from here where it lies below here.

    Examples:
        >>> plain_path("./law/../law/source.txt"), plain_path("-")
        ('law/source.txt', '-')
    """
    plain = Path(os.path.normpath(path))
    here = Path.cwd()
    return (plain.relative_to(here) if plain.is_relative_to(here) else plain).as_posix()


def place_in(root: Path, finding: Finding, otherwise: Path) -> Source:
    """Return the place to open for a finding of a project.

    Args:
        root: The project's folder.
        finding: What was found; its file is named from that folder.
        otherwise: The file to open where it names none, or what is no file.
    """
    source = finding.source
    if source and (root / source.file).is_file():
        return Source(plain_path(str(root / source.file)), source.line)
    return Source(plain_path(str(otherwise)), 1)


def _folders(path: PurePosixPath) -> Iterator[PurePosixPath]:
    """Yield the folder of a file, and those above it where it lies below here."""
    if path.is_absolute() or path.parts[:1] == ("..",):
        yield path.parent
    else:
        yield from path.parents
