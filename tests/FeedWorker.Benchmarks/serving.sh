#!/usr/bin/env bash
# Requests a second for one feed of 50 openings: ours, a bare Kestrel endpoint that writes the same bytes (headers and body), nginx serving the
# exported file.
# Side by side: the three are measured in turn, several rounds, and the medians compared; beside them the server's processor time for each
# request, which a busy machine disturbs less. Needs wrk, nginx and a Release build.
#   bash tests/FeedWorker.Benchmarks/serving.sh [rounds] [seconds]
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-5} seconds=${2:-4}
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
run() { # port status pid [header]
  local before after out
  before=$(ticks "$3")
  out=$(wrk -t1 -c4 -d"${seconds}s" "${@:4}" "http://127.0.0.1:$1/many/feed.rss")
  after=$(ticks "$3")
  awk '/Requests\/sec/ {print $2}' <<< "$out" >> "$work/$2.$1"
  awk -v t=$((after - before)) '/requests in/ {print t * 10000, $1}' <<< "$out" >> "$work/cpu.$2.$1"
}
median() { sort -n "$1" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }
cost() { awk '{c += $1; r += $2} END {printf "%.1f", c / r}' "$1"; }
ports=(18081 18082); [ "${#pids[@]}" -eq 3 ] && ports+=(18083)
for i in 0 1; do run "${ports[$i]}" warm "${pids[$i]}"; done
for _ in $(seq "$rounds"); do
  for i in "${!ports[@]}"; do
    t=$(tag "${ports[$i]}")
    run "${ports[$i]}" 200 "${pids[$i]}"
    run "${ports[$i]}" 304 "${pids[$i]}" -H "If-None-Match: ${t:-\"any\"}"
  done
done
echo "feed of $(stat -c %s "$work/got.18081") bytes, 4 connections, $rounds rounds of $seconds s, medians, requests a second"
for status in 200 304; do
  for port in "${ports[@]}"; do
    name=$([ "$port" = 18081 ] && echo ours || { [ "$port" = 18082 ] && echo "bare Kestrel" || echo nginx; })
    rate=$(median "$work/$status.$port") base=$(median "$work/$status.18082") cpu=$(cost "$work/cpu.$status.$port") cpubase=$(cost "$work/cpu.$status.18082")
    awk -v s="$status" -v n="$name" -v r="$rate" -v b="$base" -v c="$cpu" -v d="$cpubase" 'BEGIN {printf "%s  %-13s %8.0f /s  %.3f of bare   %7.1f us of processor a request  %.3f of bare\n", s, n, r, r/b, c, c/d}'
  done
done
