# Odd files in the folder: each is accounted for, none stops the run.
. "$(dirname "$0")/expect.sh"

mkdir papers
paper() { printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on %s.\n\n1. %s\n\nText.\n' "$1" "$2"; }

paper "4 May 2024" Fountains >"papers/plain name.txt"
paper "5 May 2024" Newlines >"papers/$(printf 'two\nlines').txt"
paper "6 May 2024" Bytes >"papers/$(printf 'caf\351').txt"
paper "7 May 2024" Options >"papers/-rf.txt"
paper "8 May 2024" Percent >"papers/100%25.txt"
paper "9 May 2024" Hidden >papers/.hidden.txt
mkdir papers/folder.pdf papers/deep
paper "10 May 2024" Inside >papers/folder.pdf/inside.txt
: >papers/nothing.txt
head -c 3000 /dev/urandom >papers/noise.pdf
printf '%%PDF-1.4\n1 0 obj\n' >papers/cut.pdf
mkfifo papers/pipe.txt
ln -s "plain name.txt" papers/link.txt
ln -s / papers/deep/loop
ln -s missing papers/dangling.txt
cp "papers/plain name.txt" papers/same.txt
# As long as a file can be for us, and longer than text may be.
truncate -s 200M papers/long.txt
printf 'An end.\n' >>papers/long.txt

run 1 timeout 120 "$INDEXER" update --index index --report report.json papers
rm papers/long.txt
for name in nothing.txt noise.pdf cut.pdf long.txt pipe.txt; do
  err_has "$name"
done
err_lacks "plain name.txt"
out_lacks "/"
out_has "1 hidden file passed over"
[ "$("$JSON" report.json /passed_over/0/source)" = .hidden.txt ] || fail "a hidden file is not named"
run 1 "$INDEXER" update --index index --dry-run papers
out_has "pass over .hidden.txt: hidden: its name begins with a dot"
"$JSON" report.json /schema >/dev/null || fail "the report is no JSON"
for word in Fountains Newlines Bytes Options Percent Inside; do
  run 0 "$QUERY" --index index "$word"
done
run 1 "$QUERY" --index index Hidden
run 0 "$QUERY" --index index --format json Newlines
json_is /hits/0/source "two%0Alines.txt"
run 0 "$QUERY" --index index --format json Bytes
json_is /hits/0/source "caf%E9.txt"
run 0 "$INDEXER" status --index index
out_has "same.txt: duplicate"
run 0 "$INDEXER" check --index index

# A file that goes while the folder is read, or cannot be opened, is no end of the run.
mkdir going
for number in $(seq 40); do
  paper "4 May 2024" "Number$number" >"going/$number.txt"
done
"$INDEXER" update --index going-index --jobs 1 going >out 2>err &
run_id=$!
rm -f going/3?.txt
got=0
wait $run_id || got=$?
[ $got -le 1 ] || fail "status $got"
# Those that were read before they went are more than a run removes unasked.
run 0 "$INDEXER" update --index going-index --yes going
run 1 "$QUERY" --index going-index Number35
run 0 "$QUERY" --index going-index Number5

# inspect: one line of JSON a source, in order, whatever happens to them.
run 1 "$INDEXER" inspect --format json "papers/plain name.txt" papers/cut.pdf missing.txt papers
[ "$(wc -l <out)" -eq 4 ] || fail "not one line a source"
json_is /documents/0/kind minutes
json_is /documents/0/meeting_date 2024-05-04
err_has "missing.txt"
err_has "cut.pdf"
