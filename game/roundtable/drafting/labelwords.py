"""The words by which a label tells what it is: a part in the talk, a noise, or no label at all."""

from __future__ import annotations

import re
import unicodedata

from roundtable.drafting.words import listed


def _any(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(text.split())})", re.IGNORECASE)


HOSTS = _any(
    r"(?:the_)?moderators? (?:the_)?(?:guest_)?hosts? (?:the_)?interviewers? facilitators? presenters? anchors? (?:the_)?chair "
    r"chair(?:man|woman|person) (?:session_)?chairs? emcee mc compere quizmaster 主持人? 主持 采访者 采访人 访谈者 司会 司仪 진행자 사회자 "
    r"moderador(?:a)? moderatore moderatrice animateur animatrice moderation".replace("_", r"\s")
)
"""Whoever moderates, called by that; matched whole, or as a word of a label or its role."""

ASKERS = _any(
    r"q question interviewer reporter journalist 问 問 提问 提問 记者 記者 本报记者 提问者 采访者 编辑部 聞き手 질문 frage pregunta domanda"
)
"""Whoever asks in an interview, called by that alone."""

ANSWERS = _any(
    r"a answer 答 回答 答复 受访者 interviewee respondent 대답 antwort respuesta risposta"
)

NOISE = _any(
    r"(?:ad|commercial|station|short|music(?:al)?|advert(?:isement)?)?\s?breaks? jingles? (?:(?:intro|outro|theme|opening|closing|background)\s)?music "
    r"intro outro ads? adverts? advertisements? commercials? sponsors? sponsor(?:ed|ship)?\s?messages? sfx sounds?(?:\seffects?)? silence pause applause "
    r"laughter laughs laughing noise crosstalk cross-talk coughs coughing clip video(?:\sclip)? bell music\splaying inaudible crowd "
    r"音乐 音樂 背景音乐 广告 廣告 片头 片尾 片花 掌声 笑声 众笑 音效 静音"
)
"""What is heard and is nobody's words."""

NOBODY = _any(
    r"\?+ ？+ unknown(?:[\s_-]?(?:speaker|voice|participant|male|female|person))?(?:[\s_]?\d{1,3})? (?:un|non)identified(?:\s(?:speaker|voice|participant|male|female|person|man|woman))?(?:\s?#?\d{1,3})? "
    r"speaker\sunknown speaker\s?\?+ inaudible several(?:\s.{1,30})? multiple(?:\s(?:speakers|voices|people))? all everyone everybody both group speakers "
    r"crosstalk overlapping(?:\sspeech)? voices? (?:a\s)?(?:male|female)(?:\s(?:voice|speaker))? 未知 未知说话人 未知发言人 不明 某人 众人 众 大家 齐声 全体"
)
"""A label that says only that it is not known who speaks, or that several do."""

AUDIENCE = _any(
    r"(?:from\s)?(?:the\s)?audience(?:\s(?:member|question|participant))?(?:\s?\d{1,3})? (?:question\sfrom\s)?(?:the\s)?(?:floor|audience) "
    r"(?:member\sof\s)?(?:the\s)?(?:audience|public) attendee(?:\s?\d{1,3})? questioner(?:\s?\d{1,3})? (?:hon\.?|several\shon\.?)\smembers "
    r"现场观众 观众(?:\s?[\d一二三四五六A-Z])? 听众(?:\s?[\d一二三四五六A-Z])? 网友 提问者 现场提问 观众提问 听众提问"
)
"""Those who are in the room and not at the table."""

FRAME = _any(
    r"present regrets guests issue[-\s#]\d+ attendees attending attendance participants apologies absent scribe(?:s|nick|d)? minutes? minute[\s-]?takers? note[\s-]?takers? "
    r"notes? action(?:\sitems?)? actions? resolution resolved proposed proposal decision decisions poll agenda meeting slides? link(?:\sto\s.{1,20})? links? "
    r"rrsagent zakim agendabot trackbot specification(?:\sstatus)? status previous(?:\smeeting)? next(?:\smeeting)? date time location place venue duration "
    r"topic topics subtopic issue subject title author authors by written\sby edited\sby transcribed(?:\sby)? transcript(?:ion)? editors? translators? source sources "
    r"photo photos image images figure fig table caption credits? update updated edit summary abstract conclusion introduction references? read\smore see(?:\salso)? "
    r"related tags? category categories posted published contact e-?mail phone website web url https? version file recording language warning tip tips important example "
    r"for\sexample e\.?g i\.?e p\.?s ps n\.?b re ok pros cons remember disclaimer copyright correction listen watch video audio format step\s\d+ part\s\d+ chapter\s\d+ "
    r"question\s\d+ motion vote votes ayes? noes? nays? list definition theorem proof persons\sof\sthe\sdialogue dramatis\spersonae (?:scene|act)\s[ivxlc\d]+ characters cast scene setting "
    r"作者 来源 來源 编辑 責編 责编 责任编辑 校对 排版 撰文 采写 文 图 文字 摄影 图片 图源 封面 监制 出品 出品人 策划 翻译 译者 注 注释 备注 例如 比如 例 结论 总结 摘要 要点 提示 "
    r"时间 時間 地点 日期 主题 議題 议题 话题 标题 链接 原文 原文链接 关键词 标签 导语 导读 编者按 按 出处 参考 参考文献 版权 声明 微信 公众号 邮箱 电话 整理 录音整理 速记 记录 记录人 出席 出席者 列席 参会人员 参会者 参会人 与会者 "
    r"嘉宾 对谈人 受访嘉宾 会议时间 会议主题 录制时间 会议地点 发布时间 发布日期 更新 更新时间 一 二 三 四 五 第[一二三四五六七八九十]"
)
"""What begins a line of a record or an article and names nobody who speaks."""

