"""Single mistakes in endnotes that are right, made at random and each by its kind.

Endnotes are lines of text: a row has its cells joined by ` | `, and a line that goes on
from it begins with `|`. A fault is one slip of one row, of the kinds that drafters and
converters make.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from random import Random

_WRONG_MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "June": "Jun",
    "July": "Jul",
    "Aug": "August",
    "Sept": "Sep",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_CITED = re.compile(r"(?:SLI )?No\.? \d+, \d{4}|\d{4} No\. \d+|F\d{4}L\d{5}")
_NUMBER = re.compile(r"(?:^|\| )(\d{1,3}, \d{4})\b")
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join([*_WRONG_MONTHS, 'May'])}) (\d{{4}})\b")
_EFFECT = re.compile(r"(?<=\| )(ad|am|rep|rs)(?=\.? )")


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of a row, from `start` up to before `end`."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Lines with a mistake in them, and the names of the row that it is in."""

    kind: str
    lines: tuple[str, ...]
    names: tuple[str, ...]


Kind = Callable[[list[str], Random], Fault | None]


def law_rows(lines: list[str]) -> list[Row]:
    """Return the rows of the legislation history, by their numbers."""
    start = next(i for i, each in enumerate(lines) if _is_head(each))
    return _rows(lines, start, _history_head(lines), _law_name)


def history_rows(lines: list[str]) -> list[Row]:
    """Return the rows of the amendment history, without its sub-headers."""
    return _rows(lines, _history_head(lines), len(lines), _label)


def _is_head(line: str) -> bool:
    return bool(re.match(r"(?:Act|Number and year|Name) \| ", line))


def _history_head(lines: list[str]) -> int:
    return next(i for i, each in enumerate(lines) if each.startswith("Provision aff"))


def _rows(
    lines: list[str], start: int, end: int, name: Callable[[str], str]
) -> list[Row]:
    found: list[Row] = []
    for at in range(start, end):
        line = lines[at]
        if _is_head(line) or "|" not in line:
            continue
        if line.startswith("|"):
            if found and found[-1].end == at:
                found[-1] = Row(found[-1].start, at + 1, found[-1].name)
        elif name(line):
            found.append(Row(at, at + 1, name(line)))
    return found


def _law_name(line: str) -> str:
    number = _NUMBER.search(line)
    register = re.search(r"F\d{4}L\d{5}", line)
    return number[1] if number else register[0] if register else ""


def _label(line: str) -> str:
    label, _, cell = line.partition("|")
    return label.rstrip(" .") if _CITED.search(cell) else ""


def drop_row(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(history_rows(lines))
    return _cut("drop row", lines, row)


def drop_law(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines)[1:])
    return _cut("drop law", lines, row)


def swap_rows(lines: list[str], random: Random) -> Fault | None:
    return _swap("swap rows", lines, history_rows(lines), random)


def swap_laws(lines: list[str], random: Random) -> Fault | None:
    return _swap("swap laws", lines, law_rows(lines)[1:], random)


def repeat_row(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(history_rows(lines))
    return _repeat("repeat row", lines, row)


def repeat_law(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines)[1:])
    return _repeat("repeat law", lines, row)


def retype_number(lines: list[str], random: Random) -> Fault | None:
    """Change a digit of the number of a law that is cited."""
    return _recite("retype number", lines, random, _other_number)


def retype_year(lines: list[str], random: Random) -> Fault | None:
    """Cite a law as of another year."""
    return _recite("retype year", lines, random, _other_year)


def cite_another(lines: list[str], random: Random) -> Fault | None:
    """Cite another law that is listed."""
    all_cited = sorted(
        {each for row in history_rows(lines) for each in _cites(lines, row)}
    )
    return _recite(
        "cite another law", lines, random, lambda _, random: random.choice(all_cited)
    )


def reorder_citations(lines: list[str], random: Random) -> Fault | None:
    found = [
        (row, at)
        for row in history_rows(lines)
        for at in range(row.start, row.end)
        if lines[at].count(";") > 0
    ]
    if not found:
        return None
    row, at = random.choice(found)
    cites = list(_CITED.finditer(lines[at]))
    which = random.randrange(len(cites) - 1)
    one, other = cites[which], cites[which + 1]
    line = lines[at]
    line = (
        line[: one.start()]
        + other[0]
        + line[one.end() : other.start()]
        + one[0]
        + line[other.end() :]
    )
    return _with("reorder citations", lines, at, line, row.name)


