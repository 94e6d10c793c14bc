"""Where the pages about a law stand on the site, from its root."""

from __future__ import annotations

from lexcomp.holdings.points import Point
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law
from lexcomp.model.path import Path


def home(law: Law) -> str:
    """Return where a law stands on the site: `/au/F1997B01966/`."""
    return f"/{law.title.jurisdiction}/{law.title.id}/"


def slug(path: Path) -> str:
    """Return a name for a provision that can stand in an address.

    Examples:
        >>> slug(Path.parse("schedule:1/form:2"))
        'schedule-1-form-2'
    """
    return str(path).replace("/", "-").replace(":", "-").replace(" ", "-")


def provision_url(law: Law, path: Path) -> str:
    """Return the address of the page about a provision."""
    return f"{home(law)}provisions/{slug(path)}/"


def point_url(point: Point) -> str:
    """Return the address of a law on a day: `/au/F1997B01966/2021-09-01/`."""
    return f"{home(point.law)}{point.day.isoformat()}/"


def instrument_url(law: Law, instrument: Instrument) -> str:
    """Return the address of the page about an instrument that amends a law."""
    return f"{home(law)}instruments/{instrument.id}/"


def inference_url(law: Law, name: str) -> str:
    """Return where an inference is explained: on the page of its law."""
    return f"{home(law)}#{name}"


def download(point: Point, suffix: str) -> str:
    """Return where a format of a law on a day is downloaded from."""
    return f"/downloads{point_url(point)}law{suffix}"
