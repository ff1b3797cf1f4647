package dev.coffeeshop.bench.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code ab}: closed load only, HTTP/1.0, response times in whole milliseconds, which are left out here. */
public record Ab() implements Tool {

    /** The time must end a run, not the count. */
    private static final int MORE_PER_SECOND_THAN_IT_CAN = 1_000_000;

    private static final Pattern REQUESTS = Pattern.compile("(?m)^Complete requests: +(\\d+)");
    private static final Pattern PER_SECOND = Pattern.compile("(?m)^Requests per second: +([\\d.]+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^(?:Failed requests|Non-2xx responses): +(\\d+)");

    @Override
    public String name() {
        return "ab";
    }

    @Override
    public Optional<String> debianPackage() {
        return Optional.of("apache2-utils");
    }

    @Override
    public boolean can(Load load) {
        return load instanceof Load.Closed;
    }

    @Override
    public List<String> command(Load load, String url, Path folder) {
        return switch (load) {
            case Load.Closed(int connections, int seconds) ->
                List.of(
                        "ab",
                        "-k",
                        "-q",
                        "-t",
                        "" + seconds,
                        "-n",
                        "" + seconds * MORE_PER_SECOND_THAN_IT_CAN,
                        "-c",
                        "" + connections,
                        url);
            case Load.Paced _, Load.Poisson _, Load.Thinking _ -> throw new IllegalArgumentException("ab: " + load);
        };
    }

    @Override
    public Reading read(Output output) {
        String text = output.text();
        return Reading.ofProcess(
                Figures.count(text, REQUESTS), Figures.required(text, PER_SECOND), Figures.sum(text, FAILED), null);
    }
}
