"""The programs under test, the papers they are given, and what is asked of an index."""
import hashlib
import json
import os
import queue
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TRY_AGAIN = 75
PAGE = 100  # hits of one answer
VOLATILE = {"took_ms", "revision", "index", "generation", "bytes", "attempts"}
# Real ones, linked to each other: the draft comes when the approved minutes are there.
APPROVED = "stoke-harrow-parish-council/2024-06-10-minutes-approved.txt"
DRAFT = "stoke-harrow-parish-council/2024-06-10-minutes-draft.txt"
PAPER = """{body}

MINUTES

A meeting of the {body} was held on {day} May 20{year}.

Present: Councillor A Ash (Chair), Councillor B Birch

1. {subject}

Text of the report on {subject}.

RESOLVED that the report on {subject} be noted.

2. Any other business

Text: there was none.
"""


class Failed(Exception):
    """What must never be was seen."""


class Job:
    """Runs the programs in folders below `work`, in states that are made once."""

    def __init__(self, given, shards):
        self.is_smoke = given.smoke
        self.indexer = os.path.join(given.programs, "council-index")
        self.query = os.path.join(given.programs, "council-query")
        self.shim = given.shim
        self.corpus = given.corpus
        self.parallel = given.parallel
        self.commands = given.commands
        self.shards = shards
        self.failures = []
        self.counts = {}  # of operations, by command
        self.work = given.work
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.papers = os.path.join(self.work, "papers")
        self.make_states()

    def path(self, *names):
        return os.path.join(self.work, *names)

    def make_states(self):
        """`before`: an index of a few papers; then the papers change, which gives `after`."""
        for i in range(3):
            self.write_paper(i)
        shutil.copy(os.path.join(self.corpus, APPROVED), self.papers)
        self.must(["update", "--index", self.path("before"), self.papers])
        self.before = self.answers(self.path("before"))
        self.first_bytes = published(self.path("before"))
        self.write_paper(0, "Otters")
        os.remove(os.path.join(self.papers, "1.txt"))
        shutil.copy(os.path.join(self.corpus, DRAFT), self.papers)
        for i in range(3, 3 + (40 if self.shards else 3)):
            self.write_paper(i)
        shutil.copytree(self.path("before"), self.path("after"))
        self.must(["update", "--index", self.path("after"), self.papers])
        self.after = self.answers(self.path("after"))
        self.status = self.status_of(self.path("after"))
        if self.before == self.after or not self.before or not self.after:
            raise Failed("the states to be told apart are alike")

    def write_paper(self, number, subject=None, folder=None):
        folder = folder or self.papers
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "%d.txt" % number), "w", encoding="utf-8") as file:
            file.write(PAPER.format(body="Parks Panel" if number % 2 else "Audit Committee",
                                    day=1 + number % 28, year=10 + number % 14,
                                    subject=subject or "Subject %d" % number))

    def run(self, arguments, storage=None):
        """Ends in the exit status, or minus the signal; `storage` are settings of the shim."""
        environment = dict(os.environ)
        if storage is not None:
            environment.update(storage, LD_PRELOAD=self.shim)
        return finish([self.indexer] + arguments, environment)

    def must(self, arguments):
        done = self.run(arguments)
        if done.returncode not in (0, 1):
            raise Failed("%s ends with %d: %s" % (arguments[0], done.returncode, said(done)))
        return done

    def copy(self, name, state="before"):
        index = self.path(name)
        shutil.rmtree(index, ignore_errors=True)
        if state is not None:
            shutil.copytree(self.path(state), index)
        return index

    def take(self, made, name):
        """Puts the folder `made` in the place of another."""
        shutil.rmtree(self.path(name), ignore_errors=True)
        os.rename(self.path(made), self.path(name))

    def answers(self, index):
        """All that a reader can find, in one order, and nothing that changes by itself."""
        lines = []
        while True:
            page = self.page(index, len(lines))
            lines += page[1:]  # the first line is about all of them
            if len(page) <= PAGE:
                return page[:1] + lines

    def page(self, index, offset):
        done = finish([self.query, "--index", index, "--format", "jsonl", "--limit", str(PAGE),
                       "--offset", str(offset), "--sort", "oldest", "--timeout", "60",
                       "text OR minutes OR meeting OR council"])
        if done.returncode != 0:
            raise Failed("no answer, status %d: %s" % (done.returncode, said(done)))
        return [without(json.loads(line), VOLATILE) for line in done.stdout.splitlines()]

    def status_of(self, index):
        done = self.must(["status", "--index", index, "--format", "json"])
        return without(json.loads(done.stdout), VOLATILE)

    def check_readable(self, index, may_be_none=False):
        """The published generation is the old one, byte for byte, or whole, with the papers
        of the old or the new state. Gives its name."""
        if not os.path.exists(os.path.join(index, "current")) and may_be_none:
            return None
        now = published(index)
        if now == self.first_bytes:
            return now["current"]
        done = self.run(["check", "--index", index])
        if done.returncode != 0:
            raise Failed("check: " + said(done))
        if self.answers(index) not in (self.before, self.after):
            raise Failed("readers see neither the old nor the new state")
        return now["current"]

    def check_converges(self, index):
        """What the run that goes on had to do, by action."""
        report = index + ".report"
        self.must(["update", "--jobs", "1", "--index", index, "--report", report, self.papers])
        self.must(["check", "--index", index])
        if self.answers(index) != self.after:
            raise Failed("the next run does not converge: other answers")
        if self.status_of(index) != self.status:
            raise Failed("the next run does not converge: another status")
        with open(report, encoding="utf-8") as file:
            return json.load(file)["actions"]

    def each(self, trials, attempt):
        """Calls attempt(trial, folder name) for all, whichever fail; gives their number."""
        free = queue.SimpleQueue()
        for i in range(self.parallel):
            free.put("trial%d" % i)

        def one(trial):
            name = free.get()
            try:
                attempt(trial, name)
            except Failed as failure:
                self.failures.append("%s: %s" % (trial, failure))
            finally:
                free.put(name)

        with ThreadPoolExecutor(self.parallel) as pool:
            return sum(1 for _ in pool.map(one, trials))

    def take_failures(self):
        failures, self.failures = self.failures, []
        return failures


def finish(arguments, environment=None, seconds=120):
    try:
        return subprocess.run(arguments, env=environment, check=False, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Failed("%s hangs" % os.path.basename(arguments[0])) from None


def said(done):
    return done.stderr.decode(errors="replace").strip()


def published(index):
    """The pointer and the bytes of what it names."""
    with open(os.path.join(index, "current"), encoding="ascii") as file:
        name = file.read().strip()
    found = {"current": name}
    folder = os.path.join(index, name)
    for one in os.listdir(folder):
        with open(os.path.join(folder, one), "rb") as file:
            found[one] = hashlib.sha256(file.read()).hexdigest()
    return found


def without(value, names):
    if isinstance(value, dict):
        return {key: without(one, names) for key, one in value.items() if key not in names}
    if isinstance(value, list):
        return [without(one, names) for one in value]
    return value


def chance(seed, name):
    return random.Random("%d %s" % (seed, name))


def tell(text):
    print(text, file=sys.stderr, flush=True)
