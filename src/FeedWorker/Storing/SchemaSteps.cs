namespace FeedWorker.Storing;

/// <summary>
/// The schema, step by step. A step that was released is never edited: a change is a new step at the end. <c>{id}</c>, <c>{blob}</c>
/// and <c>{bool}</c> stand for what the two databases call differently.
/// </summary>
internal static class SchemaSteps
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
        CREATE TABLE sites (
            id TEXT PRIMARY KEY, revision BIGINT NOT NULL, changed_at BIGINT NOT NULL, last_good_at BIGINT, last_good_run_id BIGINT NOT NULL,
            consecutive_failures INTEGER NOT NULL, confirming_runs INTEGER NOT NULL, suspect_since BIGINT, next_run_at BIGINT, attention TEXT,
            failure_alerted {bool} NOT NULL, suspect_alerted {bool} NOT NULL, profile TEXT, reading_key TEXT, details_checked_at BIGINT);
        CREATE TABLE runs (
            id {id}, site_id TEXT NOT NULL, started_at BIGINT NOT NULL, ended_at BIGINT NOT NULL, outcome INTEGER NOT NULL, method TEXT,
            postings INTEGER NOT NULL, opened INTEGER NOT NULL, updated INTEGER NOT NULL, closed INTEGER NOT NULL, reason TEXT NOT NULL,
            bytes BIGINT NOT NULL, requests INTEGER NOT NULL);
        CREATE INDEX runs_by_site ON runs (site_id, id);
        CREATE TABLE openings (
            id {id}, site_id TEXT NOT NULL, key TEXT NOT NULL, slug TEXT NOT NULL, state INTEGER NOT NULL, title TEXT NOT NULL,
            opened_at BIGINT NOT NULL, updated_at BIGINT NOT NULL, last_seen_at BIGINT NOT NULL, missing_since BIGINT, closed_at BIGINT,
            closed_reason TEXT, still_listed {bool} NOT NULL, delisted_at BIGINT, closed_run_id BIGINT NOT NULL, valid_through BIGINT, link TEXT, marks TEXT NOT NULL, posting TEXT NOT NULL, listing_only TEXT);
        CREATE UNIQUE INDEX openings_by_key ON openings (site_id, key);
        CREATE UNIQUE INDEX openings_by_slug ON openings (site_id, slug);
        CREATE INDEX openings_that_are_open ON openings (site_id) WHERE state <> 2;
        CREATE INDEX openings_still_listed ON openings (site_id) WHERE still_listed;
        CREATE INDEX openings_that_expire ON openings (valid_through) WHERE state <> 2 AND valid_through IS NOT NULL;
        CREATE INDEX openings_by_closing ON openings (site_id, closed_at) WHERE state = 2;
        CREATE INDEX openings_by_closing_run ON openings (site_id, closed_run_id) WHERE closed_run_id > 0;
        CREATE TABLE events (
            id {id}, site_id TEXT NOT NULL, key TEXT NOT NULL, kind INTEGER NOT NULL, at BIGINT NOT NULL, run_id BIGINT NOT NULL, reason TEXT NOT NULL);
        CREATE INDEX events_by_opening ON events (site_id, key, id);
        CREATE TABLE pages (
            site_id TEXT NOT NULL, url TEXT NOT NULL, address TEXT NOT NULL, etag TEXT, last_modified BIGINT, content_type TEXT, fetched_at BIGINT NOT NULL,
            checked_at BIGINT NOT NULL, used_at BIGINT NOT NULL, hash TEXT NOT NULL, body {blob} NOT NULL, PRIMARY KEY (site_id, url));
        CREATE TABLE evidence (
            id {id}, site_id TEXT NOT NULL, run_id BIGINT NOT NULL, at BIGINT NOT NULL, address TEXT NOT NULL, headers TEXT NOT NULL,
            differences TEXT NOT NULL, body {blob} NOT NULL, body_length BIGINT NOT NULL);
        CREATE INDEX evidence_by_site ON evidence (site_id, id);
        CREATE TABLE outbox (
            id {id}, change_id TEXT NOT NULL, site_id TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, payload TEXT NOT NULL,
            created_at BIGINT NOT NULL, attempts INTEGER NOT NULL, next_attempt_at BIGINT NOT NULL, done_at BIGINT, given_up {bool} NOT NULL, last_error TEXT);
        CREATE INDEX outbox_waiting ON outbox (next_attempt_at) WHERE done_at IS NULL;
        CREATE INDEX outbox_by_done ON outbox (done_at);
        """,

        // What is published is read in its order, newest first, without sorting: of one site, and of all of them.
        """
        CREATE INDEX openings_newest_of_site ON openings (site_id, opened_at DESC, key, valid_through) WHERE state <> 2;
        CREATE INDEX openings_newest ON openings (opened_at DESC, key, site_id, valid_through) WHERE state <> 2;
        CREATE INDEX openings_closed_last_of_site ON openings (site_id, closed_at DESC, key) WHERE state = 2;
        CREATE INDEX openings_closed_last ON openings (closed_at DESC, key, site_id) WHERE state = 2;
        DROP INDEX openings_that_are_open;
        DROP INDEX openings_by_closing;
        """,

        // A site whose configuration names no language is published in the one its page was recognised in.
        "ALTER TABLE sites ADD COLUMN language TEXT",
    ];
}
