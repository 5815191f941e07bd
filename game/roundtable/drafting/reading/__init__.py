"""Reading: what a file is, told from its content, and its text as segments.

- `segments`: the value that every reader makes, and all later steps take
- `clocks`: times as people write them
- `charset`: bytes to text, the encoding named where it was guessed
- `sniffing`: what a file is
- `pages`, `word`, `pdf`, `rich`: HTML, DOCX, PDF, RTF
- `captions`, `records`, `tables`: WebVTT and SRT, JSON, CSV
- `markdown`, `plain`: text
- `files`: the door, from a path or a text to a `Source`
"""
