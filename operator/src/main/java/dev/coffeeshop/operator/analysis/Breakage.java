package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint.How;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one failing rung failed.
 *
 * @param reason the container's own, when it crashed
 */
record Breakage(How how, @Nullable String reason) {

    static final Comparator<Breakage> WORST_FIRST = Comparator.comparing(
                    Breakage::how, Comparator.comparingInt(Breakage::mildness))
            .thenComparing(breakage -> Objects.requireNonNullElse(breakage.reason(), ""));

    /** @param rung a failing one */
    static Breakage of(Repetition repetition, RungResult rung) {
        Optional<Breakage> crash = repetition.exitsIn(rung).findFirst().map(Breakage::crashed);
        return crash.orElseGet(() -> new Breakage(missed(rung), null));
    }

    private static Breakage crashed(ContainerExit exit) {
        return new Breakage(How.Crashed, exit.reason());
    }

    private static How missed(RungResult rung) {
        return switch (Objects.requireNonNull(rung.missed(), "a failing rung says why")) {
            case ERRORS -> How.Errors;
            case REJECTED -> How.Rejected;
            case LATENCY, OVERLOADED -> How.LatencyMissed;
        };
    }

    private static int mildness(How how) {
        return switch (how) {
            case Crashed -> 0;
            case Errors -> 1;
            case Rejected -> 2;
            case LatencyMissed -> 3;
        };
    }
}
