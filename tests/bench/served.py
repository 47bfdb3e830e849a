"""A server on the sample papers, what it costs, and wrk to ask it: shared by the commands beside."""
import os
import random
import re
import signal
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAPERS = os.path.join(ROOT, "corpus/papers")
WORDS = """parking library budget school housing care children scrutiny planning licence road waste minutes report
cabinet council tax audit health police safeguarding ofsted foster adoption transport cycle flood tree park leisure
museum festival market street lighting bus rail station bridge climate energy solar carbon recycling bins collection
allotment cemetery burial election member officer chair vote resolution petition question""".split()
OTHERS = ["/", "/help", "/section/cabinet/2024-04-16/minutes/191?q=parking", "/meeting/cabinet/2024-04-16",
          "/body/cabinet", "/bodies", "/authority/aldermere", "/decisions?q=library", "/acronyms", "/coverage",
          "/thread/cabinet/2024-04-16/minutes/191", "/search.json?q=parking"]
SCRIPT = """local paths, n = {}, tonumber(os.getenv("START"))
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
request = function() n = n + 1; return wrk.format("GET", paths[(n - 1) % #paths + 1]) end
"""


def searches():
    """228 different ones."""
    for i, word in enumerate(WORDS):
        yield "/search?q=" + word
        yield "/search?q=%s+%s" % (word, WORDS[(i * 7 + 3) % len(WORDS)])
        yield "/search?q=%s&sort=newest" % word
        yield ("/search?q=%%22%s%%22+OR+%s" % (word, WORDS[(i * 5 + 1) % len(WORDS)]) if i % 2 == 0 else
               "/search?q=%s&from=2021&to=2023" % word)


def many_searches(count):
    """As many different ones as asked for: of one to four words, some with a filter or an order."""
    pick = random.Random(20261126)
    endings = ["", "", "", "&sort=newest", "&sort=oldest", "&kind=minutes", "&from=2021&to=2024", "&panel=cabinet",
               "&group=meeting", "&offset=10", "&match=any", "&limit=20"]
    seen = set()
    while len(seen) < count:
        words = "+".join(pick.sample(WORDS, pick.choice([1, 2, 2, 3, 3, 4])))
        path = "/search?q=%s%s" % (words, pick.choice(endings))
        if path not in seen:
            seen.add(path)
            yield path


def make_index(build, folder):
    index = os.path.join(folder, "index")
    subprocess.run([os.path.join(build, "bin/council-index"), "update", "--quiet", "--index", index, PAPERS],
                   stderr=subprocess.DEVNULL, check=False)
    return index


class Server:
    """Serves an index until it is left; `log` gets its lines."""

    def __init__(self, build, index, log, *options):
        self.access = open(log, "w")
        self.process = subprocess.Popen(
            [os.path.join(build, "bin/council-query"), "serve", "--index", index, "--papers", PAPERS, "--rate-limit",
             "0", "--timeout", "30", "--listen", "127.0.0.1:0", *options],
            stdout=self.access, stderr=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stderr.readline()).group(1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.access.close()

    def family(self, process=None):
        process = process or self.process.pid
        yield process
        for task in os.listdir("/proc/%s/task" % process):
            with open("/proc/%s/task/%s/children" % (process, task)) as children:
                for child in children.read().split():
                    yield from self.family(child)

    def cost(self):
        """Processor seconds so far, and megabytes."""
        ticks = pages = 0
        for member in self.family():
            with open("/proc/%s/stat" % member) as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
            pages += int(fields[21])
        return ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Load:
    """wrk over a list of paths, in turn."""

    def __init__(self, folder, asked):
        self.paths, self.script = os.path.join(folder, "paths"), os.path.join(folder, "wrk.lua")
        with open(self.script, "w") as file:
            file.write(SCRIPT)
        with open(self.paths, "w") as file:
            file.write("\n".join(asked) + "\n")

    def run(self, server, seconds, start=0, connections=64):
        """Answers, and what wrk complains of; from the path of that number on."""
        load = subprocess.run(["wrk", "-t1", "-c%d" % connections, "-d%ds" % seconds, "-s", self.script,
                               "http://127.0.0.1:%d" % server.port],
                              env={**os.environ, "PATHS": self.paths, "START": str(start)}, stdout=subprocess.PIPE, text=True, check=True)
        return (int(re.search(r"(\d+) requests in", load.stdout).group(1)),
                re.findall(r"Socket errors.*|Non-2xx.*", load.stdout))
