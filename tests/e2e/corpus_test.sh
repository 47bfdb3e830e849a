# All sample papers are indexed and accounted for. The index serves the other tests.
. "$(dirname "$0")/expect.sh"

rm -rf "$INDEX"
# 1: a paper that is a scan cannot be searched, and is named.
run 1 "$INDEXER" update --index "$INDEX" --report report.json "$CORPUS"
err_has "needs_ocr"

run 0 "$INDEXER" check --index "$INDEX"
run 0 "$INDEXER" status --index "$INDEX"
out_has "needs_ocr"

# What is not there: papers of an agenda, minutes that were approved, a scan without text.
run 0 "$INDEXER" status --index "$INDEX" --coverage
out_has "of 3 papers that the agenda announces"
out_has "no minutes, which later ones approve"
out_has "2021-05-04-corporate-parenting-notes-scan.pdf: needs_ocr"

"$JSON" report.json /schema >/dev/null || fail "the report is no JSON"
papers=$(find "$CORPUS" -type f | wc -l)
[ "$("$JSON" report.json '/sources/#')" -eq "$papers" ] ||
  fail "the report does not name each of the $papers papers"
