# The nightly run: what it removes, reads again, reports, and how it ends when it is told to.
. "$(dirname "$0")/expect.sh"

paper() { printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 2021.\n\n1. %s\n\nText.\n' "$1"; }
mkdir papers
for number in $(seq 30); do
  paper "Pond$number" >"papers/$number.txt"
done
run 0 "$INDEXER" update --index index --metrics job.prom papers
for line in 'council_index_run_sources{action="add"} 30' 'council_index_run_exit_status 0' \
  'council_index_sources{outcome="ok"} 30' 'council_index_revision 1'; do
  grep -qxF "$line" job.prom || fail "the metrics lack '$line'"
done
# A line is a comment, or a name, perhaps a label, and a number.
! grep -vE '^(# (HELP|TYPE) [a-z_]+ .*|[a-z_]+(\{[a-z]+="[a-z_]+"\})? [0-9.]+)$' job.prom ||
  fail "the metrics are not what Prometheus reads"
run 2 "$INDEXER" update --index index --metrics no/such/folder.prom papers
err_has "no/such/folder.prom"
run 2 "$INDEXER" update --index unmade --report no/such/report.json papers
[ ! -e unmade ] || fail "a run began that could not write its report"
rm -f job.prom
run 75 "$INDEXER" update --index index --report /dev/full --metrics job.prom papers
err_has "/dev/full: cannot be written"
[ -s job.prom ] || fail "a report that cannot be written costs the metrics"

# Half of the papers go: none is removed until somebody says so.
mkdir gone
for number in $(seq 15); do
  mv "papers/$number.txt" gone
done
paper Meadow >papers/new.txt
run 1 "$INDEXER" update --index index --dry-run papers
out_has "hold 1.txt: its file is gone"
out_has "skip 16.txt: unchanged"
out_has "add new.txt: new"
run 1 "$INDEXER" update --index index --dry-run --quiet papers
out_lacks "skip"
run 1 "$INDEXER" update --index index --dry-run --format json papers
json_is /dry_run true
json_is /sources/0/action hold
json_is /sources/0/why "its file is gone"
json_is /actions/skip 15
run 1 "$INDEXER" update --index index papers
err_has "15 of 30 sources are gone from the folder"
err_has "'--yes' removes them"
err_has "15.txt: its file is gone; it stays for now"
out_has "15 held back"
run 0 "$QUERY" --index index Pond3
run 0 "$QUERY" --index index Meadow
run 0 "$INDEXER" update --index index --prune-limit 50 --dry-run papers
out_has "delete 1.txt: its file is gone"
run 0 "$INDEXER" update --index index --yes papers
out_has "15 removed"
run 1 "$QUERY" --index index Pond3

# What failed is tried again on request only.
printf '%%PDF-1.4\n1 0 obj\n' >papers/cut.pdf
run 1 "$INDEXER" update --index index papers
run 1 "$INDEXER" update --index index --dry-run papers
out_has "skip cut.pdf"
run 0 "$INDEXER" update --index index --dry-run --retry-failed papers
out_has "retry cut.pdf: damaged before"
rm papers/cut.pdf
run 0 "$INDEXER" update --index index papers

# A better reader, here other aliases, within a budget of time.
printf '[[body]]\nname = "Green Panel"\nspellings = ["Parks Panel"]\n' >bodies.toml
run 0 "$INDEXER" update --index index --aliases bodies.toml --dry-run papers
out_has "reread 16.txt: read by"
run 0 "$INDEXER" update --index index --aliases bodies.toml --time-budget 0 papers
out_has "16 sources wait to be read again"
run 0 "$INDEXER" status --index index
out_has "Waiting to be read again by this version: 16"
run 0 "$INDEXER" update --index index --aliases bodies.toml --time-budget 600 papers
out_has "16 read again"
run 0 "$INDEXER" status --index index --format json
json_is /waiting 0

# A reader that takes its time. The first signal ends the run in order, with what was read.
cat >slow <<END
#!/bin/sh
sleep 0.1
exec "$BUILD/bin/council-extract" "\$@"
END
chmod +x slow
export COUNCIL_READER="$WORK/slow"
"$INDEXER" update --index slow-index --jobs 1 papers >out 2>err &
victim=$!
while [ ! -e slow-index/staging.trusted ]; do sleep 0.05; done
sleep 0.3
kill -INT $victim
got=0
wait $victim || got=$?
[ $got -eq 75 ] || fail "status $got instead of 75 after an interrupt"
err_has "interrupted; what was read is kept"
[ ! -e slow-index/current ] || fail "an interrupted run published"
run 0 "$INDEXER" update --index slow-index --report report.json papers
kept=$("$JSON" report.json /actions/skip)
[ "$kept" -ge 1 ] || fail "nothing of the interrupted run was kept"
run 0 "$INDEXER" check --index slow-index

# The second one ends it at once, and costs no more than what was under way.
printf '#!/bin/sh\necho $$ >"%s/reader.pid"\nexec sleep 60\n' "$WORK" >slow
paper Orchard >papers/orchard.txt
"$INDEXER" update --index slow-index --jobs 1 --limit-seconds 60 papers >out 2>err &
victim=$!
sleep 0.5
kill -INT $victim
sleep 0.3
kill -0 $victim || fail "the first interrupt ended the run while a source was being read"
kill -INT $victim
got=0
wait $victim || got=$?
[ $got -eq 130 ] || fail "status $got instead of 130 after two interrupts"
for attempt in $(seq 25); do
  kill -0 "$(cat reader.pid)" 2>gone.txt || break
  sleep 0.2
done
! kill -0 "$(cat reader.pid)" 2>gone.txt || fail "the reader outlived the run"
run 0 "$INDEXER" status --index slow-index
out_has "Files are read by \$COUNCIL_READER ($WORK/slow): files and system calls NOT confined"
unset COUNCIL_READER
run 0 "$INDEXER" update --index slow-index papers
out_has "1 added"
run 0 "$INDEXER" check --index slow-index

# What there is of what there must be, and whether readers are confined.
mkdir covered
printf 'Otterbourne Council\n\nParks Panel\n\nAGENDA\n\nA meeting of the Parks Panel will be held on 4 May 2021 at 2.00 pm.\n\n1. Apologies\n\n2. Ponds\n' >covered/agenda.txt
printf '%%PDF-1.4\n1 0 obj\n' >covered/2021-06-01.pdf
run 1 "$INDEXER" update --index covered-index covered
run 0 "$INDEXER" status --index covered-index --coverage
out_has "Parks Panel"
out_has "2021: 0 found of 1 expected, 1 indexed, 0 empty, 1 failed"
out_has "2021-05-04: no minutes"
out_has "2021-06-01.pdf: damaged: "
run 0 "$INDEXER" status --index covered-index --coverage --format json
json_is /coverage/0/expected 1
json_is /coverage/0/failed 1
run 0 "$INDEXER" status --index covered-index
grep -qE '^Reading processes on this kernel: files (NOT )?confined by Landlock, system calls (NOT )?confined by seccomp' out ||
  fail "status does not say whether readers are confined"
