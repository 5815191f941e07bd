coda-leave = 跳过这一段，去看复盘
