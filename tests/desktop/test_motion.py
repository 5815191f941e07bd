"""Tweens, the animator, and motion switched off."""

from roundtable.desktop.motion import Animator, Tween, ease_out, linear


def test_tween_goes_from_first_to_last() -> None:
    """Before its start a tween is at its first value, after its end at its last."""
    tween = Tween(100, 200, 5, 15, linear)
    assert [tween.value(now) for now in (0, 100, 200, 300, 999)] == [5, 5, 10, 15, 15]


def test_ease_out_is_fast_at_first() -> None:
    """Half of the time brings more than half of the way, and the ends are exact."""
    assert (ease_out(0), ease_out(1)) == (0, 1)
    assert ease_out(0.5) > 0.8


def test_animator_knows_whether_anything_moves() -> None:
    """It moves from the start to the end of its longest movement, then rests."""
    animator = Animator()
    animator.start("card", 0, 100)
    animator.start("line", 0, 100, delay_ms=50)
    assert [animator.moves(now) for now in (0, 120, 150)] == [True, True, False]
    assert animator.value("card", 200) == 1


def test_animator_without_motion_is_done_at_once() -> None:
    """With motion off everything stands at its end and nothing moves."""
    animator = Animator(motion=False)
    animator.start("card", 0, 100, delay_ms=1000)
    animator.reveal("speech", 0, 5, 110)
    assert animator.value("card", 0) == 1
    assert animator.revealed("speech", 0) == 1
    assert not animator.moves(0)


def test_reveal_shows_line_after_line() -> None:
    """The first line is there at once, then one more each time, in the end all."""
    animator = Animator()
    animator.reveal("speech", 0, 3, 100)
    animator.reveal("known", 50, 0, 100)
    assert animator.revealed("known", 0) == 1
    assert [3 * animator.revealed("speech", now) for now in (0, 100, 250, 300)] == [1, 2, 3, 3]


def test_finish_completes_a_movement() -> None:
    """Any key completes: what is finished stands at its end."""
    animator = Animator()
    animator.reveal("speech", 0, 3, 100)
    assert animator.finish("speech")
    assert animator.revealed("speech", 1) == 1
    assert not animator.finish("speech")
