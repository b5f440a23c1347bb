#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project (fast ones first) and ends with the totals.
#   bash tests/run.sh              everything
#   bash tests/run.sh Postings     only the projects whose name contains the word
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
only="${1:-}"

say() { printf '\n== %s\n' "$*"; }

# --- what a machine with only the .NET SDK and Debian's packages lacks -------------------------------------------
missing=()
command -v chromium >/dev/null || missing+=(chromium fonts-dejavu-core fonts-noto-color-emoji)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v newsboat >/dev/null || missing+=(newsboat)
python3 -c 'import sys; sys.path.append("/usr/lib/python3/dist-packages"); import feedparser' 2>/dev/null || missing+=(python3-feedparser)
command -v npm >/dev/null || missing+=(npm)
command -v xmllint >/dev/null || missing+=(libxml2-utils)
if [ ${#missing[@]} -gt 0 ]; then
  say "installing ${missing[*]}"
  as_root=""; [ "$(id -u)" = 0 ] || as_root="sudo"
  $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || echo "Could not install ${missing[*]}: the tests that need them will say that they were skipped." >&2
fi
if [ -f tests/outside-clients/package-lock.json ] && [ ! -d tests/outside-clients/node_modules ] && command -v npm >/dev/null; then
  say "installing the outside feed clients"
  (cd tests/outside-clients && npm ci --silent --no-audit --no-fund) || echo "npm ci failed: the tests of outside clients will be skipped." >&2
fi

# --- build ---------------------------------------------------------------------------------------------------------
say "building"
dotnet restore --locked-mode -v q || exit 1
dotnet build -c Release --no-restore -v q || exit 1

say "looking for packages with known vulnerabilities"
audit=$(dotnet list FeedWorker.sln package --vulnerable --include-transitive 2>&1)
if grep -q 'has the following vulnerable packages' <<<"$audit"; then
  printf '%s\n' "$audit"; exit 1
fi
grep -q 'no vulnerable packages' <<<"$audit" && echo "none" || echo "the registry gave no answer: not checked"

# --- run -----------------------------------------------------------------------------------------------------------
passed=0 failed=0 skipped=0 broken=0
for project in FeedWorker.Postings.Tests FeedWorker.Tests FeedWorker.Browser.Tests; do
  [[ "$project" == *"$only"* ]] || continue
  say "$project"
  log=$(mktemp)
  dotnet "tests/$project/bin/Release/net10.0/$project.dll" --progress off --no-ansi 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$log" | tail -n 1; }
  p=$(count succeeded) f=$(count failed) s=$(count skipped)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  # A runner that died, or that counted nothing, must not look like success.
  if [ -z "$p" ] || { [ "$status" -ne 0 ] && [ "${f:-0}" -eq 0 ]; }; then broken=1; echo "$project ended with status $status and no clean count." >&2; fi
  rm -f "$log"
done

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ] && [ "$passed" -gt 0 ]
