#!/usr/bin/env bash
# check_newsboat.sh BASE SITE: Debian's newsboat fetches the feeds of a running FeedWorker and counts what it has to read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%s\n' "$1/$2/feed.rss" "$1/$2/feed.atom" > "$work/urls"
: > "$work/config"
expected=$(($(curl -s "$1/$2/feed.json" | grep -o '"external_url"\|"content_html"' | grep -c content_html) * 2))
HOME="$work" newsboat -q -C "$work/config" -u "$work/urls" -c "$work/cache.db" -x reload print-unread > "$work/out" 2>&1
cat "$work/out"
grep -q "^$expected unread" "$work/out" && echo "ok   newsboat has $expected articles to read" || { echo "FAIL newsboat should have $expected articles"; exit 1; }
