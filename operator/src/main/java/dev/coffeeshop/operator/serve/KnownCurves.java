package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.report.model.TrialCurves;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was drawn last of each experiment, so that looking twice costs the analysis once; those that were looked at last are
 * kept.
 */
final class KnownCurves {

    private static final int MOST = 32;

    private final Map<String, TrialCurves> byUid = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TrialCurves> eldest) {
            return size() > MOST;
        }
    };

    synchronized TrialCurves of(ReportSource source) {
        String uid = source.experiment().getMetadata().getUid();
        TrialCurves known = byUid.get(uid);
        if (known != null && known.areOf(source)) {
            return known;
        }
        TrialCurves drawn = TrialCurves.of(source);
        byUid.put(uid, drawn);
        return drawn;
    }
}
