"""`python -m game` is the command `roundtable`."""

from roundtable.cli import main

main()
