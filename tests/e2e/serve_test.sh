# The server as it runs: sockets, limits, signals, a new index under its feet. Talks to it by
# curl, and by Python where a client has to misbehave.
. "$(dirname "$0")/expect.sh"

cp -r "$INDEX" index
server=
stop() { [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true; }
trap stop EXIT

# serve OPTION…: starts a server and waits until it listens; sets $server and $url.
serve() {
  : >told
  "$QUERY" serve --index index "$@" >log 2>told &
  server=$!
  for _ in $(seq 100); do
    if grep -q 'serving' told; then
      url=$(sed -n 's/.*serving \(http:[^ ]*\)$/\1/p' told | head -n 1)
      return
    fi
    sleep 0.1
  done
  fail "the server does not start: $(cat told)"
}

ends() {
  kill -TERM "$server"
  status=0
  wait "$server" || status=$?
  [ "$status" -eq 0 ] || fail "the server ended with status $status: $(cat told)"
  server=
}

# code TARGET [CURL OPTION…]: the status of an answer; its head and body go to files.
code() {
  target=$1
  shift
  curl -s -m 20 -D head -o out -w '%{http_code}' "$@" "$url${target#/}"
}
is() { [ "$1" = "$2" ] || fail "$3: $1, not $2"; }
head_has() { grep -qi "^$1" head || fail "the head lacks '$1': $(cat head)"; }

run 2 "$QUERY" serve --index index --listen nowhere
err_has "ADDRESS:PORT"
run 2 "$QUERY" serve --index index --workers 0
err_has "at least one"
run 2 "$QUERY" serve --index index --papers nothing
err_has "no folder"
run 2 "$QUERY" serve --index index parking
err_has "takes no words"
run 3 "$QUERY" serve --index nothing
err_has "nothing"

serve --listen 127.0.0.1:0 --papers "$CORPUS" --rate-limit 0 --timeout 30 \
  --host search.example.org

is "$(code '/search?q=parking')" 200 "a search"
head_has "Content-Security-Policy: default-src 'none'"
head_has 'X-Content-Type-Options: nosniff'
head_has 'Content-Type: text/html; charset=utf-8'
out_has 'Town Centre Parking'
is "$(code '/search.json?q=parking&limit=3')" 200 "JSON"
total=$(json /total/value)
run 0 "$QUERY" --index index parking --format json --limit 3
is "$(json /total/value)" "$total" "the totals of page and command line"

is "$(code / -X POST -d x)" 405 "POST"
is "$(code / -H 'Host: evil.example')" 421 "a strange Host"
is "$(code / -H 'Host: search.example.org')" 200 "an allowed Host"
is "$(code "/?q=$(head -c 5000 /dev/zero | tr '\0' a)")" 414 "a long address"
is "$(code / -H "X: $(head -c 20000 /dev/zero | tr '\0' a)")" 431 "long headers"
is "$(code /search?q=%00)" 400 "NUL"
is "$(code /../../etc/passwd --path-as-is)" 404 "a way out"
is "$(code /original/%2e%2e/%2e%2e/etc/passwd)" 404 "a way out by key"
is "$(code / -I)" 200 "HEAD"
is "$(code / -H 'Sec-Fetch-Site: cross-site' -H 'Sec-Fetch-Mode: no-cors')" 403 "another site"

key=children-and-young-peoples-scrutiny-panel/2021-10-12/minutes/21-22
is "$(code /original/$key)" 200 "an original"
head_has "Content-Security-Policy: sandbox"
cmp -s out "$CORPUS/aldermere-borough-council/2021-10-12-cyp-scrutiny-panel-minutes.txt" ||
  fail "the original is not the file"
is "$(code /original/$key -r 0-9)" 206 "a part of it"
is "$(wc -c <out)" 10 "bytes of a part"
is "$(code /original/$key -r 999999999-)" 416 "a part behind its end"

# The minutes have an exempt item, which the index leaves out and the file has.
is "$(code /original/cabinet/2024-04-16/minutes/191)" 404 "a file with an exempt section"
sed 's,minutes/[0-9]*,,g' out >closed
is "$(code /original/cabinet/2024-04-16/minutes/999)" 404 "a file that is not there"
sed 's,minutes/[0-9]*,,g' out | cmp -s - closed || fail "a file that is withheld is told from one that is not there"
is "$(code /search?q=library)" 200 "a search that finds the minutes"
if grep -q 'href="/original/cabinet/2024-04-16' out; then fail "a link to what is withheld"; fi
is "$(code '/search.toml?q=parking&panel=cabinet')" 200 "a search to be saved"
cp out searches.toml
run 1 "$QUERY" alerts --index index --searches searches.toml --state alerts

is "$(code /metrics)" 200 "metrics"
out_has 'council_search_requests_total{route="search",status="200"}'
if grep -q parking log; then fail "the log tells what was searched for"; fi
grep -q '"route":"search","status":200' log || fail "the log lacks the search"

# A page again: from memory, or not at all to who has it.
is "$(code '/search?q=foster+care&limit=50')" 200 "a search asked for once"
cp out once
is "$(code '/search?q=foster%20care&from=&limit=50')" 200 "the same again"
cmp -s out once || fail "the same search is answered otherwise"
tag=$(sed -n 's/^ETag: \([^\r]*\).*/\1/p' head)
rm out
is "$(code '/search?q=foster+care&limit=50' -H "If-None-Match: $tag")" 304 "what the client has"
[ ! -s out ] || fail "a 304 has a body"
if grep -qi '^Content-Length' head; then fail "a 304 tells the length of nothing"; fi
is "$(code '/search?q=foster+homes&limit=50' -H "If-None-Match: $tag")" 200 "what it has not"
is "$(code /metrics)" 200 "metrics"
grep -q '^council_search_answers_repeated_total [1-9]' out || fail "no answer came from memory"

run 0 "$PYTHON" "$PROJECT/tests/e2e/openapi_check.py" "$url"
run 0 "$PYTHON" "$PROJECT/tests/e2e/same_answers.py" "$QUERY" index "$url"

# Who drips a head, or sends one without end, is dropped; others are served meanwhile.
cat >attack.py <<'PYTHON'
import socket, sys, time, urllib.request
port = int(sys.argv[1])
def connect():
    return socket.create_connection(("127.0.0.1", port), timeout=5)
drips = [connect() for _ in range(100)]
idle = [connect() for _ in range(100)]
for s in drips:
    s.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
flood = connect()
try:
    flood.sendall(b"GET / HTTP/1.1\r\nX: ")
    for _ in range(1024):
        flood.sendall(b"a" * 65536)
except OSError:
    pass
good = 0
start = time.time()
while time.time() - start < 7:
    urllib.request.urlopen("http://127.0.0.1:%d/healthz" % port, timeout=5).read()
    good += 1
    for s in drips:
        try:
            s.sendall(b"X-a: b\r\n")
        except OSError:
            pass
    time.sleep(0.5)
def is_open(s):
    s.setblocking(False)
    try:
        while True:
            if s.recv(4096) == b"":
                return False
    except BlockingIOError:
        return True
    except OSError:
        return False
print(good, sum(map(is_open, drips)), sum(map(is_open, idle)))
for raw, wanted in [
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"400"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nabcd", b"413"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", b"400"),
    (b"GET / HTTP/1.1\r\n\r\n", b"400"),
    (b"\x00\x01\x02\r\n\r\n", b"400"),
]:
    s = connect()
    s.sendall(raw)
    answer = s.recv(300)
    if wanted not in answer.split(b"\r\n")[0]:
        sys.exit("%r is answered by %r" % (raw, answer[:60]))
    s.close()
