"""Options that several subcommands share, and writing what they make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import click

from lexcomp.cli.output import write_all
from lexcomp.model.timeline import Assumption
from lexcomp.writers.publication import PARTS

Decorator = Callable[[Callable[..., object]], Callable[..., object]]

ENDNOTE_STYLES = ("S1", "S2", "S3", "S4", "S5")
FORMATS = ("text", "markdown", "json", "html", "akn")


class Day(click.ParamType[dt.date]):
    """A date as ISO 8601 writes it."""

    name = "date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> dt.date:
        """Return the date that a word names."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is not a date; write it as 2021-09-01.", param, ctx)


class Supposed(click.ParamType[Assumption]):
    """An event and the day on which it is supposed to happen."""

    name = "event=date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Assumption:
        """Return what `EVENT=DATE` supposes."""
        if isinstance(value, Assumption):
            return value
        event, sign, day = str(value).rpartition("=")
        if not event or not sign:
            message = f"“{value}” supposes nothing; write it as EVENT=2024-07-01."
            self.fail(message, param, ctx)
        return Assumption(event, Day().convert(day, param, ctx))


class Parts(click.ParamType[frozenset[str]]):
    """Parts of a compilation, separated by commas."""

    name = "parts"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> frozenset[str]:
        """Return the parts that a word names."""
        if isinstance(value, frozenset):
            return value
        named = frozenset(filter(None, str(value).split(",")))
        if not named <= PARTS:
            wrong = ", ".join(sorted(named - PARTS))
            self.fail(f"“{wrong}” is none of {', '.join(sorted(PARTS))}.", param, ctx)
        return named


out_option = click.option(
    "-o", "--out", default="-", metavar="OUT", help="A file; - is standard output."
)
format_option = click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="The format to write.",
)
parts_option = click.option(
    "--with",
    "parts",
    type=Parts(),
    default=None,
    help="What to add to the text: front, contents, endnotes, standing, separated by"
    " commas."
    " Other formats have them all unless this says which.",
)
endnote_style_option = click.option(
    "--endnote-style",
    "style",
    type=click.Choice(ENDNOTE_STYLES),
    default="S5",
    show_default=True,
    help="The layout of the endnotes: S1 of 2001–2013, S2 of 2013, S3 of 2013–2014,"
    " S4 of 2014–2015, S5 since.",
)
project_option = click.option(
    "--project",
    "folder",
    default=".",
    metavar="DIR",
    help="The project folder; this one unless said.",
)


def write_out(out: str, data: bytes) -> None:
    """Write bytes to a file, whole or not at all, or to standard output.

    Args:
        out: The file, or `-`.
        data: What to write.

    Raises:
        InputError: If the file cannot be written.
    """
    write_all({out: data})
