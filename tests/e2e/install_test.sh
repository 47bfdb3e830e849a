# What is installed, by itself and as a Debian package, runs from where it was put.
. "$(dirname "$0")/expect.sh"

files_in_place() {
  for file in bin/council-index bin/council-query libexec/council-search/council-extract \
    share/man/man1/council-index.1 share/man/man1/council-query.1 \
    share/bash-completion/completions/council-index \
    share/bash-completion/completions/council-query \
    share/zsh/vendor-completions/_council-index share/zsh/vendor-completions/_council-query \
    share/fish/vendor_completions.d/council-index.fish \
    share/fish/vendor_completions.d/council-query.fish \
    lib/systemd/system/council-search-web.service lib/systemd/system/council-search-web.socket \
    lib/systemd/system/council-search-index.service lib/systemd/system/council-search-index.timer \
    lib/systemd/system/council-search-alerts.service lib/systemd/system/council-search-check.service \
    lib/systemd/system/council-search-check.timer \
    share/doc/council-search/examples/index.toml share/doc/council-search/examples/searches.toml \
    share/doc/council-search/examples/council-search.cron \
    share/council-search/synonyms.toml \
    share/doc/council-search/README.md share/doc/council-search/copyright; do
    [ -s "$1/$file" ] || fail "$file is not installed"
  done
}

programs_run() {
  run 0 "$1/bin/council-index" update --quiet --index "$1-index" papers
  run 0 "$1/bin/council-query" --index "$1-index" fountain
  out_has "Parks Panel"
}

mkdir papers
printf 'Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 2024.\n\n1. The fountain\n\nText.\n' >papers/a.txt

run 0 cmake --install "$BUILD" --prefix "$WORK/prefix"
files_in_place "$WORK/prefix"
# No other program of this build may help out.
programs_run "$WORK/prefix"

if ! command -v dpkg-shlibdeps >/dev/null || ! command -v file >/dev/null; then
  echo "SKIPPED: no dpkg-dev, the package is not tried"
  exit 0
fi
run 0 cpack --config "$BUILD/CPackConfig.cmake" -G DEB -B "$WORK/package"
set -- "$WORK"/package/council-search_*.deb
run 0 dpkg-deb --info "$1"
out_has "Package: council-search"
out_has "libxapian30"
out_has "Recommends: poppler-data"
run 0 dpkg-deb --extract "$1" "$WORK/root"
files_in_place "$WORK/root/usr"
programs_run "$WORK/root/usr"
