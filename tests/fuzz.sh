#!/usr/bin/env bash
# Fuzzes every reader and lets servers misbehave, for as long as one likes, with nobody watching:
#   bash tests/fuzz.sh            an hour, build apart: five sixths spread over the readers, the rest for chaos
#   bash tests/fuzz.sh 300 7      300 seconds, with seed 7: the same inputs again
# Prints a line for each reader (inputs tried, findings, slowest input, peak memory) and keeps all of it in artifacts/fuzz/report.txt.
# Inputs that break a reader are kept in artifacts/fuzz/READER; so is one that ends the process or never returns (died-…).
# A finding that was mended goes to tests/FeedWorker.Tests/Fixtures/Fuzz/READER, where every later run begins with it.
# Ends with status 0 when there was no finding, 1 otherwise. Ctrl-C ends it with what there is so far.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fuzzed=() chaos=()
for file in tests/FeedWorker.Tests/Hostile/Fuzz/{Core,Worker}FuzzTests.cs; do
  for method in $(grep -A1 '\[Fact\]' "$file" | grep -oE '\w+\(\)' | tr -d '()'); do
    fuzzed+=("FeedWorker.Tests.Hostile.Fuzz.$(basename "$file" .cs).$method")
  done
done
chaos+=(FeedWorker.Tests.Hostile.ChaosTests.Every_run_ends_in_a_result_and_nothing_grows FeedWorker.Tests.Hostile.ChaosRunTests.Every_run_has_an_outcome_and_what_is_published_never_suffers)

seconds=${1:-3600} seed=${2:-$RANDOM}
share=$((seconds * 5 / 6 / ${#fuzzed[@]}))
export FEEDWORKER_FUZZ_BYTES=$((256 * 1024)) FEEDWORKER_CHAOS_RUNS=$((seconds * 16))
# A reader that wants more than this has a finding, and does not take the machine along.
export DOTNET_GCHeapHardLimit=0x60000000

runner=tests/FeedWorker.Tests/bin/Release/net10.0/FeedWorker.Tests.dll
report=artifacts/fuzz/report.txt log=artifacts/fuzz/log.txt
mkdir -p artifacts/fuzz && rm -f artifacts/fuzz/current-* && : > "$report"
say() { printf '%s\n' "$*" | tee -a "$report"; }
run() { # TEST LIMIT: its telling lines, and the status it ended with
  timeout --kill-after=10 "$2" dotnet "$runner" --no-ansi --progress off --output Detailed --filter-method "$1" > "$log" 2>&1
  local status=$?
  grep -hE 'inputs \(seed|runs in|memory [0-9]|input kept in|took too long|allocated too much|Exception' "$log" | grep -v OUTPUT | sed 's/^ *//' | sort -u | tee -a "$report"
  return $status
}

dotnet build -c Release -v q tests/FeedWorker.Tests || exit 1
say "$(date -u +%FT%TZ) seed $seed: ${#fuzzed[@]} readers, $share s each; then $FEEDWORKER_CHAOS_RUNS runs of chaos"
failed=0
trap 'say "ended early"; exit 1' INT TERM

# One reader after the other, each in its own process: one that hangs or ends its process does not take the others along,
# and is begun again, with other inputs, for what is left of its time.
for test in "${fuzzed[@]}"; do
  end=$((SECONDS + share)) again=0
  while left=$((end - SECONDS)) && { [ $again -eq 0 ] || [ $left -gt 5 ]; }; do
    FEEDWORKER_FUZZ_SECONDS=$((left > 1 ? left : 1)) FEEDWORKER_FUZZ_SEED=$((seed + again)) run "$test" $((left + 180)) && break
    failed=1 died=0
    for current in artifacts/fuzz/current-*; do
      [ -f "$current" ] || continue
      reader=${current##*current-} died=1
      mkdir -p "artifacts/fuzz/$reader"
      kept="artifacts/fuzz/$reader/died-$(sha256sum < "$current" | cut -c1-16)"
      mv "$current" "$kept"
      say "$reader: the process ended, or never did: input kept in $kept"
    done
    # Findings that the reader survived end the test, not its process: the rest of its time would find them again.
    [ $died -eq 1 ] || break
    again=$((again + 1))
  done
done

for test in "${chaos[@]}"; do
  run "$test" $((seconds / 3 + 300)) || { failed=1; say "$test failed:"; grep -hE -A12 '^failed ' "$log" | head -n 20 | tee -a "$report"; }
done
say "$(date -u +%FT%TZ) ended: $( [ $failed -eq 0 ] && echo 'no findings' || echo 'there are findings, above' ); $(grep -oE '[0-9,]+ inputs' "$report" | tr -d ', inputs' | paste -sd+ | xargs -I{} sh -c 'echo $(({}))') inputs tried in all"
exit $failed
