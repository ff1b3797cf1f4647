#!/usr/bin/env bash
# build.sh DIRECTORY IMAGE: builds the image that DIRECTORY/Dockerfile describes, and shows Docker's output only if that
# fails. The base is here already and nothing else is needed, so the build has no network.
set -euo pipefail
# shellcheck source=dev/lib.sh
source "$(dirname "$0")/../lib.sh"

directory=$1 image=$2
before=$(docker image inspect --format '{{.Id}}' "$image" 2>/dev/null || true)
patiently "docker build of ${image##*/}" docker build --force-rm --network none --tag "$image" "$root/$directory"
after=$(docker image inspect --format '{{.Id}}' "$image")
if [[ $before == "$after" ]]; then
  say "$image is unchanged"
else
  say "built $image, $(($(docker image inspect --format '{{.Size}}' "$image") / 1000000)) MB"
fi
