"""What an author is helped with: a fresh scenario, counts, pictures, a live preview.

The way through the room, each module using only those above it:

- `starting`, `fresh`: what a new scenario is to be, and its two files as text
- `reading`: words, characters, and how long a first-time reader needs
- `stats`: a scenario in figures
- `sketch`: boxes and arrows, as Mermaid or as a picture
- `views`: who answers whom, who stands where
- `workbench`: what the studio knows and does
- `lent`: a record that comes with the game is not written
- `plays`, `renaming`: an id changed everywhere, and not a byte besides
- `language`, `workspace`, `lsp`: what an editor asks, its files, its protocol
- `watch`: a scenario's files, looked at again whenever one is saved
"""
