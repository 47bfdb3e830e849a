"""Power cuts: states of a disk that a crash allows, made from logs of operations."""
import os

from disk import Disk
from job import Failed, chance
from operations import read_log, run_undisturbed


def scenarios(job):
    """Name -> (arguments, the state of the index before)."""
    update = ["update", "--jobs", "1", job.papers]
    if job.is_smoke:
        return {"update": (update, "before")}
    return {"update": (update, "before"),
            "first update": (update, None),
            "update from the published index": (update, "seeded"),
            "rebuild": (["rebuild", "--jobs", "1", job.papers], "before"),
            "compact": (["compact"], "before")}


class Cut:
    """A run whose power may be cut, and what of it is known."""

    def __init__(self, job, name):
        self.job, self.name = job, name
        arguments, self.state = scenarios(job)[name]
        self.index = job.copy("logged", self.state)
        self.start = job.copy("start", self.state)
        run_undisturbed(job, arguments, self.index)
        self.log = read_log(self.index)
        self.published = max(i for i, one in enumerate(self.log)
                             if one[0] == "rename" and one[2] == "current")
        self.acknowledged = next(i for i, one in enumerate(self.log) if i > self.published
                                 and one[0] == "sync" and one[1] == ".")
        with open(os.path.join(self.index, "current"), encoding="ascii") as file:
            self.last = file.read().strip()

    def moments(self, states, random):
        """Half of them are about the publication."""
        end = len(self.log)
        return sorted([random.randint(0, end) for _ in range(states // 2)] +
                      [random.randint(max(0, self.published - 60), end)
                       for _ in range(states - states // 2)])

    def check(self, moment, index):
        found = self.job.check_readable(index, may_be_none=self.state is None)
        if moment > self.acknowledged and found != self.last:
            raise Failed("a publication was lost that was acknowledged")
        self.job.check_converges(index)

    def check_log(self, disk):
        """The log replayed gives the index byte for byte, or the shim misses something."""
        disk.write(self.job.path("replayed"))
        unlike = differences(self.job.path("replayed"), self.index)
        if unlike:
            raise Failed("%s: the log lacks what was done to %s" % (
                self.name, ", ".join(unlike[:5])))


def cut_power(job, states, seed):
    if not job.is_smoke:
        os.remove(os.path.join(job.copy("seeded"), "staging.trusted"))
    names = list(scenarios(job))
    tried = []
    for i, name in enumerate(names):
        share = states * (i + 1) // len(names) - states * i // len(names)
        tried.append("%d of %s" % (cut_one(Cut(job, name), share, seed), name))
    return ", ".join(tried)


def cut_one(cut, states, seed):
    random = chance(seed, "power " + cut.name)
    disk = Disk(cut.start)

    # The states are made one after the other, while those before are tried.
    def trials():
        done = 0
        for i, moment in enumerate(cut.moments(states, random)):
            for one in cut.log[done:moment]:
                disk.do(*one)
            done = moment
            name = "state%d" % i
            disk.write(cut.job.path(name), random)
            yield Trial(cut, moment, name)
        for one in cut.log[done:]:
            disk.do(*one)

    def attempt(trial, folder):
        index = cut.job.path(folder)
        cut.job.take(trial.state, folder)
        cut.check(trial.moment, index)

    tried = cut.job.each(trials(), attempt)
    cut.check_log(disk)
    return tried


class Trial:
    def __init__(self, cut, moment, state):
        self.cut, self.moment, self.state = cut, moment, state

    def __str__(self):
        return "%s, cut after operation %d of %d, %s" % (
            self.cut.name, self.moment, len(self.cut.log), self.state)


def differences(one, other):
    a, b = bytes_below(one), bytes_below(other)
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


def bytes_below(folder):
    found = {}
    for at, _, files in os.walk(folder):
        for name in files:
            with open(os.path.join(at, name), "rb") as file:
                found[os.path.relpath(os.path.join(at, name), folder)] = file.read()
    return found
