"""Roundtable (圆桌): a discussion-simulation game engine.

The rooms, from the rules outwards; values flow down this list, only moves come back up:

===============  ==================================================================
`errors`         the base of the error tree
`rules`          the rules: scenario, moves, events, state, session, scores
`loading`        YAML to a scenario, with every fault at its line and column
`drafting`       an article or a transcript to a record and a scenario to complete
`playthrough`    scenario, seed and moves as text, and their replay
`search`         the rules compiled: best, dice, what each choice cost, games in bulk
`simulation`     players without hands, the explorer, many games as one table
`home`           the folder of a player's own things
`docstrings`     what functions say of themselves, for help and schemas
`locale`         interface texts, Chinese and English
`application`    a session as plain data for a face: lines, choices, meters
`authoring`      for authors: a fresh scenario, figures, drawings, the live preview
`report`         the debrief to keep: a page, Markdown, data; a class on one page
`desktop`        the window (pygame)
`web`            pages as HTML, forms as commands; what runs in a browser
`exporting`      a page for a browser as files, or as one file
`voice`          speech through the system's own voices
`terminal`       the same game in a terminal
`store`          saves and settings
`testing`        scenario tests: walkthroughs, their runner, the pytest plugin
`shipped`        where the folders are that travel with the game
`composition`    the library on disk, and the keeper over the store
`cli`            the command line, which puts the rooms together
===============  ==================================================================
"""

__version__ = "2.0.0.dev0"
