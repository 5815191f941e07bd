"""What an editor asks about a scenario's files, answered from their texts; no file, no protocol.

- `docs`: a text with its nodes, whatever state it is in; places and edits
- `where`: what a place in a half-typed text belongs to
- `known`: every id of a scenario and its record, with what is told of it
- `occurring`: every place at which an id stands
- `completing`, `looking`: what can be typed here; what stands here, and where else
- `outline`: a file's table of contents
- `fixing`: mends that are mechanical

Lines and columns are counted from 1, columns in characters, as findings have them.
"""
