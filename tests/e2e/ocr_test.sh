# Pages that are pictures: named, and read when OCR is asked for, once.
. "$(dirname "$0")/expect.sh"

scan=aldermere-borough-council/2021-05-04-corporate-parenting-notes-scan.pdf
mkdir papers
cp "$CORPUS/$scan" papers/scan.pdf
printf 'Lantern Panel\n\nMINUTES\n\nA meeting of the Lantern Panel was held on 4 May 2025.\n\n1. Lanterns\n\nText.\n' >papers/lantern.txt

run 1 "$INDEXER" update --index index papers
err_has "scan.pdf: needs_ocr: no text on any page, pictures only"
run 1 "$QUERY" --index index --source scan.pdf
out_has "0 sections"

# What would be done, and it is done with what was there before as well.
run 0 "$INDEXER" update --index index --ocr --dry-run papers
out_has "pages to be read by OCR: 1"
run 0 "$INDEXER" update --index index --ocr papers
err_empty
run 0 "$QUERY" --index index "corporate parenting threlkeld"
out_has "1 section"
run 0 "$QUERY" show --index index undated/scan/unrecognised/body
out_has "by OCR from pictures of pages"

# A page is read once: without the program the text is there still, in a new index too.
export COUNCIL_OCR=/bin/false
run 0 "$INDEXER" update --index index --ocr papers
out_has "2 kept"
run 0 "$INDEXER" rebuild --index index papers
run 0 "$QUERY" --index index threlkeld
out_has "1 section"

# A file in an archive, the top of the page alone; a program that fails is asked three
# times, and no more.
rm -r papers/scan.pdf
"$PYTHON" - papers/pack.zip "$CORPUS/$scan" <<'PYTHON'
import sys, zipfile
whole, top = b"[ 0 0 595.2756 841.8898 ]", b"[ 0 600 595.27 841.8898 ]"
scan = open(sys.argv[2], "rb").read()
assert whole in scan
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    archive.writestr("scans/notes.pdf", scan.replace(whole, top))
PYTHON
for _ in 1 2 3; do
  run 1 "$INDEXER" update --index index --ocr --yes papers
  err_has "page 1: its reader died of it"
done
run 1 "$INDEXER" update --index index --ocr papers
out_has "3 kept"
unset COUNCIL_OCR
run 0 "$INDEXER" update --index index --ocr --retry-failed papers
run 0 "$QUERY" --index index --source 'pack.zip!/scans/notes.pdf' threlkeld
out_has "1 section"

# What is forgotten is not kept to be read again.
grep -rqi threlkeld index/ocr || fail "the cache holds no text"
run 0 "$INDEXER" forget --index index pack.zip
if grep -rqi threlkeld index/ocr; then fail "the cache keeps what is forgotten"; fi

# Nor is a section that was forgotten by its key, when its source is read again.
rm papers/pack.zip
cp "$CORPUS/$scan" papers/scan.pdf
run 0 "$INDEXER" update --index index --ocr papers
run 0 "$QUERY" show --index index undated/scan/unrecognised/body
run 0 "$INDEXER" forget --index index undated/scan/unrecognised/body
printf '[[body]]\nname = "Lantern Committee"\n' >bodies.toml
run 0 "$INDEXER" update --index index --ocr --aliases bodies.toml papers
out_has "2 read again"
out_has "1 section left out, to be forgotten"
if grep -rqi threlkeld index; then fail "the cache keeps a forgotten section"; fi

# A language that is not there, and a word that is none.
run 1 "$INDEXER" inspect --ocr --ocr-languages xyz "$CORPUS/$scan"
err_has "tesseract has no data of xyz"
err_short
run 2 "$INDEXER" inspect --ocr --ocr-languages '../eng' "$CORPUS/$scan"
err_has "--ocr-languages: '../eng' is no list of languages"
