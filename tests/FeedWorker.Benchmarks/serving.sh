#!/usr/bin/env bash
# Requests a second for one feed of 50 openings: ours, a bare Kestrel endpoint that writes the same bytes, nginx serving the exported file.
# Side by side: the three are measured in turn, several rounds, and the medians compared. Needs wrk, nginx and a Release build.
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
"${program[@]}" serving bare 18082 "$work/site/many/feed.rss" > "$work/bare.log" & pids+=($!)
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
cmp "$work/got.18081" "$work/got.18082"
tag() { curl -sI "http://127.0.0.1:$1/many/feed.rss" | tr -d '\r' | awk -F': ' 'tolower($1)=="etag" {print $2}'; }
rate() { wrk -t1 -c4 -d"${seconds}s" "${@:2}" "http://127.0.0.1:$1/many/feed.rss" | awk '/Requests\/sec/ {print $2}'; }
median() { sort -n "$1" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }
for port in 18081 18082; do rate "$port" > /dev/null; done # warm
for _ in $(seq "$rounds"); do
  for port in 18081 18082 18083; do
    rate "$port" >> "$work/200.$port"
    t=$(tag "$port"); rate "$port" -H "If-None-Match: ${t:-\"any\"}" >> "$work/304.$port"
  done
done
echo "feed of $(stat -c %s "$work/got.18081") bytes, 4 connections, $rounds rounds of $seconds s, medians, requests a second"
for status in 200 304; do
  ours=$(median "$work/$status.18081") bare=$(median "$work/$status.18082") nginx=$(median "$work/$status.18083")
  awk -v s="$status" -v o="$ours" -v b="$bare" -v n="$nginx" 'BEGIN {printf "%s   ours %8.0f   bare Kestrel %8.0f   nginx %8.0f   ours/bare %.3f   ours/nginx %.3f\n", s, o, b, n, o/b, (n ? o/n : 0)}'
done
