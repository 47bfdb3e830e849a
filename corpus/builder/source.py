"""The source format: a header of `name: value` lines, a line `=====`, then the body.

corpus/README.md documents the markup for authors.
"""

import pathlib
import re
from dataclasses import dataclass, field

KNOWN_SETTINGS = {
    "output", "type", "title", "author", "subject", "font", "size", "bullet", "page",
    "date", "encoding", "newline", "number-start", "number-format",
}
DIRECTIVES = {
    "page", "blank", "stamp", "outline", "columns", "header", "footer",
    "space", "label", "expect page", "include", "plain table", "size",
}

_DIRECTIVE = re.compile(r"^--- ([a-z][a-z ]*?)(?::\s*(.*?))? ---$")
_NUMBERED = re.compile(
    r"^( *)(\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\((?:\d{1,2}|[a-z]{1,4}|[A-Z])\)|[a-z]\)|"
    r"(?:[ivx]{1,4}|[A-Z])\.) +(\S.*)$")
_BULLET = re.compile(r"^( *)- +(\S.*)$")
_HEADING = re.compile(r"^(#{1,4}) +(\S.*)$")


class SourceError(Exception):
    """A mistake in a source, with the place where it is."""


@dataclass
class Block:
    """One piece of a body. `kind`: heading, para, centred, right, bullet, numbered, table
    or directive; `level`: of a heading (1 to 4), or the depth of an indent."""

    kind: str
    text: str = ""
    level: int = 0
    label: str = ""
    rows: list = field(default_factory=list)


@dataclass
class Source:
    path: pathlib.Path
    settings: dict
    body: str

    def get(self, name, default=""):
        return self.settings.get(name, default)

    def blocks(self):
        return parse_body(self.body, self.path)


def read_source(path):
    text = path.read_text(encoding="utf-8")
    head, separator, body = text.partition("\n=====\n")
    if not separator:
        raise SourceError(f"{path}: no line ===== between header and body")
    settings = {}
    for line in head.splitlines():
        name, colon, value = line.partition(":")
        if not colon or name.strip() not in KNOWN_SETTINGS:
            raise SourceError(f"{path}: not a setting: {line!r}")
        settings[name.strip()] = value.strip()
    for name in ("output", "type"):
        if name not in settings:
            raise SourceError(f"{path}: no setting {name!r}")
    return Source(path, settings, body)


def parse_body(body, path):
    blocks = []
    for chunk in _chunks(body):
        blocks.extend(_parse_chunk(chunk, path))
    return blocks


def _chunks(body):
    """Runs of lines between blank lines; a form feed is a page break."""
    for line_group in re.split(r"\n[ \t]*\n", body.replace("\f", "\n\n--- page ---\n\n")):
        lines = [line for line in line_group.split("\n") if line.strip()]
        if lines:
            yield lines


def _parse_chunk(lines, path):
    blocks = []
    for line in lines:
        block = _parse_line(line, path)
        if block.kind == "include":
            blocks.extend(_included(block.text, path))
        elif not blocks or not _joins(blocks[-1], block):
            blocks.append(block)
        elif block.kind == "table":
            blocks[-1].rows.extend(block.rows)
        else:
            blocks[-1].text += _joint(blocks[-1].text) + block.text.lstrip()
    return blocks


def _joins(previous, block):
    if block.kind == "table":
        return previous.kind == "table"
    return block.kind == "para" and previous.kind in ("para", "bullet", "numbered")


def _joint(text):
    return "\n" if text.endswith("  ") else " "


def _parse_line(line, path):
    directive = _DIRECTIVE.match(line)
    if directive:
        name, value = directive.group(1), directive.group(2) or ""
        if name not in DIRECTIVES:
            raise SourceError(f"{path}: no such directive: {line!r}")
        return Block("include" if name == "include" else "directive", value, label=name)
    heading = _HEADING.match(line)
    if heading:
        return Block("heading", heading.group(2), level=len(heading.group(1)))
    if "\t" in line:
        return Block("table", rows=[[cell.strip() for cell in line.split("\t")]])
    for mark, kind in ((">> ", "right"), ("> ", "centred")):
        if line.startswith(mark):
            return Block(kind, line[len(mark):])
    return _parse_list_line(line)


def _parse_list_line(line):
    bullet = _BULLET.match(line)
    if bullet:
        return Block("bullet", bullet.group(2), level=len(bullet.group(1)) // 2)
    numbered = _NUMBERED.match(line)
    if numbered:
        return Block("numbered", numbered.group(3), len(numbered.group(1)) // 2,
                     numbered.group(2))
    if line.startswith("#. "):
        return Block("numbered", line[3:], label="#.")
    return Block("para", line.lstrip())


def _included(name, path):
    """The body of another source, named relative to the including one."""
    other = (path.parent / name).resolve()
    if not other.is_file():
        raise SourceError(f"{path}: cannot include {name}")
    return parse_body(read_source(other).body, other)
