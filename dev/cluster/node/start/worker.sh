# shellcheck shell=bash
# containerd, the kubelet, Services and DNS.

start_worker() {
  start_containerd
  start_kubelet
  start_proxy
  start_dns
}

await_node_ready() {
  until as_admin wait --for=condition=Ready "node/$node_name" --timeout=5s >/dev/null 2>&1; do sleep 0.2; done
  # Pods are refused until the controller manager has made their default identity.
  until as_admin get serviceaccount default >/dev/null 2>&1; do sleep 0.2; done
}

start_containerd() {
  run containerd
  until ctr version >/dev/null 2>&1; do sleep 0.1; done
  ctr --namespace k8s.io images import /usr/share/node/pause.tar >/dev/null
}

start_kubelet() {
  pod_network_description >/etc/cni/net.d/10-bridge.conflist
  kubelet_description >/etc/kubelet.yaml
  run kubelet --config=/etc/kubelet.yaml --kubeconfig="$credentials/kubelet.conf" \
    --node-ip="$node_address" --hostname-override="$node_name" "${kubelet_arguments[@]}"
}

pod_network_description() {
  cat <<JSON
{
  "cniVersion": "0.4.0",
  "name": "bridge",
  "plugins": [
    {
      "type": "bridge", "bridge": "cni0", "isGateway": true, "ipMasq": true, "hairpinMode": true,
      "ipam": {
        "type": "host-local",
        "ranges": [[{"subnet": "${pod_network%/*}/24"}]],
        "routes": [{"dst": "0.0.0.0/0"}]
      }
    },
    {"type": "portmap", "capabilities": {"portMappings": true}}
  ]
}
JSON
}

# Images are loaded by hand and cannot be pulled again, so the kubelet must never remove one.
kubelet_description() {
  cat <<YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {x509: {clientCAFile: $pki/ca.crt}, webhook: {enabled: true}, anonymous: {enabled: false}}
authorization: {mode: Webhook}
tlsCertFile: $pki/kubelet.crt
tlsPrivateKeyFile: $pki/kubelet.key
containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
cgroupDriver: cgroupfs
cgroupRoot: $(own_cgroup)
failCgroupV1: false
failSwapOn: false
oomScoreAdj: 0
clusterDNS: [$node_address]
clusterDomain: $cluster_domain
imageGCHighThresholdPercent: 100
evictionHard: {memory.available: 100Mi, nodefs.available: 1%, imagefs.available: 1%, nodefs.inodesFree: 1%}
YAML
}

# The conntrack settings belong to the host and are left as they are.
start_proxy() {
  run kube-proxy --kubeconfig="$credentials/proxy.conf" --hostname-override="$node_name" \
    --proxy-mode=iptables --cluster-cidr="$pod_network" --oom-score-adj=0 \
    --conntrack-max-per-core=0 --conntrack-tcp-timeout-established=0s --conntrack-tcp-timeout-close-wait=0s
}

# On the node's address rather than in a pod: one image less to carry, and ready before the first pod is.
start_dns() {
  cat >/etc/Corefile <<COREFILE
.:53 {
  bind $node_address
  errors
  kubernetes $cluster_domain in-addr.arpa ip6.arpa {
    kubeconfig $credentials/super-admin.conf
    pods insecure
  }
  cache 5
}
COREFILE
  run coredns -conf /etc/Corefile
}
