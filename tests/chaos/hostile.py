"""Files that are made to break a reader, and real ones that something damaged."""
import collections
import json
import os
import shutil
import subprocess
import time

from corruption import WAYS, grow
from job import Failed, chance, tell

PARENT_MIB = 300
HANGS_AFTER = 7200  # seconds for the whole folder
SECONDS_OF_ONE = 25  # a reading that takes longer than the limit, 20, is ended by then
LARGEST = 2_000_000  # bytes of a file that is mutated


def files_below(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)


def write_mutants(folder, originals, times, random):
    originals = [one for one in originals if 0 < os.path.getsize(one) <= LARGEST]
    for i in range(times):
        original = random.choice(originals)
        with open(original, "rb") as file:
            data = bytearray(file.read())
        for _ in range(random.randint(1, 8)):
            way = random.choice(WAYS) if len(data) > 1 else grow
            way(data, random)
        extension = os.path.splitext(original)[1]
        with open(os.path.join(folder, "%05d%s" % (i, extension)), "wb") as file:
            file.write(data)


def peak_of(process):
    """The most memory, in MiB, that the process had so far; 0 when it is gone."""
    try:
        with open("/proc/%d/status" % process.pid, encoding="ascii") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def attack(job, data, times, seed):
    folder = job.path("hostile")
    os.makedirs(os.path.join(folder, "mutants"))
    given = []
    if os.path.isdir(os.path.join(data, "hostile")):
        given = files_below(os.path.join(data, "hostile"))
    else:
        tell("no hostile files in %s: mutations of the sample papers alone" % data)
    for i, one in enumerate(given[:3] if job.is_smoke else given):
        shutil.copy(one, os.path.join(folder, "%04d-%s" % (i, os.path.basename(one))))
    originals = files_below(job.corpus) + ([] if job.is_smoke else given)
    write_mutants(os.path.join(folder, "mutants"), originals, times, chance(seed, "mutants"))
    report = job.path("report.json")
    start = time.monotonic()
    status, peak = run_and_watch(job, folder, report)
    took = time.monotonic() - start
    if status not in (0, 1):
        raise Failed("the job ends with %d" % status)
    outcomes = check_outcomes(report, folder)
    if peak > PARENT_MIB:
        job.failures.append("the job took %d MiB of memory" % peak)
    files = len(files_below(folder))
    allowed = 60 + files + SECONDS_OF_ONE * outcomes["timed_out"]
    if took > allowed:
        job.failures.append("%d seconds, %d are the most" % (took, allowed))
    return "%d files, %d of them given; the job took %d MiB; %s" % (
        files, files - times, peak,
        ", ".join("%d %s" % (outcomes[one], one) for one in sorted(outcomes)))


def run_and_watch(job, folder, report):
    """The status of an update, and the most memory that its own process had."""
    with open(job.path("hostile.err"), "wb") as told:
        child = subprocess.Popen([job.indexer, "update", "--quiet", "--index",
                                  job.path("hostile-index"), "--report", report, folder],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=told)
    peak = 0
    start = time.monotonic()
    while child.poll() is None:
        peak = max(peak, peak_of(child))
        if time.monotonic() - start > HANGS_AFTER:
            child.kill()
            child.wait()
            raise Failed("not done after %d seconds" % HANGS_AFTER)
        time.sleep(0.05)
    return child.returncode, peak


def check_outcomes(report, folder):
    """Every file has one outcome, and a reason where it is not well. How many have which."""
    with open(report, encoding="utf-8") as file:
        sources = json.load(file)["sources"]
    outcomes = {}
    for one in sources:
        outcomes.setdefault(one["source"], []).append(one)
    counts = collections.Counter()
    for path in files_below(folder):
        name = os.path.relpath(path, folder)
        found = outcomes.get(name, [])
        if len(found) != 1:
            raise Failed("%s has %d outcomes" % (name, len(found)))
        if found[0]["outcome"] != "ok" and not found[0]["reason"]:
            raise Failed("%s is %s, without a reason" % (name, found[0]["outcome"]))
        counts[found[0]["outcome"]] += 1
    return counts
