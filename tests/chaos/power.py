"""Power cuts: states of a disk that a crash allows, made from a log of operations.

What was written since a file was last synced may be there, in part, or not at all; creating,
renaming and removing in a folder since it was last synced may have happened up to any point."""
import os
import shutil

from job import Failed, Operations, chance

BLOCK = 4096


class File:
    """Bytes that are safe, and changes that are not yet."""

    def __init__(self, data=b""):
        self.safe = bytearray(data)
        self.pending = []  # (offset, bytes), or (size, None) for a new size

    def sync(self):
        for change in self.pending:
            apply(self.safe, change)
        self.pending = []

    def after_crash(self, random):
        data = bytearray(self.safe)
        fate = random.choice(("all", "none", "some", "torn"))
        for offset, bytes_ in self.pending:
            if fate == "all" or (fate in ("some", "torn") and random.random() < 0.5):
                apply(data, (offset, bytes_))
            elif fate == "torn" and bytes_:
                apply(data, (offset, bytes_[:random.randrange(len(bytes_)) // BLOCK * BLOCK]))
        return data


def apply(data, change):
    offset, bytes_ = change
    if bytes_ is None:
        del data[offset:]
        data.extend(bytes(offset - len(data)))
    elif bytes_:
        data.extend(bytes(max(0, offset - len(data))))
        data[offset:offset + len(bytes_)] = bytes_


class Disk:
    def __init__(self, folder):
        self.now = {}  # name -> File, or None for a folder
        for at, folders, files in os.walk(folder):
            inside = os.path.relpath(at, folder)
            self.now.update({os.path.normpath(os.path.join(inside, one)): None
                             for one in folders})
            for one in files:
                with open(os.path.join(at, one), "rb") as file:
                    self.now[os.path.normpath(os.path.join(inside, one))] = File(file.read())
        self.safe = dict(self.now)
        self.pending = []  # (folder, what, name, other, File)

    def do(self, what, name, other, offset, data):
        if what == "write":
            self.now[name].pending.append((offset, data))
        elif what == "truncate":
            self.now[name].pending.append((int(other), None))
        elif what == "sync":
            self.sync(name)
        else:
            self.change_names(what, name, other)

    def change_names(self, what, name, other):
        file = None
        if what in ("create", "create-empty"):
            if self.now.get(name) is not None:
                if what == "create-empty":
                    self.now[name].pending.append((0, None))
                return
            file = File()
        change = (os.path.dirname(name), what, name, other, file)
        rename_in(self.now, change)
        self.pending.append(change)

    def sync(self, name):
        if name in self.now and self.now[name] is not None:
            self.now[name].sync()
            return
        inside = "" if name == "." else name
        for change in [one for one in self.pending if one[0] == inside]:
            rename_in(self.safe, change)
        self.pending = [one for one in self.pending if one[0] != inside]

    def write(self, folder, random=None):
        """A state after a crash now; without `random` that of a disk that was not cut off."""
        names = dict(self.now)
        if random is not None:
            names = dict(self.safe)
            left = {one[0]: random.randint(0, len(self.pending)) for one in self.pending}
            for change in self.pending:
                if left[change[0]] > 0:
                    left[change[0]] -= 1
                    rename_in(names, change)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for name in sorted(names):
            path = os.path.join(folder, name)
            if not os.path.isdir(os.path.dirname(path)):
                continue
            if names[name] is None:
                os.makedirs(path, exist_ok=True)
                continue
            file = names[name]
            if random is None:
                file.sync()
            with open(path, "wb") as out:
                out.write(file.safe if random is None else file.after_crash(random))


def rename_in(names, change):
    _, what, name, other, file = change
    if what in ("create", "create-empty"):
        names.setdefault(name, file)
    elif what == "folder":
        names[name] = None
    elif what == "remove":
        names.pop(name, None)
    elif what == "rename" and name in names:
        moved = {one: names.pop(one) for one in list(names)
                 if one == name or one.startswith(name + "/")}
        names.update({other + one[len(name):]: file for one, file in moved.items()})


def read_log(file, folder):
    """The operations in order, with names below `folder`."""
    operations = []
    with open(file, "rb") as log:
        while True:
            head = log.readline()
            if not head:
                return operations
            what, name, other, offset, size = head.decode().rstrip("\n").split("\t")
            data = log.read(int(size))
            if what == "rename":
                other = os.path.relpath(other, folder)
            operations.append((what, os.path.relpath(name, folder), other, int(offset), data))


def differences(one, other):
    def bytes_of(folder):
        found = {}
        for at, _, files in os.walk(folder):
            for name in files:
                with open(os.path.join(at, name), "rb") as file:
                    found[os.path.relpath(os.path.join(at, name), folder)] = file.read()
        return found
    a, b = bytes_of(one), bytes_of(other)
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


def log_of_update(job):
    index = job.copy("logged")
    operations = Operations(job, index)
    log = job.path("log")
    if os.path.exists(log):
        os.remove(log)
    disk = Disk(index)
    done = job.run(["update", "--index", index, job.papers],
                   dict(operations.settings, CHAOS_LOG=log))
    if done.returncode not in (0, 1):
        raise Failed("undisturbed, with a log: status %d" % done.returncode)
    return disk, read_log(log, index)


def cut_power(job, states, seed):
    disk, log = log_of_update(job)
    random = chance(seed, "power")
    renamed = max(i for i, one in enumerate(log) if one[0] == "rename" and one[2] == "current")
    acknowledged = next(i for i, one in enumerate(log)
                        if i > renamed and one[0] == "sync" and one[1] == ".")
    # Half of the cuts are where it matters most: about the publication.
    cuts = sorted([random.randint(0, len(log)) for _ in range(states // 2)] +
                  [random.randint(max(0, renamed - 60), len(log))
                   for _ in range(states - states // 2)])
    done = 0
    for cut in cuts:
        while done < cut:
            disk.do(*log[done])
            done += 1
        index = job.path("trial")
        disk.write(index, random)
        where = "power cut after operation %d of %d, seed %d" % (cut, len(log), seed)
        try:
            is_new = job.check_readable(index)
            if cut > acknowledged and not is_new:
                raise Failed("a publication was lost that was acknowledged")
            job.check_converges(index)
        except Failed as failure:
            raise Failed("%s: %s" % (where, failure)) from None
    for one in log[done:]:
        disk.do(*one)
    disk.write(job.path("replayed"))
    unlike = differences(job.path("replayed"), job.path("logged"))
    if unlike:
        raise Failed("the log lacks what was done to " + ", ".join(unlike[:5]))
    return states
