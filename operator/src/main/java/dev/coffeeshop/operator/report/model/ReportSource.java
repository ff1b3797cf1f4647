package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.record.TrialRecord;
import java.util.List;

/**
 * What a report is made of.
 *
 * @param experiment with its spec and, once the operator has looked at it, its status
 * @param records of its ended trials, each once, in any order
 * @param operatorVersion that makes the report
 */
public record ReportSource(CoffeeShopExperiment experiment, List<TrialRecord> records, String operatorVersion) {

    public ReportSource {
        records = List.copyOf(records);
    }
}