def drop_citation(lines: list[str], random: Random) -> Fault | None:
    found = [
        (row, at)
        for row in history_rows(lines)
        for at in range(row.start, row.end)
        if lines[at].count(";") > 0
    ]
    if not found:
        return None
    row, at = random.choice(found)
    head, _, cites = lines[at].partition("; ")
    pieces = cites.split("; ")
    pieces.pop(random.randrange(len(pieces)))
    line = "; ".join([head, *pieces])
    line = line if line.endswith("|") or not lines[at].endswith("|") else f"{line} |"
    return _with("drop citation", lines, at, line, row.name)


def repeat_citation(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(history_rows(lines))
    at = random.randrange(row.start, row.end)
    cited = random.choice(list(_CITED.finditer(lines[at])))
    line = f"{lines[at][: cited.end()]}; {cited[0]}{lines[at][cited.end() :]}"
    return _with("repeat citation", lines, at, line, row.name)


def miss_repeal(lines: list[str], random: Random) -> Fault | None:
    """Leave out the line that says that a provision was repealed."""
    return _miss("missing rep", lines, random, r"rep")


def miss_addition(lines: list[str], random: Random) -> Fault | None:
    """Leave out the line that says that a provision was added."""
    return _miss("missing ad", lines, random, r"ad")


def change_effect(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(history_rows(lines))
    ats = [at for at in range(row.start, row.end) if _EFFECT.search(lines[at])]
    if not ats:
        return None
    at = random.choice(ats)
    now = _EFFECT.search(lines[at])
    assert now
    other = random.choice(
        [each for each in ("ad", "am", "rep", "rs") if each != now[0]]
    )
    line = lines[at][: now.start()] + other + lines[at][now.end() :]
    return _with("change effect", lines, at, line, row.name)


def relabel_row(lines: list[str], random: Random) -> Fault | None:
    """Put another number at the head of a row."""
    row = random.choice(
        [each for each in history_rows(lines) if re.search(r"\d", each.name)]
    )
    other = re.sub(
        r"\d+",
        lambda each: str(int(each[0]) + random.randint(1, 40)),
        row.name,
        count=1,
    )
    line = other + lines[row.start][len(row.name) :]
    return _with("relabel row", lines, row.start, line, row.name, other)


def split_line(lines: list[str], random: Random) -> Fault | None:
    """Give the last citation of a line a line of its own with the same effect."""
    found = [
        (row, at, effect)
        for row in history_rows(lines)
        for at in range(row.start, row.end)
        if lines[at].count(";") > 0
        for effect in [_EFFECT.search(lines[at])]
        if effect
    ]
    if not found:
        return None
    row, at, effect = random.choice(found)
    head, _, last = lines[at].rpartition("; ")
    tail = " |" if lines[at].rstrip().endswith("|") else ""
    stop = "." if lines[at][effect.end()] == "." else ""
    changed = [
        *lines[:at],
        f"{head}{tail}",
        f"| {effect[0]}{stop} {last}",
        *lines[at + 1 :],
    ]
    return Fault("split line", tuple(changed), (row.name,))


def add_line(lines: list[str], random: Random) -> Fault | None:
    """Say once more of a row what its last line says."""
    row = random.choice(history_rows(lines))
    last = lines[row.end - 1]
    line = f"|{last.partition('|')[2]}"
    changed = [*lines[: row.end], line, *lines[row.end :]]
    return Fault("add line", tuple(changed), (row.name,))


def wrong_subheader(lines: list[str], random: Random) -> Fault | None:
    """Move the first row under a sub-header to before it."""
    heads = [
        row
        for row in history_rows(lines)
        if lines[row.start - 1].rstrip(" |")
        and not _CITED.search(lines[row.start - 1])
        and re.match(r"(?:Part|Division) \w+ ?\|?$", lines[row.start - 1])
        and re.match(r"[rs]\.? ", row.name)
    ]
    if not heads:
        return None
    row = random.choice(heads)
    changed = [*lines]
    head = changed.pop(row.start - 1)
    changed.insert(row.end - 1, head)
    return Fault("wrong sub-header", tuple(changed), (row.name, head.rstrip(" |")))


def rename_subheader(lines: list[str], random: Random) -> Fault | None:
    heads = [
        at
        for at in range(_history_head(lines), len(lines))
        if re.match(r"(?:Part|Division) \d+[A-Z]* ?\|?$", lines[at])
    ]
    if not heads:
        return None
    at = random.choice(heads)
    other = re.sub(r"\d+", lambda each: str(int(each[0]) + 7), lines[at], count=1)
    below = next((row for row in history_rows(lines) if row.start > at), None)
    names = (
        other.rstrip(" |"),
        lines[at].rstrip(" |"),
        *([below.name] if below else []),
    )
    return _with("rename sub-header", lines, at, other, *names)


def wrong_law_number(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines)[1:])
    number = re.search(r"\b(\d{1,3})(?=, \d{4})", lines[row.start])
    if not number or "," not in row.name:
        return None
    other = str(int(number[1]) + random.randint(10, 90))
    line = lines[row.start][: number.start()] + other + lines[row.start][number.end() :]
    new = row.name.replace(number[1], other, 1)
    return _with("wrong number of law", lines, row.start, line, row.name, new)


def wrong_law_year(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines)[1:])
    if "," not in row.name:
        return None
    number, year = row.name.split(", ")
    new = f"{number}, {int(year) + random.choice((-9, -1, 1, 10))}"
    line = lines[row.start].replace(row.name, new, 1)
    return _with("wrong year of law", lines, row.start, line, row.name, new)


