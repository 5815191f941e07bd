"""A class over the network: one host and forty phones, to the podium, whatever happens on the way."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from html import unescape

import html5lib
from roundtable.host import guard
from starlette.requests import Request

AWAY = (
    "back",
    "quit",
    "show",
    "visit",
    "forget",
    "remove",
    "undo",
    "rewind",
    "pick",
    "set",
    "host",
)


def parsed(html):
    """The page; anything that is no sound HTML raises."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


async def lead(host, held):
    """Press what leads on, on the host's page; the line that was sent."""
    page = held.room.door.application.page()
    going = [str(each.command) for each in page.choices if each.legal]
    going = [each for each in going if not each.startswith(AWAY)]
    going = [each for each in going if "adjourn" not in each] or going
    line = going[0]
    await host.ask(f"/host/{held.room.key}", {"do": line})
    return line


def test_forty_phones_play_to_the_podium(held, device, run):  # noqa: C901, PLR0915 -- one evening, told in order
    """One without scripts, one lost and back, one late, one that floods, a host that is killed."""

    async def play():  # noqa: PLR0915 -- as above
        host = device(5)
        phones = [device(10 + i, "zh" if i % 3 == 0 else "en") for i in range(40)]
        for i, each in enumerate(phones):
            status, _, _ = await each.join(f"Pupil {i + 1}")
            assert 303 == status
        _, _, opening = await host.ask(f"/host/{held.room.key}")
        parsed(opening)
        assert "Pupil 40" in opening
        assert "4711" in opening
        await host.ask(f"/host/{held.room.key}", {"do": "host begin"})
        assert held.room.seated

        late = device(80)
        assert 409 == (await late.join("Late"))[0]
        assert 303 == (await late.join("", team="Pupil 4"))[0]
        reveals, killed, slowest = 0, False, 0.0
        for _ in range(120):
            stage = held.room.page("en").id
            if stage == "debrief":
                break
            if stage != "bets":
                await lead(host, held)
                continue
            pages = {each: await each.page() for each in phones[:39]}
            for i, (each, page) in enumerate(pages.items()):
                assert 303 == (await each.bet(page, i, (40, 60, 80)[i % 3]))[0]
            if not killed:  # with thirty-nine bets in
                killed = True
                held.kill()
                held.start()
                assert 39 == held.room.count
                assert "<noscript>" in await phones[0].page()
                flooder = device(99)
                codes = [(await flooder.ask("/"))[0] for _ in range(200)]
                assert 429 == codes[-1]
            waiting = asyncio.create_task(news(phones[1], held))
            for _ in range(9):
                await asyncio.sleep(0)  # it asks, and waits
            last = phones[39]
            last.cookies = dict(last.cookies)  # its browser was closed, the cookie stayed
            await last.bet(await last.page(), 1)
            assert 40 == held.room.count
            await host.ask(f"/host/{held.room.key}", {"do": "uncover"})
            began = time.perf_counter()
            shown = [await each.page() for each in phones]
            slowest = max(slowest, time.perf_counter() - began)
            assert (await waiting)["stage"] != ""
            held.clock.now += 60
            reveals += 1
            if reveals == 1:
                parsed(shown[0])
                assert 'lang="zh-Hans"' in shown[0]
                assert 'lang="en"' in shown[1]
        assert reveals
        for each in (phones[0], phones[7], late):
            podium = await each.page()
            parsed(podium)
            assert 'class="standings"' in podium
        return slowest

    assert run(play()) < 5  # a busy machine; docs/performance.md has the figure


async def news(phone, held):
    """What a phone's page is told that waits for news."""
    import json  # noqa: PLC0415 -- one line of one test

    from roundtable.host.pages import stage_of  # noqa: PLC0415 -- as above

    path = f"/live?stage={stage_of(held.room)}&count={held.room.count}"
    return json.loads((await phone.ask(path))[2])


