"""The command and its subcommands, each loaded when it is called."""

from __future__ import annotations

import sys
from collections.abc import Mapping, MutableMapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import NoReturn

import click

from lexcomp import __version__
from lexcomp.model.errors import InputError

#: Where each subcommand is, so that calling one does not load the others.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "apply": "lexcomp.cli.amend",
        "blame": "lexcomp.cli.trace",
        "build": "lexcomp.cli.build",
        "check": "lexcomp.cli.check",
        "compile": "lexcomp.cli.compile",
        "convert": "lexcomp.cli.compile",
        "diff": "lexcomp.cli.trace",
        "endnotes": "lexcomp.cli.reading",
        "explain": "lexcomp.cli.reading",
        "git": "lexcomp.cli.trace",
        "history": "lexcomp.cli.trace",
        "items": "lexcomp.cli.reading",
        "serve": "lexcomp.cli.build",
        "timeline": "lexcomp.cli.trace",
        "verify": "lexcomp.cli.amend",
    }
)

_WRONG, _STOPPED = 2, 130


class Commands(click.Group):
    """A group that loads a subcommand when asked, and says what is wrong in a line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a subcommand, or None if there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(COMMANDS[cmd_name])
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT002 - click's own signature
        windows_expand_args: bool = True,  # noqa: FBT002 - likewise
        **extra: MutableMapping[str, object],
    ) -> NoReturn:
        """Run, and exit: 0 fine, 1 findings, 2 wrong usage or unusable input."""
        del standalone_mode, windows_expand_args
        try:
            code = super().main(
                args, prog_name, complete_var, standalone_mode=False, **extra
            )
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            code = _WRONG
        except (InputError, click.ClickException) as error:
            click.echo(f"lexcomp: {_said(error)}", err=True)
            code = _WRONG
        except click.Abort:
            code = _STOPPED
        except BrokenPipeError:
            sys.stderr.close()
            code = 0
        except OSError as error:
            click.echo(f"lexcomp: It cannot go on: {error}.", err=True)
            code = _WRONG
        sys.exit(code if isinstance(code, int) else 0)


@click.group(cls=Commands, name="lexcomp")
@click.version_option(__version__, prog_name="lexcomp")
def main() -> None:
    """Compile law: the text in force on any day, its endnotes, and a site of both.

    Run in a project, a folder with corpus/ and amendments/.

    \b
    lexcomp build
    lexcomp compile harbour-lights --as-at 2001-01-01 -f text
    """


def _said(error: InputError | click.ClickException) -> str:
    words = error.format_message() if isinstance(error, click.ClickException) else ""
    return " ".join((words or str(error)).split())