def wrong_month(lines: list[str], random: Random) -> Fault | None:
    """Write a month as endnotes do not."""
    row = random.choice(law_rows(lines))
    date = _DATE.search(lines[row.start])
    if not date or date[2] not in _WRONG_MONTHS:
        return None
    line = lines[row.start]
    line = line[: date.start(2)] + _WRONG_MONTHS[date[2]] + line[date.end(2) :]
    return _with("wrong month", lines, row.start, line, row.name)


def wrong_registration_year(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines))
    date = _DATE.search(lines[row.start])
    if not date:
        return None
    year = str(int(date[3]) + random.choice((-10, -1, 2, 10)))
    line = lines[row.start][: date.start(3)] + year + lines[row.start][date.end(3) :]
    return _with("wrong year of registration", lines, row.start, line, row.name)


def wrong_commencement(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines))
    dates = list(_DATE.finditer(lines[row.start]))
    if len(dates) < 2:
        return None
    date = dates[-1]
    year = str(int(date[3]) + random.choice((-10, -1, 1, 10)))
    line = lines[row.start][: date.start(3)] + year + lines[row.start][date.end(3) :]
    return _with("wrong day of commencement", lines, row.start, line, row.name)


def drop_application(lines: list[str], random: Random) -> Fault | None:
    row = random.choice(law_rows(lines)[1:])
    line, count = re.subn(r"\| — ?(\|?)$", r"| \1", lines[row.start])
    if not count:
        return None
    return _with("drop application", lines, row.start, line.rstrip(" "), row.name)


def wrong_register_id(lines: list[str], random: Random) -> Fault | None:
    rows = [
        row for row in law_rows(lines) if re.search(r"F\d{4}L\d{5}", lines[row.start])
    ]
    if not rows:
        return None
    row = random.choice(rows)
    found = re.search(r"F(\d{4})L(\d{5})", lines[row.start])
    assert found
    other = f"F{found[1]}L{int(found[2]) + random.randint(1, 400):05}"
    line = lines[row.start].replace(found[0], other)
    return _with("wrong register identifier", lines, row.start, line, row.name, other)


def wrong_up_to(lines: list[str], random: Random) -> Fault | None:
    """Name another law on the cover."""
    at = next(
        (i for i, each in enumerate(lines) if each.startswith("Includes am")), None
    )
    if at is None:
        return None
    row = random.choice(law_rows(lines)[1:-1])
    cited = row.name if row.name.startswith("F") else f"No. {row.name}"
    line = f"{lines[at].partition(': ')[0]}: {cited}"
    last = law_rows(lines)[-1].name
    return _with("wrong law on the cover", lines, at, line, row.name, last)


