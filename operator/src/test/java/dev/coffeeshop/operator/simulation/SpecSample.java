package dev.coffeeshop.operator.simulation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import org.jspecify.annotations.Nullable;

/** A spec as the API server stores it, two CPU limits times two replica counts, to be varied. */
public final class SpecSample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = """
            {
              "suspend": false,
              "workload": {"image": "localhost/shop", "port": 8080, "readinessPath": "/ready", "memory": "512Mi",
                           "env": [], "readyTimeoutSeconds": 120},
              "matrix": {"cpuLimits": ["200m", "400m"], "replicas": [1, 2]},
              "load": {
                "request": {"method": "POST", "path": "/orders", "headers": [{"name": "X-Table", "value": "7"}],
                            "body": "espresso", "expectedStatus": 201},
                "mode": "Users", "users": {"counts": [1, 4, 16], "thinkTimeMilliseconds": 0, "thinkTimeDistribution": "Constant"},
                "warmupSeconds": 5, "stepSeconds": 8, "requestTimeoutMilliseconds": 2000, "routing": "Endpoints",
                "protocol": "HTTP",
                "generator": {"parallelism": 1, "resources": {"requests": {"cpu": "200m"}}, "nodeSelector": {},
                              "placement": "Anywhere"}
              },
              "objective": {
                "oneRequest": {"latencyPercentile": "P50", "maxLatencyMilliseconds": 50},
                "underLoad": {"latencyPercentile": "P95", "maxLatencyMilliseconds": 500, "maxFailedPercent": "0.5"},
                "minScalingEfficiencyPercent": 70
              },
              "design": {"repetitions": 1, "order": "Sequential", "seed": 1},
              "activeDeadlineSeconds": 7200, "backoffLimit": 1, "invalidRerunLimit": 1, "maxFailedTrials": 3
            }
            """;

    private final ObjectNode tree;

    private SpecSample(ObjectNode tree) {
        this.tree = tree;
    }

    public static SpecSample base() {
        try {
            return new SpecSample((ObjectNode) JSON.readTree(BASE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CoffeeShopExperimentSpec spec() {
        return base().build();
    }

    /** @param pointer to the field, such as /design/seed; null removes it */
    public SpecSample with(String pointer, @Nullable Object value) {
        var copy = tree.deepCopy();
        var at = JsonPointer.compile(pointer);
        var parent = (ObjectNode) copy.at(at.head());
        parent.set(at.last().getMatchingProperty(), JSON.valueToTree(value));
        return new SpecSample(copy);
    }

    public CoffeeShopExperimentSpec build() {
        try {
            return JSON.treeToValue(tree, CoffeeShopExperimentSpec.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return tree.toString();
    }
}
