saves-rename-keep = 就叫这个
saves-cancel = 算了
saves-title = 存档
saves-empty = 还没有存档。下一局从第一步起就会自己存下。
saves-over = 已结束
saves-heard = 听了 { $heard } / { $turns } 段
saves-when = { $date } { $time }
saves-newer = 剧本改过，有新版。
saves-version = 这一局之后剧本改过：{ $changes }。
saves-upto = { $legal ->
    [0] 换不到新版：第一步在那里就走不通。
   *[other] { $moves } 步里只有前 { $legal } 步在新版里走得通；换过去就从那里另接一局，原来的一局不变。
}
saves-look = 看复盘
saves-open = 接着玩
saves-open-newer = 换到新版接着玩
saves-rename = 改名
saves-rename-ask = 这一局叫什么？
saves-export = 导出
saves-exported = 已写到 { $path }
saves-there = 这一局已经在这里了。
saves-imported = 已导入，排在最前。
saves-remove = 删除
saves-restore = 放回“{ $name }”
saves-gone = 这一局已经找不回来。
saves-kept-as = 已导入，存为第 { $number } 号。
saves-how-restored = 已删除；用 roundtable saves restore { $number } 可以放回。
saves-not-kept = 存档里没有第 { $number } 号（有：{ $known }）
saves-not-removed = 没有可以放回的第 { $number } 号
saves-unchanged = 什么也没有改动

version-scenes-added = 多了 { $count } 问
version-scenes-removed = 少了 { $count } 问
version-turns-added = 多了 { $count } 段发言
version-turns-removed = 少了 { $count } 段发言
version-turns-changed = { $count } 段发言改了用时、立场或出处
version-texts = { $count } 处文字改过
version-rest = 别处改了 { $count } 项
version-same = 玩起来没有不同

notice-moved = 存档文件坏了，已经原样改名放在 { $file }；另起一份，{ $games ->
    [0] 一局也没能救回
   *[other] 救回 { $games } 局
}。
store-newer = { $file } 是更新的版本存的，原样不动，里面的存档要用那个版本看
notice-newer = { store-newer }；现在玩的留在内存里，退出时另写成文本。
store-unwritable = { $file } 写不进去（只读、没有权限，或者放不下）{ $games ->
    [0] {""}
   *[other] ，已有的 { $games } 局都在，照常能看
}
notice-unwritable = { store-unwritable }；现在玩的先留在内存里，每走一步都会再试。
store-unseen = { $file } 现在读不了，也写不了，请检查文件和文件夹的权限；它没有被动过，里面的存档还在
notice-unseen = { store-unseen }；现在玩的先留在内存里，每走一步都会再试。
store-full = 磁盘满了，{ $file } 写不进去，请腾出些地方{ $games ->
    [0] {""}
   *[other] ；已有的 { $games } 局都在
}
notice-full = { store-full }；现在玩的先留在内存里，每走一步都会再试。
store-busy = 另一个窗口正占着 { $file }，写不进去；已有的存档都在
notice-busy = 另一个窗口正占着 { $file }；刚才这一步先留在内存里，下一步会再试。
notice-kept = { $file } 又能写了，刚才没存下的都已补上，一步不少。
notice-gone = 存档文件刚才被移走或删掉了；已经在 { $file } 另起一份，{ $games ->
    [0] 接着存
   *[other] { $games } 局都补在里面
}。
notice-replaced = 存档文件 { $file } 刚才被换成了另一份；往后存进那一份{ $games ->
    [0] {""}
   *[other] ，刚才玩的这一局也补在里面
}。
notice-unkept = 有 { $games } 局没能存进存档，已经另写成文本，放在 { $path }；在“存档”里导入，就能接着玩。
notice-lost = 有 { $games } 局没能存下，也没有地方可以另写；这几局随程序关掉就没有了。
notice-undone = 设置、改名、删除这些改动没能存下；下次打开，还是原来的样子。
notice-unshared = { $file } 所在的磁盘不支持程序间共享内存，每一步改用较慢的方式保存，不会丢失。
notice-clock = 电脑的时钟比上一次存档还早；存档照旧按先后排，一局不少。
notice-store = 有存档读不出来：{ $why }
notice-parted = 这一局在另一个窗口里也往下走了；这里的另存一局，两边都在。
notice-anew = 这一局在别处被删掉或换掉了；这里的已经整局重新存下。
notice-older = 《{ $title }》在上一局之后改过：{ $changes }。上一局按原来的版本接着玩；{ $legal ->
    [0] 它的第一步在新版里就走不通，换不过去
   *[other] 要换新版，请到“存档”里选
}。
notice-changed = 剧本 { $scenario } 在这一局之后改过，当时的版本没有留下；这一局还在，但在这里接不下去。
notice-unreadable = 这一局打不开，存档还在：{ $why }
notice-import = 没有导入，原有的存档不变：{ $why }
notice-import-version = 导入的这一局是在《{ $title }》的另一个版本上玩的，那个版本这里没有；已经按这里的版本重走一遍，步步走得通。
notice-export = 没有导出，这一局还在存档里：{ $why }
saves-unseen = 存档现在读不到，没有被动过。

fault-full = 磁盘满了，腾出些地方再试。
fault-read-only = 那个地方只能读，不能写；去掉只读，或者换个地方。
fault-denied = 没有权限；请检查文件和文件夹的权限。
fault-busy = 别的程序正占着这个文件；关掉那个程序再试。
fault-missing = 没有这个文件或文件夹；请检查名字和位置。
fault-folder = 这是文件夹，不是文件。
fault-no-file = 这不是普通的文件；请选用“导出”写成的文件。
fault-name = 名字太长，或者有系统不认的字符；换个短些的名字。
fault-device = 磁盘读写出错；请检查磁盘，换个地方再试。
fault-other = { $detail }
fault-scenario = 剧本文件有 { $count } 处错误，第一处在 { $place }（{ $code }）；roundtable check 会逐条说明。
fault-no-scenario = 这里没有剧本 { $scenario }；先装上它。
fault-no-game = 存档里没有这一局，大概在别处删掉了。
fault-version-gone = 剧本 { $scenario } 改过，当时的版本没有留下。
fault-carried = 剧本改过，当时的版本这里没有；{ $moves } 步里只有前 { $legal } 步在现在的版本里走得通。
fault-save-unreadable = 这一局的记录坏了，读不出来；别的存档不受影响。
fault-saves-unreadable = 存档文件有地方读不出来，文件没有被改动；关掉程序再打开，能救的都会救回来。
fault-game-strange = 这不是导出的一局；请选用“导出”写成的文件，名字以 .playthrough 结尾。
fault-game-newer = 这一局是更新的版本导出的，这个版本读不了；请先升级。
fault-game-long = 文件太长，不会是一局。
fault-game-head = 第 { $line } 行“{ $found }”不合格式；请用没有改过的文件。
fault-game-cut = 第 { $line } 行之后缺了开头该有的几项；请用没有改过的文件。
fault-game-syntax = 第 { $line } 行“{ $found }”不是一步；请用没有改过的文件。
fault-game-certain = 第 { $line } 行“{ $found }”：只有电脑玩家才有这么肯定。这样的一局可以用 roundtable report 看。
fault-game-illegal = { $line ->
    [0] “{ $found }”这一步
   *[other] 第 { $line } 行“{ $found }”这一步
}在这里走不通。
fault-game-other = 这是另一个剧本或另一个版本的局，和这里的对不上。