PYTHON
port=${url##*:}
run 0 "$PYTHON" attack.py "${port%/}"
read -r good drips idle <out
[ "$good" -ge 5 ] || fail "only $good good requests were served under attack"
is "$drips $idle" "0 0" "attackers still connected (dripping, idle)"

# A new index, between two requests of one connection.
before=$(code /healthz; cat out)
is "$(code '/search?q=lanterns')" 200 "a search that the new index will answer otherwise"
if grep -q 'Lantern Panel' out; then fail "the index has the paper already"; fi
mkdir papers
printf 'Lantern Panel\n\nMINUTES\n\nA meeting of the Lantern Panel was held on 4 May 2025.\n\n1. Lanterns\n\nText.\n' \
  >papers/lantern.txt
run 0 "$INDEXER" update --quiet --index new papers
cp -r new/gen-000001 index/gen-000900
printf 'gen-000900\n' >index/current.new
mv index/current.new index/current
is "$(code '/search?q=lanterns')" 200 "a search of the new index"
out_has 'Lantern Panel'
[ "$(code /healthz; cat out)" != "$before" ] || fail "the new index is not answered from"

# An index that vanished is told, though answers from it were kept; and is read when it is back.
mv index/gen-000900 away
is "$(code '/search?q=lanterns')" 503 "a search of an index that vanished"
mv away index/gen-000900
is "$(code '/search?q=lanterns')" 200 "a search of an index that is back"
out_has 'Lantern Panel'

# A request under way is finished before the server ends.
cat >last.py <<'PYTHON'
import os, signal, socket, sys, time
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=20)
s.sendall(b"GET /coverage HTTP/1.1\r\nHost: localhost\r\n\r\n")
time.sleep(0.3)
os.kill(int(sys.argv[2]), signal.SIGTERM)
answer = b""
while True:
    more = s.recv(65536)
    if not more:
        break
    answer += more
