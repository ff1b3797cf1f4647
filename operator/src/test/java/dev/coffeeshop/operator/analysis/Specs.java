package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.DemandSpec;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import dev.coffeeshop.operator.api.v1alpha1.GeneratorSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Purpose;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.MatrixSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer within 50 ms at the median, many within 500 ms, and 70 % of the ideal capacity. */
final class Specs {

    private Specs() {}

    static CoffeeShopExperimentSpec users() {
        return of(Mode.Users, Routing.Endpoints, LatencyPercentile.P50);
    }

    static CoffeeShopExperimentSpec rate() {
        return of(Mode.Rate, Routing.Endpoints, LatencyPercentile.P50);
    }

    /** Users who are to be served, whatever the number of cells; or who are to find the capacity. */
    static CoffeeShopExperimentSpec users(Purpose purpose) {
        return of(Mode.Users, Routing.Endpoints, LatencyPercentile.P50, purpose, null);
    }

    static CoffeeShopExperimentSpec of(Routing routing, Purpose purpose) {
        return of(Mode.Users, routing, LatencyPercentile.P50, purpose, null);
    }

    static CoffeeShopExperimentSpec demanding(Mode mode, int requestsPerSecond) {
        return of(mode, Routing.Endpoints, LatencyPercentile.P50, null, new DemandSpec(requestsPerSecond));
    }

    static CoffeeShopExperimentSpec of(Mode mode, Routing routing, LatencyPercentile oneRequest) {
        return of(mode, routing, oneRequest, null, null);
    }

    private static CoffeeShopExperimentSpec of(
            Mode mode,
            Routing routing,
            LatencyPercentile oneRequest,
            @Nullable Purpose purpose,
            @Nullable DemandSpec demand) {
        return new CoffeeShopExperimentSpec(
                false,
                new WorkloadSpec("shop", null, 8080, "/ready", new Quantity("128Mi"), List.of(), 60),
                new MatrixSpec(List.of(new Quantity("200m")), List.of(1), null),
                load(mode, routing, purpose),
                new ObjectiveSpec(
                        new ObjectiveSpec.OneRequest(oneRequest, 50),
                        new ObjectiveSpec.UnderLoad(LatencyPercentile.P95, 500, "1"),
                        70),
                new DesignSpec(1, null, DesignSpec.Order.Randomized, 1),
                demand,
                null,
                7_200,
                null,
                1,
                2,
                3);
    }

    private static LoadSpec load(Mode mode, Routing routing, @Nullable Purpose purpose) {
        return new LoadSpec(
                new LoadSpec.RequestSpec("POST", "/orders", List.of(), "", 200),
                mode,
                mode == Mode.Users
                        ? new LoadSpec.UsersSpec(List.of(1, 4, 16), 0, LoadSpec.ThinkTimeDistribution.Constant, purpose)
                        : null,
                mode == Mode.Rate ? new LoadSpec.RateSpec(List.of(10, 20, 40), LoadSpec.ArrivalProcess.Poisson) : null,
                mode == Mode.Capacity ? new LoadSpec.CapacitySpec(500, 10, LoadSpec.ArrivalProcess.Poisson) : null,
                5,
                8,
                2_000,
                routing,
                LoadSpec.ApplicationProtocol.HTTP,
                null,
                new GeneratorSpec(
                        1,
                        new GeneratorSpec.Resources(Map.of("cpu", new Quantity("200m")), Map.of()),
                        Map.of(),
                        GeneratorSpec.Placement.Anywhere));
    }
}
