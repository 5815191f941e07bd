"""`python -m game` is the command `roundtable`."""

from game.cli import main

main()
