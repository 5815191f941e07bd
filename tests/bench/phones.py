"""A class of forty phones at one host: what it takes at rest, and how soon all see a reveal.

    python tests/bench/phones.py [PHONES]

Phones are threads that ask as `live.js` does, each from an address of its own on loopback.
"""

# ruff: noqa: T201 - what it prints is the section

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

REST, PAUSE = 20.0, 0.4
"""Seconds that the host is watched at rest, and between two questions of a phone."""


class Phone(threading.Thread):
    """One phone; `seen` has each stage it was shown with the time."""

    def __init__(self, number: int, port: int, code: str) -> None:
        super().__init__(daemon=True)
        self.address, self.port, self.cookie = f"127.0.1.{number + 1}", port, ""
        self.seen: list[tuple[str, float]] = []
        self.ask("/join", {"code": code, "name": f"P{number}", "team": ""})

    def ask(self, path: str, fields: dict[str, str] | None = None) -> str:
        """One request over a connection of its own."""
        link = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=60, source_address=(self.address, 0)
        )
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(fields) if fields is not None else None
        link.request("GET" if body is None else "POST", path, body, headers)
        answer = link.getresponse()
        self.cookie = (answer.getheader("set-cookie") or self.cookie).split(";")[0]
        text = answer.read().decode()
        link.close()
        return text

    def run(self) -> None:
        """Wait for news, and show the page anew at another stage."""
        stage = count = ""
        while True:
            query = urlencode({"stage": stage, "count": count})
            news = re.findall(r'"(?:stage|count)": ?"?([^",}]*)', self.ask(f"/live?{query}"))
            if len(news) == 2 and news[0] != stage:
                self.page = self.ask("/")
                self.seen.append((news[0], time.monotonic()))
            stage, count = ([*news, stage, count])[:2]
            time.sleep(PAUSE)

    def bet(self) -> None:
        """Fill in the form that is shown."""
        found = self.ask("/")
        stage = re.search(r'name="stage" value="([^"]*)"', found)
        option = re.search(r'name="option" value="([^"]*)"', found)
        if stage and option:
            self.ask("/bet", {"stage": stage[1], "option": option[1], "percent": "60"})


def used(pid: int) -> float:
    """Seconds of processor that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _judged(value: float, bound: float, form: str) -> str:
    """A figure, in bold where it is over its bound."""
    told = format(value, form)
    return f"**{told}**" if value > bound else told


def main(phones: int) -> int:
    """Print the section."""
    home = tempfile.mkdtemp(prefix="roundtable-host-")
    host = subprocess.Popen(
        [sys.executable, "-m", "roundtable", "host", "tutorial", "--new", "--port", "0",
         "--address", "127.0.0.1", "--lang", "en"],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "ROUNDTABLE_HOME": home, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert host.stdout is not None
        told = host.stdout.readline() + host.stdout.readline()
        port, key = re.findall(r"127\.0\.0\.1:(\d+)/host/(\S+)", told)[0]
        code = re.findall(r"code (\d+)", told)[0]
        for _ in range(100):
            try:
                lead = Phone.__new__(Phone)
                lead.address, lead.port, lead.cookie = "127.0.0.1", int(port), ""
                lead.ask(f"/host/{key}")
                break
            except OSError:
                time.sleep(0.1)
        all_ = [Phone(number, int(port), code) for number in range(phones)]
        for each in all_:
            each.start()
        time.sleep(2)
        before, began = used(host.pid), time.monotonic()
        time.sleep(REST)
        share = (used(host.pid) - before) / (time.monotonic() - began)

        def leads(line: str) -> str:
            return lead.ask(f"/host/{key}", {"do": line})

        leads("host begin")
        page = lead.ask(f"/host/{key}")
        while 'class="letters"' not in page:
            line = re.findall(r'name="do" value="((?:ask|move|next)[^"]*)"', page)[0]
            leads(line)
            page = lead.ask(f"/host/{key}")
        time.sleep(3)
        for each in all_:
            each.bet()
        bet = time.monotonic()
        counted = [len(each.seen) for each in all_]
        leads("uncover")
        while any(len(e.seen) <= c for e, c in zip(all_, counted, strict=True)):
            time.sleep(0.01)
            assert time.monotonic() - bet < 60
        last = max(e.seen[c][1] for e, c in zip(all_, counted, strict=True)) - bet
    finally:
        host.terminate()
    print(f"| A class of {phones} phones | bound | here |\n|---|---|---|")
    print(f"| the host at rest, of one processor | 20 % | {_judged(100 * share, 20, '.1f')} % |")
    print(f"| from the last bet to every phone's reveal | 1 s | {_judged(last, 1, '.2f')} s |")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40))
