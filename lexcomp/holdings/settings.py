"""The TOML files of a project, as they are written: `title.toml` and the others."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from lexcomp.model.bearing import BearingKind
from lexcomp.model.errors import InputError

SeriesName = Literal["Act", "SR", "SLI", "F"]
T = TypeVar("T", bound=msgspec.Struct)


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in which a name that nobody expects is a mistake."""


class CommencementTable(Strict, frozen=True, kw_only=True):
    """`[[commencement]]`: what of an instrument commenced when.

    `day` or `rule` says when: a rule is `awaiting` or `never`. `items` names the
    items meant, as `Sch 1 item 5` or `Sch 1 items 5-9`; without it, all others are.
    """

    provisions: str = ""
    items: tuple[str, ...] = ()
    day: dt.date | None = None
    rule: Literal["awaiting", "never"] | None = None
    basis: str = ""
    evidence: str = ""


class LawTable(Strict, frozen=True, kw_only=True):
    """What a law is called and when it was made: part of every law's file.

    A `title` that is only inferred is left out, and told by an inference.
    """

    series: SeriesName
    title: str = ""
    number: int = 0
    year: int = 0
    register_id: str = ""
    made: dt.date | None = None
    registered: dt.date | None = None
    application: str = ""
    commencement: tuple[CommencementTable, ...] = ()


class RemarkTable(Strict, frozen=True, kw_only=True):
    """`[[remark]]`: what is known of words that are not held.

    `instrument` is the folder of the one by which it is known, whose page tells it
    too; `inference` names what it rests on, if it is not evident.
    """

    provision: str
    text: str
    evidence: str
    since: dt.date | None = None
    until: dt.date | None = None
    instrument: str = ""
    inference: str = ""


class NameTable(Strict, frozen=True, kw_only=True):
    """`[[name]]`: what a law was called up to the day before it got another name."""

    name: str
    until: dt.date


class CompilationTable(Strict, frozen=True, kw_only=True):
    """`[[compilation]]`: where an official compilation that is held was published."""

    day: dt.date
    url: str


class TitleFile(Strict, frozen=True, kw_only=True):
    """`corpus/<jurisdiction>/<id>/title.toml`."""

    id: str
    title: str
    jurisdiction: str
    style: str
    kind: Literal["act", "regulations", "rules"]
    unit: Literal["section", "regulation", "rule"]
    instrument: LawTable
    made_under: str = ""
    made_under_url: str = ""
    fictional: bool = False
    attribution: str = ""
    url: str = ""
    name: tuple[NameTable, ...] = ()
    compilation: tuple[CompilationTable, ...] = ()
    remark: tuple[RemarkTable, ...] = ()


class InstrumentFile(LawTable, frozen=True, kw_only=True):
    """`amendments/<jurisdiction>/<id>/instrument.toml`.

    `amends_by` says which part of it amends the law, and `evidence` how its title and
    days are known.
    """

    id: str
    style: str
    amends: tuple[str, ...]
    amends_by: str = ""
    evidence: str = ""
    fictional: bool = False


ItemStanding = Literal["seen", "stated", "described", "inferred"]
"""Whether the words of an item were seen, what it did is stated by a later source or
described by another, or it is inferred."""


class ItemTable(Strict, frozen=True, kw_only=True):
    """`[[item]]`: an item whose words, or whose effect, are known without a source."""

    num: str
    heading: str
    standing: ItemStanding
    evidence: str
    operations: str
    inference: str = ""


class ItemsFile(Strict, frozen=True, kw_only=True):
    """`items.toml`; `covers` names the provisions about which it is complete."""

    item: tuple[ItemTable, ...]
    covers: tuple[str, ...] = ()


class InferenceTable(Strict, frozen=True, kw_only=True):
    """`[[inference]]`: what is believed, why, and what it says was left alone."""

    name: str
    says: str
    because: str
    leaves: tuple[str, ...] = ()


class DecisionTable(Strict, frozen=True, kw_only=True):
    """`[[reading]]` or `[[incorporate]]`: what an item does, as a person reads it."""

    item: str
    operations: str
    because: str


