# An index that the program of schema 2 made, and the nightly update that upgrades it.
. "$(dirname "$0")/expect.sh"

# What that program left: an index of papers/, and what a saved search found in it.
tar -xJf "$PROJECT/tests/e2e/schema-2.tar.xz"
published=$(cat index/current)
sums() { (cd index && find "$published" -type f -exec sha256sum {} + | sort); }
before=$(sums)

# Only an update changes it, and who asks it is told so.
for command in "$QUERY minutes" "$INDEXER status" "$INDEXER check" "$INDEXER compact" \
  "$INDEXER forget a.txt"; do
  # shellcheck disable=SC2086
  set -- $command
  program=$1
  shift
  run 3 "$program" "$@" --index index
  err_has "index: has schema '2', this program reads"
  err_has "the next 'council-index update', as every night, upgrades it"
  err_short
done
run 0 "$INDEXER" update --index index --dry-run papers
out_has "reread a.txt: stored with schema 2, now "
out_has "an update upgrades the index from schema 2 to "
err_empty
[ "$(sums)" = "$before" ] || fail "the old index was changed"

# No time: nothing is published, and the next run goes on.
run 1 "$INDEXER" update --index index --time-budget 0 --report report.json papers
err_has "index: upgraded from schema 2 to "
err_has "goes on in the next run: 3 sources wait, readers keep revision 1"
out_has "not upgraded from schema 2 to "
[ "$("$JSON" report.json /upgrade/done)" = false ] || fail "an upgrade without time is done"

# Killed at any moment, what is published is the old index or the new one.
for wait in 0.02 0.05 0.1 0.2; do
  cp -a index killed
  "$INDEXER" update --quiet --index killed papers >killed.out 2>&1 &
  victim=$!
  sleep $wait
  kill -9 $victim 2>/dev/null || true
  wait $victim 2>/dev/null || true
  if [ "$(cat killed/current)" != "$published" ]; then
    run 0 "$INDEXER" check --index killed
  fi
  run 0 "$INDEXER" update --index killed papers
  run 0 "$QUERY" --index killed Meadows
  rm -r killed
done

# Too much of it is gone.
mv papers elsewhere
mkdir papers
run 2 "$INDEXER" update --index index papers
err_has "papers: holds none of the 3 sources"
cp -a elsewhere/. papers
rm papers/c.txt
run 1 "$INDEXER" update --index index --prune-limit 0 papers
err_has "c.txt: its file is gone; it stays for now"
err_has "'--yes' upgrades without them"
[ "$(cat index/current)" = "$published" ] || fail "an upgrade that may not be was published"
cp -a elsewhere/c.txt papers

# Revisions go on, keys are as they were, and the old generation stays.
run 0 "$INDEXER" update --index index --format json --report report.json papers
json_is /upgrade/from 2
json_is /upgrade/done true
json_is /revision 2
json_is /actions/reread 3
[ "$(sums)" = "$before" ] || fail "the old generation was changed"
run 0 "$INDEXER" check --index index
run 0 "$QUERY" --index index Ponds
run 1 "$QUERY" alerts --index index --searches searches.toml --state state
out_has "nothing new"
run 0 "$INDEXER" update --index index papers
out_has "3 kept"
err_empty