sys.exit(0 if answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"</html>\n") else repr(answer[-200:]))
PYTHON
run 0 "$PYTHON" last.py "${port%/}" "$server"
status=0
wait "$server" || status=$?
is "$status" 0 "the end of the server"
server=
grep -q stopped told || fail "the server does not say that it stopped"

# Without room for answers each is made anew.
run 2 "$QUERY" serve --index index --cache much
err_has "--cache"
serve --listen 127.0.0.1:0 --cache 0 --papers papers
is "$(code '/search?q=lanterns')" 200 "a search that is not kept"
is "$(code '/search?q=lanterns')" 200 "the same, made anew"
is "$(code /metrics)" 200 "metrics"
out_has 'council_search_answers_repeated_total 0'
out_has 'council_search_answers_kept_bytes 0'

# A file that is not what was indexed any more is not given out for it.
lantern=/original/lantern-panel/2025-05-04/minutes/body
is "$(code $lantern)" 200 "a file as it was indexed"
cmp -s out papers/lantern.txt || fail "the original is not the file"
sed 's/Lanterns/Lamps and/' papers/lantern.txt >changed
touch -r papers/lantern.txt changed
cp -p changed papers/lantern.txt
is "$(code $lantern)" 409 "a file that was changed"
out_has 'The file has changed since it was indexed'
head_has 'Content-Type: text/html'
is "$(code $lantern -r 0-9)" 409 "a part of it"
is "$(code $lantern -H 'Accept: application/json')" 409 "the same for a program"
out_has '"error":{"status":409,"message":"the file of this paper has changed'
is "$(code "$lantern?lang=cy")" 409 "the same in Welsh"
out_has "Mae&#39;r ffeil wedi newid"
rm papers/lantern.txt
is "$(code $lantern)" 404 "a file that is gone"
ends

# Behind a proxy: a Unix socket, any Host, the client by its own name, a rate for each.
serve --socket web.sock --rate-limit 1
unix() { curl -s -o out -w '%{http_code}' --unix-socket web.sock "$@" http://any.example/help; }
is "$(unix -H 'X-Real-IP: 192.0.2.1')" 200 "a request by the socket"
case $(ls -l web.sock) in srw-rw----*) ;; *) fail "the socket is open to all" ;; esac
# Forty at once, of which the rate allows four and one more each second.
set --
for _ in $(seq 40); do set -- "$@" -o /dev/null http://any.example/site.css; done
run 0 curl -s -w '%{http_code}\n' --unix-socket web.sock -H 'X-Real-IP: 192.0.2.1' "$@"
out_has 429
out_has 200
is "$(unix -H 'X-Real-IP: 192.0.2.2')" 200 "another client's request"
run 75 "$QUERY" serve --index index --socket web.sock
ends
[ ! -e web.sock ] || fail "the socket stays"

# A socket that systemd opened.
cat >activate.py <<'PYTHON'
import os, socket, sys
s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(16)
open("port", "w").write(str(s.getsockname()[1]))
if s.fileno() != 3:
    os.dup2(s.fileno(), 3)
os.set_inheritable(3, True)
os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
os.execv(sys.argv[1], sys.argv[1:])
PYTHON
: >told
"$PYTHON" activate.py "$QUERY" serve --index index >log 2>told &
server=$!
for _ in $(seq 100); do
  grep -q serving told && break
  sleep 0.1
done
url=http://127.0.0.1:$(cat port)/
is "$(code /healthz)" 200 "a request by systemd's socket"
ends
