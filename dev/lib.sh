# shellcheck shell=bash
# Sourced by the scripts in dev/: where the checkout is, and how they speak.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state=$root/.local
mkdir -p "$state"

say() { echo "${0##*/}: $*"; }

die() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# patiently WHAT COMMAND...: runs a command whose output matters only if it fails,
# and says every 15 seconds that it is still at work.
patiently() {
  local what=$1 log start status=0
  shift
  log=$state/$(tr -c 'a-zA-Z0-9\n' - <<<"$what").log
  start=$SECONDS
  "$@" >"$log" 2>&1 &
  local pid=$!
  while sleep 1 && kill -0 "$pid" 2>/dev/null; do
    ((SECONDS - start > 0 && (SECONDS - start) % 15 == 0)) && say "$what: $((SECONDS - start)) s so far"
  done
  wait "$pid" || status=$?
  if ((status != 0)); then
    tail -n 30 "$log" >&2
    die "$what failed after $((SECONDS - start)) s; all of its output is in $log"
  fi
  say "$what: done in $((SECONDS - start)) s"
}

# digest FILE...: one short name for the contents of files, wherever the checkout lies.
digest() { (cd "$root" && git hash-object "$@") | git hash-object --stdin | cut -c1-12; }

# label_of IMAGE LABEL: empty when there is no such image or label.
label_of() { docker image inspect --format "{{index .Config.Labels \"$2\"}}" "$1" 2>/dev/null || true; }
