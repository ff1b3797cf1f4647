package dev.coffeeshop.bench.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code hey}: its summary has the 99th as the last percentile, to a tenth of a millisecond. */
public record Hey() implements Tool {

    private static final String TIME = " +([\\d.]+) (secs)";
    private static final Pattern REQUESTS = Pattern.compile("\\[\\d+]\t(\\d+) responses");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern WRONG_STATUS = Pattern.compile("\\[[^23]\\d*]\t(\\d+) responses");
    private static final Pattern ERRORS = Pattern.compile("(?m)^  \\[(\\d+)]\t(?!\\d+ responses)");
    private static final Pattern MEAN = Pattern.compile("Average:\\s+([\\d.]+) (secs)");
    private static final Pattern P50 = Pattern.compile("(?m)^ +50% in" + TIME);
    private static final Pattern P99 = Pattern.compile("(?m)^ +99% in" + TIME);

    @Override
    public String name() {
        return "hey";
    }

    @Override
    public Optional<String> debianPackage() {
        return Optional.of("hey");
    }

    @Override
    public boolean can(Load load) {
        return load instanceof Load.Closed || load instanceof Load.Paced;
    }

    @Override
    public List<String> command(Load load, String url, Path folder) {
        List<String> command = new ArrayList<>(List.of("hey", "-z", load.seconds() + "s"));
        switch (load) {
            case Load.Closed(int connections, int _) -> command.addAll(List.of("-c", "" + connections));
            case Load.Paced(int connections, double perSecond, int _) ->
                command.addAll(List.of(
                        "-c", "" + connections, "-q", String.format(Locale.ROOT, "%.3f", perSecond / connections)));
            case Load.Poisson _, Load.Thinking _ -> throw new IllegalArgumentException("hey: " + load);
        }
        command.add(url);
        return List.copyOf(command);
    }

    @Override
    public Reading read(Output output) {
        String text = output.text();
        return Reading.ofProcess(
                Figures.sum(text, REQUESTS),
                Figures.required(text, PER_SECOND),
                Figures.sum(text, WRONG_STATUS) + Figures.sum(text, ERRORS),
                new Latency(
                        Figures.required(text, MEAN), Figures.required(text, P50), Figures.required(text, P99), null));
    }
}
