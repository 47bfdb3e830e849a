# Sourced by the commands beside it, with $build (a folder of programs) and $work (a folder of
# their own) set: makes $work ready with npm packages, serves the sample papers at $url.

skip() {
  echo "skipped: $1"
  exit 77
}

# install_packages PACKAGE.JSON: those that it names, once.
install_packages() {
  command -v chromium >/dev/null || skip "no chromium"
  command -v node >/dev/null && command -v npm >/dev/null || skip "no Node.js"
  mkdir -p "$work"
  if cmp -s "$1" "$work/package.json" && [ -d "$work/node_modules" ]; then return; fi
  cp "$1" "$work/package.json"
  (cd "$work" && npm install --no-audit --no-fund >npm.log 2>&1) || {
    rm -f "$work/package.json"
    skip "npm cannot install ($work/npm.log)"
  }
}

serve_papers() {
  rm -rf "$work/index"
  "$build/bin/council-index" update --quiet --index "$work/index" corpus/papers 2>/dev/null ||
    [ $? -eq 1 ]
  "$build/bin/council-query" serve --index "$work/index" --papers corpus/papers --rate-limit 0 \
    --timeout 30 --listen 127.0.0.1:0 >"$work/access.log" 2>"$work/server.log" &
  server=$!
  trap 'kill $server 2>/dev/null || true' EXIT
  for _ in $(seq 100); do
    if grep -q serving "$work/server.log"; then break; fi
    sleep 0.1
  done
  url=$(sed -n 's/.*serving \(http:[^ ]*\)$/\1/p' "$work/server.log")
  [ -n "$url" ] || { cat "$work/server.log" >&2; exit 2; }
}
