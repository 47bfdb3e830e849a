# A configuration file for the nightly run: folders, what is known of them, options.
. "$(dirname "$0")/expect.sh"

paper() { printf 'MINUTES\n\n1. %s\n\nText of the item.\n\n2. Other business\n\nThere was none.\n' "$1"; }
mkdir -p srv/otterbourne/drafts srv/wexcombe srv/closed
paper Ponds >srv/otterbourne/04-05-2021.txt
paper Drafts >srv/otterbourne/drafts/new.txt
paper Scratch >srv/otterbourne/scratch.tmp
paper Meadows >srv/wexcombe/meadows.txt
paper Secrets >srv/closed/part-two.txt
cat >index.toml <<'END'
index = "index"
report = "report.json"
metrics = "job.prom"
exclude = ["*.tmp"]
jobs = 1

[[source]]
folder = "srv/otterbourne"
council = "Otterbourne Council"
body = "Parks Panel"
date = "DD-MM-YYYY"
exclude = ["drafts/*"]

[[source]]
folder = "srv/wexcombe"

[[source]]
folder = "srv/closed"
access = "exempt"
END

run 0 "$INDEXER" update --config index.toml
out_has "3 added"
[ -s report.json ] && [ -s job.prom ] || fail "the files of the configuration are not written"
run 0 "$QUERY" --index index --format json Ponds
json_is /hits/0/source otterbourne/04-05-2021.txt
json_is /hits/0/council "Otterbourne Council"
json_is /hits/0/panel "Parks Panel"
json_is /hits/0/meeting_date 2021-05-04
run 0 "$QUERY" --index index Meadows
for word in Drafts Scratch Secrets; do
  run 1 "$QUERY" --index index "$word"
done
run 0 "$INDEXER" update --config index.toml
out_has "3 kept"
run 0 "$INDEXER" check --config index.toml
run 0 "$INDEXER" status --config index.toml --format json

# A closed folder makes an index of its own.
run 0 "$INDEXER" update --config index.toml --exempt --index closed-index
run 0 "$QUERY" --index closed-index Secrets

# Only what a change speaks of is read again.
sed -i 's/Parks Panel/Green Panel/' index.toml
run 0 "$INDEXER" update --config index.toml --dry-run
out_has "reread otterbourne/04-05-2021.txt"
out_has "skip wexcombe/meadows.txt"
run 0 "$INDEXER" update --config index.toml
run 0 "$QUERY" --index index 'panel:"Green Panel" Ponds'

# A disk that is not mounted: the others are followed, nothing is lost.
mv srv/otterbourne otterbourne
paper Orchards >srv/wexcombe/orchards.txt
run 1 "$INDEXER" update --config index.toml
err_has "otterbourne/: "
err_has "nothing below it was removed"
run 0 "$QUERY" --index index Orchards
run 0 "$QUERY" --index index Ponds
mkdir srv/otterbourne
run 1 "$INDEXER" update --config index.toml
err_has "is it mounted?"
run 0 "$QUERY" --index index Ponds
paper Elsewhere >srv/otterbourne/elsewhere.txt
run 1 "$INDEXER" update --config index.toml
run 0 "$QUERY" --index index Ponds
run 0 "$INDEXER" update --config index.toml --yes
run 1 "$QUERY" --index index Ponds

# Mistakes.
printf 'jbos = 2\n' >wrong.toml
run 2 "$INDEXER" update --config wrong.toml srv
err_has "wrong.toml: line 1: there is no option 'jbos'; did you mean 'jobs'?"
err_short
run 2 "$INDEXER" update --config none.toml srv
err_has "none.toml"
run 2 "$INDEXER" update --config index.toml srv
err_has "the configuration names the folders"
printf 'jobs = 2\n' >wrong.toml
run 2 "$INDEXER" update --config wrong.toml
err_has "FOLDER is missing"
printf 'jobs = 2\nprune-limit = 101\n' >wrong.toml
run 2 "$INDEXER" update --config wrong.toml srv
err_has "wrong.toml: line 2: --prune-limit: '101'"

# Another program that reads, which is read with again when it changes.
mkdir plugged
printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 2021.\n\n1. Ponds\n\nText.\n' >plugged/a.txt
printf '#!/bin/sh\nexit 3\n' >reader
chmod +x reader
printf 'index = "plugged-index"\nreader = "%s/reader"\n' "$WORK" >plugged.toml
run 1 "$INDEXER" update --config plugged.toml plugged
err_has "its reader died of it (exit status 3)"
run 1 "$INDEXER" update --config plugged.toml plugged
out_has "1 kept"
run 0 "$INDEXER" status --config plugged.toml
out_has "Files are read by --reader ($WORK/reader): files and system calls NOT confined"
printf '#!/bin/sh\nexec "%s/bin/council-extract" "$@"\n' "$BUILD" >reader
run 0 "$INDEXER" update --config plugged.toml plugged
out_has "1 read again"
run 0 "$QUERY" --index plugged-index Ponds
rm reader
run 2 "$INDEXER" update --config plugged.toml plugged
err_has "$WORK/reader"

# The index and the sources are held against each other.
sed -i '/^reader/d' plugged.toml
run 0 "$INDEXER" update --config plugged.toml plugged
run 0 "$INDEXER" check --config plugged.toml plugged
out_has "1 of 1 records compared with their values and terms"
out_has "1 of 1 sources read and compared by their bytes: 0 altered, 0 unreadable"
touch -r plugged/a.txt time
sed -i 's/Ponds/Pands/' plugged/a.txt
touch -r time plugged/a.txt
run 1 "$INDEXER" check --config plugged.toml plugged
out_has "a.txt: other bytes than were indexed"
