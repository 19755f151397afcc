#!/usr/bin/env bash
# Calls per second of other people's clients beside ours, one after the other, on the same server.
# usage: benches/peers/run.sh [COUNT]   (needs python3 with venv, node with npm, and their registries)
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-1000}
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

cargo build --quiet --release -p line-benches --bin runtime
runtime=$(cargo metadata --no-deps --format-version 1 | python3 -c 'import json,sys; print(json.load(sys.stdin)["target_directory"])')/release/runtime
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet taobaopy==6.0.1 topsdk==20.4.21.40 requests six
npm install --silent --no-fund --no-audit --prefix "$work/node" node-taobao-topclient@0.1.7 request@2

mkfifo "$work/address"
"$runtime" --serve --body "$(cat benches/data/order.json)" > "$work/address" &
server=$!
read -r address < "$work/address"
url="http://$address/router/rest"

echo "| client, $count calls in a row | calls/s | calls per CPU second |"
echo "|---|---|---|"
"$runtime" --calls "$count" --url "$url"
"$work/python/bin/python" benches/peers/calls.py "$url" "$count"
NODE_PATH="$work/node/node_modules" node benches/peers/calls.js "$url" "$count"
