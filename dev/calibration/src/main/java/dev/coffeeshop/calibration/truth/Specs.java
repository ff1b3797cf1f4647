package dev.coffeeshop.calibration.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import java.util.List;

/** Experiments as the API server stores them. */
public final class Specs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BASE = """
            {
              "suspend": false,
              "workload": {"image": "shop", "port": 8080, "readinessPath": "/ready", "memory": "128Mi", "env": [],
                           "readyTimeoutSeconds": 120},
              "matrix": {},
              "load": {
                "request": {"method": "POST", "path": "/orders", "headers": [], "body": "", "expectedStatus": 200},
                "warmupSeconds": 5, "stepSeconds": 8, "requestTimeoutMilliseconds": 2000, "routing": "Endpoints",
                "protocol": "HTTP",
                "generator": {"parallelism": 1, "resources": {}, "nodeSelector": {}, "placement": "Anywhere"}
              },
              "objective": {
                "oneRequest": {"latencyPercentile": "P50"},
                "underLoad": {"latencyPercentile": "P95", "maxFailedPercent": "1"}
              },
              "design": {},
              "activeDeadlineSeconds": 2592000, "backoffLimit": 1, "invalidRerunLimit": 2, "maxFailedTrials": 3
            }
            """;

    private static final int MOST_REQUESTS_PER_SECOND = 1_000;

    private Specs() {}

    /** @param seed of order and arrivals */
    public static CoffeeShopExperimentSpec of(Planted planted, Design design, long seed) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(BASE);
            matrix(tree.withObject("/matrix"), design);
            load(tree.withObject("/load"), design.load());
            tree.withObject("/objective/oneRequest").put("maxLatencyMilliseconds", planted.oneRequestMilliseconds());
            tree.withObject("/objective/underLoad").put("maxLatencyMilliseconds", planted.underLoadMilliseconds());
            tree.withObject("/objective").put("minScalingEfficiencyPercent", planted.minEfficiencyPercent());
            tree.withObject("/design")
                    .put("repetitions", design.repetitions())
                    .put("order", design.order().name())
                    .put("seed", seed);
            if (design.isRange()) {
                tree.withObject("/design").put("maxRepetitions", design.mostRepetitions());
            }
            return JSON.treeToValue(tree, CoffeeShopExperimentSpec.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void matrix(ObjectNode matrix, Design design) {
        List<String> limits =
                design.cpuMillicores().stream().map(each -> each + "m").toList();
        matrix.set("cpuLimits", JSON.valueToTree(limits));
        matrix.set("replicas", JSON.valueToTree(design.replicas()));
        matrix.put("maxTotalCpu", design.greatestTotalMillicores() + "m");
    }

    private static void load(ObjectNode load, Design.Load how) {
        switch (how) {
            case Design.Load.Search(int tolerancePercent) ->
                load.put("mode", "Capacity")
                        .withObject("/capacity")
                        .put("maxRequestsPerSecond", MOST_REQUESTS_PER_SECOND)
                        .put("tolerancePercent", tolerancePercent)
                        .put("arrival", "Poisson");
            case Design.Load.Users(List<Integer> counts) -> {
                ObjectNode users = load.put("mode", "Users").withObject("/users");
                users.set("counts", JSON.valueToTree(counts));
                users.put("thinkTimeMilliseconds", 0).put("thinkTimeDistribution", "Constant");
            }
        }
    }
}
