# What is installed for the nightly run: units that systemd understands and holds to be safe,
# and examples that the program understands.
. "$(dirname "$0")/expect.sh"

run 2 "$INDEXER" update --config "$PROJECT/packaging/examples/index.toml" --index new --report report.json --metrics metrics.prom
err_has "/srv/papers: no such folder"
for command in "council-index update --quiet --lock-wait=600 --config=/etc/council-search/index.toml" \
  "council-query alerts --index=/var/lib/council-search/index --searches=/etc/council-search/searches.toml" \
  "council-index check --config=/etc/council-search/index.toml"; do
  grep -v '^#' "$PROJECT/packaging/examples/council-search.cron" | grep -qF "$command" ||
    fail "the cron example does not run: $command"
done

# The saved searches of the example can be asked, and what the lines of cron and the units do
# can be done, one after the other.
mkdir papers
printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 2021.\n\n1. Care leavers\n\nHousing for care leavers.\n' >papers/a.txt
run 0 "$INDEXER" update --index index papers
run 1 "$QUERY" alerts --index index --searches "$PROJECT/packaging/examples/searches.toml" --state alerts --output told
err_empty
printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 5 May 2021.\n\n1. Care leavers\n\nMore housing for care leavers.\n' >papers/b.txt
run 0 "$INDEXER" update --index index papers
run 0 "$QUERY" alerts --index index --searches "$PROJECT/packaging/examples/searches.toml" --state alerts --output told
out_has "Care leavers: 1 new"
[ -s told/care-leavers-2.eml ] || fail "nobody is told"
run 0 "$INDEXER" check --index index --check-seconds 600 papers
for option in $(sed -n 's/^ExecStart=[^ ]* \(.*\)/\1/p' "$PROJECT"/packaging/systemd/council-search-{index,check,alerts}.service); do
  case $option in
    --*) cat <("$INDEXER" --help) <("$QUERY" --help) <("$QUERY" alerts --help) |
      grep -qF -- "${option%%=*}" || fail "no program has the option $option of a unit" ;;
  esac
done
grep -qx 'OnSuccess=council-search-alerts.service' "$PROJECT/packaging/systemd/council-search-index.service" ||
  fail "the nightly run does not lead to the alerts"

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
for timer in ./*.timer; do
  run 0 systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$timer")"
done
