coda-leave = 不对了，去看散场
