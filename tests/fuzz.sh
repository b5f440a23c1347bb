#!/usr/bin/env bash
# Fuzzes every reader and lets servers misbehave for as long as one likes:
#   bash tests/fuzz.sh            an hour, spread over the readers
#   bash tests/fuzz.sh 300 7      300 seconds, with seed 7
# Inputs that break a reader are kept in artifacts/fuzz; one that ends the process or never returns is artifacts/fuzz/current-*.
# A finding that was mended goes to tests/FeedWorker.Tests/Fixtures/Fuzz, where every later run begins with it.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

tests=()
for file in tests/FeedWorker.Tests/Hostile/Fuzz/{Worker,Core}FuzzTests.cs; do
  for method in $(grep -A1 '\[Fact\]' "$file" | grep -oE '\w+\(\)' | tr -d '()'); do
    tests+=("FeedWorker.Tests.Hostile.Fuzz.$(basename "$file" .cs).$method")
  done
done

seconds=${1:-3600}
export FEEDWORKER_FUZZ_SECONDS=$((seconds / ${#tests[@]})) FEEDWORKER_FUZZ_SEED=${2:-$RANDOM} FEEDWORKER_FUZZ_BYTES=$((256 * 1024)) FEEDWORKER_CHAOS_RUNS=$((seconds * 20))
tests+=(FeedWorker.Tests.Hostile.ChaosTests.Every_run_ends_in_a_result_and_nothing_grows FeedWorker.Tests.Hostile.ChaosRunTests.Every_run_has_an_outcome_and_what_is_published_never_suffers)
echo "seed $FEEDWORKER_FUZZ_SEED, $FEEDWORKER_FUZZ_SECONDS s for each reader, $FEEDWORKER_CHAOS_RUNS runs of chaos"
dotnet build -c Release -v q tests/FeedWorker.Tests || exit 1

# One reader after the other, each in its own process: one that hangs or ends its process does not take the others along.
failed=0 log=$(mktemp)
for test in "${tests[@]}"; do
  timeout $((FEEDWORKER_FUZZ_SECONDS * 2 + 300)) dotnet tests/FeedWorker.Tests/bin/Release/net10.0/FeedWorker.Tests.dll \
    --no-ansi --progress off --output Detailed --filter-method "$test" > "$log" 2>&1
  status=$?
  grep -hE 'inputs \(seed|runs in|memory [0-9]|input kept in|Exception' "$log" | grep -v OUTPUT | sort -u
  [ $status -eq 0 ] || { failed=1; echo "$test ended with status $status: see artifacts/fuzz"; }
done
rm -f "$log"
exit $failed
