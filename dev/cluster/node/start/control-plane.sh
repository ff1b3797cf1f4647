# shellcheck shell=bash
# etcd, the API server, the controller manager and the scheduler.

start_control_plane() {
  start_etcd
  start_api_server
  until as_admin get --raw=/readyz >/dev/null 2>&1; do sleep 0.2; done
  log "the API server is ready"
  # kubeadm binds the group of this certificate to cluster-admin later on; here it gets what exec and logs need.
  as_admin create clusterrolebinding kube-apiserver-kubelet-client \
    --clusterrole=system:kubelet-api-admin --user=kube-apiserver-kubelet-client >/dev/null
  start_controller_manager
  run kube-scheduler --kubeconfig="$credentials/scheduler.conf" --leader-elect=false
}

# The cluster's data need not outlive the machine, so nothing waits for the disk.
start_etcd() {
  run etcd \
    --name=node --data-dir=/var/lib/etcd --unsafe-no-fsync --log-level=warn \
    --listen-client-urls="$etcd_client" --advertise-client-urls="$etcd_client" \
    --listen-peer-urls="$etcd_peer" --initial-advertise-peer-urls="$etcd_peer" \
    --initial-cluster="node=$etcd_peer"
}

start_api_server() {
  local flags=(
    --advertise-address="$node_address"
    --secure-port=6443
    --etcd-servers="$etcd_client"
    --service-cluster-ip-range="$service_network"
    "--authorization-mode=Node,RBAC"
    --enable-admission-plugins=NodeRestriction
    --allow-privileged=true

    --client-ca-file="$pki/ca.crt"
    --tls-cert-file="$pki/apiserver.crt"
    --tls-private-key-file="$pki/apiserver.key"

    --kubelet-certificate-authority="$pki/ca.crt"
    --kubelet-client-certificate="$pki/apiserver-kubelet-client.crt"
    --kubelet-client-key="$pki/apiserver-kubelet-client.key"
    --kubelet-preferred-address-types=InternalIP,Hostname

    --service-account-issuer="https://kubernetes.default.svc.$cluster_domain"
    --service-account-key-file="$pki/sa.pub"
    --service-account-signing-key-file="$pki/sa.key"

    --requestheader-client-ca-file="$pki/front-proxy-ca.crt"
    --requestheader-allowed-names=front-proxy-client
    --requestheader-extra-headers-prefix=X-Remote-Extra-
    --requestheader-group-headers=X-Remote-Group
    --requestheader-username-headers=X-Remote-User
    --proxy-client-cert-file="$pki/front-proxy-client.crt"
    --proxy-client-key-file="$pki/front-proxy-client.key"
  )
  run kube-apiserver "${flags[@]}"
}

start_controller_manager() {
  local flags=(
    --kubeconfig="$credentials/controller-manager.conf"
    --leader-elect=false
    --use-service-account-credentials=true
    --allocate-node-cidrs=true
    --cluster-cidr="$pod_network"
    --service-cluster-ip-range="$service_network"
    --root-ca-file="$pki/ca.crt"
    --service-account-private-key-file="$pki/sa.key"
    --cluster-signing-cert-file="$pki/ca.crt"
    --cluster-signing-key-file="$pki/ca.key"
  )
  run kube-controller-manager "${flags[@]}"
}
