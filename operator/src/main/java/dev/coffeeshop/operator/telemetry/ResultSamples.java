package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What experiments have found: the figures of status, none of them computed anew. Pure. */
final class ResultSamples {

    private static final double PERCENT = 0.01;

    private ResultSamples() {}

    static Stream<Sample> of(Subject subject) {
        return Stream.of(
                        subject.status().cells().stream().flatMap(cell -> cell(subject, cell)),
                        subject.status().scaling().stream().flatMap(line -> efficiency(subject, line)),
                        verdict(subject))
                .flatMap(each -> each);
    }

    private static Stream<Sample> cell(Subject subject, CellStatus status) {
        return Cell.named(status.name()).stream()
                .flatMap(cell -> Stream.of(
                                estimate(Metric.CAPACITY, subject.labels(cell), status.capacity(), 1),
                                estimate(Metric.CPU_USED, subject.labels(cell), status.cpuUsedPercent(), PERCENT),
                                estimate(
                                        Metric.CPU_THROTTLED, subject.labels(cell), status.throttledPercent(), PERCENT),
                                cost(subject, cell, status),
                                Stream.of(kind(subject, cell, status)))
                        .flatMap(each -> each));
    }

    private static Stream<Sample> cost(Subject subject, Cell cell, CellStatus status) {
        return subject.currency().stream()
                .flatMap(known ->
                        estimate(Metric.COST, subject.labels(cell, known), status.costPerMillionRequests(), 1));
    }

    private static Sample kind(Subject subject, Cell cell, CellStatus status) {
        return Sample.present(
                Metric.CELL,
                subject.labels(cell),
                name(status.capacityNote()),
                Optional.ofNullable(status.limitingFactor())
                        .map(factor -> factor.factor().name())
                        .orElse(""),
                Optional.ofNullable(status.breakingPoint())
                        .map(point -> point.how().name())
                        .orElse(""));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static Stream<Sample> efficiency(Subject subject, ScalingStatus line) {
        return last(line).stream()
                .flatMap(cell -> estimate(
                        Metric.EFFICIENCY,
                        subject.labels(cell, line.axis().name()),
                        line.efficiencyPercent(),
                        PERCENT));
    }

    /** The cell at the far end of a line. */
    private static Optional<Cell> last(ScalingStatus line) {
        return switch (line.axis()) {
            case Out -> Cell.named(line.at() + "-x" + line.to());
            case Up -> Cell.named(line.to() + "-x" + line.at());
        };
    }

    private static Stream<Sample> verdict(Subject subject) {
        return Optional.ofNullable(subject.status().verdict()).stream().map(verdict -> verdict(subject, verdict));
    }

    private static Sample verdict(Subject subject, VerdictStatus verdict) {
        boolean reliable = ConditionType.Reliable.holdsIn(subject.status().conditions());
        return Sample.present(
                Metric.VERDICT,
                subject.labels(),
                verdict.performance().name(),
                verdict.scalability().name(),
                verdict.problem().name(),
                verdict.upOrOut().name(),
                reliable ? "True" : "False");
    }

    private static Stream<Sample> estimate(
            Metric metric, List<String> about, @Nullable Estimate estimate, double factor) {
        return Optional.ofNullable(estimate).stream()
                .flatMap(known -> Stream.of(
                                bound(metric, about, "estimate", known.value(), factor),
                                bound(metric, about, "lower", known.lower(), factor),
                                bound(metric, about, "upper", known.upper(), factor))
                        .flatMap(Optional::stream));
    }

    private static Optional<Sample> bound(
            Metric metric, List<String> about, String bound, @Nullable String figure, double factor) {
        OptionalDouble value = number(figure);
        return value.isPresent()
                ? Optional.of(Sample.of(metric, value.getAsDouble() * factor, about, bound))
                : Optional.empty();
    }

    /** Status is the cluster's, and anyone with the right to may have written it. */
    private static OptionalDouble number(@Nullable String figure) {
        try {
            double value = figure == null ? Double.NaN : Double.parseDouble(figure);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
