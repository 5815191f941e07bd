"""Playing on a Dask cluster: a real scheduler and two worker processes on this machine."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import guests
import making
import pytest
from roundtable.simulation import SimulationError, Study, on_cluster, simulate

pytestmark = pytest.mark.skipif(
    find_spec("distributed") is None, reason="the extra `cluster` is not installed"
)

STUDY = Study((making.small(),), ("random", "echo"), runs=60, seed=3, size=4)


@pytest.fixture(scope="module")
def scheduler():
    """A scheduler on loopback, without workers."""
    import distributed  # noqa: PLC0415 -- as much as all tests of a room, and one process needs it

    with distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def workers(scheduler):
    """Two processes that work for it, and that nobody starts again when they end."""
    command = [sys.executable, "-m", "distributed.cli.dask_worker", scheduler.scheduler_address]
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard"]
    started = [subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL) for _ in range(2)]
    scheduler.wait_for_workers(2, timeout=60)
    yield started
    for each in started:
        each.kill()
        each.wait()


def test_a_cluster_without_workers_is_told(scheduler, tmp_path):
    """Nobody to play is one line, not an endless wait."""
    with pytest.raises(SimulationError, match="has no workers"):
        simulate(STUDY, tmp_path / "r.csv", on_cluster(scheduler.scheduler_address))


@pytest.mark.usefixtures("workers")
def test_workers_with_another_version_are_told(scheduler, tmp_path, monkeypatch):
    """Rules of another version would play other games."""
    monkeypatch.setattr("roundtable.simulation.cluster.own_version", lambda: "9.9")
    with pytest.raises(SimulationError, match=r"^the worker tcp://\S+ has .*; install .* 9\.9"):
        simulate(STUDY, tmp_path / "r.csv", on_cluster(scheduler.scheduler_address))


@pytest.mark.usefixtures("workers")
def test_workers_without_the_package_are_told(scheduler, tmp_path, monkeypatch):
    """They are asked in a way that needs nothing of ours."""
    monkeypatch.setattr("roundtable.simulation.cluster.PACKAGE", "nothing-of-that-name")
    with pytest.raises(SimulationError, match="lacks nothing-of-that-name"):
        simulate(STUDY, tmp_path / "r.csv", on_cluster(scheduler.scheduler_address))


@pytest.mark.usefixtures("workers")
def test_a_player_that_only_we_have_is_told(scheduler, tmp_path, monkeypatch):
    """A worker without the package of a player says whose player is missing."""
    monkeypatch.syspath_prepend(str(tmp_path))
    guests.install_example(tmp_path)
    study = Study(STUDY.scenarios, ("patient",), runs=4)
    with pytest.raises(SimulationError, match="a worker has no player `patient`"):
        simulate(study, tmp_path / "r.csv", on_cluster(scheduler.scheduler_address))


def test_a_dying_worker_costs_its_piece_only(scheduler, workers, tmp_path):
    """One of two workers is killed midway: the table is the one that this process writes."""
    heard = []

    def told(games):
        heard.append(games)
        if len(heard) == 3:
            workers[0].kill()

    path, alone = tmp_path / "cluster.csv", tmp_path / "alone.csv"
    simulate(STUDY, path, on_cluster(scheduler.scheduler_address), told)
    simulate(STUDY, alone)
    assert workers[0].wait() != 0
    assert heard == sorted(set(heard))
    assert heard[-1] == STUDY.games
    assert path.read_bytes() == alone.read_bytes()


@pytest.mark.parametrize(
    "address",
    ["nowhere:99", "", ":", "tcp://", "tcp://:0", "127.0.0.1:99999999", "http://x", "tls://nowhere:1",
     "ucx://x", "ws://nowhere:9", "inproc://", "tcp://[::", "a b", "-1", "圆桌", "x:y", "file:///x", "\0"],
)  # fmt: skip
def test_no_scheduler_is_told(tmp_path, monkeypatch, address):
    """An address at which nobody answers, or that is none, is one line."""
    monkeypatch.setattr("roundtable.simulation.cluster.PATIENCE", 0.1)
    with pytest.raises(SimulationError, match="no Dask scheduler answers at `"):
        simulate(STUDY, tmp_path / "r.csv", on_cluster(address))
