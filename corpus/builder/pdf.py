"""PDF papers, with reportlab."""

import re
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate,
                                Paragraph, Spacer, Table)
from reportlab.platypus.doctemplate import PageBreakIfNotEmpty
from reportlab.lib import colors

from builder.source import SourceError

rl_config.invariant = 1  # no clock and no random file identifier in the output

BLANK_PAGE = "This page is intentionally left blank"
DEJAVU = "/usr/share/fonts/truetype/dejavu/"
FONTS = {
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "dejavu": ("DejaVuSans", "DejaVuSans-Bold"),
}


class PageMark(Flowable):
    """Takes no room; runs `action(canvas, template)` when its page is drawn."""

    def __init__(self, action, template):
        super().__init__()
        self.action, self.template = action, template
        self.width = self.height = 0

    def draw(self):
        self.action(self.canv, self.template)


class Template(BaseDocTemplate):
    """Pages with a running header, a running footer and a stamp at the top right."""

    def __init__(self, path, source):
        super().__init__(str(path), pagesize=A4, title=source.get("title"),
                         author=source.get("author"), subject=source.get("subject"),
                         creator="", invariant=1)
        self.source = source
        self.fonts = _fonts_of(source)
        self.header, self.footer, self.stamp = "", "", ""
        self.number_shift = 0
        pages = [_page_template("portrait", A4, self),
                 _page_template("landscape", landscape(A4), self)]
        # The first template is that of the first page.
        self.addPageTemplates(pages[::-1] if source.get("page") == "landscape" else pages)

    def finish_page(self, canvas, _document):
        width, height = canvas._pagesize
        canvas.saveState()
        canvas.setFont(self.fonts[0], 9)
        number = str(canvas.getPageNumber() + self.number_shift)
        if self.header:
            canvas.drawCentredString(width / 2, height - 12 * mm, self.header)
        if self.footer:
            canvas.drawCentredString(width / 2, 10 * mm, self.footer.replace("{n}", number))
        if self.stamp:
            canvas.setFont(self.fonts[1], 11)
            canvas.drawRightString(width - 18 * mm, height - 18 * mm, self.stamp)
        self.stamp = ""
        canvas.restoreState()


def build_pdf(source, path):
    template = Template(path, source)
    template.build(_story(source, template))


def _fonts_of(source):
    name = source.get("font", "helvetica")
    if name not in FONTS:
        raise SourceError(f"{source.path}: no such font: {name}")
    if name == "dejavu":
        for face in FONTS[name]:
            pdfmetrics.registerFont(TTFont(face, f"{DEJAVU}{face}.ttf"))
        pdfmetrics.registerFontFamily("DejaVuSans", normal="DejaVuSans", bold="DejaVuSans-Bold",
                                      italic="DejaVuSans", boldItalic="DejaVuSans-Bold")
    return FONTS[name]


def _page_template(name, size, template):
    margin = 20 * mm
    frame = Frame(margin, margin, size[0] - 2 * margin, size[1] - 2 * margin, id=name,
                  leftPadding=0, rightPadding=0)
    return PageTemplate(id=name, frames=[frame], pagesize=size, onPageEnd=template.finish_page)


class Look:
    """The paragraph styles of one part of a paper."""

    def __init__(self, source, fonts, size):
        self.fonts, self.size = fonts, size
        self.bullet = source.get("bullet", "\u2022")
        self.columns, self.grid = None, True

    def style(self, level=0, **changes):
        settings = {"fontName": self.fonts[0], "fontSize": self.size,
                    "leading": self.size * 1.28, "spaceAfter": self.size * 0.62,
                    "leftIndent": level * 8 * mm}
        settings.update(changes)
        return ParagraphStyle("style", **settings)

    def heading(self, level):
        size = self.size + max(0, 4 - level)
        return self.style(fontName=self.fonts[1], fontSize=size, leading=size * 1.25,
                          spaceBefore=self.size * 0.5, keepWithNext=1)


def _story(source, template):
    look = Look(source, template.fonts, float(source.get("size", "10.5")))
    story = []
    for block in source.blocks():
        if block.kind == "directive":
            story.extend(_directive(block, look, template))
        else:
            _check_characters(block, source)
            story.append(_flowable(block, look))
    return story


