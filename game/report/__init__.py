"""The debrief to keep: one self-contained page, Markdown or data; and a class on one page.

- `contents`: a finished game as plain data for a page
- `classroom`: many finished games of one scenario, counted
- `page`: both as HTML, through templates that escape every text
- `markdown`, `shapes`: a game as Markdown and as JSON
"""

from game.report.classroom import Classroom, Result, classroom
from game.report.contents import Contents, contents
from game.report.markdown import markdown
from game.report.page import class_page, page
from game.report.shapes import number, reference_shape, report_shape, scores_shape

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
    "reference_shape",
    "report_shape",
    "scores_shape",
]
