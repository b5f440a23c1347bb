#!/usr/bin/env bash
# Requests a second for one feed of 50 openings: ours, a bare Kestrel endpoint that writes the same bytes (headers and body), nginx serving the
# exported file.
# Side by side: in every round the three are measured one after the other, in an order that turns round by round, and each is compared with the
# bare one of the same round; shown are the medians over the rounds, of rates, of processor time a request, and of both as parts of bare's. A
# machine that is busy with something else slows all three of a round alike, so that the parts stand where the rates do not. Needs wrk, nginx
# and a Release build.
#   bash tests/FeedWorker.Benchmarks/serving.sh [rounds] [seconds]
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-9} seconds=${2:-2}
program=(dotnet bin/Release/net10.0/FeedWorker.Benchmarks.dll)
[ -f bin/Release/net10.0/FeedWorker.Benchmarks.dll ] || dotnet build -c Release -v q
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
"${program[@]}" serving export "$work/site"
"${program[@]}" serving ours 18081 & pids+=($!)
for _ in $(seq 100); do curl -sf http://127.0.0.1:18081/many/feed.rss -o "$work/first" && break; sleep 0.1; done
"${program[@]}" serving bare 18082 http://127.0.0.1:18081/many/feed.rss & pids+=($!)
if command -v nginx > /dev/null; then
  cat > "$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; types { application/rss+xml rss; }
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen 127.0.0.1:18083; root $work/site; } }
CONF
  chmod 755 "$work"; nginx -c "$work/nginx.conf" & pids+=($!)
fi
for port in 18081 18082 18083; do for _ in $(seq 50); do curl -sf "http://127.0.0.1:$port/many/feed.rss" -o "$work/got.$port" && break; sleep 0.1; done; done
for port in 18081 18082; do curl -si "http://127.0.0.1:$port/many/feed.rss" | sed '1,/^\r$/{/^Date/d}' | sort > "$work/whole.$port"; done
cmp "$work/whole.18081" "$work/whole.18082"
tag() { curl -sI "http://127.0.0.1:$1/many/feed.rss" | tr -d '\r' | awk -F': ' 'tolower($1)=="etag" {print $2}'; }
ticks() { local total=0 p; for p in $1 $(pgrep -P "$1" || true); do total=$((total + $(awk '{print $14 + $15}' "/proc/$p/stat"))); done; echo "$total"; }
run() { # port status pid [header]: a line "rate cpu" of this round, cpu in microseconds a request
  local before after out
  before=$(ticks "$3")
  out=$(wrk -t1 -c4 -d"${seconds}s" "${@:4}" "http://127.0.0.1:$1/many/feed.rss")
  after=$(ticks "$3")
  awk -v t=$((after - before)) '/requests in/ {n = $1} /Requests\/sec/ {r = $2} END {print r, t * 10000 / n}' <<< "$out" >> "$work/$2.$1"
}
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }
ports=(18081 18082); [ "${#pids[@]}" -eq 3 ] && ports+=(18083)
for _ in 1 2; do for i in 0 1; do run "${ports[$i]}" warm "${pids[$i]}"; run "${ports[$i]}" warm "${pids[$i]}" -H 'If-None-Match: *'; done; done
for round in $(seq "$rounds"); do
  for status in 200 304; do
    for turn in "${!ports[@]}"; do
      i=$(((turn + round) % ${#ports[@]}))
      header=(); [ "$status" = 200 ] || { t=$(tag "${ports[$i]}"); header=(-H "If-None-Match: ${t:-\"any\"}"); }
      run "${ports[$i]}" "$status" "${pids[$i]}" "${header[@]}"
    done
  done
done
echo "feed of $(stat -c %s "$work/got.18081") bytes, 4 connections, $rounds rounds of $seconds s, medians"
for status in 200 304; do
  for port in "${ports[@]}"; do
    name=$([ "$port" = 18081 ] && echo ours || { [ "$port" = 18082 ] && echo "bare Kestrel" || echo nginx; })
    column() { awk -v c="$1" '{print $c}' "$work/$status.$port" | median; }
    part() { paste -d ' ' "$work/$status.$port" "$work/$status.18082" | awk -v c="$1" '{print $c / $(c + 2)}' | median; }
    awk -v s="$status" -v n="$name" -v r="$(column 1)" -v p="$(part 1)" -v c="$(column 2)" -v d="$(part 2)" \
      'BEGIN {printf "%s  %-13s %8.0f /s  %.3f of bare   %7.1f us of processor a request  %.3f of bare\n", s, n, r, p, c, d}'
  done
done
