package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus.Judgement;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Two cells of equal total CPU: few large replicas, and many small ones.
 *
 * <p>With prices it is capacity for the money that is compared: each replica has memory of its own, so that many cost
 * more than few. That they differ is shown by the 95 % interval of the ratio; that they do not, by the 90 % interval,
 * which is the test of equivalence at 5 % (two one-sided tests, Schuirmann 1987). A ratio from single runs is judged by
 * its value.
 *
 * @param up the cell with fewer replicas
 * @param out the cell with more
 * @param ratio what the latter serves over what the former serves; empty where one of them has no capacity
 * @param narrow the same with 90 %
 */
record EqualCpuPair(CellFigures up, CellFigures out, Optional<Interval> ratio, Optional<Interval> narrow) {

    private static final double MORE = 1.10;
    private static final double LESS = 0.90;
    private static final double EQUIVALENCE = 0.90;

    static EqualCpuPair of(
            CellFigures up, CellFigures out, LogScaleModel<Cell> capacity, Optional<WorkloadPrice> price) {
        double cheaper = price.map(each -> cheaper(each, up.cell(), out.cell())).orElse(1.0);
        return new EqualCpuPair(
                up,
                out,
                CapacityRatio.of(out, up, capacity).map(ratio -> ratio.times(cheaper)),
                CapacityRatio.of(out, up, capacity, EQUIVALENCE).map(ratio -> ratio.times(cheaper)));
    }

    int totalMillicores() {
        return up.cell().totalMillicores();
    }

    double replicaRatio() {
        return (double) out.cell().replicas() / up.cell().replicas();
    }

    /** Whether the ratio, if there is one, has an interval. */
    boolean repeated() {
        return CapacityRatio.repeated(up, out);
    }

    Judgement judgement() {
        if (ratio.isEmpty()) {
            return Judgement.NotJudged;
        }
        if (ratio.get().whollyAbove(MORE)) {
            return Judgement.Out;
        }
        if (ratio.get().whollyBelow(LESS)) {
            return Judgement.Up;
        }
        return narrow.filter(EqualCpuPair::equivalent).isPresent() ? Judgement.Same : Judgement.Undetermined;
    }

    UpOrOutStatus status() {
        return new UpOrOutStatus(
                new Quantity(totalMillicores() + "m"),
                up.cell().name(),
                out.cell().name(),
                ratio.map(each -> Decimal.estimate(each, repeated())).orElse(null),
                judgement(),
                reason().orElse(null));
    }

    private Optional<String> reason() {
        boolean due = judgement() == Judgement.NotJudged || judgement() == Judgement.Undetermined;
        return Optional.of(CapacityRatio.doubts(up, out)).filter(doubts -> due && !doubts.isEmpty());
    }

    private static boolean equivalent(Interval ratio) {
        return ratio.whollyAtLeast(LESS) && ratio.whollyAtMost(MORE);
    }

    /** Price of few replicas over that of many; where neither costs anything there is none to compare. */
    private static double cheaper(WorkloadPrice price, Cell up, Cell out) {
        BigDecimal many = price.perHour(out);
        return many.signum() == 0 ? 1 : price.perHour(up).doubleValue() / many.doubleValue();
    }
}
