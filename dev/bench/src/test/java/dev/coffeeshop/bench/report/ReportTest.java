package dev.coffeeshop.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.bench.process.Disturbance;
import dev.coffeeshop.bench.process.Machine;
import dev.coffeeshop.bench.report.Bar.Verdict;
import dev.coffeeshop.bench.round.Outcome;
import dev.coffeeshop.bench.round.Outcome.Failed;
import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Outcomes;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.round.Step;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.H2load;
import dev.coffeeshop.bench.tool.Hey;
import dev.coffeeshop.bench.tool.Latency;
import dev.coffeeshop.bench.tool.Loadgen;
import dev.coffeeshop.bench.tool.Reading;
import dev.coffeeshop.bench.tool.Tool;
import dev.coffeeshop.bench.tool.Window;
import dev.coffeeshop.bench.tool.Wrk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Tool LOADGEN = new Loadgen(List.of("/jdk/java", "-Xmx40m"), 10);
    private static final Tool H2LOAD = new H2load();
    private static final Tool WRK = new Wrk();
    private static final Tool HEY = new Hey();
    private static final Instant STOP = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Outcome> outcomes = new ArrayList<>();
    private Settings settings = Settings.from(Map.of("ROUNDS", "3"));

    @Test
    void showsMedianLeastAndGreatestPerCore() {
        maximum(1, LOADGEN, 1_000_000, 10);
        maximum(2, LOADGEN, 1_200_000, 10);
        maximum(3, LOADGEN, 900_000, 10);
        maximum(1, H2LOAD, 2_000_000, 10);
        maximum(3, H2LOAD, 3_000_000, 10);

        assertThat(line("| loadgen"))
                .contains("100,000 (90,000 – 120,000)", "10.00 (8.33 – 11.11)", "100 (100 – 100)", "117 (117 – 117)");
        assertThat(line("| h2load")).contains("0.40 (0.30 – 0.50)");
    }

    @Test
    void comparesWithWrkPerCoreWithinTheRounds() {
        maximum(1, LOADGEN, 900_000, 10);
        maximum(1, WRK, 1_000_000, 10);
        assertThat(verdict("Requests per second of generator's CPU")).isEqualTo(Verdict.MET);

        maximum(2, LOADGEN, 890_000, 10);
        maximum(2, WRK, 2_000_000, 20);
        maximum(3, LOADGEN, 890_000, 10);
        maximum(3, WRK, 1_000_000, 10);
        assertThat(verdict("Requests per second of generator's CPU"))
                .as("a median of 0.89")
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void holdsThatAQuarterIsAQuarter() {
        half(1, LOADGEN, 0.100);
        half(1, H2LOAD, 0.400);
        assertThat(verdict("p50 of loadgen")).isEqualTo(Verdict.MET);

        half(2, LOADGEN, 0.104);
        assertThat(verdict("p50 of loadgen")).as("a median of 0.102 ms").isEqualTo(Verdict.MISSED);
    }

    @Test
    void comparesAStallWithItsOwnTruth() {
        maximum(1, LOADGEN, 1_000_000, 10);
        stall(LOADGEN, new Latency(12.7, 0.1, 401, 495.0));
        stall(H2LOAD, new Latency(0.5, 0.1, 5, 50.0));
        stall(HEY, new Latency(0.5, 0.1, 393, null));

        assertThat(verdict("After a stop, mean")).isEqualTo(Verdict.MET);
        assertThat(verdict("After a stop, p99 of h2load")).isEqualTo(Verdict.MET);
        assertThat(verdict("After a stop, p99 of hey")).as("2 % is not off").isEqualTo(Verdict.MISSED);
        assertThat(line("| h2load | 32")).contains("5.00", "−98.8 %");
        assertThat(line("| the truth")).contains("401", "12.7");
        assertThat(line("| hey | 32")).contains("not reported");
    }

    @Test
    void missesTheStallWhenOneOfThreeFiguresIsOff() {
        maximum(1, LOADGEN, 1_000_000, 10);
        stall(LOADGEN, new Latency(12.7, 0.1, 401, 400.0));

        assertThat(verdict("After a stop, mean")).isEqualTo(Verdict.MISSED);
    }

    @Test
    void countsTheBoundOnlyIfTheGeneratorStandsForIt() {
        bound(Question.RATE_HELD, 180, List.of());
        bound(Question.USERS_HELD, 201, List.of("GENERATOR_SATURATED, busy 99 %"));

        assertThat(verdict("One process holds")).isEqualTo(Verdict.MET);
        assertThat(verdict("At most 200 MB of memory at that rate")).isEqualTo(Verdict.MET);
        assertThat(verdict("One process carries")).isEqualTo(Verdict.MISSED);
        assertThat(verdict("At most 200 MB of memory with so many users")).isEqualTo(Verdict.MISSED);
        assertThat(text()).contains("no: GENERATOR_SATURATED, busy 99 %");
    }

    @Test
    void missesABoundAtWhichTheProcessDied() {
        outcomes.add(new Failed(step(0, Question.RATE_HELD, LOADGEN), "ended with 3: OutOfMemoryError"));

        assertThat(verdict("One process holds")).isEqualTo(Verdict.MISSED);
        assertThat(text()).contains("OutOfMemoryError");
    }

    @Test
    void claimsNothingThatWasNotMeasured() {
        assertThat(report().bars()).extracting(Bar::verdict).containsOnly(Verdict.NOT_MEASURED);
        assertThat(text()).contains("wrk is not installed");
    }

    @Test
    void warnsOfQuickRunsAndOfMachinesThatAreNotQuiet() {
        assertThat(text()).doesNotContain("Quick run", "Not quiet");

        settings = Settings.from(Map.of("QUICK", "1"));
        assertThat(text()).contains("Quick run");
        assertThat(report(new Disturbance(30, 0)).text()).contains("Not quiet", "30.0 %");
    }

    @Test
    void showsCommandsWithoutFoldersOfThisMachine() {
        maximum(1, LOADGEN, 1, 1);

        assertThat(text())
                .contains("LOADGEN='java -Xmx40m'", "taskset -c 0 $LOADGEN --json $TMP/loadgen.json 'a b'")
                .doesNotContain("/jdk", "/secret");
    }

    private void maximum(int round, Tool tool, long requests, double cpuSeconds) {
        add(
                round,
                Question.MAXIMUM,
                tool,
                new Reading(requests, requests / 10.0, 0, null, null, List.of()),
                cpuSeconds,
                117);
    }

    private void half(int round, Tool tool, double p50) {
        Latency latency = new Latency(p50, p50, 2 * p50, null);
        add(round, Question.HALF, tool, new Reading(1, 1, 0, latency, null, List.of()), 1, 1);
    }

    private void stall(Tool tool, Latency latency) {
        add(1, Question.STALL, tool, new Reading(50_000, 5_000, 0, latency, null, List.of()), 1, 1);
    }

    private void bound(Question question, long megabytes, List<String> remarks) {
        add(0, question, LOADGEN, new Reading(1, 12_000, 0, null, null, remarks), 1, megabytes);
    }

    private void add(int round, Question question, Tool tool, Reading reading, double cpuSeconds, long megabytes) {
        outcomes.add(new Measured(
                step(round, question, tool),
                settings.load(question, 1_000),
                List.of("taskset", "-c", "0", "/jdk/java", "-Xmx40m", "--json", "/secret/loadgen.json", "a b"),
                reading,
                cpuSeconds,
                10,
                megabytes * 1_000_000 / 1_024,
                question.stops() ? new Window(STOP, STOP.plusMillis(500)) : null));
    }

    private static Step step(int round, Question question, Tool tool) {
        return new Step(round, question, TargetKind.NGINX, tool);
    }

    private Verdict verdict(String beginning) {
        return report().bars().stream()
                .filter(bar -> bar.text().startsWith(beginning))
                .map(Bar::verdict)
                .findFirst()
                .orElseThrow();
    }

    private String line(String beginning) {
        return text().lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return report().text();
    }

    private Report report() {
        return report(new Disturbance(1, 0));
    }

    private Report report(Disturbance disturbance) {
        return new Report(new Findings(
                STOP,
                settings,
                new Machine("CPU", 2, 8, "6.1", "Debian", "JVM"),
                disturbance,
                Map.of("wrk", "wrk 4"),
                List.of("wrk is not installed (Debian package wrk)."),
                true,
                List.of(TargetKind.NGINX),
                new Outcomes(outcomes),
                List.of("/jdk/java", "-Xmx40m"),
                Map.of("/secret", "$TMP", "/jdk/java", "java")));
    }
}
