# Every word of a paper is found by a search for it: of the sample papers, and of every 23rd
# real one, or of all with COUNCIL_SEARCH_ALL_PAPERS=1.
. "$(dirname "$0")/expect.sh"

server=
stop() { [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true; }
trap stop EXIT

# words_are_found NAME FOLDER EACH: asks for EACH words of each paper that the index NAME has.
words_are_found() {
  run 0 "$INDEXER" status --index "$1" --format json
  mv out "$1.json"
  : >told
  "$QUERY" serve --index "$1" --listen 127.0.0.1:0 --rate-limit 0 >log 2>told &
  server=$!
  for _ in $(seq 100); do
    if grep -q serving told; then break; fi
    sleep 0.1
  done
  url=$(sed -n 's/.*serving \(http:[^ ]*\)$/\1/p' told | head -n 1)
  seed=${WORDS_SEED:-1}
  run 0 "$PYTHON" "$PROJECT/tests/e2e/words.py" "$url" "$2" "$1.json" "$3" "$seed"
  echo "$1: $(tail -n 1 out) (WORDS_SEED=$seed)"
  kill "$server"
  wait "$server" || true
  server=
}

cp -r "$INDEX" corpus
words_are_found corpus "$CORPUS" 2

real=${COUNCIL_SEARCH_DATA:-$PROJECT/../shared}/realdocs
if [ ! -d "$real" ]; then
  echo "SKIPPED: no $real"
  exit 0
fi
papers=$real
if [ -z "${COUNCIL_SEARCH_ALL_PAPERS:-}" ]; then
  papers=$WORK/papers
  mkdir papers
  (cd "$real" && find . -type f | sort | sed -n '11~23p' | tr '\n' '\0' |
    xargs -0 cp --parents -t "$papers")
fi
run 0 "$INDEXER" update --quiet --index real "$papers"
words_are_found real "$papers" 3
