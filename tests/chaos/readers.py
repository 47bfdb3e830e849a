"""Readers that ask while the index changes under them."""
import http.client
import json
import os
import subprocess
import threading
import time

from job import Failed, said

READERS = 4
TOPIC = "Otters"
MOST = 8  # papers of one change
ANSWERS_PER_MINUTE = 10_000


def papers_of(change):
    """Each change has another number of papers than the one before."""
    return MOST - change % 5


def read_on(port, stop, answers, faults):
    """Notes (revision, total, changes that the hits tell of) of every answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while not stop.is_set():
        try:
            connection.request("GET", "/search.json?q=%s&limit=%d" % (TOPIC, MOST))
            answer = connection.getresponse()
            found = json.loads(answer.read())
            told = tuple(sorted(hit["title"].rsplit(" ", 1)[-1] for hit in found["hits"]))
            answers.append((found["revision"], found["total"]["value"], told))
        except (OSError, ValueError, KeyError, AttributeError,
                http.client.HTTPException) as error:
            faults.append("no answer: %r" % error)
            connection.close()


def write_change(job, folder, number):
    """Papers that all tell the number of the change; gives the revision that holds them."""
    for i in range(MOST):
        path = os.path.join(folder, "%d.txt" % i)
        if i >= papers_of(number) and os.path.exists(path):
            os.remove(path)
        elif i < papers_of(number):
            job.write_paper(i, "%s %d" % (TOPIC, number), folder)
    report = job.path("live.report")
    done = job.run(["update", "--yes", "--quiet", "--index", job.path("live"),
                    "--report", report, folder])
    if done.returncode != 0:
        raise Failed("update ends with %d: %s" % (done.returncode, said(done)))
    with open(report, encoding="utf-8") as file:
        return json.load(file)["revision"]


def read_during_updates(job, minutes):
    folder = job.path("changing")
    os.makedirs(folder)
    changes = {write_change(job, folder, 0): 0}
    server = subprocess.Popen([job.query, "serve", "--index", job.path("live"), "--listen",
                               "127.0.0.1:0", "--rate-limit", "0"], stderr=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, text=True)
    try:
        line = ""
        while "serving http" not in line:
            line = server.stderr.readline()
            if not line:
                raise Failed("the server does not start")
        port = int(line.split("serving ")[1].split()[0].rstrip("/").rsplit(":", 1)[1])
        threading.Thread(target=server.stderr.read, daemon=True).start()
        return ask_and_change(job, folder, port, minutes, changes)
    finally:
        server.kill()
        server.wait()


def ask_and_change(job, folder, port, minutes, changes):
    stop = threading.Event()
    faults = []
    answers = [[] for _ in range(READERS)]
    readers = [threading.Thread(target=read_on, args=(port, stop, answers[i], faults))
               for i in range(READERS)]
    for one in readers:
        one.start()
    end = time.monotonic() + 60 * minutes
    try:
        while time.monotonic() < end or len(changes) < 2:
            changes[write_change(job, folder, len(changes))] = len(changes)
    finally:
        stop.set()
        for one in readers:
            one.join()
    job.failures += faults
    for one in answers:
        job.failures += list(mixed(one, changes))
    count = sum(len(one) for one in answers)
    if count < ANSWERS_PER_MINUTE * minutes and not job.is_smoke:
        job.failures.append("%d answers are too few to tell" % count)
    return "%d answers, %d updates" % (count, len(changes) - 1)


def mixed(answers, changes):
    """What is wrong with the answers of one reader: each must be that of its revision, and
    none older than the one before."""
    last = 0
    for revision, total, told in answers:
        change = changes.get(revision)
        if change is None:
            yield "an answer of revision %d, which was not published" % revision
        elif total != papers_of(change) or told != (str(change),) * total:
            yield "revision %d: %d found, of changes %s" % (revision, total, told)
        if revision < last:
            yield "revision %d after %d" % (revision, last)
        last = revision
