# The session in the README is what the programs print. UPDATE_GOLDEN=1 writes it anew.
. "$(dirname "$0")/expect.sh"

ln -s "$PROJECT/corpus" corpus
PATH=$(dirname "$QUERY"):$(dirname "$INDEXER"):$PATH
unset COUNCIL_INDEX
LC_ALL=C awk -f "$PROJECT/tests/e2e/fold_session.awk" "$PROJECT/README.md" >README.md
if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  cp README.md "$PROJECT/README.md"
fi
diff -u "$PROJECT/README.md" README.md >out || fail "the README's session is not true"
