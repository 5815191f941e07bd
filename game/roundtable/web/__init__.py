"""THE BROWSER'S FACE: pages as HTML, forms as commands.

- `Door`: an application behind text: a line of a command goes in, HTML comes out
- `render`: one page as HTML
- `WITHOUT`: what the application need not offer here

It draws what `application` decided and decides nothing: every button is a `Choice`, every
form sends the line of a `Command`. It knows no server and no browser; a worker in the
browser, or a class's host, hands lines in and answers out.
"""

from roundtable.web.door import WITHOUT, Answer, Door
from roundtable.web.rendering import render

__all__ = ["WITHOUT", "Answer", "Door", "render"]
