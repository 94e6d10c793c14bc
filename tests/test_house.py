"""The house rules that no linter checks, each as a sentence that must hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from git import Repo

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "lexcomp").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FINDINGS_PAGE = ROOT / "site" / "pages" / "project" / "findings.md"

EMPTY_NAMES = {"util", "helper", "common", "base", "manager", "processor"}

REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|npm[j]s", re.IGNORECASE)
OWN_FOLDER = re.compile(r"(?<![\w./-])/(?:work|root)/")
PROMISE = re.compile(r"\b(?:TOD[O]|FIXM[E])\b")
BARE_SUPPRESSION = re.compile(
    r"#\s*type:\s*ignore(?:\[[^\]]*\])?\s*$|#\s*noqa(?::[\sA-Z0-9,]*)?$"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_a_module_opens_with_a_docstring() -> None:
    silent = [_name(file) for file in MODULES if not ast.get_docstring(_tree(file))]
    assert silent == []


def test_a_module_is_never_above_400_lines() -> None:
    long = [_name(file) for file in MODULES if len(_lines(file)) > 400]
    assert long == []


def test_a_module_is_named_for_what_is_in_it() -> None:
    empty = [
        _name(file)
        for file in MODULES
        for part in file.relative_to(ROOT).with_suffix("").parts
        if part.removesuffix("s") in EMPTY_NAMES
    ]
    assert empty == []


def test_a_function_ends_within_40_lines() -> None:
    """Count from `def` to the last line, leaving the docstring out.

    A form's docstring is its manual page: it is not to be kept short for the
    sake of this rule.
    """
    long = [
        f"{where}: {length} lines"
        for where, function in _all_functions(MODULES)
        if (length := _length(function)) > 40
    ]
    assert long == []


def test_an_init_module_holds_no_function_and_at_most_60_lines() -> None:
    """Leave the docstring out of the count, and `__getattr__` out of the rule."""
    busy = [
        _name(file)
        for file in MODULES
        if file.name == "__init__.py"
        if len(_lines(file)) - _docstring_length(_tree(file)) > 60
        or any(
            isinstance(node, Function) and not node.name.startswith("__")
            for node in _tree(file).body
        )
    ]
    assert busy == []


def test_a_public_function_has_a_docstring() -> None:
    silent = [
        where
        for where, function in _public_functions(MODULES)
        if not ast.get_docstring(function)
    ]
    assert silent == []


def test_a_public_function_says_what_it_raises() -> None:
    """The command line is left out: its docstrings are what `--help` prints."""
    kept = [
        f"{where}: {error}"
        for where, function in _public_functions(MODULES)
        if not where.startswith("lexcomp/cli")
        for error in sorted(_raised(function))
        if error not in (ast.get_docstring(function) or "").partition("Raises:")[2]
    ]
    assert kept == []


def test_imports_are_never_for_the_type_checker_alone() -> None:
    dodges = [
        _name(file)
        for file in MODULES + TESTS
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.alias) and node.name == "TYPE_CHECKING"
    ]
    assert dodges == []


def test_types_are_told_and_not_waved_through_outside_the_readers() -> None:
    waved = [
        f"{_name(file)}:{node.lineno}: {alias.name}"
        for file in MODULES
        if "readers" not in file.relative_to(ROOT).parts
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        for alias in node.names
        if alias.name in {"Any", "cast"}
    ]
    assert waved == []


def test_a_suppressed_warning_has_its_reason_beside_it() -> None:
    bare = _found(BARE_SUPPRESSION, MODULES + TESTS)
    assert bare == []


def test_nothing_is_promised_in_the_code() -> None:
    """Ruff sees the comments; here are the docstrings and messages."""
    promises = _found(PROMISE, MODULES + TESTS)
    assert promises == []


def test_every_finding_code_is_documented() -> None:
    used = {code for file in MODULES for code in re.findall(r"LC\d{3}", _text(file))}
    documented = set(re.findall(r"LC\d{3}", _text(FINDINGS_PAGE)))
    assert sorted(used - documented) == []


def test_a_finding_code_means_one_thing() -> None:
    rows = re.findall(r"^\| (LC\d{3}) \|", _text(FINDINGS_PAGE), re.MULTILINE)
    assert [code for code in sorted(set(rows)) if rows.count(code) > 1] == []


def test_no_file_names_a_package_registry() -> None:
    named = _found(REGISTRY, _committed())
    assert named == []


def test_no_file_knows_where_the_project_is_kept() -> None:
    """Sources are left out: they stay as they were received."""
    ours = [file for file in _committed() if not _is_a_source(file)]
    assert _found(OWN_FOLDER, ours) == []


def _all_functions(files: list[Path]) -> Iterator[tuple[str, Function]]:
    for file in files:
        for node in ast.walk(_tree(file)):
            if isinstance(node, Function):
                yield f"{_name(file)}:{node.lineno}: {node.name}", node


def _public_functions(files: list[Path]) -> Iterator[tuple[str, Function]]:
    """Yield the functions of modules and public classes that a caller may name."""
    for file in files:
        if file.stem.startswith("_") and file.stem != "__init__":
            continue
        for node in _reachable(_tree(file)):
            yield f"{_name(file)}:{node.lineno}: {node.name}", node


def _reachable(body: ast.Module | ast.ClassDef) -> Iterator[Function]:
    for node in body.body:
        if isinstance(node, Function | ast.ClassDef) and node.name.startswith("_"):
            continue
        if isinstance(node, ast.ClassDef):
            yield from _reachable(node)
        elif isinstance(node, Function) and not _repeats_another(node):
            yield node


def _repeats_another(function: Function) -> bool:
    """Whether this is an overload, an override or a setter, documented elsewhere."""
    names = {ast.unparse(each).rpartition(".")[2] for each in function.decorator_list}
    return bool(names & {"overload", "override", "setter"})


def _raised(function: Function) -> set[str]:
    """Name the exceptions raised in a function's own lines."""
    names = set()
    for node in _own_nodes(function):
        if isinstance(node, ast.Raise) and node.exc:
            error = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            names.add(ast.unparse(error).rpartition(".")[2])
    return {name for name in names if name[:1].isupper()}


def _own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, Function | ast.Lambda | ast.ClassDef):
            yield child
            yield from _own_nodes(child)


def _length(function: Function) -> int:
    end = function.end_lineno or function.lineno
    return end - function.lineno + 1 - _docstring_length(function)


def _docstring_length(node: Function | ast.Module) -> int:
    if ast.get_docstring(node) is None:
        return 0
    first = node.body[0]
    return (first.end_lineno or first.lineno) - first.lineno + 1


def _found(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{_name(file)}:{number}: {line.strip()[:80]}"
        for file in files
        for number, line in enumerate(_lines(file), start=1)
        if pattern.search(line)
    ]


def _committed() -> list[Path]:
    with Repo(ROOT) as repository:
        names = repository.git.ls_files("-z").split("\0")
    files = [ROOT / name for name in names if name]
    return [file for file in files if file.is_file()]


def _is_a_source(file: Path) -> bool:
    kept = {"amendments", "corpus", "real"} & set(file.relative_to(ROOT).parts[:2])
    return bool(kept) and file.suffix not in {".py", ".toml"}


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _tree(file: Path) -> ast.Module:
    return ast.parse(_text(file))


def _lines(file: Path) -> list[str]:
    return _text(file).splitlines()


def _text(file: Path) -> str:
    """Read a file as text; one that is not there, or not text, has no words."""
    try:
        return file.read_text("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
