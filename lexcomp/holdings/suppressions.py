"""Findings that a person has looked at and sets aside, each with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from lexcomp.checks.manual import rules
from lexcomp.holdings.settings import Strict, lines_of_tables, read_settings
from lexcomp.model.errors import InputError
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.report import Reported, State
from lexcomp.model.source import Source

NAME = "suppressions.toml"

_CODE = re.compile(r"LC\d{3}")


class SuppressionTable(Strict, frozen=True, kw_only=True):
    """`[[suppress]]`: a finding that is set aside, and why.

    `code` is that of the finding or the name of its rule. `file` is seen from the
    folder of this file; `row` is the row that the finding names, and `says` words of
    its message. What is not said is not asked.
    """

    code: str
    because: str
    file: str = ""
    row: str = ""
    says: str = ""


class _File(Strict, frozen=True, kw_only=True):
    suppress: tuple[SuppressionTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Suppression:
    """An entry of a file, which holds for what lies in the folder of that file."""

    table: SuppressionTable
    folder: PurePosixPath
    source: Source


def read_suppressions(file: Path, shown: str) -> tuple[Suppression, ...]:
    """Read a `suppressions.toml`.

    Args:
        file: The file.
        shown: What to call it, from the folder from which findings name files.

    Raises:
        InputError: If it holds something else, or an entry gives no reason.
    """
    read = read_settings(file, _File, shown)
    lines = lines_of_tables(file.read_text("utf-8"), "suppress")
    names = {rule.name for rule in rules()}
    found: list[Suppression] = []
    for index, table in enumerate(read.suppress):
        line = lines[index] if index < len(lines) else 1
        if not table.because.strip():
            message = "This suppression gives no reason; say it in `because`."
            raise InputError(message, shown, line)
        if not _CODE.fullmatch(table.code) and table.code not in names:
            message = f"“{table.code}” is no code of a finding and no rule; name one"
            raise InputError(f"{message} such as LC301 or C1.", shown, line)
        folder = PurePosixPath(shown).parent
        found.append(Suppression(table, folder, Source(shown, line)))
    return tuple(found)


def suppress(
    reported: Iterable[Reported], suppressions: tuple[Suppression, ...]
) -> tuple[tuple[Reported, ...], frozenset[Suppression]]:
    """Mark what is set aside, and tell which suppressions were of use."""
    used: set[Suppression] = set()
    marked: list[Reported] = []
    for each in reported:
        by = next((one for one in suppressions if _covers(one, each)), None)
        if by is None:
            marked.append(each)
            continue
        used.add(by)
        because = " ".join(by.table.because.split())
        marked.append(replace(each, state=State.SUPPRESSED, because=because))
    return tuple(marked), frozenset(used)


def unused(
    suppressions: Iterable[Suppression], used: frozenset[Suppression]
) -> Iterator[Finding]:
    """Tell of suppressions that set nothing aside: the finding is gone."""
    for each in suppressions:
        if each in used:
            continue
        table = each.table
        of = "".join(
            f", {name} “{words}”"
            for name, words in (
                ("file", table.file),
                ("row", table.row),
                ("saying", table.says),
            )
            if words
        )
        message = f"Nothing is found that this suppresses ({table.code}{of}); take it"
        yield Finding("LC511", Severity.WARNING, f"{message} out.", each.source)


def _covers(suppression: Suppression, reported: Reported) -> bool:
    table, finding = suppression.table, reported.finding
    if table.code not in {finding.code, finding.rule}:
        return False
    if table.row and table.row != finding.row:
        return False
    if table.says not in finding.message:
        return False
    sources = filter(None, (finding.source, reported.where))
    files = [PurePosixPath(source.file) for source in sources]
    if table.file:
        meant = suppression.folder / table.file
        return any(each == meant for each in files)
    return any(each.is_relative_to(suppression.folder) for each in files)
