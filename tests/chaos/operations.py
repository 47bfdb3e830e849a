"""What a program did to the files of an index, as failing_storage.cc tells it."""
import os
import struct

from job import Failed

# What every run that publishes does. A library that sees less is not in place.
EXPECTED = {"write", "sync", "create-empty", "rename", "folder"}


class Operations:
    """The shim's settings for one run on an index, and what it counted and noted."""

    def __init__(self, index):
        self.index = index
        self.counted = index + ".count"
        self.log = index + ".log"
        with open(self.counted, "wb") as file:
            file.write(struct.pack("Q", 0))
        with open(self.log, "wb"):
            pass
        self.settings = {"CHAOS_FOLDER": index, "CHAOS_COUNT": self.counted,
                         "CHAOS_LOG": self.log}

    def at(self, number, wrong, sticky=False):
        return dict(self.settings, CHAOS_AT=str(number), CHAOS_DO=wrong,
                    CHAOS_STICKY="1" if sticky else "0")

    def count(self):
        with open(self.counted, "rb") as file:
            return struct.unpack("Q", file.read(8))[0]


def read_log(index):
    """What the last run on the index did, in order: (what, name, other, offset, bytes), names
    below the index. "fault" is what was to go wrong, its other what would have been done."""
    operations = []
    with open(index + ".log", "rb") as log:
        while True:
            head = log.readline()
            if not head:
                return operations
            what, name, other, offset, size = head.decode().rstrip("\n").split("\t")
            data = log.read(int(size))
            if what in ("rename", "link"):
                other = os.path.relpath(other, index)
            operations.append((what, os.path.relpath(name, index), other, int(offset), data))


def run_undisturbed(job, arguments, index, wrong=""):
    """A run with the shim; proves that the shim sees them."""
    operations = Operations(index)
    done = job.run(arguments + ["--index", index], dict(operations.settings, CHAOS_DO=wrong))
    if done.returncode not in (0, 1):
        raise Failed("undisturbed, with the shim: status %d" % done.returncode)
    seen = {one[0] for one in read_log(index)}
    if operations.count() < 10 or not EXPECTED <= seen:
        raise Failed("the shim saw only %d operations: %s" % (operations.count(), sorted(seen)))
    return operations


def commits(operations, shards):
    """How many commits of records the log holds: each is a rename."""
    def is_commit(what, other):
        return what == "rename" and (os.path.dirname(other) == "staging.shards" if shards
                                     else other == "staging/iamglass")
    return sum(is_commit(one[0], one[2]) for one in operations)
