"""Break the rules in thousands of ways, one at a time, and see whether a test notices.

Run by `make mutants`. mutmut writes all mutants of `game/roundtable/rules` into a copy of the
project under `mutants/`; here they are tried. The tests are collected once; then every test
runs in a fork of its own, which tells how long it takes and which functions it calls; then
every mutant gets a fork in which the tests that call its function run, the quickest first,
until one fails. A fork knows nothing of what the one before it has computed, and costs a
hundredth of what a fresh pytest does. Most mutants fall to a quick test, so all of them
are tried on a second's worth of tests before the rest are tried on more (`PASSES`).

What became of each mutant stands in `build/mutants.json`; a run goes on from there: what
was killed and did not change since stays killed. What the tests call stands in
`build/mutants-tests.json`, and a test that did not change is not looked at again.
"""

# ruff: noqa: T201 - it is a command, and these lines are its answer

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from fnmatch import fnmatch
from functools import cache, partial
from hashlib import md5
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings
from mutmut import __main__ as mutmut
from mutmut.mutation import trampoline
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.state import state
from mutmut.utils.file_utils import change_cwd, walk_mutatable_files

RESULTS = Path("build/mutants.json").resolve()
SEEN = Path("build/mutants-tests.json").resolve()
SOURCE = "game"
"""The folder in which the package lies."""
TESTS = ("tests/rules", "tests/test_playthrough.py")
LEFT_OUT = ("tests/rules/test_shipped.py", "tests/rules/test_speed.py")
"""One plays the shipped scenarios through and through, which takes longer than it finds; one counts
calls, of which a copy with mutants has more."""

PASSES = (1.0, 5.0)
"""Seconds of tests for each mutant, pass by pass, before the last pass."""

OPTIONS = (
    *("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov"),
    *("--assert=plain", "--tb=native", "--hypothesis-profile=mutants"),
)
"""A test only has to fail: nobody reads why, and no smaller example is looked for."""

settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
GIGABYTE = 1 << 30

Told = dict[str, Any]


def limited(seconds: float) -> None:
    """Let the process be ended once it has worked so long from now on."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def fork(work: Callable[[], Told]) -> Told:
    """What some work told that was done in a fork; `timeout` where it was ended."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            os.close(read)
            used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (used + GIGABYTE, used + GIGABYTE))
            os.write(write, json.dumps(work()).encode())
            code = 0
        finally:
            os._exit(code)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if told:
        return dict(json.loads(told))
    ended = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGPROF
    return {"status": "timeout" if ended else "killed", "by": ""}


def passes(item: pytest.Item, then: pytest.Item | None) -> bool:
    """True if a test passes, with all that is set up and taken down around it."""
    return all(not each.failed for each in runtestprotocol(item, log=False, nextitem=then))


def measured(item: pytest.Item) -> Told:
    """How many seconds a test works, and which functions with mutants it calls."""
    trampoline.set_mutant_under_test("stats")
    state()._stats.clear()
    began = time.process_time()
    fine = passes(item, None)
    return {
        "fine": fine,
        "seconds": time.process_time() - began,
        "calls": sorted(state()._stats),
    }


def tried(
    mutant: str, items: Sequence[pytest.Item], seconds: Callable[[pytest.Item], float]
) -> Told:
    """What became of a mutant under these tests, one after the other."""
    trampoline.set_mutant_under_test(mutant)
    trampoline.get_mutant_under_test = lambda: mutant
    for item, then in zip(items, [*items[1:], None], strict=True):
        limited(3 + 10 * seconds(item))
        if not passes(item, then):
            return {"status": "killed", "by": item.nodeid}
    return {"status": "survived", "by": ""}


def read(path: Path) -> dict[str, Told]:
    """What an earlier run has written."""
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def write(path: Path, told: dict[str, Told]) -> None:
    """Keep it for a later run."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(told, indent=1), "utf-8")


@cache
def digest(test: Path) -> str:
    """Names what a test's file holds, and all that tests may use."""
    used = (each for each in Path().rglob("*.py") if not each.name.startswith("test_"))
    told = md5(usedforsecurity=False)
    for path in (test, *sorted(used)):
        told.update(path.read_bytes())
    return told.hexdigest()


