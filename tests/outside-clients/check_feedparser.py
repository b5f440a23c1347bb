#!/usr/bin/env python3
"""check_feedparser.py BASE SITE: reads the feeds of a running FeedWorker with Debian's feedparser, which says "bozo" to anything not well made."""
import json, sys, urllib.request

import feedparser

base, site = sys.argv[1:3]
titles = [i["title"] for i in json.load(urllib.request.urlopen(f"{base}/{site}/feed.json"))["items"]]
failed = 0
for name in ("feed.rss", "feed.atom"):
    feed = feedparser.parse(f"{base}/{site}/{name}")
    again = feedparser.parse(f"{base}/{site}/{name}", etag=feed.etag, modified=feed.modified)
    for what, good in {
        "not bozo": not feed.bozo,
        "titles": [e.title for e in feed.entries] == titles,
        "ids": all(e.id.startswith("urn:uuid:") for e in feed.entries),
        "dates": all(e.published_parsed for e in feed.entries),
        "authors": all(e.author for e in feed.entries),
        "full text": all("<ul>" in e.content[-1].value for e in feed.entries),
        "304 when asked again": again.status == 304,
    }.items():
        print(f"{'ok  ' if good else 'FAIL'} feedparser (python) {name}: {what}")
        failed |= not good
sys.exit(failed)
