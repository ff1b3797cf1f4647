package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Whether a tool notices that the server was away. */
record StallSection(Findings findings) implements Section {

    private static final double TOLERANCE_PERCENT = 5;

    private static final List<String> HEADER =
            List.of("tool", "connections", "requests", "mean, ms", "error", "p99, ms", "error", "p99.9, ms", "error");

    @Override
    public String text() {
        List<StallRun> narrow = runs(Question.STALL);
        List<StallRun> wide = runs(Question.STALL_WIDE);
        List<List<String>> rows = new ArrayList<>();
        rows.add(truth(narrow));
        Stream.of(narrow, wide).forEach(runs -> tools(runs).forEach(tool -> rows.add(row(of(runs, tool)))));
        List<Measured> all = Stream.concat(narrow.stream(), wide.stream())
                .map(StallRun::measured)
                .toList();
        return """
                ## A server that is away for half a second

                %s requests/s, evenly paced, for %d s against %s, which is stopped once for half a second (SIGSTOP, SIGCONT). The
                truth is computed for every run from the measured length S of its stop, the window T = %d s, the rate R and the
                highest rate C that any tool got out of the server in the same round: p = S − (1 − q)·T·(1 − R/C),
                mean = S² ÷ (2·T·(1 − R/C)). The error is the difference from that run's own truth.

                """.formatted(
                                Markdown.whole(Settings.STALL_RATE),
                                Settings.STALL_SECONDS,
                                findings.main().label(),
                                Settings.STALL_SECONDS)
                + Markdown.table(HEADER, rows)
                + """

                With %s connections h2load and hey have one for each request that falls due during the stop. Each connection or
                worker then paces itself, beginning with all the others, so that they send in bursts. The load generator opens
                the connections that it needs.
                """.formatted(Markdown.whole(Settings.WIDE_CONNECTIONS))
                + Section.objections(all);
    }

    private List<StallRun> runs(Question question) {
        return StallRun.of(findings.outcomes(), question, findings.main());
    }

    private static List<String> tools(List<StallRun> runs) {
        return runs.stream().map(StallRun::tool).distinct().toList();
    }

    private static List<StallRun> of(List<StallRun> runs, String tool) {
        return runs.stream().filter(run -> run.tool().equals(tool)).toList();
    }

    private static List<String> truth(List<StallRun> runs) {
        return List.of(
                "the truth",
                Markdown.NONE,
                Markdown.whole(Settings.STALL_RATE * Settings.STALL_SECONDS),
                milliseconds(runs, run -> run.truth().mean()),
                Markdown.NONE,
                milliseconds(runs, run -> run.truth().percentile(0.99)),
                Markdown.NONE,
                milliseconds(runs, run -> run.truth().percentile(0.999)),
                Markdown.NONE);
    }

    private static List<String> row(List<StallRun> runs) {
        StallRun first = runs.getFirst();
        return List.of(
                first.tool(),
                first.connections() == 0 ? "as needed" : Markdown.whole(first.connections()),
                Spread.of(runs.stream()
                                .mapToDouble(run -> run.measured().reading().requests()))
                        .map(spread -> spread.text(Markdown::whole))
                        .orElse(Markdown.NONE),
                milliseconds(runs, run -> run.latency().mean()),
                percent(runs.stream().mapToDouble(StallRun::meanError)),
                milliseconds(runs, run -> run.latency().p99()),
                percent(runs.stream().mapToDouble(StallRun::p99Error)),
                Spread.of(runs.stream().flatMapToDouble(run -> run.p999().stream()))
                        .map(spread -> spread.text(Markdown::milliseconds))
                        .orElse("not reported"),
                percent(runs.stream().flatMapToDouble(run -> run.p999Error().stream())));
    }

    private static String milliseconds(List<StallRun> runs, ToDoubleFunction<StallRun> figure) {
        return Spread.of(runs.stream().mapToDouble(figure))
                .map(spread -> spread.text(Markdown::milliseconds))
                .orElse(Markdown.NONE);
    }

    private static String percent(DoubleStream errors) {
        return Spread.of(errors)
                .map(spread -> spread.text(Markdown::signedPercent))
                .orElse(Markdown.NONE);
    }

    @Override
    public List<Bar> bars() {
        return List.of(ours(), other("h2load"), other("hey"));
    }

    private Bar ours() {
        String text = "After a stop, mean, p99 and p99.9 of loadgen within 5 % of the truth";
        List<StallRun> runs = of(runs(Question.STALL), "loadgen");
        return worstError(runs)
                .map(worst -> Bar.of(text, "off by %s at most".formatted(percent(worst)), worst <= TOLERANCE_PERCENT))
                .orElseGet(() -> Bar.notMeasured(text));
    }

    /** The greatest of the three figures' median distances from the truth, in percent. */
    private static Optional<Double> worstError(List<StallRun> runs) {
        return Stream.of(
                        runs.stream().mapToDouble(StallRun::meanError),
                        runs.stream().mapToDouble(StallRun::p99Error),
                        runs.stream().flatMapToDouble(run -> run.p999Error().stream()))
                .map(errors -> Spread.of(errors.map(Math::abs)).map(Spread::median))
                .flatMap(Optional::stream)
                .max(Double::compare);
    }

    private Bar other(String tool) {
        String text = "After a stop, p99 of %s with %d connections off by more than 5 %%"
                .formatted(tool, findings.settings().connections());
        return Spread.of(of(runs(Question.STALL), tool).stream().mapToDouble(run -> Math.abs(run.p99Error())))
                .map(error -> Bar.of(text, "off by " + percent(error.median()), error.median() > TOLERANCE_PERCENT))
                .orElseGet(() -> Bar.notMeasured(text));
    }

    private static String percent(double value) {
        return Markdown.tenths(value) + " %";
    }
}
