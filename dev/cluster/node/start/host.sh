# shellcheck shell=bash
# Makes an ordinary container fit to be a node.

prepare_host() {
  if [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then
    log "this node image runs on hosts with control groups version 1; here they have version 2"
    exit 1
  fi
  make_writable /proc/sys
  make_writable /sys
  # Volumes that the kubelet mounts must be seen by the containers that it starts.
  mount --make-rshared /
  mkdir -p "$logs" /run/containerd /etc/rancher/k3s /etc/cni/net.d
}

# Docker mounts these read-only unless a container is privileged.
make_writable() {
  mount -o remount,rw,bind "$1" 2>/dev/null || mount -o remount,rw "$1" 2>/dev/null || true
}

# The container's own control group. With the pods' groups below it, clusters do not meet
# in the host's tree, and the groups go when the container does.
own_cgroup() { awk -F: '$2 == "memory" { print $3 }' /proc/self/cgroup; }
