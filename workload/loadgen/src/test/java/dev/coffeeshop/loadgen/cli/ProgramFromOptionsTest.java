package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ProgramFromOptionsTest {

    @Command
    private static final class Typed {
        @Mixin
        private final Options options = new Options();
    }

    @Test
    void eachModeHasItsLadder() throws Exception {
        assertThat(program("--users 1,10 --think-ms 20 --think-distribution exponential")
                        .ladder())
                .isEqualTo(new Ladder.Users(List.of(1, 10), 20, ThinkDistribution.EXPONENTIAL));
        assertThat(program("--users 3").ladder())
                .isEqualTo(new Ladder.Users(List.of(3), 0, ThinkDistribution.CONSTANT));
        assertThat(program("--rate 10,20.5 --arrival constant").ladder())
                .isEqualTo(new Ladder.Rate(List.of(10.0, 20.5), Arrival.CONSTANT));
        assertThat(program("--capacity --max-rate 2000 --tolerance 3").ladder())
                .isEqualTo(new Ladder.Capacity(2_000, 3, Arrival.POISSON));
        assertThat(program("--capacity --max-rate 2000").ladder())
                .isEqualTo(new Ladder.Capacity(2_000, 5, Arrival.POISSON));
    }

    @Test
    void whatTheGeneratorIsKnownToKeepIsToldToIt() throws Exception {
        assertThat(program("--users 1").generators()).isEqualTo(Generators.one());
        assertThat(program("--rate 700 --proven-rate 1000").generators())
                .isEqualTo(new Generators(1, List.of(new Calibration("", 1_000))));
    }

    @Test
    void urlsHaveTheirUsualPorts() throws Exception {
        assertThat(at("http://shop.test").target()).isEqualTo(Target.http("shop.test", 80, Routing.SERVICE));
        assertThat(at("http://shop.test").request().path()).isEqualTo("/");
        assertThat(at("HTTP://[::1]:8080/a%20b?c=d").target()).isEqualTo(Target.http("[::1]", 8080, Routing.SERVICE));
        assertThat(at("HTTP://[::1]:8080/a%20b?c=d").request().path()).isEqualTo("/a%20b?c=d");
        assertThat(at("https://shop.test/").target())
                .isEqualTo(new Target("shop.test", 443, Routing.SERVICE, new Protocol.Https("", "")));
    }

    @Test
    void theTargetProvesWhoItIs(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("ca.pem"));
        LoadProgram program = of(
                "--url",
                "https://127.0.0.1:8443/",
                "--users",
                "1",
                "--server-name",
                "shop.test",
                "--ca-file",
                file.toString());
        assertThat(program.target().protocol()).isEqualTo(new Protocol.Https(file.toString(), "shop.test"));
    }

    private static LoadProgram at(String url) throws BadArgumentException {
        return of("--url", url, "--users", "1");
    }

    private static LoadProgram program(String mode) throws BadArgumentException {
        return of(("--url http://shop.test/ " + mode).split(" "));
    }

    private static LoadProgram of(String... arguments) throws BadArgumentException {
        Typed typed = new Typed();
        CommandLine line = new CommandLine(typed).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(arguments);
        new OptionRules(typed.options, line.getParseResult()::hasMatchedOption).check();
        return ProgramFromOptions.program(typed.options);
    }
}
