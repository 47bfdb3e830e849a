"""Asks 200 queries by the command line and of the server. Each must be answered by the same
total and the same hits in the same order, on the page with each copy and as JSON, twice:
computed, and kept in the server's memory."""
import csv
import html
import itertools
import json
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

query, index, base = sys.argv[1], sys.argv[2], sys.argv[3].rstrip("/")

TEXTS = ["parking", "library", "care leavers", '"care leavers"', '"be noted"', "foster care homes",
         "school transport budget", "looked after children", "bins", "HTST", "MASH", "s106",
         "25/47", "24/00017", "safeguard*", "parking OR library", "parking NOT library", "-noted",
         "budget NEAR/5 report", "title:parking", "decision:(approve OR agree)", "panel:cabinet",
         "kind:minutes flood", "date:2021..2023 housing", "since:2024-01 parking", "my:2021/22",
         "the of and", "transprot", "fountain", "one two three four five parking", "ofsted", "",
         "pannel:x", '"unclosed', "Cyngor", "vote against", "leisure centre (pool OR gym)",
         "waste recycling collection", "council tax", "apologies for absence"]
OPTIONS = [{}, {"sort": "newest"}, {"panel": "cabinet"}, {"group": "meeting", "limit": "5"},
           {"since": "2022-01-01", "match": "any", "offset": "3"}]

rows = [{"query": text, **options} for text, options in itertools.product(TEXTS, OPTIONS)]
if len(rows) < 200:
    sys.exit("only %d queries" % len(rows))
columns = ["name", "query", "sort", "panel", "group", "limit", "since", "match", "offset"]
with open("queries.csv", "w", newline="") as file:
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    for number, row in enumerate(rows):
        writer.writerow({"name": str(number), **row})
typed = subprocess.run([query, "--index", index, "batch", "queries.csv", "--format", "json",
                        "--timeout", "60"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
if typed.returncode > 2:
    sys.exit("the command line ends with status %d" % typed.returncode)
answers = {}
for line in json.loads(typed.stdout)["rows"]:
    total, keys = answers.setdefault(int(line["name"]), (line["total"], []))
    if line["key"] is not None:
        keys.append(line["key"])


def get(path, row):
    try:
        address = base + path + "?" + urllib.parse.urlencode(
            {"q" if name == "query" else name: value for name, value in row.items()})
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        if error.code == 400:
            return None
        raise


def of_page(page):
    """The total and the keys of the hits, as a reader sees them."""
    total = re.search(r'<h2 class="total">([^<]*)</h2>', page).group(1)
    number = re.match(r"([\d,]+|No) ", total).group(1)
    found = "0" if number == "No" else number.replace(",", "")
    hits = re.search(r'<ol class="hits".*?</ol>', page, re.S)
    links = re.findall(r'<h3><a href="/section/([^"?]*)', hits.group(0)) if hits else []
    return int(found), [urllib.parse.unquote(html.unescape(link)) for link in links]


def of_json(text):
    answer = json.loads(text)
    return answer["total"]["value"], [hit["key"] for hit in answer["hits"]]


faults = found = refused = 0
for again in (False, True):
    for number, row in enumerate(rows):
        page = get("/search", {**row, "duplicates": "1"})
        data = get("/search.json", row)
        if page is None or data is None:
            same = page is data and answers.get(number, (None, []))[0] is None
            refused += 1
        else:
            wanted = answers.get(number, (0, []))
            same = of_page(page) == wanted and of_json(data) == wanted
            found += wanted[0] > 0
        if not same:
            faults += 1
            print(row, "the command line:", answers.get(number),
                  "the page:", page and of_page(page), "JSON:", data and of_json(data))
print("%d queries, twice: %d found something, %d could not be read, %d differ" %
      (len(rows), found, refused, faults))
sys.exit(1 if faults or found < len(rows) else 0)
