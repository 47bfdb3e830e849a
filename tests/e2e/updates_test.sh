# Update after update: the same papers give the same index, and only what changed changes.
. "$(dirname "$0")/expect.sh"

answers() {
  for query in minutes decision:noted 'kind:minutes sort' agenda; do
    "$QUERY" --index "$1" --format jsonl --limit 100 "$query" |
      sed 's/"took_ms":[^,]*,//; s/"revision":[^,]*,//g; s/"index":"[^"]*",//' || true
  done
}

# Two builds, the second one in one process at a time and after an update of no change.
run 1 "$INDEXER" rebuild --index again --jobs 1 "$CORPUS"
run 1 "$INDEXER" update --index again "$CORPUS"
out_has "unchanged"
answers "$INDEX" >expected
answers again >found
cmp expected found || fail "two builds of the same papers answer differently"
[ -s expected ] || fail "nothing was compared"

# New, changed, moved and removed.
mkdir papers
paper() { printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 20%s.\n\n1. %s\n\nText.\n' "$1" "$2"; }
paper 21 Ponds >papers/a.txt
paper 22 Meadows >papers/b.txt
paper 23 Orchards >papers/c.txt
run 0 "$INDEXER" update --index index papers
out_has "3 added"
run 0 "$INDEXER" update --index index papers
out_has "3 kept"
err_empty
paper 21 Lakes >papers/a.txt
mkdir papers/new
mv papers/b.txt papers/new/b.txt
rm papers/c.txt
paper 24 Hedges >papers/d.txt
run 0 "$INDEXER" update --index index --dry-run papers
run 0 "$QUERY" --index index Orchards
run 0 "$INDEXER" update --index index --report report.json papers
for word in Lakes Meadows Hedges; do
  run 0 "$QUERY" --index index "$word"
done
for word in Ponds Orchards; do
  run 1 "$QUERY" --index index "$word"
done
run 0 "$QUERY" --index index --format json Meadows
json_is /hits/0/source new/b.txt
json_is /total/value 1

# A folder that cannot be listed is not an empty folder; nor is one that is gone.
if [ "$(id -u)" -ne 0 ]; then
  chmod 000 papers/new
  run 1 "$INDEXER" update --index index papers
  err_has "new"
  chmod 700 papers/new
  run 0 "$QUERY" --index index Meadows
fi
mv papers elsewhere
run 2 "$INDEXER" update --index index papers
run 0 "$QUERY" --index index Meadows
mv elsewhere papers

# Killed at any moment: readers have the last generation, the next run finishes the work.
for number in $(seq 60); do
  paper 24 "Killed$number" >"papers/k$number.txt"
done
for wait in 0.05 0.1 0.2 0.4; do
  "$INDEXER" update --quiet --index index papers >killed.out 2>&1 &
  victim=$!
  sleep $wait
  kill -9 $victim 2>/dev/null || true
  wait $victim 2>/dev/null || true
  run 0 "$QUERY" --index index Meadows
done
run 0 "$INDEXER" update --index index papers
run 0 "$INDEXER" check --index index
for number in 1 30 60; do
  run 0 "$QUERY" --index index "Killed$number"
done

# Forgotten is forgotten, in every file of the index.
run 0 "$INDEXER" forget --index index d.txt
run 1 "$QUERY" --index index Hedges
if grep -rqi hedges index; then fail "a forgotten word is still in a file of the index"; fi
run 2 "$INDEXER" forget --index index no-such-source.txt
err_has "no-such-source.txt"
