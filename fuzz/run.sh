#!/usr/bin/env bash
# Runs one fuzz target on the stable toolchain: fuzz/run.sh TARGET [SECONDS] [libFuzzer options…]
#
# `--sanitizer none`, because address sanitizer needs a nightly compiler and the project forbids unsafe code: what can
# go wrong here is a panic, an overflow, a loop or a heap that grows, and libFuzzer sees all of them.
# Seeds are copied at run time from the saved pages and, where it is there, from the shared corpus; the working corpus
# (fuzz/corpus/TARGET) is never committed. Inputs that once failed live in fuzz/regressions/TARGET and run first.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:?usage: fuzz/run.sh TARGET [SECONDS] [libFuzzer options]   (targets: $(ls fuzz/fuzz_targets | sed 's/\.rs$//' | tr '\n' ' '))}
seconds=${2:-60}
shift $(( $# > 2 ? 2 : $# ))
corpus=fuzz/corpus/$target
regressions=fuzz/regressions/$target
shared=../shared/corpus
mkdir -p "$corpus" "$regressions"

# seed PATTERN FILE…: copies the files whose name fits, at most 25 of them.
seed() {
    local pattern=$1; shift
    printf '%s\n' "$@" | grep -E -- "$pattern" | head -25 | while read -r file; do
        [ -f "$file" ] && cp -n "$file" "$corpus/$(basename "$file")" || true
    done || true
}

saved=$(find api-defs/pages -type f ! -name '*.yaml' ! -name '*.toml' 2>/dev/null || true)
pages=$(find "$shared/pages" -type f 2>/dev/null | sort || true)
case $target in
    bullet | message) seed '.' $saved; seed '[^h]\.txt$' $pages ;;
    dash) seed '.' $saved; seed '\.dash\.txt$' $pages ;;
    pipe) seed '.' $saved; seed '\.md$' $pages ;;
    html) seed '\.html?$' $saved $pages ;;
    page) seed '.' $saved; for form in '[^h]\.txt$' '\.dash\.txt$' '\.md$' '\.html$'; do seed "$form" $pages; done ;;
    definition) seed '\.ya?ml$' $(find api-defs -name '*.yaml' | sort) ;;
    site_json)
        if [ -f "$shared/documents.jsonl.gz" ]; then
            zcat "$shared/documents.jsonl.gz" | awk 'NR % 150 == 1' | split -l 1 - "$corpus/document-"
        fi ;;
esac
if [ -d "fuzz/seeds/$target" ]; then cp -n fuzz/seeds/"$target"/* "$corpus/"; fi

# libFuzzer wants the words of its dictionary escaped byte by byte.
dictionary=fuzz/corpus/words.dict
while read -r word; do
    printf '"%s"\n' "$(printf '%s' "$word" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
done < fuzz/words.txt > "$dictionary"

exec cargo fuzz run ${CARGO_TARGET_DIR:+--target-dir "$CARGO_TARGET_DIR-fuzz"} --sanitizer none "$target" "$corpus" "$regressions" -- \
    -max_total_time="$seconds" -timeout=10 -max_len=65536 -rss_limit_mb=2048 -dict="$dictionary" -print_final_stats=1 "$@"
