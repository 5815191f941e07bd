"""The screens: each draws one page of the application as a composition of boxes.

- `base`: what a screen is, and what only the window does; `frame`: bars, pages and feet
- `words`: speeches, quotes, verdicts and sources; `people`: figures, strips and the round table
- `stake`: options and chips of a bet; the rest are called after the page they draw
"""
