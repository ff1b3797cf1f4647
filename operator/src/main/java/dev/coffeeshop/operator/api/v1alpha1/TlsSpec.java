package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Whom the load generator trusts when it speaks TLS to the replicas. */
@ValidationRule(
        value = "!(has(self.caSecretRef) && has(self.caConfigMapRef))",
        message = "caSecretRef and caConfigMapRef exclude each other: remove one of them")
public record TlsSpec(
        @JsonPropertyDescription(
                "Entry of a Secret of the same namespace that holds the trusted authorities' certificates. The"
                        + " operator never reads it: it is mounted into the load pods.")
        @Nullable
        CertificateRef caSecretRef,

        @JsonPropertyDescription(
                "Entry of a ConfigMap of the same namespace that holds the trusted authorities' certificates.")
        @Nullable
        CertificateRef caConfigMapRef,

        @JsonPropertyDescription(
                "Name that the replicas' certificate must carry. When not set: the host that requests go to, the"
                        + " trial's own Service, whose name is another in every trial.")
        @Pattern("^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$")
        @Size(min = 1, max = 253)
        @Nullable
        String serverName) {

    /** An entry that holds certificates. */
    public record CertificateRef(
            @Required @JsonPropertyDescription("Name of the object.") @Size(min = 1, max = 253)
            String name,

            @JsonPropertyDescription("Entry that holds the certificates, in PEM.")
            @Default("ca.crt")
            @Pattern("^[-._a-zA-Z0-9]+$")
            @Size(min = 1, max = 253)
            String key) {}
}
