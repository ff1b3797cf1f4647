package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineRunTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void measuresAndWritesTheDocument(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("result.json");
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            int code = run(
                    "--url",
                    "http://127.0.0.1:" + server.port() + "/orders?table=7",
                    "--method",
                    "POST",
                    "--header",
                    "X-Shop: corner",
                    "--body",
                    "espresso",
                    "--users",
                    "1,2",
                    "--think-ms",
                    "5",
                    "--step-seconds",
                    "1",
                    "--warmup-seconds",
                    "0",
                    "--objective",
                    "p95<=250ms,errors<=1%",
                    "--json",
                    json.toString());
            assertThat(code).isIn(0, 3);
        }
        LoadResult result = Documents.result(Files.readString(json));
        assertThat(result.rungs()).hasSize(2).allMatch(rung -> rung.succeeded() > 50);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("p95 <= 250 ms", "1 user ", "2 users", "pass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--users 1",
                "--url http://127.0.0.1:1/",
                "--url http://127.0.0.1:1/ --users 1 --rate 5",
                "--url http://127.0.0.1:1/ --users 0",
                "--url http://127.0.0.1:1/ --users one",
                "--url https://127.0.0.1:1/ --users 1",
                "--url nowhere --users 1",
                "--url http://127.0.0.1:1/ --rate 10 --arrival sometimes",
                "--url http://127.0.0.1:1/ --rate 10 --objective p95<50",
                "--url http://127.0.0.1:1/ --rate 10 --body @/no/such/file",
                "--url http://127.0.0.1:1/ --rate 10 --header nonsense",
                "--url http://127.0.0.1:1/ --rate 10 --threads 0",
            })
    void badArgumentsAreRefused(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @Test
    void anUnreachableTargetHasItsOwnCode() {
        int port;
        try (TestServer server = new TestServer(_ -> {})) {
            port = server.port();
        }
        assertThat(run("--url", "http://127.0.0.1:" + port, "--users", "1")).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unreachable");
    }

    @Test
    void helpHasExamples() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Examples:", "--users 1,10,100", "errors<=1%'");
    }

    @Test
    void objectivesAreRead() {
        LatencyBound bound = new LatencyBound(Percentile.P999, 50);
        assertThat(ObjectiveText.parse("p99.9 <= 50ms, errors <= 0.5%")).contains(new Objective(bound, bound, 0.5));
        assertThat(ObjectiveText.parse("P50<=5ms"))
                .contains(new Objective(new LatencyBound(Percentile.P50, 5), new LatencyBound(Percentile.P50, 5), 0));
        assertThat(ObjectiveText.parse("errors<=1%")).isEmpty();
        assertThat(ObjectiveText.parse("p95<=50ms,p99<=80ms")).isEmpty();
        assertThat(ObjectiveText.parse("p95<=50ms,")).isEmpty();
    }

    private int run(String... arguments) {
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CommandLineRun.execute(new CommandLineRun(text, errors, TestPrograms.quick()), arguments);
    }
}
