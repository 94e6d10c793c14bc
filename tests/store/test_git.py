"""Commits as a repository that git itself finds nothing wrong with."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from git import Repo

from lexcomp.model.errors import InputError
from lexcomp.store.git import write_repository
from lexcomp.store.plan import plan
from tests.store.points import LAW, POINTS

COMMITS = plan(POINTS)


def test_every_commit_can_be_read_back(tmp_path: Path) -> None:
    head = write_repository(COMMITS, tmp_path / "law")
    with Repo(tmp_path / "law") as repo:
        read = list(repo.iter_commits(reverse=True))
        assert repo.active_branch.name == "main"
        assert read[-1].hexsha == head
        for commit, planned in zip(read, COMMITS, strict=True):
            for name, file in planned.files:
                assert (commit.tree / name).data_stream.read() == file
            names = repo.git.ls_tree("-r", "--name-only", commit.hexsha).splitlines()
            assert sorted(names) == sorted(name for name, _ in planned.files)
            assert str(commit.message).startswith(f"{planned.message}\n\nCommencement:")


def test_a_day_before_1970_is_kept_in_the_trailers(tmp_path: Path) -> None:
    write_repository(COMMITS, tmp_path / "law")
    with Repo(tmp_path / "law") as repo:
        first, second, third, _ = repo.iter_commits(reverse=True)
        assert first.trailers_dict == {
            "Commencement": ["1961-07-01"],
            "Known": ["1961-07-01"],
            "Law": [LAW],
            "Instrument": ["SR No 5, 1961"],
        }
        assert [each.committed_date for each in (first, second)] == [1, 2]
        assert third.committed_datetime == dt.datetime(
            1997, 3, 1, 0, 0, 3, tzinfo=dt.UTC
        )
        assert third.authored_date == third.committed_date


def test_git_finds_nothing_wrong_and_a_strict_server_takes_it(tmp_path: Path) -> None:
    write_repository(COMMITS, tmp_path / "law")
    with Repo(tmp_path / "law") as repo:
        assert repo.git.fsck("--strict", "--no-dangling") == ""
        with Repo.init(tmp_path / "server", bare=True) as server:
            server.git.config("receive.fsckObjects", "true")
            repo.git.push("--quiet", str(tmp_path / "server"), "main")
            assert server.git.rev_parse("main") == repo.head.commit.hexsha


def test_the_same_commits_have_the_same_hashes(tmp_path: Path) -> None:
    one = write_repository(COMMITS, tmp_path / "one")
    assert one == write_repository(plan(POINTS), tmp_path / "two")
    assert one == write_repository(COMMITS, tmp_path / "one")


def test_a_file_that_does_not_change_is_stored_once(tmp_path: Path) -> None:
    write_repository(COMMITS, tmp_path / "law")
    with Repo(tmp_path / "law") as repo:
        first, second, third, _ = repo.iter_commits(reverse=True)
        name = "schedule/form-1.txt"
        assert len({(each.tree / name).hexsha for each in (first, second, third)}) == 1
        assert (first.tree / "schedule") == (third.tree / "schedule")
        touched = repo.git.log("--format=%s", "--", "regulations/9.txt").splitlines()
        assert touched == [
            "SR No 9, 1968: Harbour Lights Regulations (Amendment)",
            "SR No 5, 1961: Harbour Lights Regulations 1961",
        ]


def test_each_point_in_time_has_a_tag_and_the_last_is_checked_out(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "law"
    write_repository(COMMITS, folder)
    with Repo(folder) as repo:
        assert repo.git.show("1961-07-01:regulations/9.txt") == "9 Lamps are lit."
        assert not repo.is_dirty(untracked_files=True)
    assert (folder / "regulations" / "9.txt").read_text() == "9 Lamps must be lit.\n"
    assert not (folder / "regulations" / "10.txt").exists()
    assert [each.name for each in tmp_path.iterdir()] == ["law"]


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(InputError) as refused:
        write_repository(COMMITS, tmp_path)
    assert str(refused.value) == (
        f"{tmp_path}: It is not empty, and not a repository made by lexcomp; name "
        "another folder."
    )
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_repository_that_somebody_else_made_is_left_alone(tmp_path: Path) -> None:
    with Repo.init(tmp_path):
        pass
    with pytest.raises(InputError, match="not a repository made by lexcomp"):
        write_repository(COMMITS, tmp_path)


def test_work_in_a_repository_since_is_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "law"
    write_repository(COMMITS, folder)
    (folder / "note.txt").write_text("mine")
    with pytest.raises(InputError) as refused:
        write_repository(COMMITS, folder)
    assert str(refused.value) == (
        f"{folder}: Somebody has worked in this repository since lexcomp made it; name "
        "another folder, or move it away."
    )
    with Repo(folder) as repo:
        repo.git.add("note.txt")
        repo.git(c=["user.name=A", "user.email=a@localhost.invalid"]).commit(
            "--quiet", "-m", "Mine"
        )
    with pytest.raises(InputError, match="Somebody has worked"):
        write_repository(COMMITS, folder)
    assert (folder / "note.txt").read_text() == "mine"


def test_the_history_of_another_law_is_not_thrown_away(tmp_path: Path) -> None:
    folder = tmp_path / "law"
    lights = [replace(each, folder="lights") for each in POINTS]
    pilots = [replace(POINTS[0], folder="pilots", law="Pilots Act")]
    both = plan([*lights, *pilots])
    write_repository(both, folder)
    with pytest.raises(InputError) as refused:
        write_repository(COMMITS, folder)
    assert str(refused.value) == (
        f"{folder}: It holds the history of the Pilots Act as well, which would be "
        "lost; name all its laws, or another folder."
    )
    assert (folder / "pilots" / "law.txt").exists()
    assert write_repository(both, folder)


def test_a_law_may_be_joined_by_another(tmp_path: Path) -> None:
    write_repository(COMMITS, tmp_path / "law")
    pilots = replace(POINTS[0], folder="pilots", law="Pilots Act")
    write_repository(plan([*POINTS, pilots]), tmp_path / "law")
    assert (tmp_path / "law" / "pilots" / "law.txt").exists()


def test_an_empty_folder_is_used_and_a_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "law").mkdir()
    write_repository(COMMITS, tmp_path / "law")
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="It is a file"):
        write_repository(COMMITS, tmp_path / "file")


def test_without_points_in_time_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no point in time to commit"):
        write_repository((), tmp_path / "law")
    assert not (tmp_path / "law").exists()


def test_a_repository_that_the_environment_speaks_of_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = write_repository(COMMITS, tmp_path / "plain")
    with Repo.init(tmp_path / "other"):
        pass
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "elsewhere"))
    assert write_repository(COMMITS, tmp_path / "law") == expected
    assert not (tmp_path / "elsewhere").exists()
    assert not list((tmp_path / "other" / ".git" / "refs" / "heads").iterdir())


def test_a_trailer_is_one_line_and_any_law_has_a_place(tmp_path: Path) -> None:
    odd = replace(POINTS[0], law="Lamps\nAct “é” 1961", folder="au lights")
    write_repository(plan([odd]), tmp_path / "law")
    with Repo(tmp_path / "law") as repo:
        assert repo.head.commit.trailers_dict["Law"] == ["Lamps Act “é” 1961"]
        assert repo.git.tag() == "au-lights/1961-07-01"
    assert (tmp_path / "law" / "au lights" / "law.txt").exists()
