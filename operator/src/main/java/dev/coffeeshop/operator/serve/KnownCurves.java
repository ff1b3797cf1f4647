package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.report.model.TrialCurves;

/**
 * What was drawn last of each experiment, so that looking twice costs the analysis once; those that were looked at last are
 * kept.
 */
final class KnownCurves {

    private static final int MOST = 32;

    private final Recent<String, TrialCurves> byUid = new Recent<>(MOST);

    synchronized TrialCurves of(ReportSource source) {
        String uid = source.experiment().getMetadata().getUid();
        return byUid.get(uid).filter(known -> known.areOf(source)).orElseGet(() -> draw(uid, source));
    }

    private TrialCurves draw(String uid, ReportSource source) {
        TrialCurves drawn = TrialCurves.of(source);
        byUid.put(uid, drawn);
        return drawn;
    }
}
