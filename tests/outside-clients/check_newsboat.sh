#!/usr/bin/env bash
# check_newsboat.sh BASE SITE: Debian's newsboat fetches each feed of a running FeedWorker and counts what it has to read.
# One cache for each: an opening has the same id in every format, and newsboat rightly takes it for the same article.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: > "$work/config"
expected=$(curl -s "$1/$2/feed.json" | grep -o '"content_html"' | wc -l)
for feed in feed.rss feed.atom; do
  echo "$1/$2/$feed" > "$work/urls"
  said=$(HOME="$work" newsboat -q -C "$work/config" -u "$work/urls" -c "$work/$feed.db" -x reload print-unread 2>&1)
  case $said in
    "$expected unread"*) echo "ok   newsboat $feed: $said" ;;
    *) echo "FAIL newsboat $feed: '$said', expected $expected"; exit 1 ;;
  esac
done
