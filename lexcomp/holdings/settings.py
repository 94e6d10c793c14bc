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
from lexcomp.model.event import EventKind

SeriesName = Literal["Act", "SR", "SLI", "F"]
T = TypeVar("T", bound=msgspec.Struct)


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in which a name that nobody expects is a mistake."""


class CommencementTable(Strict, frozen=True, kw_only=True):
    """`[[commencement]]`: what of an instrument commenced when.

    `day` or `rule` says when: a rule is `awaiting` or `never`; without either, the
    words of the law do, with the events of `events.toml`. `items` names the
    items meant, as `Sch 1 item 5` or `Sch 1 items 5-9`; without it, all others are.
    `known` is the day from which the day could be known, if it was not when the law
    was published, as where a Proclamation fixed it later. `turn` is 1 for what
    commences immediately after something else of that day, and 2 after that.
    """

    provisions: str = ""
    items: tuple[str, ...] = ()
    day: dt.date | None = None
    known: dt.date | None = None
    turn: int = 0
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
    """`corpus/<jurisdiction>/<id>/title.toml`.

    `lists` says whether the compiler keeps up to date what lists of its sections or
    Divisions stand in the law itself, or leaves them to the items that amend it.
    """

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
    lists: Literal["rebuilt", "left"] = "rebuilt"
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
    """`[[inference]]`: what is believed, why, and what it says was left alone.

    `tells` is what it says of the instrument itself, where no words rest on it.
    """

    name: str
    says: str
    because: str
    leaves: tuple[str, ...] = ()
    tells: Literal["", "title", "commencement"] = ""


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


class EventTable(Strict, frozen=True, kw_only=True):
    """`[[event]]`: what happened to a law, or what a law waits for.

    `day` says when it took effect, and `rule` that it is `awaiting` or will `never`
    happen. `known` is the day from which this could be known, if not `day` itself.
    `law` names another law that it is about, in the words by which laws cite it;
    without it, the law of the folder is meant. `provisions` and `items` say of which
    part. `operations` are what a correction does, in notation.
    """

    id: str
    kind: EventKind
    evidence: str
    day: dt.date | None = None
    rule: Literal["awaiting", "never"] | None = None
    known: dt.date | None = None
    law: str = ""
    provisions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    register_id: str = ""
    gazette: str = ""
    by: str = ""
    authority: str = ""
    operations: str = ""


class EventsFile(Strict, frozen=True, kw_only=True):
    """`events.toml`."""

    event: tuple[EventTable, ...]


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


def lines_of(file: Path, field: str) -> tuple[int, ...]:
    """Return the lines on which the tables of a list begin: each `[[reading]]`.

    Args:
        file: A TOML file that can be read.
        field: The name of the list.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    found, quoted = [], ""
    for number, line in enumerate(lines, start=1):
        if not quoted and re.match(rf"\s*\[\[\s*{field}\s*\]\]", line):
            found.append(number)
        for mark in re.findall(r'"""|\'\'\'', line):
            quoted = "" if quoted == mark else quoted or mark
    return tuple(found)


def field_line(file: Path, field: str) -> int:
    """Return the line of a field at the top of a TOML file; 1 if it has none."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    found = (n for n, line in enumerate(lines, 1) if re.match(rf"{field}\s*=", line))
    return next(found, 1)


def line_of(words: str, needle: str) -> int | None:
    r"""Return the line of the field that a message of msgspec names, if it stands.

    Examples:
        >>> words = '[[event]]\nid = "a"\n[[event]]\nid = 5'
        >>> line_of(words, "Expected `str`, got `int` - at `$.event[1].id`")
        4
    """
    nested = re.search(r"\$\.(\w+)\[(\d+)\](?:\.(\w+))?", needle)
    if nested:
        lacking = re.search(r"missing required field `(\w+)`", needle)
        unknown = re.search(r"unknown field `(\w+)`", needle)
        inner = unknown[1] if unknown else nested[3]
        field = "" if lacking else inner or ""
        return line_in_table(words, nested[1], int(nested[2]), field)
    named = re.search(r"field `([a-z_]+)`|`([a-z_]+)`(?! - at)|\$\.([a-z_]+)", needle)
    if not named:
        return None
    field = next(group for group in named.groups() if group)
    for number, line in enumerate(words.splitlines(), start=1):
        if re.match(rf"\s*\[*{field}\b", line):
            return number
    return None


def line_in_table(words: str, table: str, index: int, field: str = "") -> int | None:
    """Return the line of a field of one of several tables of a name.

    Args:
        words: The file.
        table: The name of the tables, `event` for `[[event]]`.
        index: Which of them, from 0.
        field: The field; that of the table itself without it, or if it is not there.
    """
    lines = words.splitlines()
    starts = [number - 1 for number in lines_of_tables(words, table)]
    if index >= len(starts):
        return None
    start = starts[index]
    end = next((at for at in starts if at > start), len(lines))
    inside = (
        at
        for at in range(start, end)
        if field and re.match(rf"\s*{field}\b", lines[at])
    )
    return next(inside, start) + 1