class Trial:
    """A plugin of pytest that tries mutants on the tests collected, in place of running them."""

    def __init__(self, wanted: Sequence[str], budget: float, every: int) -> None:
        self.wanted, self.every, self.there = wanted, every, 0
        self.budgets = [*(each for each in PASSES if not 0 < budget <= each), budget]
        self.results = read(RESULTS)
        self.found: dict[str, Counter[str]] = defaultdict(Counter)
        self.passed: dict[str, set[str]] = defaultdict(set)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure the tests, then try the mutants."""
        # Made once, so that no fork makes and clears its own.
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
        gc.freeze()
        seen = self.seen(session.items)
        failing = [name for name, told in seen.items() if not told.get("fine")]
        if failing:
            pytest.exit(f"these tests fail without a mutant: {failing}", returncode=1)
        print(f"{len(seen)} tests, {sum(t['seconds'] for t in seen.values()):.0f} s", flush=True)
        calling: dict[str, list[pytest.Item]] = defaultdict(list)
        for item in session.items:
            for function in seen[item.nodeid]["calls"]:
                calling[function].append(item)
        for budget in self.budgets:
            for number, (mutant, digest) in enumerate(self.waiting()):
                function = mutant.partition("__mutmut_")[0]
                self.one(mutant, digest, calling[function], seen, budget)
                if number % 20 == 0:
                    write(RESULTS, self.results)
            write(RESULTS, self.results)
        return True

    def seen(self, items: Sequence[pytest.Item]) -> dict[str, Told]:
        """What each test was measured to be; those that did not change are not measured again."""
        before, seen = read(SEEN), {}
        for item in items:
            of = digest(item.path)
            told = before.get(item.nodeid, {})
            if told.get("of") != of or not told.get("fine"):
                told = {**fork(partial(measured, item)), "of": of}
            seen[item.nodeid] = told
        write(SEEN, seen)
        return seen

    def waiting(self) -> Iterator[tuple[str, str]]:
        """The mutants that are to be tried, with the digest of their function as it is."""
        there: dict[str, str] = {}
        for path in walk_mutatable_files():
            data = SourceFileMutationData(path=path)
            data.meta_path = Path("..") / "mutants" / f"{path}.meta"
            data.load()
            for told in data.exit_code_by_key:
                # mutmut names a module by its path, the functions name it as it is imported.
                name = told.removeprefix(f"{SOURCE}.")
                there[name] = data.hash_by_function_name[
                    name.rpartition(".")[2].partition("__mutmut_")[0]
                ]
        self.there = len(there)
        self.results = {n: t for n, t in self.results.items() if there.get(n) == t["of"]}
        for name, digest in there.items():
            # By the name and not by the place, so that a sample is the same from run to run.
            if int(md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % self.every:
                continue
            known = self.results.get(name, {"status": ""})["status"] in ("killed", "timeout")
            if not known and any(fnmatch(name, f"roundtable.rules.{each}") for each in self.wanted):
                yield name, digest

    def one(
        self,
        mutant: str,
        digest: str,
        items: list[pytest.Item],
        seen: dict[str, Told],
        budget: float,
    ) -> None:
        """Try one mutant, first on the tests that found others of the same function."""
        found, passed = self.found[mutant.partition("__mutmut_")[0]], self.passed[mutant]

        def seconds(item: pytest.Item) -> float:
            return float(seen[item.nodeid]["seconds"])

        def order(item: pytest.Item) -> float:
            return seconds(item) / (1 + 5 * found[item.nodeid])

        chosen, spent = [], 0.0
        for item in sorted(items, key=order):
            fits = not budget or spent + seconds(item) <= budget
            if fits and item.nodeid not in passed:
                chosen.append(item)
                spent += seconds(item)
        told = {"status": "survived" if items else "no tests", "by": ""}
        if chosen:
            told = fork(lambda: tried(mutant, chosen, seconds))
        found[told["by"]] += 1
        passed.update(item.nodeid for item in chosen)
        self.results[mutant] = {**told, "of": digest, "whole": len(passed) == len(items)}


def generate() -> None:
    """Let mutmut write the copy of the project with all mutants of what changed in it."""
    Path("mutants").mkdir(exist_ok=True)
    trampoline.set_mutant_under_test("mutant_generation")
    with redirect_stdout(StringIO()):
        mutmut.copy_src_dir()
        mutmut.copy_also_copy_files()
        mutmut.create_mutants(1)
    # The tests are to import the copy; where the package was installed from is not to be found.
    ours = Path(SOURCE).resolve()
    sys.path[:] = [each for each in sys.path if Path(each).resolve() != ours]
    sys.path.insert(0, str(Path("mutants", SOURCE).resolve()))
    trampoline.set_mutant_under_test("")


def report(show: bool) -> None:
    """A line for each file; with `show` also what each survivor changed."""
    results = read(RESULTS)
    files: dict[str, Counter[str]] = defaultdict(Counter)
    for name, told in results.items():
        files[name.split(".")[2] if name.count(".") > 2 else "__init__"][told["status"]] += 1
    files["together"] = sum(files.values(), Counter())
    kinds = ("killed", "timeout", "survived", "no tests")
    print(f"{'':12}", *(f"{kind:>9}" for kind in kinds))
    for file, of in files.items():
        share = (of["killed"] + of["timeout"]) / of.total()
        print(f"{file:12}", *(f"{of[kind]:9}" for kind in kinds), f"{share:8.1%}")
    for name, told in results.items():
        if show and told["status"] in ("survived", "no tests"):
            print(
                f"\n# {told['status']}: {name}", get_diff_for_mutant(f"{SOURCE}.{name}"), sep="\n"
            )


def main() -> int:
    """Try the mutants asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", default=["*"], help="such as 'scoring.*'; all if none")
    asked.add_argument("--budget", type=float, default=0, help="seconds of tests for each; 0: all")
    asked.add_argument(
        "--every", type=int, default=1, help="a sample: one of so many, spread evenly"
    )
    asked.add_argument("--show", action="store_true", help="show what the survivors changed")
    asked.add_argument("--only-report", action="store_true", help="try none")
    given = asked.parse_args()
    trial = Trial(given.names, given.budget, given.every)
    if not given.only_report:
        generate()
        with change_cwd("mutants"):
            left_out = [f"--ignore={each}" for each in LEFT_OUT]
            code = pytest.main(
                ["--rootdir=.", "-q", *OPTIONS, *TESTS, *left_out],
                plugins=[trial],
            )
        if code == pytest.ExitCode.TESTS_FAILED:
            return 1
    report(given.show)
    if trial.there:
        print(f"{len(trial.results):,} of {trial.there:,} mutants were tried")
    return 0


if __name__ == "__main__":
    sys.exit(main())
