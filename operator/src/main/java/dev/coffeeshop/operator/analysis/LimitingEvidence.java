package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.LimitingRungs.Shown;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import java.util.List;
import java.util.Optional;

/**
 * What is known of why one cell serves no more, and the first cause that it supports. Of repetitions that disagree, at
 * least half decide, as for a breaking point.
 *
 * <p>A wait, in the replica or outside of it, is what remains when CPU is left. It is not concluded where the limit was
 * not reached, since nothing failed and throughput still grew, nor from a crash for another reason than memory.
 *
 * @param rungs empty where nothing was served and nothing failed
 * @param out the line of cells with the same CPU limit, where replicas were varied
 * @param coordination empty where it cannot be told
 */
record LimitingEvidence(
        CellFigures cell,
        Optional<LimitingRungs> rungs,
        CpuEvidence cpu,
        Optional<ScalingLine> out,
        Optional<Coordination> coordination) {

    LimitingFactor factor() {
        return memory().or(this::rejections)
                .or(this::coordinated)
                .or(this::cpuLimit)
                .or(this::nothingToTellFrom)
                .orElseGet(this::waiting);
    }

    private Optional<LimitingFactor> memory() {
        List<Repetition> all = cell.runs().repetitions();
        if (rungs.isEmpty()) {
            int killed = (int) all.stream().filter(Repetition::outOfMemory).count();
            return Optional.of(killed)
                    .filter(some -> 2 * some >= all.size())
                    .map(some -> new LimitingFactor(
                            Factor.Memory,
                            "OOMKilled before any load was served" + FigureWords.inRuns(some, all.size())));
        }
        return rungs.flatMap(these -> these.mostly(shown -> shown.repetition().outOfMemoryIn(shown.rung()))
                .map(killed -> new LimitingFactor(Factor.Memory, "OOMKilled" + where(these, killed))));
    }

    private Optional<LimitingFactor> rejections() {
        return rungs.flatMap(these -> these.mostly(shown -> shown.rung().missed() == Miss.REJECTED)
                .map(refused -> new LimitingFactor(
                        Factor.Rejections,
                        "%s %% of the requests refused (429 or 503)%s"
                                .formatted(Decimal.of(refusedPercent(refused)), where(these, refused)))));
    }

    private Optional<LimitingFactor> coordinated() {
        return coordination
                .filter(Coordination::shows)
                .map(shown -> new LimitingFactor(Factor.Coordination, shown.inWords()));
    }

    private Optional<LimitingFactor> cpuLimit() {
        return cpu.finding() == CpuEvidence.Finding.UsedUp
                ? Optional.of(new LimitingFactor(Factor.CpuLimit, cpu.inWords()))
                : Optional.empty();
    }

    private Optional<LimitingFactor> nothingToTellFrom() {
        return noLoad().or(this::otherCrash)
                .or(() -> cpu.finding() == CpuEvidence.Finding.Unknown
                        ? Optional.of(cpu.missing())
                        : Optional.<String>empty())
                .or(this::notReached)
                .map(LimitingEvidence::unknown);
    }

    private Optional<String> noLoad() {
        return rungs.isPresent() ? Optional.empty() : Optional.of("no load was served");
    }

    private Optional<String> otherCrash() {
        return rungs.flatMap(these -> these.mostly(Shown::crashed)
                .map(crashed -> "a container ended (%s)%s, and the figures do not show why"
                        .formatted(crashed.getFirst().exitReason(), where(these, crashed))));
    }

    private Optional<String> notReached() {
        return cell.known()
                .filter(CellCapacity.Known::lowerBound)
                .filter(_ -> rungs.stream().noneMatch(LimitingRungs::broken))
                .map(known -> "the limit was not reached: " + known.detail());
    }

    /** CPU is left. */
    private LimitingFactor waiting() {
        if (out.isEmpty()) {
            return new LimitingFactor(
                    Factor.Concurrency,
                    "%s; replicas were not varied at %dm"
                            .formatted(cpu.inWords(), cell.cell().cpuMillicores()));
        }
        ScalingLine line = out.get();
        return switch (line.judgement()) {
            case Scales ->
                new LimitingFactor(
                        Factor.Concurrency, "%s; replicas help: %s".formatted(cpu.inWords(), efficiency(line)));
            case DoesNotScale ->
                new LimitingFactor(
                        Factor.SharedComponent,
                        "%s; replicas do not help: %s".formatted(cpu.inWords(), efficiency(line)));
            case Undetermined ->
                unknown("%s, but whether replicas help is undetermined: %s"
                        .formatted(
                                cpu.inWords(),
                                efficiency(line)
                                        + line.reason().map("; "::concat).orElse("")));
            case NotJudged ->
                unknown("%s, but whether replicas help was not judged: %s"
                        .formatted(cpu.inWords(), line.reason().orElse("no figures")));
        };
    }

    private static String efficiency(ScalingLine line) {
        return new EfficiencyWords(line).inWords();
    }

    private static LimitingFactor unknown(String missing) {
        return new LimitingFactor(Factor.Unknown, missing);
    }

    private static String where(LimitingRungs rungs, List<Shown> showing) {
        return " at " + rungs.loadInWords() + FigureWords.inRuns(showing.size(), rungs.runs());
    }

    private static double refusedPercent(List<Shown> showing) {
        return showing.stream()
                .map(Shown::rung)
                .mapToDouble(rung -> 100.0
                        * (failures(rung, FailureKind.TOO_MANY_REQUESTS) + failures(rung, FailureKind.UNAVAILABLE))
                        / Math.max(1, rung.arrivals()))
                .average()
                .orElse(0);
    }

    private static long failures(RungResult rung, FailureKind kind) {
        return rung.failures().getOrDefault(kind, 0L);
    }
}
