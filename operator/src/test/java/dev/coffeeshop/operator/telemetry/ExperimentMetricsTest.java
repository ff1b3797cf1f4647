package dev.coffeeshop.operator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.measurement.metrics.MetricSource;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.simulation.RecordedRun;
import dev.coffeeshop.operator.simulation.SpecSample;
import dev.coffeeshop.operator.telemetry.WorkloadCpu.PodCounters;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExperimentMetricsTest {

    private static final Trial TRIAL = new Trial(new Cell(400, 2), 1, 1);

    private static final SpecSample SPEC = SpecSample.base()
            .with("/design/repetitions", 3)
            .with("/cost", Map.of("currency", "EUR", "cpuHour", "0.035", "memoryGibibyteHour", "0.004"))
            .with("/backoffLimit", 6)
            .with("/invalidRerunLimit", 6)
            .with("/activeDeadlineSeconds", 1_000_000);

    /** Some of its attempts have failed or are invalid. */
    private final CoffeeShopExperiment finished = RecordedRun.of(SPEC, 40, 7).experiment();

    private final CoffeeShopExperimentStatus status = Objects.requireNonNull(finished.getStatus());

    @Test
    void everyMetricOfTheOperatorIsToldWithItsLabels() {
        var running = RunningExperiment.at(TRIAL);
        var cpu = new WorkloadCpu();
        cpu.sampled(running, TRIAL, List.of(new PodCounters("shop-1", 1, 10, 1)));

        var samples = Scrape.of(List.of(finished, running), cpu).samples();

        Map<String, Set<List<String>>> labels = samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.name, Collectors.mapping(sample -> sample.labelNames, Collectors.toSet())));
        var expected = EnumSet.allOf(Metric.class).stream()
                .filter(metric -> metric.source() == MetricSource.OPERATOR)
                .filter(metric -> metric != Metric.TRIAL_PHASE_DURATION)
                .collect(Collectors.toMap(Metric::fullName, metric -> Set.of(metric.labels())));
        assertThat(labels).isEqualTo(expected);
    }

    @Test
    void resultsAreThoseOfStatus() {
        var cell = status.cells().stream()
                .filter(each -> each.capacity() != null && each.capacity().upper() != null)
                .findFirst()
                .orElseThrow();
        var capacity = Objects.requireNonNull(cell.capacity());
        var about = "resource_namespace=\"team\",experiment=\"up-or-out\",cpu_limit=\"%s\",replicas=\"%d\","
                .formatted(cell.cpuLimit(), cell.replicas());

        assertThat(Scrape.of(List.of(finished)).lines())
                .contains(
                        "coffeeshop_capacity_requests_per_second{%sbound=\"estimate\",} %s"
                                .formatted(about, Double.parseDouble(capacity.value())),
                        "coffeeshop_capacity_requests_per_second{%sbound=\"lower\",} %s"
                                .formatted(about, Double.parseDouble(Objects.requireNonNull(capacity.lower()))),
                        "coffeeshop_capacity_requests_per_second{%sbound=\"upper\",} %s"
                                .formatted(about, Double.parseDouble(Objects.requireNonNull(capacity.upper()))),
                        "coffeeshop_cost_per_million_requests{%scurrency=\"EUR\",bound=\"estimate\",} %s"
                                .formatted(
                                        about,
                                        Double.parseDouble(Objects.requireNonNull(cell.costPerMillionRequests())
                                                .value())));
    }

    /** Such as the upper end of a capacity that no load exceeded. */
    @Test
    void whatIsUnknownIsNotTold() {
        long ends = status.cells().stream()
                .map(cell -> Objects.requireNonNull(cell.capacity()))
                .filter(capacity -> capacity.upper() != null)
                .count();

        assertThat(ends).isLessThan(status.cells().size());
        assertThat(Scrape.of(List.of(finished)).lines())
                .filteredOn(line -> line.startsWith(Metric.CAPACITY.fullName()) && line.contains("\"upper\""))
                .hasSize((int) ends);
    }

    @Test
    void efficiencyStandsAtTheFarEndOfEachLine() {
        assertThat(Scrape.of(List.of(finished)).samples())
                .filteredOn(sample -> sample.name.equals(Metric.EFFICIENCY.fullName()))
                .filteredOn(sample -> label(sample, "bound").equals("estimate"))
                .extracting(sample ->
                        label(sample, "axis") + " " + label(sample, "cpu_limit") + " × " + label(sample, "replicas"))
                .containsExactlyInAnyOrder("Out 200m × 2", "Out 400m × 2", "Up 400m × 1", "Up 400m × 2");
    }

    @Test
    void countersFollowFromStatusSoThatARestartLosesNothing() {
        double ended = Scrape.of(List.of(finished)).samples().stream()
                .filter(sample -> sample.name.equals(Metric.TRIALS.fullName()))
                .mapToDouble(sample -> sample.value)
                .sum();

        assertThat(ended).isEqualTo(status.trialRecords().size());
    }

    @Test
    void nothingIsLeftOfADeletedExperiment() {
        List<CoffeeShopExperiment> experiments = new ArrayList<>(List.of(finished));
        var registry = Scrape.registry(experiments::stream, new WorkloadCpu());
        assertThat(registry.metricFamilySamples().hasMoreElements()).isTrue();

        experiments.clear();

        assertThat(registry.metricFamilySamples().hasMoreElements()).isFalse();
    }

    @Test
    void anExperimentThatComesLaterIsFoundByTheNamesOfItsMetrics() {
        List<CoffeeShopExperiment> experiments = new ArrayList<>();
        var registry = Scrape.registry(experiments::stream, new WorkloadCpu());
        var samples = Scrape.of(List.of(finished)).samples();

        experiments.add(finished);

        var names = samples.stream().map(sample -> sample.name).collect(Collectors.toSet());
        assertThat(Collections.list(registry.filteredMetricFamilySamples(names)).stream()
                        .flatMap(family -> family.samples.stream()))
                .hasSameSizeAs(samples);
    }

    @Test
    void anExperimentThatNobodyHasLookedAtIsQueued() {
        assertThat(Scrape.of(List.of(Experiments.of(SpecSample.spec()))).lines())
                .containsExactlyInAnyOrder(
                        "coffeeshop_experiments{resource_namespace=\"team\",state=\"Queued\",} 1.0",
                        "coffeeshop_experiments{resource_namespace=\"team\",state=\"Running\",} 0.0",
                        "coffeeshop_experiments{resource_namespace=\"team\",state=\"Suspended\",} 0.0",
                        "coffeeshop_experiments{resource_namespace=\"team\",state=\"Succeeded\",} 0.0",
                        "coffeeshop_experiments{resource_namespace=\"team\",state=\"Failed\",} 0.0",
                        "coffeeshop_trials_total{resource_namespace=\"team\",experiment=\"up-or-out\",outcome=\"Succeeded\",reason=\"\",} 0.0");
    }

    @Test
    void theTrialUnderWayIsToldWithItsPhase() {
        assertThat(Scrape.of(List.of(RunningExperiment.at(TRIAL))).lines())
                .contains("coffeeshop_trial_active{resource_namespace=\"team\",experiment=\"up-or-out\","
                        + "cpu_limit=\"400m\",replicas=\"2\",repetition=\"1\",phase=\"Measuring\",} 1.0");
    }

    @Test
    void noSampleIsNotANumber() {
        assertThat(Scrape.of(List.of(finished, RunningExperiment.at(TRIAL))).samples())
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.value).isFinite());
    }

    private static String label(Sample sample, String name) {
        return sample.labelValues.get(sample.labelNames.indexOf(name));
    }
}
