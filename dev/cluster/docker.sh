#!/usr/bin/env bash
# Makes sure that a Docker daemon answers. Where one does, nothing is installed or changed.
# Where none does, on Debian as root, Docker is installed from Debian's packages and started.
set -euo pipefail
# shellcheck source=dev/lib.sh
source "$(dirname "$0")/../lib.sh"

packages=(docker.io containerd runc iptables containernetworking-plugins debootstrap)
log=$state/dockerd.log

answers() { docker info >/dev/null 2>&1; }

say "looking for a Docker daemon"
if answers; then
  say "found Docker $(docker info --format '{{.ServerVersion}}'); nothing to set up"
  exit
fi

say "no daemon answers; looking whether this is Debian, with root"
if [[ ! -f /etc/debian_version || $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
  die "it is not: please install Docker (Docker Engine or Docker Desktop), start it, and run this again"
fi

missing=()
for package in "${packages[@]}"; do
  [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
done
if ((${#missing[@]} > 0)); then
  say "it is; installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  patiently "apt-get update" apt-get update
  patiently "apt-get install" apt-get install --yes --no-install-recommends "${missing[@]}"
else
  say "it is, and all packages are installed: ${packages[*]}"
fi

if ! answers; then
  # With an explicit bridge address Testcontainers finds the gateway also when it runs in a container itself.
  setsid nohup dockerd --bip 172.17.0.1/16 >"$log" 2>&1 </dev/null &
  daemon=$!
  say "started dockerd, process $daemon, which keeps running and logs to $log"
  for ((second = 0; second < 60; second++)); do
    if answers || ! kill -0 "$daemon" 2>/dev/null; then break; fi
    sleep 1
  done
fi
if ! answers; then
  tail -n 20 "$log" >&2 || true
  die "dockerd does not answer; its log is $log"
fi
say "Docker $(docker info --format '{{.ServerVersion}}') answers"
