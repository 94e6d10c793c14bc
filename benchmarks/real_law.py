"""Apply real amendments to real law, and hold the figures from falling.

Every folder under `../shared/data/real` is measured as far as it allows:

- Texts with dates in their names are paired, each with the next of its law. The
  instruments (`amending_*`) are applied to the earlier, without the items that had
  commenced by then, and the result is compared with the later. A pair without
  instruments shows what the endnotes of the later credit to other laws.
- Where only a later text and instruments are held, the earlier is got by undoing.
- The instruments are applied to the later text too: `again` counts the items that
  change it without a finding.
- Single texts are only read.

Texts that a converter has robbed of tables, hyphens, curly marks and the dots of lists
(`*.gitlaw.md`) are compared with the other text robbed likewise.

    .venv/bin/python benchmarks/real_law.py            # exits 1 if a figure has fallen
    .venv/bin/python benchmarks/real_law.py --keep     # writes the figures down
    .venv/bin/python benchmarks/real_law.py --show 40  # and prints differences
    .venv/bin/python benchmarks/real_law.py --only 02  # sets that begin so

The figures last written down are in `real_law.json` beside this file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from pathlib import Path as File

from lexcomp.amending.amendment import Amendment, read_amendment
from lexcomp.amending.apply import Verdict, apply_all, with_past
from lexcomp.amending.credits import all_credits, credits_of
from lexcomp.amending.difference import Difference
from lexcomp.amending.verify import Case, Verified, verify
from lexcomp.engine.undo import untake
from lexcomp.holdings.published import PublishedFile, read_published, unit_of
from lexcomp.model.document import Document, Provision
from lexcomp.model.errors import InputError
from lexcomp.model.operation import Operation
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.text import Text
from lexcomp.writers.text import provision_lines

HERE = File(__file__).parent
DATA = HERE.parents[1] / "shared" / "data" / "real"
KEPT = HERE / "real_law.json"
FORMATS = [".html", ".htm", ".docx", ".epub", ".xml", ".md", ".txt"]
ROBBED = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "-": None, "‑": None, "–": None, "—": None}
)

Figures = dict[str, int]
EXPLAINED = ("by_other_laws", "by_publisher", "divided")
BETTER = frozenset({"applied", "incorporated", "equal_sections", "sections"})


@dataclass(frozen=True, slots=True)
class Set:
    """What is measured together: a later text, and what else there is."""

    name: str
    after: File
    before: File | None = None
    amending: tuple[File, ...] = ()


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Run every set, print the figures, and compare them with those kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write the figures down")
    parser.add_argument("--show", type=int, default=0, help="print so many differences")
    parser.add_argument("--only", default="", help="the beginning of a set's name")
    options = parser.parse_args()
    if not DATA.is_dir():
        say(f"{DATA} is not there: nothing was measured.")
        return 0
    kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    found: dict[str, Figures] = {}
    for each in sets():
        if not each.name.startswith(options.only):
            continue
        start = time.perf_counter()
        try:
            figures, verified = measured(each)
        except InputError as error:
            say(f"{each.name}: not read: {error}")
            continue
        found[each.name] = figures
        say(f"{each.name} ({time.perf_counter() - start:.1f} s): {figures}")
        if verified and options.show:
            show(verified, options.show)
    if options.keep:
        KEPT.write_text(json.dumps(kept | found, indent=2) + "\n", "utf-8")
        return 0
    return max(
        (fallen(name, kept.get(name, {}), found[name]) for name in found), default=0
    )


def sets() -> Iterator[Set]:
    """Yield each set."""
    for folder in sorted(DATA.iterdir()):
        amending = tuple(readable(folder, "amending_*"))
        laws: dict[str, list[File]] = {}
        for path in readable(folder, "*"):
            if not path.name.startswith("amending_"):
                laws.setdefault(law_of(path), []).append(path)
        for law, texts in laws.items():
            texts.sort(key=day_of)
            title = f"{folder.name}/{law}".rstrip("/")
            for before, after in pairwise(texts):
                yield Set(f"{title}/{day_of(after)}", after, before, amending)
            if len(texts) == 1:
                yield Set(title, texts[0], None, amending)


def law_of(path: File) -> str:
    """Return what tells the texts of several laws in one folder apart."""
    name = re.split(r"_(?=\d{4})", path.name)[0]
    return "" if name in {"before", "after", "later", "mid"} else name.split(".")[0]


def readable(folder: File, pattern: str) -> Iterator[File]:
    """Yield one file of each name, in the format that is read best."""
    seen: set[str] = set()
    files = [path for path in folder.glob(pattern) if path.suffix in FORMATS]
    for path in sorted(files, key=lambda each: (FORMATS.index(each.suffix), each.name)):
        stem = re.match(r"[a-z-]+_[^._]+", path.name)
        name = stem[0] if stem else path.stem
        if name not in seen and ".word." not in path.name:
            seen.add(name)
            yield path


def day_of(path: File) -> dt.date:
    """Return the date in the name of a file, or the first day of its year."""
    if found := re.search(r"\d{4}-\d\d-\d\d", path.name):
        return dt.date.fromisoformat(found[0])
    year = re.search(r"_(\d{4})\b", path.name)
    return dt.date(int(year[1]), 1, 1) if year else dt.date.min


def measured(each: Set) -> tuple[Figures, Verified | None]:
    """Return the figures of a set."""
    later = read_published(each.after, each.after.name)
    if each.before is None and not each.amending:
        codes = [finding.code for finding in later.findings]
        return {
            "sections": len(sections(later.compilation.document)),
            "not_in_contents": codes.count("LC124"),
            "not_in_body": codes.count("LC123"),
        }, None
    earlier = read_published(each.before, each.before.name) if each.before else later
    unit = unit_of(earlier.compilation.document)
    day = day_of(each.before) if each.before else dt.date.min
    amendments = tuple(
        later_than(day, read_amendment(path, path.name, unit, name=path.stem))
        for path in each.amending
    )
    case = case_of(each, earlier, later, amendments)
    verified = verify(case)
    mine, theirs = sections(verified.expected or case.base), sections(case.after)
    verdicts = [item.verdict.value for item in verified.items]
    return {
        "applied": len([verdict for verdict in verdicts if verdict in DONE]),
        "incorporated": verdicts.count("incorporated"),
        "equal_sections": sum(mine.get(path) == it for path, it in theirs.items()),
        "sections": len(theirs),
        "misdescribed": verdicts.count("misdescribed"),
        "not_understood": verdicts.count("not-understood"),
        "by_other_laws": len(verified.by_other_laws),
        "by_publisher": len(verified.by_publisher),
        "divided": len(verified.differences) - len(worded(verified)),
        "unexplained": len(worded(verified)),
        "again": len(again(later, amendments, case)),
    }, verified


def worded(verified: Verified) -> list[Difference]:
    """Return the differences that are more than another division of the same words."""
    return [each for each in verified.differences if each.aspect != "division"]


def case_of(
    each: Set,
    earlier: PublishedFile,
    later: PublishedFile,
    amendments: tuple[Amendment, ...],
) -> Case:
    """Return what is to be verified, with the faults of conversion on both sides."""
    base, after = earlier.compilation.document, later.compilation.document
    title = earlier.compilation.cover.title
    unit = unit_of(base)
    if each.before is None:
        steps = [each.step for each in apply_all(base, amendments, title).items]
        for step in reversed([step for step in steps if step]):
            base = untake(base, step)
    if any(".gitlaw." in path.name for path in (each.before, each.after) if path):
        base, after = robbed(base), robbed(after)
        amendments = tuple(map(robbed_items, amendments))
    given = frozenset(each.citation for each in amendments if each.citation)
    return Case(
        base,
        amendments,
        after,
        title,
        day_of(each.after),
        credits_of(earlier.compilation, later.compilation, given, unit),
        day_of(each.before) if each.before else None,
        all_credits(earlier.compilation, unit),
    )


def again(
    later: PublishedFile, amendments: tuple[Amendment, ...], case: Case
) -> list[str]:
    """Return the items that change the later text once more, and say nothing of it."""
    unit = unit_of(later.compilation.document)
    found = apply_all(case.after, amendments, case.title, case.as_at)
    past = all_credits(later.compilation, unit)
    found = with_past(found, case.as_at, past.of)
    return [
        each.id
        for each in found.items
        if each.verdict is Verdict.APPLIED and not each.findings
    ]


def later_than(day: dt.date, read: Amendment) -> Amendment:
    """Return an instrument without the items that had commenced by a day."""
    kept = tuple(
        (item, reading)
        for item, reading in read.items
        if (read.days.get(item.num) or dt.date.max) > day
    )
    return replace(read, items=kept)


DONE = frozenset({"applied", "incorporated", "superseded", "cannot-tell"})


def robbed(document: Document) -> Document:
    """Return a law without what a converter loses: tables, hyphens, curly marks."""
    return replace(document, provisions=_robbed(document.provisions))


def robbed_items(amendment: Amendment) -> Amendment:
    """Return an instrument whose operations are robbed likewise."""
    items = tuple(
        (
            item,
            replace(
                reading, operations=tuple(map(_robbed_operation, reading.operations))
            ),
        )
        for item, reading in amendment.items
    )
    return replace(amendment, items=items)


def _robbed_operation(operation: Operation) -> Operation:
    changed: dict[str, object] = {}
    for each in fields(operation):
        value = getattr(operation, each.name)
        if isinstance(value, Text):
            changed[each.name] = _robbed_text(value, kept=True)
        elif each.name in {"old", "anchor", "upto", "sparing"}:
            changed[each.name] = (
                value.translate(ROBBED) if type(value) is str else value
            )
        elif each.name == "provisions":
            changed[each.name] = _robbed(value)
    return replace(operation, **changed)


def _robbed(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    return tuple(
        replace(
            each,
            num=_robbed_term(each),
            heading=_robbed_text(each.heading),
            text=_robbed_text(each.text),
            tail=_robbed_text(each.tail),
            children=_robbed(each.children),
        )
        for each in provisions
        if each.unit is not Unit.TABLE
    )


def _robbed_term(provision: Provision) -> str:
    is_term = provision.unit is Unit.DEFINITION
    return provision.num.translate(ROBBED) if is_term else provision.num


def _robbed_text(text: Text, *, kept: bool = False) -> Text:
    words = text.plain.replace("--", "").translate(ROBBED).removeprefix("• ")
    return Text(words if kept else " ".join(words.split()))


def sections(document: Document) -> dict[str, list[str]]:
    """Return the sections of a law as lines, by their paths."""
    return {
        str(path): list(provision_lines(provision))
        for path, provision in document.walk()
        if provision.unit in BASIC
    }


def show(verified: Verified, most: int) -> None:
    """Print differences that nothing explains, and what became of odd items."""
    for each in worded(verified)[:most]:
        say(f"  {each.kind} {each.path} ({each.aspect})")
        say(f"    expected {each.expected[:150]!r}")
        say(f"    found    {each.found[:150]!r}")
    for item in verified.items:
        if item.findings or item.verdict.value in {"not-incorporated", "cannot-tell"}:
            why = "; ".join(finding.message for finding in item.findings)
            say(f"  {item.verdict} {item.id}: {item.item.header}: {why}")


def fallen(name: str, kept: Figures, found: Figures) -> int:
    """Say which figures are worse than those kept; return 1 if any is."""
    kept, found = with_sum(kept), with_sum(found)
    worse = [
        each
        for each, was in kept.items()
        if each not in EXPLAINED
        and (found[each] < was if each in BETTER else found[each] > was)
    ]
    for each in worse:
        say(f"{name}: {each} was {kept[each]} and is {found[each]}.")
    return 1 if worse else 0


def with_sum(figures: Figures) -> Figures:
    """Add how much differs: explaining more of that is no worse."""
    differing = [figures.get(each, 0) for each in (*EXPLAINED, "unexplained")]
    return {**figures, "differing": sum(differing)}


if __name__ == "__main__":
    sys.exit(main())
