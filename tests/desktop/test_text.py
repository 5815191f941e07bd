"""Wrapping, measuring, missing characters and the bounds of the caches."""

import random
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.desktop import breaking
from roundtable.desktop import text as text_module
from roundtable.desktop.breaking import units, wrap
from roundtable.desktop.coverage import characters
from roundtable.desktop.text import FILES, Role, Type, narrowed
from uniseg.linebreak import line_break_units

CLOSING = "。，、！？；：》”’）…"
OPENING = "《“‘（"
MIXED = (
    "他说：“好”，然后（笑）走了！有的GPT-4o编程工具（Claude Code）隔几个钟头就再练一遍，"
    "《一本书》里也写着：95%到−17分……其实——不是；don’t stop、state of the art，对吗？"
)


def by_count(text: str) -> int:
    """A measure by which every ideograph is 2 wide and every other sign 1."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)


def test_a_minus_is_never_a_hairline(type_: Type) -> None:
    """That of the sans, which is half as thick again, stands before the serif's numbers too."""
    assert type_.width("−", "serif", 18) == type_.width("−", "sans", 18)
    assert type_.width("−135", "serif", 18) == sum(
        type_.width(each, "serif", 18) for each in ("−", "135")
    )


NAMES = ("阿尔弗雷德·布罗德斯", "劳伦斯·迈耶")


@pytest.mark.parametrize("wide", [75, 90, 120, 200])
def test_a_name_is_not_broken_inside(type_: Type, wide: int) -> None:
    """A line ends at its dot or beside it; alone and still too wide, the family's name stands."""
    for text in ("请阿尔弗雷德·布罗德斯接劳伦斯·迈耶的话", *NAMES):
        lines = type_.set_names(text, NAMES, "serif", 14, wide, 1.2).lines
        parts = [part for name in NAMES for part in name.split("·") if part in text]
        assert [part for part in parts if any(part in line for line in lines)] == parts, lines


def test_a_name_too_long_for_its_room_is_shortened(type_: Type) -> None:
    """To the family's, then to its beginning; what is set fits."""
    name = "阿尔弗雷德·布罗德斯"
    assert type_.set_names(name, (name,), "serif", 14, 60, 1.2).lines == ("布罗德斯",)
    for wide in (46, 40, 30):
        (line,) = type_.set_names("Yellen", ("Yellen",), "serif", 16, wide, 1.2).lines
        assert line.endswith("…")
        assert type_.width(line, "serif", 16) <= wide


def test_wrap_breaks_between_ideographs() -> None:
    """Chinese may break between any two ideographs."""
    assert wrap("自己学会东西", 6, by_count) == ("自己学", "会东西")


def test_wrap_keeps_latin_words_whole_inside_chinese() -> None:
    """A Latin word is neither cut nor does it force a break behind it."""
    assert wrap("用Claude写代码看", 12, by_count) == ("用Claude写代", "码看")
    assert wrap("有的Claude", 8, by_count) == ("有的", "Claude")


def test_wrap_breaks_english_at_spaces_and_drops_them() -> None:
    """English breaks at spaces, and no line carries one at its end."""
    assert wrap("one two three", 7, by_count) == ("one two", "three")


@pytest.mark.parametrize("width", range(6, 60))
def test_wrap_starts_no_line_with_closing_punctuation(width: int) -> None:
    """No line begins with closing or ends with opening punctuation, whatever the width."""
    lines = wrap(MIXED, width, by_count)
    assert [line for line in lines[1:] if line[0] in CLOSING] == []
    assert [line for line in lines if line[-1] in OPENING] == []


SIGNS = '中国人Azz  ..,,-()“”‘’「」《》、、。。，，；：？！!?01%$/·—é한カー\u200d\u0301😀👍🏽\u00a0\t:;"@_'


