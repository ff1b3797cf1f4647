package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(text(out)).contains("p95 <= 250 ms", "1 user ", "2 users", "pass");
    }

    @Test
    void theDocumentCanHaveStandardOutputToItself() {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            assertThat(run(brief(server, "--rate", "200", "--arrival", "constant", "--json", "-")))
                    .isIn(0, 3);
        }
        LoadResult result = Documents.result(text(out));
        assertThat(result.rungs()).hasSize(1);
        assertThat(text(err)).contains("GET http://127.0.0.1:", "200/s", "# calibration");
    }

    @Test
    void theBodyMayBeInAFile(@TempDir Path folder) throws Exception {
        Path body = Files.writeString(folder.resolve("order.txt"), "--users 7");
        List<String> bodies = new CopyOnWriteArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerAll(server, bodies));
            run(
                    "--url",
                    "http://127.0.0.1:" + server.getLocalPort(),
                    "--method",
                    "POST",
                    "--body",
                    "@" + body,
                    "--users",
                    "1",
                    "--step-seconds",
                    "1",
                    "--warmup-seconds",
                    "0");
        }
        assertThat(text(err)).doesNotContain("error");
        assertThat(bodies).isNotEmpty().allMatch(request -> request.endsWith("--users 7"));
    }

    @Test
    void metricsAreServedDuringTheRun() throws Exception {
        CompletableFuture<String> scraped = new CompletableFuture<>();
        try (TestServer server = new TestServer(exchange -> {
            if (exchange.number() == 50) {
                Thread.ofVirtual().start(() -> {
                    scraped.complete(scrape());
                    exchange.answer(TestServer.OK);
                });
            } else {
                exchange.answer(TestServer.OK);
            }
        })) {
            run(brief(
                    server,
                    "--users",
                    "2",
                    "--think-ms",
                    "5",
                    "--objective",
                    "p95<=20000ms",
                    "--timeout-ms",
                    "20000",
                    "--metrics-port",
                    "0"));
        }
        assertThat(scraped.get(5, TimeUnit.SECONDS)).contains("coffeeshop_load_requests_total{outcome=\"success\"}");
    }

    /** At the address that was printed. */
    private String scrape() {
        String address = text(err).lines().findFirst().orElseThrow().replace("metrics on ", "");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    @Test
    void whatWasMeasuredBeforeAnInterruptIsKept(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("result.json");
        CompletableFuture<Integer> code = new CompletableFuture<>();
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            String[] arguments =
                    brief(server, "--users", "1,2,3,4,5,6,7,8", "--think-ms", "5", "--json", json.toString());
            Thread measuring = Thread.ofPlatform().start(() -> code.complete(run(arguments)));
            await().atMost(Duration.ofSeconds(20)).until(() -> text(out).contains("2 users"));
            measuring.interrupt();
            assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(130);
        }
        LoadResult result = Documents.result(Files.readString(json));
        assertThat(result.baseline()).isNotNull();
        assertThat(result.rungs()).hasSizeBetween(2, 7).allMatch(rung -> rung.succeeded() > 0);
        assertThat(text(err)).contains("interrupted: " + result.rungs().size() + " rungs were measured until then");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--users 1|Missing required option: '--url=URL'",
                "--url U|give one of --users, --rate and --capacity",
                "--url U --users 1 --rate 5|--users and --rate do not go together",
                "--url U --rate 5 --capacity --max-rate 9|--rate and --capacity do not go together",
                "--url U --users 0|--users must lie from 1 to 10000, not 0",
                "--url U --users one|Invalid value for option '--users' (N): 'one' is not an int",
                "--url U --users 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17|--users: number of rungs must lie from 1 to 16",
                "--url U --users 1 --think-ms -1|--think-ms must lie from 0 to 60000, not -1",
                "--url U --users 1 --think-distribution exponential|--think-distribution exponential needs a --think-ms",
                "--url U --users 1 --think-ms 9 --think-distribution odd|Invalid value for option '--think-distribution'",
                "--url U --rate 10 --think-ms 5|--think-ms goes with --users, not with --rate",
                "--url U --rate 10 --think-distribution constant|--think-distribution goes with --users, not with --rate",
                "--url U --rate 10 --tolerance 5|--tolerance goes with --capacity, not with --rate",
                "--url U --users 10 --max-rate 5|--max-rate goes with --capacity, not with --users",
                "--url U --users 10 --arrival poisson|--arrival goes with --rate or --capacity, not with --users",
                "--url U --rate 10 --arrival sometimes|Invalid value for option '--arrival'",
                "--url U --rate 0|--rate must lie from 0.1 to 200000, not 0",
                "--url U --rate 900 --proven-rate 1000|--rate 900 is above 700, which is 70 % of --proven-rate",
                "--url U --rate 900 --proven-rate 0|--proven-rate must be above 0",
                "--url U --capacity|--capacity needs --max-rate",
                "--url U --capacity --max-rate 0|--max-rate must lie from 0.1 to 200000, not 0",
                "--url U --capacity --max-rate 9 --tolerance 0.5|--tolerance must lie from 1 to 50, not 0.5",
                "--url U --rate 10 --ca-file ca.pem|--ca-file goes with an https --url, not with http://127.0.0.1:1/",
                "--url U --rate 10 --server-name a|--server-name goes with an https --url",
                "--url https://a/ --rate 10 --ca-file /no/such/ca.pem|--ca-file: cannot read /no/such/ca.pem",
                "--url ftp://a/ --rate 10|--url must look like http://host:port/path or https://host:port/path",
                "--url nowhere --users 1|--url must look like http://host:port/path or https://host:port/path",
                "--url http://u:p@a/ --users 1|--url must not hold a user: give --header 'Authorization: ...' instead",
                "--url http://a:99999/ --users 1|--url: port must lie from 1 to 65535, not 99999",
                "--url U --rate 10 --objective p95<50|--objective must look like p95<=50ms,errors<=1%",
                "--url U --rate 10 --objective p95<=0ms|--objective: milliseconds must lie from 1 to 60000, not 0",
                "--url U --rate 10 --objective p95<=5ms,errors<=101%|--objective: percentage of errors must lie from 0 to 100",
                "--url U --rate 10 --body @/no/such/file|--body: cannot read /no/such/file",
                "--url U --rate 10 --header nonsense|--header must look like 'Name: value', not nonsense",
                "--url U --rate 10 --header a(b:c|--header: name is empty or has a character",
                "--url U --rate 10 --method G(T|--method is empty or has a character",
                "--url U --rate 10 --expect-status 99|--expect-status must lie from 200 to 599, not 99",
                "--url U --rate 10 --step-seconds 0|--step-seconds must lie from 1 to 600, not 0",
                "--url U --rate 10 --warmup-seconds 601|--warmup-seconds must lie from 0 to 600, not 601",
                "--url U --rate 10 --timeout-ms 0|--timeout-ms must lie from 1 to 60000, not 0",
                "--url U --rate 10 --threads 0|--threads must lie from 1 to 64, not 0",
                "--url U --rate 10 --seed x|Invalid value for option '--seed'",
                "--url U --rate 10 --metrics-port 70000|--metrics-port must lie from 0 to 65535, not 70000",
                "--url U --rate 10 --json /no/such/folder/result.json|--json: cannot write /no/such/folder/result.json",
                "--url U --user 2|Unknown options: '--user', '2'; did you mean --users?",
            })
    void badArgumentsAreNamedInOneLine(String arguments, String why) {
        assertThat(run(arguments.replace("U", "http://127.0.0.1:1/").split(" ")))
                .isEqualTo(2);
        assertThat(text(err)).startsWith("error: ").contains(why).hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            String port = String.valueOf(server.port());
            assertThat(run(brief(server, "--users", "1", "--metrics-port", port)))
                    .isEqualTo(2);
            assertThat(text(err)).contains("--metrics-port: cannot listen on port " + port);
        }
    }

    @Test
    void anUnreachableTargetHasItsOwnCode() {
        int port;
        try (TestServer server = new TestServer(_ -> {})) {
            port = server.port();
        }
        assertThat(run("--url", "http://127.0.0.1:" + port, "--users", "1")).isEqualTo(4);
        assertThat(text(err)).contains("unreachable");
    }

    @Test
    void helpHasExamples() {
        assertThat(run("--help")).isZero();
        assertThat(text(out))
                .contains(
                        "Examples:",
                        "--users 1,10,100",
                        "errors<=1%'",
                        "--capacity --max-rate 20000",
                        "half the width of the 90 % interval",
                        "130 interrupted");
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

    private static String[] brief(TestServer server, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--url",
                                "http://127.0.0.1:" + server.port() + "/",
                                "--step-seconds",
                                "1",
                                "--warmup-seconds",
                                "0"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Answers everything, connection by connection, and keeps what came. */
    private static void answerAll(ServerSocket server, List<String> requests) {
        byte[] buffer = new byte[8_192];
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                for (int n = socket.getInputStream().read(buffer);
                        n > 0;
                        n = socket.getInputStream().read(buffer)) {
                    requests.add(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    socket.getOutputStream().write(TestServer.OK.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // the next one, or the end
            }
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CommandLineRun.execute(new CommandLineRun(text, errors, TestPrograms.quick()), arguments);
    }
}
