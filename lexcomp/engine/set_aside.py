"""Changing the words of a provision other than some of what is inside it."""

from __future__ import annotations

from collections.abc import Callable

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.rewrite import find, rewrite
from lexcomp.model.document import Document, Provision
from lexcomp.model.operation import InsertWords, OmitRange, Operation, ReplaceWords
from lexcomp.model.path import Path


def setting_aside(
    document: Document, operation: Operation, apply: Callable[[Document], Document]
) -> Document:
    """Apply an operation on words while what its target leaves out is taken out.

    Raises:
        MisdescribedError: If that is not there, or it is no operation on words.
    """
    target = operation.target
    if not isinstance(operation, ReplaceWords | InsertWords | OmitRange):
        raise MisdescribedError(f"Only words can be changed in {target}.")
    aside: list[tuple[Path, Provision]] = []
    for inner in target.without:
        path = Path((*target.labels, *inner.labels))
        found = find(document, path)
        if len(found) != 1:
            raise MisdescribedError(f"There are {len(found)} provisions at {path}.")
        aside.append((path, found[0]))
        empty = Provision(found[0].unit, found[0].num, uid=found[0].uid)
        document = _putting(document, path, empty)
    document = apply(document)
    for path, old in reversed(aside):
        document = _putting(document, path, old)
    return document


def _putting(document: Document, path: Path, new: Provision) -> Document:
    return rewrite(document, path, lambda _: (new,))
