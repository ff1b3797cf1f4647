package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.TlsSpec;
import dev.coffeeshop.operator.api.v1alpha1.TlsSpec.CertificateRef;
import dev.coffeeshop.operator.design.LoadTarget;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.KeyToPathBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.Optional;

/**
 * Brings the certificates of the authorities that the load generator is to trust into its pods. Kubernetes mounts them;
 * the operator never reads them.
 */
record TrustedAuthorities(Volume volume) {

    private static final String VOLUME = "trusted-authorities";

    /** Empty where the system's authorities are trusted, or none is needed. */
    static Optional<TrustedAuthorities> of(LoadSpec load) {
        return Optional.ofNullable(load.tls())
                .flatMap(TrustedAuthorities::volume)
                .map(TrustedAuthorities::new);
    }

    VolumeMount mount() {
        return new VolumeMountBuilder()
                .withName(VOLUME)
                .withMountPath(LoadTarget.CA_DIRECTORY)
                .withReadOnly(true)
                .build();
    }

    private static Optional<Volume> volume(TlsSpec tls) {
        return Optional.ofNullable(tls.caSecretRef())
                .map(TrustedAuthorities::ofSecret)
                .or(() -> Optional.ofNullable(tls.caConfigMapRef()).map(TrustedAuthorities::ofConfigMap));
    }

    private static Volume ofSecret(CertificateRef ref) {
        return new VolumeBuilder()
                .withName(VOLUME)
                .withNewSecret()
                .withSecretName(ref.name())
                .withItems(item(ref))
                .endSecret()
                .build();
    }

    private static Volume ofConfigMap(CertificateRef ref) {
        return new VolumeBuilder()
                .withName(VOLUME)
                .withNewConfigMap()
                .withName(ref.name())
                .withItems(item(ref))
                .endConfigMap()
                .build();
    }

    private static KeyToPath item(CertificateRef ref) {
        return new KeyToPathBuilder()
                .withKey(ref.key())
                .withPath(LoadTarget.CA_FILE)
                .build();
    }
}
