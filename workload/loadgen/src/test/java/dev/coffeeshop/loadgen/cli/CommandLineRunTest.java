package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadResult;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineRunTest extends CommandLineRuns {

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
}
