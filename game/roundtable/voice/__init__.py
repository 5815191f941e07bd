"""Speech through the system's own voices, behind one small interface.

- `engines`: the programs that speak, by system
- `speaker`: says one text at a time, without ever making anybody wait
"""

from roundtable.voice.speaker import Speaker, Voice, tongue

__all__ = ["Speaker", "Voice", "tongue"]
