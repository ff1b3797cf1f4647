#!/usr/bin/env bash
# Makes sure that a Chromium can be started, in which tests look at the pages. Where there is one, nothing is installed.
# Where there is none, on Debian as root, it is installed from Debian's packages.
set -euo pipefail
# shellcheck source=dev/lib.sh
source "$(dirname "$0")/../lib.sh"

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null; then
    say "found $(command -v "$name")"
    exit
  fi
done
if [[ ! -f /etc/debian_version || $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
  die "there is no Chromium, and this is not Debian with root: please install Chromium or Chrome, and run this again"
fi

say "there is none; installing Debian's"
export DEBIAN_FRONTEND=noninteractive
patiently "apt-get update" apt-get update
patiently "apt-get install" apt-get install --yes --no-install-recommends chromium fonts-dejavu-core
