package dev.coffeeshop.loadgen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.LiveTimes;
import dev.coffeeshop.loadgen.engine.LiveTotals;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.status.ProgramState;
import dev.coffeeshop.loadgen.status.StatusPage;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.measurement.metrics.MetricSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsPageTest {

    private static final LiveTimes TIMES =
            new LiveTimes(List.of(0.001, 0.25, Double.POSITIVE_INFINITY), List.of(3L, 2L, 1L), 12.5);

    private final ProgramState state = new ProgramState(NanoClock.system(), 1);

    @Test
    void anOpenRungInPrometheusFormat() throws Exception {
        at(new Rung.Open(200, Arrival.POISSON));
        StatusPage page = page("experiment=quickstart,cpu_limit=200m", 2).page("text/plain");
        assertThat(page.contentType()).startsWith("text/plain; version=0.0.4");
        assertThat(samples(page.text())).containsExactlyInAnyOrder("""
                coffeeshop_load_offered_requests_per_second{cpu_limit="200m",experiment="quickstart"} 100.0
                coffeeshop_load_phase_info{cpu_limit="200m",experiment="quickstart",phase="rung",rung="2"} 1
                coffeeshop_load_in_flight_requests{cpu_limit="200m",experiment="quickstart"} 7.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="success"} 6.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="refused"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="reset"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="tls"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="timeout"} 4.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="too_many_requests"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="unavailable"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="other_status"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="wrong_body"} 0.0
                coffeeshop_load_requests_total{cpu_limit="200m",experiment="quickstart",outcome="pending"} 0.0
                coffeeshop_load_request_duration_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="0.001"} 3
                coffeeshop_load_request_duration_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="0.25"} 5
                coffeeshop_load_request_duration_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="+Inf"} 6
                coffeeshop_load_request_duration_seconds_count{cpu_limit="200m",experiment="quickstart"} 6
                coffeeshop_load_request_duration_seconds_sum{cpu_limit="200m",experiment="quickstart"} 12.5
                coffeeshop_load_service_duration_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="0.001"} 3
                coffeeshop_load_service_duration_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="0.25"} 5
                coffeeshop_load_service_duration_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="+Inf"} 6
                coffeeshop_load_service_duration_seconds_count{cpu_limit="200m",experiment="quickstart"} 6
                coffeeshop_load_service_duration_seconds_sum{cpu_limit="200m",experiment="quickstart"} 12.5
                coffeeshop_load_schedule_lag_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="0.001"} 3
                coffeeshop_load_schedule_lag_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="0.25"} 5
                coffeeshop_load_schedule_lag_seconds_bucket{cpu_limit="200m",experiment="quickstart",le="+Inf"} 6
                coffeeshop_load_schedule_lag_seconds_count{cpu_limit="200m",experiment="quickstart"} 6
                coffeeshop_load_schedule_lag_seconds_sum{cpu_limit="200m",experiment="quickstart"} 12.5
                """.lines().toArray(String[]::new));
    }

    @Test
    void aClosedRungHasUsersAndNoRate() throws Exception {
        at(Rung.Closed.backToBack(30));
        assertThat(samples(page("", 1).page("").text()))
                .contains("coffeeshop_load_users 30.0")
                .noneMatch(line -> line.startsWith("coffeeshop_load_offered"));
    }

    @Test
    void outsideRungsThereIsNeither() throws Exception {
        at(new Rung.Open(200, Arrival.POISSON));
        state.progressed(new LoadProgress("done", 2, 2, 0, 0), new LiveSnapshot(0, 0, 0));
        assertThat(samples(page("", 1).page("").text()))
                .contains("coffeeshop_load_phase_info{phase=\"done\",rung=\"2\"} 1")
                .noneMatch(line -> line.startsWith("coffeeshop_load_offered"))
                .noneMatch(line -> line.startsWith("coffeeshop_load_users"));
    }

    @Test
    void openMetricsForWhoeverAcceptsIt() throws Exception {
        StatusPage page = page("", 1).page("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        assertThat(page.contentType()).startsWith("application/openmetrics-text; version=1.0.0");
        assertThat(page.text())
                .contains(
                        "# TYPE coffeeshop_load_requests counter",
                        "# UNIT coffeeshop_load_schedule_lag_seconds seconds")
                .endsWith("# EOF\n");
    }

    @Test
    void tellsEveryMetricOfTheGenerator() throws Exception {
        at(new Rung.Open(200, Arrival.POISSON));

        assertThat(metrics("", 1).snapshots().stream()
                        .map(snapshot -> snapshot.getMetadata().getName()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Metric.values())
                        .filter(metric -> metric.source() == MetricSource.LOAD_GENERATOR)
                        .map(Metric::family)
                        .toList());
    }

    private void at(Rung rung) {
        state.rungStarted(2, rung);
        state.progressed(new LoadProgress("rung", 2, 2, rung.level(), 3), new LiveSnapshot(0, 0, 0));
    }

    private MetricsPage page(String labels, int pods) throws BadLabelsException {
        return new MetricsPage(metrics(labels, pods));
    }

    private LoadMetrics metrics(String labels, int pods) throws BadLabelsException {
        LiveTotals totals = new LiveTotals(6, Map.of(FailureKind.TIMEOUT, 4L), 7, TIMES, TIMES, TIMES);
        return new LoadMetrics(MetricLabels.parse(labels), pods, state, () -> totals);
    }

    private static List<String> samples(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
}
