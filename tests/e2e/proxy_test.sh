# The set-up of docs/serving.md with a real nginx: TLS, a password, the Unix socket.
. "$(dirname "$0")/expect.sh"
for program in nginx openssl curl; do
  command -v $program >/dev/null || { echo "SKIPPED: no $program"; exit 77; }
done

server=
proxy=
stop() { for process in $server $proxy; do kill "$process" 2>/dev/null || true; done; }
trap stop EXIT

run 0 openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 \
  -subj /CN=search.example.gov.uk -addext subjectAltName=DNS:search.example.gov.uk
printf 'reader:%s\n' "$(openssl passwd -apr1 secret)" >users
"$QUERY" serve --index "$INDEX" --socket "$WORK/web.sock" --papers "$CORPUS" >log 2>told &
server=$!
for _ in $(seq 100); do
  [ -S web.sock ] && break
  sleep 0.1
done
# An unprivileged nginx opens the socket of its own user; root's workers must be let in.
chmod 0666 web.sock

# What the document tells, on ports and paths of this test.
port=$("$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
awk '/^```nginx/ { on = 1; next } /^```/ { on = 0 } on' "$PROJECT/docs/serving.md" |
  sed -e "s|listen 443 ssl|listen 127.0.0.1:$port ssl|" \
    -e "s|/etc/ssl/search.pem|$WORK/cert.pem|" -e "s|/etc/ssl/private/search.key|$WORK/key.pem|" \
    -e "s|/etc/nginx/search.users|$WORK/users|" \
    -e "s|/run/council-search/web.sock|$WORK/web.sock|" >site.conf
grep -q "unix:$WORK/web.sock" site.conf || fail "docs/serving.md has no set-up for nginx"
cat >nginx.conf <<CONF
daemon off;
pid $WORK/nginx.pid;
error_log $WORK/error.log;
$([ "$(id -u)" -eq 0 ] && echo "user root;")
events {}
http {
  access_log off;
  client_body_temp_path $WORK/body; proxy_temp_path $WORK/proxy; fastcgi_temp_path $WORK/f;
  uwsgi_temp_path $WORK/u; scgi_temp_path $WORK/s;
  include $WORK/site.conf;
}
CONF
nginx -c "$WORK/nginx.conf" -e "$WORK/error.log" >nginx.out 2>&1 &
proxy=$!
name=search.example.gov.uk
fetch() {
  path=$1
  shift
  curl -s -m 20 -D head -o out -w '%{http_code}' --cacert cert.pem \
    --resolve "$name:$port:127.0.0.1" "$@" "https://$name:$port$path"
}
for _ in $(seq 100); do
  [ "$(fetch /healthz || true)" != 000 ] && break
  sleep 0.1
done
is() { [ "$1" = "$2" ] || fail "$3: $1, not $2 ($(tail -n 3 error.log))"; }

is "$(fetch /healthz)" 401 "without a password"
is "$(fetch /healthz -u reader:secret)" 200 "with it"
is "$(fetch '/search?q=parking' -u reader:secret --compressed)" 200 "a search"
out_has 'Town Centre Parking'
grep -qi '^content-encoding: gzip' head || fail "pages are not compressed"
grep -qi "^content-security-policy: default-src 'none'" head || fail "no policy"
is "$(fetch /opensearch.xml -u reader:secret)" 200 "the description"
out_has "template=\"https://$name"
is "$(fetch /metrics -u reader:secret)" 403 "metrics from outside"
is "$(fetch /original/children-and-young-peoples-scrutiny-panel/2021-10-12/minutes/21-22 \
  -u reader:secret -r 0-9)" 206 "a part of an original"
is "$(wc -c <out)" 10 "its bytes"
is "$(fetch / -u reader:secret -X POST -d x)" 405 "POST"
grep -q '"client":"127.0.0.1"' log || fail "the log does not tell the client"
