# The other names of things: found, told, turned off, added to, in every way of asking.
. "$(dirname "$0")/expect.sh"

query() {
  status=$1
  shift
  run "$status" "$QUERY" --index "$INDEX" "$@"
}

# A paper that says "looked after children" only by another name is found by it.
query 0 looked after children --format json
json_is /synonyms/0/id children-in-care
json_is /synonyms/0/words "looked after children"
with=$(json /total/value)
query 0 looked after children --no-synonyms --format json
json_is '/synonyms/#' 0
without=$(json /total/value)
[ "$with" -gt "$without" ] || fail "synonyms found nothing more"
for off in "--without-synonyms children-in-care" --no-expand; do
  # shellcheck disable=SC2086
  query 0 looked after children $off --format json
  json_is /total/value "$without"
done
query 0 looked after children --limit 1
err_has "Also searched: looked after children = children in care,"
err_has "(--without-synonyms children-in-care turns this off)"

# Every way of counting counts the same, and says so.
query 0 timeline looked after children
err_has "(synonyms children-in-care)"
printf 'query,without-synonyms\nlooked after children,\nlooked after children,children-in-care\n' >batch.csv
query 0 batch batch.csv --format csv
out_has ",$with,"
out_has ",$without,"
out_has ",children-in-care,"

# What is quoted stays as it is.
query 1 '"looked after children in our care"' --format json
json_is '/synonyms/#' 0
query 0 --explain-query looked after children
out_has "Synonyms:"
out_has "(children-in-care)"

# A file of one's own; what is wrong with one is told in one line.
cat >own.toml <<'TOML'
[charges]
asked = ["pay and display"]
also = ["parking charges"]

[children-in-care]
off = true
TOML
query 0 --synonyms own.toml pay and display --format json
json_is /synonyms/0/id charges
query 0 --synonyms own.toml looked after children --format json
json_is /total/value "$without"
run 0 "$QUERY" synonyms --synonyms own.toml charges
out_has "pay and display"
printf '[a]\nsame = ["b"]\n' >bad.toml
for words in "parking" "serve" "synonyms"; do
  query 2 --synonyms bad.toml "$words"
  err_has "council-query: bad.toml: line 1: the group 'a' needs"
  err_short
done
query 2 --without-synonyms children-in-car parking
err_has "did you mean 'children-in-care'?"
err_short

# The shipped list is a file of that form itself: read again, it changes nothing.
query 0 --synonyms "$PROJECT/query/synonyms.toml" looked after children --format json
json_is /total/value "$with"

# The parts of a synonym come to their ends at once, among sections that are passed over:
# Xapian ended the process here.
query 1 election chair officer allotment
out_has "near it, not counted"
