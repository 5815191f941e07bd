coda-leave = Skip to the debrief
