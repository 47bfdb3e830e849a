# Help, versions, completions and man pages: all there, and telling of the same options.
. "$(dirname "$0")/expect.sh"

for program in "$INDEXER" "$QUERY"; do
  name=$(basename "$program")
  run 0 "$program" --help
  err_empty
  out_has "Usage: $name"
  out_has "Exit status"
  grep -o -- '--[a-z][a-z-]*' out | sort -u >options
  run 0 "$program" --version
  out_has "$name "
  out_has "Xapian"

  # Options that are fields stand in the man page as a list of the fields.
  page=$PROJECT/packaging/man/$name.1.scd
  while read -r option; do
    grep -qE "(^|[^a-z])${option#--}([^a-z]|$)" "$page" || fail "$name.1 does not tell of $option"
  done <options

  for shell in bash zsh fish; do
    run 0 "$program" --completion $shell
    err_empty
    out_has "$name"
    cp out completion
    if command -v $shell >/dev/null; then
      run 0 $shell -n completion
    fi
  done
  run 2 "$program" --completion tcsh
  err_has "tcsh"
done

for command in update inspect status check rebuild compact forget; do
  grep -q "^\*$command\*" "$PROJECT/packaging/man/council-index.1.scd" ||
    fail "council-index.1 does not tell of $command"
done
for command in search show decisions similar timeline meetings panels values acronyms threads compare batch alerts serve; do
  grep -q "\*$command\*" "$PROJECT/packaging/man/council-query.1.scd" ||
    fail "council-query.1 does not tell of $command"
  run 0 "$QUERY" $command --help
  out_has "Usage: council-query"
done
