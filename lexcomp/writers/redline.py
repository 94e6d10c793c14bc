"""What differs between two texts of a law, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from lexcomp.model.change import Change, ChangeKind, Fate, Segment
from lexcomp.model.cite import cite
from lexcomp.model.document import Provision
from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.model.printing import NAMED, marker, title_line
from lexcomp.writers.html_frame import Beside, Link, nothing, nowhere
from lexcomp.writers.json import Json, Object, encoded
from lexcomp.writers.standing_words import GAPS
from lexcomp.writers.text import provision_lines

_SAME = "There is no difference."
_TEXT_MARKS = {
    Fate.KEPT: ("", ""),
    Fate.OMITTED: ("[-", "-]"),
    Fate.INSERTED: ("{+", "+}"),
}
_TAGS = {
    Fate.KEPT: ("", ""),
    Fate.OMITTED: ("<del>", "</del>"),
    Fate.INSERTED: ("<ins>", "</ins>"),
}
_WHOLE = {ChangeKind.INSERTED: Fate.INSERTED, ChangeKind.OMITTED: Fate.OMITTED}


def write_redline(changes: Sequence[Change], name: str) -> bytes:
    r"""Write changes in the format of a name: `text`, `html` or `json`.

    Raises:
        InputError: If there is no such format.

    Examples:
        >>> write_redline((), "text")
        b'There is no difference.\n'
    """
    if name == "json":
        return encoded(redline_object(changes))
    if name not in {"text", "html"}:
        raise InputError(f"There is no format “{name}”; use text, html or json.")
    if name == "html":
        return f'<meta charset="utf-8">\n{redline_html(changes)}\n'.encode()
    return redline_text(changes).encode()


def redline_text(changes: Sequence[Change]) -> str:
    """Write changes as lines: words omitted in `[-…-]`, words inserted in `{+…+}`.

    Each change begins with a line that says which provision changed and how.
    """
    lines: list[str] = [] if changes else [_SAME]
    for change in changes:
        lines += [about(change), *map(_plain, _paragraphs(change)), ""]
    return "".join(f"{line}\n" for line in lines)


def redline_html(
    changes: Sequence[Change], link: Link = nowhere, by: Beside = nothing
) -> str:
    """Write changes as sections with `ins` and `del`.

    Args:
        changes: What differs.
        link: The address to which the heading of a change leads.
        by: What to write under that heading, such as who changed it.
    """
    if not changes:
        return f'<p class="unchanged">{_SAME}</p>'
    return "\n".join(_section(run, link, by) for run in _runs(changes))


def redline_object(changes: Sequence[Change]) -> Object:
    """Return changes as an object for JSON; each segment is its fate and its words."""
    return {"changes": [_change(change) for change in changes]}


def about(change: Change) -> str:
    """Say which provision a change is about, and what became of it.

    Examples:
        >>> from lexcomp.model.path import Path
        >>> was, now = Path.parse("section:7"), Path.parse("section:108")
        >>> print(about(Change(ChangeKind.RENUMBERED, now, was, None, None)))
        s 108: renumbered, was s 7
    """
    name = cite(change.path) if change.path else "Title"
    was = f", was {cite(change.was)}" if change.was != change.path else ""
    why = f": {_not_held(change)}" if change.kind is ChangeKind.INCOMPARABLE else ""
    return f"{name}: {change.kind}{was}{why}"


def _not_held(change: Change) -> str:
    """Say on which side words are not held."""
    sides = (change.before, change.after)
    names = ("the earlier text", "the later text")
    lost = [name for name, side in zip(names, sides, strict=True) if not _held(side)]
    return f"its words are not held in {' and in '.join(lost)}."


def _held(provision: Provision | None) -> bool:
    return provision is None or provision.held


def _paragraphs(change: Change) -> Iterator[tuple[Segment, ...]]:
    """Yield the paragraphs of a change."""
    fate, whole = _WHOLE.get(change.kind), change.after or change.before
    if fate and whole:
        for line in provision_lines(whole):
            kept = line.strip("[]") in GAPS
            yield (Segment(Fate.KEPT if kept else fate, line),)
        return
    provision = change.after
    titled = provision and (provision.heading or provision.unit in NAMED)
    if change.heading:
        yield (*_number(provision, title=True), *change.heading)
    if change.text:
        yield (*(() if titled else _number(provision, title=False)), *change.text)
    if change.tail:
        yield change.tail


def _number(provision: Provision | None, *, title: bool) -> tuple[Segment, ...]:
    """Return the number that is printed before a heading or before words."""
    if provision is None:
        return ()
    number = f"{marker(provision)} "
    if title and provision.heading:
        line = title_line(provision)
        number = line[: len(line) - len(provision.heading.plain)]
    return (Segment(Fate.KEPT, number),) if number.strip() else ()


def _plain(paragraph: tuple[Segment, ...]) -> str:
    return "".join(
        f"{_TEXT_MARKS[each.fate][0]}{each.words}{_TEXT_MARKS[each.fate][1]}"
        for each in paragraph
    )


def _runs(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield changes that are told together: lines of one Form that follow another."""
    run: list[Change] = []
    for change in changes:
        if run and not _go_together(run[-1], change):
            yield run
            run = []
        run.append(change)
    if run:
        yield run


