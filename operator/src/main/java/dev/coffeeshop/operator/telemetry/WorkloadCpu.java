package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CPU counters of the running trial's pods, added up so that the sum never falls while the trial runs, whichever pods a
 * kubelet leaves out or restarts. Seen from a metric, the next trial of the same cell is a restart.
 */
@Singleton
public class WorkloadCpu {

    /** Counters of one pod's measured container since it started; 0 periods when the kubelet does not tell. */
    public record PodCounters(String pod, double cpuSeconds, long periods, long throttledPeriods) {

        private static final PodCounters NONE = new PodCounters("", 0, 0, 0);

        private PodCounters plusGrowth(PodCounters before, PodCounters after) {
            return after.cpuSeconds < before.cpuSeconds
                    ? this
                    : new PodCounters(
                            pod,
                            cpuSeconds + after.cpuSeconds - before.cpuSeconds,
                            periods + Math.max(0, after.periods - before.periods),
                            throttledPeriods + Math.max(0, after.throttledPeriods - before.throttledPeriods));
        }
    }

    private record Running(String namespace, String experiment, Trial trial) {

        static Running of(CoffeeShopExperiment experiment, Trial trial) {
            return new Running(
                    experiment.getMetadata().getNamespace(),
                    experiment.getMetadata().getName(),
                    trial);
        }
    }

    private final Map<String, PodCounters> last = new HashMap<>();
    private PodCounters sum = PodCounters.NONE;
    private @Nullable Running running;

    /** What the kubelets have just told of the trial's pods; some of them may be missing. */
    public synchronized void sampled(CoffeeShopExperiment experiment, Trial trial, List<PodCounters> pods) {
        var now = Running.of(experiment, trial);
        if (!now.equals(running)) {
            running = now;
            last.clear();
            sum = PodCounters.NONE;
        }
        pods.forEach(this::add);
    }

    private void add(PodCounters pod) {
        PodCounters before = last.put(pod.pod(), pod);
        if (before != null) {
            sum = sum.plusGrowth(before, pod);
        }
    }

    /** Of the trial that was sampled last, as long as an experiment says that it is under way. */
    synchronized List<Sample> samples(List<CoffeeShopExperiment> experiments) {
        return experiments.stream()
                .map(Subject::of)
                .flatMap(subject -> Trial.current(subject.status()).stream()
                        .filter(trial -> isSampled(subject, trial))
                        .flatMap(trial -> sums(subject.labels(trial.cell()))))
                .toList();
    }

    private boolean isSampled(Subject subject, Trial trial) {
        return !last.isEmpty() && new Running(subject.namespace(), subject.name(), trial).equals(running);
    }

    private Stream<Sample> sums(List<String> about) {
        return Stream.of(
                Sample.of(Metric.WORKLOAD_CPU, sum.cpuSeconds(), about),
                Sample.of(Metric.WORKLOAD_CPU_PERIODS, (double) sum.periods(), about),
                Sample.of(Metric.WORKLOAD_CPU_THROTTLED_PERIODS, (double) sum.throttledPeriods(), about));
    }
}
