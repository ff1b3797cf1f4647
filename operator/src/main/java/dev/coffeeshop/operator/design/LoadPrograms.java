package dev.coffeeshop.operator.design;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.ThinkDistribution;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.ArrivalProcess;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.CapacitySpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.RateSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.RequestSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.ThinkTimeDistribution;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.UsersSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the experiment's load to what one trial's generator has to do. */
public final class LoadPrograms {

    private LoadPrograms() {}

    /**
     * @param calibrations what earlier trials have found about the nodes
     * @throws IllegalArgumentException when the spec is one that {@link SpecProblems} finds fault with
     */
    public static LoadProgram of(
            CoffeeShopExperimentSpec spec, Trial trial, Target target, List<Calibration> calibrations) {
        return of(spec, target, calibrations, Seeds.of(spec.design().seed(), trial));
    }

    /** As every trial's program, but for target and seed: enough to check it and to tell how long it takes. */
    static LoadProgram sample(CoffeeShopExperimentSpec spec, List<Calibration> calibrations) {
        return of(
                spec,
                LoadTarget.of(spec, "workload"),
                calibrations,
                spec.design().seed());
    }

    private static LoadProgram of(
            CoffeeShopExperimentSpec spec, Target target, List<Calibration> calibrations, long seed) {
        var load = spec.load();
        return new LoadProgram(
                target,
                request(load.request()),
                ladder(load),
                load.warmupSeconds(),
                load.stepSeconds(),
                load.requestTimeoutMilliseconds(),
                objective(spec.objective()),
                new Generators(load.generator().parallelism(), calibrations),
                seed);
    }

    private static HttpRequest request(RequestSpec request) {
        var headers = request.headers().stream()
                .map(header -> new HttpRequest.Header(header.name(), header.value()))
                .toList();
        return new HttpRequest(request.method(), request.path(), headers, request.body(), request.expectedStatus());
    }

    private static Ladder ladder(LoadSpec load) {
        return switch (load.mode()) {
            case Users -> users(load.users());
            case Rate -> rate(load.rate());
            case Capacity -> capacity(load.capacity());
        };
    }

    private static Ladder users(@Nullable UsersSpec users) {
        if (users == null) {
            throw new IllegalArgumentException("spec.load.users is required with mode Users");
        }
        return new Ladder.Users(
                users.counts(), users.thinkTimeMilliseconds(), distribution(users.thinkTimeDistribution()));
    }

    private static ThinkDistribution distribution(ThinkTimeDistribution distribution) {
        return switch (distribution) {
            case Constant -> ThinkDistribution.CONSTANT;
            case Exponential -> ThinkDistribution.EXPONENTIAL;
        };
    }

    private static Ladder rate(@Nullable RateSpec rate) {
        if (rate == null) {
            throw new IllegalArgumentException("spec.load.rate is required with mode Rate");
        }
        var perSecond =
                rate.requestsPerSecond().stream().map(Integer::doubleValue).toList();
        return new Ladder.Rate(perSecond, arrival(rate.arrival()));
    }

    private static Ladder capacity(@Nullable CapacitySpec capacity) {
        if (capacity == null) {
            throw new IllegalArgumentException("spec.load.capacity is required with mode Capacity");
        }
        return new Ladder.Capacity(
                capacity.maxRequestsPerSecond(), capacity.tolerancePercent(), arrival(capacity.arrival()));
    }

    private static Arrival arrival(ArrivalProcess arrival) {
        return switch (arrival) {
            case Poisson -> Arrival.POISSON;
            case Constant -> Arrival.CONSTANT;
        };
    }

    private static Objective objective(ObjectiveSpec objective) {
        var one = objective.oneRequest();
        var load = objective.underLoad();
        return new Objective(
                bound(one.latencyPercentile(), one.maxLatencyMilliseconds()),
                bound(load.latencyPercentile(), load.maxLatencyMilliseconds()),
                Double.parseDouble(load.maxFailedPercent()));
    }

    private static LatencyBound bound(LatencyPercentile percentile, int maxMilliseconds) {
        return new LatencyBound(
                switch (percentile) {
                    case P50 -> Percentile.P50;
                    case P75 -> Percentile.P75;
                    case P90 -> Percentile.P90;
                    case P95 -> Percentile.P95;
                    case P99 -> Percentile.P99;
                },
                maxMilliseconds);
    }
}
