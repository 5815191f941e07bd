"""The window: the application's pages drawn with pygame, which no other room imports.

- `app` steps the window; `controller` says which screen draws the page; `shortcuts` what keys mean
- `boxes` measure and place themselves, `components` are what screens are composed of, `screens` draw
- `widgets` and `controls` are what comes of them, `tree` holds them, `frame` paints what differs
- `interaction`, `keys`, `pads`, `text_field` and `text_input` turn events into actions
- `theme`, `palettes`, `text`, `breaking`, `paint`, `masks` and `figures` say how things look
- `motion`, `sounds`, `narrator`, `tooltips`, `hints`, `autoadvance`; `sharing`, `pictures`, `thumbnail`
"""

import os

# The library greets on standard output, where a player looks for nothing.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
