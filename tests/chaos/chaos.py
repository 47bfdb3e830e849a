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


SMOKE = ("kill -9 at a random moment", "kill -9 before an operation", "EIO, once", "power cut",
         "damaged generation")


def arguments_of(argv):
    parser = argparse.ArgumentParser(prog="tests/chaos/run")
    parser.add_argument("programs")
    parser.add_argument("shim")
    parser.add_argument("work")
    parser.add_argument("corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--smoke", action="store_true", help="a little of each, in seconds")
    parser.add_argument("--only", default="", help="lines whose name holds this")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--every", type=int, default=1, help="of N operations one is tried")
    parser.add_argument("--states", type=int, default=1000, help="of a disk after a power cut")
    parser.add_argument("--corruptions", type=int, default=2000)
    parser.add_argument("--mutants", type=int, default=4000)
    parser.add_argument("--minutes", type=float, default=10, help="of updates with readers")
    given = parser.parse_args(argv)
    if given.smoke:
        given.kills, given.every, given.states, given.corruptions = 1, 60, 2, 5
    return given


def lines_of(job, given):
    every, seed = given.every, given.seed
    data = os.environ.get("COUNCIL_SEARCH_DATA", "../shared")
    yield ("kill -9 at a random moment",
           lambda: crashes.kill_anywhere(job, given.kills, seed))
    for wrong, what in (("kill", "kill -9 before an operation"),
                        ("tear", "kill -9 in the middle of one")):
        yield what, lambda wrong=wrong: crashes.stop_at_each(job, wrong, every, seed)
    for wrong in ("ENOSPC", "EIO", "short"):
        for sticky in (False, True):
            yield ("%s%s" % (wrong, " from then on" if sticky else ", once"),
                   lambda wrong=wrong, sticky=sticky: crashes.fail_at_each(
                       job, wrong, sticky, every, seed))
    yield "power cut", lambda: power.cut_power(job, given.states, seed)
    yield ("damaged generation",
           lambda: corruption.corrupt(job, given.corruptions, seed))
    yield ("hostile files",
           lambda: hostile.attack(job, given.corpus, data, given.mutants, seed))
    yield ("readers during updates",
           lambda: readers.read_during_updates(job, given.minutes))


def is_wanted(name, given, shards):
    """The writer alone is different where sources are few."""
    if given.smoke and name not in SMOKE:
        return False
    return given.only in name and (shards or given.smoke or name.startswith("kill"))


def main(argv):
    given = arguments_of(argv)
    failed = 0
    print("| what | seed | seconds | trials | outcome |\n|---|---|---|---|---|")
    for shards in (False,) if given.smoke else (True, False):
        job = Job(given.programs, given.shim, given.work, shards, given.smoke)
        for name, measure in lines_of(job, given):
            if not is_wanted(name, given, shards):
                continue
            tell("%s, %s …" % (name, "in shards" if shards else "one by one"))
            start = time.monotonic()
            try:
                trials, outcome = measure(), "passed"
                if not trials:
                    raise Failed("nothing was tried")
            except Failed as failure:
                failed += 1
                trials, outcome = "-", "FAILED: %s" % failure
            print("| %s%s | %d | %d | %s | %s |" % (
                name, "" if shards else ", few sources", given.seed,
                time.monotonic() - start, trials, outcome), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
