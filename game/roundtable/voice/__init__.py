"""Speech through the system's own voices, behind one small interface.

- `engines`: the programs that speak, by system
- `saying`: signs and names as they are to be said
- `speaker`: says one text at a time, without ever making anybody wait
"""

from roundtable.voice.saying import Names
from roundtable.voice.speaker import Speaker, Voice, tongue

__all__ = ["Names", "Speaker", "Voice", "tongue"]
