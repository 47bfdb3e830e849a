"""Processes that die and storage that fails, at any of their operations."""
import signal
import subprocess
import time

from job import TRY_AGAIN, Failed, Operations, chance

KILLED = -signal.SIGKILL


def operations_of(job, arguments, state="before"):
    """How many operations an undisturbed run makes; proves that the shim sees them."""
    index = job.copy("counted", state)
    operations = Operations(job, index)
    done = job.run(arguments + ["--index", index], operations.settings)
    if done.returncode not in (0, 1):
        raise Failed("undisturbed, with the shim: status %d" % done.returncode)
    if operations.count() < 20:
        raise Failed("the shim saw only %d operations" % operations.count())
    return operations.count()


def commands(job):
    if job.is_smoke:
        return {"update": ["update", job.papers]}
    return {"update": ["update", job.papers], "rebuild": ["rebuild", job.papers],
            "compact": ["compact"]}


def kill_anywhere(job, times, seed):
    """SIGKILL after a random time, of each command in turn."""
    random = chance(seed, "kill")
    killed = 0
    longest = {}
    for name, arguments in commands(job).items():
        index = job.copy("timed")
        start = time.monotonic()
        job.run(arguments + ["--index", index])
        longest[name] = time.monotonic() - start
    for i in range(times):
        name = list(longest)[i % len(longest)]
        index = job.copy("trial")
        child = subprocess.Popen([job.indexer] + commands(job)[name] + ["--index", index],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, longest[name]))
        child.kill()
        killed += child.wait() == KILLED
        settle(job, index, "%s killed, trial %d of seed %d" % (name, i, seed))
    if killed < times // 3:
        raise Failed("only %d of %d were killed in time" % (killed, times))
    return times


def stop_at_each(job, wrong, every, seed):
    """The process ends before, or in the middle of, each operation of each command."""
    trials = 0
    for name, arguments in commands(job).items():
        count = operations_of(job, arguments)
        first = 1 + chance(seed, wrong + name).randrange(every)
        for number in range(first, count + 1, every):
            index = job.copy("trial")
            done = job.run(arguments + ["--index", index],
                           Operations(job, index).at(number, wrong))
            where = "%s, %s at operation %d of %d" % (name, wrong, number, count)
            if done.returncode != KILLED:
                # With threads the operations come in another order, and may be fewer.
                if number < count * 9 // 10:
                    raise Failed("%s: not killed, status %d" % (where, done.returncode))
                continue
            settle(job, index, where)
            trials += 1
    return trials


def fail_at_each(job, wrong, sticky, every, seed):
    """The operation fails, alone or with all after it."""
    trials = 0
    for name, arguments in commands(job).items():
        count = operations_of(job, arguments)
        first = 1 + chance(seed, "%s %s %s" % (wrong, sticky, name)).randrange(every)
        for number in range(first, count + 1, every):
            index = job.copy("trial")
            done = job.run(arguments + ["--index", index],
                           Operations(job, index).at(number, wrong, sticky))
            where = "%s, %s%s at operation %d of %d" % (
                name, wrong, " from then on" if sticky else "", number, count)
            fine = (0, 1, TRY_AGAIN)
            if done.returncode not in fine:
                raise Failed("%s: status %d: %s" % (
                    where, done.returncode, done.stderr.decode(errors="replace").strip()))
            settle(job, index, where)
            trials += 1
    return trials


def settle(job, index, where):
    try:
        job.check_readable(index)
        job.check_converges(index)
    except Failed as failure:
        raise Failed("%s: %s" % (where, failure)) from None
