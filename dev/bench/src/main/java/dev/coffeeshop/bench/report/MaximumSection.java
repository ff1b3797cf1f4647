package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How many requests a core of the generator sends when nothing paces it. */
record MaximumSection(Findings findings) implements Section {

    private static final double LEAST_SHARE_OF_WRK = 0.9;

    private static final List<String> HEADER = List.of(
            "tool",
            "requests/s per generator core",
            "loadgen's ÷ its",
            "CPU s per million requests",
            "requests/s",
            "generator's core busy, %",
            "peak memory, MB");

    @Override
    public String text() {
        return """
                ## As fast as it goes

                Closed loop, %d connections, each with one request outstanding; %d s a run. Requests per second of the
                generator's own CPU time is the figure to compare: it does not depend on how fast the server is, as long as
                the generator's core is busy.

                """.formatted(
                        findings.settings().connections(), findings.settings().seconds())
                + findings.targets().stream().map(this::target).collect(Collectors.joining("\n"));
    }

    private String target(TargetKind target) {
        List<Measured> all = findings.outcomes().measured(Question.MAXIMUM, target);
        List<List<String>> rows =
                Section.tools(all).stream().map(tool -> row(target, tool)).toList();
        return "### Against " + target.label() + "\n\n" + Markdown.table(HEADER, rows) + Section.objections(all);
    }

    private List<String> row(TargetKind target, String tool) {
        List<Measured> runs = findings.outcomes().measured(Question.MAXIMUM, target, tool);
        return List.of(
                tool,
                Section.spread(runs, Measured::requestsPerCpuSecond, Markdown::whole),
                ratio(target, runs),
                Section.spread(runs, Measured::cpuSecondsPerMillion, Markdown::hundredths),
                Section.spread(runs, one -> one.reading().perSecond(), Markdown::whole),
                Section.spread(runs, Measured::busyPercent, Markdown::whole),
                Section.spread(runs, Measured::peakMegabytes, Markdown::whole));
    }

    private String ratio(TargetKind target, List<Measured> runs) {
        return Spread.of(ratios(target, runs))
                .map(spread -> spread.text(Markdown::hundredths))
                .orElse(Markdown.NONE);
    }

    /** Within the rounds: what drifts between them cancels out. */
    private DoubleStream ratios(TargetKind target, List<Measured> runs) {
        Map<Integer, Double> ours = findings.outcomes().measured(Question.MAXIMUM, target, "loadgen").stream()
                .collect(Collectors.toMap(one -> one.step().round(), Measured::requestsPerCpuSecond));
        return runs.stream()
                .filter(one -> ours.containsKey(one.step().round()))
                .mapToDouble(one -> ours.getOrDefault(one.step().round(), Double.NaN) / one.requestsPerCpuSecond());
    }

    @Override
    public List<Bar> bars() {
        return findings.targets().stream().map(this::bar).toList();
    }

    private Bar bar(TargetKind target) {
        String text = "Requests per second of generator's CPU, closed loop, at least 0.9 of wrk's, " + target.label();
        return Spread.of(ratios(target, findings.outcomes().measured(Question.MAXIMUM, target, "wrk")))
                .map(ratio -> Bar.of(
                        text, Markdown.hundredths(ratio.median()) + " of it", ratio.median() >= LEAST_SHARE_OF_WRK))
                .orElseGet(() -> Bar.notMeasured(text));
    }
}
