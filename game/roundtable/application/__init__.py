"""The application: what two faces would otherwise both decide; see `Application`.

It is handed its `Ports` and does no input or output of its own. A face draws
`Application.page()` and hands a `Command` to `Application.do`.
"""

from roundtable.application.application import Application
from roundtable.application.commands import Command, CommandSyntaxError, parse_command
from roundtable.application.done import Cue, Done
from roundtable.application.faults import fault_text
from roundtable.application.ports import Keeper, Library, Notice, Ports, Report, Watch
from roundtable.application.settings import HINTS, LANGUAGES, Settings
from roundtable.application.shelf.saves import facts as slot_facts
from roundtable.application.shelf.saves import name_of as slot_name
from roundtable.application.shelf.saves import notice_text

__all__ = [
    "HINTS",
    "LANGUAGES",
    "Application",
    "Command",
    "CommandSyntaxError",
    "Cue",
    "Done",
    "Keeper",
    "Library",
    "Notice",
    "Ports",
    "Report",
    "Settings",
    "Watch",
    "fault_text",
    "notice_text",
    "parse_command",
    "slot_facts",
    "slot_name",
]
