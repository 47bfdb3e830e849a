# Sourced by the end-to-end tests, in bash. They are given PROJECT, the top folder, and
#   INDEXER, QUERY   the two programs          CORPUS   the sample papers
#   INDEX            an index of CORPUS, not to be changed
#   WORK             a folder of their own     JSON     the program json_value
#   RELEVANCE        the program council-relevance     PYTHON   python3
set -eu
export LC_ALL=C.UTF-8
unset NO_COLOR PAGER
rm -rf "$WORK"
mkdir -p "$WORK"
cd "$WORK"

fail() {
  printf 'FAILED: %s\n--- standard output of the last command\n' "$*"
  head -c 4000 "$WORK/out" || true
  printf '\n--- standard error of the last command\n'
  head -c 4000 "$WORK/err" || true
  exit 1
}

# run STATUS COMMAND…: its output goes to files that the checks below look into.
run() {
  wanted=$1
  shift
  got=0
  "$@" >"$WORK/out" 2>"$WORK/err" </dev/null || got=$?
  [ "$got" -eq "$wanted" ] || fail "status $got instead of $wanted: $*"
}

# has FILE TEXT: without another process, for there are hundreds of such checks.
has() {
  found=
  IFS= read -r -d '' found <"$1" || true
  [[ $found == *"$2"* ]]
}
out_has() { has "$WORK/out" "$1" || fail "standard output lacks '$1'"; }
err_has() { has "$WORK/err" "$1" || fail "standard error lacks '$1'"; }
out_lacks() { ! has "$WORK/out" "$1" || fail "standard output has '$1'"; }
err_lacks() { ! has "$WORK/err" "$1" || fail "standard error has '$1'"; }
out_empty() { [ ! -s "$WORK/out" ] || fail "standard output should be empty"; }
err_empty() { [ ! -s "$WORK/err" ] || fail "standard error should be empty"; }

# One message for one mistake: a single line, or a line and a hint.
err_short() {
  mapfile -t found <"$WORK/err"
  [ ${#found[@]} -le 3 ] || fail "more than three lines of error"
}

# json POINTER: a value of the JSON on standard output; it is a failure when that is not
# valid JSON. json_is POINTER VALUE compares.
json() { "$JSON" "$WORK/out" "$1" || fail "no JSON with $1"; }
json_is() {
  found=$(json "$1")
  [ "$found" = "$2" ] || fail "JSON $1 is $found, not $2"
}
