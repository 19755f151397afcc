#!/usr/bin/env bash
# The HTML report in a browser: `bash tests/report/run.sh XTASK [PICTURES]`. Says what it skips and why.
set -euo pipefail
cd "$(dirname "$0")/../.."
xtask=${1:?the built xtask}
skip() { printf -- '--- skipped: %s, because %s\n' "$1" "$2"; }
if ! command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null && [ -z "${CHROMIUM:-}" ]; then
  skip 'the HTML report in a browser' 'none is installed (apt-get install chromium)'
  exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
options=()
if command -v npm >/dev/null && (cd "$scratch" && npm install --silent --ignore-scripts --no-audit --no-fund axe-core@4.10 >/dev/null 2>&1); then
  options+=(--axe "$scratch/node_modules/axe-core/axe.min.js")
fi
corpus=../shared/corpus
if [ -d "$corpus" ]; then
  "$xtask" scrape --quiet "$corpus/documents-older.jsonl.gz" --out "$scratch/old" 2>/dev/null
  "$xtask" scrape --quiet "$corpus/documents.jsonl.gz" --out "$scratch/new" 2>/dev/null
  "$xtask" diff "$scratch/old" "$scratch/new" --format html > "$scratch/drift.html"
  options+=(--report "$scratch/drift.html")
else
  skip 'the report of a large drift' '../shared/corpus is not here'
fi
if [ -n "${2:-}" ]; then options+=(--pictures "$2"); fi
python3 tests/report/check.py "$xtask" "${options[@]}"
