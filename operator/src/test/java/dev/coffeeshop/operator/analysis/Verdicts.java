package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From trials to what is said of them. The cells are those that have a trial. */
final class Verdicts {

    private Verdicts() {}

    static Findings findings(CoffeeShopExperimentSpec spec, TrialMeasurement... trials) {
        return findings(spec, List.of(trials));
    }

    static Findings findings(CoffeeShopExperimentSpec spec, List<TrialMeasurement> trials) {
        List<Cell> cells =
                trials.stream().map(TrialMeasurement::cell).distinct().toList();
        return ExperimentAnalysis.analyse(spec, cells, trials, List.of());
    }

    static VerdictStatus verdict(CoffeeShopExperimentSpec spec, TrialMeasurement... trials) {
        return verdict(findings(spec, trials));
    }

    static VerdictStatus verdict(Findings findings) {
        return Objects.requireNonNull(findings.verdict());
    }

    static String because(VerdictStatus verdict, Because.Part part) {
        return verdict.because().stream()
                .filter(each -> each.part() == part)
                .map(Because::figures)
                .findFirst()
                .orElseThrow();
    }

    static CellStatus cell(Findings findings, Cell cell) {
        return findings.cells().stream()
                .filter(status -> status.name().equals(cell.name()))
                .findFirst()
                .orElseThrow();
    }

    static LimitingFactor limit(Findings findings, Cell cell) {
        return Objects.requireNonNull(cell(findings, cell).limitingFactor());
    }

    static ScalingStatus line(Findings findings, Axis axis, String at) {
        return findings.scaling().stream()
                .filter(line -> line.axis() == axis && line.at().equals(at))
                .findFirst()
                .orElseThrow();
    }

    /** Four users reach the capacity, and four times as many bring no more. */
    static RungResult[] saturated(double perSecond) {
        return new RungResult[] {Load.pass(1, perSecond / 2), Load.pass(4, perSecond), Load.pass(16, perSecond * 0.99)};
    }

    static TrialMeasurement run(Cell cell, int repetition, double baselineMilliseconds, double perSecond) {
        return Load.trial(cell, repetition, baselineMilliseconds, saturated(perSecond));
    }

    /** Three runs that differ by 1 %, with so much of the CPU limit used and nothing held back. */
    static List<TrialMeasurement> thrice(Cell cell, double baselineMilliseconds, double perSecond, double usedPercent) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (int repetition = 1; repetition <= 3; repetition++) {
            double factor = 1 + (repetition - 2) / 100.0;
            TrialMeasurement trial =
                    Load.trial(cell, repetition, baselineMilliseconds * factor, saturated(perSecond * factor));
            trials.add(Load.cpu(trial, usedPercent * factor, 0.0));
        }
        return trials;
    }
}