@given(st.text(st.sampled_from(SIGNS), max_size=16))
def test_units_are_those_of_the_whole_text(text: str) -> None:
    """Text is broken in parts, and no line may end otherwise than if it were broken as a whole."""
    whole = line_break_units(text, tailor=breaking._tailored)
    assert units(text) == tuple(whole)


@pytest.mark.parametrize("width", range(14, 60))
def test_wrap_keeps_together_what_belongs_together(width: int) -> None:
    """A number and its measure word, a key and what it does, a dot and the percentage after it."""
    chinese = "共 38 步里对 11 步，按 F4 再说一遍，按 H 回顾，得 −117 分；还是那一个答案 · 95%"
    lines = wrap(chinese, width, by_count)
    assert [line for line in lines if line[-1].isdigit() or line[-1] in "HF·"] == []
    assert [line for line in lines if line[0] == "·" or line == "95%"] == []
    english = wrap("L lanes, F4 once more, the answer that was expected · 95%", width + 4, by_count)
    assert [line for line in english if line[-1] in "L4·" or line[0] == "·" or line == "95%"] == []


@pytest.mark.parametrize("width", range(14, 30))
@pytest.mark.parametrize(
    "kept", ["7 of 11 turns", "ground 40%", "“没数”", "H 回顾，", "F4 再说一遍）", "交锋 35%"]
)
def test_wrap_breaks_no_line_inside(kept: str, width: int) -> None:
    """A number with its word, a share with its name, a quoted word, a key with what it does."""
    assert any(kept in line for line in wrap(f"这里说的是 {kept} 不是别的", width, by_count))


@pytest.mark.parametrize("width", range(12, 20))
def test_wrap_cuts_no_word_that_a_line_can_hold(width: int) -> None:
    """What is kept together gives way where both do not fit."""
    for text in ("with 3 participants", "internationally 95% sure", "Group A participants"):
        words = [word for word in text.split() if len(word) <= width]
        assert [word for word in words if word not in " ".join(wrap(text, width, by_count))] == []


def test_wrap_drops_the_dot_where_a_line_ends() -> None:
    """A dot between parts is needed only where they stand on one line."""
    facts = "5 问 · 20 段发言 · 60 分钟"
    assert wrap(facts, 18, by_count) == ("5 问 · 20 段发言", "60 分钟")


def test_wrap_leaves_no_last_line_of_one_sign_or_short_word() -> None:
    """It takes a piece of the line before, which must have one to spare and leave room."""
    assert wrap("自己学会东西了。", 14, by_count) == ("自己学会东", "西了。")
    assert wrap("an answer in one place", 16, by_count) == ("an answer in", "one place")
    assert wrap("one two three", 7, by_count) == ("one two", "three")
    assert wrap("Press Yao Shunyu further", 18, by_count) == ("Press Yao Shunyu", "further")
    assert wrap("学会东西的系数 0.15", 18, by_count) == ("学会东西的", "系数 0.15")
    assert wrap("学会", 2, by_count) == ("学", "会")


def test_wrap_leaves_no_last_line_of_two_ideographs() -> None:
    """Two signs look left over: a long line gives so many that four stand together."""
    text = "每个人开口之前先猜会听到什么"
    assert wrap(text, 24, by_count) == ("每个人开口之前先猜会", "听到什么")
    assert wrap(f"{text}。", 24, by_count) == ("每个人开口之前先猜会", "听到什么。")
    assert wrap(text, 26, by_count) == ("每个人开口之前先猜会", "听到什么")
    assert wrap("先猜一猜什么", 8, by_count) == ("先猜一猜", "什么")


@pytest.mark.parametrize("width", range(16, 60))
def test_wrap_keeps_the_items_of_a_legend_whole(width: int) -> None:
    """What wide gaps part is not broken inside where a line can hold it."""
    legends = ("● 有把握，猜中了　○ 没数　– 不计分", "● sure, right　○ no idea　– not counted")
    for legend in legends:
        lines = [line.split("　") for line in wrap(legend, width, by_count)]
        assert [item for line in lines for item in line] == legend.split("　")


