#!/usr/bin/env bash
# Builds everything and runs every test; the last line counts them.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet build ParkRisk.sln -v quiet --nologo
dotnet build ParkRisk.Desktop -t:BuildPage -v quiet --nologo
dotnet format ParkRisk.sln --verify-no-changes --no-restore
status=0
for project in tests/ParkRisk.*.Tests; do
  name=$(basename "$project")
  dotnet test "$project" --no-build --nologo --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=$?
done

(cd ParkRisk.Desktop/ui && npm run --silent check && npm test --silent -- --reporter=default --reporter=junit --outputFile="$results/page.xml") || status=$?

count() { sed -n "s/.*<Counters [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$results"/*.trx | awk '{ n += $1 } END { print n + 0 }'; }
page() { sed -n "s/.*<testsuites [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$results/page.xml" 2>/dev/null | awk '{ n += $1 } END { print n + 0 }'; }
page_failed=$(($(page failures) + $(page errors)))
echo "$(($(count passed) + $(page tests) - page_failed)) passed, $(($(count failed) + page_failed)) failed, $(count notExecuted) skipped"
exit "$status"
