"""Measures that the nightly job survives what happens to it. Prints a table; ends with 1 when
a line of it fails."""
import argparse
import os
import sys
import time

import corruption
import crashes
import hostile
import power
import readers
from job import Failed, Job, tell


SMOKE = ("kill -9 before each operation", "ENOSPC, once", "power cut", "damaged generation",
         "hostile files", "readers during updates")


def arguments_of(argv):
    parser = argparse.ArgumentParser(prog="tests/chaos/run")
    parser.add_argument("programs")
    parser.add_argument("shim")
    parser.add_argument("work")
    parser.add_argument("corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--smoke", action="store_true", help="a little of each, in seconds")
    parser.add_argument("--only", default="", help="lines whose name holds this")
    parser.add_argument("--parallel", type=int, default=os.cpu_count(), help="trials at once")
    parser.add_argument("--commands", default="update,rebuild,compact", help="to be disturbed")
    parser.add_argument("--sources", choices=("few", "many"),
                        help="few are written one by one, many in shards (default: both)")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--every", type=int, default=1, help="of N operations one is tried")
    parser.add_argument("--states", type=int, default=1000, help="of a disk after a power cut")
    parser.add_argument("--corruptions", type=int, default=2000)
    parser.add_argument("--mutants", type=int, default=4000)
    parser.add_argument("--minutes", type=float, default=10, help="of updates with readers")
    given = parser.parse_args(argv)
    given.commands = given.commands.split(",")
    if given.smoke:
        given.every, given.states, given.corruptions, given.mutants = 1000, 1, 3, 5
        given.minutes, given.commands, given.sources = 0, ["update"], "few"
    return given


def lines_of(job, given):
    """Name -> what measures it."""
    every, seed = given.every, given.seed
    how = ", many sources" if job.shards else ""
    lines = {"kill -9 at a random moment" + how:
             lambda: crashes.kill_anywhere(job, given.kills, seed)}
    for wrong, what in (("kill", "kill -9 before each operation"),
                        ("tear", "kill -9 in the middle of each write")):
        lines[what + how] = lambda wrong=wrong: crashes.stop_at_each(job, wrong, every, seed)
    for wrong in ("ENOSPC", "EIO", "short"):
        for sticky in (False, True):
            lines[wrong + (" from then on" if sticky else ", once") + how] = (
                lambda wrong=wrong, sticky=sticky: crashes.fail_at_each(
                    job, wrong, sticky, every, seed))
    lines["power cut" + how] = lambda: power.cut_power(job, given.states, seed)
    if not job.shards:
        data = os.environ.get("COUNCIL_SEARCH_DATA", "../shared")
        lines["damaged generation"] = lambda: corruption.corrupt(job, given.corruptions, seed)
        lines["hostile files"] = lambda: hostile.attack(job, data, given.mutants, seed)
        lines["readers during updates"] = (
            lambda: readers.read_during_updates(job, given.minutes))
    return lines


def measure(job, name, line, seed):
    """Prints the line; whether it passed."""
    tell("%s …" % name)
    start = time.monotonic()
    try:
        trials = line()
        failures = job.take_failures()
    except Failed as failure:
        trials, failures = "", job.take_failures() + [str(failure)]
    for one in failures:
        tell("FAILED: " + one)
    outcome = "FAILED, %d times: %s" % (len(failures), failures[0]) if failures else "passed"
    print("| %s | %d | %d | %s | %s |" % (name, seed, time.monotonic() - start, trials,
                                          outcome), flush=True)
    return not failures


def main(argv):
    given = arguments_of(argv)
    is_fine = True
    print("| what | seed | seconds | trials | outcome |\n|---|---|---|---|---|")
    ways = {"few": (False,), "many": (True,), None: (False, True)}
    for shards in ways[given.sources]:
        job = Job(given, shards)
        for name, line in lines_of(job, given).items():
            if given.only in name and (name in SMOKE or not given.smoke):
                is_fine = measure(job, name, line, given.seed) and is_fine
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
