#!/usr/bin/env bash
# Runs every test. Installs what they need where it can: Chromium, PostgreSQL, and the npm packages of the end-to-end tests.
# The last line is "N passed, N failed". With CI=true a part that can't run is a failure.
set -uo pipefail
cd "$(dirname "$0")"

say() { printf '== %s\n' "$*"; }

install() {
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >/dev/null 2>&1
}

if ! command -v chromium >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  say "installing Chromium"
  install chromium fonts-liberation fonts-noto-color-emoji || say "Chromium could not be installed: the tests that drive a browser say so"
fi

# The tests start a server of their own, in a temporary folder.
if ! command -v initdb >/dev/null 2>&1 && ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  say "installing PostgreSQL"
  install postgresql || say "PostgreSQL could not be installed: the tests that need a server say so"
fi

if command -v npm >/dev/null 2>&1; then
  say "installing the npm packages of the end-to-end tests"
  npm ci --prefix Bot.Tests/EndToEnd --no-audit --no-fund --silent \
    || say "the npm packages could not be installed: the tests that need them say so"
else
  say "Node.js is missing: the tests that need it say so"
fi

results=$(mktemp -d)
say "building"
dotnet build EmpathyBot.sln -c Release --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }
say "testing"
dotnet test Bot.Tests/Bot.Tests.csproj -c Release --no-build --nologo --logger trx --results-directory "$results" "$@"
status=$?

count() { grep -ho "<Counters [^>]*" "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
total=$(count total)
executed=$(count executed)
failed=$((executed - passed))
[ "${CI:-}" != "true" ] || failed=$((failed + total - executed))
skipped=$((total - executed))
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
rm -rf "$results"
[ "$skipped" -eq 0 ] || say "$skipped skipped: the reasons stand above, beside the tests"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$status" -eq 0 ]
