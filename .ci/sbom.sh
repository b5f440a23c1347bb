#!/usr/bin/env bash
# Writes the software bill of materials of what is shipped (CycloneDX, JSON) to artifacts/sbom/feedworker.cdx.json.
# Needs a restored checkout; asks nobody but the package cache, and NuGet for the tool itself the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore >/dev/null
dotnet tool run dotnet-CycloneDX -- src/FeedWorker/FeedWorker.csproj --exclude-dev --disable-package-restore \
  --output-format Json --output artifacts/sbom --filename feedworker.cdx.json --set-name feedworker --set-type Application >/dev/null
grep -c '"purl"' artifacts/sbom/feedworker.cdx.json | sed 's/$/ components in artifacts\/sbom\/feedworker.cdx.json/'
