package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus.Judgement;
import dev.coffeeshop.operator.design.CpuAmount;
import java.util.Optional;

/**
 * Few large replicas against many small ones, with the same CPU in all.
 *
 * @param totalMillicores of all replicas of either cell
 * @param up name of the cell with fewer, larger replicas
 * @param out name of the cell with more, smaller replicas
 * @param ratio capacity of {@code out} over that of {@code up}; per price with a cost block
 */
public record PairResult(
        int totalMillicores,
        String up,
        String out,
        Optional<Figure> ratio,
        Judgement judgement,
        Optional<String> reason) {

    static PairResult of(UpOrOutStatus status) {
        return new PairResult(
                CpuAmount.millicores(status.totalCpu()),
                status.up(),
                status.out(),
                Figure.ofNullable(status.ratio()),
                status.judgement(),
                Optional.ofNullable(status.reason()));
    }
}
