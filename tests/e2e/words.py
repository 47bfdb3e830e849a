"""Asks a server for words of the papers that it should have: each must be found in its own paper.
Words come from the files by other means than the project's readers. Prints how many were asked
for; ends with 1 when one is not found, and names it."""
import collections
import html.parser
import json
import os
import random
import re
import subprocess
import sys
import urllib.parse
import urllib.request
import zipfile

# Text that stands in as many papers of a folder is the site's, not the papers'.
MANY_PAPERS = 3
HIDDEN = {"script", "style", "head", "template", "noscript", "nav", "header", "footer", "form",
          "button", "select", "svg"}
SHORTEST_LINE = 5  # words; shorter ones may be page furniture
WORD = re.compile(r"\w+(?:['’]\w+)*")
SHORTEST_WORD = 3


class VisibleText(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = []
        self.hidden = []

    def handle_starttag(self, tag, attributes):
        if tag in HIDDEN:
            self.hidden.append(tag)

    def handle_endtag(self, tag):
        if tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
        elif tag in {"p", "div", "li", "td", "tr", "h1", "h2", "h3"}:
            self.text.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def text_of(path):
    """None for a format that is not read here."""
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"%PDF"):
        return subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(path) as package:
            if "word/document.xml" not in package.namelist():
                return None
            xml = package.read("word/document.xml").decode()
        return "\n".join("".join(re.findall("<w:t(?: [^>]*)?>([^<]*)", paragraph))
                         for paragraph in re.split("</w:p>|<w:tab/>", xml))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if re.match(r"\s*<(!doctype|html)", text, re.I):
        parser = VisibleText()
        parser.feed(text)
        return "".join(parser.text)
    return text


def shape_of(line):
    return re.sub(r"\d+", "0", line)


def lines_of(text):
    return [" ".join(line.split()) for line in text.splitlines()]


def words_of(lines, shapes_of_site):
    """Words of lines that stand once: running heads and page numbers are not searched."""
    shapes = collections.Counter(map(shape_of, lines))
    words = set()
    for line in lines:
        found = WORD.findall(line)
        shape = shape_of(line)
        if shapes[shape] > 1 or shapes_of_site[shape] >= MANY_PAPERS or \
                len(found) < SHORTEST_LINE:
            continue
        # The first and the last word may be halves of a divided one.
        words.update(word for word in found[1:-1]
                     if len(word) >= SHORTEST_WORD and re.sub("['’]", "", word).isalpha())
    return sorted(words)


def total(base, word, source):
    query = urllib.parse.urlencode({"q": '"%s"' % word, "source": source, "limit": 1})
    with urllib.request.urlopen("%s/search.json?%s" % (base, query), timeout=20) as answer:
        return json.load(answer)["total"]["value"]


def main(base, folder, status_file, each, seed):
    with open(status_file, encoding="utf-8") as file:
        sources = [entry["source"] for entry in json.load(file)["sources"]
                   if entry["outcome"] == "ok" and not entry["exempt"]
                   and not entry["duplicate_of"]]
    texts = {}
    shapes_of_site = collections.Counter()
    for source in sources:
        path = os.path.join(folder, source)
        text = text_of(path) if os.path.isfile(path) else None
        texts[source] = lines_of(text or "")
        shapes_of_site.update(set(map(shape_of, texts[source])))
    chance = random.Random(seed)
    asked = lacking = papers = 0
    for source, lines in texts.items():
        words = words_of(lines, shapes_of_site)
        papers += bool(words)
        for word in chance.sample(words, min(each, len(words))):
            asked += 1
            if total(base, word, source) == 0:
                lacking += 1
                print("%s: %r is not found" % (source, word))
    print("%d words of %d papers asked for, %d not found" % (asked, papers, lacking))
    return 1 if lacking or not asked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/"), sys.argv[2], sys.argv[3], int(sys.argv[4]),
                  int(sys.argv[5])))
