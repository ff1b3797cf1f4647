package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.Latency;
import dev.coffeeshop.bench.tool.Load;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What response times are reported at a rate that is easy for everybody. */
record HalfSection(Findings findings) implements Section {

    private static final double SHARE_OF_H2LOAD = 0.25;

    private static final List<String> HEADER =
            List.of("tool", "offered/s", "answered/s", "p50, ms", "p99, ms", "generator's core busy, %");

    @Override
    public String text() {
        return """
                ## At half the maximum

                Evenly paced, at half of the lowest maximum that the pacing tools reached against the same server in the same
                round; %d s a run. `wrk` and `ab` cannot pace. What is reported beyond the server's own time is the tool's.

                """.formatted(findings.settings().seconds())
                + findings.targets().stream().map(this::target).collect(Collectors.joining("\n"));
    }

    private String target(TargetKind target) {
        List<Measured> all = findings.outcomes().measured(Question.HALF, target);
        List<List<String>> rows =
                Section.tools(all).stream().map(tool -> row(target, tool)).toList();
        return "### Against " + target.label() + "\n\n" + Markdown.table(HEADER, rows) + Section.objections(all);
    }

    private List<String> row(TargetKind target, String tool) {
        List<Measured> runs = findings.outcomes().measured(Question.HALF, target, tool);
        return List.of(
                tool,
                Section.spread(runs, HalfSection::offered, Markdown::whole),
                Section.spread(runs, one -> one.reading().perSecond(), Markdown::whole),
                Section.spread(runs, latency(Latency::p50), Markdown::milliseconds),
                Section.spread(runs, latency(Latency::p99), Markdown::milliseconds),
                Section.spread(runs, Measured::busyPercent, Markdown::whole));
    }

    private static double offered(Measured measured) {
        return measured.load() instanceof Load.Paced paced ? paced.perSecond() : Double.NaN;
    }

    private static ToDoubleFunction<Measured> latency(ToDoubleFunction<Latency> figure) {
        return measured -> {
            Latency latency = measured.reading().latency();
            return latency == null ? Double.NaN : figure.applyAsDouble(latency);
        };
    }

    @Override
    public List<Bar> bars() {
        return findings.targets().stream().map(this::bar).toList();
    }

    private Bar bar(TargetKind target) {
        String text = "p50 of loadgen at half the maximum at most a quarter of h2load's, " + target.label();
        Optional<Double> ours = p50(target, "loadgen");
        Optional<Double> theirs = p50(target, "h2load");
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Bar.notMeasured(text);
        }
        String measured = "%s ms against %s ms: %s of it"
                .formatted(
                        Markdown.milliseconds(ours.get()),
                        Markdown.milliseconds(theirs.get()),
                        Markdown.hundredths(ours.get() / theirs.get()));
        return Bar.of(text, measured, ours.get() <= SHARE_OF_H2LOAD * theirs.get());
    }

    private Optional<Double> p50(TargetKind target, String tool) {
        return Section.median(findings.outcomes().measured(Question.HALF, target, tool), latency(Latency::p50));
    }
}
