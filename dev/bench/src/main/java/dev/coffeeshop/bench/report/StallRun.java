package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Outcomes;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.round.StallTruth;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.Latency;
import dev.coffeeshop.bench.tool.Load;
import dev.coffeeshop.bench.tool.Window;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A run in which the server was stopped, beside what a client on schedule must have seen in it. */
record StallRun(Measured measured, Latency latency, StallTruth truth) {

    static List<StallRun> of(Outcomes outcomes, Question question, TargetKind target) {
        return outcomes.measured(question, target).stream()
                .flatMap(measured -> run(outcomes, measured))
                .toList();
    }

    private static Stream<StallRun> run(Outcomes outcomes, Measured measured) {
        Latency latency = measured.reading().latency();
        Window stopped = measured.stopped();
        OptionalDouble capacity =
                outcomes.highest(measured.step().round(), measured.step().target());
        if (latency == null || stopped == null || capacity.isEmpty()) {
            return Stream.empty();
        }
        var truth =
                new StallTruth(stopped.seconds(), Settings.STALL_SECONDS, Settings.STALL_RATE / capacity.getAsDouble());
        return Stream.of(new StallRun(measured, latency, truth));
    }

    String tool() {
        return measured.step().tool().name();
    }

    /** As the tool was told; 0 when it decides by itself. */
    int connections() {
        return measured.load() instanceof Load.Paced paced && !tool().equals("loadgen") ? paced.connections() : 0;
    }

    double meanError() {
        return StallTruth.errorPercent(latency.mean(), truth.mean());
    }

    double p99Error() {
        return StallTruth.errorPercent(latency.p99(), truth.percentile(0.99));
    }

    OptionalDouble p999() {
        Double reported = latency.p999();
        return reported == null ? OptionalDouble.empty() : OptionalDouble.of(reported);
    }

    OptionalDouble p999Error() {
        Double reported = latency.p999();
        return reported == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(StallTruth.errorPercent(reported, truth.percentile(0.999)));
    }
}