@pytest.mark.parametrize("width", [1, 7, 23, 200])
def test_wrap_loses_nothing_but_spaces(width: int) -> None:
    """The lines joined are the text, spaces at line ends apart."""
    joined = "".join(wrap(MIXED, width, by_count))
    assert joined.replace(" ", "") == MIXED.replace(" ", "")


def test_wrap_cuts_a_word_wider_than_the_line() -> None:
    """A word that no line can hold is cut between characters."""
    assert wrap("a incomprehensible b", 6, by_count) == ("a", "incomp", "rehens", "ible b")


def test_wrap_keeps_line_feeds_and_empty_paragraphs() -> None:
    """A line feed starts a new line, and an empty paragraph stays an empty line."""
    assert wrap("一\n\n二", 10, by_count) == ("一", "", "二")


def test_units_free_the_outer_side_of_chinese_quotes() -> None:
    """A line may break before an opening and after a closing quote between ideographs."""
    assert units("它说“好”再来") == ("它", "说", "“好”", "再", "来")


@pytest.mark.parametrize("width", [90, 140, 300, 517])
def test_wrap_of_type_fits_the_pixels(type_: Type, width: int) -> None:
    """No wrapped line is wider in pixels than what was asked for."""
    lines = type_.wrap(MIXED, "sans", 20, width)
    assert [line for line in lines if type_.width(line, "sans", 20) > width] == []


def test_wrap_fills_lines_well(type_: Type) -> None:
    """Plain Chinese fills each line to the last ideograph that fits."""
    lines = type_.wrap("自己学会东西这件事其实" * 6, "sans", 20, 300)
    assert [len(line) for line in lines[:-1]] == [15] * (len(lines) - 1)


@pytest.mark.parametrize("role", ["sans", "serif"])
def test_fonts_hold_gbk_and_the_signs(font_folder: Path, role: str) -> None:
    """Both fonts hold the names, traditional forms and signs that the game may show."""
    held = characters(font_folder / FILES[role])
    signs = "旸圆圓龍é①⑳✓✗●○◆▲■★−·→─□“”‘’…—《》％\ue018\ue01d\ue0b7"
    assert [sign for sign in signs if ord(sign) not in held] == []


@pytest.mark.parametrize("left", [0, 3, 11, 40, 1000])
def test_a_font_that_was_cut_draws_nothing_and_ends_nothing(
    font_folder: Path, tmp_path: Path, left: int
) -> None:
    """One of the system's is passed over; without one of ours it is said which."""
    cut = tmp_path / FILES["sans"]
    cut.write_bytes((font_folder / FILES["sans"]).read_bytes()[:left])
    assert frozenset() == characters(cut)
    for name in ("sans", "serif"):
        (tmp_path / FILES[name]).write_bytes(cut.read_bytes())
    with pytest.raises(OSError, match="this is no font"):
        Type(tmp_path).line_height("sans", 20)


def test_width_grows_with_scale_and_text_size(font_folder: Path) -> None:
    """Scale and text size multiply."""
    plain = Type(font_folder)
    large = Type(font_folder, scale=1.5, text_percent=120)
    assert large.pixels(20) == 36
    assert plain.width("旸" * 10, "sans", 20) * 1.8 == large.width("旸" * 10, "sans", 20)


def test_missing_names_what_the_fonts_lack(type_: Type) -> None:
    """Characters beyond our fonts are named once each."""
    assert type_.missing("旸한한😀\n①") == "한😀"


def test_render_survives_missing_glyphs(type_: Type) -> None:
    """A line with characters of other fonts is drawn as wide as it was measured."""
    picture = type_.render("旸한a", "sans", 20, (0, 0, 0))
    assert picture.get_width() == type_.width("旸한a", "sans", 20)


