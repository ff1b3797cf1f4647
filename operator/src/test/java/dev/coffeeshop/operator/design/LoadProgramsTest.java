package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.ProgramLimits;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.ThinkDistribution;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadProgramsTest {

    private static final Target TARGET = Target.http("shop", 8080, Routing.ENDPOINTS);
    private static final Trial TRIAL = new Trial(new Cell(200, 1), 1, 1);

    @Test
    void asks_for_what_the_spec_says() {
        var program = LoadPrograms.of(SpecSample.spec(), TRIAL, TARGET, List.of());
        assertThat(program)
                .isEqualTo(new LoadProgram(
                        TARGET,
                        new HttpRequest(
                                "POST", "/orders", List.of(new HttpRequest.Header("X-Table", "7")), "espresso", 201),
                        new Ladder.Users(List.of(1, 4, 16), 0, ThinkDistribution.CONSTANT),
                        5,
                        8,
                        2_000,
                        new Objective(new LatencyBound(Percentile.P50, 50), new LatencyBound(Percentile.P95, 500), 0.5),
                        Generators.one(),
                        program.seed()));
        assertThat(ProgramLimits.violations(program)).isEmpty();
    }

    @Test
    void climbs_rates_in_rate_mode() {
        var spec = SpecSample.base()
                .with("/load/mode", "Rate")
                .with("/load/users", null)
                .with("/load/rate", Map.of("requestsPerSecond", List.of(10, 20), "arrival", "Poisson"))
                .build();
        assertThat(LoadPrograms.of(spec, TRIAL, TARGET, List.of()).ladder())
                .isEqualTo(new Ladder.Rate(List.of(10.0, 20.0), Arrival.POISSON));
    }

    @Test
    void searches_in_capacity_mode() {
        var spec = SpecSample.base()
                .with("/load/mode", "Capacity")
                .with("/load/users", null)
                .with(
                        "/load/capacity",
                        Map.of("maxRequestsPerSecond", 500, "tolerancePercent", 5, "arrival", "Constant"))
                .build();
        assertThat(LoadPrograms.of(spec, TRIAL, TARGET, List.of()).ladder())
                .isEqualTo(new Ladder.Capacity(500, 5, Arrival.CONSTANT));
    }

    @Test
    void lets_users_think_at_random_where_asked_to() {
        var spec = SpecSample.base()
                .with("/load/users/thinkTimeMilliseconds", 300)
                .with("/load/users/thinkTimeDistribution", "Exponential")
                .build();
        assertThat(LoadPrograms.of(spec, TRIAL, TARGET, List.of()).ladder())
                .isEqualTo(new Ladder.Users(List.of(1, 4, 16), 300, ThinkDistribution.EXPONENTIAL));
    }

    @Test
    void shares_the_load_and_what_is_known_of_the_nodes() {
        var known = List.of(new Calibration("node-1", 14_000));
        var spec = SpecSample.base().with("/load/generator/parallelism", 3).build();
        assertThat(LoadPrograms.of(spec, TRIAL, TARGET, known).generators()).isEqualTo(new Generators(3, known));
    }

    @Test
    void gives_every_attempt_its_own_seed_and_always_the_same() {
        var seeds = IntStream.rangeClosed(1, 100)
                .mapToObj(attempt -> new Trial(new Cell(200, 1), 1 + attempt % 5, attempt))
                .map(trial -> LoadPrograms.of(SpecSample.spec(), trial, TARGET, List.of())
                        .seed())
                .toList();
        assertThat(seeds).doesNotHaveDuplicates();
        assertThat(seeds.getFirst()).isEqualTo(-950542829015187430L);
    }
}
