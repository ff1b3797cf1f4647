package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.TrialResult;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One rung of one trial.
 *
 * @param number in its trial, from 1
 */
record RungRow(TrialResult trial, int number, RungResult rung) {

    static List<RungRow> of(ReportModel report) {
        return report.trials().stream().flatMap(RungRow::ofTrial).toList();
    }

    static Stream<RungRow> ofTrial(TrialResult trial) {
        List<RungResult> rungs = trial.load().map(load -> load.rungs()).orElseGet(List::of);
        return IntStream.range(0, rungs.size()).mapToObj(place -> new RungRow(trial, place + 1, rungs.get(place)));
    }
}
