"""Published generations that something damaged: none may be taken for whole."""
import os
import shutil

from job import Failed, chance

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
    a, b = random.sample(range(len(data) // size), 2)
    one, other = data[a * size:(a + 1) * size], data[b * size:(b + 1) * size]
    data[a * size:(a + 1) * size], data[b * size:(b + 1) * size] = other, one


def zero(data, random):
    at = random.randrange(len(data))
    end = min(len(data), at + random.randint(1, 8192))
    data[at:end] = bytes(end - at)


WAYS = (flip, cut, empty, grow, swap_blocks, zero)


def damage(generation, random):
    """Damages one file and says how; None where the bytes came out as they were."""
    name = random.choice(sorted(os.listdir(generation)))
    path = os.path.join(generation, name)
    if random.random() < 0.1:
        os.remove(path)
        return "%s removed" % name
    with open(path, "rb") as file:
        data = bytearray(file.read())
    way = random.choice(WAYS) if data else grow
    before = bytes(data)
    way(data, random)
    if bytes(data) == before:
        return None
    with open(path, "wb") as file:
        file.write(data)
    return "%s: %s" % (name, way.__name__)


def damage_pointer(index, random):
    path = os.path.join(index, "current")
    with open(path, "wb") as file:
        file.write(random.choice((b"", b"gen-999999\n", b"\0\0\0\0", b"../papers\n",
                                  random.randbytes(20), b"gen-000002")))
    return "the pointer"


def corrupt(job, times, seed):
    random = chance(seed, "corruption")
    found = 0
    while found < times:
        index = job.copy("trial", "after")
        shutil.rmtree(os.path.join(index, "staging"))
        with open(os.path.join(index, "current"), encoding="ascii") as file:
            generation = os.path.join(index, file.read().strip())
        how = (damage_pointer(index, random) if found % 50 == 0
               else damage(generation, random))
        if how is None:
            continue
        done = job.run(["check", "--index", index])
        if how == "the pointer" and done.returncode == 0:
            # What it names now is whole as well.
            found += 1
            continue
        if done.returncode != DAMAGED or not done.stderr.strip():
            raise Failed("%s, seed %d: check ends with %d: %s" % (
                how, seed, done.returncode, done.stderr.decode(errors="replace").strip()))
        found += 1
    return found
