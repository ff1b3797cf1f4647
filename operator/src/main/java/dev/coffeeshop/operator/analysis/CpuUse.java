package dev.coffeeshop.operator.analysis;

import static java.util.stream.Collectors.groupingBy;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * CPU of a trial's pods over the rungs at and above its capacity; where none failed, in the rung at the capacity. Counters
 * are differenced by the times at which they were read, within the time of those rungs. Where a replica lacks two samples
 * there, its figures are unknown, and so are those of the whole cell.
 *
 * @param usedPercent of the CPU limits of all replicas
 * @param millisecondsPerRequest of all replicas together, for one right answer, also one that came too late
 */
public record CpuUse(double usedPercent, OptionalDouble throttledPercent, OptionalDouble millisecondsPerRequest) {

    private record Use(LoadStretch stretch, List<PodCounters> pods) {

        double coreSeconds() {
            return cores() * stretch.seconds();
        }

        double cores() {
            return pods.stream().mapToDouble(PodCounters::cores).sum();
        }
    }

    static Optional<CpuUse> of(Repetition repetition) {
        TrialMeasurement trial = repetition.trial();
        List<Use> known = new ArrayList<>();
        for (LoadStretch stretch : LoadStretch.of(loaded(repetition))) {
            List<PodCounters> pods = counters(trial.samples(), stretch);
            if (pods.size() >= trial.cell().replicas()) {
                known.add(new Use(stretch, pods));
            }
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(of(trial.cell(), known));
    }

    private static CpuUse of(Cell cell, List<Use> known) {
        double seconds =
                known.stream().mapToDouble(use -> use.stretch().seconds()).sum();
        double coreSeconds = known.stream().mapToDouble(Use::coreSeconds).sum();
        return new CpuUse(
                100 * coreSeconds / (cell.totalMillicores() / 1e3 * seconds),
                throttledPercent(known),
                millisecondsPerRequest(known));
    }

    private static OptionalDouble throttledPercent(List<Use> known) {
        List<PodCounters> pods =
                known.stream().flatMap(use -> use.pods().stream()).toList();
        long periods = pods.stream().mapToLong(PodCounters::periods).sum();
        return pods.stream().allMatch(pod -> pod.periods() > 0)
                ? OptionalDouble.of(100.0
                        * pods.stream().mapToLong(PodCounters::throttledPeriods).sum()
                        / periods)
                : OptionalDouble.empty();
    }

    private static OptionalDouble millisecondsPerRequest(List<Use> known) {
        long answers = known.stream().mapToLong(use -> use.stretch().answers()).sum();
        double coreSeconds = known.stream()
                .mapToDouble(use -> use.cores() * use.stretch().answerSeconds())
                .sum();
        return answers > 0 && coreSeconds > 0 ? OptionalDouble.of(1e3 * coreSeconds / answers) : OptionalDouble.empty();
    }

    private static List<RungResult> loaded(Repetition repetition) {
        List<RungResult> all = repetition.rungs().all();
        return repetition
                .found()
                .map(TrialCapacity.Found::rung)
                .map(base -> repetition.broken().isEmpty()
                        ? List.of(base)
                        : all.stream()
                                .filter(rung -> rung.level() >= base.level())
                                .toList())
                .orElse(all);
    }

    private static List<PodCounters> counters(List<CpuSample> samples, LoadStretch stretch) {
        return samples.stream()
                .filter(sample -> stretch.contains(sample.at()))
                .collect(groupingBy(CpuSample::pod))
                .values()
                .stream()
                .flatMap(pod -> PodCounters.between(pod).stream())
                .toList();
    }
}
