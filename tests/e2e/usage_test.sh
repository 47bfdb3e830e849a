# Mistakes of the caller: one clear message on standard error that names the word at fault,
# nothing on standard output, and status 2.
. "$(dirname "$0")/expect.sh"

refused() {
  message=$1
  shift
  run 2 "$@"
  out_empty
  err_has "$message"
  err_short
}

# council-index
refused "--bogus" "$INDEXER" --bogus "$CORPUS"
refused "FOLDER is missing" "$INDEXER" update
refused "one operand too many" "$INDEXER" update "$CORPUS" elsewhere
refused "no-such-folder" "$INDEXER" update --index new no-such-folder
[ ! -e new ] || fail "an index was made for a folder that does not exist"
echo text >file.txt
refused "file.txt" "$INDEXER" update --index new file.txt
refused "takes no option '--dry-run'" "$INDEXER" status --dry-run
refused "--jobs" "$INDEXER" update --jobs many "$CORPUS"
refused "yaml" "$INDEXER" inspect --format yaml file.txt
refused "file.txt" "$INDEXER" update --index file.txt "$CORPUS"

# council-query: options
refused "--bogus" "$QUERY" --index "$INDEX" --bogus word
refused "-school" "$QUERY" --index "$INDEX" housing -school
refused "yaml" "$QUERY" --index "$INDEX" --format yaml word
refused "--limit" "$QUERY" --index "$INDEX" --limit -1 word
refused "--limit" "$QUERY" --index "$INDEX" --limit 101 word
refused "--offset" "$QUERY" --index "$INDEX" --offset 5000 word
refused "--sort" "$QUERY" --index "$INDEX" --sort sideways word
refused "what shall be found" "$QUERY"
refused "stopped after 0.001 s" "$QUERY" --index "$INDEX" --timeout 0.000001 school
refused "show" "$QUERY" --index "$INDEX" show
refused "no/such/key" "$QUERY" --index "$INDEX" show no/such/key

# council-query: the query itself
refused "pannel" "$QUERY" --index "$INDEX" pannel:audit
err_has "panel"
refused "mnutes" "$QUERY" --index "$INDEX" kind:mnutes
err_has "minutes"
refused "nobody-has-heard-of-this" "$QUERY" --index "$INDEX" panel:nobody-has-heard-of-this
refused "2024-13" "$QUERY" --index "$INDEX" date:2024-13
refused "2024-02-30" "$QUERY" --index "$INDEX" --since 2024-02-30 word
refused "2024..2021" "$QUERY" --index "$INDEX" date:2024..2021
refused '"' "$QUERY" --index "$INDEX" '"unclosed phrase'
run 2 "$QUERY" --index "$INDEX" '(school'
run 2 "$QUERY" --index "$INDEX" 'ab*'
long=$(printf 'word%.0s ' $(seq 600))
run 2 "$QUERY" --index "$INDEX" "$long"
err_short