BACKCHANNEL = re.compile(
    r"(?:\W|_|\b(?:m+h?m+|mm+|mhm+|hm+|uh[\s-]?huh|um+|uh+|ah+|oh+|yeah|yep|yup|yes|right|okay|ok|sure|wow|exactly|absolutely|totally|"
    r"definitely|indeed|true|correct|i see|got it|of course|no way|cool|nice|great|interesting|fair enough|ja|genau|oui|si|sí|claro)\b|[嗯哦啊对是好噢唔呃]|"
    r"对对|是的|没错|确实|好的|明白|可以|当然|对吧|是吧)+",
    re.IGNORECASE,
)
"""A turn that only says that somebody is listening."""

END_MARK = re.compile(
    r"\W{0,12}(?:-\s?)?(?:the\s)?(?:end(?: of (?:the )?(?:transcript|interview|recording|conversation|audio|episode|minutes))?|fin|完|全文完|(?:本文)?结束|终|END)\W{0,12}",
    re.IGNORECASE,
)
"""A line that says that the talk is over."""

FOOTER = re.compile(
    r"^\W*(?:transcribed (?:by|with|from)|meeting ended|recording (?:ended|stopped)|.{2,40} (?:is|was) (?:produced|edited|recorded|transcribed) by|transcript (?:by|provided)|this transcript|retrieved from|share this|subscribe|follow us|copyright|©|all rights|"
    r"originally published|posted (?:in|by|on)|filed under|related (?:posts|articles)|leave a (?:comment|reply)|sign up|read (?:more|next)|"
    r"(?:this )?(?:interview|conversation|transcript) (?:has been|was) (?:lightly |slightly )?(?:edited|condensed)|generated by|"
    r"本文(?:首发|来自|转载|系|由|为|经|根据|据|有删)|点击|关注|扫(?:码|描)|长按|转载|版权|免责声明|责任?编(?:辑)?[:：/｜|]|编辑[:：/｜|丨]|排版|校对|图片来源|欢迎(?:关注|转发|加入|订阅|扫码)|加入我们|招聘|往期|推荐阅读|延伸阅读|原标题|"
    r"更多(?:内容|精彩)|阅读原文|喜欢.{0,12}点)",
    re.IGNORECASE,
)
"""What stands below a talk: who wrote it down, where it came from, what else to read."""

PARTICLES = frozenset(
    listed(
        "de da di do dos das del della den der des du la le van von zu zur ter ten te bin bint ibn al el y e of the and"
    )
)

# Words that begin a sentence and then a colon; none of them is a name.
OPENERS = frozenset(
    listed(
        "again also and another answer anyway because but consider example finally first firstly here however imagine in instead last lastly let listen look "
        "maybe meaning meanwhile more my next no nope note now obviously oh ok okay one or our otherwise perhaps point problem put question quick reason "
        "remember result second secondly similarly simple simply so step still that the their then there therefore they thing think third this thus to "
        "translation true truth two ultimately wait we well what whatever when where which who why with yes you your result fact facts rule rules idea bottom "
        "option options case goal moral lesson spoiler hint fun bonus correction clarification caveat conversely short long good bad best worst actual "
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    )
)


GIVEN_NAMES = frozenset(
    listed(
        "May April June August Will Mark Rose Art Grant Bill Faith Hope Joy Rich Frank Pat Drew Chase Miles Wade Summer Dawn"
    )
)
"""First names that are words of a sentence, too."""


def key_of(name: str) -> str:
    """The form by which labels are compared.

    Full-width letters, case, marks and the number of a question make no difference.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    plain = re.sub(r"[*_“”\"'‘’`]+", "", plain)
    plain = re.sub(r"[\s\u00a0]+", " ", plain).strip(" .,:;|·-—–#>")
    numbered = re.fullmatch(r"(q|a|问|答|問|question|answer)\s?\d{1,3}", plain)
    return numbered[1] if numbered else plain


def is_host(text: str) -> bool:
    """Whether a label, or what a label says of somebody, calls them the moderator."""
    bare = text.strip(" .:：()（）")
    if re.search(r"co-?\s?host|联合主持|vice-?chair|former|前主持", bare, re.IGNORECASE):
        return False
    if HOSTS.fullmatch(bare):
        return True
    if re.search(r"\bof\b|\bfor\b|前|presenter", bare, re.IGNORECASE):
        return False
    pieces = [each for each in re.split(r"[\s,，/、&|·;；()（）\[\]【】-]+", bare) if each]
    return any(HOSTS.fullmatch(each) for each in pieces) or bare.startswith("主持人")