def test_a_bet_is_changed_until_it_is_revealed(held, device, run):
    """And one that comes too late changes nothing."""

    async def play():
        host, one, two = device(5), device(10), device(11)
        await one.join("One")
        await two.join("Two")
        await host.ask(f"/host/{held.room.key}", {"do": "host begin"})
        for _ in range(6):
            if held.room.page("en").id == "bets":
                break
            await lead(host, held)
            # Whoever leads guesses the wording, and no pupil.
            assert "it was really put" not in await one.page()
        form = await one.page()
        await one.bet(form, 0, 60)
        stands = await one.page()
        assert 'name="option"' not in stands
        assert "60%" in stands
        _, _, again = await one.ask("/?change=yes")
        await one.bet(again, 1, 80)
        assert 80 == held.room.bet_of(0)[1]
        screen = (await host.ask(f"/host/{held.room.key}"))[2]
        names = re.findall(r'<li class="(in|)">(One|Two)</li>', screen)
        assert [("in", "One"), ("", "Two")] == names
        # The grid is for who has no phone: it is away, and no bet of another is on the wall.
        assert screen.index("host close") < screen.index("Enter a bet by hand")
        assert "stake" not in screen
        assert ["English", "中文"] == re.findall(r'name="lang"[^>]*>([^<]*)<', again)
        await host.ask(f"/host/{held.room.key}", {"do": "host close"})
        assert "reveal" == held.room.page("en").id
        mine = re.search(
            r'<p class="beside">(\w) · [^<]* · <strong class="sure">80%', await one.page()
        )
        assert "B" == mine[1]
        before = held.room.game.session.moves
        await two.bet(form, 0, 95)
        assert held.room.game.session.moves == before

    run(play())


def test_the_entry_by_hand_stays_open(held, device, run):
    """While bets come in, and when it was used; the next question's bets are on no wall."""

    async def play():
        host, one, two = device(5), device(10), device(11)
        await one.join("One")
        await two.join("Two")
        path = f"/host/{held.room.key}"
        await host.ask(path, {"do": "host begin"})

        async def bets():
            for _ in range(12):
                if held.room.page("en").id == "bets":
                    return (await host.ask(path))[2]
                await lead(host, held)
            raise AssertionError("nothing is bet on")

        page = await bets()
        assert 'id="by-hand"' not in page
        assert '<a href="?hand=yes">Enter a bet by hand</a>' in page
        by_hand = (await host.ask(f"{path}?hand=yes"))[2]
        parsed(by_hand)
        assert 'id="by-hand"' in by_hand
        await one.bet(await one.page())
        option = re.search(r'<option value="([^"]+)"', by_hand)[1]
        line = re.findall(r'value="(stake \d+ {option} {percent})"', by_hand)[1]
        form = {"with": line, "option": option, "percent": "60"}
        _, headers, _ = await host.ask(f"{path}?hand=yes", form)
        assert f"{path}?hand=yes" == headers[b"location"].decode()
        assert 2 == held.room.count
        _, headers, _ = await host.ask(f"{path}?hand=yes", {"do": "host close"})
        assert path == headers[b"location"].decode()
        assert 'id="by-hand"' not in await bets()

    run(play())


def test_a_lobby_survives_a_killed_host(held, device, run):
    """Seats, code and the host's address are as they were."""

    async def play():
        one = device(10)
        await one.join("One")
        key = held.room.key
        held.kill()
        held.start()
        assert ["One"] == held.room.teams
        assert key == held.room.key
        assert "One has a seat" in await one.page()

    run(play())


def test_names_are_plain_and_unlike_each_other(held, device, run):
    """Whatever is typed; a name of nothing is refused."""

    async def play():
        for i, name in enumerate(("Ann", "Ann", "<b>B</b>, x", "7", "x" * 300)):
            assert 303 == (await device(10 + i).join(name))[0]
        assert 409 == (await device(20).join(" , \n"))[0]
        assert ["Ann", "Ann 2", "<b>B</b> x", "#7", "x" * 20] == held.room.teams
        _, _, html = await device(5).ask(f"/host/{held.room.key}")
        assert "<b>" not in html
        assert "&lt;b&gt;" in html

    run(play())


