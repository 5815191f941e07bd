"""A CLASS OVER THE LOCAL NETWORK: one host, up to forty phones, no server elsewhere.

- `Room`: the class without a network: who sits where, who has bet what, what each is shown
- `served`: the room as an ASGI application, with everything a stranger could send refused;
  `serve` runs it
- `waiting_class`: the one that was broken off
- `Limits`: what one device may ask for
- `private_address`, `is_private`: where it can be reached, and by whom

A class is a playthrough like any other. What stands outside of it, the seats and the bets
that are not revealed yet, is kept with it, so that a killed host goes on where it was.
"""

from roundtable.host.addresses import is_private, private_address
from roundtable.host.limits import Limits
from roundtable.host.room import NoRoomError, Room, waiting_class
from roundtable.host.server import served
from roundtable.host.serving import serve

__all__ = [
    "Limits",
    "NoRoomError",
    "Room",
    "is_private",
    "private_address",
    "serve",
    "served",
    "waiting_class",
]
