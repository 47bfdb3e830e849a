"""The programs under test, the papers they are given, and what is asked of an index."""
import json
import os
import random
import shutil
import struct
import subprocess
import sys

TRY_AGAIN = 75
PAGE = 100  # hits of one answer
VOLATILE = {"took_ms", "revision", "index"}  # of an answer: not what was found
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

    def __init__(self, programs, shim, work, shards, is_smoke):
        self.is_smoke = is_smoke
        self.indexer = os.path.join(programs, "council-index")
        self.query = os.path.join(programs, "council-query")
        self.shim = shim
        self.work = work
        shutil.rmtree(work, ignore_errors=True)
        os.makedirs(work)
        self.papers = os.path.join(work, "papers")
        self.make_states(shards)

    def path(self, *names):
        return os.path.join(self.work, *names)

    def make_states(self, shards):
        """`before`: an index of a few papers; then the papers change, which gives `after`."""
        for i in range(4):
            self.write_paper(i)
        self.must(["update", "--index", self.path("before"), self.papers])
        self.before = self.answers(self.path("before"))
        self.write_paper(0, "Otters")
        os.remove(os.path.join(self.papers, "1.txt"))
        for i in range(4, 4 + (40 if shards else 6)):
            self.write_paper(i)
        shutil.copytree(self.path("before"), self.path("after"))
        self.must(["update", "--index", self.path("after"), self.papers])
        self.after = self.answers(self.path("after"))
        if self.before == self.after or not self.before or not self.after:
            raise Failed("the states to be told apart are alike")

    def write_paper(self, number, subject=None):
        os.makedirs(self.papers, exist_ok=True)
        with open(os.path.join(self.papers, "%d.txt" % number), "w", encoding="utf-8") as file:
            file.write(PAPER.format(body="Parks Panel" if number % 2 else "Audit Committee",
                                    day=1 + number % 28, year=10 + number % 14,
                                    subject=subject or "Subject %d" % number))

    def run(self, arguments, storage=None, **more):
        """Ends in the exit status, or minus the signal; `storage` are settings of the shim."""
        environment = dict(os.environ)
        if storage is not None:
            environment.update(storage, LD_PRELOAD=self.shim)
        return subprocess.run([self.indexer] + arguments, env=environment, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, timeout=300, **more)

    def must(self, arguments):
        done = self.run(arguments)
        if done.returncode not in (0, 1):
            raise Failed("%s ends with %d: %s" % (" ".join(arguments), done.returncode,
                                                  done.stderr.decode(errors="replace")))

    def copy(self, name, state="before"):
        index = self.path(name)
        shutil.rmtree(index, ignore_errors=True)
        shutil.copytree(self.path(state), index)
        return index

    def answers(self, index):
        """All that a reader can find, in one order, and nothing that changes by itself."""
        lines = []
        while True:
            page = self.page(index, len(lines))
            lines += page[1:]  # the first line is about all of them
            if len(page) <= PAGE:
                return page[:1] + lines

    def page(self, index, offset):
        done = subprocess.run([self.query, "--index", index, "--format", "jsonl", "--limit",
                               str(PAGE), "--offset", str(offset), "--sort", "oldest",
                               "text OR minutes OR meeting"],
                              check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise Failed("no answer, status %d: %s" % (
                done.returncode, done.stderr.decode(errors="replace").strip()))
        return [without(json.loads(line), VOLATILE) for line in done.stdout.splitlines()]

    def check_readable(self, index):
        """The published generation is whole, and one of the two that may be there."""
        done = self.run(["check", "--index", index])
        if done.returncode != 0:
            raise Failed("check: " + done.stderr.decode(errors="replace").strip())
        found = self.answers(index)
        if found not in (self.before, self.after):
            raise Failed("readers see neither the old nor the new state")
        return found == self.after

    def check_converges(self, index):
        self.must(["update", "--index", index, self.papers])
        self.check_readable(index)
        if self.answers(index) != self.after:
            raise Failed("the next run does not converge")


class Operations:
    """The shim's settings for one run, and the number of operations it counted."""

    def __init__(self, job, index):
        self.file = job.path("count")
        with open(self.file, "wb") as file:
            file.write(struct.pack("Q", 0))
        self.settings = {"CHAOS_FOLDER": index, "CHAOS_COUNT": self.file}

    def at(self, number, wrong, sticky=False):
        return dict(self.settings, CHAOS_AT=str(number), CHAOS_DO=wrong,
                    CHAOS_STICKY="1" if sticky else "0")

    def count(self):
        with open(self.file, "rb") as file:
            return struct.unpack("Q", file.read(8))[0]


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
