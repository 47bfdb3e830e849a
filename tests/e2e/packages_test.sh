# scripts/install-packages with stand-ins for the system's programs: what it asks apt-get
# for, and when it does not ask at all.
. "$(dirname "$0")/expect.sh"

install=$PROJECT/scripts/install-packages
mkdir fake
PATH=$WORK/fake:$PATH

fake() {
  printf '#!/bin/sh\n%s\n' "$2" >"fake/$1"
  chmod +x "fake/$1"
}

fake apt-get 'echo "apt-get $*" >>"$WORK/asked"'
fake sudo 'echo sudo >>"$WORK/asked"; exec "$@"'
export WORK

fake id 'echo 0'
fake dpkg-query 'shift 3; for package; do echo "$package installed"; done'
run 0 "$install"
out_empty
err_empty
[ ! -e asked ] || fail "apt-get was asked although nothing is missing"

fake dpkg-query 'shift 3
for package; do [ "$package" = cmake ] || echo "$package installed"; done
echo "cmake config-files"
exit 1'
run 0 "$install"
out_has "Installing Debian packages: cmake"
grep -q 'install -y --no-install-recommends cmake$' asked || fail "cmake was not asked for"
if grep -q sudo asked; then fail "root used sudo"; fi

fake id 'echo 1000'
rm asked
run 0 "$install" build
grep -q sudo asked || fail "without root, sudo was not used"

fake apt-get 'echo "E: no network"; exit 100'
run 2 "$install"
err_has "no network"
err_has "apt-get update failed"

rm fake/sudo
mkdir bin
for program in sh awk dirname cat grep mktemp; do
  ln -s "$(command -v $program)" bin/
done
run 2 env PATH="$WORK/fake:$WORK/bin" "$install"
err_has "neither root nor sudo"
err_has "apt-get install --no-install-recommends cmake"

run 2 "$install" everything
err_has "unknown purpose 'everything'"
run 0 "$install" --help
out_has "Usage: install-packages"
