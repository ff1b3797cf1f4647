package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome;
import dev.coffeeshop.bench.round.Outcome.Failed;
import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.tool.Latency;
import dev.coffeeshop.bench.tool.Load;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How far one process on one core goes, with the JVM options of its pod. */
record BoundsSection(Findings findings) implements Section {

    private static final double GREATEST_MEGABYTES = 200;

    private static final List<String> HEADER = List.of(
            "load",
            "seconds",
            "answered/s",
            "p50, ms",
            "p99, ms",
            "generator's core busy, %",
            "peak memory, MB",
            "may be counted");

    @Override
    public String text() {
        List<List<String>> rows = findings.outcomes().all().stream()
                .filter(outcome -> asked(outcome.step().question()))
                .map(BoundsSection::row)
                .toList();
        return """
                ## How far one process goes

                The load generator on one core with the JVM options of its pod (`workload/loadgen/jvm.options`), %s on the
                other; one run each. Random arrivals, upwards in steps of %s/s from %s/s, at most to %s/s, until a rate may not
                be counted twice; then the highest one for %d s, and a lower one when it does not hold; then %s users who think
                for %d ms.

                """.formatted(
                                findings.main().label(),
                                Markdown.whole(Settings.RATE_STEP),
                                Markdown.whole(Settings.LOWEST_RATE),
                                Markdown.whole(findings.settings().highestRate()),
                                findings.settings().holdSeconds(),
                                Markdown.whole(Settings.USERS),
                                Settings.THINK_MILLISECONDS)
                + Markdown.table(HEADER, rows);
    }

    private static boolean asked(Question question) {
        return switch (question) {
            case PROBE, RATE_HELD, USERS_HELD -> true;
            case MAXIMUM, HALF, STALL, STALL_WIDE -> false;
        };
    }

    private static List<String> row(Outcome outcome) {
        return switch (outcome) {
            case Measured measured -> row(measured);
            case Failed failed ->
                List.of(failed.step().question().label(), "–", "–", "–", "–", "–", "–", "no: " + failed.why());
        };
    }

    private static List<String> row(Measured measured) {
        Latency latency = measured.reading().latency();
        return List.of(
                load(measured.load()),
                "" + measured.load().seconds(),
                Markdown.whole(measured.reading().perSecond()),
                latency == null ? Markdown.NONE : Markdown.milliseconds(latency.p50()),
                latency == null ? Markdown.NONE : Markdown.milliseconds(latency.p99()),
                Markdown.whole(measured.busyPercent()),
                Markdown.whole(measured.peakMegabytes()),
                measured.faultless() ? "yes" : "no: " + Section.objection(measured));
    }

    private static String load(Load load) {
        return switch (load) {
            case Load.Poisson open -> Markdown.whole(open.perSecond()) + "/s";
            case Load.Paced paced -> Markdown.whole(paced.perSecond()) + "/s, even";
            case Load.Thinking thinking -> Markdown.whole(thinking.users()) + " users";
            case Load.Closed closed -> closed.connections() + " connections";
        };
    }

    @Override
    public List<Bar> bars() {
        int seconds = findings.settings().holdSeconds();
        String rate = "One process holds at least %s/s for %d s, and the run may be counted"
                .formatted(Markdown.whole(Settings.LOWEST_RATE), seconds);
        String users = "One process carries %s users for %d s, and the run may be counted"
                .formatted(Markdown.whole(Settings.USERS), seconds);
        return List.of(
                bar(rate, Question.RATE_HELD, BoundsSection::counted),
                bar("At most 200 MB of memory at that rate", Question.RATE_HELD, BoundsSection::memory),
                bar(users, Question.USERS_HELD, BoundsSection::counted),
                bar("At most 200 MB of memory with so many users", Question.USERS_HELD, BoundsSection::memory));
    }

    private static Bar counted(String text, Measured measured) {
        return Bar.of(text, Markdown.whole(measured.reading().perSecond()) + " answered/s", measured.faultless());
    }

    private static Bar memory(String text, Measured measured) {
        return Bar.of(
                text, Markdown.whole(measured.peakMegabytes()) + " MB", measured.peakMegabytes() <= GREATEST_MEGABYTES);
    }

    /** Of the last run, which is the one that held, if any did. A process that did not come to its end has missed it. */
    private Bar bar(String text, Question question, BiFunction<String, Measured, Bar> judge) {
        Optional<Outcome> last = findings.outcomes().all().stream()
                .filter(outcome -> outcome.step().question() == question)
                .reduce((_, later) -> later);
        return last.map(outcome -> switch (outcome) {
                    case Measured measured -> judge.apply(text, measured);
                    case Failed failed -> Bar.of(text, failed.why(), false);
                })
                .orElseGet(() -> Bar.notMeasured(text));
    }
}
