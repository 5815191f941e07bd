author-silent = 原文未载
author-none = 以上都不是
author-unclear = 不明
author-tally = { $turns } 次发言，深入 { $deeper } 次
author-talk-legend = 虚线：主持人问来的发言，按题目 + 按追问；实线：接话，从接话的人指向被接的人
