#!/usr/bin/env bash
# Drives the playground in headless Chromium: on the library as built, served on a free port. With --screenshots the pictures in
# docs/images are taken anew.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [ "${1:-}" = "--screenshots" ]; then
  export PLAYGROUND_SCREENSHOTS="$PWD/docs/images"
fi
exec npx vitest run --config examples/playground/vitest.config.ts