def _go_together(one: Change, other: Change) -> bool:
    places = {path.parent for each in (one, other) for path in (each.path, each.was)}
    return len(places) == 1 and all(_is_line(each) for each in (one, other))


def _is_line(change: Change) -> bool:
    """Tell whether a change is of a paragraph that nothing tells from its siblings."""
    line = change.path and change.path.last.unit is Unit.ALINEA
    return bool(line) and change.kind is not ChangeKind.INCOMPARABLE


def _section(run: Sequence[Change], link: Link, by: Beside) -> str:
    change = run[0]
    kinds = {each.kind for each in run}
    kind = change.kind if len(kinds) == 1 else ChangeKind.CHANGED
    name = "incomparable" if kind is ChangeKind.INCOMPARABLE else kind
    lines = [
        f'<section class="change {name}">',
        f"<h2>{_heading(change, link, kind, len(run))}</h2>",
        *filter(None, [by(change.path) or by(change.was)]),
    ]
    if kind is ChangeKind.INCOMPARABLE:
        sentence = _not_held(change)
        lines.append(f'<p class="not-held">It cannot be compared: {sentence}</p>')
    lines += [f"<p>{_tagged(each)}</p>" for one in run for each in _paragraphs(one)]
    return "\n".join((*lines, "</section>"))


def _heading(change: Change, link: Link, kind: ChangeKind, count: int) -> str:
    """Write what is changed and how; `count` lines of a Form are told together."""
    name = cite(change.path) if change.path else "Title"
    if count > 1:
        name = f"{cite(change.path.parent)}, {count} lines".removeprefix(", ")
    name = escape(name, quote=False)
    href = link(change.path) if change.path else None
    if href:
        name = f'<a href="{escape(href)}">{name}</a>'
    was = f", was {escape(cite(change.was))}" if change.was != change.path else ""
    return f'{name} <span class="kind">{kind}{was}</span>'


def _tagged(paragraph: tuple[Segment, ...]) -> str:
    return "".join(
        f"{_TAGS[each.fate][0]}{escape(each.words, quote=False)}{_TAGS[each.fate][1]}"
        for each in paragraph
    )


def _change(change: Change) -> Object:
    written: Object = {
        "kind": change.kind.value,
        "path": str(change.path),
        "was": str(change.was),
        "about": about(change),
        "heading": _segments(change.heading),
        "text": _segments(change.text),
        "tail": _segments(change.tail),
    }
    if change.kind in _WHOLE and (whole := change.after or change.before):
        written["lines"] = list(provision_lines(whole))
    return written


def _segments(segments: tuple[Segment, ...]) -> Json:
    return [[each.fate.value, each.words] for each in segments]
