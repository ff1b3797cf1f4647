package dev.coffeeshop.loadgen.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.judging.DisturbanceRule;
import dev.coffeeshop.measurement.judging.LagRule;
import dev.coffeeshop.measurement.judging.SaturationRule;
import dev.coffeeshop.measurement.judging.SteadinessRule;
import dev.coffeeshop.measurement.judging.ValidityRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratorTest {

    private static final LoadProgram PROGRAM = TestPrograms.program(1, TestPrograms.constant(1), 1_000);

    @Test
    void theGeneratorTriesItselfOut() throws Exception {
        ProgramRules standard = ProgramRules.standard();
        ProgramRules rules = new ProgramRules(
                standard.warmup(),
                standard.baseline(),
                TestPrograms.forgiving(),
                standard.calibration(),
                standard.patience(),
                standard.recovery());
        long began = System.nanoTime();
        Calibration calibration = calibration(rules, new Calibration("another", 5));
        assertThat(calibration.node()).isEqualTo("here");
        assertThat(calibration.requestsPerSecond()).isBetween(100.0, 200_000.0);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    /** Whatever it does is too late by these rules, as on a node where it gets no CPU. */
    @Test
    void whoIsAlwaysLateMayBeAskedForNothing() throws Exception {
        ProgramRules rules = TestPrograms.quick(new ValidityRules(
                new LagRule(-1, 0), SaturationRule.standard(), DisturbanceRule.standard(), SteadinessRule.standard()));
        assertThat(calibration(rules)).isEqualTo(new Calibration("here", 0));
    }

    @Test
    void whatIsKnownOfTheNodeIsNotMeasuredAgain() throws Exception {
        assertThat(calibration(TestPrograms.quick(), new Calibration("here", 900), new Calibration("here", 700)))
                .isEqualTo(new Calibration("here", 700));
    }

    private static Calibration calibration(ProgramRules rules, Calibration... known) throws InterruptedException {
        LoadProgram program = TestPrograms.with(new Generators(1, List.of(known)), PROGRAM);
        return new Calibrator("here", program, rules, EngineOptions.withThreads(1)).calibration();
    }
}