KINDS: tuple[Kind, ...] = (
    drop_row,
    drop_law,
    swap_rows,
    swap_laws,
    repeat_row,
    repeat_law,
    retype_number,
    retype_year,
    cite_another,
    reorder_citations,
    drop_citation,
    repeat_citation,
    miss_repeal,
    miss_addition,
    change_effect,
    relabel_row,
    split_line,
    add_line,
    wrong_subheader,
    rename_subheader,
    wrong_law_number,
    wrong_law_year,
    wrong_month,
    wrong_registration_year,
    wrong_commencement,
    drop_application,
    wrong_register_id,
    wrong_up_to,
)


def _with(kind: str, lines: list[str], at: int, line: str, *names: str) -> Fault | None:
    """Return lines with one changed; None if it is the same."""
    if line == lines[at]:
        return None
    return Fault(kind, (*lines[:at], line, *lines[at + 1 :]), names)


def _cut(kind: str, lines: list[str], row: Row) -> Fault:
    return Fault(kind, (*lines[: row.start], *lines[row.end :]), (row.name,))


def _repeat(kind: str, lines: list[str], row: Row) -> Fault:
    again = lines[row.start : row.end]
    changed = (*lines[: row.end], *again, *lines[row.end :])
    return Fault(kind, changed, (row.name,))


def _swap(kind: str, lines: list[str], rows: list[Row], random: Random) -> Fault | None:
    pairs = [(one, other) for one, other in pairwise(rows) if one.end == other.start]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    changed = (
        *lines[: one.start],
        *lines[other.start : other.end],
        *lines[one.start : one.end],
        *lines[other.end :],
    )
    return Fault(kind, changed, (one.name, other.name))


def _miss(kind: str, lines: list[str], random: Random, effect: str) -> Fault | None:
    """Leave out a line with an effect, and the whole row if it is its only one."""
    found = [
        (row, at)
        for row in history_rows(lines)
        for at in range(row.start, row.end)
        if re.search(rf"\| {effect}\.? ", lines[at])
    ]
    if not found:
        return None
    row, at = random.choice(found)
    if row.end - row.start == 1:
        return _cut(kind, lines, row)
    if at > row.start:
        return Fault(kind, (*lines[:at], *lines[at + 1 :]), (row.name,))
    label = lines[at].partition("|")[0]
    following = f"{label}{lines[at + 1]}"
    changed = (*lines[:at], following, *lines[at + 2 :])
    return Fault(kind, changed, (row.name,))


def _cites(lines: list[str], row: Row) -> list[str]:
    return [
        found[0]
        for at in range(row.start, row.end)
        for found in _CITED.finditer(lines[at])
    ]


def _recite(
    kind: str,
    lines: list[str],
    random: Random,
    other: Callable[[str, Random], str],
) -> Fault | None:
    """Put another citation in the place of one."""
    row = random.choice(history_rows(lines))
    at = random.randrange(row.start, row.end)
    cited = random.choice(list(_CITED.finditer(lines[at])))
    line = (
        lines[at][: cited.start()] + other(cited[0], random) + lines[at][cited.end() :]
    )
    return _with(kind, lines, at, line, row.name)


def _other_number(cited: str, random: Random) -> str:
    """Change the number of a citation, which need not be its first digits."""
    if cited.startswith("F"):
        return f"{cited[:6]}{(int(cited[6:]) + random.randint(1, 400)):05}"
    old = re.match(r"(\d{4} No\. )(\d+)", cited)
    if old:
        return f"{old[1]}{int(old[2]) + random.randint(1, 60)}"
    return re.sub(
        r"\d+", lambda each: str(int(each[0]) + random.randint(1, 60)), cited, count=1
    )


def _other_year(cited: str, random: Random) -> str:
    change = random.choice((-10, -1, 1, 10))
    return re.sub(
        r"(?<!\d)(?:19|20)\d\d(?!\d{2,}$)|(?<=F)\d{4}",
        lambda each: str(int(each[0]) + change),
        cited,
        count=1,
    )
