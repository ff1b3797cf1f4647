# shellcheck shell=bash
# The cluster's authority, and a certificate and a kubeconfig for each component.

make_certificates() {
  local config=/etc/kubeadm.yaml
  cluster_description >"$config"
  {
    kubeadm init phase certs all --config "$config"
    local user
    for user in super-admin controller-manager scheduler kubelet; do
      kubeadm init phase kubeconfig "$user" --config "$config"
    done
  } >"$logs/kubeadm.log" 2>&1
  kubeadm kubeconfig user --client-name system:kube-proxy --config "$config" \
    >"$credentials/proxy.conf" 2>>"$logs/kubeadm.log"
  serving-certificate "$pki" kubelet "$node_name" "$node_address"
}

cluster_description() {
  cat <<YAML
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
localAPIEndpoint: {advertiseAddress: $node_address, bindPort: 6443}
nodeRegistration: {name: $node_name}
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: $(kube-apiserver --version | awk '{ print $2 }')
encryptionAlgorithm: ECDSA-P256
networking: {podSubnet: $pod_network, serviceSubnet: $service_network, dnsDomain: $cluster_domain}
apiServer:
  certSANs: [$(printf '"%s", ' "${server_names[@]}")]
YAML
}

# For users outside; clients expect the one cluster, user and context to be called "default".
write_kubeconfig() {
  sed -E \
    -e 's#server: .*#server: https://127.0.0.1:6443#' \
    -e 's#: kubernetes(-super-admin(@kubernetes)?)?$#: default#' \
    "$credentials/super-admin.conf" >/etc/rancher/k3s/k3s.yaml
}
