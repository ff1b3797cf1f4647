#!/usr/bin/env bash
# Decides which image the local cluster's node runs, makes sure that it is there, and leaves its name
# in .local/node-image: the official k3s image where there is a registry, else one that is built here.
set -euo pipefail
# shellcheck source=dev/lib.sh
source "$(dirname "$0")/../lib.sh"

official=rancher/k3s:v1.35.4-k3s1
remembered=$state/registry

have() { docker image inspect "$official" >/dev/null 2>&1; }

# Asking for the manifest only: a registry that answers at all does so within seconds, and the pull may then take its time.
registry_answers() {
  docker manifest inspect "$official" >/dev/null 2>&1 &
  local question=$!
  for ((second = 0; second < 20; second++)); do
    if ! kill -0 "$question" 2>/dev/null; then
      wait "$question"
      return
    fi
    sleep 1
  done
  kill "$question"
  return 1
}

if [[ ! -f $remembered ]]; then
  say "looking for an image registry, for 20 seconds at most"
  if have || registry_answers; then echo yes; else echo no; fi >"$remembered"
fi

if have || { [[ $(<"$remembered") == yes ]] && docker pull "$official"; }; then
  image=$official
  reason="the official one"
else
  image=$("$(dirname "$0")/node/build.sh")
  reason="built here, as no registry answers (remembered in .local/registry; remove that file to ask again)"
fi
echo "$image" >"$state/node-image"
say "node image: $image, $reason"
