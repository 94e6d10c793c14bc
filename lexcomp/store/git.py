"""Commits as a git repository, the same bytes for the same commits.

The only module that runs git. A git that is told a date before 1970 writes what other
gits refuse, so that no commit is dated before then: the true day is in its trailers.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

import msgspec
from git import Git, GitCommandError

from lexcomp.model.errors import InputError
from lexcomp.store.plan import INDEX, Commit

#: Who makes the commits: no person, so that the same law gives the same hashes.
IDENTITY = "lexcomp <lexcomp@localhost.invalid>"

_BRANCH = "refs/heads/main"
_MARK = "lexcomp.made"
_EPOCH = dt.date(1970, 1, 1)
_DAY = 24 * 60 * 60


def write_repository(commits: Iterable[Commit], folder: Path) -> str:
    """Write commits as a new repository, checked out, and return the hash of the last.

    It is made beside the folder and moved into its place when it is whole. A
    repository that this function made before is replaced, unless somebody has worked
    in it since.

    Args:
        commits: The commits, oldest first; at least one.
        folder: Where the repository is to be.

    Raises:
        InputError: The folder holds something else, or work or another law that would
            be lost, or there is nothing to commit.
    """
    planned = tuple(commits)
    if not planned:
        raise InputError("There is no point in time to commit; name a law with text.")
    target = folder.resolve()
    _refuse_to_overwrite(target)
    _refuse_to_forget(target, {_law(each) for each in planned})
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".lexcomp-") as beside:
        new = Path(beside) / "new"
        head = _make(planned, new)
        if target.exists():
            target.rename(Path(beside) / "old")
        shutil.move(new, target)
    return head


def _refuse_to_overwrite(folder: Path) -> None:
    """Raise unless the folder is new, empty, or a repository that nobody touched."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise InputError("It is a file; name a folder for the repository.", str(folder))
    if not any(folder.iterdir()):
        return
    git = _git(folder)
    try:
        made = git.config("--local", "--get", _MARK) == "true"
    except GitCommandError:
        made = False
    if not made:
        raise InputError(
            "It is not empty, and not a repository made by lexcomp; name another "
            "folder.",
            str(folder),
        )
    authors = set(git.log("--all", "--format=%cn <%ce>").splitlines())
    if git.status("--porcelain", "--ignored") or authors != {IDENTITY}:
        raise InputError(
            "Somebody has worked in this repository since lexcomp made it; name "
            "another folder, or move it away.",
            str(folder),
        )


def _refuse_to_forget(folder: Path, laws: set[str]) -> None:
    """Raise if the repository holds a law that the new one would not."""
    index = folder / INDEX
    if not index.is_file():
        return
    entries = msgspec.json.decode(index.read_bytes(), type=list[_Entry])
    lost = [each for each in dict.fromkeys(entries) if each.law not in laws]
    names = " and ".join(dict.fromkeys(each.law for each in lost))
    if names:
        raise InputError(
            f"It holds the history of the {names} as well, which would be lost; name"
            " all its laws, or another folder.",
            str(folder),
        )


class _Entry(msgspec.Struct, frozen=True):
    """What is read of a line of the index."""

    law: str


def _law(commit: Commit) -> str:
    return dict(commit.trailers)["Law"]


def _make(commits: tuple[Commit, ...], folder: Path) -> str:
    """Make a repository from commits, check its last out and return that one's hash."""
    folder.mkdir()
    git = _git(folder)
    # An empty template, so that no hooks of the user's run.
    git.init("--quiet", "--template=", "--object-format=sha1", "--initial-branch=main")
    git.config(_MARK, "true")
    git.config("core.autocrlf", "false")
    importing = git.fast_import(
        "--quiet", "--done", as_process=True, istream=subprocess.PIPE
    )
    with importing.stdin as stream:
        for piece in _stream(commits):
            stream.write(piece)
    importing.wait()
    git.reset("--quiet", "--hard", _BRANCH)
    return str(git.rev_parse("HEAD"))


def _git(folder: Path) -> Git:
    """Return git for a folder, whatever repository the environment speaks of."""
    git = Git(folder)
    inside = folder / ".git"
    git.update_environment(
        GIT_DIR=str(inside),
        GIT_WORK_TREE=str(folder),
        GIT_INDEX_FILE=str(inside / "index"),
        GIT_OBJECT_DIRECTORY=str(inside / "objects"),
    )
    return git


def _stream(commits: tuple[Commit, ...]) -> Iterator[bytes]:
    """Yield what `git fast-import` reads: each file once, each commit by changes."""
    numbers = count(1)
    marks: dict[bytes, int] = {}
    before: dict[str, bytes] = {}
    yield b"feature done\n"
    for sequence, commit in enumerate(commits, start=1):
        tree = dict(commit.files)
        for file in tree.values():
            if file not in marks:
                marks[file] = next(numbers)
                yield b"blob\nmark :%d\n" % marks[file] + _data(file)
        mark = next(numbers)
        yield f"commit {_BRANCH}\nmark :{mark}\n".encode() + _header(commit, sequence)
        for change in _changes(before, tree, marks):
            yield change.encode()
        yield f"\nreset refs/tags/{commit.tag}\nfrom :{mark}\n\n".encode()
        before = tree
    yield b"done\n"


def _header(commit: Commit, sequence: int) -> bytes:
    """Return who made a commit, when, and its message."""
    seconds = max(0, (commit.day - _EPOCH).days) * _DAY + sequence
    signed = f"{IDENTITY} {seconds} +0000"
    trailers = "".join(f"{name}: {_line(value)}\n" for name, value in commit.trailers)
    message = f"{commit.message.strip()}\n\n{trailers}"
    return f"author {signed}\ncommitter {signed}\n".encode() + _data(message.encode())


def _changes(
    before: dict[str, bytes], tree: dict[str, bytes], marks: dict[bytes, int]
) -> Iterator[str]:
    """Yield what is gone and what is new or changed."""
    for name in before:
        if name not in tree:
            yield f"D {name}\n"
    for name, file in tree.items():
        if before.get(name) != file:
            yield f"M 100644 :{marks[file]} {name}\n"


def _data(content: bytes) -> bytes:
    return b"data %d\n%b\n" % (len(content), content)


def _line(value: str) -> str:
    """Keep a trailer to one line."""
    return " ".join(value.split())
