package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service under test: exactly one of image and deploymentRef.
 *
 * @param memory request and limit of one replica, with image
 * @param readinessPath path of the HTTP readiness probe, with image
 * @param readyTimeoutSeconds a trial fails when its replicas are not ready by then
 */
public record WorkloadSpec(
        @Nullable String image,
        @Nullable DeploymentRef deploymentRef,
        int port,
        String readinessPath,
        Quantity memory,
        List<EnvVar> env,
        int readyTimeoutSeconds) {

    public WorkloadSpec {
        env = env == null ? List.of() : List.copyOf(env);
    }

    /** A Deployment of the same namespace whose pod template is copied; the original is never touched. */
    public record DeploymentRef(String name, String container) {}
}
