# Judged questions over the sample papers, and items whose place is known.
. "$(dirname "$0")/expect.sh"

run 0 "$RELEVANCE" judge "$INDEX" "$PROJECT/tests/relevance/council_questions.tsv"
out_has "| all |"
# A floor that cannot fail holds nothing.
printf 'officer\tparking\tno/such/key=3\n' >impossible.tsv
run 1 "$RELEVANCE" judge "$INDEX" impossible.tsv
out_has "judged, but not in the index: no/such/key"
