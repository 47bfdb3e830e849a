# What is installed for the nightly run: units that systemd understands and holds to be safe,
# and examples that the program understands.
. "$(dirname "$0")/expect.sh"

run 2 "$INDEXER" update --config "$PROJECT/packaging/examples/index.toml" --index new --report report.json --metrics metrics.prom
err_has "/srv/papers: no such folder"
line=$(grep -v '^#' "$PROJECT/packaging/examples/council-search.cron" | grep council-index)
case $line in
  *" --config=/etc/council-search/index.toml") ;;
  *) fail "the cron example runs something else: $line" ;;
esac

for unit in "$PROJECT"/packaging/systemd/*; do
  sed "s#/usr/bin/council-index#$INDEXER#; s#/usr/bin/council-query#$QUERY#" "$unit" \
    >"$(basename "$unit")"
done
# The calls by which a reader confines itself are in no group of systemd 252.
for call in seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self; do
  grep -q "^SystemCallFilter=.*$call" council-search-index.service ||
    fail "the unit forbids $call, by which readers are confined"
done

if ! command -v systemd-analyze >/dev/null; then
  echo "SKIPPED: no systemd-analyze, the units are not verified"
  exit 77
fi
run 0 systemd-analyze verify --man=no ./*.service ./*.timer ./*.socket
for service in ./*.service; do
  run 0 systemd-analyze security --offline=true --threshold=15 "$service"
done
run 0 systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' council-search-index.timer)"
