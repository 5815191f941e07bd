"""THE STUDIO: an author's workplace in a browser on this machine.

- `folder`: a scenario's files, read again whenever they change, written whole or not at all
- `beginning`: from a source to a folder to work in
- `journal`: the steps that can be taken back, kept beside the scenario
- `playing`: the scenario as it is, played on the same page
- `trying`: a game just played kept as a test, and all tests tried
- `studio`: what is worked on, and what a request does to it
- `rendering`: pages from templates
- `server`: the addresses, and who may ask for them

What can be done lies in `authoring.workbench`; this room only shows it and keeps it.
"""

from roundtable.studio.server import serve

__all__ = ["serve"]
