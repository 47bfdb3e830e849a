# Saved searches after a nightly run: what is new, changed and withdrawn, and how it is told.
. "$(dirname "$0")/expect.sh"

paper() { printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on %s 2021.\n\n1. %s\n\nThe panel spoke at length. %s\n\n2. Other business\n\nThere was none.\n' "$1" "$2" "$3"; }
mkdir papers
paper "4 May" "Ponds in the north" "RESOLVED that the ponds be cleaned." >papers/a.txt
paper "5 May" "Ponds in the south" "It was dry." >papers/b.txt
printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 6 May 2021.\n\n1. Meadows\n\nText.\n' >papers/c.txt
cat >searches.toml <<'END'
from = "alerts@example.gov.uk"

[[search]]
name = "Ponds"
query = '"ponds in"'
panel = "parks-panel"
mail = "officer@example.gov.uk"

[[search]]
name = "Meadows"
query = "meadows"
END
alerts() {
  wanted_status=$1
  shift
  run "$wanted_status" "$QUERY" alerts --index index --searches searches.toml --state state \
    --output told --site https://search.example.gov.uk/ "$@"
}

run 0 "$INDEXER" update --index index papers
alerts 1
out_has "Ponds: asked for the first time"
out_has "2 sections in revision 1 of index "
alerts 1
out_has "Ponds: nothing new"
[ -z "$(find told -name '*.eml')" ] || fail "a mail was made of nothing"

paper "4 May" "Ponds in the north" "RESOLVED that the ponds be drained." >papers/a.txt
rm papers/b.txt
paper "7 May" "Ponds in the <east> & west" "They are new." >papers/d.txt
run 0 "$INDEXER" update --index index papers
cp -r state state-before
alerts 0
out_has "Ponds: 1 new, 1 changed, 1 withdrawn"
out_has "parks-panel/2021-05-07/minutes/1"
out_has "in revision 2 of index "
out_has "before in revision 1 of "
out_has "Meadows: nothing new"
for line in 'To: officer@example.gov.uk' 'From: alerts@example.gov.uk' 'Subject: 3 changes: Ponds' \
  'https://search.example.gov.uk/section/parks-panel/2021-05-07/minutes/1'; do
  grep -qF "$line" told/ponds-2.eml || fail "the mail lacks '$line'"
done
[ ! -e told/meadows-2.eml ] || fail "somebody is told who did not ask for it"
if command -v "$PYTHON" >/dev/null; then
  "$PYTHON" - <<'END' || fail "the mail or the feed cannot be read"
import email, email.policy, xml.dom.minidom
mail = email.message_from_binary_file(open("told/ponds-2.eml", "rb"), policy=email.policy.default)
assert not mail.defects and mail["date"].datetime and "Ponds in the <east> & west" in mail.get_content()
feed = xml.dom.minidom.parse("told/ponds.atom")
assert len(feed.getElementsByTagName("entry")) == 3
assert all(feed.documentElement.getElementsByTagName(n) for n in ("id", "title", "updated", "author"))
END
fi
alerts 1
out_has "Ponds: nothing new"

# The same once more, as if the run had been killed before it remembered; as JSON.
rm -r state
mv state-before state
alerts 0 --format json
json_is /searches/0/name Ponds
json_is /searches/0/new/0/key parks-panel/2021-05-07/minutes/1
json_is /searches/0/now/revision 2
json_is /searches/0/before/revision 1
[ "$(json /searches/0/now/index)" != "$(json /searches/0/before/index)" ] ||
  fail "two states of the index have one name"

# Another search under the same name begins anew; a search that cannot be asked is named,
# and the others are asked.
sed -i 's/"ponds in"/ponds/; s/query = "meadows"/query = "(meadows"/' searches.toml
alerts 2
out_has "asked otherwise than before"
err_has "the search 'Meadows'"
err_short

printf 'nonsense\n' >state/ponds.json
alerts 2
err_has "state/ponds.json: "
printf '[[search]]\nname = "x"\nqury = "y"\n' >wrong.toml
run 2 "$QUERY" alerts --index index --searches wrong.toml --state state
err_has "wrong.toml: line 3: a search has no 'qury'; did you mean 'query'?"
err_short
sed -i 's/query = "(meadows"/query = "meadows"/' searches.toml
rm state/ponds.json
run 3 "$QUERY" alerts --index nowhere --searches searches.toml --state state

# What is forgotten by its key is in nothing that saved searches remember, is told by no later
# run, and does not come back until somebody lets it.
rm -r state told
run 0 "$INDEXER" update --index index papers
alerts 1
grep -q "Ponds in the <east>" state/ponds.json || fail "the state remembers no heading"
key=parks-panel/2021-05-07/minutes/1
run 0 "$INDEXER" forget --index index --alerts-state state "$key"
out_has "'$key' is in none of its files"
out_has "taken out of what 1 saved search remembers"
err_has "'forget --undo' lets it"
! grep -rq "east" state || fail "the state remembers what is forgotten"
alerts 1
out_has "Ponds: nothing new"
! grep -rq "east" state told index/forgotten || fail "a run told what is forgotten"
printf '[[body]]\nname = "Green Panel"\nspellings = ["Parks Panel"]\n' >bodies.toml
run 0 "$INDEXER" update --index index --aliases bodies.toml papers
out_has "read again"
out_has "1 section left out, to be forgotten"
run 1 "$QUERY" --index index '"ponds in the east"'
run 0 "$INDEXER" rebuild --index index papers
run 1 "$QUERY" --index index '"ponds in the east"'
run 2 "$INDEXER" forget --index index --undo no/such/key
err_has "no section of this key was forgotten"
run 0 "$INDEXER" forget --index index --undo "$key"
out_has "may come back with the next update, which reads again: d.txt"
run 0 "$INDEXER" update --index index papers
run 0 "$QUERY" --index index '"ponds in the east"'
