#!/usr/bin/env bash
# Builds the project's own node image from Kubernetes' Go modules and Debian's packages.
# Prints nothing but its name on standard output. Each of its three parts is made again only when what it is made from has changed.
set -euo pipefail
# shellcheck source=dev/lib.sh
source "$(dirname "$0")/../../lib.sh"

exec 3>&1 >&2

here=dev/cluster/node
suite=bookworm
cache=${XDG_CACHE_HOME:-$HOME/.cache}/coffeeshop

cd "$root"
kubernetes=$(awk '$1 == "k8s.io/kubernetes" { print $2 }' $here/kube/go.mod)
sources=("$here"/kube/go.mod "$here"/kube/go.sum "$here"/kube/*.go "$here"/kube/pause/*.go)
base=localhost/coffeeshop-node-base:$suite-$(digest $here/packages.txt)
binaries=$cache/node-$kubernetes-$(digest "${sources[@]}")
image=localhost/coffeeshop-node:$kubernetes-$(digest $here/packages.txt $here/build.sh $here/containerd.toml \
  $here/Dockerfile $here/start/* "${sources[@]}")

exists() { docker image inspect "$1" >/dev/null 2>&1; }

need() {
  command -v "$1" >/dev/null || die "building the node image needs $1, which is not installed; on Debian: apt-get install $2"
}

# The tree that Debian's packages make, as an image of its own.
build_base() {
  need debootstrap debootstrap
  [[ $(id -u) == 0 ]] || die "building the node image needs root, for debootstrap"
  local tree
  tree=$(mktemp -d)
  patiently "Debian root file system" debootstrap --variant=minbase \
    --include="$(paste -s -d, $here/packages.txt)" "$suite" "$tree"
  rm -rf "$tree"/var/cache/apt/* "$tree"/var/lib/apt/lists/* "$tree"/usr/share/{doc,man,locale}/*
  tar -C "$tree" -c . | docker import --change 'CMD ["/bin/bash"]' - "$base" >/dev/null
  rm -rf "$tree"
}

linker_flags() {
  local package major minor
  IFS=. read -r major minor _ <<<"${kubernetes#v}"
  echo -n "-s -w"
  for package in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
    echo -n " -X $package.gitVersion=$kubernetes -X $package.gitMajor=$major -X $package.gitMinor=$minor"
    echo -n " -X $package.gitTreeState=clean -X $package.gitCommit=unknown -X $package.buildDate=2026-01-01T00:00:00Z"
  done
}

build_binaries() {
  need go "golang, or a Go toolchain 1.25 or newer"
  local made=$binaries.part
  rm -rf "$made"
  mkdir -p "$made"
  export CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS=-buildvcs=false
  patiently "Go modules" go -C $here/kube mod download
  patiently "Kubernetes $kubernetes" go -C $here/kube build -trimpath -ldflags "$(linker_flags)" -o "$made/kube" .
  go -C $here/kube build -trimpath -ldflags "-s -w" -o "$made/pause" ./pause
  tar -C "$made" -c pause | docker import --change 'ENTRYPOINT ["/pause"]' - localhost/coffeeshop-pause:1 >/dev/null
  docker save --output "$made/pause.tar" localhost/coffeeshop-pause:1
  rm -rf "$binaries"
  mv "$made" "$binaries"
}

assemble() {
  local context
  context=$(mktemp -d)
  cp -r $here/Dockerfile $here/containerd.toml $here/start "$binaries/kube" "$binaries/pause.tar" "$context"
  patiently "Node image" docker build --force-rm --network none --build-arg "BASE=$base" --tag "$image" "$context"
  rm -rf "$context"
  # Earlier builds go, unless a container still runs one.
  docker image ls --format '{{.Repository}}:{{.Tag}}' localhost/coffeeshop-node | grep -vxF "$image" |
    xargs -r docker image rm >/dev/null 2>&1 || true
}

if exists "$image" && exists "$base"; then
  say "node image is up to date"
else
  say "building the node image, of which the root file system and the binaries take minutes when they are not cached"
  if exists "$base"; then say "root file system is up to date"; else build_base; fi
  if [[ -d $binaries ]]; then say "binaries are up to date"; else build_binaries; fi
  assemble
fi
echo "$base" >"$state/tiny-image"
echo "$image" >&3
