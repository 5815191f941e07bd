saves-joint = {" · "}
saves-over = 已终局
saves-heard = 听了 { $heard } / { $turns } 段
saves-when = { $date } { $time }
saves-newer = 剧本改过，有新版
saves-version = 这一局之后剧本改过：{ $changes }。
saves-upto = 新版接不下去：{ $moves } 步里只有前 { $legal } 步在新版里走得通。

version-scenes-added = 多了 { $count } 问
version-scenes-removed = 少了 { $count } 问
version-turns-added = 多了 { $count } 段发言
version-turns-removed = 少了 { $count } 段发言
version-turns-changed = { $count } 段发言换了分钟、立场或出处
version-texts = { $count } 处文字改过
version-rest = 别处改了 { $count } 项
version-same = 玩起来没有不同

notice-moved = 存档文件坏了，已经改名放在 { $file }；另起一份，救回 { $games } 局。
notice-newer = { $file } 是更新的版本存的，原样不动；现在玩的不会存下来。
notice-unwritable = { $file } 写不进去；以前的存档还在，现在玩的只留到退出为止。
notice-full = 磁盘满了，{ $file } 写不进去；以前的存档还在，现在玩的只留到退出为止。
notice-clock = 电脑的时钟比上一次存档还早；存档照旧按先后排，一局不少。
notice-store = 刚才没能存下，玩到现在的都还在：{ $error }
notice-parted = 这一局在另一个窗口里也往下走了；这里的另存一局，两边都在。
notice-older = 《{ $title }》在上一局之后改过：{ $changes }。上一局按原来的版本接着玩；要换新版，请到“存档”里选。
notice-changed = 剧本 { $scenario } 在这一局之后改过，当时的版本没有留下；这一局还在，但在这里接不下去。
notice-unreadable = 这一局打不开，存档还在：{ $error }
notice-import = 没有导入：{ $error }
