package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.ReportSource;
import java.util.function.Function;

/** What pages are made of, from the cache of experiments and their records; without what may be a secret. */
final class Reports {

    private final FinishedRecords records;
    private final KnownCurves curves = new KnownCurves();
    private final String operatorVersion;

    Reports(FinishedRecords records, String operatorVersion) {
        this.records = records;
        this.operatorVersion = operatorVersion;
    }

    /**
     * One after the other: whoever looks must never take more than one core from what is being measured.
     *
     * @param as what is made of it, such as a page
     */
    synchronized <T> T show(CoffeeShopExperiment experiment, Function<ReportModel, T> as) {
        var source = new ReportSource(Masking.of(experiment), records.of(experiment), operatorVersion);
        return as.apply(ReportModel.of(source, curves.of(source)));
    }
}
