package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.HttpRequest.Header;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.ProgramLimits;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what was typed into a load program. */
final class ProgramFromOptions {

    private static final int MAX_THREADS = 64;

    private ProgramFromOptions() {}

    static LoadProgram program(Options options) throws BadArgumentException {
        TargetUrl url = TargetUrl.of(options);
        LoadProgram program = new LoadProgram(
                url.target(),
                new HttpRequest(
                        options.method,
                        url.pathAndQuery(),
                        headers(options.headers),
                        body(options.body),
                        options.expectStatus),
                ladder(options),
                options.warmupSeconds,
                options.stepSeconds,
                options.timeoutMilliseconds,
                objective(options.objective),
                generators(options),
                options.seed);
        checkThreads(options.threads);
        checkLimits(program);
        return program;
    }

    private static void checkThreads(int threads) throws BadArgumentException {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new BadArgumentException("--threads must lie from 1 to %d, not %d".formatted(MAX_THREADS, threads));
        }
    }

    private static void checkLimits(LoadProgram program) throws BadArgumentException {
        String mode = switch (program.ladder()) {
            case Ladder.Users _ -> "--users";
            case Ladder.Rate _ -> "--rate";
            case Ladder.Capacity _ -> "--capacity";
        };
        String violations = ProgramLimits.violations(program).stream()
                .map(violation -> OptionNames.inWords(violation, mode))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!violations.isEmpty()) {
            throw new BadArgumentException(violations);
        }
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
        String file = text.substring(1);
        try {
            return Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            throw new BadArgumentException("--body: %s is not text in UTF-8".formatted(file));
        } catch (IOException e) {
            throw new BadArgumentException("--body: cannot read " + file);
        }
    }

    private static Ladder ladder(Options options) {
        if (options.capacity) {
            return new Ladder.Capacity(options.maxRate, options.tolerancePercent, options.arrival);
        }
        return options.users.isEmpty()
                ? new Ladder.Rate(options.rates, options.arrival)
                : new Ladder.Users(options.users, options.thinkMilliseconds, options.thinkDistribution);
    }

    private static Generators generators(Options options) {
        return options.provenRate
                .map(rate -> new Generators(1, List.of(new Calibration("", rate))))
                .orElseGet(Generators::one);
    }

    private static Objective objective(String text) throws BadArgumentException {
        return ObjectiveText.parse(text)
                .orElseThrow(() -> new BadArgumentException(
                        "--objective must look like p95<=50ms,errors<=1% with p50, p75, p90, p95, p99 or p99.9, not "
                                + text));
    }
}
