#!/usr/bin/env bash
# Builds the fuzzers and gives each target its time: fuzz.sh SECONDS [TARGET…]
#
# Prints how many inputs were tried, how much of the code they reach, and what was found; ends with 1
# when something was. Inputs that lead further are kept in .build-fuzz/corpus, findings in
# .build-fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
# Seconds for one input; more on a machine that has other work.
limit=${LIMIT:-5}
shift || true
scratch=.build-fuzz
flags=(-Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing)
# The linker that swiftc takes by itself on Linux stops at the sanitizer's symbols.
if [ "$(uname)" = Linux ]; then flags+=(-Xswiftc -use-ld=lld); fi
swift build --package-path Fuzzing --scratch-path "$scratch" -c release "${flags[@]}"
fuzzer=$scratch/release/BreakdownFuzzer

# Swift's own report of a crash would wait for somebody to read it.
export SWIFT_BACKTRACE=enable=no
# Swift keeps pointers in enums with other bits in them, which look lost to the leak finder; memory
# that grows is found by its limit.
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=0

# Figures of one target from libFuzzer's log.
report() {
  local name=$1 log=$2 found=$3
  local tried reached speed
  tried=$(awk '/^stat::number_of_executed_units:/ {print $2; exit}' "$log")
  reached=$(awk '{for (i = 1; i < NF; i++) if ($i == "cov:") n = $(i + 1)} END {print n}' "$log")
  speed=$(awk '/^stat::average_exec_per_sec:/ {print $2; exit}' "$log")
  printf '%-20s %12s %10s %10s %9s\n' \
    "$name" "${tried:-0}" "${speed:-0}" "${reached:-0}" "$found"
}

failed=0
total=0
printf '%-20s %12s %10s %10s %9s\n' target 'inputs tried' 'a second' 'edges' findings
while read -r name seeds words samples longest; do
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  corpus=$scratch/corpus/$name
  findings=$scratch/findings/$name
  log=$scratch/$name.log
  mkdir -p "$corpus" "$findings" "$scratch/samples/$samples"
  if [ "$samples" != - ]; then
    for sample in samples/*/script."$samples"; do
      cp "$sample" "$scratch/samples/$samples/$(basename "$(dirname "$sample")")"
    done
  fi
  inputs=("$corpus" "$scratch/samples/$samples")
  for seed in ${seeds//,/ }; do inputs+=("Fuzzing/Seeds/$seed"); done
  status=0
  BREAKDOWN_FUZZ_TARGET=$name "$fuzzer" \
    -max_total_time="$seconds" -timeout="$limit" -rss_limit_mb=512 -max_len="$longest" \
    -dict="Fuzzing/Dictionaries/$words.dict" -artifact_prefix="$findings/" \
    -print_final_stats=1 "${inputs[@]}" >"$log" 2>&1 </dev/null || status=$?
  found=$([ $status -eq 0 ] && echo 0 || echo 1)
  report "$name" "$log" "$found"
  if [ "$found" -ne 0 ]; then
    failed=1
    grep -m 1 -E 'does not hold|ERROR: |SUMMARY: ' "$log" || tail -n 3 "$log"
    grep -o "Test unit written to .*" "$log" || true
  fi
  total=$((total + $(awk '/^stat::number_of_executed_units:/ {n = $2} END {print n + 0}' "$log")))
done < <(BREAKDOWN_FUZZ_TARGET=- "$fuzzer" --list)
echo "$total inputs tried"
exit $failed
