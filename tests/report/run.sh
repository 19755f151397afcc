#!/usr/bin/env bash
# The HTML report in a browser: `bash tests/report/run.sh XTASK [DRIFT [PICTURES]]`. DRIFT holds two states, `old` and `new`, nine months
# apart (`tests/drift/compare.py` leaves them there). Says what it skips and why.
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
if [ -n "${2:-}" ]; then
  "$xtask" diff "$2/old" "$2/new" --format html > "$scratch/drift.html"
  options+=(--report "$scratch/drift.html")
else
  skip 'the report of a large drift' 'no two states were named'
fi
if [ -n "${3:-}" ]; then options+=(--pictures "$3"); fi
python3 tests/report/check.py "$xtask" "${options[@]}"
