package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service under test: exactly one of image and deploymentRef. */
@ValidationRule(
        value = "has(self.image) || has(self.deploymentRef)",
        message = "there is nothing to measure: set image, or deploymentRef to copy a Deployment of this namespace")
@ValidationRule(
        value = "!(has(self.image) && has(self.deploymentRef))",
        message = "image and deploymentRef exclude each other: remove one of them")
@ValidationRule(
        value = "isQuantity(string(self.memory)) && quantity(string(self.memory)).compareTo(quantity('16Mi')) >= 0"
                + " && quantity(string(self.memory)).compareTo(quantity('1Ti')) <= 0",
        fieldPath = ".memory",
        message = "memory is an amount from 16Mi to 1Ti, such as 128Mi")
public record WorkloadSpec(
        @JsonPropertyDescription("Image of the service, such as localhost/coffeeshop/shop:0.1.0.")
        @Size(min = 1, max = 512)
        @Nullable
        String image,

        @JsonPropertyDescription(
                "A Deployment of the same namespace whose pod template is copied; the original is never touched.")
        @Nullable
        DeploymentRef deploymentRef,

        @JsonPropertyDescription("Port that the service listens on, for requests and for the readiness probe.")
        @Default("8080")
        @Min(1)
        @Max(65_535)
        int port,

        @JsonPropertyDescription("Path of the HTTP readiness probe, with image; a deploymentRef brings its own probes.")
        @Default("/ready")
        @Pattern("^/")
        @Size(max = 1024)
        String readinessPath,

        @JsonPropertyDescription("Memory of one replica, as request and limit, with image.") @Default("128Mi")
        Quantity memory,

        @JsonPropertyDescription("Environment of the service's container, with image.") @Size(max = 100)
        List<EnvVar> env,

        @JsonPropertyDescription("A trial fails when its replicas are not ready after so many seconds.")
        @Default("60")
        @Min(1)
        @Max(3600)
        int readyTimeoutSeconds) {

    public WorkloadSpec {
        env = env == null ? List.of() : List.copyOf(env);
    }

    /** A Deployment of the same namespace whose pod template is copied; the original is never touched. */
    public record DeploymentRef(
            @Required @JsonPropertyDescription("Name of the Deployment.") @Size(min = 1, max = 253)
            String name,

            @Required
            @JsonPropertyDescription("Name of the container that is under test and gets the cell's CPU limit.")
            @Size(min = 1, max = 63)
            String container) {}
}