def test_who_joins_again_leaves_the_seat_before(held, device, run):
    """So nobody is waited for who is not there; a team with other phones stays."""

    async def play():
        one, two = device(10), device(11)
        await one.join("Ann")
        await one.join("Ann")
        assert ["Ann"] == held.room.teams
        await two.join("", "Ann")
        await one.join("Anna")
        assert ["Ann", "Anna"] == held.room.teams
        await two.join("", "Anna")
        assert (["Anna"], {0}) == (held.room.teams, {p.team for p in held.room.phones.values()})
        assert 409 == (await one.join(""))[0]
        assert "Anna has a seat" in await one.page()

    run(play())


def test_whoever_leads_takes_a_name_out_of_the_lobby(held, device, run):
    """With its phones, and the others keep their seats; nobody is taken out of a class that has begun."""

    async def play():
        host, phones = device(5), [device(10 + i) for i in range(4)]
        for each, name in zip(phones, ("A", "Rude <b>", "C", "D"), strict=True):
            await each.join(name)
        address = f"/host/{held.room.key}"
        assert "Rude <b>" in re.findall(
            r'value="host dismiss ([^"]*)"', unescape((await host.ask(address))[2])
        )
        await host.ask(address, {"do": "host dismiss Rude <b>"})
        await host.ask(address, {"do": "host dismiss Nobody"})
        assert ["A", "C", "D"] == held.room.teams
        assert "D has a seat" in await phones[3].page()
        assert "/join" in await phones[1].page()
        assert (["A"], True) == (held.room.teams[:1], await _offered(device(20), "D"))
        await host.ask(address, {"do": "host begin"})
        await host.ask(address, {"do": "host dismiss A"})
        assert ["A", "C", "D"] == held.room.teams

    run(play())


def test_one_device_fills_no_class(held, device, run):
    """Who throws its seat's cookie away has few seats and waits for more; nobody else does."""

    async def play():
        flooder, took = device(66), []
        for i in range(60):
            flooder.cookies = {}
            took.append((await flooder.join(f"X{i}"))[0])
            held.clock.now += 0.2  # it keeps below what one device may ask for
        assert [303] * 8 == took[:8]
        assert {303: 10, 429: 50} == Counter(took)
        for i in range(30):
            assert 303 == (await device(100 + i).join(f"Pupil {i}"))[0]
        assert 40 == len(held.room.teams)

    run(play())


def test_a_class_behind_one_address_sits_down(held, device, run):
    """Each is asked to wait, with code and name still there; who has a seat changes it as before."""

    async def play():
        pupils = [device(66) for _ in range(30)]
        waiting, began = list(enumerate(pupils)), held.clock.now
        while waiting:
            number, pupil = waiting[0]
            status, _, page = await pupil.join(f"Pupil {number}")
            if status == 429:
                assert "a few seconds" in page
                assert ("4711", f"Pupil {number}") == tuple(
                    re.search(f'name="{name}" value="([^"]*)"', page)[1]
                    for name in ("code", "name")
                )
                held.clock.now += 5
            else:
                assert 303 == status
                waiting.pop(0)
        assert 120 > held.clock.now - began
        assert 303 == (await pupils[0].join("Another name"))[0]
        assert 409 == (await pupils[1].join(""))[0]
        assert 30 == len(held.room.teams) == len(held.room.phones)

    run(play())


def test_what_took_no_seat_is_not_counted(device, run):
    """A name forgotten or a class that is full costs a pupil no waiting."""

    async def play():
        pupil = device(10)
        for _ in range(10):
            assert 409 == (await pupil.join(""))[0]
        assert 303 == (await pupil.join("Ann"))[0]

    run(play())


async def _offered(phone, team):
    """Whether the page on which a seat is taken offers a team."""
    return f'<option value="{team}">' in (await phone.ask("/?code=4711"))[2]


