package dev.coffeeshop.operator.report.shop;

import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile.Situation;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.Optional;

/**
 * One configuration of the shop, at the greatest load that it serves well.
 *
 * @param served orders a second; empty where no load was served well
 * @param waiting orders that have come and are not being made: by Little's law (Operations Research 9, 1961) the orders a
 *     second times what the median order takes longer than with one customer; empty where that is not known
 * @param oneOrder how long it takes with one customer, in words; empty where that is not known
 * @param till whether all machines wait for one component that they share
 */
record Scene(Cell cell, Optional<Figure> served, Optional<Double> waiting, Optional<String> oneOrder, boolean till) {

    static Scene of(ReportModel report, CellResult result) {
        return new Scene(
                result.cell(),
                result.capacity(),
                result.capacity().flatMap(capacity -> waiting(report, result.cell(), capacity.value())),
                result.baselineMilliseconds().map(figure -> figure.valueWords() + " ms"),
                result.limit()
                        .filter(limit -> limit.factor() == Factor.SharedComponent)
                        .isPresent());
    }

    private static Optional<Double> waiting(ReportModel report, Cell cell, double perSecond) {
        return median(report, cell, Situation.CAPACITY)
                .flatMap(crowded -> median(report, cell, Situation.BASELINE)
                        .map(alone -> perSecond * Math.max(0, crowded - alone) / 1_000));
    }

    private static Optional<Double> median(ReportModel report, Cell cell, Situation situation) {
        return report.curves().latencies().stream()
                .filter(profile -> profile.cell().equals(cell) && profile.situation() == situation)
                .findFirst()
                .map(LatencyProfile::milliseconds)
                .flatMap(percentiles -> Optional.ofNullable(percentiles.get(Percentile.P50)))
                .map(interval -> interval.value());
    }
}
