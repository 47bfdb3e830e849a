# What goes where, and in which form: streams, colour, JSON, CSV, closed pipes.
. "$(dirname "$0")/expect.sh"
escape=$(printf '\033')

# Results on standard output, all else on standard error.
run 0 "$QUERY" --index "$INDEX" parking
err_empty
run 1 "$QUERY" --index "$INDEX" zzyzx
out_lacks "zzyzx"
err_has "zzyzx"

# No styles unless on a terminal or asked for.
out_lacks "$escape"
run 0 "$QUERY" --index "$INDEX" minutes
out_lacks "$escape"
run 0 "$QUERY" --index "$INDEX" --color always minutes
out_has "$escape["
run 0 env NO_COLOR=1 "$QUERY" --index "$INDEX" minutes
out_lacks "$escape"
if command -v script >/dev/null; then
  ask="'$QUERY' --index '$INDEX' --no-pager minutes"
  run 0 env TERM=xterm script -qec "$ask" /dev/null
  out_has "$escape["
  run 0 env TERM=xterm NO_COLOR=1 script -qec "$ask" /dev/null
  out_lacks "$escape["
  run 0 env TERM=dumb script -qec "$ask" /dev/null
  out_lacks "$escape["
fi

# JSON by its contract.
run 0 "$QUERY" --index "$INDEX" --format json minutes
err_empty
json_is /schema 1
json_is /total/exact true
for member in query took_ms revision hits facets suggestion expanded warnings; do
  json /$member >/dev/null
done
for member in key title number kind panel panel_key council date date_role meeting_date \
  source start_line end_line page printed_page score decision snippets; do
  json /hits/0/$member >/dev/null
done
json /hits/0/snippets/0/highlights/0/1 >/dev/null
json /facets/0/values/0/count >/dev/null
run 1 "$QUERY" --index "$INDEX" --format json zzyzx
json_is /total/value 0
run 0 "$QUERY" --index "$INDEX" --format jsonl --limit 5 minutes
json /schema >/dev/null
[ "$(wc -l <out)" -eq 6 ] || fail "not a meta line and five hits"

# Every command speaks JSON, and what it prints is JSON.
for command in decisions timeline meetings panels acronyms "values kind"; do
  # shellcheck disable=SC2086  # a command and its operand
  run 0 "$QUERY" --index "$INDEX" --format json $command
  json /schema >/dev/null
done
run 0 "$INDEXER" status --index "$INDEX" --format json
json_is /schema 1

# CSV: one header, and as many fields in it as the contract says.
run 0 "$QUERY" --index "$INDEX" --format csv minutes
head -n 1 out | grep -q '^key,' || fail "the CSV has no header"
for format in markdown ris bibtex; do
  run 0 "$QUERY" --index "$INDEX" --format $format minutes
  [ -s out ] || fail "nothing as $format"
done

# A reader that has enough is no error worth telling.
("$QUERY" --index "$INDEX" --duplicates --limit 100 minutes 2>broken; echo $? >status) | head -n 1 >first
[ ! -s broken ] || fail "a closed pipe is told: $(cat broken)"

# A disc that is full is told.
if [ -w /dev/full ]; then
  got=0
  "$QUERY" --index "$INDEX" minutes >/dev/full 2>err || got=$?
  [ $got -eq 2 ] || fail "status $got for output that was lost"
  err_has "written"
fi

# Control characters of papers and of the query do not reach the reader.
mkdir papers
printf 'Parks Panel\n\nMINUTES\n\n1. A \033]0;title\007 \033[31mred\033[0m fountain\n\nText.\n' >papers/a.txt
run 0 "$INDEXER" update --index index papers
run 0 "$QUERY" --index index fountain
out_lacks "$escape"
run 0 "$INDEXER" inspect papers/a.txt
out_lacks "$escape"
run 2 "$QUERY" --index index "panel:$(printf '\033[31m')"
err_lacks "$escape"
