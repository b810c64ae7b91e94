#!/usr/bin/env bash
# Times whole processes beside programs people know, on the same files in the same run:
#   compare.sh PATH/TO/breakdown SCRIPT.fountain SCRIPT.fdx
# Median of five runs after a warm-up. screenplain and jouvence (PyPI) are timed when importable.
set -euo pipefail

breakdown=$1
sample=$2
fdx=$3
feature=$(mktemp --suffix=.fountain)
trap 'rm -f "$feature"' EXIT
while [ "$(wc -c <"$feature")" -lt 150000 ]; do
  cat "$sample" >>"$feature"
  printf '\n\n' >>"$feature"
done

# Seconds of the middle one of five runs.
median() {
  "$@" >/dev/null 2>&1 || return 1
  for _ in 1 2 3 4 5; do
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    end=$(date +%s%N)
    echo $(((end - start) / 1000))
  done | sort -n | sed -n 3p
}

row() {
  local name=$1
  shift
  if time=$(median "$@"); then
    printf '%-34s %8.1f ms\n' "$name" "$(echo "$time" | awk '{print $1 / 1000}')"
  else
    printf '%-34s %8s\n' "$name" "not run"
  fi
}

echo "whole process, feature of $(wc -c <"$feature") bytes of Fountain"
row "wc -l" wc -l "$feature"
row "breakdown parse" "$breakdown" parse "$feature" --format none
row "breakdown export --format json" "$breakdown" export "$feature" --format json -o -
row "breakdown export --format pdf" "$breakdown" export "$feature" --format pdf -o -
if python3 -c 'import screenplain' 2>/dev/null; then
  row "screenplain (parse, to HTML)" python3 -m screenplain.main -f html "$feature"
fi
if python3 -c 'import jouvence' 2>/dev/null; then
  row "jouvence (parse)" python3 -c \
    "import sys; from jouvence.parser import JouvenceParser as P; P().parse(open(sys.argv[1]))" \
    "$feature"
fi
echo "whole process, $(wc -c <"$fdx") bytes of Final Draft XML"
if command -v xmllint >/dev/null; then row "xmllint --sax --noout" xmllint --sax --noout "$fdx"; fi
row "breakdown parse" "$breakdown" parse "$fdx" --format none
row "breakdown export --format json" "$breakdown" export "$fdx" --format json -o -
