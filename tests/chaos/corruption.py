"""Published generations that something damaged: none may be taken for whole."""
import os
import re
import shutil

from job import Failed, chance, finish, published, said

DAMAGED = 3


def flip(data, random):
    at = random.randrange(len(data))
    data[at] ^= 1 << random.randrange(8)


def cut(data, random):
    del data[random.randrange(len(data)):]


def empty(data, _random):
    data.clear()


def grow(data, random):
    data.extend(random.randbytes(random.randint(1, 4096)))


def swap_blocks(data, random):
    size = 4096 if len(data) >= 8192 else max(1, len(data) // 4)
    if len(data) < 2 * size:
        return
    a, b = random.sample(range(len(data) // size), 2)
    one, other = data[a * size:(a + 1) * size], data[b * size:(b + 1) * size]
    data[a * size:(a + 1) * size], data[b * size:(b + 1) * size] = other, one


def zero(data, random):
    at = random.randrange(len(data))
    end = min(len(data), at + random.randint(1, 8192))
    data[at:end] = bytes(end - at)


WAYS = (flip, cut, empty, grow, swap_blocks, zero)


def change_bytes(_job, generation, random):
    path = os.path.join(generation, random.choice(sorted(os.listdir(generation))))
    with open(path, "rb") as file:
        data = bytearray(file.read())
    way = random.choice(WAYS) if data else grow
    way(data, random)
    with open(path, "wb") as file:
        file.write(data)
    return "%s of %s" % (way.__name__, os.path.basename(path))


def remove_file(_job, generation, random):
    name = random.choice(sorted(os.listdir(generation)))
    os.remove(os.path.join(generation, name))
    return name + " removed"


def foreign_file(job, generation, random):
    """A file more, or that of another generation, or no file at all, in the place of one."""
    name = random.choice(sorted(os.listdir(generation)))
    path = os.path.join(generation, name)
    what = random.choice(("more", "other generation's", "folder", "fifo"))
    if what == "more":
        with open(path + random.choice((".new", "~", "2")), "wb") as file:
            file.write(random.randbytes(random.randint(0, 100)))
        return "a file beside " + name
    os.remove(path)
    if what == "other generation's":
        shutil.copy(os.path.join(job.path("before"), "gen-000001", name), path)
    elif what == "folder":
        os.mkdir(path)
    else:
        os.mkfifo(path)
    return "a %s in the place of %s" % (what, name)


def edit_manifest(_job, generation, random):
    path = os.path.join(generation, "MANIFEST")
    with open(path, encoding="ascii") as file:
        lines = file.read().splitlines()
    at = random.randrange(len(lines))
    digest, size, name = lines[at].split()
    other = "%064x" % random.getrandbits(256)
    edits = {"a line removed": [], "another digest": ["%s %s %s" % (other, size, name)],
             "another size": ["%s %d %s" % (digest, int(size) + 1, name)],
             "a negative size": ["%s -%s %s" % (digest, size, name)],
             "another name": ["%s %s x%s" % (digest, size, name)],
             "an outside name": [lines[at], "%s %s ../../lock" % (other, size)],
             "words missing": [digest], "bytes that are no text": [lines[at], "\0\1\2"]}
    edit = random.choice(sorted(edits))
    with open(path, "w", encoding="ascii") as file:
        file.write("".join(one + "\n" for one in lines[:at] + edits[edit] + lines[at + 1:]))
    return "manifest, %s for %s" % (edit, name)


def edit_pointer(_job, generation, random):
    path = os.path.join(os.path.dirname(generation), "current")
    os.remove(path)
    text = random.choice((b"", b"\n", b"gen-999999\n", b"\0\0\0\0", b"../papers\n", b"gen-2\n",
                          b" gen-000002\n", b"gen-000002\ngen-000001\n", b"gen-000002\0",
                          b"gen-00000\xb2", b"gen-99999999999999999999999\n", b"a" * 70000,
                          random.randbytes(20), None, "folder"))
    if text == "folder":
        os.mkdir(path)
    elif text is not None:
        with open(path, "wb") as file:
            file.write(text)
    return "pointer: %r" % (text if text is None else text[:30])


KINDS = (change_bytes,) * 12 + (remove_file, foreign_file, foreign_file, edit_manifest,
                                edit_manifest, edit_pointer)


def damage(job, index, random):
    """Damages a copy and says how; None where the bytes came out as they were."""
    before = published(index)
    how = random.choice(KINDS)(job, os.path.join(index, before["current"]), random)
    is_readable = not how.startswith(("pointer", "a fifo", "a folder"))
    return None if is_readable and published(index) == before else how


def corrupt(job, times, seed):
    by_query = []

    def attempt(number, name):
        random = chance(seed, "corruption %d" % number)
        how = None
        while how is None:
            index = job.copy(name, "after")
            shutil.rmtree(os.path.join(index, "staging"))
            how = damage(job, index, random)
        done = job.run(["check", "--index", index])
        if done.returncode != DAMAGED or not re.search(re.escape(name) + ".*: .", said(done)):
            raise Failed("%s: check ends with %d: %s" % (how, done.returncode, said(done)))
        by_query.append(ask(job, index, how))

    tried = job.each(range(times), attempt)
    return "%d, %d of them found by queries too" % (tried, sum(by_query))


def ask(job, index, how):
    """A query does not verify: it may answer, or tell what is wrong, but not crash. Where the
    pointer is at fault it cannot answer."""
    if how.startswith("a fifo"):
        return False  # it would wait for somebody to write
    done = finish([job.query, "--index", index, "--format", "jsonl", "text OR minutes"], seconds=30)
    fine = (2, 3) if how.startswith("pointer") else (0, 1, 2, 3)
    if done.returncode not in fine or (done.returncode > 1 and not said(done)):
        raise Failed("%s: a query ends with %d: %s" % (how, done.returncode, said(done)))
    return done.returncode > 1
