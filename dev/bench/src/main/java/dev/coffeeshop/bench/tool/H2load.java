package dev.coffeeshop.bench.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code h2load} with HTTP/1.1. It prints no percentiles; paced, it is told to log every request. */
public record H2load() implements Tool {

    private static final String LOG = "h2load.log";

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) done,");
    private static final Pattern PER_SECOND = Pattern.compile("finished in .*, ([\\d.]+) req/s");
    private static final Pattern FAILED = Pattern.compile("(\\d+) (?:failed|errored|timeout)\\b");

    @Override
    public String name() {
        return "h2load";
    }

    @Override
    public Optional<String> debianPackage() {
        return Optional.of("nghttp2-client");
    }

    @Override
    public boolean can(Load load) {
        return load instanceof Load.Closed || load instanceof Load.Paced;
    }

    @Override
    public Optional<String> file(Load load) {
        return load instanceof Load.Paced ? Optional.of(LOG) : Optional.empty();
    }

    @Override
    public int expectedSeconds(Load load) {
        return load.seconds() + 2;
    }

    @Override
    public List<String> command(Load load, String url, Path folder) {
        return switch (load) {
            case Load.Closed(int connections, int seconds) ->
                List.of("h2load", "--h1", "-t", "1", "-c", "" + connections, "-D", "" + seconds, url);
            case Load.Paced(int connections, double perSecond, int seconds) ->
                List.of(
                        "h2load",
                        "--h1",
                        "-t",
                        "1",
                        "-c",
                        "" + connections,
                        "-D",
                        "" + seconds,
                        "--warm-up-time=1",
                        String.format(Locale.ROOT, "--rps=%.3f", perSecond / connections),
                        "--log-file=" + folder.resolve(LOG),
                        url);
            case Load.Poisson _, Load.Thinking _ -> throw new IllegalArgumentException("h2load: " + load);
        };
    }

    @Override
    public Reading read(Output output) {
        String text = output.text();
        return Reading.ofProcess(
                Figures.count(text, REQUESTS),
                Figures.required(text, PER_SECOND),
                Figures.sum(text, FAILED),
                output.file().isEmpty() ? null : H2loadLog.latency(output.file()));
    }
}
