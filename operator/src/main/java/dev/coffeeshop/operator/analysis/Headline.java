package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import java.util.Optional;

/** The verdict in one English sentence: what one customer sees, then what happens when more show up, with the figures. */
final class Headline {

    private Headline() {}

    static String of(OneRequest oneRequest, Optional<ScalingLine> scaling, Routing routing, Confidence confidence) {
        String more = scaling.map(line -> conjunction(oneRequest, line) + new ScalingWords(line, routing).sentence())
                .orElse("; there is nothing to compare with in a single cell");
        String once = confidence == Confidence.SingleRun ? "; from single runs, so without intervals" : "";
        return new OneRequestWords(oneRequest).sentence() + more + once + ".";
    }

    private static String conjunction(OneRequest oneRequest, ScalingLine line) {
        return switch (oneRequest.judgement()) {
            case Fast ->
                switch (line.judgement()) {
                    case Scales -> ", and ";
                    case DoesNotScale -> ", but ";
                    case Undetermined, NotJudged -> "; ";
                };
            case Slow ->
                switch (line.judgement()) {
                    case Scales -> ", but ";
                    case DoesNotScale -> ", and ";
                    case Undetermined, NotJudged -> "; ";
                };
            case Undetermined, NotJudged -> "; ";
        };
    }
}
