#!/usr/bin/env bash
# What each set of features of top-sdk costs: crates, and CPU seconds of a cold `cargo check` with everything downloaded.
# Prints the table of docs/src/features.md. usage: benches/features.sh
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

sets=("" http http,blocking,serde,tracing http,gzip http,jiff http,macros reqwest)
echo "| features | crates | cold check, CPU seconds |"
echo "|---|---|---|"
for features in "${sets[@]}"; do
    options=(-p top-sdk --no-default-features --features "$features" --offline)
    crates=$(cargo tree "${options[@]}" -e normal,build --prefix none -f "{p}" --target x86_64-unknown-linux-gnu 2>/dev/null | sed 's/ (\*)$//' | sort -u | wc -l)
    rm -rf "$scratch/target"
    seconds=$( { TIMEFORMAT='%U %S'; time cargo check --quiet "${options[@]}" --target-dir "$scratch/target" 2>&3; } 3>/dev/null 2>&1 | awk '{ printf "%.1f", $1 + $2 }')
    shown=$(sed 's/\([a-z]\+\)/`\1`/g; s/,/, /g' <<< "${features}")
    echo "| ${shown:-none} | $crates | $seconds |"
done
