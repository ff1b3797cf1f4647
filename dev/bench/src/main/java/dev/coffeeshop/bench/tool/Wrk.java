package dev.coffeeshop.bench.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code wrk}: closed load only. */
public record Wrk() implements Tool {

    private static final Pattern REQUESTS = Pattern.compile("(?m)^ *(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("(?m)^Requests/sec: +([\\d.]+)");
    private static final Pattern WRONG_STATUS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKET_ERRORS =
            Pattern.compile("(?<=Socket errors: .{0,80})(?:connect|read|write|timeout) (\\d+)");
    private static final String TIME = " +([\\d.]+)(us|ms|s|m)\\b";
    private static final Pattern MEAN = Pattern.compile("(?m)^ +Latency" + TIME);
    private static final Pattern P50 = Pattern.compile("(?m)^ +50%" + TIME);
    private static final Pattern P99 = Pattern.compile("(?m)^ +99%" + TIME);

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Optional<String> debianPackage() {
        return Optional.of("wrk");
    }

    @Override
    public boolean can(Load load) {
        return load instanceof Load.Closed;
    }

    @Override
    public List<String> command(Load load, String url, Path folder) {
        return switch (load) {
            case Load.Closed(int connections, int seconds) ->
                List.of("wrk", "-t", "1", "-c", "" + connections, "-d", seconds + "s", "--latency", url);
            case Load.Paced _, Load.Poisson _, Load.Thinking _ -> throw new IllegalArgumentException("wrk: " + load);
        };
    }

    @Override
    public Reading read(Output output) {
        String text = output.text();
        return Reading.ofProcess(
                Figures.count(text, REQUESTS),
                Figures.required(text, PER_SECOND),
                Figures.sum(text, WRONG_STATUS) + Figures.sum(text, SOCKET_ERRORS),
                new Latency(
                        Figures.required(text, MEAN), Figures.required(text, P50), Figures.required(text, P99), null));
    }
}
