package dev.coffeeshop.operator.report;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Experiments as they should not be, and as they may be all the same. */
final class NastyReports {

    static final String MARKUP =
            "\"'><script>top.hacked='yes'</script><img src=x onerror=top.hacked='yes'>&amp;\u0000\u0007";

    private static final PlantedShop PLAIN = new PlantedShop(8, 5, 10, 3, 1e9, Integer.MAX_VALUE);
    private static final Map<String, Object> PRICES =
            Map.of("currency", "EUR", "cpuHour", "0.035", "memoryGibibyteHour", "0.004");

    private NastyReports() {}

    static Map<String, ReportSource> all() {
        Map<String, ReportSource> reports = new LinkedHashMap<>();
        reports.put(
                "one cell",
                of(SpecSample.base().with("/matrix/cpuLimits", List.of("200m")).with("/matrix/replicas", List.of(1))));
        reports.put("a hundred cells", hundredCells());
        reports.put("all invalid", SampleReport.of("all-invalid", SpecSample.spec(), PLAIN, _ -> true));
        reports.put("one repetition", of(SpecSample.base()));
        reports.put("names with markup", withMarkup());
        reports.put("zero errors", zeroErrors());
        reports.put("huge numbers", huge());
        reports.put("a search", search());
        reports.put("rates", rates());
        reports.put("six replica counts", growing());
        reports.put("nothing yet", new ReportSource(Experiments.of(SpecSample.spec()), List.of(), "0.1.0"));
        return reports;
    }

    private static ReportSource of(SpecSample sample) {
        return SampleReport.of("plain", sample.build(), PLAIN, _ -> false);
    }

    /** With five repetitions each, prices and a demand. */
    static ReportSource hundredCells() {
        SpecSample sample = SpecSample.base()
                .with(
                        "/matrix/cpuLimits",
                        IntStream.rangeClosed(1, 10)
                                .mapToObj(limit -> limit * 100 + "m")
                                .toList())
                .with("/matrix/replicas", IntStream.rangeClosed(1, 10).boxed().toList())
                .with("/load/users/counts", List.of(1, 4, 16, 64, 256))
                .with("/design/repetitions", 5)
                .with("/design/order", "Randomized")
                .with("/cost", PRICES)
                .with("/demand", Map.of("requestsPerSecond", 400));
        return SampleReport.of(
                "hundred-cells", sample.build(), PLAIN, trial -> trial.name().hashCode() % 11 == 0);
    }

    /** The API server would refuse most of it, and a report must not trust it to. */
    private static ReportSource withMarkup() {
        SpecSample sample = SpecSample.base()
                .with("/workload/image", "shop:" + MARKUP)
                .with("/load/request/path", "/" + MARKUP)
                .with("/load/request/body", MARKUP)
                .with("/workload/env", List.of(Map.of("name", MARKUP, "value", MARKUP)))
                .with("/cost", Map.of("currency", MARKUP, "cpuHour", "1", "memoryGibibyteHour", "1"))
                .with("/demand", Map.of("requestsPerSecond", 10))
                .with("/design/repetitions", 2);
        ReportSource source = SampleReport.of(MARKUP, sample.build(), PLAIN, trial -> trial.repetition() == 2);
        CoffeeShopExperiment experiment = source.experiment();
        experiment.getMetadata().setNamespace(MARKUP);
        experiment.getMetadata().setUid(MARKUP);
        return new ReportSource(experiment, source.records(), MARKUP);
    }

    /** Nothing fails and nothing breaks: shares of 0, and no end of the load. */
    private static ReportSource zeroErrors() {
        SpecSample sample = SpecSample.base()
                .with("/load/mode", "Rate")
                .with("/load/users", null)
                .with("/load/rate", Map.of("requestsPerSecond", List.of(1, 2, 4), "arrival", "Poisson"))
                .with("/design/repetitions", 3);
        return of(sample);
    }

    private static ReportSource huge() {
        SpecSample sample = SpecSample.base()
                .with("/matrix/cpuLimits", List.of("1", "256"))
                .with("/matrix/replicas", List.of(1, 100))
                .with("/load/users/counts", List.of(1, 100, 10_000))
                .with("/objective/underLoad/maxLatencyMilliseconds", 60_000)
                .with("/load/requestTimeoutMilliseconds", 60_000)
                .with("/cost", Map.of("currency", "VND", "cpuHour", "999999999", "memoryGibibyteHour", "999999999"))
                .with("/demand", Map.of("requestsPerSecond", 2_000_000_000))
                .with("/design/repetitions", 2);
        return SampleReport.of(
                "huge", sample.build(), new PlantedShop(10_000, 0.001, 0, 0, 1e12, Integer.MAX_VALUE), _ -> false);
    }

    private static ReportSource search() {
        SpecSample sample = SpecSample.base()
                .with("/load/mode", "Capacity")
                .with("/load/users", null)
                .with(
                        "/load/capacity",
                        Map.of("maxRequestsPerSecond", 5_000, "tolerancePercent", 10, "arrival", "Poisson"))
                .with("/design/repetitions", 5);
        return of(sample);
    }

    private static ReportSource rates() {
        SpecSample sample = SpecSample.base()
                .with("/load/mode", "Rate")
                .with("/load/users", null)
                .with("/load/rate", Map.of("requestsPerSecond", List.of(10, 20, 40, 80, 160), "arrival", "Poisson"))
                .with("/design/repetitions", 3);
        return of(sample);
    }

    /** Enough for a law. */
    private static ReportSource growing() {
        SpecSample sample = SpecSample.base()
                .with("/matrix/cpuLimits", List.of("200m"))
                .with("/matrix/replicas", List.of(1, 2, 3, 4, 6, 8, 12))
                .with("/load/users/counts", List.of(4, 32, 256))
                .with("/design/repetitions", 5);
        return SampleReport.of("growing", sample.build(), new PlantedShop(8, 5, 10, 9, 1e9, 1 << 20), _ -> false);
    }
}
