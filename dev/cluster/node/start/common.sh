# shellcheck shell=bash
# What all parts share: names, addresses, and how a component is run.

logs=/var/log/node
pki=/etc/kubernetes/pki
credentials=/etc/kubernetes
etcd_client=http://127.0.0.1:2379
etcd_peer=http://127.0.0.1:2380
pod_network=10.42.0.0/16
service_network=10.43.0.0/16
cluster_domain=cluster.local

node_name=$(hostname)
node_address=$(ip -4 -oneline address show eth0 | awk '{ sub("/.*", "", $4); print $4 }')

server_names=(localhost 127.0.0.1)
kubelet_arguments=()

log() { echo "$(date -u +%FT%TZ) node: $*"; }

read_arguments() {
  local argument
  for argument in "$@"; do
    case $argument in
      --tls-san=*) server_names+=("${argument#*=}") ;;
      --kubelet-arg=*) kubelet_arguments+=("--${argument#*=}") ;;
    esac
  done
}

# run COMPONENT ARGUMENT...: in the background, with a log of its own.
run() {
  log "starting $1"
  "$@" >"$logs/$1.log" 2>&1 &
}

# as_admin COMMAND...: kubectl with the rights to set up the cluster.
as_admin() { kubectl --kubeconfig "$credentials/super-admin.conf" "$@"; }
