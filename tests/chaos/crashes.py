"""Processes that die and storage that fails, at any of their operations."""
import collections
import signal
import statistics
import subprocess
import time

from job import TRY_AGAIN, Failed, chance
from operations import Operations, commits, read_log, run_undisturbed

KILLED = -signal.SIGKILL


def commands(job):
    every = {"update": ["update", "--jobs", "1", job.papers],
             "rebuild": ["rebuild", "--jobs", "1", job.papers], "compact": ["compact"]}
    # To compact writes no source.
    return {name: every[name] for name in job.commands
            if not (job.shards and name == "compact")}


class Trial(collections.namedtuple("Trial", "command wrong sticky number")):
    def __str__(self):
        return "%s, %s%s at %s" % (self.command, self.wrong,
                                   " from then on" if self.sticky else "", self.number)


def trials_of(job, wrong, sticky, every, seed):
    """Every operation that this can happen to, of each command."""
    trials = []
    for name, arguments in commands(job).items():
        count = count_of(job, name, arguments, wrong)
        first = 1 + chance(seed, "%s %s %s" % (wrong, sticky, name)).randrange(min(every, count))
        trials += [Trial(name, wrong, sticky, number)
                   for number in range(first, count + 1, every)]
    return trials


def count_of(job, name, arguments, wrong):
    """The number of operations, or of writes where only they can go wrong so."""
    key = name, wrong in ("tear", "short")
    if key not in job.counts:
        job.counts[key] = run_undisturbed(job, arguments, job.copy("counted"), wrong).count()
    return job.counts[key]


def find_safe_commit(job):
    """After how many commits the new papers are in; proves that it can be told."""
    arguments = ["update", "--jobs", "1", job.papers]
    index = job.copy("counted")
    run_undisturbed(job, arguments, index)
    log = read_log(index)
    for at in range(len(log)):
        if commits(log[at:at + 1], job.shards):
            # Threads that write shards take turns as they like: a few operations later.
            for later in range(2, 12 if job.shards else 3):
                index = job.copy("counted")
                job.run(arguments + ["--index", index], Operations(index).at(at + later, "kill"))
                done = commits(read_log(index), job.shards)
                if done and not job.check_converges(index).get("add"):
                    return done
    raise Failed("no commit is seen to hold the papers")


def settle(job, index, safe_commit=None):
    """The published papers are there, the next run ends as if nothing had been, and reads
    no paper again that was committed."""
    job.check_readable(index)
    done = commits(read_log(index), job.shards)
    actions = job.check_converges(index)
    if safe_commit is not None and done >= safe_commit and actions.get("add"):
        raise Failed("%d committed papers were lost" % actions["add"])


def measure_run(job, name):
    """How long the command takes undisturbed, in seconds, with as many others beside it as
    there are trials at once."""
    seconds = []

    def attempt(_, folder):
        index = job.copy(folder)
        start = time.monotonic()
        run_undisturbed(job, commands(job)[name], index)
        seconds.append(time.monotonic() - start)

    job.each(range(3 * job.parallel), attempt)
    if not seconds:
        raise Failed("%s does not run undisturbed" % name)
    return statistics.median(seconds)


def kill_anywhere(job, times, seed):
    """SIGKILL after a random time within a run, of each command in turn."""
    random = chance(seed, "kill")
    longest = {name: measure_run(job, name) for name in commands(job)}
    safe_commit = find_safe_commit(job)
    killed = []

    def draw(number):
        name = list(longest)[number % len(longest)]
        return Trial(name, "kill", False, "%.3f s" % random.uniform(0, longest[name]))

    def attempt(trial, name):
        index = job.copy(name)
        child = subprocess.Popen(
            [job.indexer] + commands(job)[trial.command] + ["--index", index],
            env=dict(Operations(index).settings, LD_PRELOAD=job.shim),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(float(trial.number.split()[0]))
        child.kill()
        if child.wait() == KILLED:
            killed.append(trial)
        settle(job, index, safe_commit if trial.command == "update" else None)

    # Those that ended before are no kills: others take their place, at other moments.
    tried = 0
    while len(killed) < times and tried < 4 * times:
        missing = times - len(killed)
        tried += job.each([draw(tried + i) for i in range(missing)], attempt)
    if len(killed) < times:
        raise Failed("only %d of %d were killed in time" % (len(killed), tried))
    return "%d kills" % len(killed)


def stop_at_each(job, wrong, every, seed):
    """The process ends before, or in the middle of, each operation of each command."""
    safe_commit = None if job.is_smoke else find_safe_commit(job)
    missed = []

    def attempt(trial, name):
        index = job.copy(name)
        done = job.run(commands(job)[trial.command] + ["--index", index],
                       Operations(index).at(trial.number, wrong))
        if done.returncode not in (0, 1, KILLED):
            raise Failed("status %d" % done.returncode)
        if done.returncode != KILLED:
            missed.append(trial)
        settle(job, index, safe_commit if trial.command == "update" else None)

    tried = job.each(trials_of(job, wrong, False, every, seed), attempt)
    # With threads the operations may be fewer.
    if len(missed) > tried // 20:
        raise Failed("%d of %d were not killed" % (len(missed), tried))
    return tried - len(missed)


def fail_at_each(job, wrong, sticky, every, seed):
    """The operation fails, alone or with all after it."""
    statuses = collections.Counter()

    def attempt(trial, name):
        index = job.copy(name)
        done = job.run(commands(job)[trial.command] + ["--index", index],
                       Operations(index).at(trial.number, wrong, sticky))
        faults = [one for one in read_log(index) if one[0] == "fault"]
        statuses[done.returncode] += 1
        if done.returncode != TRY_AGAIN and not may_go_on(wrong, faults, done.returncode):
            raise Failed("status %d after %s" % (done.returncode, [
                "%s %s" % (one[2], one[1]) for one in faults[:3]]))
        settle(job, index)

    tried = job.each(trials_of(job, wrong, sticky, every, seed), attempt)
    return "%d: %s" % (tried, ", ".join("%d ended with %d" % (statuses[one], one)
                                        for one in sorted(statuses)))


def may_go_on(wrong, faults, status):
    """Whether a run may end well: where a write is short it writes the rest."""
    return status in (0, 1) and (wrong == "short" or not faults)