class EditorialTable(Strict, frozen=True, kw_only=True):
    """`[[editorial]]`: a change that the compiler of a law makes in compiling it.

    `day` is that on which compilation number `compilation` was registered; `kind` and
    `details` are what Endnote 5 says of the change, and `operations` do it.
    """

    compilation: int
    day: dt.date
    provision: str
    kind: str
    details: str
    operations: str


class ModificationTable(Strict, frozen=True, kw_only=True):
    """`[[modification]]`: what bears on a provision and leaves its text as it is.

    `by` is the provision that does it, of the law of this folder or, in a title's file,
    of that of the folder `instrument`. `words` are what it says, or `reference` where
    that is found. Without `since`, it has effect from when its law commences.
    """

    provision: str
    by: str
    evidence: str
    kind: BearingKind = BearingKind.MODIFICATION
    words: str = ""
    reference: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    instrument: str = ""


class TitleDecisionsFile(Strict, frozen=True, kw_only=True):
    """`corpus/<jurisdiction>/<id>/decisions.toml`."""

    editorial: tuple[EditorialTable, ...] = ()
    modification: tuple[ModificationTable, ...] = ()


class DecisionsFile(Strict, frozen=True, kw_only=True):
    """`decisions.toml`: what only a person may decide."""

    inference: tuple[InferenceTable, ...] = ()
    reading: tuple[DecisionTable, ...] = ()
    incorporate: tuple[DecisionTable, ...] = ()
    editorial: tuple[EditorialTable, ...] = ()
    modification: tuple[ModificationTable, ...] = ()


class CitedTable(Strict, frozen=True, kw_only=True):
    """A law that a page of guidance cites, and its address if that is known."""

    title: str
    jurisdiction: str
    url: str = ""


class GuidanceFile(Strict, frozen=True, kw_only=True):
    """`guidance/<id>/guidance.toml`."""

    id: str
    title: str
    publisher: str
    jurisdiction: str
    received: str
    summary: str
    cites: tuple[CitedTable, ...] = ()
    url: str = ""
    note: str = ""
    attribution: str = ""


def read_settings(file: Path, kind: type[T], shown: str) -> T:
    """Read a TOML file.

    Args:
        file: The file.
        kind: What it should hold.
        shown: What to call the file in messages.

    Raises:
        InputError: If it is missing, is not TOML or holds something else.
    """
    try:
        words = file.read_bytes().decode()
        return msgspec.convert(tomllib.loads(words), kind)
    except OSError as error:
        raise InputError(f"It cannot be read: {error.strerror}.", shown) from error
    except UnicodeDecodeError as error:
        raise InputError("It is not UTF-8 text; save it as UTF-8.", shown) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        message = f"It is not TOML ({error}); mend the line."
        raise InputError(message, shown, int(line[1]) if line else None) from error
    except msgspec.ValidationError as error:
        message = f"It does not hold what it should: {error}."
        raise InputError(message, shown, line_of(words, str(error))) from error


def lines_of_tables(words: str, name: str) -> list[int]:
    """Return the lines on which tables of a name begin, `[[name]]`."""
    begins = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    return [
        number
        for number, line in enumerate(words.splitlines(), start=1)
        if begins.match(line)
    ]


def line_of(words: str, needle: str) -> int | None:
    """Return the line of the field that a message of msgspec names, if it stands.

    A field that is missing is looked for where its table begins.
    """
    missing = re.search(r"missing required .*`\$\.([a-z_]+)\[(\d+)\]`", needle)
    if missing:
        lines = lines_of_tables(words, missing[1])
        index = int(missing[2])
        return lines[index] if index < len(lines) else None
    named = re.search(r"field `([a-z_]+)`|`([a-z_]+)`(?! - at)|\$\.([a-z_]+)", needle)
    if not named:
        return None
    field = next(group for group in named.groups() if group)
    for number, line in enumerate(words.splitlines(), start=1):
        if re.match(rf"\s*\[*{field}\b", line):
            return number
    return None
