"""The debrief to keep: one self-contained page, Markdown or data; a class, and the play profile.

- `contents`: a finished game as plain data for a page
- `classroom`: many finished games of one scenario, counted
- `trend`: a quantity from game to game, as a plot's figures
- `page`: all of them as HTML, through templates that escape every text
- `markdown`, `shapes`: a game as Markdown, and it or the profile as JSON
"""

from roundtable.report.classroom import Classroom, Result, classroom
from roundtable.report.contents import Contents, contents
from roundtable.report.markdown import markdown
from roundtable.report.page import class_page, page, profile_page
from roundtable.report.shapes import number, profile_shape, report_shape

__all__ = [
    "Classroom",
    "Contents",
    "Result",
    "class_page",
    "classroom",
    "contents",
    "markdown",
    "number",
    "page",
    "profile_page",
    "profile_shape",
    "report_shape",
]
