"""Items drafted for provisions of real law, read and applied as an office would.

    .venv/bin/python benchmarks/drafted_items.py [FILE ...] [--each N] [--show N]

For provisions drawn at random from real compilations an item is drafted in the manner
of the Office of Parliamentary Counsel, that names the provision by its address and
changes its words or its heading, repeals it, substitutes it, or inserts another after
it or at its end. The item must then do that, and nothing else: the law after it is
compared with one that was changed by hand, node by node. An item whose words occur more
than once must be refused. What was done is then undone, which must give the law before
it or be refused. Exits 1 if an item does something else, or undoing gives another law.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from lexcomp.api import read_item
from lexcomp.engine.errors import CannotUndoError
from lexcomp.engine.identity import named
from lexcomp.engine.step import take
from lexcomp.engine.undo import unapply
from lexcomp.holdings.published import read_published, unit_of
from lexcomp.model.document import Document, Provision
from lexcomp.model.errors import InputError
from lexcomp.model.instrument import Citation, Series
from lexcomp.model.path import ATTACHMENTS, BASIC, Unit
from lexcomp.model.path import Path as Address
from lexcomp.model.standing import Provenance
from lexcomp.model.text import Text
from lexcomp.model.timeline import Moment, Step
from lexcomp.writers.text import provision_lines

REAL = Path(__file__).parents[1] / ".." / "shared" / "data" / "real"
FILES = (
    "01-aged-care-act-1997/after_2011-10-01.html",
    "02-health-insurance-act-1973/before_2011-07-01.html",
    "08-intelligence-services-act-2001/after_2024-11-30_C50_C2024C00797.docx",
    "11-legislation-act-2003_and_aia-1901/aia_2024-12-11_C38.md",
    "12-opc-docx-samples/privacy-act-1988-C2025C00378.docx",
    "12-opc-docx-samples/soci-act-2018-C2025C00238.docx",
)
DAY = dt.date(2030, 1, 1)
SEED = 1988
NAMED = {
    *BASIC, *BASIC.values(), Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH,
    Unit.DEFINITION, Unit.NOTE,
}  # fmt: skip
BRACKETED = {
    *BASIC.values(), Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH
}  # fmt: skip
WORDS = re.compile(r"(?<![^\s])\w[^\s“”‘’()]*(?: [^\s“”‘’()]+){2,4}(?!\S)")


@dataclass(frozen=True, slots=True)
class Drafted:
    """An item, its kind, and the law that must come of it; None if it must fail."""

    kind: str
    header: str
    body: str
    expected: Document | None


def header_of(path: Address, law: Document) -> str:
    """Cite a provision as the header of an item does; nothing if that is not done."""
    labels = list(path.labels)
    schedule = ""
    if labels[0].unit is Unit.SCHEDULE:
        num = labels.pop(0).num
        schedule = f" of Schedule {num}" if num else " of the Schedule"
    if not labels or labels[0].unit not in BASIC or labels[0].nth:
        return ""
    if not schedule and labels[0].unit is not unit_of(law):
        return ""
    split = next(
        (i for i, each in enumerate(labels) if each.unit not in {*BASIC, *BRACKETED}),
        len(labels),
    )
    outer, inner = labels[:split], labels[split:]
    if "." in "".join(each.num for each in outer[1:2]):
        outer = outer[1:]  # subclause 7.2 of clause 7
    words = outer[-1].unit.value.capitalize() + f" {outer[0].num}"
    words += "".join(f"({each.num})" for each in outer[1:]) + schedule
    if not inner:
        return words
    first, *rest = inner
    if first.unit is Unit.DEFINITION and all(each.unit in BRACKETED for each in rest):
        what = f"definition of {first.num}"
        if rest:
            nums = "".join(f"({each.num})" for each in rest)
            what = f"{rest[-1].unit.value} {nums} of the {what}"
        return f"{words} ({what})"
    if first.unit is Unit.NOTE and not rest:
        return f"{words} (note {first.num})" if first.num else f"{words} (note)"
    return ""


def changed(
    law: Document, old: Provision, *new: Provision, whole: bool = False
) -> Document:
    """Put provisions in the place of one, found by what it is and not by a path."""

    def inside(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        found: list[Provision] = []
        for each in provisions:
            if each is old:
                # The heading over a subsection is of the subsection.
                if new_or_gone and found and found[-1].unit is Unit.SUBHEADING:
                    found.pop()
                found += new
            else:
                found.append(replace(each, children=inside(each.children)))
        return tuple(found)

    # One over sections is over those that follow, too, and stays.
    new_or_gone = (not new or whole) and old.unit not in BASIC
    return replace(law, provisions=inside(law.provisions))


def drafted(law: Document, path: Address, provision: Provision) -> Iterator[Drafted]:
    """Draft items that amend a provision."""
    header = header_of(path, law)
    if not header:
        return
    unit = provision.unit.value
    yield Drafted("repeal", header, f"Repeal the {unit}.", changed(law, provision))
    yield from inserted(law, header, provision)
    yield from headed(law, header, provision)
    phrases = WORDS.findall(defining(provision))
    if not phrases:
        return
    words = random.Random(str(path)).choice(phrases)  # noqa: S311 - a sample, no secret
    texts = "\n".join(each.plain for each in provision.texts())
    new = _with(provision, words, "quite other words")
    once = texts.count(words) == 1
    body = f"Omit “{words}”, substitute “quite other words”."
    yield Drafted("omit", header, body, changed(law, provision, new) if once else None)
    yield from reworded(law, header, provision, words)
    defines = any(each.unit is Unit.DEFINITION for each in provision.children)
    if provision.unit is not Unit.NOTE and not defines:
        lines = "\n".join(line.strip() for line in provision_lines(new))
        body = f"Repeal the {unit}, substitute:\n{lines}"
        law = changed(law, provision, new, whole=True)
        yield Drafted("substitute", header, body, law)


def reworded(
    law: Document, header: str, provision: Provision, words: str
) -> Iterator[Drafted]:
    """Draft items that put words beside others, and that change some or all of them."""
    if words.endswith("—"):
        return  # no space parts a dash from what follows
    new = "and other words"
    texts = "\n".join(each.plain for each in provision.texts())
    times = len(re.findall(re.escape(words), texts))
    for verb, put in (("After", f"{words} {new}"), ("Before", f"{new} {words}")):
        expected = changed(law, provision, _with(provision, words, put))
        body = f"{verb} “{words}”, insert “{new}”."
        yield Drafted(verb.lower(), header, body, expected if times == 1 else None)
    every = provision.with_texts(
        Text(each.plain.replace(words, new)) for each in provision.texts()
    )
    body = f"Omit “{words}” (wherever occurring), substitute “{new}”."
    yield Drafted("wherever", header, body, changed(law, provision, every))
    if times > 1:
        first = changed(law, provision, _with(provision, words, new))
        body = f"Omit “{words}” (first occurring), substitute “{new}”."
        yield Drafted("first", header, body, first)
    elif not provision.children:
        kept = provision.text.plain.partition(words)[0] + words
        cut = replace(provision, text=Text(f"{kept} {new}."))
        body = f"Omit all the words after “{words}”, substitute “{new}.”."
        yield Drafted("all after", header, body, changed(law, provision, cut))


def inserted(law: Document, header: str, provision: Provision) -> Iterator[Drafted]:
    """Draft items that insert a provision after one, or add one at its end."""
    capital = provision.unit in BASIC.values() or provision.num.isupper()
    num = provision.num + ("A" if capital else "a")
    if provision.unit in BRACKETED:
        words = "New words." if provision.unit in BASIC.values() else "new words;"
        new = Provision(provision.unit, num, text=Text(words))
        after = f"After {header[0].lower()}{header[1:]}"
        body = f"Insert:\n({num}) {words}"
        expected = changed(law, provision, provision, new)
        taken = any(each.label == new.label for each in beside(law, provision))
        if not taken:
            yield Drafted("insert", after, body, expected)
    if provision.unit not in {*BASIC, *BASIC.values()}:
        return
    end = f"At the end of {header[0].lower()}{header[1:]}"
    inner = provision.children[: provision.attached]
    if inner and inner[-1].unit in BASIC.values() and not provision.tail:
        new = Provision(inner[-1].unit, "999", text=Text("New words."))
        held = (*inner, new, *provision.children[provision.attached :])
        added = changed(law, provision, replace(provision, children=held))
        yield Drafted("add", end, "Add:\n(999) New words.", added)
    kinds = {each.unit for each in provision.children}
    if not kinds & {*BASIC.values(), *ATTACHMENTS}:
        note = Provision(Unit.NOTE, text=Text("See another section."))
        held = (*provision.children, note)
        added = changed(law, provision, replace(provision, children=held))
        yield Drafted("add note", end, "Add:\nNote: See another section.", added)


def beside(law: Document, provision: Provision) -> tuple[Provision, ...]:
    """Return a provision and those that stand beside it."""
    for _, each in law.walk():
        if any(child is provision for child in each.children):
            return each.children
    return law.provisions


def headed(law: Document, header: str, provision: Provision) -> Iterator[Drafted]:
    """Draft items that change the heading of a provision."""
    if provision.unit not in BASIC or not provision.heading:
        return
    heading = f"{header} (heading)"
    new = changed(law, provision, replace(provision, heading=Text("Other things")))
    body = f"Repeal the heading, substitute:\n{provision.num} Other things"
    yield Drafted("heading", heading, body, new)
    word = provision.heading.plain.split()[0]
    if provision.heading.plain.count(word) == 1:
        put = Text(provision.heading.plain.replace(word, "Other"))
        new = changed(law, provision, replace(provision, heading=put))
        body = f"Omit “{word}”, substitute “Other”."
        yield Drafted("heading words", heading, body, new)


def defining(provision: Provision) -> str:
    """Return the words of a provision; of a definition, those after its term."""
    words = provision.text.plain
    if provision.unit is not Unit.DEFINITION:
        return words
    _, *after = re.split(r"\b(?:means|includes|meaning)\b", words, maxsplit=1)
    return "".join(after)


def _with(provision: Provision, words: str, new: str) -> Provision:
    text = provision.text
    start = text.plain.index(words)
    return replace(provision, text=text.splice(start, start + len(words), Text(new)))


def outcome(law: Document, item: Drafted) -> str:
    """Return what came of an item: right, refused, not understood or wrong."""
    reading = read_item(item.header, item.body, unit=unit_of(law).value)
    if not reading.operations:
        return "not understood"
    moment = Moment(DAY, 0, Citation(2030, Series.ACT, 1), 1)
    done = take(law, Step(moment, "item", reading.operations, DAY))
    if item.expected is None:
        return "wrong" if done.done else "right"
    if not done.done:
        return "refused"
    return "right" if words_of(done.document) == words_of(item.expected) else "wrong"


def undone(law: Document, item: Drafted) -> str:
    """Return what comes of undoing an item that is applied: the law before, or not."""
    operations = read_item(item.header, item.body, unit=unit_of(law).value).operations
    moment = Moment(DAY, 0, Citation(2030, Series.ACT, 1), 1)
    back = take(law, Step(moment, "item", operations, DAY)).document
    try:
        for each in reversed(operations):
            back = unapply(back, each)
    except CannotUndoError:
        return "not undone"
    return "undone" if words_of(back) == words_of(law) else "undone wrongly"


def differing(law: Document, item: Drafted) -> list[str]:
    """Return in what the law as amended is not what was expected."""
    reading = read_item(item.header, item.body, unit=unit_of(law).value)
    moment = Moment(DAY, 0, Citation(2030, Series.ACT, 1), 1)
    done = take(law, Step(moment, "item", reading.operations, DAY))
    if not done.done or item.expected is None:
        return [each.message for each in (*reading.findings, *done.findings)]
    one, other = map(words_of, (done.document, item.expected))
    return [
        line[:300]
        for line in unified_diff([*map(str, other)], [*map(str, one)], n=0, lineterm="")
    ][3:11]


def words_of(law: Document) -> list[tuple[str, ...]]:
    """Return each provision with its words, without faces."""
    return [
        (str(path), each.heading.plain, each.text.plain, each.tail.plain)
        for path, each in law.walk()
    ]


def measure(file: Path, each: int, show: int) -> Counter[tuple[str, str]]:
    """Draft items for a law and count what comes of them."""
    law = named(read_published(file, file.name).compilation.document, "x", Provenance())
    held = [(path, found) for path, found in law.walk() if found.unit in NAMED]
    random.Random(SEED).shuffle(held)  # noqa: S311 - a sample, no secret
    counts: Counter[tuple[str, str]] = Counter()
    for path, provision in held[:each]:
        for item in drafted(law, path, provision):
            what = outcome(law, item)
            counts[item.kind, what] += 1
            if what == "right" and item.expected is not None:
                back = undone(law, item)
                counts[item.kind, back] += 1
                if back == "undone wrongly":
                    sys.stdout.write(f"  {back}: {item.header} ▸ {item.body[:300]}\n")
            if what != "right" and show > 0:
                show -= 1
                sys.stdout.write(f"  {what}: {item.header} ▸ {item.body[:300]}\n")
                sys.stdout.writelines(f"    {line}\n" for line in differing(law, item))
    return counts


def report(total: Counter[tuple[str, str]]) -> None:
    """Print, for each kind of item, how many came to what."""
    for kind in dict.fromkeys(kind for kind, _ in total):
        told = sorted((what, n) for (each, what), n in total.items() if each == kind)
        sys.stdout.write(f"{kind}: {', '.join(f'{what} {n}' for what, n in told)}\n")


def main() -> int:
    """Draft, apply and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--each", type=int, default=300)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    files = options.files or [REAL / each for each in FILES if (REAL / each).exists()]
    total: Counter[tuple[str, str]] = Counter()
    for file in files:
        try:
            found = measure(file, options.each, options.show)
        except InputError as error:
            sys.stdout.write(f"{error}\n")
            return 2
        total += found
        pairs = sorted(found.items())
        told = ", ".join(f"{kind} {what} {n}" for (kind, what), n in pairs)
        sys.stdout.write(f"{file.name}: {told}\n")
    report(total)
    wrong = sum(n for (_, what), n in total.items() if "wrong" in what)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