def test_a_wrong_code_takes_no_seat(held, device, run):
    """And whoever tries many of them has to wait, with the right one too."""

    async def play():
        phone = device(10)
        for i in range(12):
            assert 403 == (await phone.ask("/join", {"code": f"{i}", "name": "A"}))[0]
            held.clock.now += 1
        assert 429 == (await phone.join("A"))[0]
        assert not held.room.phones
        assert 303 == (await device(11).join("B"))[0]
        held.clock.now += 61
        assert 303 == (await phone.join("A"))[0]

    run(play())


def test_who_is_here_is_shown_to_those_who_know_the_code(held, device, run):
    """Names are told to nobody who only found the address; looking for the code is counted."""

    async def play():
        await device(10).join("Mia")
        stranger, pupil = device(11), device(12)
        assert "Mia" not in (await stranger.ask("/"))[2]
        assert "Mia" not in (await stranger.ask("/?code=0000"))[2]
        assert "Mia" not in (await stranger.ask("/join", {"code": "0000", "name": "x"}))[2]
        assert "Mia" in (await pupil.ask("/?code=4711"))[2]
        assert "Mia" in (await pupil.join(""))[2]
        for _ in range(20):
            await stranger.ask("/?code=0001")
        held.clock.now += 5
        assert "Mia" not in (await stranger.ask("/?code=4711"))[2]

    run(play())


def test_strangers_are_turned_away(held, device, run):
    """From far, under another name, from another site, too large, without the key."""

    async def play():
        near, path = device(10), f"/host/{held.room.key}"
        far = device(10)
        far.address = "93.184.216.34"
        assert 403 == (await far.ask("/"))[0]
        assert 403 == (await near.ask("/", headers={"host": "evil.example:8080"}))[0]
        assert (
            403
            == (
                await near.ask(
                    path, {"do": "host begin"}, headers={"origin": "http://evil.example"}
                )
            )[0]
        )
        assert 403 == (await near.ask(path, {}, headers={"sec-fetch-site": "cross-site"}))[0]
        assert 413 == (await near.ask("/join", body=b"x" * 100_000))[0]
        assert 404 == (await near.ask("/host/wrong"))[0]
        assert 404 == (await near.ask("/host/wrong", {"do": "host begin"}))[0]
        assert 404 == (await near.ask("/begin.py"))[0]
        assert 405 == (await near.ask("/", {"do": "x"}))[0]

    run(play())


def test_every_answer_says_what_a_browser_may_do(device, run):
    """No script of another's, no frame, nothing kept; the seat's cookie is no script's."""

    async def play():
        phone = device(10)
        _, headers, html = await phone.ask("/")
        parsed(html)
        policy = headers[b"content-security-policy"].decode()
        assert "unsafe" not in policy
        assert b"no-store" == headers[b"cache-control"]
        _, headers, _ = await phone.join("A")
        cookie = headers[b"set-cookie"].decode().lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert not re.search(r"<script>|style=", html)
        for name in ("face.css", "live.js", "icon.svg", "latin-serif.woff"):
            assert 200 == (await phone.ask(f"/{name}"))[0]

    run(play())


def test_strange_forms_change_nothing(held, device, run):
    """Broken percent signs, odd numbers, ids of nobody, tokens of nobody."""

    async def play():
        phone = device(10)
        phone.cookies = {"roundtable-seat": "../../etc"}
        for body in (b"%", b"stage=%ff&option=%00&percent=999999999999", b"&&&===", b"percent=-1"):
            assert 303 == (await phone.ask("/bet", body=body))[0]
        await phone.ask("/speak", {"lang": "tlh"})
        assert 200 == (await phone.ask("/?lang=%ff&code=" + "9" * 500))[0]
        assert not held.room.phones

    run(play())


def test_a_form_that_does_not_end_is_not_waited_for(monkeypatch, run):
    """A device that sends half a form keeps no answer busy."""
    monkeypatch.setattr(guard, "PATIENCE", 0)

    async def play():
        async def receive():
            await asyncio.Event().wait()

        scope = {"type": "http", "method": "POST", "path": "/join", "headers": []}
        return await guard.form(Request(scope, receive), 100)

    assert {} == run(play())
