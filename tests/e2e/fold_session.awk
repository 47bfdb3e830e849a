# Copies a Markdown file, with the commands of its console blocks run anew: "$ command"
# stays, what the command prints takes the place of what stood there. Lines longer than a
# terminal of 100 columns are folded at blanks. Runs in the C locale: a character that is
# not ASCII is several bytes, of which the first counts.
function columns(text) {
  gsub(/[\200-\277]/, "", text)
  return length(text)
}
# Where the text of a line begins: after its indent, or in the second column of a table.
function text_column(line) {
  match(line, /^ */)
  return RLENGTH == 0 && match(line, /^[^ ]+( [^ ]+)*   *[^ ]/) ? RLENGTH - 1 : RLENGTH
}
function fold(line,    hang, cut) {
  hang = text_column(line)
  if (hang < 1) {
    hang = 1
  }
  while (columns(line) > 100) {
    cut = length(line)
    while (cut > hang && (substr(line, cut, 1) != " " || columns(substr(line, 1, cut)) > 101)) {
      cut--
    }
    if (cut == hang) {
      break
    }
    print substr(line, 1, cut - 1)
    line = (hang ? sprintf("%" hang "s", "") : "") substr(line, cut + 1)
  }
  print line
}
/^```/ {
  shown = $0 == "```console"
  asked = 0
}
!shown || /^(```|\$ )/ {
  if (shown && /^\$ / && asked++) {
    print ""
  }
  print
}
shown && /^\$ / {
  command = substr($0, 3) " 2>&1"
  while ((command | getline line) > 0) {
    fold(line)
  }
  close(command)
}
