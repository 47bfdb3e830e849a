"""DOCX papers, with python-docx."""

import datetime
import io
import re
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from builder.source import SourceError

EPOCH = (1980, 1, 1, 0, 0, 0)


def build_docx(source, path):
    document = docx.Document()
    _set_properties(document, source)
    numbering = Numbering(document, source)
    for block in source.blocks():
        _add_block(document, block, numbering, source)
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(_with_fixed_times(buffer.getvalue()))


def _set_properties(document, source):
    date = datetime.datetime.fromisoformat(source.get("date", "2024-01-01"))
    properties = document.core_properties
    properties.title, properties.author = source.get("title"), source.get("author")
    properties.subject, properties.comments = source.get("subject"), ""
    properties.created = properties.modified = date
    properties.last_modified_by, properties.revision = source.get("author"), 1


class Numbering:
    """Automatic numbers for headings: printed by the word processor, absent from the text."""

    def __init__(self, document, source):
        self.document, self.source, self.number_id = document, source, None

    def number(self, paragraph):
        if self.number_id is None:
            self.number_id = self._define()
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/>'
            f'<w:numId w:val="{self.number_id}"/></w:numPr>'))

    def _define(self):
        root = self.document.part.numbering_part.element
        start = self.source.get("number-start", "1")
        text = self.source.get("number-format", "%1.")
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType '
            f'w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt '
            f'w:val="decimal"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
            f'</w:abstractNum>')
        root.insert(list(root).index(root.find(qn("w:num"))), abstract)
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90">'
                              f'<w:abstractNumId w:val="90"/></w:num>'))
        return 90


def _add_block(document, block, numbering, source):
    if block.kind == "heading":
        _add_heading(document, block, numbering)
    elif block.kind == "table":
        _add_table(document, block.rows)
    elif block.kind == "directive":
        _add_directive(document, block, source)
    elif block.kind == "bullet":
        style = "List Bullet 2" if block.level else "List Bullet"
        _add_runs(document.add_paragraph(style=style), block.text)
    elif block.kind == "numbered" and block.label == "#.":
        _add_runs(document.add_paragraph(style="List Number"), block.text)
    else:
        _add_paragraph(document, block)


def _add_heading(document, block, numbering):
    automatic = block.text.startswith("#. ")
    paragraph = document.add_heading(level=block.level)
    _add_runs(paragraph, block.text[3:] if automatic else block.text)
    if automatic:
        numbering.number(paragraph)


def _add_paragraph(document, block):
    paragraph = document.add_paragraph()
    _add_runs(paragraph, f"{block.label}\t{block.text}" if block.label else block.text)
    if block.kind == "centred":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif block.kind == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _add_runs(paragraph, text):
    for piece in re.split(r"(\*\*.+?\*\*|\^\w{1,4}\^)", text):
        bold, raised = piece.startswith("**"), piece.startswith("^")
        for number, line in enumerate(piece.strip("*^").split("\n")):
            if number:
                paragraph.add_run().add_break()
            if line:
                run = paragraph.add_run(line)
                run.bold = bold or None
                run.font.superscript = raised or None


def _add_table(document, rows):
    count = max(len(row) for row in rows)
    table = document.add_table(rows=0, cols=count, style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row):
            _add_runs(cell.paragraphs[0], text)


def _add_directive(document, block, source):
    if block.label == "page":
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif block.label == "header":
        document.sections[0].header.paragraphs[0].text = block.text
    elif block.label == "footer":
        document.sections[0].footer.paragraphs[0].text = block.text
    else:
        raise SourceError(f"{source.path}: {block.label!r} means nothing in a DOCX")


def _with_fixed_times(data):
    """The same archive with every member dated alike."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in sorted(old.namelist()):
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            new.writestr(member, old.read(name))
    return result.getvalue()
