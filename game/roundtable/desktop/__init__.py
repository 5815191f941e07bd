"""THE WINDOW: the game in pygame, the only room that imports it.

`theme` holds the tokens, `text` and `breaking` set type, `stencil`, `paint` and `figures` draw,
`layout` cuts rectangles, `widgets`, `controls`, `kit`, `faces` and `cards` make parts, `tree` lays
them in layers and finds faults, `interaction` turns keys and pointer into actions, `motion` moves. `desk` has what is played and
shown, `anywhere` what a key means on any screen, `app` steps the window.
"""

import os

# The library greets on standard output, where a player looks for nothing.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
