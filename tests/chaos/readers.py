"""Readers that ask while the index changes under them."""
import json
import os
import subprocess
import threading
import time
import urllib.request

from job import Failed

READERS = 4
TOPIC = "Otters"


def read_on(url, stop, asked, faults):
    """Every answer must be that of one generation: its papers tell of the same change."""
    while not stop.is_set():
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                found = json.load(answer)
            changes = {hit["title"].rsplit(" ", 1)[-1] for hit in found["hits"]}
        except (OSError, ValueError, KeyError, AttributeError) as error:
            faults.append("no answer: %r" % error)
            return
        if len(changes) != 1 or found["total"]["value"] != READERS:
            faults.append("mixed: %s, %d found" % (sorted(changes), found["total"]["value"]))
            return
        asked.append(1)


def write_change(job, folder, number):
    """The same number of papers, all of which tell the number of the change."""
    for i in range(READERS):
        with open(os.path.join(folder, "%d.txt" % i), "w", encoding="utf-8") as file:
            file.write("Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on "
                       "%d May 2021.\n\n1. Apologies\n\nNone.\n\n2. %s %d\n\nText.\n\n"
                       "3. Any other business\n\nNone.\n" % (1 + i, TOPIC, number))
    job.must(["update", "--quiet", "--index", job.path("live"), folder])


def read_during_updates(job, minutes):
    folder = job.path("changing")
    os.makedirs(folder)
    write_change(job, folder, 0)
    server = subprocess.Popen([job.query, "serve", "--index", job.path("live"), "--listen",
                               "127.0.0.1:0", "--rate-limit", "0"], stderr=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, text=True)
    try:
        line = ""
        while "serving http" not in line:
            line = server.stderr.readline()
            if not line:
                raise Failed("the server does not start")
        url = line.split("serving ")[1].split()[0].rstrip("/")
        threading.Thread(target=server.stderr.read, daemon=True).start()
        return ask_and_change(job, folder, url, minutes)
    finally:
        server.kill()
        server.wait()


def ask_and_change(job, folder, url, minutes):
    stop = threading.Event()
    asked, faults = [], []
    question = "%s/search.json?q=%s&limit=%d" % (url, TOPIC, READERS)
    readers = [threading.Thread(target=read_on, args=(question, stop, asked, faults))
               for _ in range(READERS)]
    for one in readers:
        one.start()
    end = time.monotonic() + 60 * minutes
    changes = 0
    while time.monotonic() < end and not faults:
        changes += 1
        write_change(job, folder, changes)
    stop.set()
    for one in readers:
        one.join()
    if faults:
        raise Failed("after %d answers and %d updates: %s" % (len(asked), changes, faults[0]))
    if not asked or changes < 2:
        raise Failed("%d answers, %d updates: too few to tell" % (len(asked), changes))
    return "%d answers during %d updates" % (len(asked), changes)
