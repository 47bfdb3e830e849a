# An index that is missing, held by another process, of a newer schema, or damaged.
. "$(dirname "$0")/expect.sh"

refused() {
  wanted=$1
  message=$2
  shift 2
  run "$wanted" "$@"
  out_empty
  err_has "$message"
  err_short
}

# Missing, or something else.
refused 3 "nowhere" "$QUERY" --index nowhere word
refused 3 "nowhere" "$INDEXER" status --index nowhere
refused 3 "nowhere" "$INDEXER" check --index nowhere
refused 3 "nowhere" "$INDEXER" compact --index nowhere
[ ! -e nowhere ] || fail "a reader made an index"
mkdir empty
refused 3 "empty" "$QUERY" --index empty word
echo text >file
refused 3 "file" "$QUERY" --index file word

# Held by another process: readers do not mind.
cp -a "$INDEX" held
flock --no-fork held/lock sleep 20 &
holder=$!
sleep 0.3
refused 75 "held" "$INDEXER" update --index held "$CORPUS"
run 0 "$QUERY" --index held minutes
kill $holder
wait $holder || true

# Of a newer schema. The manifest is made to match, as a newer program would.
generation=$(cat "$INDEX/current")
if command -v xapian-metadata >/dev/null; then
  cp -a "$INDEX" newer
  # A generation has no lists of terms, without which it cannot be written to.
  xapian-metadata set newer/staging schema 999
  rm -r newer/"$generation"
  xapian-compact newer/staging newer/"$generation" >/dev/null 2>&1
  refused 3 "999" "$QUERY" --index newer word
fi

# Damaged: one byte of the largest file, a file cut short, a pointer to nothing.
cp -a "$INDEX" changed
largest=$(ls -S changed/"$generation"/*.glass | head -n 1)
printf '\377' | dd of="$largest" bs=1 seek=20000 conv=notrunc 2>dd.log
refused 3 "$(basename "$largest")" "$INDEXER" check --index changed

cp -a "$INDEX" cut
truncate -s 100 cut/"$generation"/postlist.glass
refused 3 "cut" "$QUERY" --index cut word
refused 3 "postlist.glass" "$INDEXER" check --index cut

cp -a "$INDEX" lost
echo gen-999999 >lost/current
refused 3 "gen-999999" "$QUERY" --index lost word
printf '../../etc' >lost/current
refused 3 "lost" "$QUERY" --index lost word

# A doubtful staging database does not matter to readers, and the next update mends it.
cp -a "$INDEX" doubtful
for file in doubtful/staging/*.glass; do
  printf 'nonsense' >"$file"
done
run 0 "$QUERY" --index doubtful minutes
rm -f doubtful/staging.trusted
run 1 "$INDEXER" update --index doubtful "$CORPUS"
run 0 "$INDEXER" check --index doubtful
