"""A disk that loses what was not synced: of a file's writes since its last sync some, all or
none are there, whole or in part; of what was created, renamed and removed in a folder since
its last sync the first few, or nothing."""
import os
import shutil

BLOCK = 4096


class File:
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
            if fate == "all" or (fate != "none" and random.random() < 0.5):
                apply(data, (offset, bytes_))
            elif fate == "torn" and bytes_:
                apply(data, (offset, bytes_[:random.randrange(len(bytes_)) // BLOCK * BLOCK]))
        return data

    def put(self, path, random):
        if random is None:
            self.sync()
        with open(path, "wb") as out:
            out.write(self.safe if random is None else self.after_crash(random))


class Folder:
    def __init__(self):
        self.now = {}  # name -> File or Folder
        self.safe = {}
        self.pending = []  # lists of (name, File, Folder or None), each done as one

    def change(self, *changes):
        rename_in(self.now, changes)
        self.pending.append(changes)

    def sync(self):
        self.safe = dict(self.now)
        self.pending = []

    def put(self, path, random):
        names = dict(self.now)
        if random is not None:
            names = dict(self.safe)
            for changes in self.pending[:random.randint(0, len(self.pending))]:
                rename_in(names, changes)
        os.makedirs(path)
        for name, node in names.items():
            node.put(os.path.join(path, name), random)


def apply(data, change):
    offset, bytes_ = change
    if bytes_ is None:
        del data[offset:]
        data.extend(bytes(offset - len(data)))
    elif bytes_:
        data.extend(bytes(max(0, offset - len(data))))
        data[offset:offset + len(bytes_)] = bytes_


def rename_in(names, changes):
    for name, node in changes:
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


class Disk:
    """Starts with what is in a folder, all of it safe."""

    def __init__(self, folder):
        self.root = read_folder(folder) if os.path.isdir(folder) else Folder()

    def find(self, path):
        node = self.root
        for name in [] if path == "." else path.split("/"):
            node = node.now.get(name) if isinstance(node, Folder) else None
        return node

    def place_of(self, path):
        folder, name = os.path.split(path)
        return self.find(folder or "."), name

    def do(self, what, path, other, offset, data):
        """One operation as read_log tells it."""
        node = self.find(path)
        if what == "folder":
            if path != ".":
                folder, name = self.place_of(path)
                folder.change((name, Folder()))
        elif what in ("create", "create-empty"):
            self.create(node, path, what == "create-empty")
        elif what == "rename":
            self.rename(node, path, other)
        elif what == "link":
            folder, name = self.place_of(other)
            folder.change((name, node))
        elif node is None:
            return  # it was removed and is still open
        elif what == "remove":
            folder, name = self.place_of(path)
            folder.change((name, None))
        elif what == "write":
            node.pending.append((offset, data))
        elif what == "truncate":
            node.pending.append((int(other), None))
        elif what == "sync":
            node.sync()

    def create(self, node, path, is_emptied):
        if node is None:
            folder, name = self.place_of(path)
            folder.change((name, File()))
        elif is_emptied:
            node.pending.append((0, None))

    def rename(self, node, path, other):
        source, name = self.place_of(path)
        target, new_name = self.place_of(other)
        if source is target:
            source.change((name, None), (new_name, node))
        else:
            target.change((new_name, node))
            source.change((name, None))

    def write(self, folder, random=None):
        """A state after a crash now; without `random` that of a disk that was not cut off."""
        shutil.rmtree(folder, ignore_errors=True)
        self.root.put(folder, random)


def read_folder(path):
    folder = Folder()
    for name in os.listdir(path):
        inside = os.path.join(path, name)
        if os.path.isdir(inside):
            folder.now[name] = read_folder(inside)
        else:
            with open(inside, "rb") as file:
                folder.now[name] = File(file.read())
    folder.safe = dict(folder.now)
    return folder
