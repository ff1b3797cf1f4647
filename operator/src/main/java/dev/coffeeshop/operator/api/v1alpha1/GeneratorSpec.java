package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/** The pods that send the load; by default they get no CPU limit, so that only the workload is throttled. */
public record GeneratorSpec(
        @JsonPropertyDescription(
                "Number of pods that share the load. One keeps some ten thousand requests a second; with several,"
                        + " one that falls behind makes the run invalid.")
        @Default("1")
        @Min(1)
        @Max(32)
        int parallelism,

        @JsonPropertyDescription("Resources of one pod that sends load.")
        Resources resources,

        @JsonPropertyDescription("Labels of the nodes that the pods may run on.") @Size(max = 20)
        Map<String, String> nodeSelector,

        @JsonPropertyDescription(
                "Where the pods may run, besides nodeSelector. Anywhere: also next to the replicas, with whom they"
                        + " then compete for the node's CPU. SeparateNode: on no node that runs a replica of the trial;"
                        + " without such a node the trial fails.")
        @Default("Anywhere")
        Placement placement) {
    public GeneratorSpec {
        nodeSelector = nodeSelector == null ? Map.of() : Map.copyOf(nodeSelector);
    }

    /** Where the pods that send the load may run. */
    public enum Placement {
        Anywhere,
        /** On no node that runs a replica of the trial. */
        SeparateNode
    }

    @ValidationRule(
            value = "self.requests.all(name, isQuantity(string(self.requests[name])))",
            fieldPath = ".requests",
            message = "requests are amounts, such as cpu: 200m and memory: 128Mi")
    @ValidationRule(
            value = "!has(self.limits) || self.limits.all(name, isQuantity(string(self.limits[name])))",
            fieldPath = ".limits",
            message = "limits are amounts, such as cpu: 300m")
    @ValidationRule(
            value = "!has(self.limits) || self.limits.all(name, !(name in self.requests)"
                    + " || !isQuantity(string(self.limits[name])) || !isQuantity(string(self.requests[name]))"
                    + " || quantity(string(self.limits[name])).compareTo(quantity(string(self.requests[name]))) >= 0)",
            fieldPath = ".limits",
            message = "a limit is less than what is requested: raise it, or lower requests (200m of cpu and 128Mi of"
                    + " memory when not set)")
    public record Resources(
            @JsonPropertyDescription(
                    "What is reserved on the node, such as {cpu: 200m, memory: 128Mi}. Of memory it is also the limit,"
                            + " when limits names none.")
            @Default("{\"cpu\": \"200m\", \"memory\": \"128Mi\"}")
            @Size(max = 8)
            Map<String, Quantity> requests,

            @JsonPropertyDescription(
                    "The most that a pod may use. A limit of CPU makes a generator measure itself: where it is"
                            + " throttled the run is invalid. None of CPU when not set.")
            @Size(max = 8)
            Map<String, Quantity> limits) {
        public Resources {
            requests = requests == null ? Map.of() : Map.copyOf(requests);
            limits = limits == null ? Map.of() : Map.copyOf(limits);
        }
    }
}
