package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.process.Disturbance;
import dev.coffeeshop.bench.process.Machine;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The whole document. */
public record Report(Findings findings) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final double QUIET_PERCENT = 5;

    private static final String NOTES = """
            ## What each tool measures

            | tool | a response time runs from … | paced |
            |---|---|---|
            | loadgen | the moment at which the request was due, to the last byte of the answer; in a closed loop, from the send | open: a request that is due is sent, on a new connection if need be |
            | h2load | the send | each connection for itself; one with an outstanding request sends later |
            | hey | the send | each worker for itself; what falls due while it waits is never sent |
            | wrk | the send | not |
            | ab | the send, in whole milliseconds | not |

            - The load generator's CPU time, rate and latencies are those of its measured window, after its warm-up and baseline: the
              start of a JVM is not what is compared. Peak memory is that of the whole process. For the others the whole process
              counts; they take milliseconds to start. CPU time comes from `/proc/PID/stat` in units of 10 ms; the load
              generator's is read ten times a second and interpolated.
            - For every request the load generator parses the answer and records it in histograms of response, service, lag
              and connection wait. `wrk` records one figure, `ab` and `hey` keep all of them in memory, `h2load` logs
              every request to a file in the paced runs (it prints no percentiles) and not in the closed loop.
            - All tools send one request at a time per connection, over HTTP/1.1 with connections kept (`ab`: HTTP/1.0 with `-k`).
              The answer has a body of two bytes. The order of the tools changes with every round.
            - nginx is one process that answers `return 200` from memory, without access log and without an end to keep-alive. The
              null server is a JVM that writes the same bytes for whatever arrives, and does not parse. `ab` waits for an
              HTTP/1.0 promise to keep the connection, which the null server does not make, and is left out there.
            - What the load generator says against its own run is shown. At its maximum it must object: a saturated generator is
              what that question asks for.

            """;

    public List<Bar> bars() {
        return sections().flatMap(section -> section.bars().stream()).toList();
    }

    public String text() {
        var text = new StringBuilder("# The load generator beside wrk, h2load, hey and ab\n\n");
        if (findings.settings().quick()) {
            text.append(
                    "> **Quick run**: one short round, which shows that everything works. Its figures are not to be relied"
                            + " on; `make bench-load` without `QUICK=1` takes those that are.\n\n");
        }
        if (disturbed()) {
            text.append(
                    ("> **Not quiet**: other processes took %s %% of the machine's CPU time during the run, the host %s %%. Its"
                                    + " latencies and rates are not to be relied on.\n\n")
                            .formatted(
                                    Markdown.tenths(findings.disturbance().othersPercent()),
                                    Markdown.tenths(findings.disturbance().stolenPercent())));
        }
        text.append(introduction()).append(barTable()).append(machine());
        sections().forEach(section -> text.append(section.text()).append('\n'));
        text.append(NOTES);
        text.append(commands().text());
        return text.append(omitted()).toString();
    }

    private boolean disturbed() {
        Disturbance disturbance = findings.disturbance();
        return disturbance.othersPercent() > QUIET_PERCENT || disturbance.stolenPercent() > QUIET_PERCENT;
    }

    private Stream<Section> sections() {
        return Stream.of(
                new MaximumSection(findings),
                new HalfSection(findings),
                new StallSection(findings),
                new BoundsSection(findings));
    }

    private CommandsText commands() {
        return new CommandsText(findings);
    }

    private String introduction() {
        return """
                Written by `make bench-load` on %s. Every figure is from that run: the median of %d round%s%s. %s

                """.formatted(
                        WHEN.format(findings.when()),
                        findings.settings().rounds(),
                        findings.settings().rounds() == 1 ? "" : "s",
                        findings.settings().rounds() == 1 ? "" : ", with the least and the greatest in parentheses",
                        findings.separate()
                                ? "The generator has one core to itself, the server another."
                                : "Generator and server share the cores: `taskset` or a second core is missing.");
    }

    private String barTable() {
        List<List<String>> rows = bars().stream().map(Bar::row).toList();
        return "## What is to hold\n\n" + Markdown.table(List.of("bar", "measured", "verdict"), rows) + "\n";
    }

    private String machine() {
        Machine machine = findings.machine();
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("CPU", machine.cpu()),
                List.of("cores", "" + machine.cores()),
                List.of("memory", Markdown.tenths(machine.memoryGibibytes()) + " GiB"),
                List.of("kernel", machine.kernel()),
                List.of("distribution", machine.distribution()),
                List.of("JVM", machine.jvm()),
                List.of(
                        "CPU time taken by others during the run",
                        Markdown.tenths(findings.disturbance().othersPercent()) + " %"),
                List.of(
                        "CPU time stolen by the host during the run",
                        Markdown.tenths(findings.disturbance().stolenPercent()) + " %")));
        findings.versions().forEach((name, version) -> rows.add(List.of(name, version)));
        return "## Machine and versions\n\n" + Markdown.table(List.of("what", "which"), rows) + "\n";
    }

    private String omitted() {
        List<String> lines = Stream.concat(
                        findings.skipped().stream().map(sentence -> "- " + sentence), commands().failures().stream())
                .toList();
        return lines.isEmpty() ? "" : "\n## Not measured\n\n" + String.join("\n", lines) + "\n";
    }
}
