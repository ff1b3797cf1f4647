package dev.coffeeshop.operator.record;

import dev.coffeeshop.operator.analysis.ExperimentAnalysis;
import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialMeasurement;
import dev.coffeeshop.operator.analysis.curve.Curves;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.resource.TrialName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from an experiment's records and its spec. The operator's own judgement takes no other way, so that
 * whoever has both comes to the same findings, to the last bit, in whatever order the records come.
 *
 * @param refs how status refers to the records, in the order in which the trials were run
 */
public record RecordedFindings(List<TrialRecordRef> refs, Findings findings) {

    /** A trial is begun when all before it in the design are settled. */
    private static final Comparator<TrialRecord> AS_RUN = Comparator.comparingInt(TrialRecord::repetition)
            .thenComparingInt(TrialRecord::place)
            .thenComparingInt(TrialRecord::attempt);

    public RecordedFindings {
        refs = List.copyOf(refs);
    }

    /**
     * @param experiment whose UID and spec are looked at
     * @param records of all its ended trials, each once
     */
    public static RecordedFindings of(CoffeeShopExperiment experiment, Collection<TrialRecord> records) {
        var asRun = asRun(records).toList();
        var refs = asRun.stream()
                .map(trial -> trial.ref(TrialName.of(experiment, trial.trial())))
                .toList();
        var measured = measured(asRun);
        var spec = experiment.getSpec();
        var cells = ExperimentDesign.of(spec).cells();
        return new RecordedFindings(refs, ExperimentAnalysis.analyse(spec, cells, measured, refs));
    }

    /** What can be drawn, by the same analysis. */
    public static Curves curves(CoffeeShopExperiment experiment, Collection<TrialRecord> records) {
        var spec = experiment.getSpec();
        var cells = ExperimentDesign.of(spec).cells();
        return ExperimentAnalysis.curves(spec, cells, measured(asRun(records).toList()));
    }

    /** In the order in which the trials were run. */
    public static Stream<TrialRecord> asRun(Collection<TrialRecord> records) {
        return records.stream().sorted(AS_RUN);
    }

    private static List<TrialMeasurement> measured(List<TrialRecord> records) {
        return records.stream()
                .map(TrialMeasurements::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
