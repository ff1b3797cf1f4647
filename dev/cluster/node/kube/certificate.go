package main

import (
	"crypto/x509"
	"fmt"
	"net"
	"time"

	certutil "k8s.io/client-go/util/cert"
	kubeadmapi "k8s.io/kubernetes/cmd/kubeadm/app/apis/kubeadm"
	"k8s.io/kubernetes/cmd/kubeadm/app/util/pkiutil"
)

// writeServingCertificate gives the kubelet a certificate signed by the cluster's authority.
// Left alone, the kubelet signs its own, and whoever reads its metrics could not tell it from an impostor;
// kubeadm has no phase for this, and k3s does it, so pods may rely on it in both.
func writeServingCertificate(args []string) error {
	if len(args) != 4 {
		return fmt.Errorf("usage: serving-certificate PKI-DIRECTORY NAME HOSTNAME ADDRESS")
	}
	directory, name, hostname, address := args[0], args[1], args[2], net.ParseIP(args[3])
	if address == nil {
		return fmt.Errorf("%q is no IP address", args[3])
	}
	authority, authorityKey, err := pkiutil.TryLoadCertAndKeyFromDisk(directory, "ca")
	if err != nil {
		return err
	}
	certificate, key, err := pkiutil.NewCertAndKey(authority, authorityKey, &pkiutil.CertConfig{
		Config: certutil.Config{
			CommonName:   "system:node:" + hostname,
			Organization: []string{"system:nodes"},
			AltNames:     certutil.AltNames{DNSNames: []string{hostname}, IPs: []net.IP{address}},
			Usages:       []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		},
		NotAfter:            time.Now().AddDate(1, 0, 0),
		EncryptionAlgorithm: kubeadmapi.EncryptionAlgorithmECDSAP256,
	})
	if err != nil {
		return err
	}
	return pkiutil.WriteCertAndKey(directory, name, certificate, key)
}
