package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.measurement.pacing.ProgramDuration;
import dev.coffeeshop.measurement.pacing.WarmupRules;
import java.time.Duration;

/**
 * The thresholds by which every program is run.
 *
 * @param patience longest wait for a target that does not accept connections at the start
 * @param recovery longest wait after a rung that failed for the target to answer quickly again, or the request time-out
 *     where that is longer
 */
public record ProgramRules(
        WarmupRules warmup,
        BaselineRules baseline,
        ValidityRules validity,
        CalibrationRules calibration,
        Duration patience,
        Duration recovery) {

    private static final Duration PATIENCE = Duration.ofSeconds((long) ProgramDuration.LONGEST_CONNECT_SECONDS);
    private static final Duration RECOVERY = Duration.ofSeconds((long) ProgramDuration.LONGEST_RECOVERY_SECONDS);

    public static ProgramRules standard() {
        return new ProgramRules(
                WarmupRules.standard(),
                BaselineRules.standard(),
                ValidityRules.standard(),
                CalibrationRules.standard(),
                PATIENCE,
                RECOVERY);
    }
}
