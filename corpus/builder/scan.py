"""Papers that look scanned: a PDF of page images without any text."""

import io
import random

from PIL import Image, ImageDraw, ImageFont
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

rl_config.invariant = 1

SIZE = (1240, 1754)  # A4 at 150 dots an inch
MARGIN = 130
SPECKS = 1500
SERIF = "/usr/share/fonts/truetype/dejavu/DejaVuSerif{}.ttf"


def build_scan(source, path):
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle(source.get("title"))
    canvas.setAuthor(source.get("author"))
    chance = random.Random(str(source.get("output")))
    for page in _draw_pages(source.blocks()):
        image = io.BytesIO()
        _worn(page, chance).save(image, "PNG")
        canvas.drawImage(ImageReader(image), 0, 0, *A4)
        canvas.showPage()
    canvas.save()


class Pen:
    """Writes lines down one page after another."""

    def __init__(self):
        self.pages = []
        self.new_page()

    def new_page(self):
        self.pages.append(Image.new("L", SIZE, 255))
        self.draw = ImageDraw.Draw(self.pages[-1])
        self.top = MARGIN

    def write(self, line, font, left):
        if self.top > SIZE[1] - MARGIN:
            self.new_page()
        self.draw.text((left, self.top), line, font=font, fill=20)
        self.top += int(font.size * 1.45)


def _draw_pages(blocks):
    plain = ImageFont.truetype(SERIF.format(""), 25)
    bold = ImageFont.truetype(SERIF.format("-Bold"), 26)
    pen = Pen()
    for block in blocks:
        if block.kind == "directive":
            pen.new_page()
            continue
        text = "   ".join(sum(block.rows, [])) if block.rows else block.text
        label = "-" if block.kind == "bullet" else block.label
        font = bold if block.kind == "heading" or "**" in text else plain
        _write_block(pen, f"{label} {text}".strip().replace("**", ""), font,
                     block.kind == "centred")
        pen.top += 14
    return pen.pages


def _write_block(pen, text, font, centred):
    for line in _wrapped(text, font, SIZE[0] - 2 * MARGIN):
        left = (SIZE[0] - font.getlength(line)) / 2 if centred else MARGIN
        pen.write(line, font, left)


def _wrapped(text, font, width):
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            if line and font.getlength(f"{line} {word}") > width:
                yield line
                line = word
            else:
                line = f"{line} {word}".strip()
        yield line


def _worn(page, chance):
    """Turned a little, speckled and reduced to black and white, as from an office scanner."""
    page = page.rotate(chance.uniform(-0.6, 0.6), resample=Image.BILINEAR, fillcolor=255)
    for _ in range(SPECKS):
        at = (chance.randrange(SIZE[0]), chance.randrange(SIZE[1]))
        page.putpixel(at, 0 if chance.random() < 0.3 else 255)
    return page.point(lambda value: 255 if value > 140 else 0).convert("1")