def _check_characters(block, source):
    """The built-in fonts hold only Windows-1252; anything else would print as a black box."""
    if source.get("font", "helvetica") == "dejavu":
        return
    for text in [block.text] + [cell for row in block.rows for cell in row]:
        try:
            text.encode("cp1252")
        except UnicodeEncodeError as error:
            raise SourceError(f"{source.path}: {text[error.start]!r} needs font: dejavu") from error


def markup(text):
    """`**bold**`, `26^th^` and line breaks as reportlab wants them."""
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))
    text = re.sub(r"\^(\w{1,4})\^", r"<super>\1</super>", text)
    return text.replace("\n", "<br/>")


def _flowable(block, look):
    text = markup(block.text)
    if block.kind == "heading":
        return Paragraph(text, look.heading(block.level))
    if block.kind == "centred":
        return Paragraph(text, look.style(alignment=TA_CENTER))
    if block.kind == "right":
        return Paragraph(text, look.style(alignment=TA_RIGHT))
    if block.kind == "table":
        return _table(block.rows, look)
    if block.kind == "bullet":
        return _hanging(look.bullet, text, block.level, look)
    if block.kind == "numbered":
        return _hanging(block.label, text, block.level, look)
    return Paragraph(text, look.style())


def _hanging(label, text, level, look):
    left = (level + 1) * look.size * 2.2
    style = look.style(leftIndent=left, bulletIndent=left - look.size * 2.2,
                       bulletFontName=look.fonts[0], bulletFontSize=look.size)
    return Paragraph(text, style, bulletText=label)


def _table(rows, look):
    count = max(len(row) for row in rows)
    cell_style = look.style(spaceAfter=0, fontSize=look.size - 0.5)
    cells = [[Paragraph(markup(cell), cell_style) for cell in row + [""] * (count - len(row))]
             for row in rows]
    available = 170 * mm
    shares = look.columns or [1] * count
    if len(shares) != count:
        raise SourceError(f"{len(shares)} widths for {count} columns: {rows[0]!r}")
    widths = [available * share / sum(shares) for share in shares]
    table = Table(cells, colWidths=widths, hAlign="LEFT", spaceAfter=look.size * 0.8)
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]
                   + ([("GRID", (0, 0), (-1, -1), 0.4, colors.grey)] if look.grid else []))
    look.columns, look.grid = None, True
    return table


def _directive(block, look, template):
    name, value = block.label, block.text
    if name == "columns":
        look.columns = [float(share) for share in value.split()]
    elif name == "plain table":
        look.grid = False
    elif name == "size":
        look.size = float(value)
    elif name == "space":
        return [Spacer(1, look.size * float(value or "2"))]
    elif name in ("page", "blank"):
        return _page_break(name, value, look)
    else:
        return [PageMark(_mark_action(name, value, template.source), template)]
    return []


def _page_break(name, value, look):
    turn = [NextPageTemplate(value)] if value else []
    if name != "blank":
        return turn + [PageBreakIfNotEmpty()]
    return [PageBreakIfNotEmpty(), Spacer(1, 90 * mm),
            Paragraph(BLANK_PAGE, look.style(alignment=TA_CENTER))] + turn + [PageBreakIfNotEmpty()]


def _mark_action(name, value, source):
    def set_text(_canvas, template):
        setattr(template, name, value)

    def outline(canvas, _template):
        key = f"mark{canvas.getPageNumber()}-{value}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(value, key, level=0)

    def label(canvas, template):
        _label_pages(canvas, template, value)

    def expect(canvas, template):
        number = canvas.getPageNumber() + template.number_shift
        if number != int(value):
            raise SourceError(f"{source.path}: this is page {number}, not {value}")

    return {"header": set_text, "footer": set_text, "stamp": set_text, "outline": outline,
            "label": label, "expect page": expect}[name]


def _label_pages(canvas, template, value):
    """`roman` labels i, ii …; a number restarts decimal labels and printed numbers there."""
    page = canvas.getPageNumber()
    if value == "roman":
        canvas.addPageLabel(page - 1, "ROMAN_LOWER", 1)
        return
    canvas.addPageLabel(page - 1, "ARABIC", int(value))
    template.number_shift = int(value) - page
