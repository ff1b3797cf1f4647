package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.HttpRequest.Header;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.ProgramLimits;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a load program. */
final class ProgramFromOptions {

    private static final int HTTP_PORT = 80;
    private static final int MAX_THREADS = 64;

    private ProgramFromOptions() {}

    static LoadProgram program(Options options) throws BadArgumentException {
        URI url = url(options.url);
        LoadProgram program = new LoadProgram(
                Target.http(url.getHost(), url.getPort() < 0 ? HTTP_PORT : url.getPort(), Routing.SERVICE),
                new HttpRequest(
                        options.method,
                        pathAndQuery(url),
                        headers(options.headers),
                        body(options.body),
                        options.expectStatus),
                ladder(options),
                options.warmupSeconds,
                options.stepSeconds,
                options.timeoutMilliseconds,
                objective(options.objective),
                Generators.one(),
                options.seed);
        if (options.threads < 1 || options.threads > MAX_THREADS) {
            throw new BadArgumentException("--threads must lie from 1 to " + MAX_THREADS);
        }
        List<String> violations = ProgramLimits.violations(program);
        if (!violations.isEmpty()) {
            throw new BadArgumentException(String.join("; ", violations));
        }
        return program;
    }

    private static URI url(String text) throws BadArgumentException {
        try {
            URI url = new URI(text);
            if ("http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new BadArgumentException("--url: " + e.getMessage());
        }
        throw new BadArgumentException("--url must look like http://host:port/path, not " + text);
    }

    private static String pathAndQuery(URI url) {
        String path = orEmpty(url.getRawPath());
        String query = orEmpty(url.getRawQuery());
        return (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static List<Header> headers(List<String> lines) throws BadArgumentException {
        List<Header> headers = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new BadArgumentException("--header must look like 'Name: value', not " + line);
            }
            headers.add(new Header(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private static String body(String text) throws BadArgumentException {
        if (!text.startsWith("@")) {
            return text;
        }
        try {
            return Files.readString(Path.of(text.substring(1)));
        } catch (IOException e) {
            throw new BadArgumentException("--body: cannot read " + text.substring(1));
        }
    }

    private static Ladder ladder(Options options) {
        return options.load.users.isEmpty()
                ? new Ladder.Rate(options.load.rates, options.arrival)
                : new Ladder.Users(options.load.users, options.thinkMilliseconds, ThinkDistribution.CONSTANT);
    }

    private static Objective objective(String text) throws BadArgumentException {
        return ObjectiveText.parse(text)
                .orElseThrow(() -> new BadArgumentException(
                        "--objective must look like p95<=50ms,errors<=1% with p50, p75, p90, p95, p99 or p99.9, not "
                                + text));
    }
}
