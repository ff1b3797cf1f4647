package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The whole answer.
 *
 * @param cells every cell of the plan, at least one
 * @param overall the line that stands for the experiment; empty when no cell has another to be compared with
 * @param factor why the greatest cell of that line serves no more, or the only cell
 * @param upOrOut the pair that stands for the experiment; empty when no two cells have the same total CPU
 * @param priced whether that pair is compared for the money
 */
record Verdict(
        List<CellFigures> cells,
        OneRequest oneRequest,
        Optional<ScalingLine> overall,
        Factor factor,
        Growth growth,
        Optional<EqualCpuPair> upOrOut,
        boolean priced,
        Routing routing) {

    Verdict {
        cells = List.copyOf(cells);
    }

    VerdictStatus status() {
        return new VerdictStatus(
                oneRequest.judgement(),
                scalability(),
                problem(),
                upOrOutJudgement(),
                confidence(),
                Headline.of(this),
                oneRequest.judgement() + ", " + scalability(),
                Grounds.of(this));
    }

    Judgement scalability() {
        return overall.map(ScalingLine::judgement).orElse(Judgement.NotJudged);
    }

    Problem problem() {
        return growth.problem(oneRequest.judgement());
    }

    UpOrOutStatus.Judgement upOrOutJudgement() {
        return upOrOut.map(EqualCpuPair::judgement).orElse(UpOrOutStatus.Judgement.NotJudged);
    }

    Optional<UpOrOutWords> upOrOutWords() {
        return upOrOut.map(pair -> new UpOrOutWords(pair.status(), priced));
    }

    /** Intervals decide only where every figure behind the verdict was repeated. */
    Confidence confidence() {
        boolean repeated = cells.stream().anyMatch(each -> each.runs().count() > 1)
                && oneRequest.repeated()
                && overall.stream().allMatch(ScalingLine::repeated)
                && upOrOut.stream().allMatch(EqualCpuPair::repeated);
        return repeated ? Confidence.Interval95 : Confidence.SingleRun;
    }
}
