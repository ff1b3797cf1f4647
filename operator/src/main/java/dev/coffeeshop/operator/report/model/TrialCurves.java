package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.analysis.curve.Curves;
import dev.coffeeshop.operator.record.RecordedFindings;
import dev.coffeeshop.operator.resource.TrialName;
import java.util.List;

/**
 * What is drawn of ended trials. It takes the whole analysis, resampled laws included, which is far more than all the rest
 * of a page; and it stays as it is until another trial ends, since records never change.
 *
 * @param trials names of the records, which tell them from those of every other experiment
 */
public record TrialCurves(List<String> trials, Curves curves) {

    public TrialCurves {
        trials = List.copyOf(trials);
    }

    public static TrialCurves of(ReportSource source) {
        return new TrialCurves(names(source), RecordedFindings.curves(source.experiment(), source.records()));
    }

    /** Whether the source has the same trials, so that the same is drawn of it. */
    public boolean areOf(ReportSource source) {
        return trials.equals(names(source));
    }

    private static List<String> names(ReportSource source) {
        return RecordedFindings.asRun(source.records())
                .map(record -> TrialName.of(source.experiment(), record.trial()))
                .toList();
    }
}