ODD = ["\0", "\ud800", "\u200b", "\u200d", "\ufe0f", "\u3000", "\u202e", "\U000e0001", "\u0301", "\u20e3",
       "e" + "\u0301" * 200, "👨\u200d👩", "שלום", "مرحبا", "क्षि", "\u3164", "\ufffe", "a", "圆", "”"]  # fmt: skip


@pytest.mark.parametrize("role", FILES)
def test_no_text_of_any_kind_ends_the_game(type_: Type, role: Role) -> None:
    """Whatever a text is made of, it is measured, broken and drawn, and as wide as it is measured."""
    chance = random.Random(1)
    for _ in range(60):
        text = "".join(chance.choice(ODD) for _ in range(chance.randrange(4)))
        assert type_.render(text, role, 16, (0, 0, 0)).get_width() == type_.width(text, role, 16)
        type_.wrap(text, role, 16, chance.choice((1, 20, 100)))


def test_narrowed_follows_the_neighbours() -> None:
    """English gets narrow quotes, Chinese keeps wide ones but not for an apostrophe."""
    assert narrowed("“don’t”") == "\ue01cdon\ue019t\ue01d"
    assert narrowed("“好”") == "“好”"
    assert narrowed("他说“don’t”") == "他说“don\ue019t”"
    assert narrowed("姚 · 好") == "姚 \ue0b7 好"


def test_quotes_beside_other_punctuation_leave_no_hole(type_: Type) -> None:
    """Their side towards the other sign is narrow, in Chinese as well."""
    assert narrowed("听“一”、“二”。") == "听“一\ue01d、\ue01c二\ue01d。"
    assert type_.width("”、“", "sans", 20) < 2 * type_.width("、", "sans", 20)


def test_fit_takes_the_largest_size_that_fits(type_: Type) -> None:
    """A title steps down in size and is never cut."""
    assert type_.fit("题", "serif", (24, 18, 12), 400) == 24
    assert type_.fit("题" * 20, "serif", (24, 18, 12), 370) == 18
    assert type_.fit("题" * 99, "serif", (24, 18, 12), 370) == 12


def test_caches_are_bounded(font_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many lines are drawn, the caches stay at their limits."""
    monkeypatch.setattr(text_module, "PIXELS_KEPT", 20_000)
    monkeypatch.setattr(text_module, "WIDTHS_KEPT", 50)
    type_ = Type(font_folder)
    for i in range(200):
        type_.render(f"line {i}", "sans", 12 + i % 9, (0, 0, 0))
        type_.width(f"line {i}", "sans", 12)
    assert type_._lines.spent <= 20_000
    assert len(type_._widths) <= 50


def test_a_font_set_to_another_size_draws_as_one_opened_at_it(font_folder: Path) -> None:
    """A file is opened once for all sizes; what it draws does not depend on what was before."""
    text_module._file.cache_clear()
    path, type_ = font_folder / FILES["sans"], Type(font_folder)
    for size in (12, 30, 13, 24, 14, 20, 12):
        drawn = type_._render("圆桌 Roundtable", "sans", size, (0, 0, 0))
        opened = pygame.font.Font(path, size).render("圆桌 Roundtable", True, (0, 0, 0))
        assert pygame.image.tobytes(drawn, "RGBA") == pygame.image.tobytes(opened, "RGBA")


@pytest.mark.usefixtures("type_")
def test_a_font_is_opened_again_where_its_size_often_changes(
    font_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few sizes once share one open file; two that are wanted in turn get one each."""
    monkeypatch.setattr(text_module, "COPIES", 6)
    file = text_module._File(font_folder / FILES["sans"])
    for pixels in range(10, 10 + text_module.CHANGES):
        file.at(pixels)
    assert len(file.copies) == 1
    for _ in range(text_module.CHANGES):
        small, large = file.at(20), file.at(30)
    assert len(file.copies) == 2
    assert (file.at(20), file.at(30)) == (small, large)
    for pixels in range(1000):
        file.at(20 + pixels % 50)
    assert len(file.copies) == text_module.COPIES
