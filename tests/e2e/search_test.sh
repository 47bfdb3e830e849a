# Searches over the sample papers, with their expected output in golden/. UPDATE_GOLDEN=1
# writes it anew.
. "$(dirname "$0")/expect.sh"
golden=$PROJECT/tests/e2e/golden

query() {
  wanted_status=$1
  shift
  run "$wanted_status" "$QUERY" --index "$INDEX" "$@"
}

matches_golden() {
  cat out err >found
  if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
    cp found "$golden/$1"
  fi
  diff -u "$golden/$1" found >difference || fail "not as in golden/$1: $(cat difference)"
}

query 0 'home to school transport' --kind minutes --limit 3
matches_golden filter.txt
query 0 '"focused visit" kind:ofsted_letter' --limit 2 --no-facets
matches_golden phrase.txt
query 0 'decision:"be noted" date:2023..2024' --sort newest --limit 3 --no-facets
matches_golden decision-words.txt
query 0 decisions library --limit 3
matches_golden decisions.txt
query 0 HTST --group document --limit 3 --no-facets
matches_golden acronym.txt
query 1 transprot
matches_golden misspelt.txt
query 1 'fountain panel:cabinet'
matches_golden nothing.txt
query 0 timeline transport --by my
matches_golden timeline.txt
# What the last columns say of the index differs from run to run.
query 0 meetings --panel 'Scrutiny Committee' --format csv
tr -d '\r' <out | cut -d, -f1-4 >columns
mv columns out
matches_golden meetings.csv
query 0 show cabinet/2024-07-11/minutes/132
matches_golden section.txt

# A word that only the long form has is found by the acronym, unless that is turned off.
query 0 HTST --format json
with=$(json /total/value)
query 0 HTST --no-expand --format json
without=$(json /total/value)
[ "$with" -gt "$without" ] || fail "expansion of HTST found nothing more"

# The Welsh minutes of a meeting and the English ones lead to each other.
query 0 threads learning-and-skills-scrutiny-committee/2021-11-09/minutes
out_has "translation of"
out_has pwyllgor-craffu-dysgu-a-sgiliau/2021-11-09/minutes

# Facets add up: every section has one kind; a facet's own filter does not narrow it.
facet_sum() {
  sum=0
  at=0
  for place in $(seq 0 $(($(json '/facets/#') - 1))); do
    if [ "$(json "/facets/$place/field")" = "$1" ]; then
      at=$place
    fi
  done
  [ "$(json "/facets/$at/field")" = "$1" ] || fail "no facet $1"
  for value in $(seq 0 $(($(json "/facets/$at/values/#") - 1))); do
    sum=$((sum + $(json "/facets/$at/values/$value/count")))
  done
  echo "$sum"
}
query 0 transport --format json
total=$(json /total/sections)
[ "$(facet_sum kind)" -eq "$total" ] || fail "the kinds do not add up to $total"
[ "$(facet_sum year)" -eq "$total" ] || fail "the years do not add up to $total"
query 0 transport --kind minutes --format json
[ "$(json /total/sections)" -lt "$total" ] || fail "a filter narrowed nothing"
[ "$(facet_sum kind)" -eq "$total" ] || fail "its own filter narrowed the facet"
query 0 transport --kind minutes --kind officer_report --format json
either=$(json /total/sections)
query 0 transport --kind minutes --format json
one=$(json /total/sections)
query 0 transport --kind officer_report --format json
[ $((one + $(json /total/sections))) -eq "$either" ] || fail "two values are not either"

# Options and words of the query are the same thing; pages continue each other.
query 0 'transport kind:minutes' --format json
[ "$(json /total/sections)" -eq "$one" ] || fail "kind: and --kind differ"
query 0 transport --limit 5 --format csv --no-facets
cp out first
query 0 transport --limit 3 --format csv --no-facets
cp out pages
query 0 transport --limit 2 --offset 3 --format csv --no-facets
tail -n +2 out >>pages
cmp first pages || fail "pages do not continue each other"

# Two sides count what each counts as a search.
query 0 compare kind:minutes kind:officer_report transport --format csv
grep -q "^sections,,,$one,$((either - one)),$((either - one - one))," out ||
  fail "a comparison counts otherwise than two searches"
query 0 compare 2023 2024 library
out_has "Only in"
query 0 compare 2023 2024 library --format json
json_is /title comparison

# A batch: each row is the search of its own; a line that is wrong is told, the others go on.
cat >batch.csv <<'END'
name,query,kind
minutes,transport,minutes
either,transport,minutes|officer_report
wrong,pannel:x,
nothing,zzyzx,
END
query 2 batch batch.csv --format csv --limit 2
err_has "line 4: unknown field 'pannel'"
err_has "4 queries: 2 found something, 1 nothing, 1 could not be asked"
grep -q "^2,minutes,transport,transport kind:minutes,$one,1," out || fail "minutes are not $one"
grep -q "^3,either,transport,[^,]*,$either,2," out || fail "either are not $either"
grep -q '^4,wrong,pannel:x,,,' out || fail "the wrong line is not in the answer"
grep -q '^5,nothing,zzyzx,zzyzx,0,' out || fail "what found nothing is not in the answer"

# An export of all that was found, by which anybody can compute its digest.
query 0 transport --kind minutes --limit all --format csv
[ "$(($(wc -l <out) - 1))" -eq "$one" ] || fail "an export of all has not $one rows"
digest=$(tail -n +2 out | cut -d, -f1 | LC_ALL=C sort | sha256sum | cut -d' ' -f1)
for format in json jsonl csv markdown ris bibtex; do
  query 0 transport --kind minutes --limit 2 --format "$format"
  out_has "$digest"
done
query 2 batch batch.csv --format jsonl --limit 2
out_has "\"digest\":\"$digest\""
printf 'query\ntransport\n' >one.csv
run 0 sh -c "\"\$1\" --index \"\$2\" batch - --format jsonl <one.csv" sh "$QUERY" "$INDEX"
[ "$(wc -l <out)" -eq 11 ] || fail "not a meta line and ten hits"
printf 'query\nzzyzx\n' >one.csv
query 1 batch one.csv
printf 'question\ntransport\n' >one.csv
query 2 batch one.csv
err_short
