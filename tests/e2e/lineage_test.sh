# Bodies of which a file says that one came after the other.
. "$(dirname "$0")/expect.sh"

mkdir papers
minutes() {
  printf 'OTTERBOURNE COUNCIL\n\n%s\n\n' "$1"
  printf 'MINUTES of a meeting held on %s\n\n1. Young carers\n\n' "$2"
  printf 'RESOLVED that the report on young carers be noted.\n'
}
minutes "People Scrutiny Panel" "4 March 2024" >papers/old.txt
minutes "Children's Scrutiny Panel" "3 March 2026" >papers/new.txt
cat >bodies.toml <<'TOML'
[[body]]
name = "Children's Scrutiny Panel"
from = 2025
follows = ["People Scrutiny Panel"]
TOML

# Each has its own papers and counts; who asks for one is told of the other.
run 0 "$INDEXER" update --index index --aliases bodies.toml papers
run 0 "$QUERY" --index index --panel people-scrutiny-panel young carers
out_has "1 section"
out_has "4 March 2024"
err_has "Children's Scrutiny Panel came after People Scrutiny Panel in 2025; panel:childrens-scrutiny-panel would find its papers as well"
run 0 "$QUERY" --index index --panel childrens-scrutiny-panel young carers
out_has "3 March 2026"
err_has "panel:people-scrutiny-panel would find"
run 0 "$QUERY" --index index --format json --panel people-scrutiny-panel young carers
json_is /total/value 1

# Nothing is said to who asks for both, or for none, or where nobody said it.
run 0 "$QUERY" --index index --panel people-scrutiny-panel --panel childrens-scrutiny-panel young carers
out_has "2 sections"
err_lacks "came after"
run 0 "$QUERY" --index index young carers
err_lacks "came after"
run 0 "$INDEXER" update --index plain papers
run 0 "$QUERY" --index plain --panel people-scrutiny-panel young carers
err_lacks "came after"
